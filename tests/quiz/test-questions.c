// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Everything that can be asked of the built-in pack is asked, with two seeds, and looked at as a teacher would: is the
 * right answer there once, does nothing give it away, does it rest on a source?
 */
#include "ashi-audience.h"
#include "ashi-enum-types.h"
#include "ashi-judgement.h"
#include "ashi-nearest.h"
#include "ashi-nick.h"
#include "ashi-quiz.h"
#include "ashi-test-pack.h"

#include <math.h>
#include <string.h>

static const guint32 seeds[] = { 1, 20261130 };

static AshiPack *pack;
static AshiQuiz *quiz;
static GPtrArray *questions; /* AshiQuestion: of every card, with every seed */

typedef void (*QuestionFunc) (const AshiQuestion *question, gpointer data);

static void
ask_all (void)
{
  g_autoptr (GPtrArray) cards = ashi_quiz_list_cards (quiz, NULL);

  questions = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_question_unref);
  for (guint i = 0; i < cards->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (seeds); j++)
      {
        const AshiQuizCard *card = g_ptr_array_index (cards, i);
        AshiQuestion *question = ashi_quiz_ask (quiz, card->id, seeds[j]);

        if (question == NULL)
          g_error ("%s is a card, and nothing is asked of it", card->id);
        g_assert_cmpstr (question->card, ==, card->id);
        g_ptr_array_add (questions, question);
      }
}

static void
each_question (QuestionFunc func, gpointer data)
{
  g_assert_cmpuint (questions->len, >, 0);
  for (guint i = 0; i < questions->len; i++)
    func (g_ptr_array_index (questions, i), data);
}

static void
check_options (const AshiQuestion *question, gpointer data)
{
  guint n_right = 0;

  if (question->asking == ASHI_ASKING_PRESS)
    {
      g_assert_cmpuint (question->options->len, ==, 0);
      return;
    }
  if (question->asking == ASHI_ASKING_ORDER)
    g_assert_cmpuint (question->options->len, <=, 6);
  else
    g_assert_cmpuint (question->options->len, <=, 4);
  g_assert_cmpuint (question->options->len, >=, 3);
  for (guint i = 0; i < question->options->len; i++)
    {
      const AshiOption *option = g_ptr_array_index (question->options, i);

      n_right += option->is_right;
      g_assert_cmpstr (option->text, !=, "");
      if (!option->is_right && (option->reason == NULL || *option->reason == '\0'))
        g_error ("%s does not say why it is wrong: %s", question->card, option->text);
      for (guint j = 0; j < i; j++)
        {
          const AshiOption *other = g_ptr_array_index (question->options, j);

          if (g_str_equal (other->id, option->id) || g_str_equal (other->text, option->text))
            g_error ("%s has an option twice: %s", question->card, option->text);
        }
    }
  if (question->asking == ASHI_ASKING_SEVERAL)
    g_assert_cmpuint (n_right, >=, 1);
  else if (question->asking == ASHI_ASKING_ORDER)
    g_assert_cmpuint (n_right, ==, question->options->len);
  else if (n_right != 1)
    g_error ("%s has %u right answers", question->card, n_right);
}

static void
test_options (void)
{
  each_question (check_options, NULL);
}

/* A point whose rule counts in cun is told in cun, by a measure that somebody printed. */
static void
check_places (const AshiQuestion *question, gpointer data)
{
  guint *n_measured = data;
  const gboolean counts = strstr (question->right, " cun ") != NULL;

  for (guint i = 0; i < question->places->len; i++)
    {
      const AshiRightPlace *place = g_ptr_array_index (question->places, i);

      if (counts && place->mm_per_cun <= 0)
        g_error ("%s is found by cun, and none of this body is known there", question->card);
      g_assert_cmpuint (place->ends->len, ==, place->mm_per_cun > 0 ? 2 : 0);
      g_assert_true (place->mm_per_cun <= 0 || (place->mm_per_cun > 15 && place->mm_per_cun < 30));
      g_assert_true (place->mm_per_cun <= 0 || question->note != NULL);
      g_assert_cmpuint (place->marks->len + place->ends->len, >, 0);
      *n_measured += place->mm_per_cun > 0;
    }
}

