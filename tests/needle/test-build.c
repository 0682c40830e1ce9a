// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A section in another build: the skin moves, and nothing else.
#include "ashi-build.h"
#include "ashi-clearance.h"
#include "ashi-needle-grip.h"
#include "ashi-needle-run.h"
#include "ashi-needle-site.h"
#include "ashi-outlines-built.h"

#include <math.h>

#define N_TRIES 40

/* Of a flat skin, in mm. */
#define HALF  200.0
#define FAT   20.0
#define EXACT 1e-6

static void
add_box (GPtrArray *outlines, const char *id, AshiTissue tissue, AshiXY low, AshiXY high)
{
  AshiOutline *outline = ashi_outline_new (id, id, ASHI_SIDE_MIDLINE, tissue);
  const AshiXY ring[] = { low, { high.x, low.y }, high, { low.x, high.y } };

  g_assert_true (ashi_outline_add_ring (outline, ring, G_N_ELEMENTS (ring)));
  g_ptr_array_add (outlines, outline);
}

/* A flat skin, 20 mm of fat, muscle, a nerve in it, and bone; the needle goes in at an angle. */
static AshiOutlines *
create_flat (double angle)
{
  const AshiPlane plane = { { 0, 0, 0 }, { -1, 0, 0 }, { 0, -1, 0 } };
  GPtrArray *outlines = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_outline_free);
  const double turned = angle * G_PI / 180;
  g_autoptr (GError) error = NULL;
  AshiOutlines *flat;

  add_box (outlines, "skin", ASHI_TISSUE_SKIN, (AshiXY) { -HALF, 0 }, (AshiXY) { HALF, 2 * HALF });
  add_box (outlines, "fat", ASHI_TISSUE_UNDER_SKIN, (AshiXY) { -HALF, 2 }, (AshiXY) { HALF, FAT });
  add_box (outlines, "muscle", ASHI_TISSUE_FLESH, (AshiXY) { -HALF, FAT }, (AshiXY) { HALF, 120 });
  add_box (outlines, "bone", ASHI_TISSUE_BONE, (AshiXY) { -HALF, 90 }, (AshiXY) { HALF, 110 });
  add_box (outlines, "nerve", ASHI_TISSUE_NERVE, (AshiXY) { 10, 40 }, (AshiXY) { 14, 44 });
  flat =
      ashi_outlines_new (plane, outlines, (AshiXY) { 0, 0 }, (AshiXY) { 50 * sin (turned), 50 * cos (turned) }, &error);
  g_assert_no_error (error);
  return flat;
}

static double
find_border (AshiOutlines *outlines, AshiNeedle needle, guint index)
{
  g_autoptr (GArray) intervals = ashi_needle_list_intervals (needle, outlines, 300);

  for (guint i = 0; i < intervals->len; i++)
    if (g_array_index (intervals, AshiInterval, i).outline == (int) index)
      return g_array_index (intervals, AshiInterval, i).from;
  return NAN;
}

/* As the brief of every build has it: s / cos of the angle, on whichever needle, and for its spread, too. */
static void
test_flat (void)
{
  for (guint i = 0; i < N_TRIES; i++)
    {
      const double angle = g_test_rand_double_range (-50, 50), shift = g_test_rand_double_range (-15, 60);
      const double more = shift / cos (angle * G_PI / 180);
      g_autoptr (AshiOutlines) flat = create_flat (angle);
      g_autoptr (AshiOutlines) built = ashi_outlines_new_built (flat, shift, 2, 5);
      const AshiNeedle drawn = ashi_needle_get_drawn (flat), now = ashi_needle_get_drawn (built);

      g_assert_cmpfloat_with_epsilon (ashi_outlines_get_layer (flat), FAT, EXACT);
      g_assert_cmpfloat_with_epsilon (ashi_outlines_get_layer (built), FAT + shift, EXACT);
      g_assert_cmpfloat_with_epsilon (ashi_outlines_get_growth (built), more, EXACT);
      g_assert_cmpfloat_with_epsilon (now.depth, drawn.depth + more, EXACT);
      g_assert_cmpfloat_with_epsilon (ashi_needle_get_tilt (now, built), ashi_needle_get_tilt (drawn, flat), 1e-3);
      g_assert_cmpfloat_with_epsilon (ashi_needle_get_spread (now, built), 5 / cos (angle * G_PI / 180), EXACT);
      for (guint j = 2; j < 4; j++)
        g_assert_cmpfloat_with_epsilon (find_border (built, now, j), find_border (flat, drawn, j) + more, 1e-5);
    }
}

