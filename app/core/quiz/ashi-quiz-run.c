// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* Hazard run: a needle advances in a section, and is to be stopped before it meets what must not be met. */
#include "ashi-quiz-private.h"
#include "ashi-run-text.h"

#include <glib/gi18n-lib.h>

/* What is thinner nobody can react to, in mm; the window then begins before it. */
#define THINNEST 3.0

static AshiKind
get_kind (AshiQuiz *quiz, const AshiStretch *stretch)
{
  const AshiMatter *matter = ashi_quiz_find_matter (quiz, stretch->subject_id);

  return matter != NULL ? ashi_subject_get_kind (matter->subject) : ASHI_KIND_FASCIA;
}

/* As the warnings of a run have it. */
static gboolean
is_hazard (AshiQuiz *quiz, const AshiStretch *stretch)
{
  const AshiKind kind = get_kind (quiz, stretch);

  return kind == ASHI_KIND_NERVE || kind == ASHI_KIND_VESSEL || kind == ASHI_KIND_ORGAN;
}

static GPtrArray *
list_stretches (const AshiRun *run)
{
  GPtrArray *all = g_ptr_array_copy (run->stretches, NULL, NULL);

  g_ptr_array_set_free_func (all, NULL);
  for (guint i = 0; i < run->beyond->len; i++)
    g_ptr_array_add (all, g_ptr_array_index (run->beyond, i));
  return all;
}

/* The first that it meets; bone stops it before what lies beyond. */
static const AshiStretch *
find_hazard (AshiQuiz *quiz, GPtrArray *stretches, guint *index)
{
  for (*index = 0; *index < stretches->len; (*index)++)
    {
      const AshiStretch *stretch = g_ptr_array_index (stretches, *index);

      if (is_hazard (quiz, stretch))
        return stretch;
      if (get_kind (quiz, stretch) == ASHI_KIND_BONE)
        return NULL;
    }
  return NULL;
}

/* While the needle is in what lies just before it. */
static AshiSpan
find_window (GPtrArray *stretches, guint hazard)
{
  const double end = ((const AshiStretch *) g_ptr_array_index (stretches, hazard))->from;
  AshiSpan window = { end, end };

  for (guint i = hazard; i > 0 && end - window.from < THINNEST; i--)
    window.from = ((const AshiStretch *) g_ptr_array_index (stretches, i - 1))->from;
  return window;
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
          g_autoptr (GPtrArray) stretches = list_stretches (run);
          guint index;

          /* To let a needle go on would be the answer where it meets nothing, and that is none to be learned: what can
           * be hurt is traced only in part. */
          if (ashi_pack_find_section (quiz->pack, run->id) != NULL && find_hazard (quiz, stretches, &index) != NULL
              && index > 0)
            ashi_quiz_add_card (quiz, ASHI_QUESTION_RUN, run->of, run->id);
        }
    }
}

static AshiQuestion *
ask (AshiQuiz *quiz, const AshiQuizCard *card, GRand *rand)
{
  const AshiRun *run = ashi_quiz_find_run (quiz, card->part);
  g_autoptr (GPtrArray) stretches = list_stretches (run);
  g_autofree char *title = ashi_run_dup_title (run, quiz->pack);
  AshiQuestion *question = ashi_question_new (ASHI_QUESTION_RUN, ASHI_ASKING_PRESS, card->id, card->about);
  guint index;
  const AshiStretch *hazard = find_hazard (quiz, stretches, &index);
  const AshiMatter *matter = ashi_quiz_find_matter (quiz, hazard->subject_id);

  question->window = find_window (stretches, index);
  question->length = ((const AshiStretch *) g_ptr_array_index (stretches, stretches->len - 1))->to;
  question->stem = g_strdup_printf (
      _ ("The needle goes on by itself. Stop it as soon as what comes next is a nerve, a vessel or an organ. %s"),
      title);
  question->sight.picture = g_strdup (run->id);
  question->sight.side = run->side;
  question->sight.hides_names = TRUE;
  ashi_question_withhold (question, matter);
  question->right = g_strdup_printf (
      _ ("%s begins at %.1f mm in this body. What lies before it begins at %.1f mm: from there on it comes next."),
      ashi_subject_get_title (matter->subject), question->window.to, question->window.from);
  question->note = g_strdup (ashi_run_get_caution (run));
  return question;
}

const AshiQuizRule ashi_quiz_run = { ASHI_QUESTION_RUN, list, ask };
