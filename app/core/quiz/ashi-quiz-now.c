// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* What now: how something is noticed is told, and how urgent it is and what to do first is chosen. */
#include "ashi-card.h"
#include "ashi-quiz-private.h"

#include <glib/gi18n-lib.h>

/* The first thing to do. */
static const AshiClaim *
find_act (const AshiEvent *event, AshiAudience audience)
{
  for (guint i = 0; i < event->acts->len; i++)
    {
      const AshiClaim *claim = g_ptr_array_index (event->acts, i);

      if ((claim->audience & audience) != 0)
        return claim;
    }
  return NULL;
}

static void
list (AshiQuiz *quiz)
{
  GPtrArray *events = ashi_common_get_events (ashi_pack_get_common (quiz->pack));

  for (guint i = 0; i < events->len; i++)
    {
      const AshiEvent *event = g_ptr_array_index (events, i);
      g_autofree char *signs = ashi_event_dup_first (event, quiz->audience);

      if (*signs != '\0' && find_act (event, quiz->audience) != NULL)
        ashi_quiz_add_card (quiz, ASHI_QUESTION_NOW, event->id, NULL);
    }
}

static char *
dup_answer (const AshiEvent *event, AshiAudience audience)
{
  const AshiClaim *act = find_act (event, audience);
  const AshiClaim about = { .event = event };

  return g_strdup_printf ("%s: %s", ashi_claim_get_urgency (&about, NULL), act->text);
}

static void
add_option (AshiQuestion *question, const AshiEvent *event, AshiAudience audience, gboolean is_right)
{
  g_autofree char *text = dup_answer (event, audience);
  AshiOption *option = ashi_question_add_option (question, event->id, text, is_right);

  if (!is_right)
    option->reason = g_strdup_printf (_ ("That is for: %s."), event->title);
}

static guint
get_apart (const AshiEvent *one, const AshiEvent *other)
{
  return (guint) ABS ((int) one->urgency - (int) other->urgency);
}

/* One event of each other urgency, so that no two answers are the same; the nearest in urgency first. */
static GPtrArray *
choose_others (AshiQuiz *quiz, const AshiEvent *event, GRand *rand)
{
  GPtrArray *events = ashi_common_get_events (ashi_pack_get_common (quiz->pack));
  const guint first = (guint) g_rand_int_range (rand, 0, (gint32) events->len);
  GPtrArray *others = g_ptr_array_new ();
  guint32 taken = 1u << event->urgency;

  for (guint apart = 1; apart <= ASHI_URGENCY_EXPECTED && others->len < ASHI_QUIZ_DISTRACTORS; apart++)
    for (guint i = 0; i < events->len && others->len < ASHI_QUIZ_DISTRACTORS; i++)
      {
        const AshiEvent *other = g_ptr_array_index (events, (first + i) % events->len);

        if (get_apart (event, other) != apart || (taken & (1u << other->urgency)) != 0
            || find_act (other, quiz->audience) == NULL)
          continue;
        taken |= 1u << other->urgency;
        g_ptr_array_add (others, (gpointer) other);
      }
  return others;
}

static int
compare_urgency (gconstpointer a, gconstpointer b)
{
  return (int) (*(const AshiEvent *const *) a)->urgency - (int) (*(const AshiEvent *const *) b)->urgency;
}

static AshiQuestion *
ask (AshiQuiz *quiz, const AshiQuizCard *card, GRand *rand)
{
  const AshiEvent *event = ashi_common_find_event (ashi_pack_get_common (quiz->pack), card->about);
  g_autoptr (GPtrArray) answers = choose_others (quiz, event, rand);
  g_autoptr (AshiClaim) act = ashi_event_dup_act (event, quiz->audience);
  g_autoptr (AshiClaim) said = ashi_event_dup_said (event, quiz->audience);
  g_autofree char *signs = ashi_event_dup_first (event, quiz->audience);
  g_autoptr (AshiQuestion) question = ashi_question_new (ASHI_QUESTION_NOW, ASHI_ASKING_ONE, card->id, card->about);

  if (answers->len + 1 < ASHI_QUIZ_FEWEST)
    return NULL;
  g_ptr_array_add (answers, (gpointer) event);
  g_ptr_array_sort (answers, compare_urgency);
  question->stem = g_strdup_printf (_ ("%s What now?"), signs);
  for (guint i = 0; i < answers->len; i++)
    add_option (question, g_ptr_array_index (answers, i), quiz->audience, g_ptr_array_index (answers, i) == event);
  question->right = g_strdup_printf ("%s. %s: %s", event->title, ashi_claim_get_urgency (said, NULL), act->text);
  ashi_question_rest_on (question, said);
  return g_steal_pointer (&question);
}

const AshiQuizRule ashi_quiz_now = { ASHI_QUESTION_NOW, list, ask };
