// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-sitting.h"

#include "ashi-hash.h"

/* Something that is asked once more in this sitting. */
typedef struct
{
  char *card;
  gint64 time; /* from which it is due, in ms since 1970 */
} Again;

struct _AshiSitting
{
  GObject parent_instance;

  AshiQuiz *quiz;
  AshiProgress *progress;
  GQueue waiting; /* ids of cards, owned, in the order in which they are asked */
  GQueue again;   /* Again, the one that is due first at the head */
  char *asked;    /* the card that is being asked; NULL: none is */
  guint32 seed;   /* of this question */
  guint n_answered;
};

G_DEFINE_FINAL_TYPE (AshiSitting, ashi_sitting, G_TYPE_OBJECT)

static void
again_free (gpointer data)
{
  Again *self = data;

  g_free (self->card);
  g_free (self);
}

static void
ashi_sitting_finalize (GObject *object)
{
  AshiSitting *self = ASHI_SITTING (object);

  g_queue_clear_full (&self->waiting, g_free);
  g_queue_clear_full (&self->again, again_free);
  g_free (self->asked);
  g_clear_object (&self->progress);
  g_clear_object (&self->quiz);
  G_OBJECT_CLASS (ashi_sitting_parent_class)->finalize (object);
}

static void
ashi_sitting_class_init (AshiSittingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_sitting_finalize;
}

static void
ashi_sitting_init (AshiSitting *self)
{
  g_queue_init (&self->waiting);
  g_queue_init (&self->again);
}

/* Which cards */

/* Returns: (transfer container): the ids of the cards that are wanted, each its own value */
static GHashTable *
list_wanted (AshiQuiz *quiz, const AshiQuizFilter *filter)
{
  g_autoptr (GPtrArray) cards = ashi_quiz_list_cards (quiz, filter);
  GHashTable *wanted = g_hash_table_new (ashi_str_hash, g_str_equal);

  for (guint i = 0; i < cards->len; i++)
    g_hash_table_add (wanted, ((const AshiQuizCard *) g_ptr_array_index (cards, i))->id);
  return wanted;
}

static void
wait_for_due (AshiSitting *self, GHashTable *wanted, guint most, gint64 time, int zone)
{
  g_autoptr (GPtrArray) due = ashi_progress_list_due (self->progress, time, zone);

  for (guint i = 0; i < due->len && self->waiting.length < most; i++)
    if (g_hash_table_contains (wanted, g_ptr_array_index (due, i)))
      g_queue_push_tail (&self->waiting, g_strdup (g_ptr_array_index (due, i)));
}

/* What was asked for the first time on this day is new no more, and counts. */
static void
wait_for_new (AshiSitting *self, const AshiQuizFilter *filter, guint most, int day)
{
  g_autoptr (GPtrArray) cards = ashi_quiz_draw (self->quiz, filter, G_MAXUINT, self->seed);
  guint n = ashi_progress_count_begun (self->progress, day);

  for (guint i = 0; i < cards->len && n < most; i++)
    {
      const AshiQuizCard *card = g_ptr_array_index (cards, i);

      if (ashi_progress_find (self->progress, card->id) != NULL)
        continue;
      g_queue_push_tail (&self->waiting, g_strdup (card->id));
      n++;
    }
}

/**
 * ashi_sitting_new:
 * @quiz: all that can be asked
 * @progress: how it is held; gets what is answered here
 * @filter: which of it is wanted
 * @limits: of this day
 * @seed: which new cards come first, and how each is asked
 */
AshiSitting *
ashi_sitting_new (AshiQuiz *quiz,
                  AshiProgress *progress,
                  const AshiQuizFilter *filter,
                  const AshiSittingLimits *limits,
                  gint64 time,
                  int zone,
                  guint32 seed)
{
  AshiSitting *self = g_object_new (ASHI_TYPE_SITTING, NULL);
  g_autoptr (GHashTable) wanted = NULL;

  g_return_val_if_fail (ASHI_IS_QUIZ (quiz) && ASHI_IS_PROGRESS (progress), self);
  g_return_val_if_fail (filter != NULL && limits != NULL, self);

  self->quiz = g_object_ref (quiz);
  self->progress = g_object_ref (progress);
  self->seed = seed;
  wanted = list_wanted (quiz, filter);
  wait_for_due (self, wanted, limits->n_due, time, zone);
  wait_for_new (self, filter, limits->n_new, ashi_study_day (time, zone));
  return self;
}

/* Asking */

/* Returns: (transfer full) (nullable): the card that comes next */
static char *
take_next (AshiSitting *self, gint64 time)
{
  Again *first = g_queue_peek_head (&self->again);
  char *card;

  if (first == NULL || (first->time > time && self->waiting.length > 0))
    return g_queue_pop_head (&self->waiting);
  g_queue_pop_head (&self->again);
  card = g_steal_pointer (&first->card);
  again_free (first);
  return card;
}

/**
 * ashi_sitting_ask:
 *
 * Returns: (transfer full) (nullable): what is asked next; %NULL when nothing is left. Asked again before it was
 *   answered, it goes on to the next.
 */
AshiQuestion *
ashi_sitting_ask (AshiSitting *self, gint64 time)
{
  AshiQuestion *question = NULL;

  g_return_val_if_fail (ASHI_IS_SITTING (self), NULL);

  do
    {
      g_free (self->asked);
      self->asked = take_next (self, time);
      if (self->asked != NULL)
        question = ashi_quiz_ask (self->quiz, self->asked, ++self->seed);
    }
  while (question == NULL && self->asked != NULL);
  return question;
}

/**
 * ashi_sitting_get_seed:
 *
 * Returns: by which ashi_quiz_ask() makes the question that was asked last again
 */
guint32
ashi_sitting_get_seed (AshiSitting *self)
{
  g_return_val_if_fail (ASHI_IS_SITTING (self), 0);
  return self->seed;
}

static int
compare_times (gconstpointer one, gconstpointer other, gpointer unused)
{
  const gint64 first = ((const Again *) one)->time, second = ((const Again *) other)->time;

  return (first > second) - (first < second);
}

/**
 * ashi_sitting_answer:
 * @grade: of the answer to what was asked last
 *
 * Returns: whether what was asked is forgotten so often that its card is to be read instead
 */
gboolean
ashi_sitting_answer (AshiSitting *self, AshiGrade grade, gint64 time, int zone)
{
  const AshiStanding *standing;

  g_return_val_if_fail (ASHI_IS_SITTING (self) && self->asked != NULL, FALSE);

  ashi_progress_add (self->progress, self->asked, grade, time, zone);
  standing = ashi_progress_find (self->progress, self->asked);
  if (standing->phase != ASHI_PHASE_HELD)
    {
      Again *again = g_new (Again, 1);

      *again = (Again) { g_steal_pointer (&self->asked), standing->due };
      g_queue_insert_sorted (&self->again, again, compare_times, NULL);
    }
  g_clear_pointer (&self->asked, g_free);
  self->n_answered++;
  return ashi_standing_is_leech (standing);
}

/**
 * ashi_sitting_get_n_left:
 *
 * Returns: how many cards are still to be asked, without the one that is
 */
guint
ashi_sitting_get_n_left (AshiSitting *self)
{
  g_return_val_if_fail (ASHI_IS_SITTING (self), 0);
  return self->waiting.length + self->again.length;
}

guint
ashi_sitting_get_n_answered (AshiSitting *self)
{
  g_return_val_if_fail (ASHI_IS_SITTING (self), 0);
  return self->n_answered;
}
