// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-progress.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ASHI_TYPE_RECALL_GROUP (ashi_recall_group_get_type ())

/**
 * AshiRecallGroup: how much of what was held was still known, a row for each kind of question that was due.
 */
G_DECLARE_FINAL_TYPE (AshiRecallGroup, ashi_recall_group, ASHI, RECALL_GROUP, AdwPreferencesGroup)

GtkWidget *ashi_recall_group_new (void);
void ashi_recall_group_show (AshiRecallGroup *self, AshiProgress *progress, double wanted);

G_END_DECLS