/* Deep things stay where they are, each to each, and so does the needle's line. */
static void
test_deep (void)
{
  g_autoptr (AshiOutlines) flat = create_flat (20);
  g_autoptr (AshiOutlines) built = ashi_outlines_new_built (flat, 33, 2, 0);
  const AshiNeedle drawn = ashi_needle_get_drawn (flat), now = ashi_needle_get_drawn (built);
  g_autoptr (GArray) before = ashi_needle_list_clearances (drawn, flat, INFINITY);
  g_autoptr (GArray) after = ashi_needle_list_clearances (now, built, INFINITY);
  const AshiClearance *one = &g_array_index (before, AshiClearance, 0),
                      *other = &g_array_index (after, AshiClearance, 0);
  const AshiXY tip = ashi_axis_get_place (ashi_needle_get_axis (drawn, flat), drawn.depth);
  const AshiXY there = ashi_axis_get_place (ashi_needle_get_axis (now, built), now.depth);

  for (guint i = 1; i < ashi_outlines_get_n (flat); i++)
    g_assert_true (ashi_outlines_get (flat, i) == ashi_outlines_get (built, i));
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (one->shaft, other->shaft, 1e-5);
  g_assert_cmpfloat_with_epsilon (one->tip, other->tip, 1e-5);
  g_assert_cmpfloat_with_epsilon (other->at, one->at + ashi_outlines_get_growth (built), 1e-5);
  g_assert_cmpfloat_with_epsilon (tip.x, there.x, 1e-5);
  g_assert_cmpfloat_with_epsilon (tip.y, there.y, 1e-5);
  g_assert_cmpfloat (ashi_needle_get_spread (now, built), ==, 0);
}

/* There and back is nothing, wherever the needle stands; it stays on its line. */
static void
test_back (void)
{
  for (guint i = 0; i < N_TRIES; i++)
    {
      g_autoptr (AshiOutlines) flat = create_flat (g_test_rand_double_range (-30, 30));
      g_autoptr (AshiOutlines) built = ashi_outlines_new_built (flat, g_test_rand_double_range (-10, 40), 2, 0);
      g_autoptr (AshiOutlines) same = ashi_outlines_new_built (flat, 0, 2, 0);
      const AshiNeedle needle = { g_test_rand_double_range (-30, 30), g_test_rand_double_range (-20, 20), 80 };
      const AshiNeedle there = ashi_needle_rebuild (needle, flat, built);
      const AshiNeedle back = ashi_needle_rebuild (there, built, flat);
      const AshiXY tip = ashi_axis_get_place (ashi_needle_get_axis (needle, flat), needle.depth);
      const AshiXY moved = ashi_axis_get_place (ashi_needle_get_axis (there, built), there.depth);

      g_assert_cmpfloat_with_epsilon (ashi_outlines_get_growth (same), 0, EXACT);
      g_assert_cmpfloat_with_epsilon (back.entry, needle.entry, 1e-5);
      g_assert_cmpfloat_with_epsilon (back.depth, needle.depth, 1e-5);
      g_assert_cmpfloat_with_epsilon (tip.x, moved.x, 1e-5);
      g_assert_cmpfloat_with_epsilon (tip.y, moved.y, 1e-5);
    }
}

