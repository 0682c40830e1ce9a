// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-audience.h"
#include "ashi-enum-types.h"
#include "ashi-hash.h"
#include "ashi-nick.h"
#include "ashi-quiz-private.h"

G_DEFINE_FINAL_TYPE (AshiQuiz, ashi_quiz, G_TYPE_OBJECT)

static const AshiQuizRule *const rules[] = {
  &ashi_quiz_find,    &ashi_quiz_name, &ashi_quiz_spotter, &ashi_quiz_order, &ashi_quiz_place, &ashi_quiz_depth,
  &ashi_quiz_hazards, &ashi_quiz_now,  &ashi_quiz_run,     &ashi_quiz_claim, &ashi_quiz_own,
};

static void
card_free (gpointer data)
{
  AshiQuizCard *self = data;

  g_free (self->id);
  g_free (self->about);
  g_free (self->part);
  g_free (self);
}

static void
ashi_quiz_finalize (GObject *object)
{
  AshiQuiz *self = ASHI_QUIZ (object);

  g_hash_table_unref (self->cards_by_id);
  g_ptr_array_unref (self->cards);
  g_hash_table_unref (self->mates);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->matters);
  g_clear_object (&self->pack);
  G_OBJECT_CLASS (ashi_quiz_parent_class)->finalize (object);
}

static void
ashi_quiz_class_init (AshiQuizClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_quiz_finalize;
}

static void
ashi_quiz_init (AshiQuiz *self)
{
  self->matters = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_matter_free);
  self->by_id = g_hash_table_new (ashi_str_hash, g_str_equal);
  self->mates = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, NULL);
  self->cards = g_ptr_array_new_with_free_func (card_free);
  self->cards_by_id = g_hash_table_new (ashi_str_hash, g_str_equal);
}

static void
read_matters (AshiQuiz *self)
{
  GListModel *subjects = ashi_pack_get_subjects (self->pack);

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);
      AshiMatter *matter = ashi_matter_new (self->pack, subject, i, self->audience);

      g_ptr_array_add (self->matters, matter);
      g_hash_table_insert (self->by_id, (char *) ashi_subject_get_id (subject), matter);
    }
}

/* Where nothing in the pack can stand beside the right answer, nothing is asked. */
static void
drop_unasked (AshiQuiz *self)
{
  for (guint i = self->cards->len; i-- > 0;)
    {
      AshiQuizCard *card = g_ptr_array_index (self->cards, i);
      g_autoptr (AshiQuestion) question = ashi_quiz_ask (self, card->id, 0);

      if (question != NULL)
        continue;
      g_hash_table_remove (self->cards_by_id, card->id);
      g_ptr_array_remove_index (self->cards, i);
    }
}

/**
 * ashi_quiz_new:
 * @audience: who is asked; patients are asked nothing
 *
 * Reads what the pack says of every subject, and every plate: a window leaves that to a worker.
 */
AshiQuiz *
ashi_quiz_new (AshiPack *pack, AshiAudience audience)
{
  AshiQuiz *self;

  g_return_val_if_fail (ASHI_IS_PACK (pack), NULL);

  self = g_object_new (ASHI_TYPE_QUIZ, NULL);
  self->pack = g_object_ref (pack);
  self->audience = audience;
  if (!ashi_audience_may_be_asked (audience))
    return self;
  read_matters (self);
  ashi_quiz_find_mates (self);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    rules[i]->list (self);
  drop_unasked (self);
  return self;
}

AshiPack *
ashi_quiz_get_pack (AshiQuiz *self)
{
  g_return_val_if_fail (ASHI_IS_QUIZ (self), NULL);
  return self->pack;
}

/**
 * ashi_quiz_find_matter:
 * @id: (nullable): of a subject
 *
 * Returns: (nullable)
 */
