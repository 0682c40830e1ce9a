// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-overlay.h"

G_BEGIN_DECLS

/**
 * AshiOverlays: what lies over the plate of one canvas, from the lowest to the topmost. Main thread only.
 */
typedef struct AshiOverlays AshiOverlays;

AshiOverlays *ashi_overlays_new (AshiCanvas *canvas);
void ashi_overlays_free (AshiOverlays *self);
void ashi_overlays_add (AshiOverlays *self, AshiOverlay *overlay);
gboolean ashi_overlays_has (AshiOverlays *self, AshiOverlay *overlay);
gboolean ashi_overlays_remove (AshiOverlays *self, AshiOverlay *overlay);
GPtrArray *ashi_overlays_list_of_picture (AshiOverlays *self);
AshiOverlay *ashi_overlays_pick (AshiOverlays *self, const AshiSpot *spot);
gboolean ashi_overlays_key (AshiOverlays *self, guint keyval, GdkModifierType held);
void ashi_overlays_reserve (AshiOverlays *self, AshiLabelLayout *labels);
void ashi_overlays_snapshot (AshiOverlays *self, AshiLabelLayout *labels);

G_END_DECLS
