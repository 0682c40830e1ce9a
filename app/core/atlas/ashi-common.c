// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-common.h"

#include "ashi-hash.h"

struct _AshiCommon
{
  GPtrArray *events;        /* AshiEvent, in the pack's order */
  GHashTable *events_by_id; /* borrowed id → borrowed AshiEvent */
  GHashTable *shared;       /* id → AshiAccount */
  GPtrArray *questions;     /* AshiWrittenQuestion, in the pack's order */
};

AshiCommon *
ashi_common_new (void)
{
  AshiCommon *self = g_new0 (AshiCommon, 1);

  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_event_free);
  self->events_by_id = g_hash_table_new (ashi_str_hash, g_str_equal);
  self->shared = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, (GDestroyNotify) ashi_account_unref);
  self->questions = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_written_question_free);
  return self;
}

void
ashi_common_free (AshiCommon *self)
{
  g_ptr_array_unref (self->questions);
  g_hash_table_unref (self->events_by_id);
  g_ptr_array_unref (self->events);
  g_hash_table_unref (self->shared);
  g_free (self);
}

/**
 * ashi_common_take_event:
 * @event: (transfer full)
 *
 * Returns: %FALSE when there is an event of that id already, and @event was freed
 */
gboolean
ashi_common_take_event (AshiCommon *self, AshiEvent *event)
{
  g_autoptr (AshiEvent) owned = event;

  if (g_hash_table_contains (self->events_by_id, owned->id))
    return FALSE;
  g_hash_table_insert (self->events_by_id, owned->id, owned);
  g_ptr_array_add (self->events, g_steal_pointer (&owned));
  return TRUE;
}

/**
 * ashi_common_take_shared:
 * @shared: (transfer full): what several subjects say in the same words
 *
 * Returns: %FALSE when something of that id is shared already, and @shared was dropped
 */
gboolean
ashi_common_take_shared (AshiCommon *self, const char *id, AshiAccount *shared)
{
  g_autoptr (AshiAccount) owned = shared;

  return !g_hash_table_contains (self->shared, id)
         && g_hash_table_insert (self->shared, g_strdup (id), g_steal_pointer (&owned));
}

/**
 * ashi_common_take_question:
 * @question: (transfer full)
 *
 * Returns: %FALSE when there is a question of that id already, and @question was freed
 */
gboolean
ashi_common_take_question (AshiCommon *self, AshiWrittenQuestion *question)
{
  g_autoptr (AshiWrittenQuestion) owned = question;

  if (ashi_common_find_question (self, owned->id) != NULL)
    return FALSE;
  g_ptr_array_add (self->questions, g_steal_pointer (&owned));
  return TRUE;
}

/**
 * ashi_common_get_questions:
 *
 * Returns: (transfer none) (element-type AshiWrittenQuestion): what the pack's author asks, in the pack's order
 */
GPtrArray *
ashi_common_get_questions (AshiCommon *self)
{
  return self->questions;
}

/**
 * ashi_common_find_question:
 *
 * Returns: (nullable): the question of that id
 */
const AshiWrittenQuestion *
ashi_common_find_question (AshiCommon *self, const char *id)
{
  for (guint i = 0; i < self->questions->len; i++)
    if (g_str_equal (((const AshiWrittenQuestion *) g_ptr_array_index (self->questions, i))->id, id))
      return g_ptr_array_index (self->questions, i);
  return NULL;
}

/**
 * ashi_common_get_events:
 *
 * Returns: (transfer none) (element-type AshiEvent): what may happen, in the pack's order
 */
GPtrArray *
ashi_common_get_events (AshiCommon *self)
{
  return self->events;
}

/**
 * ashi_common_find_event:
 *
 * Returns: (nullable): the event of that id
 */
const AshiEvent *
ashi_common_find_event (AshiCommon *self, const char *id)
{
  return g_hash_table_lookup (self->events_by_id, id);
}

/**
 * ashi_common_find_shared:
 *
 * Returns: (transfer none) (nullable): what is shared under that id
 */
AshiAccount *
ashi_common_find_shared (AshiCommon *self, const char *id)
{
  return g_hash_table_lookup (self->shared, id);
}
