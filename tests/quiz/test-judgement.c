// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-judgement.h"

static AshiQuestion *
ask (AshiAsking asking)
{
  return ashi_question_new (ASHI_QUESTION_OWN, asking, "own:question", "question");
}

static double
judge (const AshiQuestion *question, const AshiReply *answer, AshiGrade grade)
{
  g_autoptr (AshiJudgement) judgement = ashi_question_judge (question, answer);

  g_assert_cmpint (judgement->grade, ==, grade);
  return judgement->share;
}

static void
test_time (void)
{
  g_autoptr (AshiQuestion) question = ask (ASHI_ASKING_ONE);
  const char *const right[] = { "right", NULL }, *const wrong[] = { "wrong", NULL };

  ashi_question_add_option (question, "right", "Right", TRUE);
  ashi_question_add_option (question, "wrong", "Wrong", FALSE)->reason = g_strdup ("Why");
  judge (question, &(AshiReply) { .chosen = right, .seconds = question->seconds / 4 }, ASHI_GRADE_EASY);
  judge (question, &(AshiReply) { .chosen = right, .seconds = question->seconds }, ASHI_GRADE_GOOD);
  judge (question, &(AshiReply) { .chosen = right, .seconds = question->seconds * 5 }, ASHI_GRADE_HARD);
  judge (question, &(AshiReply) { .chosen = right }, ASHI_GRADE_GOOD); /* nobody looked at the clock */
  judge (question, &(AshiReply) { .chosen = wrong, .seconds = 1 }, ASHI_GRADE_AGAIN);
  judge (question, &(AshiReply) { .seconds = 1 }, ASHI_GRADE_AGAIN);
}

static void
test_worst (void)
{
  g_autoptr (AshiQuestion) question = ask (ASHI_ASKING_SEVERAL);
  const char *const both[] = { "worst", "lesser", NULL }, *const lesser[] = { "lesser", NULL };
  const char *const worst[] = { "worst", NULL }, *const all[] = { "worst", "lesser", "none", NULL };
  g_autoptr (AshiJudgement) judgement = NULL;

  ashi_question_add_option (question, "worst", "Worst", TRUE)->weight = 4;
  ashi_question_add_option (question, "lesser", "Lesser", TRUE)->weight = 2;
  ashi_question_add_option (question, "none", "None", FALSE)->reason = g_strdup ("Not here");
  g_assert_cmpfloat (judge (question, &(AshiReply) { .chosen = both }, ASHI_GRADE_GOOD), ==, 1);
  g_assert_cmpfloat (judge (question, &(AshiReply) { .chosen = worst }, ASHI_GRADE_HARD), >, 0.6);
  g_assert_cmpfloat (judge (question, &(AshiReply) { .chosen = lesser }, ASHI_GRADE_AGAIN), <, 0.5);
  g_assert_cmpfloat (judge (question, &(AshiReply) { .chosen = all }, ASHI_GRADE_HARD), <, 1);
  judgement = ashi_question_judge (question, &(AshiReply) { .chosen = all });
  g_assert_cmpuint (judgement->reasons->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (judgement->reasons, 0), ==, "Not here");
}

static void
test_order (void)
{
  g_autoptr (AshiQuestion) question = ask (ASHI_ASKING_ORDER);
  const char *const right[] = { "a", "b", "c", NULL }, *const swapped[] = { "b", "a", "c", NULL };
  const char *const back[] = { "c", "b", "a", NULL }, *const few[] = { "a", NULL };

  ashi_question_add_option (question, "b", "B", TRUE)->weight = 2;
  ashi_question_add_option (question, "c", "C", TRUE)->weight = 3;
  ashi_question_add_option (question, "a", "A", TRUE)->weight = 1;
  g_assert_cmpfloat (judge (question, &(AshiReply) { .chosen = right }, ASHI_GRADE_GOOD), ==, 1);
  g_assert_cmpfloat_with_epsilon (judge (question, &(AshiReply) { .chosen = swapped }, ASHI_GRADE_HARD), 2.0 / 3, 1e-9);
  g_assert_cmpfloat (judge (question, &(AshiReply) { .chosen = back }, ASHI_GRADE_AGAIN), ==, 0);
  g_assert_cmpfloat (judge (question, &(AshiReply) { .chosen = few }, ASHI_GRADE_AGAIN), ==, 0);
}

