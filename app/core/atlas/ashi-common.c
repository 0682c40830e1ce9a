// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-common.h"

#include "ashi-hash.h"

struct _AshiCommon
{
  GPtrArray *events;        /* AshiEvent, in the pack's order */
  GHashTable *events_by_id; /* borrowed id → borrowed AshiEvent */
  GHashTable *shared;       /* id → AshiAccount */
};

AshiCommon *
ashi_common_new (void)
{
  AshiCommon *self = g_new0 (AshiCommon, 1);

  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_event_free);
  self->events_by_id = g_hash_table_new (ashi_str_hash, g_str_equal);
  self->shared = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, (GDestroyNotify) ashi_account_unref);
  return self;
}

void
ashi_common_free (AshiCommon *self)
{
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
