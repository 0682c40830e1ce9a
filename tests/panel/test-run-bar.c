// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-depth-axis.h"
#include "ashi-run-bar.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"

/* What a needle meets, in the colours that the plates have for it, each from where it begins to where it ends. */

#define END    100 /* mm, of the axis */
#define FAT    0xfff4dfa8u
#define MUSCLE 0xffe0897au
#define FILLED 0xffe6e1dau

static void
test_tissues (void)
{
  static const struct
  {
    double mm;
    guint32 colour;
  } seen[] = { { 4, FAT }, { 8, FAT }, { 9.5, MUSCLE }, { 29, MUSCLE }, { 31.5, FILLED }, { 38, FILLED } };
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  const AshiRun *run = g_ptr_array_index (ashi_body_get_runs (ashi_pack_get_body (pack)), 0);
  GtkWidget *bar = ashi_run_bar_new (pack, run, END);
  GtkWidget *window = ashi_test_put_in_window (bar, 418, 20);
  cairo_surface_t *drawn = ashi_test_draw (bar);

  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    g_assert_cmphex (ashi_test_get_pixel (drawn, ashi_depth_axis_get_x (bar, END, seen[i].mm), 1), ==, seen[i].colour);
  /* Beyond its tip the needle meets nothing. */
  g_assert_cmphex (ashi_test_get_pixel (drawn, ashi_depth_axis_get_x (bar, END, 45), 1), ==, 0);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_ROLE_PRESENTATION);
  cairo_surface_destroy (drawn);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/run-bar/tissues", test_tissues);
  return g_test_run ();
}
