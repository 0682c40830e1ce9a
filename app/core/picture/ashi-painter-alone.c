// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-painter.h"

#define HIDDEN " { display: none !important; }"

/* Everything else of its layer that has an id. */
static char *
dup_hiding (AshiPlate *plate, const AshiStructure *shown, const char *palette)
{
  GString *sheet = g_string_new (palette);

  for (guint i = 0; i < ashi_plate_get_n_structures (plate); i++)
    {
      const AshiStructure *structure = ashi_plate_get_structure (plate, i);

      if (structure->layer == shown->layer && structure != shown)
        g_string_append_printf (sheet, "#%s" HIDDEN, structure->id);
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
 * ashi_painter_alone_tile:
 * @id: the structure's id
 * @box: what to show, in user units (mm)
 * @scale: device pixels per mm
 *
 * As ashi_painter_structure_tile(), but right as well where the structure lies inside of something that is masked:
 * librsvg draws no mask around a part it is asked for, and nothing through it. The layer is then drawn without the
 * rest. That takes as long as a new painter does, and so is for what would otherwise be blank.
 *
 * Returns: (transfer full) (nullable): the structure alone, in pixels; it may be blank
 */
AshiTile *
ashi_painter_alone_tile (AshiPainter *self, const char *id, AshiBox box, double scale, GError **error)
{
  AshiPlate *plate;
  const AshiStructure *structure;
  g_autoptr (AshiTile) tile = NULL;
  g_autoptr (AshiPainter) alone = NULL;
  g_autoptr (AshiTile) layer = NULL;
  g_autofree char *sheet = NULL;

  g_return_val_if_fail (ASHI_IS_PAINTER (self) && id != NULL, NULL);

  tile = ashi_painter_structure_tile (self, id, box, scale, error);
  plate = ashi_painter_get_plate (self);
  structure = ashi_plate_find_structure (plate, id); /* none: an area of the skin, which is on no layer */
  if (tile == NULL || structure == NULL || !is_blank (tile))
    return g_steal_pointer (&tile);
  sheet = dup_hiding (plate, structure, ashi_painter_get_palette (self));
  alone = ashi_painter_new (plate, sheet, error);
  layer = alone != NULL ? ashi_painter_layer_tile (alone, structure->layer, box, scale, error) : NULL;
  if (layer == NULL)
    return NULL;
  return layer->surface != NULL ? g_steal_pointer (&layer) : g_steal_pointer (&tile);
}
