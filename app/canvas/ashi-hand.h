// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-overlays.h"
#include "ashi-tool.h"
#include "ashi-viewport.h"

G_BEGIN_DECLS

#define ASHI_TYPE_HAND (ashi_hand_get_type ())

/**
 * AshiHand: pointer, touch and wheel on one canvas: they move its viewport, and what is more they hand to what lies
 * over the plate or, if nothing does there, to the tool. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiHand, ashi_hand, ASHI, HAND, GObject)

AshiHand *ashi_hand_new (AshiCanvas *canvas, AshiViewport *viewport, AshiOverlays *overlays);
void ashi_hand_close (AshiHand *self);

AshiTool *ashi_hand_get_tool (AshiHand *self);
void ashi_hand_set_tool (AshiHand *self, AshiTool *tool);
void ashi_hand_let_go_of (AshiHand *self, gpointer guest);
void ashi_hand_stand_still (AshiHand *self);
void ashi_hand_show (AshiHand *self);

gboolean ashi_hand_is_dragging (AshiHand *self);
gboolean ashi_hand_is_holding (AshiHand *self);
void ashi_hand_get_pointer (AshiHand *self, double *view_x, double *view_y);
void ashi_hand_set_pointer (AshiHand *self, double view_x, double view_y);

G_END_DECLS
