// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-plate.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_REGION (ashi_region_get_type ())

/**
 * AshiRegion: a structure on the plate for keyboard and screen reader: it has a name, a place and the focus, and draws
 * nothing: the plate knows the shape of what has the focus. The pointer passes through it to the plate, which knows the
 * exact outline.
 *
 * Signals: "activate", by Enter or Space; "move" with a GtkDirectionType, by an arrow key. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiRegion, ashi_region, ASHI, REGION, GtkWidget)

GtkWidget *ashi_region_new (AshiPlate *plate, const AshiStructure *structure, AshiBox box);
const AshiStructure *ashi_region_get_structure (AshiRegion *self);
AshiBox ashi_region_get_box (AshiRegion *self);
void ashi_region_describe (AshiRegion *self, const char *name, const char *kind, GtkWidget *details);
void ashi_region_set_selected (AshiRegion *self, gboolean selected);

int ashi_region_compare (gconstpointer a, gconstpointer b);
AshiRegion *ashi_region_find_neighbour (AshiRegion *self, GPtrArray *regions, GtkDirectionType direction);

G_END_DECLS
