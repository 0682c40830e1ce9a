// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-circuit.h"
#include "ashi-exam-private.h"
#include "ashi-test-pack.h"

#include <string.h>

/* Somebody takes an exam by a clock that a test sets. */

#define SECOND  G_TIME_SPAN_SECOND
#define TIME    G_GINT64_CONSTANT (1796065200000) /* 2026-11-30 19:00 UTC */
#define SECONDS 60

static AshiPack *pack;

static const char *const right[] = { "right", NULL }, *const wrong[] = { "wrong", NULL };

static AshiQuestion *
create_question (AshiQuestionKind kind)
{
  AshiQuestion *question = ashi_question_new (kind, ASHI_ASKING_ONE, "own:question", "question");

  question->stem = g_strdup ("Which?");
  question->right = g_strdup ("This.");
  ashi_question_add_option (question, "right", "This", TRUE);
  ashi_question_add_option (question, "wrong", "That", FALSE)->reason = g_strdup ("Not that");
  return question;
}

/* Every second station is about hazards. */
static AshiCircuit *
begin (guint n_stations, guint seconds, guint pass, guint hazards_pass)
{
  AshiExam *exam = ashi_exam_create (7);

  exam->pass = pass;
  exam->hazards_pass = hazards_pass;
  for (guint i = 0; i < n_stations; i++)
    ashi_exam_add (exam, create_question (i % 2 == 0 ? ASHI_QUESTION_CLAIM : ASHI_QUESTION_NOW), seconds);
  return ashi_circuit_new (pack, exam, TIME, 0);
}

static void
answer (AshiCircuit *self, const char *const *chosen, gint64 now)
{
  g_assert_true (ashi_circuit_note (self, &(AshiReply) { .chosen = chosen }, now));
}

static const AshiStationRecord *
get_station (AshiCircuit *self, guint index)
{
  return g_ptr_array_index (ashi_circuit_get_record (self)->stations, index);
}

static void
assert_at (AshiCircuit *self, guint place)
{
  g_assert_cmpuint (ashi_circuit_get_place (self), ==, place);
  g_assert_true ((ashi_circuit_get_station (self) != NULL) == (place < ashi_circuit_get_n_stations (self)));
}

static void
test_answers (void)
{
  g_autoptr (AshiCircuit) self = begin (2, SECONDS, 0, 0);

  answer (self, wrong, SECOND);
  answer (self, right, 2 * SECOND); /* the last that stands there counts */
  g_assert_true (ashi_circuit_go_on (self, 5 * SECOND));
  assert_at (self, 1);
  g_assert_cmpint (ashi_circuit_get_left (self, 15 * SECOND), ==, 50 * SECOND);
  answer (self, wrong, 15 * SECOND);
  g_assert_true (ashi_circuit_go_on (self, 16 * SECOND));
  assert_at (self, 2);
  g_assert_false (ashi_circuit_go_on (self, 17 * SECOND));
  g_assert_false (ashi_circuit_note (self, &(AshiReply) { .chosen = right }, 17 * SECOND));
  g_assert_cmpfloat (get_station (self, 0)->share, ==, 1);
  g_assert_cmpstr (get_station (self, 0)->given, ==, "This");
  g_assert_cmpuint (get_station (self, 0)->took, ==, 5000);
  g_assert_cmpfloat (get_station (self, 1)->share, ==, 0);
  g_assert_cmpstr (get_station (self, 1)->given, ==, "That");
  g_assert_cmpstr (g_ptr_array_index (get_station (self, 1)->reasons, 0), ==, "Not that");
}

