// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every needle of the pack inside the program in other builds: it stays on its line, what lies deep on it keeps its
// distances, and a region tells what is known there.
#include "ashi-build.h"
#include "ashi-build-told.h"
#include "ashi-needle-run.h"
#include "ashi-needle-site.h"
#include "ashi-outlines-built.h"
#include "ashi-test-pack.h"

#include <math.h>

static AshiOutlines *
read_outlines (AshiPack *pack, const AshiRun *run)
{
  g_autoptr (GError) error = NULL;
  AshiOutlines *outlines = ashi_outlines_read (ashi_pack_find_section (pack, run->id), pack, NULL, &error);

  g_assert_no_error (error);
  return outlines;
}

typedef void (*SiteFunc) (AshiPack *pack, const AshiRun *run, AshiOutlines *outlines);

static void
each_site (SiteFunc func)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  GPtrArray *bodies = ashi_pack_get_bodies (pack);

  for (guint i = 0; i < bodies->len; i++)
    {
      GPtrArray *runs = ashi_body_get_runs (g_ptr_array_index (bodies, i));

      g_assert_cmpuint (runs->len, >, 20);
      for (guint j = 0; j < runs->len; j++)
        {
          g_autoptr (AshiOutlines) outlines = read_outlines (pack, g_ptr_array_index (runs, j));

          func (pack, g_ptr_array_index (runs, j), outlines);
        }
    }
}

/* Where a needle meets what does not move, in order; what is left of that which the skin has moved through is not. */
static GArray *
list_borders (AshiOutlines *outlines, double above, double to)
{
  g_autoptr (GArray) intervals = ashi_needle_list_intervals (ashi_needle_get_drawn (outlines), outlines, to);
  GArray *borders = g_array_new (FALSE, FALSE, sizeof (AshiInterval));

  for (guint i = 0; i < intervals->len; i++)
    {
      const AshiInterval *one = &g_array_index (intervals, AshiInterval, i);

      if (one->outline >= 0 && one->from > above
          && ashi_outlines_get (outlines, (guint) one->outline)->tissue > ASHI_TISSUE_UNDER_SKIN)
        g_array_append_vals (borders, one, 1);
    }
  return borders;
}

static void
compare (AshiOutlines *drawn, AshiOutlines *built, const char *id)
{
  const double growth = ashi_outlines_get_growth (built), above = fmax (0, -growth) + 1e-6, to = 90;
  g_autoptr (GArray) before = list_borders (drawn, above, to);
  g_autoptr (GArray) after = list_borders (built, above + growth, to + growth);

  g_assert_cmpuint (before->len, >, 0);
  for (guint i = 0; i < MAX (before->len, after->len); i++)
    {
      const AshiInterval *one = i < before->len ? &g_array_index (before, AshiInterval, i) : NULL;
      const AshiInterval *other = i < after->len ? &g_array_index (after, AshiInterval, i) : NULL;

      if (one != NULL && other != NULL && one->outline == other->outline
          && fabs (other->from - growth - one->from) < 1e-5)
        continue;
      g_test_message ("%s: what is met at %g mm is met at %g mm", id, one != NULL ? one->from : NAN,
                      other != NULL ? other->from - growth : NAN);
      g_test_fail ();
      return;
    }
}

static void
check_shifts (AshiPack *pack, const AshiRun *run, AshiOutlines *outlines)
{
  const double layer = ashi_outlines_get_layer (outlines), shifts[] = { -0.5, 5, 15, 40 };
  double last = -INFINITY;

  g_assert_cmpfloat (layer, <, 80);
  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      g_autoptr (AshiOutlines) built = ashi_outlines_new_built (outlines, shifts[i], 0, 1);
      const AshiNeedle needle = ashi_needle_get_drawn (built);
      double depth;
      const AshiAxis drawn = ashi_outlines_get_drawn (outlines, &depth);
      const double straight = fabs (drawn.way.x * ashi_outlines_get_inward (outlines).x
                                    + drawn.way.y * ashi_outlines_get_inward (outlines).y);
      const double growth = ashi_outlines_get_growth (built);

      g_assert_cmpfloat (growth, >, last);
      g_assert_cmpfloat (growth * shifts[i], >, 0);
      /* The skin is bent: an oblique needle meets it a little sooner or later than a flat one. */
      if (fabs (growth - shifts[i] / straight) > fmax (0.3, fabs (shifts[i]) * 0.35))
        g_test_message ("%s: %g mm of skin are %g mm along the needle", run->id, shifts[i], growth);
      g_assert_cmpfloat (fabs (growth - shifts[i] / straight), <, fmax (0.5, fabs (shifts[i])));
      g_assert_cmpfloat_with_epsilon (needle.depth, fmax (0, depth + growth), 1e-6);
      compare (outlines, built, run->id);
      last = growth;
    }
}

static void
test_shifts (void)
{
  each_site (check_shifts);
}

/* Everywhere a reader is told what is known, or that nothing is, by whom, and which part is an assumption. */
static void
check_words (AshiPack *pack, const AshiRun *run, AshiOutlines *outlines)
{
  const AshiBuilds *builds = ashi_pack_get_builds (pack);
  const AshiWhose sex = run->whose == ASHI_WHOSE_WOMAN ? ASHI_WHOSE_WOMAN : ASHI_WHOSE_MAN;
  double last = 0;

  for (AshiPreset preset = ASHI_PRESET_LEAN; preset < ASHI_N_PRESETS; preset++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AshiBuilt) built =
          ashi_built_new (outlines, builds, run->id, ashi_build_get_preset (builds, preset, sex), &error);
      g_autoptr (GPtrArray) lines = NULL;

      g_assert_no_error (error);
      g_assert_nonnull (built->region);
      g_assert_cmpfloat (built->thickness, >=, last);
      last = built->thickness;
      lines = ashi_built_list_lines (built);
      g_assert_cmpuint (lines->len, >=, 3);
      g_assert_true (built->is_changed == (built->used != NULL));
      for (guint i = 0; i < lines->len; i++)
        g_assert_cmpstr (((AshiBuildLine *) g_ptr_array_index (lines, i))->text, !=, "");
    }
}

static void
test_words (void)
{
  each_site (check_words);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/build-sites/shifts", test_shifts);
  g_test_add_func ("/build-sites/words", test_words);
  return g_test_run ();
}