/* Far from the needle the skin is as it is drawn, and in between it neither jumps nor turns back. */
static void
test_far (void)
{
  g_autoptr (AshiOutlines) flat = create_flat (0);
  g_autoptr (AshiOutlines) built = ashi_outlines_new_built (flat, 40, 2, 5);
  const GArray *band = ashi_outlines_get_band (built);
  double last = -1;

  g_assert_cmpfloat (ashi_outlines_get_share (built, 0), ==, 1);
  g_assert_cmpfloat (ashi_outlines_get_share (built, 180), ==, 0);
  g_assert_cmpfloat (ashi_needle_get_spread ((AshiNeedle) { 180, 0, 10 }, built), ==, 0);
  for (guint i = 0; i + 1 < band->len; i += 2)
    {
      const AshiXY drawn = g_array_index (band, AshiXY, i), now = g_array_index (band, AshiXY, i + 1);
      const double shift = drawn.y - now.y;

      g_assert_cmpfloat (shift, >=, 0);
      g_assert_cmpfloat (shift, <=, 40 + EXACT);
      if (last >= 0)
        g_assert_cmpfloat (fabs (shift - last), <, 2);
      last = shift;
    }
}

/* No skin lies below what is under the fat. */
static void
test_never_through (void)
{
  g_autoptr (AshiOutlines) flat = create_flat (10);
  g_autoptr (AshiOutlines) built = ashi_outlines_new_built (flat, -60, 1.8, 0);

  g_assert_cmpfloat_with_epsilon (ashi_outlines_get_layer (built), 1.8, EXACT);
}

static AshiBuilds *
create_builds (void)
{
  AshiBuilds *builds = ashi_builds_new ("builds.xml");
  AshiBuildRegion *region = ashi_build_region_new ();
  const AshiThickness forms[] = {
    { .form = ASHI_THICKNESS_FORM_MEAN, .of = ASHI_THICKNESS_OF_SKIN_AND_FAT, .value = 99 },
    { .form = ASHI_THICKNESS_FORM_LINE,
      .of = ASHI_THICKNESS_OF_FAT,
      .sex = ASHI_WHOSE_MAN,
      .value = -30,
      .per_bmi = 2,
      .per_year = 0.1,
      .skin = 2,
      .sd = 4 },
    { .form = ASHI_THICKNESS_FORM_GROWTH, .sex = ASHI_WHOSE_WOMAN, .per_bmi = 1.5, .at_bmi = 22 },
  };

  builds->least_bmi = 18;
  builds->most_bmi = 40;
  builds->least_age = 18;
  builds->most_age = 90;
  builds->age = 40;
  builds->thinnest_mm = 1.8;
  region->id = g_strdup ("there");
  region->sections = g_strsplit ("one two", " ", -1);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      AshiThickness *thickness = ashi_thickness_new ();

      *thickness = forms[i];
      g_ptr_array_add (region->thicknesses, thickness);
    }
  g_ptr_array_add (builds->regions, region);
  return builds;
}

static AshiBuilt *
put_on (AshiOutlines *flat, const AshiBuilds *builds, const char *section, AshiBuild build)
{
  g_autoptr (GError) error = NULL;
  AshiBuilt *built = ashi_built_new (flat, builds, section, build, &error);

  g_assert_no_error (error);
  return built;
}

