// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"
#include "ashi-tile.h"
#include "ashi-view.h"
#include "ashi-viewport.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_PLATE_VIEW (ashi_plate_view_get_type ())

/**
 * AshiPlateView: the canvas: shows the plate of an #AshiView and turns what hands do on it into changes of that view.
 *
 * It shows something only while it is in a window: whatever is being made for it is given up when it leaves.
 *
 * Properties: "view" (AshiView), "hovered" (the id of the structure under the pointer or %NULL, read-only), "settled"
 * (whether everything visible is sharp and clicks are answered at once, read-only).
 * Signal: "updated", when workers have painted something anew.
 * Actions: "plate.zoom-in", "plate.zoom-out", "plate.fit", "plate.actual-size".
 * Style class: "ashi-plate", which gives the background. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiPlateView, ashi_plate_view, ASHI, PLATE_VIEW, GtkWidget)

GtkWidget *ashi_plate_view_new (AshiView *view);
AshiView *ashi_plate_view_get_view (AshiPlateView *self);
AshiPlate *ashi_plate_view_get_plate (AshiPlateView *self);
void ashi_plate_view_set_view (AshiPlateView *self, AshiView *view);
AshiViewport *ashi_plate_view_get_viewport (AshiPlateView *self);
const char *ashi_plate_view_get_hovered (AshiPlateView *self);
gboolean ashi_plate_view_get_settled (AshiPlateView *self);
void ashi_plate_view_set_pack (AshiPlateView *self, AshiPack *pack);
AshiTile *ashi_plate_view_get_whole (AshiPlateView *self);
void ashi_plate_view_set_measuring (AshiPlateView *self, gboolean measuring);
void ashi_plate_view_set_rulers (AshiPlateView *self, gboolean rulers);
void ashi_plate_view_set_labels (AshiPlateView *self, AshiLabels labels);
void ashi_plate_view_set_details (AshiPlateView *self, GtkWidget *details);
void ashi_plate_view_reveal (AshiPlateView *self, const char *structure_id);

G_END_DECLS
