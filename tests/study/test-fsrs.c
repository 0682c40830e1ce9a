// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-schedule.h"

#include <math.h>

/* The vectors that the reference implementations of FSRS-6 test themselves by, to the digits that stand there: py-fsrs
 * 6.3.1, ts-fsrs 5.4.1, fsrs-rs 6.6.1. Those that fsrs-rs shares were
 * computed in single precision, and are held as closely as it holds them, to 1e-4. */

#define MINUTE 60000
#define DAY    (24 * 60 * MINUTE)

/* 2022-11-29 12:30 UTC, when the reference's test begins. */
#define BEGIN G_GINT64_CONSTANT (1669725000000)

#define assert_close(value, expected, within) g_assert_cmpfloat_with_epsilon ((value), (expected), (within))

/* Weights of FSRS-5, to which FSRS-6 adds w19 = 0 and w20 = 0.5. */
static const double older[ASHI_FSRS_N_WEIGHTS] = {
  0.6845422,    1.6790825,  4.7349424, 10.042885,  7.4410233,   0.64219797, 1.071918,
  0.0025195254, 1.432437,   0.1544,    0.8692766,  2.0696752,   0.0953,     0.2975,
  2.4691248,    0.19542035, 3.201072,  0.18046261, 0.121442534, 0,          0.5,
};

/* With the weights that FSRS-6 was published with. */
static AshiFsrs usual;

/* Answers with so many days before each. */
static AshiMemory
answer_all (const AshiFsrs *fsrs, const AshiGrade *grades, const int *days, guint n)
{
  AshiMemory memory = ashi_fsrs_begin (fsrs, grades[0]);

  for (guint i = 1; i < n; i++)
    memory = ashi_fsrs_answer (fsrs, memory, grades[i], days[i]);
  return memory;
}

static const AshiGrade six[] = { 1, 3, 3, 3, 3, 3 };
static const int six_days[] = { 0, 0, 1, 3, 8, 21 };

