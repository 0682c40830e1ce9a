// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-progress.h"
#include "ashi-store.h"

G_BEGIN_DECLS

/**
 * AshiRepetition: one answer to something that is asked again and again.
 * @item: what was asked, an id such as "find:piriformis"
 * @kind: of the question
 * @grade: of the answer
 * @time: of the answer, in ms since 1970
 * @zone: where it was given, in minutes east of UTC
 * @took: ms from question to answer
 * @seed: by which the question can be made again
 */
typedef struct
{
  const char *item;
  const char *kind;
  AshiGrade grade;
  gint64 time;
  int zone;
  guint took;
  guint32 seed;
} AshiRepetition;

gboolean
ashi_store_add_repetition (AshiStore *self, const char *pack, const AshiRepetition *repetition, GError **error);
AshiProgress *
ashi_store_read_progress (AshiStore *self, const char *pack, const AshiSchedule *schedule, GError **error);
char *ashi_store_dup_csv (AshiStore *self, GError **error);

G_END_DECLS
