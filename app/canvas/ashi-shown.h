// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-tile.h"
#include "ashi-viewport.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AshiShown: a tile on the screen. Main thread only.
 * @tile: (nullable): %NULL while there is nothing to show
 * @texture: (nullable): its pixels; %NULL where nothing is drawn on it
 * @covers: what it tells about, in user units (mm); a tile itself is cut to what is drawn
 */
typedef struct
{
  AshiTile *tile;
  GdkTexture *texture;
  AshiBox covers;
} AshiShown;

void ashi_shown_take (AshiShown *self, AshiTile *tile, AshiBox covers);
void ashi_shown_share (AshiShown *self, const AshiShown *other);
void ashi_shown_clear (AshiShown *self);
gsize ashi_shown_count_bytes (const AshiShown *self, const AshiShown *base);
void ashi_shown_snapshot (
    const AshiShown *self, const AshiShown *base, GtkSnapshot *snapshot, AshiViewport *viewport, int device_scale);

G_END_DECLS
