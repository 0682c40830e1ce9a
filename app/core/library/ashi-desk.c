// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-desk.h"

/* A question under way. The worker alone has the finder meanwhile. */
typedef struct
{
  AshiDesk *desk; /* borrowed: the task holds it */
  AshiPack *pack;
  AshiFinder *finder; /* NULL: the index of that audience is yet to be made */
  GPtrArray *notes;   /* NULL: none */
  char *words;
  AshiAudience audience;
  guint most;
  GCancellable *indexing;
} Question;

struct _AshiDesk
{
  GObject parent_instance;

  AshiPack *pack;
  guint most;
  GPtrArray *notes;       /* AshiFinderNote; NULL: none */
  AshiFinder *finder;     /* of the last audience that was answered; NULL before, and while a worker has it */
  AshiAudience audience;  /* of the finder, or of the question under way */
  GCancellable *waiting;  /* for the answer under way; NULL: none is */
  GCancellable *indexing; /* for whom it is asked: given up when that changes, not with every letter */
  Question *next;         /* what was asked meanwhile */
  GMutex working;         /* the worker's while it works */
};

G_DEFINE_FINAL_TYPE (AshiDesk, ashi_desk, G_TYPE_OBJECT)

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
question_free (Question *self)
{
  g_object_unref (self->pack);
  g_clear_object (&self->finder);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_object_unref (self->indexing);
  g_free (self->words);
  g_free (self);
}

static void
ashi_desk_dispose (GObject *object)
{
  AshiDesk *self = ASHI_DESK (object);

  g_clear_pointer (&self->next, question_free);
  g_clear_object (&self->finder);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_object (&self->pack);
  g_clear_object (&self->waiting);
  g_clear_object (&self->indexing);
  G_OBJECT_CLASS (ashi_desk_parent_class)->dispose (object);
}

static void
ashi_desk_finalize (GObject *object)
{
  g_mutex_clear (&ASHI_DESK (object)->working);
  G_OBJECT_CLASS (ashi_desk_parent_class)->finalize (object);
}

static void
ashi_desk_class_init (AshiDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_desk_dispose;
  G_OBJECT_CLASS (klass)->finalize = ashi_desk_finalize;
  signals[ANSWERED] =
      g_signal_new ("answered", ASHI_TYPE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
ashi_desk_init (AshiDesk *self)
{
  g_mutex_init (&self->working);
}

/**
 * ashi_desk_new:
 * @most: how many things to find at most
 *
 * Returns: (transfer full)
 */
AshiDesk *
ashi_desk_new (AshiPack *pack, guint most)
{
  AshiDesk *self;

  g_return_val_if_fail (ASHI_IS_PACK (pack), NULL);

  self = g_object_new (ASHI_TYPE_DESK, NULL);
  self->pack = g_object_ref (pack);
  self->most = most;
  return self;
}

static void
look_up (GTask *task, gpointer source, gpointer data, GCancellable *waiting)
{
  Question *question = data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&question->desk->working);
  AshiAnswer *answer = NULL;

  if (question->finder == NULL)
    question->finder = ashi_finder_new (question->pack, question->audience, question->indexing);
  if (question->finder != NULL)
    {
      ashi_finder_set_notes (question->finder, question->notes);
      answer = ashi_finder_find (question->finder, question->words, question->most, waiting);
    }
  g_task_return_pointer (task, answer, (GDestroyNotify) ashi_answer_free);
}

static void begin (AshiDesk *self, Question *question);

/* The index is kept even where nobody waits for the answer any more; the next question is often of the same reader. */
static void
on_looked_up (GObject *source, GAsyncResult *result, gpointer unused)
{
  AshiDesk *self = ASHI_DESK (source);
  Question *question = g_task_get_task_data (G_TASK (result));
  g_autoptr (AshiAnswer) answer = g_task_propagate_pointer (G_TASK (result), NULL);
  const gboolean wanted = !g_cancellable_is_cancelled (self->waiting);
  Question *next = g_steal_pointer (&self->next);

  self->finder = g_steal_pointer (&question->finder);
  g_clear_object (&self->waiting);
  if (next != NULL)
    begin (self, next);
  else if (wanted && answer != NULL)
    g_signal_emit (self, signals[ANSWERED], 0, answer);
}

/* What another audience is told is not kept. */
static void
begin (AshiDesk *self, Question *question)
{
  g_autoptr (GTask) task = NULL;

  if (self->audience == question->audience)
    question->finder = g_steal_pointer (&self->finder);
  g_clear_object (&self->finder);
  self->audience = question->audience;
  self->waiting = g_cancellable_new ();
  g_set_object (&self->indexing, question->indexing);
  task = g_task_new (self, self->waiting, on_looked_up, NULL);
  g_task_set_source_tag (task, begin);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  g_task_run_in_thread (task, look_up);
}

/**
 * ashi_desk_set_notes:
 * @notes: (element-type AshiFinderNote) (nullable): what its user wrote beside what the pack says; never changed again
 *
 * Answers by these as well from the next question on, and no longer by those before.
 */
void
ashi_desk_set_notes (AshiDesk *self, GPtrArray *notes)
{
  g_return_if_fail (ASHI_IS_DESK (self));

  g_clear_pointer (&self->notes, g_ptr_array_unref);
  self->notes = notes != NULL ? g_ptr_array_ref (notes) : NULL;
}

/**
 * ashi_desk_ask:
 * @words: what was typed
 * @audience: who asks
 *
 * Asks; the answer comes by the signal, unless something else is asked before.
 */
void
ashi_desk_ask (AshiDesk *self, const char *words, AshiAudience audience)
{
  Question *question;

  g_return_if_fail (ASHI_IS_DESK (self) && words != NULL);

  question = g_new0 (Question, 1);
  question->desk = self;
  question->pack = g_object_ref (self->pack);
  question->words = g_strdup (words);
  question->notes = self->notes != NULL ? g_ptr_array_ref (self->notes) : NULL;
  question->audience = audience;
  question->most = self->most;
  question->indexing = g_cancellable_new ();
  ashi_desk_leave (self);
  if (self->waiting != NULL && self->audience != audience)
    g_cancellable_cancel (self->indexing);
  if (self->waiting == NULL)
    begin (self, question);
  else
    self->next = question;
}

/**
 * ashi_desk_leave:
 *
 * Asks nothing any more: whatever is under way is not answered.
 */
void
ashi_desk_leave (AshiDesk *self)
{
  g_return_if_fail (ASHI_IS_DESK (self));

  g_clear_pointer (&self->next, question_free);
  g_cancellable_cancel (self->waiting);
}

/**
 * ashi_desk_close:
 *
 * Leaves, and waits the millisecond until the worker has stopped to read: the program may end now.
 */
void
ashi_desk_close (AshiDesk *self)
{
  g_return_if_fail (ASHI_IS_DESK (self));

  ashi_desk_leave (self);
  g_cancellable_cancel (self->indexing);
  g_mutex_lock (&self->working);
  g_mutex_unlock (&self->working);
}