static void
test_places (void)
{
  guint n_measured = 0;

  each_question (check_places, &n_measured);
  g_assert_cmpuint (n_measured, >, 100);
}

/* Of the leg by the leg: what lies between two landmarks of this body, and no needle's 25 mm. */
static void
test_cun (void)
{
  g_autoptr (AshiQuestion) leg = ashi_quiz_ask (quiz, "place:bl57", 1);
  g_autoptr (AshiQuestion) thigh = ashi_quiz_ask (quiz, "place:bl37", 1);
  const AshiRightPlace *on_leg = g_ptr_array_index (leg->places, 0), *on_thigh = g_ptr_array_index (thigh->places, 0);
  AshiBody *body = ashi_pack_get_body (pack);
  const AshiLandmark *crease = ashi_body_find_landmark (body, "popliteal-crease", ASHI_SIDE_RIGHT);
  const AshiLandmark *ankle = ashi_body_find_landmark (body, "lateral-malleolus", ASHI_SIDE_RIGHT);

  g_assert_cmpfloat (on_leg->cun, ==, 16);
  g_assert_cmpfloat (on_thigh->cun, ==, 14);
  g_assert_cmpfloat_with_epsilon (on_leg->mm_per_cun, (crease->position.z - ankle->position.z) / 16, 1e-6);
  g_assert_cmpfloat (fabs (on_leg->mm_per_cun - on_thigh->mm_per_cun), >, 0.5);
}

static void
check_stem (const AshiQuestion *question, gpointer data)
{
  g_autofree char *stem = ashi_fold (question->stem);
  g_autofree char *words = g_strdup_printf (" %s ", stem);

  g_assert_cmpstr (question->stem, !=, "");
  for (guint i = 0; i < question->withheld->len; i++)
    {
      g_autofree char *name = ashi_fold (g_ptr_array_index (question->withheld, i));
      g_autofree char *wanted = g_strdup_printf (" %s ", name);

      if (*name != '\0' && strstr (words, wanted) != NULL)
        g_error ("%s gives its answer away: %s", question->card, question->stem);
    }
}

static void
test_stems (void)
{
  each_question (check_stem, NULL);
}

/* What is drawn has no source of its own, and says instead whose body it is. */
static void
check_sources (const AshiQuestion *question, gpointer data)
{
  const gboolean is_of_drawing = question->kind == ASHI_QUESTION_ORDER || question->kind == ASHI_QUESTION_RUN;

  g_assert_cmpstr (question->right, !=, "");
  if (is_of_drawing)
    g_assert_nonnull (question->note);
  else if (question->citations->len == 0)
    g_error ("%s rests on nothing", question->card);
}

static void
test_sources (void)
{
  each_question (check_sources, NULL);
}

static void
check_pictures (const AshiQuestion *question, gpointer data)
{
  AshiPlate *plate;

  if (question->sight.picture == NULL)
    return;
  plate = ashi_pack_find_plate (pack, question->sight.picture);
  if (plate == NULL)
    plate = ashi_section_get_picture (ashi_pack_find_section (pack, question->sight.picture));
  if (question->sight.opacities != NULL)
    g_assert_cmpuint (question->sight.n_opacities, ==, ashi_plate_get_n_layers (plate));
  if (question->sight.lit != NULL)
    g_assert_nonnull (ashi_plate_find_structure (plate, question->sight.lit));
  for (guint i = 0; ashi_question_has_letters (question) && i < question->options->len; i++)
    {
      const AshiOption *option = g_ptr_array_index (question->options, i);

      g_assert_nonnull (ashi_plate_find_structure (plate, option->id));
    }
}

static void
test_pictures (void)
{
  each_question (check_pictures, NULL);
}

/* Sentences for patients are no questions for who learns. */
static void
gather_patients_words (GHashTable *words)
{
  GListModel *subjects = ashi_pack_get_subjects (pack);

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);
      g_autoptr (AshiAccount) account = ashi_subject_dup_account (subject);
      g_autoptr (GPtrArray) claims = ashi_account_list_claims (account);

      for (guint j = 0; j < claims->len; j++)
        {
          const AshiClaim *claim = g_ptr_array_index (claims, j);

          if (claim->audience == ASHI_AUDIENCE_PATIENT && claim->text != NULL)
            g_hash_table_add (words, g_strdup (claim->text));
        }
    }
}

