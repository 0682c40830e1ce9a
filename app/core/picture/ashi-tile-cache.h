// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-tile.h"

G_BEGIN_DECLS

/* Tiles in the picture cache, read and written by worker threads. */

GVariant *ashi_tile_cache_describe (
    AshiPlate *plate, const char *palette, const guint *layers, const double *opacities, guint n_layers, double scale);
void ashi_tile_cache_load_async (AshiPlate *plate, GVariant *how, GAsyncReadyCallback callback, gpointer user_data);
AshiTile *ashi_tile_cache_load_finish (GAsyncResult *result);
void ashi_tile_cache_save (AshiPlate *plate, GVariant *how, AshiTile *tile);

G_END_DECLS
