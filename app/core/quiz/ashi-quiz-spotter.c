// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* Spotter: letters on a plate; something is said of what one of them marks. */
#include "ashi-audience.h"
#include "ashi-enum-types.h"
#include "ashi-nick.h"
#include "ashi-quiz-private.h"

#include <glib/gi18n-lib.h>

#define RISK "risk"

/* What is asked of a claim, and how much two of the kind may have in common before either could be meant. */
static const struct
{
  AshiTopic topic;
  const char *stem;
  double most_overlap;
} askings[] = {
  { ASHI_TOPIC_INNERVATION, N_ ("Which letter marks what has this nerve supply?"), 0 },
  { ASHI_TOPIC_ACTION, N_ ("Which letter marks what does this?"), 0 },
  { ASHI_TOPIC_ORIGIN, N_ ("Which letter marks what arises here?"), 0.3 },
  { ASHI_TOPIC_INSERTION, N_ ("Which letter marks what ends here?"), 0.3 },
  { ASHI_TOPIC_REFERRAL, N_ ("Which letter marks what has this pain map?"), 0.45 },
  { ASHI_TOPIC_COURSE, N_ ("Which letter marks what runs so?"), 0.3 },
};

typedef struct
{
  AshiQuiz *quiz;
  const AshiMatter *matter;
  const AshiDrawn *drawn;
  gboolean goes_deeper; /* whether what lies under its layer may be marked as well, which may be hidden */
  guint asking;
  const AshiMatter *site; /* NULL: what is said is asked */
  char *said;             /* of the one or the other, as ashi_words_fold() has it */
  GHashTable *words;      /* of what is said */
} Wanted;

