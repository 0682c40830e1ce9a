// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-painter.h"

G_BEGIN_DECLS

/**
 * ASHI_PICK_POINT_RADIUS: how near a click must come to an acupuncture point, in logical px, unless it is drawn larger.
 */
#define ASHI_PICK_POINT_RADIUS 12.0

/**
 * ASHI_PICK_LINE_WIDTH: as wide as this, in logical px, is what one has to hit of a line, however thin it is drawn.
 */
#define ASHI_PICK_LINE_WIDTH 9.0

/**
 * ASHI_PICK_FAINTEST: layers fainter than this are not picked, since nobody sees what is on them.
 */
#define ASHI_PICK_FAINTEST 0.02

#define ASHI_TYPE_PICK_MAP (ashi_pick_map_get_type ())

/**
 * AshiPickMap: what lies at a spot of a plate. Immutable; any thread may use it.
 */
G_DECLARE_FINAL_TYPE (AshiPickMap, ashi_pick_map, ASHI, PICK_MAP, GObject)

/**
 * AshiUndrawn: a structure that cannot be drawn, so that no map has it.
 * @structure: borrowed of the plate
 * @reason: why, a sentence
 */
typedef struct
{
  const AshiStructure *structure;
  char *reason;
} AshiUndrawn;

AshiPickMap *ashi_pick_map_new (AshiPlate *plate, const char *const *hidden, GCancellable *cancellable, GError **error);
AshiPickMap *
ashi_pick_map_recall (AshiPlate *plate, const char *const *hidden, GCancellable *cancellable, GError **error);
void ashi_pick_map_recall_async (AshiPlate *plate,
                                 const char *const *hidden,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
AshiPickMap *ashi_pick_map_recall_finish (GAsyncResult *result, GError **error);

gboolean ashi_pick_map_is_fine (AshiPickMap *self, AshiBox box, double scale);
AshiPickMap *
ashi_pick_map_refine (AshiPickMap *self, AshiBox box, double scale, GCancellable *cancellable, GError **error);
void ashi_pick_map_refine_async (AshiPickMap *self,
                                 AshiBox box,
                                 double scale,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
AshiPickMap *ashi_pick_map_refine_finish (AshiPickMap *self, GAsyncResult *result, GError **error);

AshiPlate *ashi_pick_map_get_plate (AshiPickMap *self);
GPtrArray *ashi_pick_map_get_undrawn (AshiPickMap *self);
GPtrArray *ashi_pick_map_pick (AshiPickMap *self, double x, double y, const double *opacities, double mm_per_px);
const AshiStructure *
ashi_pick_map_pick_first (AshiPickMap *self, double x, double y, const double *opacities, double mm_per_px);
gboolean ashi_pick_map_get_bounds (AshiPickMap *self, const char *structure_id, AshiBox *box);

G_END_DECLS
