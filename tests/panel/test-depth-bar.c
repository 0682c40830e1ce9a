// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-depth-axis.h"
#include "ashi-depth-bar.h"
#include "ashi-test-widgets.h"

/* A bar that ends elsewhere than the figure beside it says would be believed before the figure. */

#define END   100 /* mm, of the axis */
#define WIDTH 418 /* logical px: 4 for a millimetre, and half a number at both ends */

/* How much ink there is at a depth, 0 to 255, in the middle of the bar. Lines of the axis stand at every 20 mm. */
static guint
ink_at (GtkWidget *bar, cairo_surface_t *drawn, double mm)
{
  return ashi_test_get_pixel (drawn, ashi_depth_axis_get_x (bar, END, mm), gtk_widget_get_height (bar) / 2) >> 24;
}

static GtkWidget *
open_bar (const AshiDepth *depth, GtkWidget **bar, cairo_surface_t **drawn)
{
  GtkWidget *window;

  *bar = ashi_depth_bar_new (depth, END);
  window = ashi_test_put_in_window (*bar, WIDTH, 14);
  *drawn = ashi_test_draw (*bar);
  return window;
}

static void
close_bar (GtkWidget *window, cairo_surface_t *drawn)
{
  cairo_surface_destroy (drawn);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_range (void)
{
  g_autoptr (AshiDepth) depth = ashi_depth_new ();
  GtkWidget *bar, *window;
  cairo_surface_t *drawn;

  depth->form = ASHI_DEPTH_RANGE;
  depth->unit = ASHI_UNIT_CUN;
  depth->low = 1.5;
  depth->high = 2.5;
  window = open_bar (depth, &bar, &drawn);
  g_assert_cmpuint (ink_at (bar, drawn, 36.5), ==, 0);
  g_assert_cmpuint (ink_at (bar, drawn, 38.5), >, 100);
  g_assert_cmpuint (ink_at (bar, drawn, 61.5), >, 100);
  g_assert_cmpuint (ink_at (bar, drawn, 63.5), ==, 0);
  close_bar (window, drawn);
}

/* The mean stands out of its deviation, and out of the bar. */
static void
test_mean (void)
{
  g_autoptr (AshiDepth) depth = ashi_depth_new ();
  GtkWidget *bar, *window;
  cairo_surface_t *drawn;
  double x;

  depth->form = ASHI_DEPTH_MEAN;
  depth->low = depth->high = 52;
  depth->sd = 9;
  window = open_bar (depth, &bar, &drawn);
  g_assert_cmpuint (ink_at (bar, drawn, 42), ==, 0);
  g_assert_cmpuint (ink_at (bar, drawn, 44), >, 50);
  g_assert_cmpuint (ink_at (bar, drawn, 58.5), >, 50);
  g_assert_cmpuint (ink_at (bar, drawn, 62), ==, 0);
  g_assert_cmpuint (ink_at (bar, drawn, 52.3), >, ink_at (bar, drawn, 48) + 50);
  x = ashi_depth_axis_get_x (bar, END, 52);
  g_assert_cmpuint (ashi_test_get_pixel (drawn, x + 1, 1) >> 24, >, 0);
  g_assert_cmpuint (ashi_test_get_pixel (drawn, ashi_depth_axis_get_x (bar, END, 48), 1) >> 24, ==, 0);
  close_bar (window, drawn);
}

/* What goes beyond the axis ends with it, and the words beside it are all that a screen reader needs. */
static void
test_beyond_the_axis (void)
{
  g_autoptr (AshiDepth) depth = ashi_depth_new ();
  GtkWidget *bar, *window;
  cairo_surface_t *drawn;

  depth->form = ASHI_DEPTH_RANGE;
  depth->low = 85;
  depth->high = 140;
  window = open_bar (depth, &bar, &drawn);
  g_assert_cmpuint (ink_at (bar, drawn, 97), >, 100);
  g_assert_cmpuint (ashi_test_get_pixel (drawn, WIDTH - 2, 7) >> 24, ==, 0);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_ROLE_PRESENTATION);
  close_bar (window, drawn);
}

/* Where danger begins is no place to aim for: from there on all is lines, and never as plain as a target. */
static void
test_danger (void)
{
  g_autoptr (AshiDepth) depth = ashi_depth_new ();
  GtkWidget *bar, *window;
  cairo_surface_t *drawn;
  guint least = 255, most = 0;

  depth->form = ASHI_DEPTH_MEAN;
  depth->is_danger = TRUE;
  depth->low = depth->high = 60;
  depth->sd = 10;
  window = open_bar (depth, &bar, &drawn);
  g_assert_true (gtk_widget_has_css_class (bar, "danger"));
  g_assert_false (gtk_widget_has_css_class (bar, "measured"));
  g_assert_cmpuint (ink_at (bar, drawn, 38.5), ==, 0);
  g_assert_cmpuint (ink_at (bar, drawn, 40.2), >, 200);
  for (double mm = 70; mm < 79; mm += 0.25)
    {
      least = MIN (least, ink_at (bar, drawn, mm));
      most = MAX (most, ink_at (bar, drawn, mm));
    }
  g_assert_cmpuint (least, >, 20);
  g_assert_cmpuint (most, >, least + 60);
  g_assert_cmpuint (ink_at (bar, drawn, 99), >, 20);
  close_bar (window, drawn);
}

/* Every depth of a card stands on one scale, which begins at the skin. */
static void
test_axis (void)
{
  GtkWidget *axis = ashi_depth_axis_new (END);
  GtkWidget *window = ashi_test_put_in_window (axis, WIDTH, 16);
  const double first = ashi_depth_axis_get_x (axis, END, 0), last = ashi_depth_axis_get_x (axis, END, END);

  g_assert_cmpfloat_with_epsilon (last - first, 4 * END, 0.01);
  g_assert_cmpfloat_with_epsilon (ashi_depth_axis_get_x (axis, END, 25), first + 100, 0.01);
  g_assert_cmpfloat (ashi_depth_axis_get_x (axis, END, -5), ==, (float) first);
  g_assert_cmpfloat (ashi_depth_axis_get_x (axis, END, 1000), ==, (float) last);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/depth-bar/range", test_range);
  g_test_add_func ("/depth-bar/mean", test_mean);
  g_test_add_func ("/depth-bar/beyond-the-axis", test_beyond_the_axis);
  g_test_add_func ("/depth-bar/danger", test_danger);
  g_test_add_func ("/depth-bar/axis", test_axis);
  return g_test_run ();
}