static void
test_place (void)
{
  g_autoptr (AshiQuestion) question = ask (ASHI_ASKING_PLACE);
  AshiRightPlace *place = ashi_right_place_new ("gb30", 100, 50);
  g_autoptr (AshiJudgement) judgement = NULL;

  g_ptr_array_add (question->places, ashi_right_place_new ("gb30--left", 500, 50));
  g_ptr_array_add (question->places, place);
  place->mm_per_cun = 20;
  g_assert_cmpfloat (judge (question, &(AshiReply) { .has_place = TRUE, .x = 106, .y = 58 }, ASHI_GRADE_GOOD), ==, 1);
  g_assert_cmpfloat (judge (question, &(AshiReply) { .has_place = TRUE, .x = 100, .y = 61 }, ASHI_GRADE_HARD), <, 1);
  g_assert_cmpfloat (judge (question, &(AshiReply) { .has_place = TRUE, .x = 300, .y = 61 }, ASHI_GRADE_AGAIN), ==, 0);
  judgement = ashi_question_judge (question, &(AshiReply) { .has_place = TRUE, .x = 130, .y = 50 });
  g_assert_cmpfloat (judgement->away, ==, 30);
  g_assert_cmpstr (g_ptr_array_index (judgement->reasons, 0), ==, "30 mm away on the plate, 1.5 cun of this body.");
  g_assert_cmpstr (g_ptr_array_index (judgement->reasons, 1), ==, "30 mm too far right in the picture.");
}

static double
press (const AshiQuestion *question, AshiGrade grade, guint n, const double *depths)
{
  return judge (question, &(AshiReply) { .presses = depths, .n_presses = n }, grade);
}

static void
test_presses (void)
{
  g_autoptr (AshiQuestion) question = ask (ASHI_ASKING_PRESS);
  const double depths[] = { 20, 21, 22, 23, 24, 25, 26, 27, 28, 29 }, early = 19, late = 30, end = 29.9, middle = 25;

  question->window = (AshiSpan) { 20, 30 };
  question->length = 50;
  g_assert_cmpfloat (press (question, ASHI_GRADE_GOOD, 1, depths), ==, 1);
  g_assert_cmpfloat (press (question, ASHI_GRADE_HARD, 1, &middle), ==, 0.6);
  g_assert_cmpfloat (press (question, ASHI_GRADE_AGAIN, 1, &end), ==, 0.2);
  g_assert_cmpfloat (press (question, ASHI_GRADE_AGAIN, 1, &early), ==, 0);
  g_assert_cmpfloat (press (question, ASHI_GRADE_AGAIN, 1, &late), ==, 0);
  g_assert_cmpfloat (press (question, ASHI_GRADE_AGAIN, 0, NULL), ==, 0);
  g_assert_cmpfloat (press (question, ASHI_GRADE_AGAIN, G_N_ELEMENTS (depths), depths), ==, 0);
}

/* Either side is right; what lies deeper only where it was asked for. */
static void
test_click (void)
{
  g_autoptr (AshiQuestion) question = ask (ASHI_ASKING_CLICK);
  const char *const left[] = { "muscle--left", NULL }, *const beneath[] = { "other--right", "muscle--right", NULL };

  ashi_question_add_option (question, "muscle--right", "A", TRUE);
  ashi_question_add_option (question, "other--right", "B", FALSE);
  g_assert_cmpfloat (judge (question, &(AshiReply) { .chosen = left }, ASHI_GRADE_GOOD), ==, 1);
  g_assert_cmpfloat (judge (question, &(AshiReply) { .chosen = beneath }, ASHI_GRADE_AGAIN), ==, 0);
  question->is_covered = TRUE;
  g_assert_cmpfloat (judge (question, &(AshiReply) { .chosen = beneath }, ASHI_GRADE_GOOD), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/judgement/time", test_time);
  g_test_add_func ("/judgement/worst", test_worst);
  g_test_add_func ("/judgement/order", test_order);
  g_test_add_func ("/judgement/place", test_place);
  g_test_add_func ("/judgement/presses", test_presses);
  g_test_add_func ("/judgement/click", test_click);
  return g_test_run ();
}
