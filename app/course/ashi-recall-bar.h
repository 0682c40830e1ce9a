// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-recall.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_RECALL_BAR (ashi_recall_bar_get_type ())

/**
 * AshiRecallBar: how much was recalled, with its range, beside what is wanted. Ears hear it in words.
 */
G_DECLARE_FINAL_TYPE (AshiRecallBar, ashi_recall_bar, ASHI, RECALL_BAR, GtkWidget)

GtkWidget *ashi_recall_bar_new (AshiRecall recall, double wanted);

G_END_DECLS
