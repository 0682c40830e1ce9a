// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-lettering.h"

G_BEGIN_DECLS

/**
 * AshiNameLine: a name beside a picture. Places and sizes are in the units of whoever writes: logical px on a screen,
 * pixels or points on a page.
 * @x: what is named
 * @y: likewise
 * @width: of the words, which whoever writes has measured
 * @height: likewise, with the room that they keep free above and below
 * @middle: where their middle stands, once the column was spread
 */
typedef struct
{
  const AshiStructure *structure;
  double x, y;
  double width, height;
  double middle;
} AshiNameLine;

/**
 * AshiNameColumn: the names on one side of a picture, from top to bottom.
 * @on_right: which side
 * @x: where the names begin on the right, and end on the left
 * @lines: (element-type AshiNameLine)
 */
typedef struct
{
  gboolean on_right;
  double x;
  GArray *lines;
} AshiNameColumn;

void ashi_name_column_fill (
    AshiNameColumn *self, const AshiLettering *lettering, AshiBox seen, double scale, gboolean on_right);
void ashi_name_column_clear (AshiNameColumn *self);
void ashi_name_column_spread (AshiNameColumn *self, double bend, double top, double bottom);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AshiNameColumn, ashi_name_column_clear)

G_END_DECLS
