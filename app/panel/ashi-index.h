// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"
#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_INDEX (ashi_index_get_type ())

/**
 * AshiIndex: every subject of a pack under its kind, filtered as one types. Choosing one selects it in the view.
 *
 * Signals: "chosen" (const char *structure_id): a subject was chosen here, so the plate should bring it into sight;
 * "search-begun": the first words were typed.
 */
G_DECLARE_FINAL_TYPE (AshiIndex, ashi_index, ASHI, INDEX, GtkWidget)

void ashi_index_set_view (AshiIndex *self, AshiView *view);
void ashi_index_choose (AshiIndex *self, GObject *item);
void ashi_index_set_notes (AshiIndex *self, GPtrArray *notes);
void ashi_index_focus_filter (AshiIndex *self);
void ashi_index_forget_filter (AshiIndex *self);

G_END_DECLS
