// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-picture-error.h"
#include "ashi-plate.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * AshiTile: a part of a plate in pixels. Immutable once it is handed out; any thread may hold a reference.
 * @surface: (nullable): premultiplied ARGB32; %NULL where nothing is drawn in @box
 * @box: what @surface shows, in user units (mm); its edges lie on whole device pixels
 * @scale: device pixels per mm
 */
typedef struct
{
  cairo_surface_t *surface;
  AshiBox box;
  double scale;
} AshiTile;

/**
 * ASHI_TILE_VARIANT_TYPE: a tile as data: box, scale, and the pixels row by row, of which a blank tile has none.
 */
#define ASHI_TILE_VARIANT_TYPE "(dddddau)"

AshiTile *ashi_tile_new (AshiBox box, double scale, GError **error);
AshiTile *ashi_tile_new_blank (AshiBox box, double scale);
AshiTile *ashi_tile_ref (AshiTile *self);
void ashi_tile_unref (AshiTile *self);
cairo_t *ashi_tile_begin (AshiTile *self);
GVariant *ashi_tile_to_variant (const AshiTile *self);
AshiTile *ashi_tile_new_from_variant (GVariant *variant);
gsize ashi_tile_get_bytes (const AshiTile *self);
gboolean ashi_tile_check (const AshiTile *self, GError **error);
gboolean ashi_size_check (AshiBox box, double scale, GError **error);
AshiBox ashi_box_snap (AshiBox box, double scale);
gboolean ashi_box_intersect (AshiBox a, AshiBox b, AshiBox *result);
AshiBox ashi_box_join (AshiBox a, AshiBox b);
AshiBox ashi_box_grow (AshiBox box, double margin);
gboolean ashi_box_contains (AshiBox outer, AshiBox inner);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiTile, ashi_tile_unref)

G_END_DECLS
