// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* Order: what lies under a drawn needle is put into the order in which the needle meets it. */
#include "ashi-quiz-private.h"
#include "ashi-run-text.h"

#include <glib/gi18n-lib.h>

/* What it meets, each once, where it meets it first; what only fills the room between others is left out. */
static GPtrArray *
list_met (AshiQuiz *quiz, const AshiRun *run)
{
  GPtrArray *met = g_ptr_array_new ();

  for (guint i = 0; i < run->stretches->len && met->len < ASHI_QUIZ_LONGEST_ORDER; i++)
    {
      const AshiStretch *stretch = g_ptr_array_index (run->stretches, i);
      const AshiMatter *matter =
          ashi_stretch_is_filling (stretch) ? NULL : ashi_quiz_find_matter (quiz, stretch->subject_id);

      if (matter != NULL && !g_ptr_array_find (met, matter, NULL))
        g_ptr_array_add (met, (gpointer) matter);
    }
  return met;
}

static void
list (AshiQuiz *quiz)
{
  GPtrArray *bodies = ashi_pack_get_bodies (quiz->pack);

  for (guint i = 0; i < bodies->len; i++)
    {
      GPtrArray *runs = ashi_body_get_runs (g_ptr_array_index (bodies, i));

      for (guint j = 0; j < runs->len; j++)
        {
          const AshiRun *run = g_ptr_array_index (runs, j);
          g_autoptr (GPtrArray) met = list_met (quiz, run);

          if (met->len >= ASHI_QUIZ_FEWEST)
            ashi_quiz_add_card (quiz, ASHI_QUESTION_ORDER, run->of, run->id);
        }
    }
}

static AshiQuestion *
ask (AshiQuiz *quiz, const AshiQuizCard *card, GRand *rand)
{
  const AshiRun *run = ashi_quiz_find_run (quiz, card->part);
  g_autoptr (AshiQuestion) question = ashi_question_new (ASHI_QUESTION_ORDER, ASHI_ASKING_ORDER, card->id, card->about);
  g_autoptr (GPtrArray) met = list_met (quiz, run);
  g_autofree char *title = ashi_run_dup_title (run, quiz->pack);
  g_autofree char *words = ashi_run_dup_words (run, quiz->pack);

  question->stem = g_strdup_printf (_ ("In which order does this needle meet these, from the skin on? %s"), title);
  question->sight.picture = ashi_pack_find_section (quiz->pack, run->id) != NULL ? g_strdup (run->id) : NULL;
  question->sight.side = run->side;
  question->sight.hides_names = TRUE;
  for (guint i = 0; i < met->len; i++)
    {
      const AshiMatter *matter = g_ptr_array_index (met, i);
      AshiOption *option = ashi_question_add_option (question, ashi_subject_get_id (matter->subject),
                                                     ashi_subject_get_title (matter->subject), TRUE);

      option->weight = i + 1; /* its place in the order */
    }
  ashi_question_shuffle (question, rand);
  question->right = g_steal_pointer (&words);
  question->note = g_strdup (ashi_run_get_caution (run));
  return g_steal_pointer (&question);
}

const AshiQuizRule ashi_quiz_order = { ASHI_QUESTION_ORDER, list, ask };
