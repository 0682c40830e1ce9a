// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-index-group.h"
#include "ashi-subject.h"

G_BEGIN_DECLS

#define ASHI_TYPE_INDEX_ROW (ashi_index_row_get_type ())

/**
 * AshiIndexRow: one line of the index: a heading that folds, or a subject.
 */
G_DECLARE_FINAL_TYPE (AshiIndexRow, ashi_index_row, ASHI, INDEX_ROW, GtkWidget)

GtkWidget *ashi_index_row_new (void);
void ashi_index_row_show_group (AshiIndexRow *self, GtkTreeListRow *row, AshiIndexGroup *group);
void ashi_index_row_show_subject (AshiIndexRow *self, AshiSubject *subject, AshiAudience audience);
void ashi_index_row_show_lesson (AshiIndexRow *self, AshiLesson *lesson);

G_END_DECLS
