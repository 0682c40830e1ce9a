// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pick-map.h"
#include "ashi-region.h"
#include "ashi-viewport.h"

G_BEGIN_DECLS

#define ASHI_TYPE_REGIONS (ashi_regions_get_type ())

/**
 * AshiRegions: the structures of a plate as widgets, for whoever uses it by keyboard or by ear. They are children of
 * one canvas, made of one pick map, and go with this.
 *
 * Signals: "made", when all of them are there; "activated" (AshiRegion), by Enter or Space; "focus-changed"
 * (AshiRegion), when one has got the focus or lost it. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiRegions, ashi_regions, ASHI, REGIONS, GObject)

/**
 * AshiRegionName:
 *
 * Returns: (transfer full): what people call a structure
 */
typedef char *(*AshiRegionName) (GtkWidget *canvas, const char *structure_id);

AshiRegions *ashi_regions_new (GtkWidget *canvas, AshiPickMap *map, AshiRegionName name, GtkWidget *details);
void ashi_regions_close (AshiRegions *self);
GPtrArray *ashi_regions_get_list (AshiRegions *self);
void ashi_regions_follow (AshiRegions *self, const double *opacities, const char *selection);
void ashi_regions_place (AshiRegions *self, AshiViewport *viewport, gboolean all);
AshiRegion *ashi_regions_find_next (AshiRegions *self, AshiRegion *from, gboolean backward, AshiViewport *viewport);

G_END_DECLS
