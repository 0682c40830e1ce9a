// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"
#include "ashi-tile.h"
#include "ashi-view.h"
#include "ashi-viewport.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_CANVAS (ashi_canvas_get_type ())

/**
 * AshiCanvas: the canvas: shows the plate of an #AshiView and turns what hands do on it into changes of that view.
 *
 * It shows something only while it is in a window: whatever is being made for it is given up when it leaves.
 *
 * Properties: "view" (AshiView), "hovered" (the id of the structure under the pointer or %NULL, read-only), "settled"
 * (whether everything visible is sharp and clicks are answered at once, read-only).
 * Signal: "updated", when workers have painted something anew.
 * Actions: "canvas.zoom-in", "canvas.zoom-out", "canvas.fit", "canvas.actual-size".
 * Style class: "ashi-canvas", which gives the background. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiCanvas, ashi_canvas, ASHI, CANVAS, GtkWidget)

AshiView *ashi_canvas_get_view (AshiCanvas *self);
AshiPlate *ashi_canvas_get_plate (AshiCanvas *self);
void ashi_canvas_set_view (AshiCanvas *self, AshiView *view);
AshiViewport *ashi_canvas_get_viewport (AshiCanvas *self);
const char *ashi_canvas_get_hovered (AshiCanvas *self);
gboolean ashi_canvas_get_settled (AshiCanvas *self);
AshiTile *ashi_canvas_get_whole (AshiCanvas *self);
void ashi_canvas_set_measuring (AshiCanvas *self, gboolean measuring);
void ashi_canvas_set_rulers (AshiCanvas *self, gboolean rulers);
void ashi_canvas_set_details (AshiCanvas *self, GtkWidget *details);
void ashi_canvas_reveal (AshiCanvas *self, const char *structure_id);

G_END_DECLS
