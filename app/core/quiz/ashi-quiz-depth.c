// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* Depth: which of these was measured, in whom; that nobody measured it is always among the answers. */
#include "ashi-audience.h"
#include "ashi-quiz-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NOBODY "nobody"

/* Nearer to each other than this two figures are no two answers, in mm. */
#define APART 5.0

/* How many neighbours are looked at for figures. */
#define LOOKED_AT 40

typedef struct
{
  const AshiDepth *depth;
  const AshiMatter *of;
} Figure;

static void
gather_from (const AshiQuiz *quiz, const AshiMatter *matter, GPtrArray *depths, GArray *figures)
{
  for (guint i = 0; i < depths->len; i++)
    {
      const Figure figure = { g_ptr_array_index (depths, i), matter };

      if (ashi_claim_is_for (figure.depth->claim, quiz->audience))
        g_array_append_val (figures, figure);
    }
}

/* Everything that is said of its depths, of whichever kind. */
static GArray *
gather (const AshiQuiz *quiz, const AshiMatter *matter)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (Figure));

  gather_from (quiz, matter, matter->account->depths, figures);
  for (guint i = 0; i < matter->account->guidance->len; i++)
    gather_from (quiz, matter, ((AshiGuidance *) g_ptr_array_index (matter->account->guidance, i))->depths, figures);
  return figures;
}

/* A figure whose way to it nobody tells is none to be learned. */
static gboolean
is_asked (const AshiDepth *depth)
{
  return depth->kind == ASHI_DEPTH_KIND_MEASURED && depth->claim->id != NULL && depth->claim->label != NULL
         && (depth->form == ASHI_DEPTH_NONE_FOUND || depth->method != NULL);
}

/* Nothing was found by one source, and something by another: then somebody measured it. */
static gboolean
is_found_elsewhere (GArray *figures, const AshiDepth *depth)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const AshiDepth *other = g_array_index (figures, Figure, i).depth;

      if (is_asked (other) && other->form != ASHI_DEPTH_NONE_FOUND
          && g_strcmp0 (other->claim->label, depth->claim->label) == 0)
        return depth->form == ASHI_DEPTH_NONE_FOUND;
    }
  return FALSE;
}

static void
list (AshiQuiz *quiz)
{
  for (guint i = 0; i < quiz->matters->len; i++)
    {
      const AshiMatter *matter = g_ptr_array_index (quiz->matters, i);
      g_autoptr (GArray) figures = gather (quiz, matter);

      for (guint j = 0; j < figures->len; j++)
        {
          const AshiDepth *depth = g_array_index (figures, Figure, j).depth;

          if (is_asked (depth) && !is_found_elsewhere (figures, depth))
            ashi_quiz_add_card (quiz, ASHI_QUESTION_DEPTH, ashi_subject_get_id (matter->subject), depth->claim->id);
        }
    }
}

static const AshiDepth *
find_depth (GArray *figures, const char *claim)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const AshiDepth *depth = g_array_index (figures, Figure, i).depth;

      if (g_strcmp0 (depth->claim->id, claim) == 0)
        return depth;
    }
  return NULL;
}

static double
get_middle (const AshiDepth *depth)
{
  return ashi_depth_to_mm (depth, (depth->low + depth->high) / 2);
}

/* What was measured of the same, by whomever, is no wrong answer; nor is what nobody could tell from another. */
static gboolean
may_stand (const AshiDepth *right, const AshiMatter *matter, GArray *taken, const Figure *figure)
{
  if (figure->depth->form == ASHI_DEPTH_NONE_FOUND
      || (figure->of == matter && g_strcmp0 (figure->depth->claim->label, right->claim->label) == 0))
    return FALSE;
  for (guint i = 0; i < taken->len; i++)
    if (fabs (get_middle (g_array_index (taken, Figure, i).depth) - get_middle (figure->depth)) < APART)
      return FALSE;
  return TRUE;
}

static void
take (GArray *taken, const AshiDepth *right, const AshiMatter *matter, GArray *figures, guint most)
{
  for (guint i = 0; i < figures->len && taken->len < most; i++)
    {
      const Figure *figure = &g_array_index (figures, Figure, i);

      if (may_stand (right, matter, taken, figure))
        g_array_append_val (taken, *figure);
    }
}

static int
compare_figures (gconstpointer a, gconstpointer b)
{
  const double one = get_middle (((const Figure *) a)->depth), other = get_middle (((const Figure *) b)->depth);

  return one < other ? -1 : one > other;
}

