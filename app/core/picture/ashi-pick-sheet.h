// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* For AshiPickMap alone: one of its layers while it is drawn. */

#include "ashi-pick-map-private.h"

G_BEGIN_DECLS

/**
 * AshiPickSheet: the cells of one layer, as arrays. What is drawn later lies on top.
 * @cells: (nullable): for each the number of the structure on it plus 1, or 0; %NULL: nothing is on them yet
 * @lines: (nullable): the same, of structures that are no wider than a line
 */
typedef struct
{
  AshiPickMap *map;
  AshiPainter *painter;
  guint layer;
  guint16 *cells;
  guint16 *lines;
} AshiPickSheet;

/**
 * ASHI_PICK_SHEET: the style sheet of its painter. An edge belongs to one structure or to the other.
 */
#define ASHI_PICK_SHEET "* { shape-rendering: crispEdges !important; }"

gboolean ashi_pick_sheet_draw (AshiPickSheet *self, guint index, GError **error);
void ashi_pick_sheet_finish (AshiPickSheet *self);

G_END_DECLS
