// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-tile.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* cairo 1.16 has 24.8 fixed point coordinates and image surfaces of at most 32767 pixels a side. The number of pixels
 * keeps one tile within 400 MB. */
#define MAX_SIDE       32767.0
#define MAX_PIXELS     100e6
#define MAX_COORDINATE 4e6

/**
 * ashi_box_snap:
 * @scale: device pixels per user unit
 *
 * Returns: the smallest box around @box whose edges lie on whole device pixels
 */
AshiBox
ashi_box_snap (AshiBox box, double scale)
{
  /* An edge that already lies on a pixel may miss it by a rounding error; it must not grow by a whole pixel each time.
   */
  const double hair = 1e-4;
  const double left = floor (box.x * scale + hair), top = floor (box.y * scale + hair);
  const double right = ceil ((box.x + box.width) * scale - hair);
  const double bottom = ceil ((box.y + box.height) * scale - hair);

  return (AshiBox) { left / scale, top / scale, (right - left) / scale, (bottom - top) / scale };
}

/**
 * ashi_box_intersect:
 * @result: (out): what @a and @b share
 *
 * Returns: whether they share anything
 */
gboolean
ashi_box_intersect (AshiBox a, AshiBox b, AshiBox *result)
{
  const double left = MAX (a.x, b.x), top = MAX (a.y, b.y);
  const double right = MIN (a.x + a.width, b.x + b.width), bottom = MIN (a.y + a.height, b.y + b.height);

  *result = (AshiBox) { left, top, right - left, bottom - top };
  return right > left && bottom > top;
}

/**
 * ashi_box_join:
 * @b: of a width above nought
 *
 * Returns: the smallest box that holds both; @b where @a has no width
 */
AshiBox
ashi_box_join (AshiBox a, AshiBox b)
{
  const double left = MIN (a.x, b.x), top = MIN (a.y, b.y);

  if (a.width <= 0)
    return b;
  return (AshiBox) { left, top, MAX (a.x + a.width, b.x + b.width) - left, MAX (a.y + a.height, b.y + b.height) - top };
}

/**
 * ashi_box_grow:
 * @margin: what to add on every side, in user units; may be negative
 */
AshiBox
ashi_box_grow (AshiBox box, double margin)
{
  return (AshiBox) { box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin };
}

/**
 * ashi_box_contains:
 *
 * Returns: whether @inner lies wholly in @outer, but for a rounding error
 */
gboolean
ashi_box_contains (AshiBox outer, AshiBox inner)
{
  const double hair = 1e-6;

  return inner.x >= outer.x - hair && inner.y >= outer.y - hair && inner.x + inner.width <= outer.x + outer.width + hair
         && inner.y + inner.height <= outer.y + outer.height + hair;
}

static gboolean
is_drawable (AshiBox box, double scale)
{
  const double numbers[] = { box.x, box.y, box.x + box.width, box.y + box.height };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!isfinite (numbers[i] * scale) || fabs (numbers[i] * scale) > MAX_COORDINATE)
      return FALSE;
  return TRUE;
}

/**
 * ashi_size_check:
 * @box: what a picture would show, in user units (mm)
 * @scale: its device pixels per mm
 *
 * Returns: whether cairo and memory can bear such a picture; the error says what would fit
 */
gboolean
ashi_size_check (AshiBox box, double scale, GError **error)
{
  const double width = box.width * scale, height = box.height * scale;
  double fits;

  if (!(scale > 0) || !(width > 0) || !(height > 0) || !is_drawable (box, scale))
    {
      g_set_error (
          error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_SIZE,
          _ ("A picture of %g × %g mm at %g pixels per mm cannot be drawn; choose a part of the plate and a scale "
             "above zero whose coordinates stay below %.0f pixels"),
          box.width, box.height, scale, MAX_COORDINATE);
      return FALSE;
    }
  if (width <= MAX_SIDE && height <= MAX_SIDE && width * height <= MAX_PIXELS)
    return TRUE;

  fits = MIN (MAX_SIDE / MAX (box.width, box.height), sqrt (MAX_PIXELS / (box.width * box.height)));
  g_set_error (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_SIZE,
               _ ("A picture of %.0f × %.0f pixels is too large; up to %.0f × %.0f fits (%.3g pixels per mm)"), width,
               height, floor (box.width * fits), floor (box.height * fits), fits);
  return FALSE;
}

/**
 * ashi_tile_new:
 * @box: what to show, in user units (mm); grows to whole device pixels
 * @scale: device pixels per mm
 *
 * Returns: (transfer full) (nullable): a transparent tile, or %NULL with #ASHI_PICTURE_ERROR_SIZE
 */