/* V1, with each step of it. */
static void
test_memory (void)
{
  static const AshiMemory steps[] = {
    { 0.2120000, 6.4133000 }, { 0.2466892, 6.4021151 },  { 2.0214773, 6.3909413 },
    { 7.8636988, 6.3797788 }, { 21.9177132, 6.3686273 }, { 53.6269029, 6.3574871 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const AshiMemory memory = answer_all (&usual, six, six_days, i + 1);

      assert_close (memory.stability, steps[i].stability, 6e-8);
      assert_close (memory.difficulty, steps[i].difficulty, 6e-8);
    }
}

/* V2 */
static void
test_memory_without_same_day (void)
{
  double weights[ASHI_FSRS_N_WEIGHTS];
  AshiFsrs fsrs;
  AshiMemory memory;

  for (guint i = 0; i < ASHI_FSRS_N_WEIGHTS; i++)
    weights[i] = i >= 17 && i <= 19 ? 0 : ashi_fsrs_weights[i];
  fsrs = ashi_fsrs_of_weights (weights);
  memory = answer_all (&fsrs, six, six_days, G_N_ELEMENTS (six));
  assert_close (memory.stability, 53.335106, 1e-4);
  assert_close (memory.difficulty, 6.3574867, 1e-6);
}

/* V3: each answer when it is due. */
static void
test_intervals (void)
{
  static const AshiGrade grades[] = { 3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3 };
  static const int days[] = { 0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21 };
  const AshiSchedule schedule = { ashi_fsrs_of_weights (ashi_fsrs_weights), ASHI_RETENTION_DEFAULT, FALSE };
  AshiStanding standing = { 0 };
  gint64 now = BEGIN;

  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    {
      ashi_schedule_answer (&schedule, &standing, grades[i], now, 0, 0);
      g_assert_cmpint (standing.due_day - standing.day, ==, days[i]);
      g_assert_cmpint (standing.phase == ASHI_PHASE_HELD, ==, days[i] > 0);
      now = standing.phase == ASHI_PHASE_HELD ? now + days[i] * (gint64) DAY : standing.due;
    }
  g_assert_cmpuint (standing.n_lapses, ==, 1);
  g_assert_cmpuint (standing.n_answers, ==, G_N_ELEMENTS (grades));
}

/* V4 */
static void
test_first (void)
{
  static const AshiMemory first[] = {
    { 0.212, 6.4133 }, { 1.2931, 5.11217071 }, { 2.3065, 2.11810397 }, { 8.2956, 1 }
  };

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    {
      const AshiMemory memory = ashi_fsrs_begin (&usual, (AshiGrade) (i + 1));

      g_assert_cmpfloat (memory.stability, ==, first[i].stability);
      assert_close (memory.difficulty, first[i].difficulty, 6e-9);
    }
}

/* V5 and V6: forgetting, and with another decay. */
static void
test_retrievability (void)
{
  static const double expected[] = { 1, 0.9, 0.84588465, 0.8093881 };
  static const double other[] = { 1, 0.9, 0.84028935, 0.7985001 };
  double weights[ASHI_FSRS_N_WEIGHTS];
  AshiFsrs fsrs;

  for (guint i = 0; i < ASHI_FSRS_N_WEIGHTS; i++)
    weights[i] = i == 20 ? 0.2 : ashi_fsrs_weights[i];
  fsrs = ashi_fsrs_of_weights (weights);
  for (guint t = 0; t < G_N_ELEMENTS (expected); t++)
    {
      assert_close (ashi_fsrs_get_retrievability (&usual, 1, t), expected[t], 6e-8);
      assert_close (ashi_fsrs_get_retrievability (&fsrs, 1, t), other[t], 2e-7);
    }
}

/* V7 */
static void
test_interval (void)
{
  static const double days[] = { 3116769, 34793, 2508, 387, 90, 27, 9, 3, 1, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      const double interval = ashi_fsrs_get_interval (&usual, 1, (i + 1) / 10.0);

      g_assert_cmpfloat (MAX (rint (interval), ASHI_FSRS_LEAST_DAYS), ==, days[i]);
    }
}

/* V8 */
static void
test_difficulty (void)
{
  static const double next[] = { 8.34176237, 6.66599536, 4.99022837, 3.31446137 };

  for (guint i = 0; i < G_N_ELEMENTS (next); i++)
    assert_close (ashi_fsrs_answer (&usual, (AshiMemory) { 5, 5 }, (AshiGrade) (i + 1), 1).difficulty, next[i], 2e-8);
}

/* V9: each formula of stability by itself, from S = 5. */
static void
test_stability (void)
{
  static const double recalled[] = { 25.60252118, 28.22657096, 58.65599107, 127.2266925 };
  static const double forgotten[] = { 1.05253961, 1.18943295, 1.36808387, 1.58498896 };
  static const double same_day[] = { 1.596818, 5, 5, 8.12960956 };
  const AshiGrade grades[] = { ASHI_GRADE_GOOD /* which has no factor of its own */, 2, 3, 4 };

  for (guint i = 0; i < G_N_ELEMENTS (recalled); i++)
    {
      const AshiMemory before = { 5, i + 1 };
      const double days = ashi_fsrs_get_interval (&usual, 5, 0.9 - i / 10.0);
      const AshiGrade grade = (AshiGrade) (i + 1);

      assert_close (ashi_fsrs_answer (&usual, before, grades[i], days).stability, recalled[i], 6e-8);
      assert_close (ashi_fsrs_answer (&usual, before, ASHI_GRADE_AGAIN, days).stability, forgotten[i], 6e-9);
      assert_close (ashi_fsrs_answer (&usual, before, grade, 0).stability, same_day[i], 6e-7);
    }
}

/* V10 and V11 */
static void
test_older_weights (void)
{
  static const AshiGrade grades[] = { 1, 3, 3, 3, 3 };
  static const int days[] = { 0, 1, 3, 8, 21 };
  const AshiFsrs fsrs = ashi_fsrs_of_weights (older);
  const AshiMemory before = answer_all (&fsrs, grades, days, 4);
  const AshiMemory good = answer_all (&fsrs, grades, days, 5);
  const AshiMemory again = ashi_fsrs_answer (&fsrs, before, ASHI_GRADE_AGAIN, 21);
  const AshiMemory hard = ashi_fsrs_answer (&fsrs, before, ASHI_GRADE_HARD, 21);
  const AshiMemory easy = ashi_fsrs_answer (&fsrs, before, ASHI_GRADE_EASY, 21);
  const AshiMemory other = ashi_fsrs_answer (&fsrs, (AshiMemory) { 20.925528, 7.005062 }, ASHI_GRADE_GOOD, 21);

  assert_close (good.stability, 31.722992, 2e-5);
  assert_close (good.difficulty, 7.382128, 2e-6);
  assert_close (again.stability, 2.9691455, 2e-6);
  assert_close (again.difficulty, 8.000659, 2e-6);
  assert_close (hard.stability, 17.091452, 2e-5);
  assert_close (hard.difficulty, 7.6913934, 2e-6);
  assert_close (easy.stability, 71.7502, 6e-5);
  assert_close (easy.difficulty, 7.0728626, 2e-6);
  assert_close (other.stability, 40.87456, 2e-5);
  assert_close (other.difficulty, 6.9913807, 2e-6);
}

/* Returns: days after the third Good, which 11 would be */
static int
spread_third (guint64 seed)
{
  const AshiSchedule schedule = { ashi_fsrs_of_weights (ashi_fsrs_weights), ASHI_RETENTION_DEFAULT, TRUE };
  AshiStanding standing = { 0 };

  ashi_schedule_answer (&schedule, &standing, ASHI_GRADE_GOOD, BEGIN, 0, seed);
  ashi_schedule_answer (&schedule, &standing, ASHI_GRADE_GOOD, standing.due, 0, seed);
  g_assert_cmpint (standing.due_day - standing.day, ==, 2); /* too few to be moved */
  ashi_schedule_answer (&schedule, &standing, ASHI_GRADE_GOOD, standing.due_day * (gint64) DAY + DAY / 2, 0, seed);
  return standing.due_day - standing.day;
}

/* V12: every day between 9 and 13 comes up, none else, and the same for the same seed. */
static void
test_spread (void)
{
  guint counts[32] = { 0 };

  for (guint64 seed = 0; seed < 1000; seed++)
    {
      const int days = spread_third (seed);

      g_assert_cmpint (days, ==, spread_third (seed));
      g_assert_cmpint (days, >=, 9);
      g_assert_cmpint (days, <=, 13);
      counts[days]++;
    }
  for (guint days = 9; days <= 13; days++)
    g_assert_cmpuint (counts[days], >, 100);
}

/* The longest wait there is, and the shortest. */
static void
test_bounds (void)
{
  const AshiSchedule schedule = { ashi_fsrs_of_weights (ashi_fsrs_weights), ASHI_RETENTION_LEAST, TRUE };
  AshiStanding standing = { .phase = ASHI_PHASE_HELD, .memory = { 36500, 1 } };

  ashi_schedule_answer (&schedule, &standing, ASHI_GRADE_EASY, BEGIN, 0, 7);
  g_assert_cmpfloat (standing.memory.stability, ==, 36500);
  g_assert_cmpint (standing.due_day - standing.day, <=, ASHI_FSRS_MOST_DAYS);
  for (guint i = 0; i < 100; i++)
    standing.memory = ashi_fsrs_answer (&usual, standing.memory, ASHI_GRADE_AGAIN, 1);
  g_assert_cmpfloat (standing.memory.stability, >=, 0.001);
  g_assert_cmpfloat (standing.memory.difficulty, <=, 10);
}

/* What the steps wait, in minutes. */
static void
test_steps (void)
{
  static const struct
  {
    AshiGrade grades[4];
    double minutes;
  } cases[] = {
    { { 1 }, 1 },     { { 2 }, 5.5 },   { { 3 }, 10 },       { { 3, 1 }, 1 },
    { { 3, 2 }, 10 }, { { 4, 1 }, 10 }, { { 4, 1, 2 }, 15 }, { { 4, 1, 1 }, 10 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AshiSchedule schedule = { ashi_fsrs_of_weights (ashi_fsrs_weights), ASHI_RETENTION_DEFAULT, FALSE };
      AshiStanding standing = { 0 };

      for (guint j = 0; j < G_N_ELEMENTS (cases[i].grades) && cases[i].grades[j] != 0; j++)
        ashi_schedule_answer (&schedule, &standing, cases[i].grades[j], BEGIN, 0, 0);
      g_assert_cmpfloat ((double) (standing.due - BEGIN) / MINUTE, ==, cases[i].minutes);
      g_assert_false (ashi_standing_is_due (&standing, standing.due - 1, 0));
      g_assert_true (ashi_standing_is_due (&standing, standing.due, 0));
    }
}

/* A day begins at four, where somebody is. */
static void
test_day (void)
{
  const gint64 midnight = G_GINT64_CONSTANT (1669680000000); /* 2022-11-29 00:00 UTC */
  const int day = ashi_study_day (midnight + 12 * 60 * MINUTE, 0);

  g_assert_cmpint (ashi_study_day (midnight, 0), ==, day - 1);
  g_assert_cmpint (ashi_study_day (midnight + 4 * 60 * MINUTE - 1, 0), ==, day - 1);
  g_assert_cmpint (ashi_study_day (midnight + 4 * 60 * MINUTE, 0), ==, day);
  g_assert_cmpint (ashi_study_day (midnight, 4 * 60), ==, day);
  g_assert_cmpint (ashi_study_day (midnight + 12 * 60 * MINUTE, -10 * 60), ==, day - 1);
}

static void
test_words (void)
{
  AshiGrade grade;

  g_assert_true (ashi_grade_read ("again", &grade));
  g_assert_cmpint (grade, ==, ASHI_GRADE_AGAIN);
  g_assert_true (ashi_grade_read ("easy", &grade));
  g_assert_cmpint (grade, ==, ASHI_GRADE_EASY);
  g_assert_false (ashi_grade_read ("Easy", &grade));
  g_assert_false (ashi_grade_read ("", &grade));
}

int
main (int argc, char *argv[])
{
  usual = ashi_fsrs_of_weights (ashi_fsrs_weights);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fsrs/memory", test_memory);
  g_test_add_func ("/fsrs/memory-without-same-day", test_memory_without_same_day);
  g_test_add_func ("/fsrs/intervals", test_intervals);
  g_test_add_func ("/fsrs/first", test_first);
  g_test_add_func ("/fsrs/retrievability", test_retrievability);
  g_test_add_func ("/fsrs/interval", test_interval);
  g_test_add_func ("/fsrs/difficulty", test_difficulty);
  g_test_add_func ("/fsrs/stability", test_stability);
  g_test_add_func ("/fsrs/older-weights", test_older_weights);
  g_test_add_func ("/fsrs/spread", test_spread);
  g_test_add_func ("/fsrs/bounds", test_bounds);
  g_test_add_func ("/fsrs/steps", test_steps);
  g_test_add_func ("/fsrs/day", test_day);
  g_test_add_func ("/fsrs/words", test_words);
  return g_test_run ();
}
