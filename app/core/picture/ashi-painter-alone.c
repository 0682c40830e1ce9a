// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-painter-private.h"

#include "ashi-palette.h"

/* Everything else of its layer that has an id. */
static char *
dup_hiding (AshiPlate *plate, const AshiStructure *shown, const char *palette)
{
  GString *sheet = g_string_new (palette);

  for (guint i = 0; i < ashi_plate_get_n_structures (plate); i++)
    {
      const AshiStructure *structure = ashi_plate_get_structure (plate, i);

      if (structure->layer == shown->layer && structure != shown)
        ashi_palette_add_rule (sheet, structure->id, "display: none");
    }
  return g_string_free (sheet, FALSE);
}

static gboolean
is_blank (const AshiTile *tile)
{
  const int width = cairo_image_surface_get_width (tile->surface);
  const int stride = cairo_image_surface_get_stride (tile->surface);
  const guint8 *pixels;

  cairo_surface_flush (tile->surface);
  pixels = cairo_image_surface_get_data (tile->surface);
  for (int y = 0; y < cairo_image_surface_get_height (tile->surface); y++)
    for (int x = 0; x < width; x++)
      if (((const guint32 *) (gconstpointer) (pixels + (gsize) y * (gsize) stride))[x] != 0)
        return FALSE;
  return TRUE;
}

/**
 * ashi_painter_paint_alone:
 * @order: of the task %ASHI_PAINT_ALONE
 *
 * Does what ashi_painter_alone_tile() tells of.
 */
AshiTile *
ashi_painter_paint_alone (AshiPainter *self, const AshiPaintOrder *order, GError **error)
{
  /* None: it is an area of the skin, which is on no layer. */
  const AshiStructure *structure = ashi_plate_find_structure (self->plate, order->id);
  g_autoptr (AshiTile) tile = ashi_painter_structure_tile (self, order->id, order->box, order->scale, error);
  g_autoptr (AshiPainter) alone = NULL;
  g_autoptr (AshiTile) layer = NULL;
  g_autofree char *sheet = NULL;

  if (tile == NULL || structure == NULL || !is_blank (tile))
    return g_steal_pointer (&tile);
  sheet = dup_hiding (self->plate, structure, self->palette);
  alone = ashi_painter_new (self->plate, sheet, error);
  layer = alone != NULL ? ashi_painter_layer_tile (alone, structure->layer, order->box, order->scale, error) : NULL;
  if (layer == NULL)
    return NULL;
  return layer->surface != NULL ? g_steal_pointer (&layer) : g_steal_pointer (&tile);
}
