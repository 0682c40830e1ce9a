// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* What can go wrong here: the hazards of a site are chosen among those of its neighbours. */
#include "ashi-audience.h"
#include "ashi-quiz-private.h"

#include <glib/gi18n-lib.h>

/* How many hazards of a site are asked for, the worst of them: so that something stands beside them. */
#define MOST_RIGHT 2

/* How many neighbours are looked at for hazards of their own. */
#define LOOKED_AT 40

/* Of a hazard beside one that is less bad. */
static const double weights[] = {
  [ASHI_SEVERITY_SERIOUS] = 4,
  [ASHI_SEVERITY_MODERATE] = 2,
  [ASHI_SEVERITY_MINOR] = 1,
};

/* What is injured, else what follows; what is neither is no answer of a few words. */
static const char *
get_title (AshiQuiz *quiz, const AshiHazard *hazard)
{
  const AshiMatter *injured = ashi_quiz_find_matter (quiz, hazard->structure);

  if (injured != NULL)
    return ashi_subject_get_title (injured->subject);
  return hazard->claim->event != NULL ? hazard->claim->event->title : NULL;
}

static const char *
get_id (AshiQuiz *quiz, const AshiHazard *hazard)
{
  return ashi_quiz_find_matter (quiz, hazard->structure) != NULL ? hazard->structure : hazard->claim->event->id;
}

static gboolean
is_taken (AshiQuiz *quiz, GPtrArray *list, const AshiHazard *hazard)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (get_title (quiz, g_ptr_array_index (list, i)), get_title (quiz, hazard)))
      return TRUE;
  return FALSE;
}

static int
compare_severity (gconstpointer a, gconstpointer b)
{
  return (int) (*(const AshiHazard *const *) a)->severity - (int) (*(const AshiHazard *const *) b)->severity;
}

/* Each thing once, the worst first. */
static GPtrArray *
list_hazards (AshiQuiz *quiz, const AshiMatter *matter)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (matter->account->hazards, NULL, NULL);
  GPtrArray *list = g_ptr_array_new ();

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_severity); /* which keeps the pack's order among those that are as bad */
  for (guint i = 0; i < sorted->len; i++)
    {
      const AshiHazard *hazard = g_ptr_array_index (sorted, i);

      if (ashi_claim_is_for (hazard->claim, quiz->audience) && get_title (quiz, hazard) != NULL
          && !is_taken (quiz, list, hazard))
        g_ptr_array_add (list, (gpointer) hazard);
    }
  return list;
}

static void
list (AshiQuiz *quiz)
{
  for (guint i = 0; i < quiz->matters->len; i++)
    {
      const AshiMatter *matter = g_ptr_array_index (quiz->matters, i);
      g_autoptr (GPtrArray) hazards = list_hazards (quiz, matter);

      if (ashi_subject_is_needled (matter->subject) && hazards->len > 0)
        ashi_quiz_add_card (quiz, ASHI_QUESTION_HAZARDS, ashi_subject_get_id (matter->subject), NULL);
    }
}

static gboolean
has_event (const AshiMatter *matter, const AshiEvent *event)
{
  g_autoptr (GPtrArray) claims = ashi_account_list_claims (matter->account);

  for (guint i = 0; i < claims->len; i++)
    if (((const AshiClaim *) g_ptr_array_index (claims, i))->event == event)
      return TRUE;
  return FALSE;
}

