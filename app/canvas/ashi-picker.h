// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pick-map.h"

G_BEGIN_DECLS

#define ASHI_TYPE_PICKER (ashi_picker_get_type ())

/**
 * AshiPicker: tells what lies where on one plate, as soon as it is known: a worker has to find out first.
 *
 * Signals: "mapped", when it is known; "refined", when it is known more finely; "picked" (GStrv: ids of structures,
 * outermost first), the answer to ashi_picker_ask(); "located" (the id of a structure), the answer to
 * ashi_picker_seek(). Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiPicker, ashi_picker, ASHI, PICKER, GObject)

AshiPicker *ashi_picker_new (AshiPlate *plate);
void ashi_picker_start (AshiPicker *self, const char *const *hidden);
void ashi_picker_stop (AshiPicker *self);
AshiPickMap *ashi_picker_get_map (AshiPicker *self);

void ashi_picker_ask (AshiPicker *self, double x, double y, const double *opacities, double mm_per_px);
void ashi_picker_seek (AshiPicker *self, const char *structure_id);
const AshiStructure *
ashi_picker_pick_first (AshiPicker *self, double x, double y, const double *opacities, double mm_per_px);
gboolean ashi_picker_get_bounds (AshiPicker *self, const char *structure_id, AshiBox *box);
void ashi_picker_refine (AshiPicker *self, AshiBox visible, double scale);

G_END_DECLS
