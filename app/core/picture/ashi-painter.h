// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-tile.h"

G_BEGIN_DECLS

#define ASHI_TYPE_PAINTER (ashi_painter_get_type ())

/**
 * AshiPainter: draws the layers and structures of one plate, through one librsvg handle.
 *
 * Any thread may use a painter, but only one at a time: a librsvg handle is not shared. #AshiStudio hands painters out.
 */
G_DECLARE_FINAL_TYPE (AshiPainter, ashi_painter, ASHI, PAINTER, GObject)

AshiPainter *ashi_painter_new (AshiPlate *plate, const char *palette, GError **error);
AshiPlate *ashi_painter_get_plate (AshiPainter *self);
const char *ashi_painter_get_palette (AshiPainter *self);

gboolean ashi_painter_paint_layer (AshiPainter *self, cairo_t *cr, guint layer, double scale, GError **error);
gboolean ashi_painter_paint_structure (AshiPainter *self, cairo_t *cr, const char *id, double scale, GError **error);

AshiTile *ashi_painter_layer_tile (AshiPainter *self, guint layer, AshiBox box, double scale, GError **error);
AshiTile *ashi_painter_structure_tile (AshiPainter *self, const char *id, AshiBox box, double scale, GError **error);
AshiTile *ashi_painter_alone_tile (AshiPainter *self, const char *id, AshiBox box, double scale, GError **error);
gboolean ashi_painter_measure_structure (AshiPainter *self, const char *id, AshiBox *box, GError **error);
cairo_surface_t *
ashi_painter_record_structure (AshiPainter *self, const char *id, AshiBox *ink, gboolean *whole, GError **error);

G_END_DECLS
