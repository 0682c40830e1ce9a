// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-sitting.h"
#include "ashi-test-pack.h"

/* A course of some weeks, with a clock that the test sets. */

#define MINUTE (60 * G_GINT64_CONSTANT (1000))
#define DAY    (24 * 60 * MINUTE)

/* Noon, UTC, of a Monday. */
#define NOON G_GINT64_CONSTANT (1796040000000)

static AshiPack *pack;
static AshiQuiz *quiz;

typedef struct
{
  AshiProgress *progress;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  const AshiSchedule schedule = { ashi_fsrs_of_weights (ashi_fsrs_weights), ASHI_RETENTION_DEFAULT, FALSE };

  self->progress = ashi_progress_new (&schedule);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_object_unref (self->progress);
}

static AshiSitting *
sit (Fixture *self, guint n_new, guint n_due, gint64 time)
{
  return ashi_sitting_new (quiz, self->progress, &(AshiQuizFilter) { 0 }, &(AshiSittingLimits) { n_new, n_due }, time,
                           0, 7);
}

/* Returns: how many questions it took until nothing was left; each is answered a minute after the one before */
static guint
answer_all (AshiSitting *sitting, AshiGrade grade, gint64 *time)
{
  guint n = 0;

  for (;;)
    {
      g_autoptr (AshiQuestion) question = ashi_sitting_ask (sitting, *time);

      if (question == NULL)
        return n;
      g_assert_cmpuint (++n, <, 1000);
      *time += MINUTE;
      ashi_sitting_answer (sitting, grade, *time, 0);
    }
}

static void
test_new (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiSitting) sitting = sit (self, 5, 100, NOON), later = NULL;
  gint64 time = NOON;

  g_assert_cmpuint (ashi_sitting_get_n_left (sitting), ==, 5);
  answer_all (sitting, ASHI_GRADE_EASY, &time);
  g_assert_cmpuint (ashi_sitting_get_n_answered (sitting), ==, 5); /* who finds it easy is asked once */
  g_assert_cmpuint (ashi_progress_get_n (self->progress), ==, 5);
  later = sit (self, 5, 100, time);
  g_assert_cmpuint (ashi_sitting_get_n_left (later), ==, 0); /* that was enough for one day */
  g_clear_object (&later);
  later = sit (self, 5, 100, time + DAY);
  g_assert_cmpuint (ashi_sitting_get_n_left (later), ==, 5);
}

/* What was not known comes again, after the others, and until it is known twice. */
static void
test_again (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiSitting) sitting = sit (self, 2, 0, NOON);
  g_autoptr (AshiQuestion) first = ashi_sitting_ask (sitting, NOON), second = NULL, third = NULL;

  ashi_sitting_answer (sitting, ASHI_GRADE_AGAIN, NOON, 0);
  g_assert_cmpuint (ashi_sitting_get_n_left (sitting), ==, 2);
  second = ashi_sitting_ask (sitting, NOON);
  g_assert_cmpstr (second->card, !=, first->card);
  ashi_sitting_answer (sitting, ASHI_GRADE_EASY, NOON, 0);
  third = ashi_sitting_ask (sitting, NOON); /* earlier than in a minute, since nothing else is left */
  g_assert_cmpstr (third->card, ==, first->card);
  ashi_sitting_answer (sitting, ASHI_GRADE_EASY, NOON, 0);
  g_assert_null (ashi_sitting_ask (sitting, NOON));
}

/* When its minute is over, it comes before what is new. */
static void
test_again_in_time (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiSitting) sitting = sit (self, 3, 0, NOON);
  g_autoptr (AshiQuestion) first = ashi_sitting_ask (sitting, NOON), second = NULL;

  ashi_sitting_answer (sitting, ASHI_GRADE_AGAIN, NOON, 0);
  second = ashi_sitting_ask (sitting, NOON + 2 * MINUTE);
  g_assert_cmpstr (second->card, ==, first->card);
}

/* As FSRS-6 has it with its own weights: what is known at once and once more after ten minutes is asked again after two
 * days, and then after eleven. */
static void
test_weeks (Fixture *self, gconstpointer unused)
{
  static const guint due[] = { 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4 };

  for (guint day = 0; day < G_N_ELEMENTS (due); day++)
    {
      gint64 time = NOON + day * DAY;
      g_autoptr (AshiSitting) sitting = sit (self, day == 0 ? 4 : 0, 100, time);

      g_assert_cmpuint (ashi_sitting_get_n_left (sitting), ==, day == 0 ? 4 : due[day]);
      answer_all (sitting, ASHI_GRADE_GOOD, &time);
    }
}

static void
test_due_first (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiSitting) first = sit (self, 1, 0, NOON), second = NULL;
  g_autoptr (AshiQuestion) known = NULL, asked = NULL;
  gint64 time = NOON;

  known = ashi_sitting_ask (first, NOON);
  ashi_sitting_answer (first, ASHI_GRADE_HARD, NOON, 0);
  answer_all (first, ASHI_GRADE_GOOD, &time);
  second = sit (self, 20, 100, NOON + 30 * DAY);
  g_assert_cmpuint (ashi_sitting_get_n_left (second), ==, 21);
  asked = ashi_sitting_ask (second, NOON + 30 * DAY);
  g_assert_cmpstr (asked->card, ==, known->card);
}

/* A seed says which cards are new, and how each is asked. */
static void
test_seed (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiSitting) one = sit (self, 10, 0, NOON), other = sit (self, 10, 0, NOON);

  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (AshiQuestion) first = ashi_sitting_ask (one, NOON), second = ashi_sitting_ask (other, NOON);
      g_autoptr (AshiQuestion) again = ashi_quiz_ask (quiz, first->card, ashi_sitting_get_seed (one));

      g_assert_cmpstr (first->card, ==, second->card);
      g_assert_cmpstr (first->stem, ==, again->stem);
      g_assert_cmpuint (first->options->len, ==, again->options->len);
    }
}

/* What was forgotten again and again is to be read instead. */
static void
test_leech (Fixture *self, gconstpointer unused)
{
  gint64 time = NOON;
  gboolean is_leech = FALSE;

  for (guint i = 0; i < 40 && !is_leech; i++)
    {
      g_autoptr (AshiSitting) sitting = sit (self, i == 0 ? 1 : 0, 100, time);
      g_autoptr (AshiQuestion) question = ashi_sitting_ask (sitting, time);

      if (question != NULL)
        {
          is_leech = ashi_sitting_answer (sitting, ASHI_GRADE_AGAIN, time, 0);
          answer_all (sitting, ASHI_GRADE_GOOD, &time);
        }
      time += 60 * DAY;
    }
  g_assert_true (is_leech);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  pack = ashi_test_pack_get_built_in ();
  quiz = ashi_quiz_new (pack, ASHI_AUDIENCE_TRAINEE);
#define ADD(name, function) g_test_add ("/sitting/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("new", test_new);
  ADD ("again", test_again);
  ADD ("again-in-time", test_again_in_time);
  ADD ("weeks", test_weeks);
  ADD ("due-first", test_due_first);
  ADD ("seed", test_seed);
  ADD ("leech", test_leech);
#undef ADD
  status = g_test_run ();
  g_object_unref (quiz);
  return status;
}