static gboolean
has_hazard (AshiQuiz *quiz, const AshiMatter *matter, const AshiHazard *hazard)
{
  for (guint i = 0; i < matter->account->hazards->len; i++)
    {
      const AshiHazard *own = g_ptr_array_index (matter->account->hazards, i);

      if (g_strcmp0 (get_title (quiz, own), get_title (quiz, hazard)) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What nothing in the pack connects with the site. */
static gboolean
may_stand (AshiQuiz *quiz, const AshiMatter *matter, const char *said, const AshiHazard *hazard)
{
  const AshiMatter *injured = ashi_quiz_find_matter (quiz, hazard->structure);

  if (has_hazard (quiz, matter, hazard))
    return FALSE;
  if (injured != NULL)
    return !ashi_matter_is_told (injured, said) && !ashi_quiz_is_drawn_near (quiz, matter, hazard->structure);
  return !has_event (matter, hazard->claim->event);
}

static void
add_right (AshiQuiz *quiz, AshiQuestion *question, const AshiHazard *hazard, GString *right)
{
  AshiOption *option = ashi_question_add_option (question, get_id (quiz, hazard), get_title (quiz, hazard), TRUE);

  option->weight = weights[hazard->severity];
  option->reason = ashi_claim_dup_sourced (hazard->claim);
  g_string_append_printf (right, "%s%s", right->len > 0 ? " " : "", option->reason);
  ashi_question_cite (question, hazard->claim->support, hazard->claim->citations);
}

static void
add_wrong (AshiQuiz *quiz, AshiQuestion *question, const AshiMatter *of, const AshiHazard *hazard)
{
  AshiOption *option = ashi_question_add_option (question, get_id (quiz, hazard), get_title (quiz, hazard), FALSE);

  option->reason =
      g_strdup_printf (_ ("The pack tells of it at %s, and says nothing of it here. That is no all-clear."),
                       ashi_subject_get_title (of->subject));
}

static gboolean
is_needled (const AshiMatter *candidate, gpointer data)
{
  return ashi_subject_is_needled (candidate->subject);
}

static void
add_others (AshiQuiz *quiz, AshiQuestion *question, const AshiMatter *matter, GPtrArray *taken, GRand *rand)
{
  g_autoptr (GPtrArray) others = ashi_quiz_list_neighbours (quiz, matter, FALSE, is_needled, NULL, LOOKED_AT, rand);
  g_autofree char *said = ashi_matter_dup_said (matter);

  for (guint i = 0; i < others->len && question->options->len < ASHI_QUIZ_OPTIONS; i++)
    {
      g_autoptr (GPtrArray) hazards = list_hazards (quiz, g_ptr_array_index (others, i));

      for (guint j = 0; j < hazards->len && question->options->len < ASHI_QUIZ_OPTIONS; j++)
        {
          const AshiHazard *hazard = g_ptr_array_index (hazards, j);

          if (is_taken (quiz, taken, hazard) || !may_stand (quiz, matter, said, hazard))
            continue;
          add_wrong (quiz, question, g_ptr_array_index (others, i), hazard);
          g_ptr_array_add (taken, (gpointer) hazard);
        }
    }
}

static AshiQuestion *
ask (AshiQuiz *quiz, const AshiQuizCard *card, GRand *rand)
{
  const AshiMatter *matter = ashi_quiz_find_matter (quiz, card->about);
  g_autoptr (GPtrArray) hazards = list_hazards (quiz, matter);
  g_autoptr (AshiQuestion) question =
      ashi_question_new (ASHI_QUESTION_HAZARDS, ASHI_ASKING_SEVERAL, card->id, card->about);
  g_autoptr (GString) right = g_string_new (NULL);

  g_ptr_array_set_size (hazards, (int) MIN (hazards->len, MOST_RIGHT));
  for (guint i = 0; i < hazards->len; i++)
    add_right (quiz, question, g_ptr_array_index (hazards, i), right);
  add_others (quiz, question, matter, hazards, rand);
  if (question->options->len < ASHI_QUIZ_FEWEST)
    return NULL;
  ashi_question_shuffle (question, rand);
  question->stem = g_strdup_printf (_ ("What can a needle hurt or bring about here? Choose all. %s"),
                                    ashi_subject_get_title (matter->subject));
  question->right = g_strdup (right->str);
  question->note =
      g_strdup (_ ("These are the worst that the pack tells of. What it does not tell of is no all-clear."));
  return g_steal_pointer (&question);
}

const AshiQuizRule ashi_quiz_hazards = { ASHI_QUESTION_HAZARDS, list, ask };
