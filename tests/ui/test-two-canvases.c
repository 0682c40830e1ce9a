// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas.h"
#include "ashi-gallery.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"

/* Two windows with one view: for whoever shows a room full of people what is on the desk. */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
  GtkWidget *desk, *beamer;
  AshiCanvas *leader, *follower;
} Fixture;

static void
wait_until_settled (AshiCanvas *canvas)
{
  ashi_test_wait_until ((AshiTestCondition) ashi_canvas_get_settled, canvas);
}

static GtkWidget *
open_window (AshiView *view, int width, int height, AshiCanvas **canvas)
{
  GtkWidget *window = gtk_window_new ();

  *canvas = g_object_new (ASHI_TYPE_CANVAS, "view", view, NULL);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (*canvas));
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->view = ashi_view_new ();
  ashi_view_set_plate (self->view, ashi_pack_get_plate (self->pack, 0));
  self->desk = open_window (self->view, 600, 500, &self->leader);
  wait_until_settled (self->leader);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  if (self->beamer != NULL)
    gtk_window_destroy (GTK_WINDOW (self->beamer));
  gtk_window_destroy (GTK_WINDOW (self->desk));
  g_object_unref (self->view);
  g_object_unref (self->pack);
}

static void
open_beamer (Fixture *self, int width, int height)
{
  self->beamer = open_window (self->view, width, height, &self->follower);
  ashi_canvas_follow_viewport (self->follower, ashi_canvas_get_viewport (self->leader));
}

/* How often in a row nothing was to be painted. */
typedef struct
{
  AshiStudio *studio;
  guint n_quiet;
} Idleness;

static gboolean
is_idle (gpointer data)
{
  Idleness *self = data;
  guint n_running, n_waiting;

  ashi_studio_count_jobs (self->studio, &n_running, &n_waiting);
  self->n_quiet = n_running + n_waiting == 0 ? self->n_quiet + 1 : 0;
  return self->n_quiet > 20;
}

/* Whatever is still to be painted, for later, is. */
static void
wait_until_idle (AshiStudio *studio)
{
  Idleness idleness = { studio };

  ashi_test_wait_until (is_idle, &idleness);
}

static void
test_second_paints_nothing_anew (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiStudio) studio = ashi_gallery_dup_studio (ashi_pack_get_plate (self->pack, 0), NULL);
  guint n_asked;

  ashi_view_select (self->view, "outer-muscle--left");
  wait_until_settled (self->leader);
  wait_until_idle (studio);
  n_asked = ashi_studio_get_n_asked (studio);
  g_assert_cmpuint (n_asked, >, 0); /* this is who painted it */
  open_beamer (self, 600, 500);
  wait_until_settled (self->follower);
  wait_until_idle (studio);
  g_assert_cmpuint (ashi_studio_get_n_asked (studio), ==, n_asked);
  g_assert_true (ashi_canvas_get_whole (self->follower) == ashi_canvas_get_whole (self->leader));
}

/* It has been painted for nobody else, but is painted by the same. */
static void
test_other_size_has_the_same_studio (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiStudio) studio = ashi_gallery_dup_studio (ashi_pack_get_plate (self->pack, 0), NULL);
  guint n_asked;

  wait_until_idle (studio);
  n_asked = ashi_studio_get_n_asked (studio);
  open_beamer (self, 300, 700);
  wait_until_settled (self->follower);
  g_assert_cmpuint (ashi_studio_get_n_asked (studio), >, n_asked);
}

static void
assert_same_middle (Fixture *self)
{
  double x, y, other_x, other_y;

  ashi_viewport_get_center (ashi_canvas_get_viewport (self->leader), &x, &y);
  ashi_viewport_get_center (ashi_canvas_get_viewport (self->follower), &other_x, &other_y);
  g_assert_cmpfloat_with_epsilon (x, other_x, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, other_y, 1e-9);
}

/* Also when the plate changes: it is for the one on the desk to say where on it one begins. */
static void
test_both_show_the_same_part (Fixture *self, gconstpointer unused)
{
  AshiViewport *viewport = ashi_canvas_get_viewport (self->leader);
  double scale;

  open_beamer (self, 300, 700);
  wait_until_settled (self->follower);
  ashi_viewport_zoom_at (viewport, 3, 300, 250);
  assert_same_middle (self);
  ashi_viewport_pan (ashi_canvas_get_viewport (self->follower), 10, 10);
  assert_same_middle (self);
  scale = ashi_viewport_get_scale (viewport);
  ashi_view_set_plate (self->view, ashi_pack_get_plate (self->pack, 1));
  g_assert_true (ashi_viewport_get_fitted (viewport));
  g_assert_true (ashi_viewport_get_fitted (ashi_canvas_get_viewport (self->follower)));
  wait_until_settled (self->follower);
  ashi_view_set_plate (self->view, ashi_pack_get_plate (self->pack, 0));
  g_assert_cmpfloat (ashi_viewport_get_scale (viewport), ==, scale);
  assert_same_middle (self);
  wait_until_settled (self->leader);
  wait_until_settled (self->follower);
}

/* The one on the desk goes first. */
static void
test_follower_stays (Fixture *self, gconstpointer unused)
{
  AshiCanvas *canvas;

  open_beamer (self, 300, 700);
  wait_until_settled (self->follower);
  gtk_window_destroy (GTK_WINDOW (self->desk));
  self->desk = open_window (self->view, 600, 500, &canvas);
  ashi_viewport_pan (ashi_canvas_get_viewport (self->follower), 10, 10);
  wait_until_settled (self->follower);
}

#define TEST(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  TEST ("/two-canvases/second-paints-nothing-anew", test_second_paints_nothing_anew);
  TEST ("/two-canvases/other-size-has-the-same-studio", test_other_size_has_the_same_studio);
  TEST ("/two-canvases/both-show-the-same-part", test_both_show_the_same_part);
  TEST ("/two-canvases/follower-stays", test_follower_stays);
  return ashi_test_run ();
}