static void
check_patients_words (const AshiQuestion *question, gpointer data)
{
  GHashTableIter iter;
  gpointer words;

  g_hash_table_iter_init (&iter, data);
  while (g_hash_table_iter_next (&iter, &words, NULL))
    if (strstr (question->stem, words) != NULL || strstr (question->right, words) != NULL)
      g_error ("%s says what was written for patients: %s", question->card, (char *) words);
}

static void
test_patients_words (void)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  gather_patients_words (words);
  g_assert_cmpuint (g_hash_table_size (words), >, 0);
  each_question (check_patients_words, words);
}

static AshiJudgement *
judge_right (const AshiQuestion *question)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  AshiReply answer = { .presses = &question->window.from, .n_presses = 1, .seconds = 1 };

  for (guint i = 0; i < question->options->len; i++)
    if (question->asking != ASHI_ASKING_ORDER && ((AshiOption *) g_ptr_array_index (question->options, i))->is_right)
      g_ptr_array_add (chosen, ((AshiOption *) g_ptr_array_index (question->options, i))->id);
  for (guint place = 1; question->asking == ASHI_ASKING_ORDER && place <= question->options->len; place++)
    for (guint i = 0; i < question->options->len; i++)
      if (fabs (((AshiOption *) g_ptr_array_index (question->options, i))->weight - place) < 0.5)
        g_ptr_array_add (chosen, ((AshiOption *) g_ptr_array_index (question->options, i))->id);
  g_ptr_array_add (chosen, NULL);
  answer.chosen = (const char *const *) chosen->pdata;
  return ashi_question_judge (question, &answer);
}

static void
check_right (const AshiQuestion *question, gpointer data)
{
  const AshiReply nothing = { .seconds = 1 };
  g_autoptr (AshiJudgement) right = judge_right (question);
  g_autoptr (AshiJudgement) wrong = ashi_question_judge (question, &nothing);

  g_assert_cmpfloat (right->share, ==, 1);
  g_assert_cmpint (right->grade, ==, ASHI_GRADE_EASY);
  g_assert_cmpfloat (wrong->share, <, 0.5);
  g_assert_cmpint (wrong->grade, ==, ASHI_GRADE_AGAIN);
}

static void
test_right (void)
{
  each_question (check_right, NULL);
}

/* Every name of a thing is right where it is asked for. */
static void
check_names (const AshiQuestion *question, gpointer data)
{
  for (guint i = 0; i < question->names->len; i++)
    {
      const AshiReply answer = { .typed = g_ptr_array_index (question->names, i) };
      g_autoptr (AshiJudgement) judgement = ashi_question_judge (question, &answer);

      if (judgement->share < 1)
        g_error ("%s: %s is not taken", question->card, answer.typed);
    }
}

static void
test_names (void)
{
  each_question (check_names, NULL);
}

static char *
dup_written (const AshiQuestion *question)
{
  GString *written = g_string_new (question->stem);

  g_string_append_printf (written, "\n%s", question->sight.picture != NULL ? question->sight.picture : "");
  for (guint i = 0; i < question->options->len; i++)
    {
      const AshiOption *option = g_ptr_array_index (question->options, i);

      g_string_append_printf (written, "\n%s %s %d", option->id, option->text, option->is_right);
    }
  return g_string_free (written, FALSE);
}

static void
check_again (const AshiQuestion *question, gpointer data)
{
  guint *n_others = data;
  g_autofree char *written = dup_written (question);
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (seeds); i++)
    {
      g_autoptr (AshiQuestion) again = ashi_quiz_ask (quiz, question->card, seeds[i]);
      g_autofree char *other = dup_written (again);

      found |= g_str_equal (written, other);
      *n_others += !g_str_equal (written, other);
    }
  g_assert_true (found);
}

static void
test_seeds (void)
{
  guint n_others = 0;

  each_question (check_again, &n_others);
  g_assert_cmpuint (n_others, >, 1000);
}

