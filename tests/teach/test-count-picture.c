// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-count-picture.h"
#include "ashi-test-widgets.h"

#include <adwaita.h>

/* How often something happens, as it is drawn. */

#define SIDE 420 /* logical px, at least */

static GtkWidget *
create (const AshiCount *count, GtkWidget **window)
{
  GtkWidget *picture = ashi_count_picture_new ();

  ashi_count_picture_set_count (ASHI_COUNT_PICTURE (picture), count);
  *window = ashi_test_put_in_window (picture, SIDE, SIDE);
  return picture;
}

/* How much of the colour is where the body of a figure is, 0 to 255. */
static guint
get_filling (cairo_surface_t *drawn, guint index)
{
  /* ten figures and half a one between them */
  const double cell = cairo_image_surface_get_width (drawn) / 10.5;
  const guint column = index % 10, row = index / 10;
  const double x = (column + (column >= 5 ? 0.5 : 0)) * cell, y = (row + (row >= 5 ? 0.5 : 0)) * cell;

  return ashi_test_get_pixel (drawn, x + cell / 2, y + 0.75 * cell) >> 24;
}

static void
assert_filled (const AshiCount *count, guint n_full, guint n_half)
{
  GtkWidget *window, *picture = create (count, &window);
  cairo_surface_t *drawn = ashi_test_draw (picture);

  for (guint i = 0; i < 100; i++)
    {
      if (i < n_full)
        g_assert_cmpuint (get_filling (drawn, i), >, 240);
      else if (i < n_full + n_half)
        {
          g_assert_cmpuint (get_filling (drawn, i), >, 80);
          g_assert_cmpuint (get_filling (drawn, i), <, 130);
        }
      else
        g_assert_cmpuint (get_filling (drawn, i), <, 60);
    }
  cairo_surface_destroy (drawn);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_hundred (void)
{
  const AshiCount eight = { .of = 100, .is_known = TRUE, .from = 8, .to = 8 };
  const AshiCount differ = { .of = 100, .is_known = TRUE, .from = 5, .to = 16 };
  const AshiCount few = { .of = 100, .is_known = TRUE, .is_below = TRUE, .from = 1, .to = 1 };
  const AshiCount none = { .of = 100 };

  assert_filled (&eight, 8, 0);
  assert_filled (&differ, 5, 11);
  assert_filled (&few, 0, 1);
  assert_filled (&none, 0, 0);
}

/* Ten of ten thousand are ten dots, the first of the first row. */
static void
test_rare (void)
{
  const AshiCount count = { .of = ASHI_COUNT_RARE, .is_known = TRUE, .from = 10, .to = 10 };
  GtkWidget *window, *picture = create (&count, &window);
  cairo_surface_t *drawn = ashi_test_draw (picture);
  const double cell = cairo_image_surface_get_width (drawn) / 100.0;

  g_assert_cmpuint (ashi_test_get_pixel (drawn, 9.5 * cell, cell / 2) >> 24, >, 200);
  g_assert_cmpuint (ashi_test_get_pixel (drawn, 12.5 * cell, cell / 2) >> 24, <, 60);
  g_assert_cmpuint (ashi_test_get_pixel (drawn, 9.5 * cell, 3.5 * cell) >> 24, <, 60);
  cairo_surface_destroy (drawn);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_said (void)
{
  const AshiCount count = { .of = 100, .is_known = TRUE, .from = 8, .to = 8 };
  const AshiCount none = { .of = 100 };
  GtkWidget *picture = g_object_ref_sink (ashi_count_picture_new ());

  ashi_count_picture_set_count (ASHI_COUNT_PICTURE (picture), &count);
  ashi_test_assert_called (picture, "In 100 sessions, about 8: drawn as figures of a hundred");
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (picture)), ==, GTK_ACCESSIBLE_ROLE_IMG);
  ashi_count_picture_set_count (ASHI_COUNT_PICTURE (picture), &none);
  ashi_test_assert_called (picture, "Not known: none of a hundred figures is marked");
  g_object_unref (picture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/count-picture/hundred", test_hundred);
  g_test_add_func ("/count-picture/rare", test_rare);
  g_test_add_func ("/count-picture/said", test_said);
  return ashi_test_run ();
}
