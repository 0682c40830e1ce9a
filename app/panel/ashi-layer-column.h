// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_LAYER_COLUMN (ashi_layer_column_get_type ())

/**
 * AshiLayerColumn: switches and fades the layers of the plate that a view shows, outermost first.
 *
 * Property: "folded" (gboolean): whether only the slider that peels is seen, until somebody asks for the layers.
 */
G_DECLARE_FINAL_TYPE (AshiLayerColumn, ashi_layer_column, ASHI, LAYER_COLUMN, GtkWidget)

void ashi_layer_column_set_view (AshiLayerColumn *self, AshiView *view);

G_END_DECLS