static void
wanted_clear (Wanted *self)
{
  g_free (self->said);
  g_clear_pointer (&self->words, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wanted, wanted_clear)

/* What names itself, or says nothing in words, is no question. */
static const AshiClaim *
find_said (AshiQuiz *quiz, const AshiMatter *matter, guint asking)
{
  const AshiClaim *claim = ashi_matter_find_claim (matter, askings[asking].topic, quiz->audience);
  g_autofree char *said = claim != NULL ? ashi_words_fold (claim->text) : NULL;
  g_autoptr (GHashTable) words = claim != NULL ? ashi_words_split (claim->text) : NULL;

  return claim != NULL && !ashi_matter_is_told (matter, said) && g_hash_table_size (words) > 0 ? claim : NULL;
}

static const char *
get_nick (guint asking)
{
  return ashi_nick_of_value (ASHI_TYPE_TOPIC, (int) askings[asking].topic);
}

static const AshiMatter *
find_at_risk (AshiQuiz *quiz, const AshiMatter *site, const AshiHazard **worst)
{
  for (guint i = 0; i < site->account->hazards->len; i++)
    {
      const AshiHazard *hazard = g_ptr_array_index (site->account->hazards, i);
      const AshiMatter *matter = ashi_quiz_find_matter (quiz, hazard->structure);

      if (matter == NULL || matter->drawn->len == 0 || !ashi_claim_is_for (hazard->claim, quiz->audience))
        continue;
      *worst = hazard;
      return matter;
    }
  return NULL;
}

static void
list_of (AshiQuiz *quiz, const AshiMatter *matter)
{
  const char *id = ashi_subject_get_id (matter->subject);
  const AshiHazard *hazard;

  for (guint i = 0; i < G_N_ELEMENTS (askings) && matter->drawn->len > 0; i++)
    if (find_said (quiz, matter, i) != NULL)
      ashi_quiz_add_card (quiz, ASHI_QUESTION_SPOTTER, id, get_nick (i));
  if (ashi_subject_is_needled (matter->subject) && find_at_risk (quiz, matter, &hazard) != NULL)
    ashi_quiz_add_card (quiz, ASHI_QUESTION_SPOTTER, id, RISK);
}

static void
list (AshiQuiz *quiz)
{
  for (guint i = 0; i < quiz->matters->len; i++)
    list_of (quiz, g_ptr_array_index (quiz->matters, i));
}

static gboolean
is_at_risk (const Wanted *wanted, const AshiMatter *candidate)
{
  const char *id = ashi_subject_get_id (candidate->subject);

  for (guint i = 0; i < wanted->site->account->hazards->len; i++)
    if (g_strcmp0 (((const AshiHazard *) g_ptr_array_index (wanted->site->account->hazards, i))->structure, id) == 0)
      return TRUE;
  return ashi_matter_is_told (candidate, wanted->said) || ashi_quiz_is_drawn_near (wanted->quiz, wanted->site, id);
}

static gboolean
may_stand_beside (const AshiMatter *candidate, gpointer data)
{
  const Wanted *wanted = data;
  const AshiDrawn *drawn = ashi_matter_find_drawn (candidate, wanted->drawn->plate);
  const AshiClaim *claim;

  if (drawn == NULL || drawn->structure->layer < wanted->drawn->structure->layer
      || (!wanted->goes_deeper && drawn->structure->layer > wanted->drawn->structure->layer))
    return FALSE;
  if (wanted->site != NULL)
    return !is_at_risk (wanted, candidate);
  claim = ashi_matter_find_claim (candidate, askings[wanted->asking].topic, wanted->quiz->audience);
  return claim != NULL && !ashi_matter_is_told (candidate, wanted->said)
         && !ashi_words_overlap (wanted->words, claim->text, askings[wanted->asking].most_overlap);
}

static void
add_option (AshiQuestion *question, const AshiMatter *matter, const AshiDrawn *drawn, const AshiClaim *claim)
{
  AshiOption *option = ashi_question_add_option (question, drawn->structure->id, "", question->options->len == 0);
  g_autofree char *said = claim != NULL ? ashi_claim_dup_sourced (claim) : NULL;

  option->reason = said != NULL ? g_strdup_printf ("%s: %s", ashi_subject_get_title (matter->subject), said)
                                : g_strdup_printf (_ ("%s: the pack does not tell of it here. That is no all-clear."),
                                                   ashi_subject_get_title (matter->subject));
}

/* On the plate that shows most of what could be taken for it, on its own layer if that is enough. */
static GPtrArray *
choose_plate (Wanted *wanted, GRand *rand)
{
  const guint n = wanted->matter->drawn->len, first = (guint) g_rand_int_range (rand, 0, (gint32) n);
  GPtrArray *best = g_ptr_array_new ();
  const AshiDrawn *chosen = NULL;

  for (guint i = 0; i < 2 * n && best->len < ASHI_QUIZ_DISTRACTORS; i++)
    {
      GPtrArray *others;

      wanted->goes_deeper = i >= n;
      wanted->drawn = &g_array_index (wanted->matter->drawn, AshiDrawn, (first + i) % n);
      others = ashi_quiz_list_neighbours (wanted->quiz, wanted->matter, FALSE, may_stand_beside, wanted,
                                          ASHI_QUIZ_DISTRACTORS, rand);
      if (chosen == NULL || others->len > best->len)
        {
          g_ptr_array_unref (best);
          best = others;
          chosen = wanted->drawn;
        }
      else
        g_ptr_array_unref (others);
    }
  wanted->drawn = chosen;
  return best;
}

static void
add_options (const Wanted *wanted, AshiQuestion *question, GPtrArray *others, const AshiClaim *right)
{
  add_option (question, wanted->matter, wanted->drawn, right);
  for (guint i = 0; i < others->len; i++)
    {
      const AshiMatter *other = g_ptr_array_index (others, i);
      const AshiClaim *said =
          wanted->site == NULL ? ashi_matter_find_claim (other, askings[wanted->asking].topic, wanted->quiz->audience)
                               : NULL;

      add_option (question, other, ashi_matter_find_drawn (other, wanted->drawn->plate), said);
    }
}

/* A word that one claim in so many says tells nothing of any: every nerve is one. */
#define COMMON 3

static gboolean
is_common (AshiQuiz *quiz, guint asking, const char *word)
{
  guint n = 0, n_saying = 0;

  for (guint i = 0; i < quiz->matters->len; i++)
    {
      const AshiClaim *claim =
          ashi_matter_find_claim (g_ptr_array_index (quiz->matters, i), askings[asking].topic, quiz->audience);
      g_autoptr (GHashTable) words = claim != NULL ? ashi_words_split (claim->text) : NULL;

      n += claim != NULL;
      n_saying += claim != NULL && g_hash_table_contains (words, word);
    }
  return n_saying * COMMON > n;
}

static void
drop_common (Wanted *wanted)
{
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, wanted->words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    if (is_common (wanted->quiz, wanted->asking, word))
      g_hash_table_iter_remove (&iter);
}

static void
find_wanted (AshiQuiz *quiz, const AshiQuizCard *card, Wanted *wanted, const AshiClaim **claim)
{
  const AshiHazard *hazard = NULL;

  *wanted = (Wanted) { .quiz = quiz, .matter = ashi_quiz_find_matter (quiz, card->about) };
  if (g_str_equal (card->part, RISK))
    {
      wanted->site = wanted->matter;
      wanted->matter = find_at_risk (quiz, wanted->site, &hazard);
      *claim = hazard->claim;
      wanted->said = ashi_matter_dup_said (wanted->site);
      return;
    }
  while (!g_str_equal (get_nick (wanted->asking), card->part))
    wanted->asking++;
  *claim = find_said (quiz, wanted->matter, wanted->asking);
  wanted->said = ashi_words_fold ((*claim)->text);
  wanted->words = ashi_words_split ((*claim)->text);
  if (askings[wanted->asking].most_overlap <= 0)
    drop_common (wanted);
}

static AshiQuestion *
ask (AshiQuiz *quiz, const AshiQuizCard *card, GRand *rand)
{
  g_autoptr (AshiQuestion) question =
      ashi_question_new (ASHI_QUESTION_SPOTTER, ASHI_ASKING_CLICK, card->id, card->about);
  g_autoptr (GPtrArray) others = NULL;
  g_autofree char *said = NULL;
  g_auto (Wanted) wanted = { 0 };
  const AshiClaim *claim;

  find_wanted (quiz, card, &wanted, &claim);
  others = choose_plate (&wanted, rand);
  if (others->len < ASHI_QUIZ_DISTRACTORS) /* a spotter has four letters at least */
    return NULL;
  question->stem = wanted.site != NULL ? g_strdup_printf (_ ("Which letter marks what a needle here can hurt? %s"),
                                                          ashi_subject_get_title (wanted.site->subject))
                                       : g_strdup_printf ("%s %s", _ (askings[wanted.asking].stem), claim->text);
  ashi_question_show (question, wanted.drawn, FALSE);
  add_options (&wanted, question, others, claim);
  ashi_question_put_letters (question, rand);
  ashi_question_withhold (question, wanted.matter);
  said = ashi_claim_dup_sourced (claim);
  question->right = g_strdup_printf ("%s: %s", ashi_subject_get_title (wanted.matter->subject), said);
  ashi_question_rest_on (question, claim);
  return g_steal_pointer (&question);
}

const AshiQuizRule ashi_quiz_spotter = { ASHI_QUESTION_SPOTTER, list, ask };
