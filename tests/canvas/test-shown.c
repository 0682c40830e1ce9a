// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-shown.h"

#define PLATE_MM 100
#define VIEW_PX  200

static void
show (AshiShown *shown, AshiBox covers, double scale, double opacity)
{
  AshiTile *tile = ashi_tile_new (covers, scale, NULL);
  cairo_t *cr = ashi_tile_begin (tile);

  cairo_set_source_rgba (cr, 0.5, 0.5, 0.5, opacity);
  cairo_paint (cr);
  cairo_destroy (cr);
  ashi_shown_take (shown, tile, covers);
}

static void
show_opaque (AshiShown *shown, AshiBox covers, double scale)
{
  show (shown, covers, scale, 1);
}

/* How opaque what is drawn in the view is where it is least so, and where it is most, 0 to 255. */
static void
find_extremes (const AshiShown *sharp, const AshiShown *base, AshiViewport *viewport, guint *faintest, guint *strongest)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, VIEW_PX, VIEW_PX);
  cairo_t *cr = cairo_create (surface);

  *faintest = 255;
  *strongest = 0;
  ashi_shown_snapshot (sharp, base, snapshot, viewport, 1);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < VIEW_PX; y++)
    for (int x = 0; x < VIEW_PX; x++)
      {
        const guint alpha =
            cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + 4 * x + 3];

        *faintest = MIN (*faintest, alpha);
        *strongest = MAX (*strongest, alpha);
      }
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static guint
find_faintest (const AshiShown *sharp, const AshiShown *base, AshiViewport *viewport)
{
  guint faintest, strongest;

  find_extremes (sharp, base, viewport, &faintest, &strongest);
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

/* What is half transparent would be darker where two pictures of it lie over one another. */
static void
test_no_picture_under_another (void)
{
  g_autoptr (AshiViewport) viewport = ashi_viewport_new ();
  AshiShown sharp = { 0 }, base = { 0 };
  guint faintest, strongest;

  show (&base, (AshiBox) { 0, 0, PLATE_MM, PLATE_MM }, 1, 0.5);
  show (&sharp, (AshiBox) { 30, 35, 25, 20 }, 8, 0.5);
  ashi_viewport_set_size (viewport, VIEW_PX, VIEW_PX);
  ashi_viewport_set_content (viewport, (AshiBox) { 0, 0, PLATE_MM, PLATE_MM });
  for (guint i = 0; i < 20; i++)
    {
      ashi_viewport_look_at (viewport, 48 + 0.13 * i, 49 + 0.07 * i, 3 + 0.11 * i);
      find_extremes (&sharp, &base, viewport, &faintest, &strongest);
      g_assert_cmpuint (faintest, >=, 127);
      g_assert_cmpuint (strongest, <=, 129);
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
  g_test_add_func ("/shown/no-picture-under-another", test_no_picture_under_another);
  return g_test_run ();
}
