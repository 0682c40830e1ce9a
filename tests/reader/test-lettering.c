// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-lettering.h"
#include "ashi-section-reader.h"
#include "ashi-test-pack.h"

#include <string.h>

/* What is written around a section: where it says that names and marks stand. */

static AshiPack *pack;

#define MUSCLE(at) "<g id='outer-muscle--left' data-label-at='" at "'><path d='M0 0h9v9z'/></g>"
#define COLUMNS    "<g id='layer-labels' data-columns='-9 4.5 18'/>"

static AshiPlate *
read_section (const char *inner, AshiProblems *problems)
{
  const AshiReading reading = { problems, "x.svg" };
  g_autofree char *svg = g_strconcat ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='-20 0 100 100' "
                                      "data-plane-origin='0 0 0' data-plane-u='1 0 0' data-plane-v='0 1 0'>",
                                      inner, "</svg>", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (svg, strlen (svg));

  return ashi_read_section_picture (&reading, pack, bytes, "x", "X");
}

static void
test_read (void)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiPlate) picture =
      read_section ("<g id='layer-flesh'>" MUSCLE (
                        "2.5 3") "</g><g id='layer-bone'><g id='middle-bone'/></g>" COLUMNS
                                 "<g id='layer-marks' data-posterior='4.5 1' data-left='-9 1' data-bar='1 99 20'/>",
                    problems);
  const AshiLettering *lettering = ashi_plate_get_lettering (picture);
  const AshiLabelSpot *spot = &g_array_index (lettering->spots, AshiLabelSpot, 0);
  const AshiMarkSpot *mark = &g_array_index (lettering->marks, AshiMarkSpot, 1);

  ashi_test_pack_assert_good (problems);
  g_assert_cmpstr (ashi_plate_get_layer (picture, lettering->names_layer)->id, ==, "layer-labels");
  g_assert_cmpfloat (lettering->left, ==, -9);
  g_assert_cmpfloat (lettering->middle, ==, 4.5);
  g_assert_cmpfloat (lettering->right, ==, 18);
  g_assert_cmpuint (lettering->spots->len, ==, 1);
  g_assert_true (spot->structure == ashi_plate_find_structure (picture, "outer-muscle--left"));
  g_assert_cmpfloat (spot->x, ==, 2.5);
  g_assert_cmpfloat (spot->y, ==, 3);
  g_assert_cmpstr (ashi_plate_get_layer (picture, lettering->marks_layer)->id, ==, "layer-marks");
  g_assert_cmpuint (lettering->marks->len, ==, 2);
  g_assert_cmpint (mark->mark, ==, ASHI_MARK_LEFT);
  g_assert_cmpfloat (mark->x, ==, -9);
  g_assert_cmpfloat (lettering->bar_y, ==, 99);
  g_assert_cmpfloat (lettering->bar, ==, 20);
}

/* Along a needle its depths are written: where they stand, and how many there are room for. */
static void
test_needle (void)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiPlate) picture = read_section ("<g id='layer-flesh'><g id='middle-bone'/></g>"
                                                "<g id='layer-needle' data-needle='3 10 3 44.9'/>",
                                                problems);
  const AshiLettering *lettering = ashi_plate_get_lettering (picture);
  g_autofree char *first = ashi_lettering_dup_depth_label (lettering, 10, 10);
  g_autofree char *last = ashi_lettering_dup_depth_label (lettering, 30, 10);
  double x, y;

  ashi_test_pack_assert_good (problems);
  g_assert_cmpstr (ashi_plate_get_layer (picture, lettering->needle_layer)->id, ==, "layer-needle");
  g_assert_cmpfloat_with_epsilon (ashi_lettering_get_needle_length (lettering), 34.9, 1e-9);
  g_assert_cmpstr (first, ==, "10");
  g_assert_cmpstr (last, ==, "30 mm");
  g_assert_false (ashi_lettering_place_depth (lettering, 20, &x, &y));
  g_assert_cmpfloat (x, <, 1);
  g_assert_cmpfloat_with_epsilon (y, 30, 1e-9);
  g_assert_cmpfloat (ashi_lettering_find_depth_step (lettering, 20, 20), ==, 1);
  g_assert_cmpfloat (ashi_lettering_find_depth_step (lettering, 4, 20), ==, 5);
  g_assert_cmpfloat (ashi_lettering_find_depth_step (lettering, 2, 20), ==, 10);
  g_assert_cmpfloat (ashi_lettering_find_depth_step (lettering, 1, 20), ==, 20);
  g_assert_cmpfloat (ashi_lettering_find_depth_step (lettering, 0.1, 20), ==, 100);
}

