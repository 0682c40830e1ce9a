// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* Name: something lights up, and its name is typed or chosen. */
#include "ashi-quiz-private.h"

#include <glib/gi18n-lib.h>

static void
list (AshiQuiz *quiz)
{
  for (guint i = 0; i < quiz->matters->len; i++)
    {
      const AshiMatter *matter = g_ptr_array_index (quiz->matters, i);

      if (matter->drawn->len > 0)
        ashi_quiz_add_card (quiz, ASHI_QUESTION_NAME, ashi_subject_get_id (matter->subject), NULL);
    }
}

static void
add_names (GPtrArray *list, const AshiMatter *matter)
{
  GPtrArray *names = ashi_subject_get_names (matter->subject);
  const char *code = ashi_subject_get_code (matter->subject);

  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (list, g_strdup (((const AshiName *) g_ptr_array_index (names, i))->text));
  if (code != NULL)
    g_ptr_array_add (list, g_strdup (code));
}

static void
add_all_names (AshiQuiz *quiz, AshiQuestion *question, const AshiMatter *matter)
{
  g_ptr_array_add (question->names, g_strdup (ashi_subject_get_title (matter->subject)));
  add_names (question->names, matter);
  for (guint i = 0; i < quiz->matters->len; i++)
    {
      const AshiMatter *other = g_ptr_array_index (quiz->matters, i);

      if (other != matter)
        add_names (question->others, other);
    }
}

static gboolean
is_on_plate (const AshiMatter *candidate, gpointer plate)
{
  return ashi_matter_find_drawn (candidate, plate) != NULL;
}

static void
add_option (AshiQuiz *quiz, AshiQuestion *question, const AshiMatter *matter, gboolean is_right)
{
  AshiOption *option = ashi_question_add_option (question, ashi_subject_get_id (matter->subject),
                                                 ashi_subject_get_title (matter->subject), is_right);

  option->reason = ashi_matter_dup_gist (matter, quiz->audience);
}

static AshiQuestion *
ask (AshiQuiz *quiz, const AshiQuizCard *card, GRand *rand)
{
  const AshiMatter *matter = ashi_quiz_find_matter (quiz, card->about);
  const AshiDrawn *drawn =
      &g_array_index (matter->drawn, AshiDrawn, g_rand_int_range (rand, 0, (gint32) matter->drawn->len));
  g_autoptr (GPtrArray) others =
      ashi_quiz_list_neighbours (quiz, matter, FALSE, is_on_plate, drawn->plate, ASHI_QUIZ_DISTRACTORS, rand);
  g_autoptr (AshiQuestion) question = ashi_question_new (ASHI_QUESTION_NAME, ASHI_ASKING_TYPE, card->id, card->about);

  if (others->len + 1 < ASHI_QUIZ_FEWEST)
    {
      g_ptr_array_unref (others);
      others = ashi_quiz_list_neighbours (quiz, matter, FALSE, NULL, NULL, ASHI_QUIZ_DISTRACTORS, rand);
    }
  if (others->len + 1 < ASHI_QUIZ_FEWEST)
    return NULL;
  question->stem = g_strdup (_ ("What is this called?"));
  ashi_question_show (question, drawn, FALSE);
  question->sight.lit = g_strdup (drawn->structure->id);
  add_option (quiz, question, matter, TRUE);
  for (guint i = 0; i < others->len; i++)
    add_option (quiz, question, g_ptr_array_index (others, i), FALSE);
  ashi_question_shuffle (question, rand);
  add_all_names (quiz, question, matter);
  ashi_question_withhold (question, matter);
  question->right = ashi_matter_dup_gist (matter, quiz->audience);
  ashi_question_cite (question, ASHI_SUPPORT_READ, matter->account->name_citations);
  return g_steal_pointer (&question);
}

const AshiQuizRule ashi_quiz_name = { ASHI_QUESTION_NAME, list, ask };
