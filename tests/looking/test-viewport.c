// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-viewport.h"

#include <math.h>

#define HAIR 1e-9

static const AshiBox body = { -172, -1203, 344, 1217 };

static AshiViewport *
create (void)
{
  AshiViewport *viewport = ashi_viewport_new ();

  ashi_viewport_set_content (viewport, body);
  ashi_viewport_set_size (viewport, 900, 700);
  return viewport;
}

/* The last @width px of a widget of this size. */
static void
cover_end (AshiViewport *viewport, double of, double width)
{
  const AshiBox cover = { of - width, 0, width, 2000 };

  ashi_viewport_set_covers (viewport, &cover, 1, 1);
}

static void
count (guint *times)
{
  (*times)++;
}

static void
test_round_trip (void)
{
  AshiViewport *viewport = create ();

  ashi_viewport_zoom_at (viewport, 3.7, 123, 456);
  ashi_viewport_pan (viewport, -17, 29);
  for (double view_x = -50; view_x <= 950; view_x += 125)
    {
      double x, y, back_x, back_y;

      ashi_viewport_to_plate (viewport, view_x, view_x / 2, &x, &y);
      ashi_viewport_to_view (viewport, x, y, &back_x, &back_y);
      g_assert_cmpfloat_with_epsilon (back_x, view_x, HAIR);
      g_assert_cmpfloat_with_epsilon (back_y, view_x / 2, HAIR);
    }
  g_assert_finalize_object (viewport);
}

/* What is written beside the plate has room there, the plate stays in the middle, and the height takes what it may. */
static void
test_room_beside (void)
{
  g_autoptr (AshiViewport) viewport = create ();
  double left, right, unused;

  ashi_viewport_set_content (viewport, (AshiBox) { -170, -20, 340, 200 });
  ashi_viewport_set_beside (viewport, 120);
  ashi_viewport_to_view (viewport, -170, 0, &left, &unused);
  ashi_viewport_to_view (viewport, 170, 0, &right, &unused);
  g_assert_cmpfloat (left, >=, 120);
  g_assert_cmpfloat (left, <=, 150);
  g_assert_cmpfloat_with_epsilon (900 - right, left, HAIR);
  ashi_viewport_set_beside (viewport, 0);
  ashi_viewport_to_view (viewport, -170, 0, &left, &unused);
  g_assert_cmpfloat (left, <, 30);
}

static void
test_zoom_keeps_the_spot (void)
{
  g_autoptr (AshiViewport) viewport = create ();
  double x, y, view_x, view_y;

  ashi_viewport_to_plate (viewport, 450, 400, &x, &y);
  ashi_viewport_zoom_at (viewport, 5, 450, 400);
  ashi_viewport_to_view (viewport, x, y, &view_x, &view_y);
  g_assert_cmpfloat_with_epsilon (view_x, 450, 1e-6);
  g_assert_cmpfloat_with_epsilon (view_y, 400, 1e-6);
  g_assert_false (ashi_viewport_get_fitted (viewport));
}