/* A needle from below has its ticks, and so its numbers, on the other side. */
static void
test_needle_upwards (void)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiPlate) picture = read_section ("<g id='layer-flesh'><g id='middle-bone'/></g>"
                                                "<g id='layer-needle' data-needle='3 44 3 10'/>",
                                                problems);
  double x, y;

  g_assert_true (ashi_lettering_place_depth (ashi_plate_get_lettering (picture), 20, &x, &y));
  g_assert_cmpfloat (x, >, 5);
  g_assert_cmpfloat_with_epsilon (y, 24, 1e-9);
}

/* A stranger's section that holds its words itself, and every plate, leaves nothing to be written. */
static void
test_nothing_to_write (void)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiPlate) picture = read_section (
      "<g id='layer-flesh'><g id='middle-bone'/></g><g id='layer-labels'><text x='1' y='2'>Bone</text></g>", problems);

  ashi_test_pack_assert_good (problems);
  g_assert_null (ashi_plate_get_lettering (picture));
  g_assert_null (ashi_plate_get_lettering (ashi_pack_get_plate (pack, 0)));
}

static void
test_bad_is_told (void)
{
  static const struct
  {
    const char *inner, *what, *remedy;
    guint n_spots;
  } cases[] = {
    { COLUMNS "\n<g id='layer-flesh'>" MUSCLE ("2.5") "</g>", "2: data-label-at=\"2.5\" cannot be used", "x y", 0 },
    { COLUMNS "\n<g id='layer-flesh'>" MUSCLE ("2 9999") "</g>", "2: data-label-at=\"2 9999\" cannot be used", "5000",
      0 },
    { COLUMNS "\n<g id='layer-flesh'><g transform='scale(2)'>" MUSCLE ("2 3") "</g></g>",
      "2: data-label-at is moved by a transform", "transform", 0 },
    { "\n<g id='layer-flesh'>" MUSCLE ("2 3") "</g>", "2: The name of \"outer-muscle--left\" has no column to stand in",
      "data-columns", 0 },
    { "\n<g id='layer-labels' data-columns='9 4 1'/>", "2: data-columns does not go from left to right", "middle", 0 },
    { "\n<g id='layer-marks' data-left='far away'/>", "2: data-left=\"far away\" cannot be used", "x y", 0 },
    { "\n<g id='layer-marks' data-bar='1 2 0'/>", "2: The bar has no length", "length", 0 },
    { "\n<g id='layer-needle' data-needle='1 2 3'/>", "2: data-needle=\"1 2 3\" cannot be used", "four", 0 },
    { "\n<g id='layer-needle' data-needle='1 2 1 2'/>", "2: The needle is shorter than 1 mm", "tip", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AshiProblems) problems = ashi_problems_new ();
      g_autoptr (AshiPlate) picture = read_section (cases[i].inner, problems);
      const AshiProblem *problem = ashi_problems_get (problems, 0);
      g_autofree char *told = g_strdup_printf ("%u: %s", problem->line, problem->what);

      g_assert_cmpstr (told, ==, cases[i].what);
      g_assert_nonnull (strstr (problem->remedy, cases[i].remedy));
      g_assert_nonnull (picture);
      g_assert_true (ashi_plate_get_lettering (picture) == NULL
                     || ashi_plate_get_lettering (picture)->spots->len == cases[i].n_spots);
    }
}

/* However much a stranger wants to be written, it is bounded. */
static void
test_many (void)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (GString) inner = g_string_new (COLUMNS "<g id='layer-flesh'>");
  g_autoptr (AshiPlate) picture = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (inner, "<g id='part-%u' data-label-at='1 %u'><title>Part</title></g>", i, i % 100);
  g_string_append (inner, "</g>");
  picture = read_section (inner->str, problems);
  g_assert_cmpuint (ashi_plate_get_lettering (picture)->spots->len, ==, 200);
  g_assert_cmpuint (ashi_problems_get_n (problems), ==, 1);
  g_assert_nonnull (strstr (ashi_problems_get (problems, 0)->what, "more than 200 names"));
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  pack = ashi_test_pack_read ("good", NULL);
  g_test_add_func ("/lettering/read", test_read);
  g_test_add_func ("/lettering/needle", test_needle);
  g_test_add_func ("/lettering/needle-upwards", test_needle_upwards);
  g_test_add_func ("/lettering/nothing-to-write", test_nothing_to_write);
  g_test_add_func ("/lettering/bad-is-told", test_bad_is_told);
  g_test_add_func ("/lettering/many", test_many);
  result = g_test_run ();
  g_object_unref (pack);
  return result;
}
