// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-quiz.h"

G_BEGIN_DECLS

/* How long a station takes where nobody says otherwise, in seconds. */
#define ASHI_EXAM_SECONDS 60

/**
 * AshiStation: one question of an exam.
 * @seconds: how long somebody may stand before it; 0: as long as anybody likes
 */
typedef struct
{
  AshiQuestion *question;
  guint seconds;
} AshiStation;

/**
 * AshiExam: a circuit of stations, the same for a whole class.
 * @title: what it is called
 * @seed: which makes the same exam again
 * @stations: (element-type AshiStation): in the order in which they are asked
 * @pass: how much of all must be right, in per cent; 0: the teacher says so elsewhere
 * @hazards_pass: and how much of those about hazards
 */
typedef struct
{
  char *title;
  guint32 seed;
  GPtrArray *stations;
  guint pass, hazards_pass;
} AshiExam;

AshiExam *ashi_exam_new (AshiQuiz *quiz, const AshiQuizFilter *filter, guint n, guint32 seed, guint seconds);
AshiExam *ashi_exam_read (AshiQuiz *quiz, const char *text, gsize length, GError **error);
void ashi_exam_free (AshiExam *self);
guint ashi_exam_count_hazards (const AshiExam *self);
gboolean ashi_question_is_of_hazards (const AshiQuestion *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiExam, ashi_exam_free)

G_END_DECLS
