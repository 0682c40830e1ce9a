// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-painter.h"

G_BEGIN_DECLS

/**
 * AshiPaintTask: what a painter can be asked for.
 * @ASHI_PAINT_LAYER: a layer, as far as it is drawn
 * @ASHI_PAINT_STRUCTURE: a structure alone
 * @ASHI_PAINT_ALONE: a structure alone, as seen through masks around it
 * @ASHI_PAINT_TRACE: a structure alone, as lines and areas, as far as it is drawn, and where that is
 * @ASHI_PAINT_MEASURE: where a structure is drawn
 * @ASHI_PAINT_HIGHLIGHT: a structure, made to stand out
 * @ASHI_PAINT_END: nothing more; a process that hears it puts the drawing away
 */
typedef enum
{
  ASHI_PAINT_LAYER,
  ASHI_PAINT_STRUCTURE,
  ASHI_PAINT_ALONE,
  ASHI_PAINT_TRACE,
  ASHI_PAINT_MEASURE,
  ASHI_PAINT_HIGHLIGHT,
  ASHI_PAINT_END,
  ASHI_PAINT_N_TASKS,
} AshiPaintTask;

/**
 * AshiPaintOrder: one thing a painter is asked for.
 * @layer: the layer's index, for %ASHI_PAINT_LAYER
 * @id: the id of the layer or structure
 * @box: what to show, in user units (mm)
 * @scale: device pixels per mm
 * @style: of a highlight
 * @pixel: of a highlight: device pixels per logical px
 */
typedef struct
{
  AshiPaintTask task;
  guint layer;
  const char *id;
  AshiBox box;
  double scale;
  AshiHighlightStyle style;
  double pixel;
} AshiPaintOrder;

/**
 * ASHI_PAINT_ORDER_TYPE: an order as data.
 */
#define ASHI_PAINT_ORDER_TYPE "(uus(dddd)dud)"

GVariant *ashi_paint_order_to_variant (const AshiPaintOrder *self);
gboolean ashi_paint_order_from_variant (AshiPaintOrder *self, GVariant *variant);

G_END_DECLS
