// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-drawing.h"

G_BEGIN_DECLS

/**
 * AshiLayerTest:
 *
 * Returns: whether a group with the name @name is a layer
 */
typedef gboolean (*AshiLayerTest) (const xmlNode *group, const char *name, gpointer user_data);

/**
 * AshiDrawnLayer: a layer as it is drawn.
 * @name: its name: its id, or what the drawing program calls it
 * @label: (nullable): what the drawing program calls it
 */
typedef struct
{
  xmlNode *node;
  char *name;
  char *label;
} AshiDrawnLayer;

GPtrArray *ashi_drawing_find_layers (AshiDrawing *self, GPtrArray *listed, AshiLayerTest test, gpointer user_data);

G_END_DECLS