static void
test_by_bmi (void)
{
  g_autoptr (AshiBuilds) builds = create_builds ();
  g_autoptr (AshiOutlines) flat = create_flat (0);
  double last = 0;

  for (double bmi = 18; bmi <= 40; bmi += 0.5)
    {
      g_autoptr (AshiBuilt) man =
          put_on (flat, builds, "two", (AshiBuild) { ASHI_BUILD_BY_BMI, bmi, ASHI_WHOSE_MAN, 50 });
      g_autoptr (AshiBuilt) woman =
          put_on (flat, builds, "two", (AshiBuild) { ASHI_BUILD_BY_BMI, bmi, ASHI_WHOSE_WOMAN, 50 });

      g_assert_cmpfloat_with_epsilon (man->thickness, -30 + 2 * bmi + 5 + 2, EXACT);
      g_assert_cmpfloat_with_epsilon (woman->thickness, FAT + 1.5 * (bmi - 22), EXACT);
      g_assert_cmpfloat (man->sd, ==, 4);
      g_assert_cmpfloat (woman->sd, ==, 0);
      g_assert_true (man->is_changed && !man->is_bounded);
      g_assert_cmpfloat_with_epsilon (ashi_outlines_get_growth (man->outlines), man->thickness - FAT, EXACT);
      g_assert_cmpfloat (man->thickness, >, last);
      last = man->thickness;
    }
}

/* The build whose thickness is drawn is what is drawn. */
static void
test_identity (void)
{
  g_autoptr (AshiBuilds) builds = create_builds ();
  g_autoptr (AshiOutlines) flat = create_flat (25);
  const AshiBuild builds_of_it[] = { { ASHI_BUILD_BY_BMI, 21.5, ASHI_WHOSE_MAN, 50, 0 },
                                     { ASHI_BUILD_BY_BMI, 22, ASHI_WHOSE_WOMAN, 70, 0 },
                                     { .by = ASHI_BUILD_BY_THICKNESS, .mm = FAT },
                                     { .by = ASHI_BUILD_AS_DRAWN } };

  for (guint i = 0; i < G_N_ELEMENTS (builds_of_it); i++)
    {
      g_autoptr (AshiBuilt) built = put_on (flat, builds, "one", builds_of_it[i]);

      g_assert_cmpfloat_with_epsilon (built->thickness, FAT, 2);
      if (i == 0) /* -30 + 43 + 5 + 2 */
        g_assert_cmpfloat_with_epsilon (built->thickness, FAT, EXACT);
      g_assert_cmpfloat_with_epsilon (ashi_outlines_get_growth (built->outlines), 0, EXACT);
      for (double along = -180; along < 180; along += 7)
        {
          const AshiXY one = ashi_outlines_get_skin (flat, along),
                       other = ashi_outlines_get_skin (built->outlines, along);

          g_assert_cmpfloat_with_epsilon (one.x, other.x, 1e-5);
          g_assert_cmpfloat_with_epsilon (one.y, other.y, 1e-5);
        }
    }
}

/* Where nobody has measured, nothing changes; what somebody has measured holds everywhere. */
static void
test_nowhere (void)
{
  g_autoptr (AshiBuilds) builds = create_builds ();
  g_autoptr (AshiOutlines) flat = create_flat (0);
  g_autoptr (AshiBuilt) built =
      put_on (flat, builds, "elsewhere", (AshiBuild) { ASHI_BUILD_BY_BMI, 40, ASHI_WHOSE_MAN, 50 });
  g_autoptr (AshiBuilt) measured =
      put_on (flat, builds, "elsewhere", (AshiBuild) { .by = ASHI_BUILD_BY_THICKNESS, .mm = 45 });

  g_assert_true (!built->is_changed && built->outlines == flat && built->region == NULL && built->used == NULL);
  g_assert_cmpfloat (built->thickness, ==, built->drawn);
  g_assert_true (measured->is_changed && measured->sd == 0);
  g_assert_cmpfloat_with_epsilon (ashi_outlines_get_layer (measured->outlines), 45, EXACT);
}

static void
test_bounded (void)
{
  g_autoptr (AshiBuilds) builds = create_builds ();
  g_autoptr (AshiOutlines) flat = create_flat (0);
  AshiThickness *line =
      g_ptr_array_index (((AshiBuildRegion *) g_ptr_array_index (builds->regions, 0))->thicknesses, 1);
  g_autoptr (AshiBuilt) built = NULL;

  line->value = -60;
  built = put_on (flat, builds, "one", (AshiBuild) { ASHI_BUILD_BY_BMI, 18, ASHI_WHOSE_MAN, 18 });
  g_assert_true (built->is_bounded);
  g_assert_cmpfloat (built->thickness, ==, 1.8);
  g_assert_cmpfloat_with_epsilon (ashi_outlines_get_layer (built->outlines), 1.8, EXACT);
}

