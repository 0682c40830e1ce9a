// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-overlay.h"
#include "ashi-pack.h"
#include "ashi-tile.h"
#include "ashi-tool.h"
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
void ashi_canvas_follow_viewport (AshiCanvas *self, AshiViewport *viewport);
gboolean ashi_canvas_get_settled (AshiCanvas *self);
void ashi_canvas_make_room (
    AshiCanvas *self, double width, double height, const AshiBox *covers, guint n_covers, guint n_lasting);
AshiTile *ashi_canvas_get_whole (AshiCanvas *self);
void ashi_canvas_set_details (AshiCanvas *self, GtkWidget *details);

/* What the hand does, and what lies over the plate. */
AshiTool *ashi_canvas_get_tool (AshiCanvas *self);
void ashi_canvas_set_tool (AshiCanvas *self, AshiTool *tool);
void ashi_canvas_add_overlay (AshiCanvas *self, AshiOverlay *overlay);
void ashi_canvas_remove_overlay (AshiCanvas *self, AshiOverlay *overlay);
gboolean ashi_canvas_has_overlay (AshiCanvas *self, AshiOverlay *overlay);

/* What these may ask and do. */
gboolean ashi_canvas_is_held (AshiCanvas *self);
const char *ashi_canvas_get_hovered (AshiCanvas *self);
void ashi_canvas_set_hovered (AshiCanvas *self, const char *structure_id);
void ashi_canvas_hover_at (AshiCanvas *self, const AshiSpot *spot);
const AshiStructure *ashi_canvas_pick_first (AshiCanvas *self, double x, double y);
void ashi_canvas_select_at (AshiCanvas *self, const AshiSpot *spot);
void ashi_canvas_reveal (AshiCanvas *self, const char *structure_id);
gboolean ashi_canvas_get_surroundings (AshiCanvas *self, const char *structure_id, AshiBox *surroundings);
gboolean ashi_canvas_find_seen (AshiCanvas *self, const char *structure_id, double *x, double *y);
void ashi_canvas_look_at (AshiCanvas *self, const char *structure_id);
char *ashi_canvas_dup_name (AshiCanvas *self, const char *structure_id, gboolean brief);

G_END_DECLS
