// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-judgement.h"

#include "ashi-typed-name.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* As far from a point as this is right, in mm of the body; and beyond so much none of it is. */
#define NEAR_ENOUGH 10.0
#define FAR         40.0

/* A wrong choice takes as much away as this share of a right one. */
#define WRONG_COSTS 0.5

/* Who misses the worst of what can go wrong knows no more than this of it. */
#define WORST_MISSED 0.4

/* In so many steps a window for stopping a needle is worth less. */
#define STEPS 5

/* Whoever stops a needle more often does not know when. */
#define MOST_PRESSES 2

/* Shares of the time that somebody who knows may take. */
#define QUICK 0.5
#define SLOW  2.5

/* Shares right that are known well enough, and barely. */
#define KNOWN  0.99
#define BARELY 0.6

static void
say (AshiJudgement *self, const char *reason)
{
  if (reason != NULL && *reason != '\0')
    g_ptr_array_add (self->reasons, g_strdup (reason));
}

static const char *
get_chosen (const AshiReply *answer, guint index)
{
  for (guint i = 0; answer->chosen != NULL && answer->chosen[i] != NULL; i++)
    if (i == index)
      return answer->chosen[i];
  return NULL;
}

static gboolean
is_chosen (const AshiReply *answer, const char *id)
{
  const char *chosen;

  for (guint i = 0; (chosen = get_chosen (answer, i)) != NULL; i++)
    if (g_str_equal (chosen, id))
      return TRUE;
  return FALSE;
}

static void
judge_one (const AshiQuestion *question, const AshiReply *answer, AshiJudgement *self)
{
  const char *chosen = get_chosen (answer, 0);
  const AshiOption *option = chosen != NULL ? ashi_question_find_option (question, chosen) : NULL;

  self->share = option != NULL && option->is_right ? 1 : 0;
  if (option != NULL && !option->is_right)
    say (self, option->reason);
}

/* On whichever side: both are the same muscle. Through what lies over it only where that was asked. */
static void
judge_click (const AshiQuestion *question, const AshiReply *answer, AshiJudgement *self)
{
  const AshiOption *right = NULL;
  g_autoptr (AshiStructure) wanted = NULL;

  for (guint i = 0; i < question->options->len && right == NULL; i++)
    if (((AshiOption *) g_ptr_array_index (question->options, i))->is_right)
      right = g_ptr_array_index (question->options, i);
  wanted = ashi_structure_new (right->id, 0);
  for (guint i = 0; get_chosen (answer, i) != NULL && self->share < 1 && (i == 0 || question->is_covered); i++)
    {
      g_autoptr (AshiStructure) clicked = ashi_structure_new (get_chosen (answer, i), 0);

      self->share = g_str_equal (clicked->subject_id, wanted->subject_id) ? 1 : 0;
    }
  if (self->share < 1 && get_chosen (answer, 0) != NULL)
    {
      const AshiOption *option = ashi_question_find_option (question, get_chosen (answer, 0));

      say (self, option != NULL ? option->reason : NULL);
    }
}

static void
judge_typed (const AshiQuestion *question, const AshiReply *answer, AshiJudgement *self)
{
  const char *meant = NULL;

  if (answer->typed == NULL)
    {
      judge_one (question, answer, self);
      return;
    }
  switch (ashi_typed_name_judge (answer->typed, question->names, question->others, &meant))
    {
    case ASHI_TYPED_RIGHT:
      self->share = 1;
      break;
    case ASHI_TYPED_SLIP:
      {
        g_autofree char *spelled = g_strdup_printf (_ ("It is spelled: %s."), meant);

        self->share = 1;
        say (self, spelled);
        break;
      }
    case ASHI_TYPED_OTHER:
      {
        g_autofree char *other = g_strdup_printf (_ ("That is something else: %s."), meant);

        say (self, other);
        break;
      }
    case ASHI_TYPED_UNKNOWN:
    default:
      break;
    }
}

static void
judge_several (const AshiQuestion *question, const AshiReply *answer, AshiJudgement *self)
{
  double all = 0, hit = 0, worst = 0;
  guint n_right = 0, n_wrong = 0;

  for (guint i = 0; i < question->options->len; i++)
    {
      const AshiOption *option = g_ptr_array_index (question->options, i);

      if (option->is_right)
        {
          all += option->weight;
          worst = MAX (worst, option->weight);
          n_right++;
        }
    }
  for (guint i = 0; i < question->options->len; i++)
    {
      const AshiOption *option = g_ptr_array_index (question->options, i);

      if (option->is_right && is_chosen (answer, option->id))
        hit += option->weight;
      else if (option->is_right)
        {
          self->missed_worst |= option->weight >= worst;
          say (self, option->reason);
        }
      else if (is_chosen (answer, option->id))
        {
          n_wrong++;
          say (self, option->reason);
        }
    }
  self->share = CLAMP (hit / all - WRONG_COSTS * n_wrong / n_right, 0, 1);
  if (self->missed_worst)
    self->share = MIN (self->share, WORST_MISSED);
}

/* Of any two: do they come in the right order? */
static void
judge_order (const AshiQuestion *question, const AshiReply *answer, AshiJudgement *self)
{
  guint n_pairs = 0, n_right = 0;

  for (guint i = 0; i < question->options->len; i++)
    for (guint j = i + 1; j < question->options->len; j++)
      {
        const char *first = get_chosen (answer, i), *second = get_chosen (answer, j);
        const AshiOption *one = first != NULL ? ashi_question_find_option (question, first) : NULL;
        const AshiOption *other = second != NULL ? ashi_question_find_option (question, second) : NULL;

        n_pairs++;
        n_right += one != NULL && other != NULL && one->weight < other->weight;
      }
  self->share = n_pairs > 0 ? (double) n_right / n_pairs : 0;
}

