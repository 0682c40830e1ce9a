// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-run-text.h"
#include "ashi-test-pack.h"

/* Figures as sources print them: what is shown is what was said. */

/* Without @high it is a mean. */
typedef struct
{
  AshiUnit unit;
  const char *low, *high, *sd;
  const char *figure;
} Printed;

static AshiDepth *
print (const Printed *printed)
{
  AshiDepth *depth = ashi_depth_new ();

  depth->form = printed->high != NULL ? ASHI_DEPTH_RANGE : ASHI_DEPTH_MEAN;
  depth->unit = printed->unit;
  depth->low_words = g_strdup (printed->low);
  depth->high_words = g_strdup (printed->high != NULL ? printed->high : printed->low);
  depth->sd_words = g_strdup (printed->sd);
  depth->low = g_ascii_strtod (depth->low_words, NULL);
  depth->high = g_ascii_strtod (depth->high_words, NULL);
  depth->sd = printed->sd != NULL ? g_ascii_strtod (printed->sd, NULL) : 0;
  return depth;
}

static void
test_figures (void)
{
  static const Printed figures[] = {
    { ASHI_UNIT_MM, "52", NULL, "9", "mean 52 ± 9 mm" },
    { ASHI_UNIT_MM, "44.6", NULL, "11.65", "mean 44.6 ± 11.65 mm" },
    { ASHI_UNIT_MM, "44.625", NULL, "0.04", "mean 44.625 ± 0.04 mm" },
    { ASHI_UNIT_MM, "50.0", NULL, NULL, "mean 50.0 mm" },
    { ASHI_UNIT_MM, "50", NULL, "0", "mean 50 ± 0 mm" },
    { ASHI_UNIT_MM, "18", "18.5", NULL, "18–18.5 mm" },
    { ASHI_UNIT_MM, "18.25", "18.755", NULL, "18.25–18.755 mm" },
    { ASHI_UNIT_MM, "0.04", "0.05", NULL, "0.04–0.05 mm" },
    { ASHI_UNIT_MM, "80", "80", NULL, "80 mm" },
    { ASHI_UNIT_CUN, "1.5", "2.5", NULL, "1.5–2.5 cun (37.5–62.5 mm)" },
    { ASHI_UNIT_CUN, "1.25", "1.75", NULL, "1.25–1.75 cun (31.2–43.7 mm)" },
    { ASHI_UNIT_CUN, "0.7", "2.3", NULL, "0.7–2.3 cun (17.5–57.5 mm)" },
    { ASHI_UNIT_CUN, "1.999", "2.001", NULL, "1.999–2.001 cun (49.9–50 mm)" },
    { ASHI_UNIT_CUN, "1.0", "1.0", NULL, "1.0 cun (25 mm)" },
    { ASHI_UNIT_CUN, "1.2", NULL, "0.04", "mean 1.2 ± 0.04 cun (30 ± 1 mm)" },
    { ASHI_UNIT_CUN, "1.25", NULL, "0.125", "mean 1.25 ± 0.125 cun (31.2 ± 3.2 mm)" },
    { ASHI_UNIT_CUN, "0.8", NULL, NULL, "mean 0.8 cun (20 mm)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autoptr (AshiDepth) depth = print (&figures[i]);
      g_autofree char *figure = ashi_depth_dup_figure (depth);

      g_assert_cmpstr (figure, ==, figures[i].figure);
    }
}

/* Every figure of a thousandth of a cun: within a tenth of a mm of the source, and never beyond it. */
static void
test_never_towards_depth (void)
{
  for (guint thousandths = 0; thousandths <= 6000; thousandths++)
    {
      g_autofree char *words = g_strdup_printf ("%u.%03u", thousandths / 1000, thousandths % 1000);
      g_autoptr (AshiDepth) depth = print (&(Printed) { ASHI_UNIT_CUN, words, NULL, words, NULL });
      g_autofree char *figure = ashi_depth_dup_figure (depth);
      g_auto (GStrv) parts = g_strsplit_set (figure, "()", -1);
      char *end;
      const double mean = g_ascii_strtod (parts[1], &end);
      const double spread = g_ascii_strtod (end + strlen (" ± "), NULL);

      /* In fortieths of a mm, which a thousandth of a cun is one of, nothing is lost to binary fractions. */
      g_assert_cmpint ((int) (mean * 40 + 0.5), <=, (int) thousandths);
      g_assert_cmpint ((int) (mean * 40 + 0.5), >, (int) thousandths - 4);
      g_assert_cmpint ((int) (spread * 40 + 0.5), >=, (int) thousandths);
      g_assert_cmpint ((int) (spread * 40 + 0.5), <, (int) thousandths + 4);
    }
}

/* Mean − 2 SD, towards the skin, and how it follows. */
static void
test_low_edge (void)
{
  static const struct
  {
    Printed printed;
    double edge;
    const char *words;
  } edges[] = {
    { { ASHI_UNIT_MM, "70", NULL, "10" }, 50, "50 mm at mean − 2 SD" },
    { { ASHI_UNIT_MM, "52.35", NULL, "9.1" }, 34.15, "34.1 mm at mean − 2 SD" },
    { { ASHI_UNIT_CUN, "2", NULL, "0.25" }, 37.5, "37.5 mm at mean − 2 SD" },
    { { ASHI_UNIT_MM, "10", NULL, "6" }, 0, "0 mm at mean − 2 SD" },
    { { ASHI_UNIT_MM, "70", NULL, NULL }, 70, NULL },
    { { ASHI_UNIT_CUN, "1.25", "1.75", NULL }, 31.25, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    {
      g_autoptr (AshiDepth) depth = print (&edges[i].printed);
      g_autofree char *words = ashi_depth_dup_low_edge (depth);

      g_assert_cmpfloat_with_epsilon (ashi_depth_get_low_edge (depth), edges[i].edge, 1e-9);
      g_assert_cmpstr (words, ==, edges[i].words);
    }
}

static void
assert_measuring (const Printed *printed, AshiDepthKind kind, guint n, const char *method, const char *expected)
{
  g_autoptr (AshiDepth) depth = print (printed);
  g_autofree char *words = NULL;

  depth->kind = kind;
  depth->n = n;
  depth->method = g_strdup (method);
  words = ashi_depth_dup_measuring (depth, TRUE);
  g_assert_cmpstr (words, ==, expected);
}

/* Who learns reads what the figure is, and what is not known of it. */
static void
test_measuring (void)
{
  const Printed spread = { ASHI_UNIT_MM, "52", NULL, "9", NULL }, mean = { ASHI_UNIT_MM, "52", NULL, NULL, NULL },
                range = { ASHI_UNIT_MM, "40", "60", NULL, NULL };
  g_autoptr (AshiDepth) nothing = ashi_depth_new ();

  assert_measuring (&spread, ASHI_DEPTH_KIND_MEASURED, 60, "CT",
                    "Measured: CT; 60 were measured. The mean ± one standard deviation.");
  assert_measuring (&mean, ASHI_DEPTH_KIND_MEASURED, 0, "CT",
                    "Measured: CT; how many were measured was not read. The mean alone: how far people differ was not "
                    "read.");
  assert_measuring (&range, ASHI_DEPTH_KIND_MEASURED, 11, NULL,
                    "Measured: by which method was not read; 11 were measured. From the least to the most.");
  assert_measuring (&range, ASHI_DEPTH_KIND_TEXTBOOK, 0, NULL, "What a book prints, not a measurement.");
  assert_measuring (&range, ASHI_DEPTH_KIND_NEEDLE, 0, NULL, "The needle that was used, not a measurement.");
  g_assert_null (ashi_depth_dup_measuring (nothing, TRUE));
}

static void
add_stretch (AshiRun *run, double from, double to)
{
  AshiStretch *stretch = ashi_stretch_new ();

  stretch->filling = ASHI_FILLING_BETWEEN;
  stretch->from = from;
  stretch->to = to;
  g_ptr_array_add (run->stretches, stretch);
}

/* A thin nerve lies at some depth, and no deeper than it was found. */
static void
test_thin_stretches (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiRun) run = ashi_run_new ("gb30", "gb30", ASHI_SIDE_LEFT);
  g_autofree char *words = NULL;

  add_stretch (run, 0, 41.6);
  add_stretch (run, 41.6, 42.25);
  add_stretch (run, 42.25, 50);
  words = ashi_run_dup_words (run, pack);
  g_assert_cmpstr (words, ==, "Connective tissue 0–41.6, Connective tissue 41.6–42.25, Connective tissue 42.25–50 mm");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/depth/figures", test_figures);
  g_test_add_func ("/depth/never-towards-depth", test_never_towards_depth);
  g_test_add_func ("/depth/low-edge", test_low_edge);
  g_test_add_func ("/depth/measuring", test_measuring);
  g_test_add_func ("/depth/thin-stretches", test_thin_stretches);
  return g_test_run ();
}
