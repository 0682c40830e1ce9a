// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* Claim or fact: what somebody claims is told, and what the sources say of it is chosen. */
#include "ashi-audience.h"
#include "ashi-enum-types.h"
#include "ashi-nick.h"
#include "ashi-quiz-private.h"

#include <glib/gi18n-lib.h>

/* The answers are always these, in this order. */
static const char *const answers[ASHI_N_FINDINGS] = {
  [ASHI_FINDING_AGREES] = N_ ("The sources agree"),
  [ASHI_FINDING_PARTLY] = N_ ("The sources agree in part"),
  [ASHI_FINDING_UNSUPPORTED] = N_ ("No source for it was found"),
  [ASHI_FINDING_WRONG] = N_ ("The sources say otherwise"),
};

typedef void (*RowFunc) (AshiQuiz *quiz, AshiLesson *lesson, const AshiTable *table, const AshiTableRow *row, gpointer);

static void
each_row_of (AshiQuiz *quiz, AshiLesson *lesson, const AshiBlock *block, RowFunc func, gpointer data)
{
  for (guint i = 0; block->table != NULL && i < block->table->rows->len; i++)
    {
      const AshiTableRow *row = g_ptr_array_index (block->table->rows, i);

      if (row->finding >= 0 && row->claim->id != NULL && ashi_claim_is_for (row->claim, quiz->audience))
        func (quiz, lesson, block->table, row, data);
    }
}

static void
each_row (AshiQuiz *quiz, AshiLesson *lesson, RowFunc func, gpointer data)
{
  GPtrArray *chapters = ashi_lesson_get_chapters (lesson);

  for (guint i = 0; i < chapters->len; i++)
    {
      const AshiChapter *chapter = g_ptr_array_index (chapters, i);

      for (guint j = 0; j < chapter->blocks->len; j++)
        each_row_of (quiz, lesson, g_ptr_array_index (chapter->blocks, j), func, data);
    }
}

static void
add_card (AshiQuiz *quiz, AshiLesson *lesson, const AshiTable *table, const AshiTableRow *row, gpointer data)
{
  ashi_quiz_add_card (quiz, ASHI_QUESTION_CLAIM, ashi_lesson_get_id (lesson), row->claim->id);
}

static void
list (AshiQuiz *quiz)
{
  GListModel *lessons = ashi_pack_get_lessons (quiz->pack);

  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);

      each_row (quiz, lesson, add_card, NULL);
    }
}

static void
ask_row (AshiQuiz *quiz, AshiLesson *lesson, const AshiTable *table, const AshiTableRow *row, gpointer data)
{
  AshiQuestion *question = data;
  const char *why = row->cells[g_strv_length (row->cells) - 1];

  if (g_strcmp0 (row->claim->id, question->claim) != 0)
    return;
  question->stem =
      g_strdup_printf (_ ("Somebody claims: “%s”. What do the sources say?"), row->cells[table->claim_column]);
  for (int i = 0; i < ASHI_N_FINDINGS; i++)
    {
      const char *id = ashi_nick_of_value (ASHI_TYPE_FINDING, i);
      AshiOption *option = ashi_question_add_option (question, id, _ (answers[i]), i == row->finding);

      option->reason = g_strdup (why);
    }
  question->right = g_strdup_printf ("%s: %s", _ (answers[row->finding]), why);
  ashi_question_rest_on (question, row->claim);
}

static AshiQuestion *
ask (AshiQuiz *quiz, const AshiQuizCard *card, GRand *rand)
{
  AshiQuestion *question = ashi_question_new (ASHI_QUESTION_CLAIM, ASHI_ASKING_ONE, card->id, card->about);

  question->claim = g_strdup (card->part);
  each_row (quiz, ashi_pack_find_lesson (quiz->pack, card->about), ask_row, question);
  return question;
}

const AshiQuizRule ashi_quiz_claim = { ASHI_QUESTION_CLAIM, list, ask };
