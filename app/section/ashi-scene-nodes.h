// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"
#include "ashi-needle-scene.h"

G_BEGIN_DECLS

/**
 * AshiSceneNodes: what a needle's scene looks like over a canvas. While a hand moves the needle most of it stays the
 * same, and the same node is drawn for it, so that only what the needle sweeps over is painted anew. Main thread only.
 */
typedef struct _AshiSceneNodes AshiSceneNodes;

AshiSceneNodes *ashi_scene_nodes_new (void);
void ashi_scene_nodes_free (AshiSceneNodes *self);
void ashi_scene_nodes_snapshot (
    AshiSceneNodes *self, const AshiNeedleScene *scene, GArray *ghosts, AshiCanvas *canvas, GtkSnapshot *snapshot);

G_END_DECLS
