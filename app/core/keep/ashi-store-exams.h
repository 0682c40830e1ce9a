// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-store.h"

G_BEGIN_DECLS

/**
 * AshiKeptExam: an exam that was taken.
 * @time: when, in ms since 1970
 * @seed: which made it
 * @answers: what was answered, as JSON; of what was imported, any JSON
 */
typedef struct
{
  gint64 time;
  guint32 seed;
  char *answers;
} AshiKeptExam;

gboolean
ashi_store_add_exam (AshiStore *self, const char *pack, gint64 time, guint32 seed, const char *answers, GError **error);
GPtrArray *ashi_store_list_exams (AshiStore *self, const char *pack, guint n_most, GError **error);

G_END_DECLS