/* What stands there when the time is over is the answer; nothing comes after that. */
static void
test_time_over (void)
{
  g_autoptr (AshiCircuit) self = begin (3, SECONDS, 0, 0);

  answer (self, right, 59 * SECOND);
  g_assert_false (ashi_circuit_check_time (self, 60 * SECOND - 1));
  g_assert_false (ashi_circuit_note (self, &(AshiReply) { .chosen = wrong }, 60 * SECOND));
  g_assert_true (ashi_circuit_check_time (self, 60 * SECOND));
  assert_at (self, 1);
  g_assert_true (get_station (self, 0)->ran_out);
  g_assert_cmpstr (get_station (self, 0)->given, ==, "This");

  /* a computer slept for an hour: one station's time is over, and the next one's begins */
  g_assert_true (ashi_circuit_check_time (self, 3600 * SECOND));
  assert_at (self, 2);
  g_assert_cmpint (ashi_circuit_get_left (self, 3600 * SECOND), ==, SECONDS * SECOND);
  g_assert_true (get_station (self, 1)->ran_out);
  g_assert_null (get_station (self, 1)->given);
  g_assert_cmpuint (get_station (self, 1)->took, ==, SECONDS * 1000);
}

/* Who was about to go on when the time ended stays before the next station. */
static void
test_late_hand (void)
{
  g_autoptr (AshiCircuit) self = begin (3, SECONDS, 0, 0);

  ashi_circuit_check_time (self, 60 * SECOND);
  g_assert_false (ashi_circuit_go_on (self, 60 * SECOND + SECOND / 5));
  assert_at (self, 1);
  g_assert_true (ashi_circuit_go_on (self, 61 * SECOND));
  assert_at (self, 2);
  g_assert_true (ashi_circuit_go_on (self, 61 * SECOND + SECOND / 5)); /* of his own will, as fast as he likes */
  assert_at (self, 3);
}

static void
test_no_clock (void)
{
  g_autoptr (AshiCircuit) self = begin (1, 0, 0, 0);

  g_assert_cmpint (ashi_circuit_get_left (self, 0), ==, -1);
  g_assert_false (ashi_circuit_check_time (self, 100 * SECONDS * SECOND));
  answer (self, right, 100 * SECONDS * SECOND);
  g_assert_true (ashi_circuit_go_on (self, 100 * SECONDS * SECOND));
  g_assert_cmpuint (get_station (self, 0)->took, ==, 100 * SECONDS * 1000);
}

static void
assert_marks (AshiCircuit *self, gboolean only_hazards, const char *expected)
{
  g_autofree char *marks = ashi_exam_record_dup_marks (ashi_circuit_get_record (self), only_hazards);

  g_assert_cmpstr (marks, ==, expected);
}

/* What was not reached has nothing right. */
static void
test_stop (void)
{
  g_autoptr (AshiCircuit) self = begin (4, SECONDS, 50, 0);

  answer (self, right, SECOND);
  ashi_circuit_go_on (self, SECOND);
  answer (self, right, 2 * SECOND);
  ashi_circuit_stop (self, 3 * SECOND);
  assert_at (self, 4);
  g_assert_cmpuint (ashi_circuit_get_record (self)->stations->len, ==, 2);
  assert_marks (self, FALSE, "2.0 of 4, 50 %: enough, for which it takes 50 %");
  assert_marks (self, TRUE, "1.0 of 2, 50 %");
  ashi_circuit_stop (self, 4 * SECOND);
  g_assert_cmpuint (ashi_circuit_get_record (self)->stations->len, ==, 2);
}

typedef struct
{
  const char *answers; /* r for right, w for wrong */
  guint pass, hazards_pass;
  AshiExamOutcome outcome;
} Case;

