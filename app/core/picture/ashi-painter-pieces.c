// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-painter-private.h"

#include <math.h>

/* What a mask or an opacity does to a structure shows in its picture, and not in a trace of it. */
static AshiTile *
paint_piece (AshiPainter *self, const AshiStructure *structure, const AshiPaintOrder *layer, GError **error)
{
  AshiPaintOrder piece = { .task = ASHI_PAINT_TRACE, .id = structure->id, .box = layer->box, .scale = layer->scale };
  AshiTrace found;
  g_autoptr (AshiTile) traced = ashi_painter_carry_out_apart (self, &piece, &found, error);

  if (traced == NULL || traced->surface == NULL || found.whole)
    return g_steal_pointer (&traced);
  piece.task = ASHI_PAINT_STRUCTURE;
  piece.box = traced->box;
  return ashi_painter_carry_out_apart (self, &piece, &found, error);
}

static void
lay (AshiTile *layer, const AshiTile *piece)
{
  cairo_t *cr = ashi_tile_begin (layer);

  cairo_scale (cr, layer->scale / piece->scale, layer->scale / piece->scale);
  cairo_set_source_surface (cr, piece->surface, round (piece->box.x * piece->scale),
                            round (piece->box.y * piece->scale));
  cairo_paint (cr);
  cairo_destroy (cr);
}

/**
 * ashi_painter_paint_pieces:
 * @order: of the task %ASHI_PAINT_LAYER, for a layer that cannot be drawn as a whole
 *
 * Draws the structures of the layer that can be drawn one by one: what can be clicked is to be seen.
 *
 * Returns: (transfer full) (nullable): the layer without the rest
 */
AshiTile *
ashi_painter_paint_pieces (AshiPainter *self, const AshiPaintOrder *order, GError **error)
{
  g_autoptr (AshiTile) layer = NULL;

  self->traced = 0; /* each picture has its time */
  for (guint i = 0; i < ashi_plate_get_n_structures (self->plate); i++)
    {
      const AshiStructure *structure = ashi_plate_get_structure (self->plate, i);
      g_autoptr (AshiTile) piece = NULL;

      if (structure->layer != order->layer)
        continue;
      piece = paint_piece (self, structure, order, error);
      if (piece == NULL)
        return NULL;
      if (piece->surface == NULL)
        continue;
      if (layer == NULL && (layer = ashi_tile_new (order->box, order->scale, error)) == NULL)
        return NULL;
      lay (layer, piece);
    }
  return layer != NULL ? g_steal_pointer (&layer) : ashi_tile_new_blank (order->box, order->scale);
}
