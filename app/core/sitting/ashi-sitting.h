// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-progress.h"
#include "ashi-quiz.h"

G_BEGIN_DECLS

/**
 * AshiSittingLimits: how much is asked on one day.
 * @n_new: cards that were never asked before
 * @n_due: cards that are due again
 */
typedef struct
{
  guint n_new;
  guint n_due;
} AshiSittingLimits;

#define ASHI_TYPE_SITTING (ashi_sitting_get_type ())

/**
 * AshiSitting: which card is asked next while somebody sits and learns: what is due, the least well held first, then
 * what is new; and once more what was not known, after the minutes that its schedule says or when nothing else is left.
 *
 * Times are in ms since 1970, UTC, zones in minutes east of it. Belongs to one thread.
 */
G_DECLARE_FINAL_TYPE (AshiSitting, ashi_sitting, ASHI, SITTING, GObject)

AshiSitting *ashi_sitting_new (AshiQuiz *quiz,
                               AshiProgress *progress,
                               const AshiQuizFilter *filter,
                               const AshiSittingLimits *limits,
                               gint64 time,
                               int zone,
                               guint32 seed);
AshiQuestion *ashi_sitting_ask (AshiSitting *self, gint64 time);
guint32 ashi_sitting_get_seed (AshiSitting *self);
gboolean ashi_sitting_answer (AshiSitting *self, AshiGrade grade, gint64 time, int zone);
guint ashi_sitting_get_n_left (AshiSitting *self);
guint ashi_sitting_get_n_answered (AshiSitting *self);

G_END_DECLS
