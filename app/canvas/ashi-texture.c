// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-texture.h"

#include <math.h>

/* GTK 4.8's cairo renderer turns every pixel of a texture into floating point numbers and back with each frame, which
 * takes longer than all else in it. It draws a cairo surface as it is; a GPU, on the other hand, wants a texture that
 * it need not fetch again. A process has one kind of renderer, so that this is one flag. Main thread only. */
static gboolean drawn_by_cairo;

static const char surface_key[] = "ashi-surface"; /* borrowed cairo_surface_t, which the texture's bytes own */

/* From this scale on two pixels a side, out of at most four, are enough for a picture on its way to a sharp one: to
 * weigh all of them took twice as long as the rest of a frame in which one zooms out. Below it lines would vanish. */
#define SMALLEST_BILINEAR 0.25

/**
 * ashi_texture_new:
 * @surface: (transfer full): an image surface that is not drawn on any more
 *
 * Returns: (transfer full): a texture of the same pixels, which are not copied; any thread may make one
 */
GdkTexture *
ashi_texture_new (cairo_surface_t *surface)
{
  const int height = cairo_image_surface_get_height (surface);
  const gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (
      cairo_image_surface_get_data (surface), (gsize) height * stride, (GDestroyNotify) cairo_surface_destroy, surface);

  GdkTexture *self;

  cairo_surface_flush (surface);
  self = gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes, stride);
  g_object_set_data (G_OBJECT (self), surface_key, surface);
  return self;
}

/* A rounding error must not turn a picture that lies on whole pixels into one that is interpolated. */
static double
snap (double scale)
{
  const double pixels = round (1 / scale);

  return pixels >= 1 && fabs (pixels * scale - 1) < 1e-4 ? 1 / pixels : scale;
}

static void
draw_surface (cairo_surface_t *surface, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  const int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  const double scale = snap ((double) area->size.width / width);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, area);

  cairo_translate (cr, (double) area->origin.x, (double) area->origin.y);
  cairo_scale (cr, scale, snap ((double) area->size.height / height));
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_pattern_set_filter (cairo_get_source (cr),
                            scale < SMALLEST_BILINEAR ? CAIRO_FILTER_GOOD : CAIRO_FILTER_BILINEAR);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_destroy (cr);
}

/**
 * ashi_texture_draw:
 * @self: from ashi_texture_new()
 * @area: where to, in logical px
 *
 * Adds the texture to the snapshot in the way that costs the renderer least.
 */
void
ashi_texture_draw (GdkTexture *self, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  cairo_surface_t *surface = drawn_by_cairo ? g_object_get_data (G_OBJECT (self), surface_key) : NULL;

  if (surface != NULL)
    draw_surface (surface, snapshot, area);
  else
    gtk_snapshot_append_texture (snapshot, self, area);
}

/**
 * ashi_texture_follow_renderer:
 * @widget: a realized widget of the window that textures are drawn in
 *
 * Finds out what draws them.
 */
void
ashi_texture_follow_renderer (GtkWidget *widget)
{
  drawn_by_cairo = GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (gtk_widget_get_native (widget)));
}
