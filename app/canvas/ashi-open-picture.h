// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-layer-stack.h"
#include "ashi-tile-slot.h"

G_BEGIN_DECLS

#define ASHI_TYPE_OPEN_PICTURE (ashi_open_picture_get_type ())

/**
 * AshiOpenPicture: a plate that is open on a canvas, and all that is painted for it: its layers, what is selected, what
 * is under the pointer, areas of pain. It comes and goes as one, with whoever is at work for it.
 *
 * Signal "updated": workers have painted something anew. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiOpenPicture, ashi_open_picture, ASHI, OPEN_PICTURE, GObject)

AshiOpenPicture *ashi_open_picture_new (AshiPlate *plate);
void ashi_open_picture_close (AshiOpenPicture *self);
AshiPlate *ashi_open_picture_get_plate (AshiOpenPicture *self);

void ashi_open_picture_set_palette (AshiOpenPicture *self, const char *palette);
AshiStudio *ashi_open_picture_get_studio (AshiOpenPicture *self);

void ashi_open_picture_set_opacities (AshiOpenPicture *self, const double *opacities, guint n);
const double *ashi_open_picture_get_opacities (AshiOpenPicture *self);

void ashi_open_picture_set_selected (AshiOpenPicture *self, const char *structure_id);
gboolean ashi_open_picture_set_hovered (AshiOpenPicture *self, const char *structure_id);
const char *ashi_open_picture_get_hovered (AshiOpenPicture *self);
void ashi_open_picture_set_focused (AshiOpenPicture *self, const char *structure_id);
const char *ashi_open_picture_get_focused (AshiOpenPicture *self);
void ashi_open_picture_set_felt (AshiOpenPicture *self, GPtrArray *areas);

void ashi_open_picture_want (AshiOpenPicture *self, AshiViewport *viewport, double pixel);
gboolean ashi_open_picture_is_sharp (AshiOpenPicture *self);
gboolean ashi_open_picture_has_picture (AshiOpenPicture *self);
void ashi_open_picture_snapshot (
    AshiOpenPicture *self, GtkSnapshot *snapshot, AshiViewport *viewport, int device_scale, double body_opacity);

AshiLayerStack *ashi_open_picture_get_body (AshiOpenPicture *self);
AshiLayerStack *ashi_open_picture_get_topmost (AshiOpenPicture *self);

G_END_DECLS
