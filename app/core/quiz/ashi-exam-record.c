// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-exam-record.h"

#include "ashi-exam-record-private.h"
#include "ashi-judgement.h"
#include "ashi-reply-told.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
station_free (gpointer data)
{
  AshiStationRecord *self = data;

  g_free (self->card);
  g_free (self->about);
  g_free (self->asked);
  g_free (self->given);
  g_free (self->right);
  g_free (self->cited);
  g_free (self->note);
  g_ptr_array_unref (self->reasons);
  g_free (self);
}

/* Returns: (transfer none): a station that says nothing yet, the last of @self */
AshiStationRecord *
ashi_exam_record_append (AshiExamRecord *self)
{
  AshiStationRecord *station = g_new0 (AshiStationRecord, 1);

  station->reasons = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->stations, station);
  return station;
}

/* Returns: (transfer full): a record without stations */
AshiExamRecord *
ashi_exam_record_create (void)
{
  AshiExamRecord *self = g_atomic_rc_box_new0 (AshiExamRecord);

  self->stations = g_ptr_array_new_with_free_func (station_free);
  return self;
}

/**
 * ashi_exam_record_new:
 * @time: when it begins, in ms since 1970
 *
 * Returns: (transfer full): the record of an exam of which no station was reached yet
 */
AshiExamRecord *
ashi_exam_record_new (const AshiExam *exam, gint64 time)
{
  AshiExamRecord *self;

  g_return_val_if_fail (exam != NULL, NULL);

  self = ashi_exam_record_create ();
  self->title = g_strdup (exam->title);
  self->seed = exam->seed;
  self->pass = exam->pass;
  self->hazards_pass = exam->hazards_pass;
  self->time = time;
  self->n_stations = exam->stations->len;
  self->n_hazards = ashi_exam_count_hazards (exam);
  return self;
}

/**
 * ashi_exam_record_ref:
 *
 * Returns: (transfer full)
 */
AshiExamRecord *
ashi_exam_record_ref (AshiExamRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  AshiExamRecord *self = data;

  g_free (self->title);
  g_ptr_array_unref (self->stations);
}

