// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

G_BEGIN_DECLS

#define ASHI_TYPE_HISTORY (ashi_history_get_type ())

/**
 * AshiHistory: what was looked at in a view, to go back to: pictures, selections and lessons.
 *
 * What changes in one turn of the main loop is one step. Another pack begins it anew. Properties: "can-go-back",
 * "can-go-forward" (read-only). Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiHistory, ashi_history, ASHI, HISTORY, GObject)

AshiHistory *ashi_history_new (AshiView *view);
gboolean ashi_history_can_go (AshiHistory *self, int by);
void ashi_history_go (AshiHistory *self, int by);
void ashi_history_forget (AshiHistory *self);

G_END_DECLS
