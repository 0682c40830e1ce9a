// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* A teacher's exam, or questions of a pack's author: what its root element says. */
#include "fuzz-copy.h"

#include "ashi-exam.h"
#include "ashi-question-reader.h"

static AshiQuiz *quiz;

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_autoptr (AshiPack) good = NULL;

  fuzz_copy_prepare ();
  good = fuzz_copy_read ();
  quiz = ashi_quiz_new (good, ASHI_AUDIENCE_CLINICIAN);
  return 0;
}

static void
try_exam (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiExam) exam = ashi_exam_read (quiz, (const char *) data, size, &error);

  g_assert_true ((exam != NULL) == (error == NULL));
  g_assert_true (exam == NULL || (exam->stations->len > 0 && exam->pass <= 100 && exam->hazards_pass <= 100));
}

/* A pack of its own, which has the sources that are cited. */
static AshiPack *
create_pack (void)
{
  static const char *const ids[] = { "book", "study" };
  AshiPack *pack = ashi_pack_new ();

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      AshiSource *source = g_new0 (AshiSource, 1);

      source->id = g_strdup (ids[i]);
      source->how_read = g_strdup ("whole");
      ashi_pack_take_source (pack, source);
    }
  return pack;
}

/* Every question that is kept can be asked: there is something to choose, and why all that is so. */
static void
try_questions (const uint8_t *data, size_t size)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  const AshiReading reading = { problems, "questions.xml", FALSE, NULL };
  g_autoptr (AshiPack) pack = create_pack ();
  g_autoptr (xmlDoc) doc = fuzz_copy_parse (&reading, data, size);
  GPtrArray *questions = ashi_common_get_questions (ashi_pack_get_common (pack));

  if (doc != NULL)
    ashi_read_questions (&reading, pack, xmlDocGetRootElement (doc));
  fuzz_copy_check_problems (problems);
  for (guint i = 0; i < questions->len; i++)
    {
      const AshiWrittenQuestion *question = g_ptr_array_index (questions, i);
      const guint n_right = ashi_written_question_count_right (question);

      g_assert_true (n_right > 0 && n_right < question->answers->len);
      g_assert_true (question->about != NULL && question->ask != NULL && question->claim->text != NULL);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  if (g_strstr_len ((const char *) data, (gssize) size, "<questions") != NULL)
    try_questions (data, size);
  else
    try_exam (data, size);
  return 0;
}