static void
test_refused (void)
{
  const struct
  {
    AshiBuild build;
    const char *message;
  } refused[] = {
    { { ASHI_BUILD_BY_BMI, 17.9, ASHI_WHOSE_MAN, 40, 0 }, "A body mass index of 17.9 is not told of. Write 18 to 40." },
    { { ASHI_BUILD_BY_BMI, 41, ASHI_WHOSE_MAN, 40, 0 }, "A body mass index of 41 is not told of. Write 18 to 40." },
    { { ASHI_BUILD_BY_BMI, NAN, ASHI_WHOSE_MAN, 40, 0 }, "A body mass index of nan is not told of. Write 18 to 40." },
    { { ASHI_BUILD_BY_BMI, 25, ASHI_WHOSE_MAN, 7, 0 }, "An age of 7 is not told of. Write 18 to 90." },
    { { ASHI_BUILD_BY_THICKNESS, 0, ASHI_WHOSE_MAN, 0, 1 }, "Skin and fat cannot be 1 mm thick. Write 1.8 to 200." },
    { { ASHI_BUILD_BY_THICKNESS, 0, ASHI_WHOSE_MAN, 0, 201 },
      "Skin and fat cannot be 201 mm thick. Write 1.8 to 200." },
  };
  g_autoptr (AshiBuilds) builds = create_builds ();
  g_autoptr (AshiOutlines) flat = create_flat (0);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ashi_built_new (flat, builds, "one", refused[i].build, &error));
      g_assert_error (error, ASHI_NEEDLE_ERROR, ASHI_NEEDLE_ERROR_RANGE);
      g_assert_cmpstr (error->message, ==, refused[i].message);
    }
}

/* A needle in the hand stays on its line, and so does what can be taken back. */
static void
test_grip (void)
{
  g_autoptr (AshiOutlines) flat = create_flat (10);
  g_autoptr (AshiOutlines) built = ashi_outlines_new_built (flat, 30, 2, 0);
  g_autoptr (AshiNeedleGrip) grip = ashi_needle_grip_new (flat);
  const AshiNeedle drawn = ashi_needle_grip_get_needle (grip);
  AshiNeedle now;

  ashi_needle_grip_place (grip, (AshiNeedle) { 5, 10, 40 });
  ashi_needle_grip_set_outlines (grip, built);
  now = ashi_needle_grip_get_needle (grip);
  g_assert_cmpfloat (now.depth, >, 65);
  g_assert_cmpfloat (ashi_needle_grip_get_size (grip), >, now.depth);
  ashi_needle_grip_step (grip, -1);
  now = ashi_needle_grip_get_needle (grip);
  g_assert_true (ashi_needle_is_drawn (now));
  g_assert_cmpfloat_with_epsilon (now.depth, drawn.depth + ashi_outlines_get_growth (built), EXACT);
  ashi_needle_grip_set_outlines (grip, flat);
  g_assert_cmpfloat_with_epsilon (ashi_needle_grip_get_needle (grip).depth, drawn.depth, EXACT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/build/flat", test_flat);
  g_test_add_func ("/build/deep", test_deep);
  g_test_add_func ("/build/back", test_back);
  g_test_add_func ("/build/far", test_far);
  g_test_add_func ("/build/never-through", test_never_through);
  g_test_add_func ("/build/by-bmi", test_by_bmi);
  g_test_add_func ("/build/identity", test_identity);
  g_test_add_func ("/build/nowhere", test_nowhere);
  g_test_add_func ("/build/bounded", test_bounded);
  g_test_add_func ("/build/refused", test_refused);
  g_test_add_func ("/build/grip", test_grip);
  return g_test_run ();
}