static gboolean
has_card (AshiQuestionKind kind, const char *about, const char *part)
{
  const AshiQuizFilter filter = { 1u << kind, about };
  g_autoptr (GPtrArray) cards = ashi_quiz_list_cards (quiz, &filter);

  for (guint i = 0; i < cards->len; i++)
    if (part == NULL || g_strcmp0 (((AshiQuizCard *) g_ptr_array_index (cards, i))->part, part) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_drawn (AshiSubject *subject)
{
  return ashi_pack_choose_plate (pack, ashi_subject_get_id (subject), NULL, NULL) != NULL;
}

static gboolean
is_measured (AshiSubject *subject)
{
  g_autoptr (AshiAccount) account = ashi_subject_dup_account (subject);

  for (guint i = 0; i < account->depths->len; i++)
    if (((AshiDepth *) g_ptr_array_index (account->depths, i))->kind == ASHI_DEPTH_KIND_MEASURED)
      return TRUE;
  return FALSE;
}

static void
expect (gboolean wanted, AshiQuestionKind kind, AshiSubject *subject, guint *n_missing)
{
  if (!wanted || has_card (kind, ashi_subject_get_id (subject), NULL))
    return;
  *n_missing += 1;
  g_test_message ("%s is never asked about: %s", ashi_subject_get_id (subject),
                  ashi_nick_of_value (ASHI_TYPE_QUESTION_KIND, (int) kind));
}

/* Muscles, points, nerves: all of them, in every kind that what is said of them lets be asked. */
static void
test_all_subjects (void)
{
  GListModel *subjects = ashi_pack_get_subjects (pack);
  guint n[ASHI_KIND_ORGAN + 1] = { 0 }, n_missing = 0;

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);
      const AshiKind kind = ashi_subject_get_kind (subject);

      n[kind]++;
      expect (is_drawn (subject), ASHI_QUESTION_FIND, subject, &n_missing);
      expect (is_drawn (subject), ASHI_QUESTION_NAME, subject, &n_missing);
      expect (is_drawn (subject) && kind == ASHI_KIND_POINT, ASHI_QUESTION_PLACE, subject, &n_missing);
      expect (is_measured (subject), ASHI_QUESTION_DEPTH, subject, &n_missing);
      expect (ashi_subject_is_needled (subject), ASHI_QUESTION_HAZARDS, subject, &n_missing);
    }
  for (guint i = 0; i < G_N_ELEMENTS (n); i++)
    g_test_message ("%u %s", n[i], ashi_kind_get_plural ((AshiKind) i));
  g_assert_cmpuint (n_missing, ==, 0);
}

static guint
count_met (const AshiRun *run)
{
  g_autoptr (GHashTable) met = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < run->stretches->len; i++)
    {
      const AshiStretch *stretch = g_ptr_array_index (run->stretches, i);

      if (!ashi_stretch_is_filling (stretch) && ashi_pack_find_subject (pack, stretch->subject_id) != NULL)
        g_hash_table_add (met, stretch->subject_id);
    }
  return g_hash_table_size (met);
}

static gboolean
is_hazard (const AshiStretch *stretch, gboolean *is_bone)
{
  AshiSubject *subject = ashi_pack_find_subject (pack, stretch->subject_id);
  const AshiKind kind = subject != NULL ? ashi_subject_get_kind (subject) : ASHI_KIND_FASCIA;

  *is_bone = kind == ASHI_KIND_BONE;
  return kind == ASHI_KIND_NERVE || kind == ASHI_KIND_VESSEL || kind == ASHI_KIND_ORGAN;
}

/* Whether the line of a needle meets something that can be hurt, and no bone before that. */
static gboolean
is_harmful (const AshiRun *run)
{
  GPtrArray *parts[] = { run->stretches, run->beyond };
  gboolean is_bone = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint j = 0; j < parts[i]->len && !is_bone; j++)
      if (is_hazard (g_ptr_array_index (parts[i], j), &is_bone))
        return TRUE;
  return FALSE;
}

