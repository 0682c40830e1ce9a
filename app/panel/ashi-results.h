// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"
#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_RESULTS (ashi_results_get_type ())

/**
 * AshiResults: what answers to the words that were typed, the best first, each with the words around the match.
 *
 * Signals: "chosen" (AshiSubject, AshiLesson, or AshiSection of a note), when a row was activated.
 */
G_DECLARE_FINAL_TYPE (AshiResults, ashi_results, ASHI, RESULTS, GtkWidget)

void ashi_results_set_view (AshiResults *self, AshiView *view);
void ashi_results_set_notes (AshiResults *self, GPtrArray *notes);
void ashi_results_search (AshiResults *self, const char *words);
void ashi_results_leave (AshiResults *self);
void ashi_results_choose_first (AshiResults *self);
void ashi_results_focus_first (AshiResults *self);

G_END_DECLS
