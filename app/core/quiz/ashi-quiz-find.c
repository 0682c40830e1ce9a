// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* Find: a name is said, and is found on a plate: all layers over it away, or as the plate opens. */
#include "ashi-quiz-private.h"

#include <glib/gi18n-lib.h>

#define COVERED "covered"

static gboolean
is_covered (const AshiDrawn *drawn)
{
  for (guint i = 0; i < drawn->structure->layer; i++)
    {
      const AshiLayer *layer = ashi_plate_get_layer (drawn->plate, i);

      if (!layer->is_topmost && layer->opacity > 0)
        return TRUE;
    }
  return FALSE;
}

static guint
list_places (const AshiMatter *matter, gboolean only_covered, const AshiDrawn **places)
{
  guint n = 0;

  for (guint i = 0; i < matter->drawn->len; i++)
    {
      const AshiDrawn *drawn = &g_array_index (matter->drawn, AshiDrawn, i);

      if (!only_covered || is_covered (drawn))
        places[n++] = drawn;
    }
  return n;
}

static void
list (AshiQuiz *quiz)
{
  for (guint i = 0; i < quiz->matters->len; i++)
    {
      const AshiMatter *matter = g_ptr_array_index (quiz->matters, i);
      const char *id = ashi_subject_get_id (matter->subject);
      g_autofree const AshiDrawn **places = g_new (const AshiDrawn *, matter->drawn->len + 1);

      if (list_places (matter, FALSE, places) > 0)
        ashi_quiz_add_card (quiz, ASHI_QUESTION_FIND, id, NULL);
      if (list_places (matter, TRUE, places) > 0)
        ashi_quiz_add_card (quiz, ASHI_QUESTION_FIND, id, COVERED);
    }
}

typedef struct
{
  const AshiDrawn *drawn;
  gboolean is_covered;
  gboolean goes_deeper;
} Target;

/* What can be seen beside it: on its own layer or, where there is too little, under that; or all that lies there, where
 * that cannot be seen. */
static gboolean
may_stand_beside (const AshiMatter *candidate, gpointer data)
{
  const Target *target = data;
  const AshiDrawn *drawn = ashi_matter_find_drawn (candidate, target->drawn->plate);

  return drawn != NULL
         && (target->is_covered || drawn->structure->layer == target->drawn->structure->layer
             || (target->goes_deeper && drawn->structure->layer > target->drawn->structure->layer))
         && drawn->structure->is_point == target->drawn->structure->is_point;
}

/* Of its own layer, if there are enough, and of its own kind. */
static GPtrArray *
list_others (AshiQuiz *quiz, const AshiMatter *matter, Target *target, GRand *rand)
{
  GPtrArray *others = NULL;

  for (guint i = 0; i < 4 && (others == NULL || others->len < ASHI_QUIZ_DISTRACTORS); i++)
    {
      g_clear_pointer (&others, g_ptr_array_unref);
      target->goes_deeper = i >= 2;
      others =
          ashi_quiz_list_neighbours (quiz, matter, i % 2 == 1, may_stand_beside, target, ASHI_QUIZ_DISTRACTORS, rand);
    }
  return others;
}

static void
add_option (AshiQuiz *quiz, AshiQuestion *question, const AshiMatter *matter, const AshiDrawn *drawn, gboolean is_right)
{
  AshiOption *option = ashi_question_add_option (question, drawn->structure->id, "", is_right);

  option->reason = ashi_matter_dup_gist (matter, quiz->audience);
}

/* On a plate by chance, of those that show something beside it. */
static GPtrArray *
choose_place (AshiQuiz *quiz, const AshiMatter *matter, Target *target, GRand *rand)
{
  g_autofree const AshiDrawn **places = g_new (const AshiDrawn *, matter->drawn->len + 1);
  const guint n = list_places (matter, target->is_covered, places);
  const guint first = (guint) g_rand_int_range (rand, 0, (gint32) n);
  GPtrArray *others = NULL;

  for (guint i = 0; i < n && (others == NULL || others->len + 1 < ASHI_QUIZ_FEWEST); i++)
    {
      g_clear_pointer (&others, g_ptr_array_unref);
      target->drawn = places[(first + i) % n];
      others = list_others (quiz, matter, target, rand);
    }
  return others;
}

static AshiQuestion *
ask (AshiQuiz *quiz, const AshiQuizCard *card, GRand *rand)
{
  const AshiMatter *matter = ashi_quiz_find_matter (quiz, card->about);
  Target target = { .is_covered = card->part != NULL };
  g_autoptr (GPtrArray) others = choose_place (quiz, matter, &target, rand);
  g_autoptr (AshiQuestion) question = ashi_question_new (ASHI_QUESTION_FIND, ASHI_ASKING_CLICK, card->id, card->about);

  if (others->len + 1 < ASHI_QUIZ_FEWEST)
    return NULL;
  question->stem =
      target.is_covered
          ? g_strdup_printf (_ ("Where is this, under what lies over it? %s"), ashi_subject_get_title (matter->subject))
          : g_strdup_printf (_ ("Where is this? %s"), ashi_subject_get_title (matter->subject));
  question->is_covered = target.is_covered;
  ashi_question_show (question, target.drawn, target.is_covered);
  add_option (quiz, question, matter, target.drawn, TRUE);
  for (guint i = 0; i < others->len; i++)
    {
      const AshiMatter *other = g_ptr_array_index (others, i);

      add_option (quiz, question, other, ashi_matter_find_drawn (other, target.drawn->plate), FALSE);
    }
  ashi_question_put_letters (question, rand);
  question->right = ashi_matter_dup_gist (matter, quiz->audience);
  ashi_question_cite (question, ASHI_SUPPORT_READ, matter->account->name_citations);
  return g_steal_pointer (&question);
}

const AshiQuizRule ashi_quiz_find = { ASHI_QUESTION_FIND, list, ask };