/* Hazards have a mark of their own, and where no mark is given nothing is said. */
static void
test_marks (void)
{
  static const Case cases[] = {
    { "rrrrrr", 0, 0, ASHI_EXAM_OUTCOME_NONE },       { "wwwwww", 0, 0, ASHI_EXAM_OUTCOME_NONE },
    { "rrrrrr", 100, 100, ASHI_EXAM_OUTCOME_PASSED }, { "rrrrrw", 83, 0, ASHI_EXAM_OUTCOME_PASSED },
    { "rrrrrw", 84, 0, ASHI_EXAM_OUTCOME_FAILED },    { "rrrrrw", 60, 80, ASHI_EXAM_OUTCOME_FAILED },
    { "rrrrrw", 0, 66, ASHI_EXAM_OUTCOME_PASSED },    { "wrwrwr", 60, 80, ASHI_EXAM_OUTCOME_FAILED },
    { "wrwrwr", 0, 100, ASHI_EXAM_OUTCOME_PASSED },   { "w", 0, 100, ASHI_EXAM_OUTCOME_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const guint n = (guint) strlen (cases[i].answers);
      g_autoptr (AshiCircuit) self = begin (n, SECONDS, cases[i].pass, cases[i].hazards_pass);

      for (guint j = 0; j < n; j++)
        {
          answer (self, cases[i].answers[j] == 'r' ? right : wrong, j * SECOND);
          ashi_circuit_go_on (self, j * SECOND);
        }
      g_test_message ("%s, %u, %u", cases[i].answers, cases[i].pass, cases[i].hazards_pass);
      g_assert_cmpint (ashi_exam_record_judge (ashi_circuit_get_record (self)), ==, cases[i].outcome);
    }
}

/* What is kept says the same when it is read again, and nothing else is taken for it. */
static void
test_record (void)
{
  g_autoptr (AshiCircuit) self = begin (3, SECONDS, 60, 80);
  g_autoptr (AshiExamRecord) read = NULL;
  g_autofree char *json = NULL, *again = NULL;

  answer (self, right, SECOND);
  ashi_circuit_go_on (self, SECOND);
  answer (self, wrong, SECOND);
  ashi_circuit_check_time (self, 90 * SECOND);
  ashi_circuit_stop (self, 91 * SECOND);
  json = ashi_exam_record_dup_json (ashi_circuit_get_record (self));
  read = ashi_exam_record_read (json);
  g_assert_nonnull (read);
  again = ashi_exam_record_dup_json (read);
  g_assert_cmpstr (json, ==, again);
  g_assert_cmpuint (read->stations->len, ==, 3);
  g_assert_cmpint (read->time, ==, TIME);
}

static void
test_no_record (void)
{
  static const char *const parts[][2] = {
    { "\"version\":1", "\"version\":2" },
    { "\"n-stations\":1", "\"n-stations\":0" },
    { "\"n-stations\":1", "\"n-stations\":1000" },
    { "\"share\":1", "\"share\":7" },
    { "\"kind\":\"claim\"", "\"kind\":\"x\"" },
    { "\"card\"", "\"cart\"" },
    { "\"stations\":[", "\"stations\":[7," },
    { "\"pass\":0", "\"pass\":101" },
    { "\"took\":1000", "\"took\":-1" },
  };
  static const char *const texts[] = { "", "[1,2]", "{}", "null", "\"a\"", "{\"stations\":{}}" };
  g_autoptr (AshiCircuit) self = begin (1, SECONDS, 0, 0);
  g_autofree char *json = NULL;

  answer (self, right, SECOND);
  ashi_circuit_go_on (self, SECOND);
  json = ashi_exam_record_dup_json (ashi_circuit_get_record (self));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) changed = g_string_new (json);

      g_assert_cmpuint (g_string_replace (changed, parts[i][0], parts[i][1], 1), ==, 1);
      g_assert_null (ashi_exam_record_read (changed->str));
    }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (ashi_exam_record_read (texts[i]));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  pack = ashi_test_pack_read ("good", NULL);
  g_test_add_func ("/circuit/answers", test_answers);
  g_test_add_func ("/circuit/time-over", test_time_over);
  g_test_add_func ("/circuit/late-hand", test_late_hand);
  g_test_add_func ("/circuit/no-clock", test_no_clock);
  g_test_add_func ("/circuit/stop", test_stop);
  g_test_add_func ("/circuit/marks", test_marks);
  g_test_add_func ("/circuit/record", test_record);
  g_test_add_func ("/circuit/no-record", test_no_record);
  status = g_test_run ();
  g_object_unref (pack);
  return status;
}
