// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-shown.h"

#define PLATE_MM 100
#define VIEW_PX  200

static void
show_opaque (AshiShown *shown, AshiBox covers, double scale)
{
  AshiTile *tile = ashi_tile_new (covers, scale, NULL);
  cairo_t *cr = ashi_tile_begin (tile);

  cairo_set_source_rgb (cr, 0.5, 0.5, 0.5);
  cairo_paint (cr);
  cairo_destroy (cr);
  ashi_shown_take (shown, tile, covers);
}

/* How opaque what is drawn in the view is where it is least so, 0 to 255. */
static guint
find_faintest (const AshiShown *sharp, const AshiShown *base, AshiViewport *viewport)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, VIEW_PX, VIEW_PX);
  cairo_t *cr = cairo_create (surface);
  guint faintest = 255;

  ashi_shown_snapshot (sharp, base, snapshot, viewport, 1);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < VIEW_PX; y++)
    for (int x = 0; x < VIEW_PX; x++)
      faintest = MIN (faintest,
                      cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + 4 * x + 3]);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return faintest;
}

/* While one zooms, the background must not shine through where a picture meets the coarser one around it. */
static void
test_no_seam (void)
{
  g_autoptr (AshiViewport) viewport = ashi_viewport_new ();
  AshiShown sharp = { 0 }, base = { 0 };

  show_opaque (&base, (AshiBox) { 0, 0, PLATE_MM, PLATE_MM }, 1);
  show_opaque (&sharp, (AshiBox) { 30, 35, 25, 20 }, 7);
  ashi_viewport_set_size (viewport, VIEW_PX, VIEW_PX);
  ashi_viewport_set_content (viewport, (AshiBox) { 0, 0, PLATE_MM, PLATE_MM });
  for (guint i = 0; i < 20; i++)
    {
      ashi_viewport_look_at (viewport, 48 + 0.13 * i, 49 + 0.07 * i, 3 + 0.11 * i);
      g_assert_cmpuint (find_faintest (&sharp, &base, viewport), ==, 255);
    }
  ashi_shown_clear (&sharp);
  ashi_shown_clear (&base);
}

/* A picture that is out of sight leaves the coarser one whole. */
static void
test_no_blank (void)
{
  g_autoptr (AshiViewport) viewport = ashi_viewport_new ();
  const AshiBox elsewhere[] = { { 0, 0, 5, 5 }, { 95, 95, 5, 5 }, { 0, 45, 5, 5 }, { 45, 95, 5, 5 } };
  AshiShown sharp = { 0 }, base = { 0 };

  show_opaque (&base, (AshiBox) { 0, 0, PLATE_MM, PLATE_MM }, 1);
  ashi_viewport_set_size (viewport, VIEW_PX, VIEW_PX);
  ashi_viewport_set_content (viewport, (AshiBox) { 0, 0, PLATE_MM, PLATE_MM });
  ashi_viewport_look_at (viewport, 50, 50, 4);
  for (guint i = 0; i < G_N_ELEMENTS (elsewhere); i++)
    {
      show_opaque (&sharp, elsewhere[i], 8);
      g_assert_cmpuint (find_faintest (&sharp, &base, viewport), ==, 255);
    }
  ashi_shown_clear (&sharp);
  ashi_shown_clear (&base);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check (); /* for the types of render nodes; no display is needed */
  g_test_add_func ("/shown/no-seam", test_no_seam);
  g_test_add_func ("/shown/no-blank", test_no_blank);
  return g_test_run ();
}
