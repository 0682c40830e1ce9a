// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-highlight-style.h"
#include "ashi-tile.h"

G_BEGIN_DECLS

/**
 * AshiTrace: what is known of a structure without a look at its pixels.
 * @ink: where it is drawn, in user units (mm)
 * @whole: whether a trace of it is all of it. A mask, an opacity or a blend mode works on pixels: of a structure that
 * has one, the trace is without it, and covers at least what is seen
 */
typedef struct
{
  AshiBox ink;
  gboolean whole;
} AshiTrace;

#define ASHI_TYPE_PAINTER (ashi_painter_get_type ())

/**
 * AshiPainter: draws the layers and structures of one plate: through one librsvg handle, or, when the plate is a
 * stranger's, through a process that has one.
 *
 * Any thread may use a painter, but only one at a time: a librsvg handle is not shared. #AshiStudio hands painters out.
 */
G_DECLARE_FINAL_TYPE (AshiPainter, ashi_painter, ASHI, PAINTER, GObject)

AshiPainter *ashi_painter_new (AshiPlate *plate, const char *palette, GError **error);
AshiPlate *ashi_painter_get_plate (AshiPainter *self);
gboolean ashi_painter_is_apart (AshiPainter *self);
gboolean ashi_painter_check_plate (AshiPainter *self, GError **error);
void ashi_painter_set_cancellable (AshiPainter *self, GCancellable *cancellable);

gboolean ashi_painter_paint_layer (AshiPainter *self, cairo_t *cr, guint layer, double scale, GError **error);

AshiTile *ashi_painter_layer_tile (AshiPainter *self, guint layer, AshiBox box, double scale, GError **error);
AshiTile *ashi_painter_structure_tile (AshiPainter *self, const char *id, AshiBox box, double scale, GError **error);
AshiTile *ashi_painter_alone_tile (AshiPainter *self, const char *id, AshiBox box, double scale, GError **error);
AshiTile *ashi_painter_trace_structure (
    AshiPainter *self, const char *id, AshiBox box, double scale, AshiTrace *trace, GError **error);
gboolean ashi_painter_measure_structure (AshiPainter *self, const char *id, AshiBox *box, GError **error);
AshiTile *ashi_painter_highlight_tile (AshiPainter *self,
                                       const char *id,
                                       AshiHighlightStyle style,
                                       AshiBox box,
                                       double scale,
                                       double pixel,
                                       GError **error);

G_END_DECLS
