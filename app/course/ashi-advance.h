// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"
#include "ashi-question.h"

G_BEGIN_DECLS

#define ASHI_TYPE_ADVANCE (ashi_advance_get_type ())

/**
 * AshiAdvance: the drawn needle of a section at a depth of one's own, as an overlay.
 */
G_DECLARE_FINAL_TYPE (AshiAdvance, ashi_advance, ASHI, ADVANCE, GObject)

AshiAdvance *ashi_advance_new (void);
double ashi_advance_get_depth (AshiAdvance *self);
void ashi_advance_set_depth (AshiAdvance *self, double depth);
void ashi_advance_set_window (AshiAdvance *self, AshiSpan window);

G_END_DECLS