static void
test_fit_shows_everything (void)
{
  g_autoptr (AshiViewport) viewport = create ();
  const double sizes[][2] = { { 900, 700 }, { 300, 2000 }, { 2560, 400 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      AshiBox visible;

      ashi_viewport_set_size (viewport, sizes[i][0], sizes[i][1]);
      visible = ashi_viewport_get_visible_box (viewport);
      g_assert_true (ashi_viewport_get_fitted (viewport));
      g_assert_cmpfloat (visible.x, <, body.x);
      g_assert_cmpfloat (visible.y, <, body.y);
      g_assert_cmpfloat (visible.x + visible.width, >, body.x + body.width);
      g_assert_cmpfloat (visible.y + visible.height, >, body.y + body.height);
    }
}

static void
test_fit_keeps_clear_of_a_cover (void)
{
  g_autoptr (AshiViewport) viewport = create ();
  double left, right, y;

  ashi_viewport_set_size (viewport, 650, 660);
  cover_end (viewport, 650, 280);
  ashi_viewport_to_view (viewport, body.x, 0, &left, &y);
  ashi_viewport_to_view (viewport, body.x + body.width, 0, &right, &y);
  g_assert_cmpfloat (left, >, 0);
  g_assert_cmpfloat (right, <, 650 - 280);

  /* Where there is room for both, the plate stays in the middle. */
  ashi_viewport_set_size (viewport, 2000, 660);
  cover_end (viewport, 2000, 280);
  ashi_viewport_to_view (viewport, body.x + body.width / 2, 0, &left, &y);
  g_assert_cmpfloat_with_epsilon (left, 1000, HAIR);
}

/* A bar that is always there along the foot, and a list that comes and goes, both as on a narrow screen. */
static const AshiBox small_covers[] = { { 120, 600, 240, 50 }, { 0, 0, 360, 200 } };

static void
get_place (AshiViewport *viewport, AshiBox box, AshiBox *place)
{
  const double scale = ashi_viewport_get_scale (viewport);

  ashi_viewport_to_view (viewport, box.x, box.y, &place->x, &place->y);
  place->width = box.width * scale;
  place->height = box.height * scale;
}

static void
test_fit_keeps_clear_of_what_lasts (void)
{
  g_autoptr (AshiViewport) viewport = create ();
  AshiBox place;

  ashi_viewport_set_size (viewport, 360, 650);
  ashi_viewport_set_covers (viewport, small_covers, 2, 1);
  get_place (viewport, body, &place);
  g_assert_cmpfloat (place.y, >, 0);
  g_assert_cmpfloat (place.y, <, 200);
  g_assert_cmpfloat (place.y + place.height, <, 600);
}

static void
test_brings_into_what_is_free (void)
{
  g_autoptr (AshiViewport) viewport = create ();
  const AshiBox box = { 20, -400, 60, 40 };
  AshiBox place;

  ashi_viewport_set_covers (viewport, small_covers, 2, 1);
  ashi_viewport_set_size (viewport, 360, 650);
  ashi_viewport_bring (viewport, box);
  g_assert_true (ashi_viewport_is_clear (viewport, box));
  get_place (viewport, box, &place);
  g_assert_cmpfloat_with_epsilon (place.x + place.width / 2, 180, 1e-6);
  g_assert_cmpfloat_with_epsilon (place.y + place.height / 2, 400, 1e-6);

  /* And goes on doing so, */
  ashi_viewport_set_covers (viewport, NULL, 0, 0);
  ashi_viewport_set_size (viewport, 300, 300);
  get_place (viewport, box, &place);
  g_assert_cmpfloat_with_epsilon (place.x + place.width / 2, 150, 1e-6);
  g_assert_cmpfloat_with_epsilon (place.y + place.height / 2, 150, 1e-6);
  g_assert_cmpfloat (place.width, <, 300);

  /* until it is moved. */
  ashi_viewport_pan (viewport, 120, 0);
  ashi_viewport_set_size (viewport, 400, 300);
  get_place (viewport, box, &place);
  g_assert_cmpfloat_with_epsilon (place.x + place.width / 2, 320, 1e-6);
}

static void
test_is_clear (void)
{
  g_autoptr (AshiViewport) viewport = create ();

  ashi_viewport_set_covers (viewport, small_covers, 2, 1);
  ashi_viewport_set_size (viewport, 360, 650);
  ashi_viewport_look_at (viewport, 0, -500, 1); /* 0, -500 lies at 180, 325 */
  g_assert_true (ashi_viewport_is_clear (viewport, (AshiBox) { -10, -510, 20, 20 }));
  g_assert_false (ashi_viewport_is_clear (viewport, (AshiBox) { -10, -640, 20, 20 }));
  g_assert_false (ashi_viewport_is_clear (viewport, (AshiBox) { -10, -230, 20, 20 }));
  g_assert_false (ashi_viewport_is_clear (viewport, (AshiBox) { -190, -510, 20, 20 }));
}

static void
test_limits (void)
{
  g_autoptr (AshiViewport) viewport = create ();
  double x, y;

  ashi_viewport_zoom_at (viewport, 1e9, 450, 350);
  g_assert_cmpfloat (ashi_viewport_get_scale (viewport), ==, ASHI_VIEWPORT_MAX_SCALE);
  ashi_viewport_zoom_at (viewport, 1e-9, 450, 350);
  g_assert_cmpfloat (ashi_viewport_get_scale (viewport), ==, ashi_viewport_get_min_scale (viewport));
  ashi_viewport_pan (viewport, 1e9, -1e9);
  ashi_viewport_get_center (viewport, &x, &y);
  g_assert_cmpfloat (x, ==, body.x);
  g_assert_cmpfloat (y, ==, body.y + body.height);
}

/* A wheel that turns on at the limit moves nothing. */
static void
test_stands_still_at_its_limits (void)
{
  const double factors[] = { 1.25, 0.8 };

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    {
      g_autoptr (AshiViewport) viewport = create ();
      double x, y, later_x, later_y;

      for (guint step = 0; step < 60; step++)
        ashi_viewport_zoom_at (viewport, factors[i], 311, 207);
      ashi_viewport_get_center (viewport, &x, &y);
      ashi_viewport_zoom_at (viewport, factors[i], 20, 650);
      ashi_viewport_get_center (viewport, &later_x, &later_y);
      g_assert_cmpfloat_with_epsilon (later_x, x, HAIR);
      g_assert_cmpfloat_with_epsilon (later_y, y, HAIR);
    }
}

static void
test_origin_on_device_pixels (void)
{
  g_autoptr (AshiViewport) viewport = create ();
  double x, y;

  ashi_viewport_zoom_at (viewport, 1.237, 311, 207);
  for (int device_scale = 1; device_scale <= 3; device_scale++)
    {
      ashi_viewport_get_origin (viewport, device_scale, &x, &y);
      g_assert_cmpfloat_with_epsilon (x * device_scale, (double) (int) (x * device_scale + (x > 0 ? 0.5 : -0.5)), HAIR);
      g_assert_cmpfloat_with_epsilon (y * device_scale, (double) (int) (y * device_scale + (y > 0 ? 0.5 : -0.5)), HAIR);
    }
}

static void
test_says_when_it_changes (void)
{
  g_autoptr (AshiViewport) viewport = create ();
  guint changed = 0;

  g_signal_connect_swapped (viewport, "changed", G_CALLBACK (count), &changed);
  ashi_viewport_set_size (viewport, 900, 700);
  g_assert_cmpuint (changed, ==, 0);
  ashi_viewport_set_size (viewport, 901, 700);
  ashi_viewport_pan (viewport, 1, 1);
  g_assert_cmpuint (changed, ==, 2);
}

/* A link may be opened before the window has a size. */
static void
test_look_across (void)
{
  g_autoptr (AshiViewport) viewport = ashi_viewport_new ();
  double x, y;

  ashi_viewport_set_content (viewport, (AshiBox) { -100, -200, 200, 400 });
  ashi_viewport_look_across (viewport, 20, -50, 80);
  ashi_viewport_set_size (viewport, 800, 600);
  ashi_viewport_get_center (viewport, &x, &y);
  g_assert_cmpfloat (ashi_viewport_get_scale (viewport), ==, 10);
  g_assert_cmpfloat (x, ==, 20);
  g_assert_cmpfloat (y, ==, -50);
  ashi_viewport_set_size (viewport, 400, 600);
  g_assert_cmpfloat (ashi_viewport_get_scale (viewport), ==, 10);
  ashi_viewport_look_across (viewport, 0, 0, 80);
  g_assert_cmpfloat (ashi_viewport_get_scale (viewport), ==, 5);
}

/* A beamer's window beside the one on the desk: what is seen here is seen there, around the same middle. */
static void
assert_shows_the_same (AshiViewport *leader, AshiViewport *follower)
{
  const AshiBox here = ashi_viewport_get_visible_box (leader), there = ashi_viewport_get_visible_box (follower);
  double x, y, other_x, other_y;

  ashi_viewport_get_center (leader, &x, &y);
  ashi_viewport_get_center (follower, &other_x, &other_y);
  g_assert_cmpfloat_with_epsilon (x, other_x, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, other_y, 1e-9);
  g_assert_cmpfloat (there.width, >=, here.width - 1e-9);
  g_assert_cmpfloat (there.height, >=, here.height - 1e-9);
  g_assert_true (fabs (there.width - here.width) < 1e-9 || fabs (there.height - here.height) < 1e-9);
}

static void
test_one_follows_another (void)
{
  const double sizes[][2] = { { 1920, 1080 }, { 300, 900 }, { 600, 500 } };
  const AshiBox content = { -100, -300, 200, 600 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (AshiViewport) leader = ashi_viewport_new (), follower = ashi_viewport_new ();
      double x, y, after_x, after_y;

      ashi_viewport_set_size (leader, 600, 500);
      ashi_viewport_set_content (leader, content);
      ashi_viewport_follow (follower, leader);
      ashi_viewport_set_content (follower, content);
      ashi_viewport_set_size (follower, sizes[i][0], sizes[i][1]);
      g_assert_true (ashi_viewport_get_fitted (follower));
      g_assert_cmpfloat (ashi_viewport_get_scale (follower), ==, ashi_viewport_get_fit_scale (follower));
      ashi_viewport_zoom_at (leader, 4, 100, 200);
      assert_shows_the_same (leader, follower);
      ashi_viewport_to_view (follower, -10, 20, &x, &y);
      ashi_viewport_zoom_at (follower, 1.5, x, y); /* the hand may be in either */
      ashi_viewport_to_view (follower, -10, 20, &after_x, &after_y);
      g_assert_cmpfloat_with_epsilon (x, after_x, 1e-6);
      g_assert_cmpfloat_with_epsilon (y, after_y, 1e-6);
      assert_shows_the_same (leader, follower);
      ashi_viewport_zoom_at (follower, 1000, x, y);
      ashi_viewport_to_view (follower, -10, 20, &after_x, &after_y);
      g_assert_cmpfloat_with_epsilon (x, after_x, 1e-6);
      g_assert_cmpfloat (ashi_viewport_get_scale (leader), ==, ASHI_VIEWPORT_MAX_SCALE);
      ashi_viewport_pan (follower, 30, -20);
      ashi_viewport_set_size (leader, 700, 400);
      assert_shows_the_same (leader, follower);
      g_assert_false (ashi_viewport_get_fitted (leader));
      ashi_viewport_fit (follower);
      g_assert_true (ashi_viewport_get_fitted (leader));
      g_assert_true (ashi_viewport_get_fitted (follower));
    }
}

/* Each keeps clear of what covers it, and of nothing else. */
static void
test_follower_has_a_cover_of_its_own (void)
{
  g_autoptr (AshiViewport) leader = ashi_viewport_new (), follower = ashi_viewport_new ();
  const AshiBox content = { 0, 0, 400, 100 };
  double x, y;

  ashi_viewport_set_size (leader, 600, 500);
  ashi_viewport_set_content (leader, content);
  ashi_viewport_follow (follower, leader);
  ashi_viewport_set_content (follower, content);
  ashi_viewport_set_size (follower, 900, 500);
  cover_end (leader, 600, 200);
  ashi_viewport_get_center (follower, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 200, 1e-9);
  cover_end (follower, 900, 300);
  ashi_viewport_get_center (follower, &x, &y);
  g_assert_cmpfloat (x, >, 200);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/viewport/room-beside", test_room_beside);
  g_test_add_func ("/viewport/round-trip", test_round_trip);
  g_test_add_func ("/viewport/zoom-keeps-the-spot", test_zoom_keeps_the_spot);
  g_test_add_func ("/viewport/fit-shows-everything", test_fit_shows_everything);
  g_test_add_func ("/viewport/fit-keeps-clear-of-a-cover", test_fit_keeps_clear_of_a_cover);
  g_test_add_func ("/viewport/fit-keeps-clear-of-what-lasts", test_fit_keeps_clear_of_what_lasts);
  g_test_add_func ("/viewport/brings-into-what-is-free", test_brings_into_what_is_free);
  g_test_add_func ("/viewport/is-clear", test_is_clear);
  g_test_add_func ("/viewport/limits", test_limits);
  g_test_add_func ("/viewport/stands-still-at-its-limits", test_stands_still_at_its_limits);
  g_test_add_func ("/viewport/origin-on-device-pixels", test_origin_on_device_pixels);
  g_test_add_func ("/viewport/says-when-it-changes", test_says_when_it_changes);
  g_test_add_func ("/viewport/look-across", test_look_across);
  g_test_add_func ("/viewport/one-follows-another", test_one_follows_another);
  g_test_add_func ("/viewport/follower-has-a-cover-of-its-own", test_follower_has_a_cover_of_its_own);
  return g_test_run ();
}
