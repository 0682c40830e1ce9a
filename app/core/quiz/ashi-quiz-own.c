// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* What a pack's author asks. */
#include "ashi-audience.h"
#include "ashi-quiz-private.h"

static void
list (AshiQuiz *quiz)
{
  GPtrArray *questions = ashi_common_get_questions (ashi_pack_get_common (quiz->pack));

  for (guint i = 0; i < questions->len; i++)
    {
      const AshiWrittenQuestion *written = g_ptr_array_index (questions, i);

      if (ashi_claim_is_for (written->claim, quiz->audience))
        ashi_quiz_add_card (quiz, ASHI_QUESTION_OWN, written->about, written->id);
    }
}

static void
add_answer (AshiQuestion *question, const AshiWrittenAnswer *answer, guint number, GString *right)
{
  g_autofree char *id = g_strdup_printf ("answer-%u", number);
  AshiOption *option = ashi_question_add_option (question, id, answer->text, answer->is_right);

  option->reason = g_strdup (answer->why);
  if (answer->is_right)
    g_string_append_printf (right, "%s%s", right->len > 0 ? "; " : "", answer->text);
}

static AshiQuestion *
ask (AshiQuiz *quiz, const AshiQuizCard *card, GRand *rand)
{
  const AshiWrittenQuestion *written = ashi_common_find_question (ashi_pack_get_common (quiz->pack), card->part);
  const AshiAsking asking = ashi_written_question_count_right (written) > 1 ? ASHI_ASKING_SEVERAL : ASHI_ASKING_ONE;
  AshiQuestion *question = ashi_question_new (ASHI_QUESTION_OWN, asking, card->id, card->about);
  g_autoptr (GString) right = g_string_new (NULL);

  question->stem = g_strdup (written->ask);
  for (guint i = 0; i < written->answers->len; i++)
    add_answer (question, g_ptr_array_index (written->answers, i), i + 1, right);
  ashi_question_shuffle (question, rand);
  question->right = g_strdup_printf ("%s. %s", right->str, written->claim->text);
  ashi_question_rest_on (question, written->claim);
  return question;
}

const AshiQuizRule ashi_quiz_own = { ASHI_QUESTION_OWN, list, ask };
