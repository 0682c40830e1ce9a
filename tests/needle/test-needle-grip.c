// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A needle in somebody's hand: whatever is asked of it, it stands where a needle can, and everything can be taken back.
#include "ashi-needle-grip.h"

#include <math.h>

#define BONE_AT 40.0

/* A square body of 100 mm, whose needle is drawn 30 mm deep into its upper side, above a bone. */
static AshiOutlines *
create_body (void)
{
  const AshiPlane plane = { { 0, 0, 0 }, { -1, 0, 0 }, { 0, -1, 0 } };
  const AshiXY skin[] = { { -50, 0 }, { 50, 0 }, { 50, 100 }, { -50, 100 } };
  const AshiXY bone[] = { { -20, BONE_AT }, { 20, BONE_AT }, { 20, 60 }, { -20, 60 } };
  GPtrArray *outlines = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_outline_free);
  g_autoptr (GError) error = NULL;
  AshiOutlines *body;

  g_ptr_array_add (outlines, ashi_outline_new ("skin", "skin", ASHI_SIDE_MIDLINE, ASHI_TISSUE_SKIN));
  g_assert_true (ashi_outline_add_ring (g_ptr_array_index (outlines, 0), skin, G_N_ELEMENTS (skin)));
  g_ptr_array_add (outlines, ashi_outline_new ("bone", "bone", ASHI_SIDE_MIDLINE, ASHI_TISSUE_BONE));
  g_assert_true (ashi_outline_add_ring (g_ptr_array_index (outlines, 1), bone, G_N_ELEMENTS (bone)));
  body = ashi_outlines_new (plane, outlines, (AshiXY) { 0, 0 }, (AshiXY) { 0, 30 }, &error);
  g_assert_no_error (error);
  return body;
}

static AshiNeedleGrip *
create_grip (void)
{
  g_autoptr (AshiOutlines) body = create_body ();

  return ashi_needle_grip_new (body);
}

static void
place (AshiNeedleGrip *grip, double entry, double angle, double depth)
{
  ashi_needle_grip_place (grip, (AshiNeedle) { entry, angle, depth });
}

static double
get_depth (AshiNeedleGrip *grip)
{
  return ashi_needle_grip_get_needle (grip).depth;
}

static void
test_drawn (void)
{
  g_autoptr (AshiNeedleGrip) grip = create_grip ();

  g_assert_cmpfloat_with_epsilon (get_depth (grip), 30, 1e-9);
  g_assert_cmpfloat (ashi_needle_grip_get_size (grip), ==, 40);
  g_assert_cmpint (ashi_needle_grip_get_bone (grip), ==, -1);
  g_assert_false (ashi_needle_grip_can_step (grip, -1));
}

/* While it is pushed on, it is told how hard; let go of, it stands where it was stopped. */
static void
test_bone (void)
{
  g_autoptr (AshiNeedleGrip) grip = create_grip ();

  ashi_needle_grip_set_size (grip, 100);
  ashi_needle_grip_begin (grip);
  place (grip, 0, 0, 70);
  g_assert_cmpfloat_with_epsilon (get_depth (grip), BONE_AT, 1e-9);
  g_assert_cmpfloat_with_epsilon (ashi_needle_grip_get_asked (grip), 70, 1e-9);
  g_assert_cmpint (ashi_needle_grip_get_bone (grip), ==, 1);
  ashi_needle_grip_end (grip);
  g_assert_cmpfloat_with_epsilon (ashi_needle_grip_get_asked (grip), BONE_AT, 1e-9);
  place (grip, 30, 0, 70); /* beside the bone */
  g_assert_cmpfloat_with_epsilon (get_depth (grip), 70, 1e-9);
  g_assert_cmpint (ashi_needle_grip_get_bone (grip), ==, -1);
}

static void
test_length (void)
{
  g_autoptr (AshiNeedleGrip) grip = create_grip ();

  place (grip, 30, 0, 90);
  g_assert_cmpfloat (get_depth (grip), <, 40);
  g_assert_cmpfloat (get_depth (grip), >, 30);
  ashi_needle_grip_set_size (grip, 13);
  g_assert_cmpfloat (get_depth (grip), <, 13);
}

/* However it is torn about, it goes into the skin, stays in the body, and never into bone. */
static void
test_hostile (void)
{
  g_autoptr (AshiNeedleGrip) grip = create_grip ();
  AshiOutlines *outlines = ashi_needle_grip_get_outlines (grip);

  for (guint i = 0; i < 2000; i++)
    {
      AshiNeedle needle;
      g_autoptr (GError) error = NULL;

      place (grip, g_test_rand_double_range (-1e4, 1e4), g_test_rand_double_range (-1e4, 1e4),
             g_test_rand_double_range (-1e3, 1e3));
      needle = ashi_needle_grip_get_needle (grip);
      g_assert_true (ashi_needle_check (&needle, outlines, &error));
      g_assert_no_error (error);
    }
}

static void
test_back_and_again (void)
{
  g_autoptr (AshiNeedleGrip) grip = create_grip ();

  place (grip, 5, 0, 30);
  ashi_needle_grip_begin (grip); /* one drag */
  for (int i = 0; i < 10; i++)
    place (grip, 5, i, 30);
  ashi_needle_grip_end (grip);
  ashi_needle_grip_step (grip, -1);
  g_assert_cmpfloat (ashi_needle_grip_get_needle (grip).angle, ==, 0);
  g_assert_cmpfloat (ashi_needle_grip_get_needle (grip).entry, ==, 5);
  ashi_needle_grip_step (grip, 1);
  g_assert_cmpfloat (ashi_needle_grip_get_needle (grip).angle, ==, 9);
  ashi_needle_grip_put_back (grip);
  g_assert_cmpfloat (ashi_needle_grip_get_needle (grip).entry, ==, 0);
  ashi_needle_grip_step (grip, -1);
  g_assert_cmpfloat (ashi_needle_grip_get_needle (grip).angle, ==, 9);
  place (grip, 1, 1, 30); /* what was made before is not made again */
  g_assert_false (ashi_needle_grip_can_step (grip, 1));
}

/* More changes than are kept: the way back ends where it is drawn. */
static void
test_many (void)
{
  g_autoptr (AshiNeedleGrip) grip = create_grip ();

  for (int i = 1; i <= 500; i++)
    place (grip, i % 7 + 1, 0, 20 + i % 10);
  while (ashi_needle_grip_can_step (grip, -1))
    ashi_needle_grip_step (grip, -1);
  g_assert_cmpfloat (ashi_needle_grip_get_needle (grip).entry, ==, 0);
  g_assert_cmpfloat_with_epsilon (get_depth (grip), 30, 1e-9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/needle-grip/drawn", test_drawn);
  g_test_add_func ("/needle-grip/bone", test_bone);
  g_test_add_func ("/needle-grip/length", test_length);
  g_test_add_func ("/needle-grip/hostile", test_hostile);
  g_test_add_func ("/needle-grip/back-and-again", test_back_and_again);
  g_test_add_func ("/needle-grip/many", test_many);
  return g_test_run ();
}