void
ashi_exam_record_unref (AshiExamRecord *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * ashi_exam_record_add:
 * @pack: that is asked about
 * @question: of the station that comes next
 * @reply: (nullable): the answer; %NULL: there was none
 *
 * Returns: (transfer none): what is kept of it, to be told more of
 */
AshiStationRecord *
ashi_exam_record_add (AshiExamRecord *self, AshiPack *pack, const AshiQuestion *question, const AshiReply *reply)
{
  AshiStationRecord *station;
  g_autoptr (AshiJudgement) judgement = NULL;

  g_return_val_if_fail (self != NULL && ASHI_IS_PACK (pack) && question != NULL, NULL);

  judgement = ashi_question_judge (question, reply != NULL ? reply : &(AshiReply) { 0 });
  station = ashi_exam_record_append (self);
  station->kind = question->kind;
  station->card = g_strdup (question->card);
  station->about = g_strdup (question->about);
  station->asked = g_strdup (question->stem);
  station->right = g_strdup (question->right);
  station->cited = ashi_question_dup_cited (question);
  station->note = g_strdup (question->note);
  station->is_of_hazards = ashi_question_is_of_hazards (question);
  if (reply == NULL)
    return station;
  station->given = ashi_reply_told_dup (pack, question, reply);
  station->share = judgement->share;
  station->missed_worst = judgement->missed_worst;
  for (guint i = 0; i < judgement->reasons->len; i++)
    g_ptr_array_add (station->reasons, g_strdup (g_ptr_array_index (judgement->reasons, i)));
  return station;
}

/* Marks */

static double
get_points (const AshiExamRecord *self, gboolean only_hazards)
{
  double points = 0;

  for (guint i = 0; i < self->stations->len; i++)
    {
      const AshiStationRecord *station = g_ptr_array_index (self->stations, i);

      if (!only_hazards || station->is_of_hazards)
        points += station->share;
    }
  return points;
}

/**
 * ashi_exam_record_get_percent:
 * @only_hazards: whether only stations about hazards count
 *
 * Returns: how much of all stations was right, in whole per cent, which are never rounded up; stations that were not
 *   reached have nothing right. 0 where there is no such station.
 */
guint
ashi_exam_record_get_percent (const AshiExamRecord *self, gboolean only_hazards)
{
  guint n;

  g_return_val_if_fail (self != NULL, 0);

  n = only_hazards ? self->n_hazards : self->n_stations;
  return n > 0 ? (guint) floor (100 * get_points (self, only_hazards) / n + 1e-6) : 0;
}

static gboolean
has_mark (const AshiExamRecord *self, gboolean only_hazards)
{
  return only_hazards ? self->hazards_pass > 0 && self->n_hazards > 0 : self->pass > 0;
}

static gboolean
is_enough (const AshiExamRecord *self, gboolean only_hazards)
{
  return !has_mark (self, only_hazards)
         || ashi_exam_record_get_percent (self, only_hazards) >= (only_hazards ? self->hazards_pass : self->pass);
}

/**
 * ashi_exam_record_judge:
 *
 * Returns: whether somebody has passed, in all and in hazards, as far as a mark was set for either
 */
AshiExamOutcome
ashi_exam_record_judge (const AshiExamRecord *self)
{
  g_return_val_if_fail (self != NULL, ASHI_EXAM_OUTCOME_NONE);

  if (!has_mark (self, FALSE) && !has_mark (self, TRUE))
    return ASHI_EXAM_OUTCOME_NONE;
  return is_enough (self, FALSE) && is_enough (self, TRUE) ? ASHI_EXAM_OUTCOME_PASSED : ASHI_EXAM_OUTCOME_FAILED;
}

/**
 * ashi_exam_outcome_get_label:
 *
 * Returns: (nullable): it, for people; %NULL where there is none
 */
const char *
ashi_exam_outcome_get_label (AshiExamOutcome outcome)
{
  switch (outcome)
    {
    case ASHI_EXAM_OUTCOME_PASSED:
      return _ ("Passed");
    case ASHI_EXAM_OUTCOME_FAILED:
      return _ ("Not Passed");
    case ASHI_EXAM_OUTCOME_NONE:
    default:
      return NULL;
    }
}

/**
 * ashi_exam_record_dup_marks:
 * @only_hazards: whether only stations about hazards count
 *
 * Returns: (transfer full): how much was right, and where there is a mark how much is enough and whether it is that
 */
char *
ashi_exam_record_dup_marks (const AshiExamRecord *self, gboolean only_hazards)
{
  g_autofree char *marks = NULL;
  guint percent, n;

  g_return_val_if_fail (self != NULL, NULL);

  n = only_hazards ? self->n_hazards : self->n_stations;
  if (n == 0)
    return g_strdup (_ ("None was asked"));
  percent = ashi_exam_record_get_percent (self, only_hazards);
  marks = g_strdup_printf (_ ("%.1f of %u, %u %%"), get_points (self, only_hazards), n, percent);
  if (!has_mark (self, only_hazards))
    return g_steal_pointer (&marks);
  return g_strdup_printf (is_enough (self, only_hazards) ? _ ("%s: enough, for which it takes %u %%")
                                                         : _ ("%s: not enough, for which it takes %u %%"),
                          marks, only_hazards ? self->hazards_pass : self->pass);
}

/**
 * ashi_exam_record_dup_title:
 *
 * Returns: (transfer full): what it is called
 */
char *
ashi_exam_record_dup_title (const AshiExamRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_strdup (self->title != NULL ? self->title : _ ("Exam"));
}

/**
 * ashi_exam_record_dup_taken:
 *
 * Returns: (transfer full): when it was taken, how long it is, and where it was stopped if it was
 */
char *
ashi_exam_record_dup_taken (const AshiExamRecord *self)
{
  g_autoptr (GDateTime) moment = NULL;
  g_autofree char *when = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  moment = g_date_time_new_from_unix_local (self->time / 1000);
  when = moment != NULL ? g_date_time_format (moment, "%x, %H:%M") : g_strdup ("");
  if (self->stations->len < self->n_stations)
    return g_strdup_printf (ngettext ("%s · stopped after %u of %u station · seed %u",
                                      "%s · stopped after %u of %u stations · seed %u", self->n_stations),
                            when, self->stations->len, self->n_stations, self->seed);
  return g_strdup_printf (ngettext ("%s · %u station · seed %u", "%s · %u stations · seed %u", self->n_stations), when,
                          self->n_stations, self->seed);
}

/**
 * ashi_station_record_dup_worth:
 *
 * Returns: (transfer full): what the answer was worth
 */
char *
ashi_station_record_dup_worth (const AshiStationRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->given == NULL)
    return g_strdup (self->ran_out ? _ ("No answer in time") : _ ("No answer"));
  if (self->missed_worst)
    return g_strdup (_ ("The worst is missing"));
  if (self->share >= 1)
    return g_strdup (_ ("Right"));
  return self->share > 0 ? g_strdup_printf (_ ("Right in part: %.0f %%"), 100 * self->share)
                         : g_strdup (_ ("Not right"));
}
