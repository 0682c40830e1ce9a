// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-schedule.h"

#include <math.h>

/* A day of study ends at four in the morning: who learns past midnight still learns on the day before. */
#define DAY_BEGINS_MINUTES (4 * 60)

#define MINUTE  G_GINT64_CONSTANT (60000) /* ms */
#define DAY     (24 * 60 * MINUTE)
#define N_STEPS 2

/* Forgotten as often as this, it needs another look at its card rather than another question; as Anki has it. */
#define LEECH_LAPSES 8

/* Days fewer than these are never moved, nor to fewer than LEAST_SPREAD. */
#define SPREAD_FROM  2.5
#define LEAST_SPREAD 2

/* The steps in ms, as py-fsrs has them by default. */
static const gint64 learning[N_STEPS] = { MINUTE, 10 * MINUTE };
static const gint64 relearning[] = { 10 * MINUTE };

/**
 * ashi_study_day:
 * @time: in ms since 1970
 * @zone: minutes east of UTC
 *
 * Returns: the number of the day on which somebody learns then
 */
int
ashi_study_day (gint64 time, int zone)
{
  return (int) floor ((double) (time + (zone - DAY_BEGINS_MINUTES) * MINUTE) / DAY);
}

/* splitmix64 (Steele, Lea, Flood 2014): the same number for the same seed everywhere. */
static guint64
mix (guint64 seed)
{
  guint64 z = seed + G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

/* δ = 1 + 0.15·(min(I,7)−2.5)⁺ + 0.10·(min(I,20)−7)⁺ + 0.05·(I−20)⁺ (py-fsrs) */
static double
get_spread (double days)
{
  return 1 + 0.15 * MAX (MIN (days, 7) - SPREAD_FROM, 0) + 0.10 * MAX (MIN (days, 20) - 7, 0)
         + 0.05 * MAX (days - 20, 0);
}

static int
spread (int days, guint64 seed)
{
  const double delta = get_spread (days);
  int least, most;

  if (days < SPREAD_FROM)
    return days;
  least = MAX (LEAST_SPREAD, (int) rint (days - delta));
  most = MIN (ASHI_FSRS_MOST_DAYS, (int) rint (days + delta));
  return least + (int) (mix (seed) % (guint64) (most - least + 1));
}

static void
hold (const AshiSchedule *self, AshiStanding *standing, guint64 seed)
{
  const double interval = ashi_fsrs_get_interval (&self->fsrs, standing->memory.stability, self->retention);
  const int days = (int) CLAMP (rint (interval), ASHI_FSRS_LEAST_DAYS, ASHI_FSRS_MOST_DAYS);

  standing->phase = ASHI_PHASE_HELD;
  standing->step = 0;
  standing->due = 0;
  standing->due_day = standing->day + (self->is_spread ? spread (days, seed) : days);
}

static void
wait (AshiStanding *standing, gint64 time, int zone, gint64 length)
{
  standing->due = time + length;
  standing->due_day = ashi_study_day (standing->due, zone);
}

/* Hard waits as long as the step does; on the first of several between it and the next, on the only one half as long
 * again. */
static gint64
get_hard_wait (const gint64 *steps, guint n_steps, guint step)
{
  if (step > 0)
    return steps[step];
  return n_steps > 1 ? (steps[0] + steps[1]) / 2 : steps[0] * 3 / 2;
}

/* Again begins anew, Hard stays, Good goes on and at the end, as Easy does at once, leaves the steps. */
static void
take_step (const AshiSchedule *self, AshiStanding *standing, AshiGrade grade, gint64 time, int zone, guint64 seed)
{
  const gboolean is_learning = standing->phase == ASHI_PHASE_LEARNING;
  const gint64 *steps = is_learning ? learning : relearning;
  const guint n_steps = is_learning ? G_N_ELEMENTS (learning) : G_N_ELEMENTS (relearning);

  if (grade == ASHI_GRADE_EASY || (grade == ASHI_GRADE_GOOD && standing->step + 1 == n_steps))
    {
      hold (self, standing, seed);
      return;
    }
  if (grade == ASHI_GRADE_HARD)
    {
      wait (standing, time, zone, get_hard_wait (steps, n_steps, standing->step));
      return;
    }
  standing->step = grade == ASHI_GRADE_AGAIN ? 0 : standing->step + 1;
  wait (standing, time, zone, steps[standing->step]);
}

static void
remember (const AshiSchedule *self, AshiStanding *standing, AshiGrade grade, int day)
{
  if (standing->phase == ASHI_PHASE_NEW)
    {
      standing->memory = ashi_fsrs_begin (&self->fsrs, grade);
      standing->phase = ASHI_PHASE_LEARNING;
      standing->first_day = day;
    }
  else
    standing->memory = ashi_fsrs_answer (&self->fsrs, standing->memory, grade, MAX (day - standing->day, 0));
  standing->day = day;
  standing->n_answers++;
}

/**
 * ashi_schedule_answer:
 * @standing: how it stood, changed to how it stands
 * @grade: of this answer
 * @time: of this answer, in ms since 1970; not before the last one's
 * @zone: where it was given, in minutes east of UTC
 * @seed: which day it is moved to, where days are spread; the same one moves it to the same day
 */
void
ashi_schedule_answer (
    const AshiSchedule *self, AshiStanding *standing, AshiGrade grade, gint64 time, int zone, guint64 seed)
{
  const gboolean was_held = standing->phase == ASHI_PHASE_HELD;

  remember (self, standing, grade, ashi_study_day (time, zone));
  if (!was_held)
    take_step (self, standing, grade, time, zone, seed);
  else if (grade != ASHI_GRADE_AGAIN)
    hold (self, standing, seed);
  else
    {
      standing->phase = ASHI_PHASE_RELEARNING;
      standing->n_lapses++;
      standing->step = 0;
      wait (standing, time, zone, relearning[0]);
    }
}

/**
 * ashi_standing_is_due:
 * @time: now, in ms since 1970
 * @zone: here, in minutes east of UTC
 *
 * What is held is due when its day begins, whatever the hour of the last answer was.
 *
 * Returns: whether to ask it; never for what was not asked before
 */
gboolean
ashi_standing_is_due (const AshiStanding *self, gint64 time, int zone)
{
  if (self->phase == ASHI_PHASE_NEW)
    return FALSE;
  return self->phase == ASHI_PHASE_HELD ? self->due_day <= ashi_study_day (time, zone) : self->due <= time;
}

gboolean
ashi_standing_is_leech (const AshiStanding *self)
{
  return self->n_lapses >= LEECH_LAPSES;
}