static char *
dup_distance (double away, double mm_per_cun)
{
  return mm_per_cun > 0
             ? g_strdup_printf (_ ("%.0f mm away on the plate, %.1f cun of this body."), away, away / mm_per_cun)
             : g_strdup_printf (_ ("%.0f mm away on the plate."), away);
}

/* For who sees no picture, too. */
static void
say_where (AshiJudgement *self, double right, double down)
{
  g_autofree char *level =
      down > 0 ? g_strdup_printf (_ ("%.0f mm too low"), down) : g_strdup_printf (_ ("%.0f mm too high"), -down);
  g_autofree char *aside = right > 0 ? g_strdup_printf (_ ("%.0f mm too far right in the picture"), right)
                                     : g_strdup_printf (_ ("%.0f mm too far left in the picture"), -right);
  g_autofree char *told = NULL;

  if (fabs (down) < 1)
    told = g_strdup_printf ("%s.", aside);
  else if (fabs (right) < 1)
    told = g_strdup_printf ("%s.", level);
  else
    told = g_strdup_printf (_ ("%s, %s."), level, aside);
  say (self, told);
}

static void
measure_place (const AshiQuestion *question, double x, double y, AshiJudgement *self)
{
  const AshiRightPlace *place = ashi_right_place_find_nearest (question->places, x, y);
  g_autofree char *distance = NULL;

  self->away = hypot (x - place->x, y - place->y);
  distance = dup_distance (self->away, place->mm_per_cun);
  say (self, distance);
  if (self->away >= 1)
    say_where (self, x - place->x, y - place->y);
}

/* A letter in the picture is a place as well. */
static void
judge_place (const AshiQuestion *question, const AshiReply *answer, AshiJudgement *self)
{
  const char *chosen = get_chosen (answer, 0);
  const AshiOption *option = chosen != NULL ? ashi_question_find_option (question, chosen) : NULL;

  if (answer->has_place)
    {
      measure_place (question, answer->x, answer->y, self);
      self->share = CLAMP ((FAR - self->away) / (FAR - NEAR_ENOUGH), 0, 1);
      return;
    }
  judge_click (question, answer, self);
  if (self->share < 1 && option != NULL)
    measure_place (question, option->x, option->y, self);
}

/* The earlier in the window the better; outside of it, or all the time, is nothing. */
static void
judge_presses (const AshiQuestion *question, const AshiReply *answer, AshiJudgement *self)
{
  const AshiSpan window = question->window;

  if (answer->n_presses == 0)
    say (self, _ ("It was not stopped."));
  if (answer->n_presses > MOST_PRESSES)
    say (self, _ ("It was stopped again and again, which counts nothing."));
  for (guint i = 0; i < answer->n_presses && answer->n_presses <= MOST_PRESSES; i++)
    {
      const double into = (answer->presses[i] - window.from) / (window.to - window.from);

      if (into >= 0 && into < 1)
        self->share = MAX (self->share, (STEPS - floor (into * STEPS)) / STEPS);
      else
        say (self, into < 0 ? _ ("It was stopped too early.") : _ ("It was stopped too late."));
    }
}

static AshiGrade
propose (const AshiQuestion *question, const AshiReply *answer, const AshiJudgement *self)
{
  if (self->share < BARELY || self->missed_worst)
    return ASHI_GRADE_AGAIN;
  if (self->share < KNOWN || answer->seconds > SLOW * question->seconds)
    return ASHI_GRADE_HARD;
  return answer->seconds > 0 && answer->seconds < QUICK * question->seconds ? ASHI_GRADE_EASY : ASHI_GRADE_GOOD;
}

/**
 * ashi_question_judge:
 *
 * Any thread may ask.
 *
 * Returns: (transfer full): what the answer is worth
 */
AshiJudgement *
ashi_question_judge (const AshiQuestion *self, const AshiReply *answer)
{
  static void (*const judges[]) (const AshiQuestion *, const AshiReply *, AshiJudgement *) = {
    [ASHI_ASKING_CLICK] = judge_click,     [ASHI_ASKING_TYPE] = judge_typed,  [ASHI_ASKING_ONE] = judge_one,
    [ASHI_ASKING_SEVERAL] = judge_several, [ASHI_ASKING_ORDER] = judge_order, [ASHI_ASKING_PLACE] = judge_place,
    [ASHI_ASKING_PRESS] = judge_presses,
  };
  AshiJudgement *judgement = g_new0 (AshiJudgement, 1);

  judgement->away = -1;
  judgement->reasons = g_ptr_array_new_with_free_func (g_free);
  judges[self->asking](self, answer, judgement);
  judgement->grade = propose (self, answer, judgement);
  return judgement;
}

void
ashi_judgement_free (AshiJudgement *self)
{
  g_ptr_array_unref (self->reasons);
  g_free (self);
}

/**
 * ashi_grade_get_label:
 *
 * Returns: what the grade is called, for people
 */
const char *
ashi_grade_get_label (AshiGrade grade)
{
  switch (grade)
    {
    case ASHI_GRADE_AGAIN:
      return _ ("Again");
    case ASHI_GRADE_HARD:
      return _ ("Hard");
    case ASHI_GRADE_GOOD:
      return _ ("Good");
    case ASHI_GRADE_EASY:
    default:
      return _ ("Easy");
    }
}
