// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-enums.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_INDEX_GROUP (ashi_index_group_get_type ())

/**
 * AshiIndexGroup: the subjects of one kind that pass a filter: a heading of the index with what stands under it.
 */
G_DECLARE_FINAL_TYPE (AshiIndexGroup, ashi_index_group, ASHI, INDEX_GROUP, GObject)

AshiIndexGroup *ashi_index_group_new (AshiKind kind, GListModel *subjects, GtkFilter *filter);
const char *ashi_index_group_get_title (AshiIndexGroup *self);
GListModel *ashi_index_group_get_subjects (AshiIndexGroup *self);

G_END_DECLS
