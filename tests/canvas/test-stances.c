// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-stances.h"
#include "ashi-test-pack.h"

#include <math.h>
#include <string.h>

typedef struct
{
  AshiPack *pack;
  AshiViewport *viewport;
  AshiStances *stances;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->viewport = ashi_viewport_new ();
  self->stances = ashi_stances_new ();
  ashi_viewport_set_size (self->viewport, 600, 500);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  ashi_stances_free (self->stances);
  g_object_unref (self->viewport);
  g_object_unref (self->pack);
}

static void
take_up (Fixture *self, AshiPlate *plate)
{
  ashi_stances_take_up (self->stances, plate, ashi_plate_get_view_box (plate), self->viewport);
}

static void
turn (Fixture *self, guint from, guint to)
{
  ashi_stances_remember (self->stances, ashi_pack_get_plate (self->pack, from), self->viewport);
  take_up (self, ashi_pack_get_plate (self->pack, to));
}

static void
test_each_plate_is_seen_where_it_was_left (Fixture *self, gconstpointer unused)
{
  double x, y, left_x, left_y;

  take_up (self, ashi_pack_get_plate (self->pack, 0));
  g_assert_true (ashi_viewport_get_fitted (self->viewport));
  ashi_viewport_zoom_at (self->viewport, 3, 100, 100);
  ashi_viewport_get_center (self->viewport, &left_x, &left_y);
  turn (self, 0, 1);
  g_assert_true (ashi_viewport_get_fitted (self->viewport));
  turn (self, 1, 0);
  g_assert_false (ashi_viewport_get_fitted (self->viewport));
  ashi_viewport_get_center (self->viewport, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, left_x, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, left_y, 1e-9);
}

static void
test_what_was_fitted_again_is_seen_whole (Fixture *self, gconstpointer unused)
{
  take_up (self, ashi_pack_get_plate (self->pack, 0));
  ashi_viewport_zoom_at (self->viewport, 3, 100, 100);
  turn (self, 0, 1);
  turn (self, 1, 0);
  ashi_viewport_fit (self->viewport);
  turn (self, 0, 1);
  turn (self, 1, 0);
  g_assert_true (ashi_viewport_get_fitted (self->viewport));
}

#define TEST(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

static AshiPlate *
create_level (const char *id, double tilt)
{
  static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='-170 -20 340 200'/>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, strlen (svg));
  AshiPlate *plate = ashi_plate_new (id, id, id, (AshiBox) { -170, -20, 340, 200 }, bytes,
                                     g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_layer_free),
                                     g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_structure_free));

  ashi_plate_set_plane (plate, (AshiPlane) { { 0, 0, 900 }, { -1, 0, 0 }, { 0, -cos (tilt), sin (tilt) } });
  return plate;
}

static void
go_on (Fixture *self, AshiPlate *from, AshiPlate *to)
{
  ashi_stances_remember (self->stances, from, self->viewport);
  take_up (self, to);
}

static void
assert_middle (Fixture *self, double expected_x)
{
  double x, y;

  ashi_viewport_get_center (self->viewport, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, expected_x, 1e-9);
}

/* From level to level one goes on looking at the same place of the body; what is seen whole stays whole. */
static void
test_steps_through_levels (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiPlate) upper = create_level ("upper", 0), lower = create_level ("lower", 0);
  g_autoptr (AshiPlate) oblique = create_level ("oblique", 0.3), mirrored = create_level ("upper", 0);

  take_up (self, upper);
  go_on (self, upper, lower);
  g_assert_true (ashi_viewport_get_fitted (self->viewport));
  ashi_viewport_look_at (self->viewport, 60, 40, 5);
  go_on (self, lower, upper);
  g_assert_false (ashi_viewport_get_fitted (self->viewport));
  g_assert_cmpfloat (ashi_viewport_get_scale (self->viewport), ==, 5);
  assert_middle (self, 60);
  go_on (self, upper, mirrored);
  assert_middle (self, -60);
  go_on (self, mirrored, oblique);
  g_assert_true (ashi_viewport_get_fitted (self->viewport));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/stances/each-plate-is-seen-where-it-was-left", test_each_plate_is_seen_where_it_was_left);
  TEST ("/stances/steps-through-levels", test_steps_through_levels);
  TEST ("/stances/what-was-fitted-again-is-seen-whole", test_what_was_fitted_again_is_seen_whole);
  return g_test_run ();
}
