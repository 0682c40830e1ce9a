// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"

G_BEGIN_DECLS

#define ASHI_TYPE_MINI_MAP (ashi_mini_map_get_type ())

/**
 * AshiMiniMap: the whole plate, small, with a frame around what the canvas shows of it. A click or a drag goes there.
 * Invisible while the canvas shows everything. For the pointer only: keys move the canvas itself. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiMiniMap, ashi_mini_map, ASHI, MINI_MAP, GtkWidget)

void ashi_mini_map_set_canvas (AshiMiniMap *self, AshiCanvas *canvas);

G_END_DECLS
