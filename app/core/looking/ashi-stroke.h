// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-plate.h"

G_BEGIN_DECLS

/**
 * AshiStrokeKind: what a stroke of ink is.
 * @ASHI_STROKE_PEN: a line, as wide as the hand presses
 * @ASHI_STROKE_MARKER: likewise, broad, and one sees through it
 * @ASHI_STROKE_ARROW: from its first point to its last
 * @ASHI_STROKE_CIRCLE: the ellipse in the box whose corners are its first point and its last
 */
typedef enum
{
  ASHI_STROKE_PEN,
  ASHI_STROKE_MARKER,
  ASHI_STROKE_ARROW,
  ASHI_STROKE_CIRCLE,
  ASHI_N_STROKE_KINDS,
} AshiStrokeKind;

/**
 * AshiInkColour: one of four, each lighter than the one before, so that they are told apart on grey paper, too.
 */
typedef enum
{
  ASHI_INK_BLACK,
  ASHI_INK_BLUE,
  ASHI_INK_ORANGE,
  ASHI_INK_YELLOW,
  ASHI_N_INK_COLOURS,
} AshiInkColour;

/**
 * AshiInkPoint: a place of a stroke, and how wide it is there, in user units (mm).
 */
typedef struct
{
  double x, y;
  double width;
} AshiInkPoint;

/**
 * AshiStroke: what a hand has drawn in one go. Immutable; any thread may read it.
 */
typedef struct _AshiStroke AshiStroke;

AshiStroke *ashi_stroke_new (AshiStrokeKind kind, AshiInkColour colour, const AshiInkPoint *points, guint n_points);
AshiStroke *ashi_stroke_ref (AshiStroke *self);
void ashi_stroke_unref (AshiStroke *self);

AshiStrokeKind ashi_stroke_get_kind (const AshiStroke *self);
AshiInkColour ashi_stroke_get_colour (const AshiStroke *self);
const AshiInkPoint *ashi_stroke_get_points (const AshiStroke *self, guint *n_points);
AshiBox ashi_stroke_get_box (const AshiStroke *self);
gboolean ashi_stroke_is_met (const AshiStroke *self, double x, double y, double radius);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiStroke, ashi_stroke_unref)

G_END_DECLS
