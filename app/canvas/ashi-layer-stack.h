// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-flatten.h"
#include "ashi-tile-slot.h"

G_BEGIN_DECLS

#define ASHI_TYPE_LAYER_STACK (ashi_layer_stack_get_type ())

/**
 * AshiLayerStack: some layers of a plate as one picture.
 *
 * Each layer has a slot of its own, so that it is painted once however often it fades. Workers lay them over one
 * another, so that a frame shows, moves and zooms one picture and not fifteen; a fade is seen as soon as that is done.
 * Nothing is shown before every visible layer has been painted: a body without its outer layers would be another body.
 * Signal "updated": there is something new to see. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiLayerStack, ashi_layer_stack, ASHI, LAYER_STACK, GObject)

AshiLayerStack *ashi_layer_stack_new (const guint *layers, guint n_layers);

void ashi_layer_stack_set_studio (AshiLayerStack *self, AshiStudio *studio);
void ashi_layer_stack_want (AshiLayerStack *self, GArray *opacities, AshiBox visible, double scale, double pixel);
gboolean ashi_layer_stack_is_sharp (AshiLayerStack *self);
gboolean ashi_layer_stack_has_picture (AshiLayerStack *self);
gsize ashi_layer_stack_get_flat_bytes (AshiLayerStack *self);
gsize ashi_layer_stack_get_layer_bytes (AshiLayerStack *self);
void ashi_layer_stack_snapshot (AshiLayerStack *self, GtkSnapshot *snapshot, AshiViewport *viewport, int device_scale);
AshiTile *ashi_layer_stack_get_whole (AshiLayerStack *self);

G_END_DECLS
