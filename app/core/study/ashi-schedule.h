// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-fsrs.h"

G_BEGIN_DECLS

/* When something is asked again. Plain values; any thread may call these. A time is in ms since 1970, UTC; a zone in
 * minutes east of UTC. */

#define ASHI_RETENTION_LEAST   0.80
#define ASHI_RETENTION_DEFAULT 0.90
#define ASHI_RETENTION_MOST    0.97

/**
 * AshiSchedule: how to ask.
 * @fsrs: by which weights
 * @retention: the chance of recall at which to ask again
 * @is_spread: whether days are moved a little, so that what was learnt together does not come together for ever
 */
typedef struct
{
  AshiFsrs fsrs;
  double retention;
  gboolean is_spread;
} AshiSchedule;

/**
 * AshiPhase: whether something is asked again in minutes or in days.
 * @ASHI_PHASE_NEW: it was never asked
 * @ASHI_PHASE_LEARNING: in minutes, until it was known often enough
 * @ASHI_PHASE_HELD: in days
 * @ASHI_PHASE_RELEARNING: in minutes, since it was forgotten
 */
typedef enum
{
  ASHI_PHASE_NEW,
  ASHI_PHASE_LEARNING,
  ASHI_PHASE_HELD,
  ASHI_PHASE_RELEARNING,
} AshiPhase;

/**
 * AshiStanding: how something stands after all its answers; all zero before the first.
 * @step: of learning or relearning, from 0
 * @n_lapses: how often it was forgotten after it was held
 * @first_day: of the first answer, as ashi_study_day() counts
 * @day: of the last answer, as ashi_study_day() counts
 * @due: when the next step is; of what is held, 0
 * @due_day: on which day it is asked again
 */
typedef struct
{
  AshiMemory memory;
  AshiPhase phase;
  guint step;
  guint n_answers;
  guint n_lapses;
  int first_day;
  int day;
  int due_day;
  gint64 due;
} AshiStanding;

int ashi_study_day (gint64 time, int zone);
void ashi_schedule_answer (
    const AshiSchedule *self, AshiStanding *standing, AshiGrade grade, gint64 time, int zone, guint64 seed);
gboolean ashi_standing_is_due (const AshiStanding *self, gint64 time, int zone);
gboolean ashi_standing_is_leech (const AshiStanding *self);

G_END_DECLS
