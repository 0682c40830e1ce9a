// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-exam.h"
#include "ashi-reply.h"

G_BEGIN_DECLS

/**
 * AshiStationRecord: what somebody answered at a station, and what that was worth, in the words that were told then: a
 * pack that changes later changes no exam.
 * @card: the id of the card that was asked
 * @about: the id of what it was about
 * @asked: what was asked
 * @given: (nullable): the answer; %NULL: there was none
 * @right: (nullable): the right one
 * @cited: (nullable): its sources
 * @note: (nullable): what must be said beside it
 * @reasons: (element-type utf8): what was wrong with the answer and why
 * @share: how much of it was right, from 0 to 1
 * @missed_worst: whether it missed the worst of what can go wrong
 * @is_of_hazards: whether it counts among the hazards
 * @ran_out: whether the station's time ended it
 * @took: how long somebody stood before it, in ms
 */
typedef struct
{
  AshiQuestionKind kind;
  char *card;
  char *about;
  char *asked;
  char *given;
  char *right;
  char *cited;
  char *note;
  GPtrArray *reasons;
  double share;
  gboolean missed_worst;
  gboolean is_of_hazards;
  gboolean ran_out;
  guint took;
} AshiStationRecord;

/**
 * AshiExamRecord: an exam that somebody has taken.
 * @title: (nullable): what it is called
 * @seed: which made it
 * @pass: how much of all must be right, in per cent; 0: nothing is said of passing
 * @hazards_pass: and how much of what is about hazards
 * @time: when it began, in ms since 1970
 * @n_stations: how many the exam has
 * @n_hazards: and how many of these are about hazards
 * @stations: (element-type AshiStationRecord): those that were reached, in order
 */
typedef struct
{
  char *title;
  guint32 seed;
  guint pass, hazards_pass;
  gint64 time;
  guint n_stations, n_hazards;
  GPtrArray *stations;
} AshiExamRecord;

/**
 * AshiExamOutcome: whether somebody has passed.
 * @ASHI_EXAM_OUTCOME_NONE: nobody has said how much is enough
 */
typedef enum
{
  ASHI_EXAM_OUTCOME_NONE,
  ASHI_EXAM_OUTCOME_PASSED,
  ASHI_EXAM_OUTCOME_FAILED,
} AshiExamOutcome;

AshiExamRecord *ashi_exam_record_new (const AshiExam *exam, gint64 time);
AshiExamRecord *ashi_exam_record_ref (AshiExamRecord *self);
void ashi_exam_record_unref (AshiExamRecord *self);
AshiStationRecord *
ashi_exam_record_add (AshiExamRecord *self, AshiPack *pack, const AshiQuestion *question, const AshiReply *reply);

guint ashi_exam_record_get_percent (const AshiExamRecord *self, gboolean only_hazards);
AshiExamOutcome ashi_exam_record_judge (const AshiExamRecord *self);
char *ashi_exam_record_dup_marks (const AshiExamRecord *self, gboolean only_hazards);
char *ashi_exam_record_dup_title (const AshiExamRecord *self);
char *ashi_exam_record_dup_taken (const AshiExamRecord *self);
char *ashi_station_record_dup_worth (const AshiStationRecord *self);
const char *ashi_exam_outcome_get_label (AshiExamOutcome outcome);

char *ashi_exam_record_dup_json (const AshiExamRecord *self);
AshiExamRecord *ashi_exam_record_read (const char *json);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiExamRecord, ashi_exam_record_unref)

G_END_DECLS
