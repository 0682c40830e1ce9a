// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-shown.h"
#include "ashi-studio.h"

G_BEGIN_DECLS

#define ASHI_TYPE_TILE_SLOT (ashi_tile_slot_get_type ())

/**
 * AshiTileSlot: one picture of the canvas: a layer, or the highlight of a structure.
 *
 * It shows the last tile that was painted, stretched if need be, while a sharper one is on its way: one job runs, and
 * at most one more waits for it. A layer also keeps a coarse picture of the whole plate, for what comes into sight
 * faster than it can be painted. Signal "updated": there is something new to see. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiTileSlot, ashi_tile_slot, ASHI, TILE_SLOT, GObject)

AshiTileSlot *ashi_tile_slot_new_for_layer (guint layer);
AshiTileSlot *ashi_tile_slot_new_for_highlight (AshiHighlightStyle style);

void ashi_tile_slot_set_studio (AshiTileSlot *self, AshiStudio *studio);
void ashi_tile_slot_set_structure (AshiTileSlot *self, const char *structure_id);
void ashi_tile_slot_want (AshiTileSlot *self, AshiBox visible, double scale, double pixel);
void ashi_tile_slot_let_go (AshiTileSlot *self);
void ashi_tile_slot_prepare (AshiTileSlot *self);
gboolean ashi_tile_slot_is_sharp (AshiTileSlot *self);
const AshiShown *ashi_tile_slot_get_sharp (AshiTileSlot *self);
const AshiShown *ashi_tile_slot_get_base (AshiTileSlot *self);
const AshiShown *ashi_tile_slot_get_best (AshiTileSlot *self);
double ashi_tile_slot_get_base_scale (AshiBox plate);
gboolean ashi_tile_slot_is_running (AshiTileSlot *self);
gboolean ashi_tile_slot_has_failed (AshiTileSlot *self);
void ashi_tile_slot_snapshot (AshiTileSlot *self, GtkSnapshot *snapshot, AshiViewport *viewport, int device_scale);

G_END_DECLS
