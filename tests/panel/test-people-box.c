// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-depth-axis.h"
#include "ashi-depth-bar.h"
#include "ashi-people-box.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"

/* One body beside people: on one scale, each source by itself, with a line where the needle's tip is. */

typedef struct
{
  AshiPack *pack;
  GtkWidget *box, *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = g_object_ref (ashi_test_pack_get_built_in ());
  self->box = ashi_people_box_new ();
  self->window = ashi_test_put_in_window (self->box, 360, 900);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->pack);
}

static void
show (Fixture *self, const char *id)
{
  const AshiRun *run = ashi_body_find_run (ashi_pack_get_body (self->pack), id);

  ashi_people_box_take_people (ASHI_PEOPLE_BOX (self->box), ashi_people_new (self->pack, run, ASHI_AUDIENCE_CLINICIAN));
  ashi_people_box_show_run (ASHI_PEOPLE_BOX (self->box), self->pack, run);
}

static void
test_told (Fixture *self, gconstpointer unused)
{
  show (self, "gb30");
  g_assert_true (ashi_test_shows (self->box, "In the body that was drawn"));
  g_assert_true (ashi_test_shows (self->box, "In textbooks"));
  g_assert_false (ashi_test_shows (self->box, "Needles that were used"));
  show (self, "piriformis-midpoint");
  g_assert_true (ashi_test_shows (self->box, "Measured in people"));
  ashi_test_assert_called (self->box, "Beside people");
  ashi_people_box_take_people (ASHI_PEOPLE_BOX (self->box), NULL);
  g_assert_false (ashi_test_shows (self->box, "Measured in people"));
}

/* The line goes through every bar where the tip is, and a needle that is pushed on takes it along. */
static void
test_tip (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiDepth) depth = ashi_depth_new ();
  GtkWidget *bar, *window;
  cairo_surface_t *before, *after;
  int x;

  depth->form = ASHI_DEPTH_RANGE;
  depth->low = 20;
  depth->high = 30;
  bar = ashi_depth_bar_new (depth, 100);
  window = ashi_test_put_in_window (bar, 418, 14);
  x = (int) ashi_depth_axis_get_x (bar, 100, 50);
  before = ashi_test_draw (bar);
  ashi_depth_bar_set_tip (ASHI_DEPTH_BAR (bar), 50);
  after = ashi_test_draw (bar);
  g_assert_cmpuint (ashi_test_get_pixel (before, x, 1) >> 24, ==, 0);
  g_assert_cmpuint (ashi_test_get_pixel (after, x, 1) >> 24, >, 100);
  cairo_surface_destroy (before);
  cairo_surface_destroy (after);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/people-box/told", Fixture, NULL, set_up, test_told, tear_down);
  g_test_add ("/people-box/tip", Fixture, NULL, set_up, test_tip, tear_down);
  return g_test_run ();
}
