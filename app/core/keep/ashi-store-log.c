// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-store-log.h"

#include "ashi-limits.h"
#include "ashi-store-private.h"

#define INSERT                                                                                                         \
  "INSERT INTO repetition (pack, item, time, zone, grade, kind, took, seed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
#define READ     "SELECT item, time, zone, grade FROM repetition WHERE pack = ?1 ORDER BY item, time"
#define READ_ALL "SELECT pack, item, time, zone, grade, kind, took, seed FROM repetition ORDER BY time, pack, item"

/* What READ_ALL asks for, and which of them is the time. */
#define CSV_HEAD "pack,item,time,zone,grade,kind,took,seed\r\n"
#define TIME_AT  2

/**
 * ashi_store_add_repetition:
 * @pack: the id of the pack that was asked about
 * @repetition: the answer
 * @error: of ASHI_STORE_ERROR
 *
 * Keeps it for ever: nothing takes an answer back.
 *
 * Returns: whether it is kept
 */
gboolean
ashi_store_add_repetition (AshiStore *self, const char *pack, const AshiRepetition *repetition, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (ASHI_IS_STORE (self) && pack != NULL && repetition != NULL, FALSE);

  if (!ashi_store_check_text ("item", repetition->item, ASHI_LIMIT_ATTRIBUTE, error)
      || !ashi_store_check_text ("kind", repetition->kind, ASHI_LIMIT_ID, error))
    return FALSE;
  statement = ashi_store_prepare (self, INSERT, error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, pack, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, repetition->item, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 3, repetition->time);
  sqlite3_bind_int (statement, 4, repetition->zone);
  sqlite3_bind_int (statement, 5, (int) repetition->grade);
  sqlite3_bind_text (statement, 6, repetition->kind, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 7, repetition->took);
  sqlite3_bind_int64 (statement, 8, repetition->seed);
  return ashi_store_step (self, statement, error);
}

/**
 * ashi_store_read_progress:
 * @pack: a pack's id
 * @schedule: how to ask
 * @error: of ASHI_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): what follows from all answers that were kept about that pack
 */
AshiProgress *
ashi_store_read_progress (AshiStore *self, const char *pack, const AshiSchedule *schedule, GError **error)
{
  g_autoptr (AshiProgress) progress = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;
  int code;

  g_return_val_if_fail (ASHI_IS_STORE (self) && pack != NULL && schedule != NULL, NULL);

  progress = ashi_progress_new (schedule);
  statement = ashi_store_prepare (self, READ, error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_text (statement, 1, pack, -1, SQLITE_STATIC);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    ashi_progress_add (progress, (const char *) sqlite3_column_text (statement, 0),
                       (AshiGrade) sqlite3_column_int (statement, 3), sqlite3_column_int64 (statement, 1),
                       sqlite3_column_int (statement, 2));
  if (code == SQLITE_DONE)
    return g_steal_pointer (&progress);
  ashi_store_fail (self, error);
  return NULL;
}

/* As RFC 4180 has it. */
static void
add_cell (GString *csv, const char *text)
{
  if (strpbrk (text, "\",\r\n") == NULL)
    {
      g_string_append (csv, text);
      return;
    }
  g_string_append_c (csv, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}

static void
add_line (GString *csv, sqlite3_stmt *row)
{
  const int n = sqlite3_column_count (row);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *time = i == TIME_AT ? ashi_store_dup_time (sqlite3_column_int64 (row, i)) : NULL;

      add_cell (csv, time != NULL ? time : (const char *) sqlite3_column_text (row, i));
      g_string_append (csv, i + 1 < n ? "," : "\r\n");
    }
}

/**
 * ashi_store_dup_csv:
 * @error: of ASHI_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): all answers about all packs, the oldest first, under a line that names the
 * columns
 */
char *
ashi_store_dup_csv (AshiStore *self, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  GString *csv;
  int code;

  g_return_val_if_fail (ASHI_IS_STORE (self), NULL);

  statement = ashi_store_prepare (self, READ_ALL, error);
  if (statement == NULL)
    return NULL;
  csv = g_string_new (CSV_HEAD);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    add_line (csv, statement);
  if (code == SQLITE_DONE)
    return g_string_free (csv, FALSE);
  g_string_free (csv, TRUE);
  ashi_store_fail (self, error);
  return NULL;
}
