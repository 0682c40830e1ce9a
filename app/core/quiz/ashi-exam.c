// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-exam.h"

#include "ashi-exam-private.h"

static void
station_free (gpointer data)
{
  AshiStation *self = data;

  ashi_question_unref (self->question);
  g_free (self);
}

/**
 * ashi_exam_create:
 *
 * Returns: (transfer full): an exam without stations, for whoever fills it
 */
AshiExam *
ashi_exam_create (guint32 seed)
{
  AshiExam *self = g_new0 (AshiExam, 1);

  self->seed = seed;
  self->stations = g_ptr_array_new_with_free_func (station_free);
  return self;
}

/**
 * ashi_exam_add:
 * @question: (transfer full)
 */
void
ashi_exam_add (AshiExam *self, AshiQuestion *question, guint seconds)
{
  AshiStation *station = g_new (AshiStation, 1);

  *station = (AshiStation) { question, seconds };
  g_ptr_array_add (self->stations, station);
}

/**
 * ashi_exam_new:
 * @filter: (nullable): what is asked
 * @n: how many stations at most
 * @seconds: how long each takes; 0: as long as anybody likes
 *
 * Returns: (transfer full): stations by chance, the same for the same @seed, the kinds taking turns
 */
AshiExam *
ashi_exam_new (AshiQuiz *quiz, const AshiQuizFilter *filter, guint n, guint32 seed, guint seconds)
{
  AshiExam *self = ashi_exam_create (seed);
  g_autoptr (GPtrArray) cards = NULL;

  g_return_val_if_fail (ASHI_IS_QUIZ (quiz), self);

  cards = ashi_quiz_draw (quiz, filter, n, seed);
  for (guint i = 0; i < cards->len; i++)
    ashi_exam_add (self, ashi_quiz_ask (quiz, ((AshiQuizCard *) g_ptr_array_index (cards, i))->id, seed), seconds);
  return self;
}

void
ashi_exam_free (AshiExam *self)
{
  g_free (self->title);
  g_ptr_array_unref (self->stations);
  g_free (self);
}

/**
 * ashi_question_is_of_hazards:
 *
 * Returns: whether who answers it wrong may hurt somebody: such questions have a pass mark of their own
 */
gboolean
ashi_question_is_of_hazards (const AshiQuestion *self)
{
  return self->kind == ASHI_QUESTION_HAZARDS || self->kind == ASHI_QUESTION_RUN || self->kind == ASHI_QUESTION_NOW;
}

/**
 * ashi_exam_count_hazards:
 *
 * Returns: how many of its stations are of hazards: see ashi_question_is_of_hazards()
 */
guint
ashi_exam_count_hazards (const AshiExam *self)
{
  guint n = 0;

  for (guint i = 0; i < self->stations->len; i++)
    n += ashi_question_is_of_hazards (((const AshiStation *) g_ptr_array_index (self->stations, i))->question);
  return n;
}
