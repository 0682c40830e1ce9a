// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-studio.h"
#include "ashi-viewport.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_TILE_SLOT (ashi_tile_slot_get_type ())

/**
 * AshiTileSlot: one picture of the canvas: a layer, or the highlight of a structure.
 *
 * It shows the last tile that was painted, stretched if need be, while a sharper one is on its way: one job runs, and
 * at most one more waits for it. Signal "updated": there is something new to see. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiTileSlot, ashi_tile_slot, ASHI, TILE_SLOT, GObject)

AshiTileSlot *ashi_tile_slot_new_for_layer (guint layer);
AshiTileSlot *ashi_tile_slot_new_for_highlight (AshiHighlightStyle style);

void ashi_tile_slot_set_studio (AshiTileSlot *self, AshiStudio *studio);
void ashi_tile_slot_set_structure (AshiTileSlot *self, const char *structure_id);
void ashi_tile_slot_want (AshiTileSlot *self, AshiBox visible, double scale, double pixel);
gboolean ashi_tile_slot_is_sharp (AshiTileSlot *self);
void ashi_tile_slot_snapshot (AshiTileSlot *self, GtkSnapshot *snapshot, AshiViewport *viewport, int device_scale);

G_END_DECLS
