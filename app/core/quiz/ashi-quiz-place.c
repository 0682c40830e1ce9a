// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* Place the point: by its rule it is found on a plate. */
#include "ashi-quiz-private.h"

#include <glib/gi18n-lib.h>

static const AshiSide sides[] = { ASHI_SIDE_RIGHT, ASHI_SIDE_LEFT, ASHI_SIDE_MIDLINE };

static const AshiPlace *
find_place (AshiQuiz *quiz, const char *point)
{
  AshiBody *body = ashi_pack_get_body (quiz->pack);
  const AshiPlace *place = NULL;

  for (guint i = 0; body != NULL && i < G_N_ELEMENTS (sides) && place == NULL; i++)
    place = ashi_body_find_place (body, point, sides[i]);
  return place;
}

static gboolean
is_placed (AshiQuiz *quiz, const AshiMatter *matter)
{
  return ashi_subject_get_kind (matter->subject) == ASHI_KIND_POINT && matter->drawn->len > 0
         && g_array_index (matter->drawn, AshiDrawn, 0).structure->is_point
         && find_place (quiz, ashi_subject_get_id (matter->subject)) != NULL
         && ashi_matter_find_claim (matter, ASHI_TOPIC_LOCATION, quiz->audience) != NULL;
}

static void
list (AshiQuiz *quiz)
{
  for (guint i = 0; i < quiz->matters->len; i++)
    {
      const AshiMatter *matter = g_ptr_array_index (quiz->matters, i);

      if (is_placed (quiz, matter))
        ashi_quiz_add_card (quiz, ASHI_QUESTION_PLACE, ashi_subject_get_id (matter->subject), NULL);
    }
}

static gboolean
is_on_plate (const AshiMatter *candidate, gpointer plate)
{
  return ashi_matter_find_drawn (candidate, plate) != NULL;
}

static void
add_mark (GPtrArray *marks, AshiPlate *plate, const AshiLandmark *landmark)
{
  double x, y;

  if (ashi_plate_project (plate, landmark->position, &x, &y))
    ashi_right_place_add (marks, landmark->title, x, y);
}

/* Drawn once: at its end, a landmark is part of the measure. */
static void
add_measure (AshiQuestion *question, AshiRightPlace *right, AshiPlate *plate, const AshiMeasure *measure)
{
  add_mark (right->ends, plate, measure->from);
  add_mark (right->ends, plate, measure->to);
  right->cun = measure->row->cun;
  right->mm_per_cun = measure->mm_per_cun;
  if (question->note == NULL)
    question->note = g_strdup_printf (_ ("%s: %g cun, in this body %.1f mm each."), measure->row->cells[0],
                                      measure->row->cun, measure->mm_per_cun);
  ashi_question_cite (question, measure->row->claim->support, measure->row->claim->citations);
}

static void
add_rule (AshiQuiz *quiz, AshiQuestion *question, AshiRightPlace *right, AshiPlate *plate, const AshiPlace *place)
{
  AshiMeasure measure;
  const gboolean is_measured = ashi_quiz_find_measure (quiz, place, &measure);

  for (guint i = 0; i < place->landmarks->len; i++)
    {
      const AshiLandmark *landmark = g_ptr_array_index (place->landmarks, i);

      if (!is_measured || (landmark != measure.from && landmark != measure.to))
        add_mark (right->marks, plate, landmark);
    }
  if (is_measured)
    add_measure (question, right, plate, &measure);
}

/* Either side is right: the plate may show both. */
static void
add_places (AshiQuiz *quiz, AshiQuestion *question, const AshiDrawn *drawn, const char *point)
{
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *id = ashi_structure_dup_id (point, sides[i]);
      const AshiStructure *structure = ashi_plate_find_structure (drawn->plate, id);
      const AshiPlace *place = ashi_body_find_place (ashi_pack_get_body (quiz->pack), point, sides[i]);
      AshiRightPlace *right;

      if (structure == NULL)
        continue;
      right = ashi_right_place_new (id, structure->x, structure->y);
      g_ptr_array_add (question->places, right);
      if (place != NULL)
        add_rule (quiz, question, right, drawn->plate, place);
    }
}

static void
add_option (AshiQuiz *quiz, AshiQuestion *question, const AshiMatter *matter, const AshiDrawn *drawn, gboolean is_right)
{
  AshiOption *option = ashi_question_add_option (question, drawn->structure->id, "", is_right);

  option->reason = ashi_matter_dup_gist (matter, quiz->audience);
  option->has_place = TRUE;
  option->x = drawn->structure->x;
  option->y = drawn->structure->y;
}

/* Neither points nor what they are named on: the rule has to be known. */
static void
hide_points (AshiQuestion *question, AshiPlate *plate)
{
  for (guint i = 0; i < question->sight.n_opacities; i++)
    if (ashi_plate_get_layer (plate, i)->is_topmost)
      question->sight.opacities[i] = 0;
}

/* On a plate by chance, of those that show other points. */
static GPtrArray *
choose_plate (AshiQuiz *quiz, const AshiMatter *matter, const AshiDrawn **drawn, GRand *rand)
{
  const guint n = matter->drawn->len, first = (guint) g_rand_int_range (rand, 0, (gint32) n);
  GPtrArray *others = NULL;

  for (guint i = 0; i < n && (others == NULL || others->len + 1 < ASHI_QUIZ_FEWEST); i++)
    {
      g_clear_pointer (&others, g_ptr_array_unref);
      *drawn = &g_array_index (matter->drawn, AshiDrawn, (first + i) % n);
      others =
          ashi_quiz_list_neighbours (quiz, matter, FALSE, is_on_plate, (*drawn)->plate, ASHI_QUIZ_DISTRACTORS, rand);
    }
  return others;
}

static AshiQuestion *
ask (AshiQuiz *quiz, const AshiQuizCard *card, GRand *rand)
{
  const AshiMatter *matter = ashi_quiz_find_matter (quiz, card->about);
  const AshiDrawn *drawn = NULL;
  const AshiClaim *location = ashi_matter_find_claim (matter, ASHI_TOPIC_LOCATION, quiz->audience);
  const AshiPlace *place = find_place (quiz, card->about);
  g_autofree char *said = ashi_claim_dup_sourced (location);
  g_autoptr (GPtrArray) others = choose_plate (quiz, matter, &drawn, rand);
  g_autoptr (AshiQuestion) question = ashi_question_new (ASHI_QUESTION_PLACE, ASHI_ASKING_PLACE, card->id, card->about);

  if (others->len + 1 < ASHI_QUIZ_FEWEST)
    return NULL;
  question->stem = g_strdup_printf (_ ("Where does this point lie? %s"), ashi_subject_get_title (matter->subject));
  ashi_question_show (question, drawn, TRUE);
  hide_points (question, drawn->plate);
  add_option (quiz, question, matter, drawn, TRUE);
  for (guint i = 0; i < others->len; i++)
    {
      const AshiMatter *other = g_ptr_array_index (others, i);

      add_option (quiz, question, other, ashi_matter_find_drawn (other, drawn->plate), FALSE);
    }
  ashi_question_put_letters (question, rand);
  question->right = g_strdup_printf ("%s %s", said, place->rule);
  ashi_question_rest_on (question, location);
  add_places (quiz, question, drawn, card->about);
  return g_steal_pointer (&question);
}

const AshiQuizRule ashi_quiz_place = { ASHI_QUESTION_PLACE, list, ask };
