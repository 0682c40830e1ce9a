// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"

G_BEGIN_DECLS

#define ASHI_TYPE_INK_BAR (ashi_ink_bar_get_type ())

/**
 * AshiInkBar: the tools to draw with on a canvas: pens, colours, what takes back and takes away. It is seen while one
 * draws, and stands in one row, or in two where there is less room.
 *
 * Properties: "canvas" (AshiCanvas, once), "drawing" (gboolean: whether the hand draws on it; another tool ends that),
 * "compact" (gboolean: whether it is content with two rows). Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiInkBar, ashi_ink_bar, ASHI, INK_BAR, GtkWidget)

GtkWidget *ashi_ink_bar_new (AshiCanvas *canvas);
void ashi_ink_bar_set_canvas (AshiInkBar *self, AshiCanvas *canvas);
gboolean ashi_ink_bar_get_drawing (AshiInkBar *self);
void ashi_ink_bar_set_drawing (AshiInkBar *self, gboolean drawing);
gboolean ashi_ink_bar_handle_key (AshiInkBar *self, guint keyval, GdkModifierType held);

G_END_DECLS