const AshiMatter *
ashi_quiz_find_matter (AshiQuiz *self, const char *id)
{
  g_return_val_if_fail (ASHI_IS_QUIZ (self), NULL);
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

/**
 * ashi_quiz_find_run:
 * @id: of a section with a needle, in whichever body
 *
 * Returns: (nullable)
 */
const AshiRun *
ashi_quiz_find_run (AshiQuiz *self, const char *id)
{
  GPtrArray *bodies;

  g_return_val_if_fail (ASHI_IS_QUIZ (self), NULL);

  bodies = ashi_pack_get_bodies (self->pack);
  for (guint i = 0; i < bodies->len; i++)
    {
      const AshiRun *run = ashi_body_find_run (g_ptr_array_index (bodies, i), id);

      if (run != NULL)
        return run;
    }
  return NULL;
}

/**
 * ashi_quiz_add_card:
 * @part: (nullable): what of it is asked
 *
 * For the kinds of questions while the quiz is made. What is called as another is left out.
 */
void
ashi_quiz_add_card (AshiQuiz *self, AshiQuestionKind kind, const char *about, const char *part)
{
  AshiQuizCard *card;
  const char *nick;

  g_return_if_fail (ASHI_IS_QUIZ (self));

  nick = ashi_nick_of_value (ASHI_TYPE_QUESTION_KIND, (int) kind);
  card = g_new0 (AshiQuizCard, 1);
  card->id = part != NULL ? g_strdup_printf ("%s:%s:%s", nick, about, part) : g_strdup_printf ("%s:%s", nick, about);
  card->kind = kind;
  card->about = g_strdup (about);
  card->part = g_strdup (part);
  if (g_hash_table_contains (self->cards_by_id, card->id))
    card_free (card);
  else
    {
      g_ptr_array_add (self->cards, card);
      g_hash_table_insert (self->cards_by_id, card->id, card);
    }
}

static gboolean
is_about (AshiQuiz *self, const AshiQuizCard *card, const char *about)
{
  AshiLesson *lesson = about != NULL ? ashi_pack_find_lesson (self->pack, about) : NULL;

  return about == NULL || g_str_equal (card->about, about)
         || (lesson != NULL && ashi_lesson_mentions (lesson, card->about));
}

/**
 * ashi_quiz_list_cards:
 * @filter: (nullable): which are wanted; %NULL: all
 *
 * Returns: (transfer container) (element-type AshiQuizCard): the cards, kind by kind in the pack's order
 */
GPtrArray *
ashi_quiz_list_cards (AshiQuiz *self, const AshiQuizFilter *filter)
{
  GPtrArray *list = g_ptr_array_new ();

  g_return_val_if_fail (ASHI_IS_QUIZ (self), list);

  for (guint i = 0; i < self->cards->len; i++)
    {
      AshiQuizCard *card = g_ptr_array_index (self->cards, i);

      if (filter == NULL
          || ((filter->kinds == 0 || (filter->kinds & (1u << card->kind)) != 0)
              && is_about (self, card, filter->about)))
        g_ptr_array_add (list, card);
    }
  return list;
}

/* Kinds take turns, so that the many names do not drown the few hazards; any of them may begin. */
static GPtrArray *
take_turns (GPtrArray *by_kind[ASHI_N_QUESTION_KINDS], guint first, guint n)
{
  GPtrArray *drawn = g_ptr_array_new ();

  for (guint turn = 0; drawn->len < n; turn++)
    {
      const guint before = drawn->len;

      for (guint i = 0; i < ASHI_N_QUESTION_KINDS && drawn->len < n; i++)
        {
          GPtrArray *cards = by_kind[(first + i) % ASHI_N_QUESTION_KINDS];

          if (turn < cards->len)
            g_ptr_array_add (drawn, g_ptr_array_index (cards, turn));
        }
      if (drawn->len == before)
        break;
    }
  return drawn;
}

static void
shuffle (GPtrArray *list, GRand *rand)
{
  for (guint i = list->len; i > 1; i--)
    {
      const guint other = (guint) g_rand_int_range (rand, 0, (gint32) i);
      gpointer kept = list->pdata[i - 1];

      list->pdata[i - 1] = list->pdata[other];
      list->pdata[other] = kept;
    }
}

/**
 * ashi_quiz_draw:
 * @filter: (nullable): which cards are wanted
 * @n: how many at most
 *
 * Returns: (transfer container) (element-type AshiQuizCard): cards by chance, the same for the same @seed, the kinds
 *   taking turns
 */
GPtrArray *
ashi_quiz_draw (AshiQuiz *self, const AshiQuizFilter *filter, guint n, guint32 seed)
{
  g_autoptr (GPtrArray) cards = ashi_quiz_list_cards (self, filter);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  GPtrArray *by_kind[ASHI_N_QUESTION_KINDS];
  GPtrArray *drawn;

  g_return_val_if_fail (ASHI_IS_QUIZ (self), NULL);

  for (guint i = 0; i < ASHI_N_QUESTION_KINDS; i++)
    by_kind[i] = g_ptr_array_new ();
  shuffle (cards, rand);
  for (guint i = 0; i < cards->len; i++)
    g_ptr_array_add (by_kind[((AshiQuizCard *) g_ptr_array_index (cards, i))->kind], g_ptr_array_index (cards, i));
  drawn = take_turns (by_kind, (guint) g_rand_int_range (rand, 0, ASHI_N_QUESTION_KINDS), n);
  shuffle (drawn, rand);
  for (guint i = 0; i < ASHI_N_QUESTION_KINDS; i++)
    g_ptr_array_unref (by_kind[i]);
  return drawn;
}

/* The same in every version of GLib, on every machine. */
static guint32
mix (const char *card, guint32 seed)
{
  guint32 mixed = 2166136261u ^ seed; /* FNV-1a */

  for (const char *p = card; *p != '\0'; p++)
    mixed = (mixed ^ (guint8) *p) * 16777619u;
  return mixed;
}

/**
 * ashi_quiz_ask:
 * @card: the id of a card
 * @seed: another makes another question of it
 *
 * Returns: (transfer full) (nullable): the question; %NULL where the pack has no such card
 */
AshiQuestion *
ashi_quiz_ask (AshiQuiz *self, const char *card, guint32 seed)
{
  const AshiQuizCard *found;
  g_autoptr (GRand) rand = NULL;

  g_return_val_if_fail (ASHI_IS_QUIZ (self) && card != NULL, NULL);

  found = g_hash_table_lookup (self->cards_by_id, card);
  if (found == NULL)
    return NULL;
  rand = g_rand_new_with_seed (mix (card, seed));
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i]->kind == found->kind)
      return rules[i]->ask (self, found, rand);
  return NULL;
}