AshiTile *
ashi_tile_new (AshiBox box, double scale, GError **error)
{
  g_autoptr (AshiTile) self = NULL;

  if (!ashi_size_check (box, scale, error))
    return NULL;
  self = ashi_tile_new_blank (box, scale);
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) lround (self->box.width * scale),
                                              (int) lround (self->box.height * scale));
  return ashi_tile_check (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * ashi_tile_new_blank:
 *
 * Returns: (transfer full): a tile that says that nothing is drawn in @box
 */
AshiTile *
ashi_tile_new_blank (AshiBox box, double scale)
{
  AshiTile *self = g_atomic_rc_box_new0 (AshiTile);

  self->box = ashi_box_snap (box, scale);
  self->scale = scale;
  return self;
}

AshiTile *
ashi_tile_ref (AshiTile *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  AshiTile *self = data;

  g_clear_pointer (&self->surface, cairo_surface_destroy);
}

void
ashi_tile_unref (AshiTile *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * ashi_tile_begin:
 *
 * Returns: (transfer full): a cairo context whose origin is that of the plate's user units, in device pixels
 */
cairo_t *
ashi_tile_begin (AshiTile *self)
{
  cairo_t *cr = cairo_create (self->surface);

  cairo_translate (cr, -round (self->box.x * self->scale), -round (self->box.y * self->scale));
  return cr;
}

/**
 * ashi_tile_get_bytes:
 *
 * Returns: what its pixels take in memory
 */
gsize
ashi_tile_get_bytes (const AshiTile *self)
{
  return self->surface == NULL ? 0
                               : (gsize) cairo_image_surface_get_height (self->surface)
                                     * (gsize) cairo_image_surface_get_stride (self->surface);
}

/**
 * ashi_tile_check:
 *
 * Returns: whether cairo could draw the tile
 */
gboolean
ashi_tile_check (const AshiTile *self, GError **error)
{
  const cairo_status_t status = cairo_surface_status (self->surface);

  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_SIZE,
               _ ("A part of the plate could not be drawn (%s); try a smaller scale"), cairo_status_to_string (status));
  return FALSE;
}

/**
 * ashi_tile_to_variant:
 *
 * Returns: (transfer floating): the tile as #ASHI_TILE_VARIANT_TYPE
 */
GVariant *
ashi_tile_to_variant (const AshiTile *self)
{
  const guint width = self->surface != NULL ? (guint) cairo_image_surface_get_width (self->surface) : 0;
  const guint height = self->surface != NULL ? (guint) cairo_image_surface_get_height (self->surface) : 0;
  g_autofree guint32 *pixels = g_new (guint32, (gsize) width * height);

  for (guint y = 0; y < height; y++)
    memcpy (pixels + (gsize) y * width,
            cairo_image_surface_get_data (self->surface) + y * (gsize) cairo_image_surface_get_stride (self->surface),
            width * sizeof (guint32));
  return g_variant_new (
      "(ddddd@au)", self->box.x, self->box.y, self->box.width, self->box.height, self->scale,
      g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, pixels, (gsize) width * height, sizeof (guint32)));
}

/**
 * ashi_tile_new_from_variant:
 * @variant: of #ASHI_TILE_VARIANT_TYPE, from wherever
 *
 * Returns: (transfer full) (nullable): the tile; %NULL when it is none
 */
AshiTile *
ashi_tile_new_from_variant (GVariant *variant)
{
  g_autoptr (GVariant) array = NULL;
  g_autoptr (AshiTile) self = NULL;
  const guint32 *pixels;
  gsize n_pixels, width, height;
  double scale;
  AshiBox box;

  g_variant_get (variant, "(ddddd@au)", &box.x, &box.y, &box.width, &box.height, &scale, &array);
  pixels = g_variant_get_fixed_array (array, &n_pixels, sizeof (guint32));
  if (n_pixels == 0)
    return ashi_size_check (box, scale, NULL) ? ashi_tile_new_blank (box, scale) : NULL;
  self = ashi_tile_new (box, scale, NULL);
  if (self == NULL)
    return NULL;
  width = (gsize) cairo_image_surface_get_width (self->surface);
  height = (gsize) cairo_image_surface_get_height (self->surface);
  if (n_pixels != width * height)
    return NULL;
  for (gsize y = 0; y < height; y++)
    memcpy (cairo_image_surface_get_data (self->surface) + y * (gsize) cairo_image_surface_get_stride (self->surface),
            pixels + y * width, width * sizeof (guint32));
  cairo_surface_mark_dirty (self->surface);
  return g_steal_pointer (&self);
}
