// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-lesson.h"
#include "ashi-subject.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_INDEX_GROUP (ashi_index_group_get_type ())

/**
 * AshiIndexGroup: a heading of the index and what stands under it: subjects of one kind, or lessons.
 */
G_DECLARE_FINAL_TYPE (AshiIndexGroup, ashi_index_group, ASHI, INDEX_GROUP, GObject)

AshiIndexGroup *ashi_index_group_new_of_subjects (AshiKind kind, GListModel *subjects);
AshiIndexGroup *ashi_index_group_new_of_lessons (AshiLessonKind kind, GListModel *lessons, GtkFilter *filter);
const char *ashi_index_group_get_title (AshiIndexGroup *self);
GListModel *ashi_index_group_get_items (AshiIndexGroup *self);

G_END_DECLS
