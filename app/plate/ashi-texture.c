// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-texture.h"

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

  cairo_surface_flush (surface);
  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes, stride);
}