static void
take_from_others (
    AshiQuiz *quiz, const AshiMatter *matter, const AshiDepth *right, gboolean any_kind, GArray *taken, GRand *rand)
{
  g_autoptr (GPtrArray) others = ashi_quiz_list_neighbours (quiz, matter, any_kind, NULL, NULL, LOOKED_AT, rand);

  for (guint i = 0; i < others->len; i++)
    {
      g_autoptr (GArray) figures = gather (quiz, g_ptr_array_index (others, i));

      take (taken, right, matter, figures, ASHI_QUIZ_DISTRACTORS);
    }
}

/* What a book prints of the same muscle is taken for a measurement first; then what was measured near it. */
static GArray *
choose_figures (AshiQuiz *quiz, const AshiMatter *matter, const AshiDepth *right, GArray *own, GRand *rand)
{
  GArray *taken = g_array_new (FALSE, FALSE, sizeof (Figure));
  const Figure asked = { right, matter };

  if (right->form != ASHI_DEPTH_NONE_FOUND)
    g_array_append_val (taken, asked);
  take (taken, right, matter, own, taken->len + 1);
  take_from_others (quiz, matter, right, FALSE, taken, rand);
  take_from_others (quiz, matter, right, TRUE, taken, rand);
  g_array_sort (taken, compare_figures);
  return taken;
}

static char *
dup_reason (const Figure *figure)
{
  g_autofree char *measuring = ashi_depth_dup_measuring (figure->depth, TRUE);

  return g_strdup_printf (_ ("That is %s: %s. %s"), ashi_subject_get_title (figure->of->subject),
                          figure->depth->claim->label != NULL ? figure->depth->claim->label : _ ("depth"), measuring);
}

static void
add_options (AshiQuestion *question, GArray *figures, const AshiDepth *right)
{
  AshiOption *nobody;

  for (guint i = 0; i < figures->len; i++)
    {
      const Figure *figure = &g_array_index (figures, Figure, i);
      g_autofree char *text = ashi_depth_dup_figure (figure->depth);
      g_autofree char *id = g_strdup_printf ("figure-%u", i + 1);
      AshiOption *option = ashi_question_add_option (question, id, text, figure->depth == right);

      option->reason = figure->depth == right ? NULL : dup_reason (figure);
    }
  nobody = ashi_question_add_option (question, NOBODY, _ ("Nobody measured it, as far as was found"),
                                     right->form == ASHI_DEPTH_NONE_FOUND);
  if (!nobody->is_right)
    nobody->reason = g_strdup (_ ("Somebody did."));
}

static char *
dup_stem (const AshiMatter *matter, const AshiDepth *depth)
{
  const char *title = ashi_subject_get_title (matter->subject);
  g_autofree char *sample = depth->form != ASHI_DEPTH_NONE_FOUND ? ashi_depth_dup_sample (depth) : NULL;

  return sample != NULL
             ? g_strdup_printf (_ ("%s: which depth was measured? %s (%s)"), title, depth->claim->label, sample)
             : g_strdup_printf (_ ("%s: which depth was measured? %s"), title, depth->claim->label);
}

static char *
dup_right (const AshiDepth *depth)
{
  g_autofree char *figure = ashi_depth_dup_figure (depth);
  g_autofree char *measuring = ashi_depth_dup_measuring (depth, TRUE);
  const char *said = depth->claim->text != NULL ? depth->claim->text : "";

  return measuring != NULL ? g_strdup_printf ("%s. %s", figure, measuring) : g_strdup_printf ("%s. %s", figure, said);
}

static AshiQuestion *
ask (AshiQuiz *quiz, const AshiQuizCard *card, GRand *rand)
{
  const AshiMatter *matter = ashi_quiz_find_matter (quiz, card->about);
  g_autoptr (GArray) own = gather (quiz, matter);
  const AshiDepth *depth = find_depth (own, card->part);
  g_autoptr (GArray) figures = choose_figures (quiz, matter, depth, own, rand);
  g_autoptr (AshiQuestion) question = ashi_question_new (ASHI_QUESTION_DEPTH, ASHI_ASKING_ONE, card->id, card->about);

  if (figures->len + 1 < ASHI_QUIZ_FEWEST)
    return NULL;
  question->stem = dup_stem (matter, depth);
  add_options (question, figures, depth);
  question->right = dup_right (depth);
  question->note = g_strdup (_ ("A depth of those who were measured is no depth of anybody else."));
  ashi_question_rest_on (question, depth->claim);
  return g_steal_pointer (&question);
}

const AshiQuizRule ashi_quiz_depth = { ASHI_QUESTION_DEPTH, list, ask };
