// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-stances.h"
#include "ashi-test-pack.h"

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
turn (Fixture *self, guint from, guint to)
{
  ashi_stances_remember (self->stances, ashi_pack_get_plate (self->pack, from), self->viewport);
  ashi_stances_take_up (self->stances, ashi_pack_get_plate (self->pack, to), self->viewport);
}

static void
test_each_plate_is_seen_where_it_was_left (Fixture *self, gconstpointer unused)
{
  double x, y, left_x, left_y;

  ashi_stances_take_up (self->stances, ashi_pack_get_plate (self->pack, 0), self->viewport);
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
  ashi_stances_take_up (self->stances, ashi_pack_get_plate (self->pack, 0), self->viewport);
  ashi_viewport_zoom_at (self->viewport, 3, 100, 100);
  turn (self, 0, 1);
  turn (self, 1, 0);
  ashi_viewport_fit (self->viewport);
  turn (self, 0, 1);
  turn (self, 1, 0);
  g_assert_true (ashi_viewport_get_fitted (self->viewport));
}

#define TEST(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/stances/each-plate-is-seen-where-it-was-left", test_each_plate_is_seen_where_it_was_left);
  TEST ("/stances/what-was-fitted-again-is-seen-whole", test_what_was_fitted_again_is_seen_whole);
  return g_test_run ();
}