static void
test_all_needles (void)
{
  GPtrArray *bodies = ashi_pack_get_bodies (pack);
  guint n = 0, n_ordered = 0, n_harmful = 0, n_missing = 0;

  for (guint i = 0; i < bodies->len; i++)
    for (guint j = 0; j < ashi_body_get_runs (g_ptr_array_index (bodies, i))->len; j++)
      {
        const AshiRun *run = g_ptr_array_index (ashi_body_get_runs (g_ptr_array_index (bodies, i)), j);
        const gboolean is_ordered = has_card (ASHI_QUESTION_ORDER, run->of, run->id);

        n++;
        n_ordered += is_ordered;
        n_harmful += is_harmful (run);
        if (has_card (ASHI_QUESTION_RUN, run->of, run->id) != is_harmful (run) || is_ordered != (count_met (run) >= 3))
          {
            g_test_message ("%s is not asked about", run->id);
            n_missing++;
          }
      }
  g_test_message ("%u needles: %u meet three things or more, %u lead to something that can be hurt", n, n_ordered,
                  n_harmful);
  g_assert_cmpuint (n_missing, ==, 0);
}

static void
test_all_events (void)
{
  GPtrArray *events = ashi_common_get_events (ashi_pack_get_common (pack));

  for (guint i = 0; i < events->len; i++)
    g_assert_true (has_card (ASHI_QUESTION_NOW, ((AshiEvent *) g_ptr_array_index (events, i))->id, NULL));
}

static void
test_counts (void)
{
  for (guint i = 0; i < ASHI_N_QUESTION_KINDS; i++)
    {
      const AshiQuizFilter filter = { 1u << i, NULL };
      g_autoptr (GPtrArray) cards = ashi_quiz_list_cards (quiz, &filter);

      g_test_message ("%4u cards: %s", cards->len, ashi_nick_of_value (ASHI_TYPE_QUESTION_KIND, (int) i));
      g_assert_cmpuint (cards->len, >, 0);
    }
}

static void
test_patients (void)
{
  g_autoptr (AshiQuiz) none = ashi_quiz_new (ashi_pack_for (pack, ASHI_AUDIENCE_PATIENT), ASHI_AUDIENCE_PATIENT);
  g_autoptr (GPtrArray) cards = ashi_quiz_list_cards (none, NULL);

  g_assert_cmpuint (cards->len, ==, 0);
  g_assert_null (ashi_quiz_ask (none, "find:piriformis", 1));
}

static void
test_draw (void)
{
  const AshiQuizFilter filter = { 0, "piriformis" };
  g_autoptr (GPtrArray) cards = ashi_quiz_draw (quiz, &filter, 5, 7);
  g_autoptr (GPtrArray) again = ashi_quiz_draw (quiz, &filter, 5, 7);

  g_assert_cmpuint (cards->len, ==, 5);
  for (guint i = 0; i < cards->len; i++)
    {
      const AshiQuizCard *card = g_ptr_array_index (cards, i);

      g_assert_cmpstr (card->about, ==, "piriformis");
      g_assert_true (card == g_ptr_array_index (again, i));
      for (guint j = 0; j < i; j++)
        g_assert_true (card != g_ptr_array_index (cards, j));
    }
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  pack = ashi_test_pack_get_built_in ();
  quiz = ashi_quiz_new (pack, ASHI_AUDIENCE_TRAINEE);
  ask_all ();
  g_test_add_func ("/quiz/counts", test_counts);
  g_test_add_func ("/quiz/all-subjects", test_all_subjects);
  g_test_add_func ("/quiz/all-needles", test_all_needles);
  g_test_add_func ("/quiz/all-events", test_all_events);
  g_test_add_func ("/quiz/options", test_options);
  g_test_add_func ("/quiz/places", test_places);
  g_test_add_func ("/quiz/cun", test_cun);
  g_test_add_func ("/quiz/stems", test_stems);
  g_test_add_func ("/quiz/sources", test_sources);
  g_test_add_func ("/quiz/pictures", test_pictures);
  g_test_add_func ("/quiz/right", test_right);
  g_test_add_func ("/quiz/names", test_names);
  g_test_add_func ("/quiz/seeds", test_seeds);
  g_test_add_func ("/quiz/draw", test_draw);
  g_test_add_func ("/quiz/patients-words", test_patients_words);
  g_test_add_func ("/quiz/patients", test_patients);
  result = g_test_run ();
  g_ptr_array_unref (questions);
  g_object_unref (quiz);
  return result;
}
