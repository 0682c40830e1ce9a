// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-store-notes.h"

#include "ashi-limits.h"
#include "ashi-store-private.h"

#include <glib/gi18n-lib.h>

#define INSERT "INSERT INTO note (id, pack, about, text, created, changed) VALUES (?1, ?2, ?3, ?4, ?5, ?5)"
#define CHANGE "UPDATE note SET text = ?2, changed = max (?3, created) WHERE id = ?1"
#define REMOVE "DELETE FROM note WHERE id = ?1"
#define LIST                                                                                                           \
  "SELECT id, pack, about, text, created, changed FROM note WHERE pack = ?1 AND (?2 IS NULL OR about = ?2)"            \
  " ORDER BY created, id"

void
ashi_note_free (AshiNote *self)
{
  g_free (self->id);
  g_free (self->pack);
  g_free (self->about);
  g_free (self->text);
  g_free (self);
}

static void
bind_text (sqlite3_stmt *statement, int place, const char *text)
{
  sqlite3_bind_text (statement, place, text, -1, SQLITE_STATIC);
}

/**
 * ashi_store_add_note:
 * @pack: the id of the pack
 * @about: the id of a subject, a section or a lesson of it
 * @text: plain text
 * @time: now, in ms since 1970
 * @error: of ASHI_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the note's id; it is on the disk
 */
char *
ashi_store_add_note (
    AshiStore *self, const char *pack, const char *about, const char *text, gint64 time, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (ASHI_IS_STORE (self) && pack != NULL && about != NULL && text != NULL, NULL);

  if (!ashi_store_check_text ("text", text, ASHI_LIMIT_WORDS, error))
    return NULL;
  statement = ashi_store_prepare (self, INSERT, error);
  if (statement == NULL)
    return NULL;
  id = g_uuid_string_random ();
  bind_text (statement, 1, id);
  bind_text (statement, 2, pack);
  bind_text (statement, 3, about);
  bind_text (statement, 4, text);
  sqlite3_bind_int64 (statement, 5, time);
  return ashi_store_step (self, statement, error) ? g_steal_pointer (&id) : NULL;
}

/* Runs what changes one note. */
static gboolean
change (AshiStore *self, sqlite3_stmt *statement, const char *id, GError **error)
{
  if (!ashi_store_step (self, statement, error))
    return FALSE;
  if (sqlite3_changes (self->database) > 0)
    return TRUE;
  g_set_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_UNKNOWN, _ ("There is no note “%s”"), id);
  return FALSE;
}

/**
 * ashi_store_change_note:
 * @text: what it says from now on
 * @time: now, in ms since 1970
 * @error: of ASHI_STORE_ERROR
 *
 * Returns: whether it was changed
 */
gboolean
ashi_store_change_note (AshiStore *self, const char *id, const char *text, gint64 time, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (ASHI_IS_STORE (self) && id != NULL && text != NULL, FALSE);

  if (!ashi_store_check_text ("text", text, ASHI_LIMIT_WORDS, error))
    return FALSE;
  statement = ashi_store_prepare (self, CHANGE, error);
  if (statement == NULL)
    return FALSE;
  bind_text (statement, 1, id);
  bind_text (statement, 2, text);
  sqlite3_bind_int64 (statement, 3, time);
  return change (self, statement, id, error);
}

/**
 * ashi_store_remove_note:
 * @error: of ASHI_STORE_ERROR
 *
 * Returns: whether it was there, and is gone
 */
gboolean
ashi_store_remove_note (AshiStore *self, const char *id, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (ASHI_IS_STORE (self) && id != NULL, FALSE);

  statement = ashi_store_prepare (self, REMOVE, error);
  if (statement == NULL)
    return FALSE;
  bind_text (statement, 1, id);
  return change (self, statement, id, error);
}

static gpointer
note_of_row (sqlite3_stmt *row)
{
  AshiNote *self = g_new0 (AshiNote, 1);

  self->id = ashi_store_dup_column (row, 0);
  self->pack = ashi_store_dup_column (row, 1);
  self->about = ashi_store_dup_column (row, 2);
  self->text = ashi_store_dup_column (row, 3);
  self->created = sqlite3_column_int64 (row, 4);
  self->changed = sqlite3_column_int64 (row, 5);
  return self;
}

/**
 * ashi_store_list_notes:
 * @pack: the id of a pack
 * @about: (nullable): the id of a subject, a section or a lesson; %NULL for all of them
 * @error: of ASHI_STORE_ERROR
 *
 * Returns: (transfer full) (element-type AshiNote) (nullable): the notes, the oldest first
 */
GPtrArray *
ashi_store_list_notes (AshiStore *self, const char *pack, const char *about, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (ASHI_IS_STORE (self) && pack != NULL, NULL);

  statement = ashi_store_prepare (self, LIST, error);
  if (statement == NULL)
    return NULL;
  bind_text (statement, 1, pack);
  bind_text (statement, 2, about);
  return ashi_store_read_rows (self, statement, note_of_row, (GDestroyNotify) ashi_note_free, error);
}
