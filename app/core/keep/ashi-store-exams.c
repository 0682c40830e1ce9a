// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-store-exams.h"

#include "ashi-limits.h"
#include "ashi-store-private.h"

#define INSERT "INSERT INTO exam (id, pack, time, seed, answers) VALUES (?1, ?2, ?3, ?4, ?5)"
#define LIST   "SELECT time, seed, answers FROM exam WHERE pack = ?1 ORDER BY time DESC, id LIMIT ?2"

static void
kept_exam_free (gpointer data)
{
  AshiKeptExam *self = data;

  g_free (self->answers);
  g_free (self);
}

/**
 * ashi_store_add_exam:
 * @pack: the id of the pack that was asked about
 * @time: when it was taken, in ms since 1970
 * @seed: which made it
 * @answers: what was answered, as JSON
 * @error: of ASHI_STORE_ERROR
 *
 * Returns: whether it is kept
 */
gboolean
ashi_store_add_exam (AshiStore *self, const char *pack, gint64 time, guint32 seed, const char *answers, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (ASHI_IS_STORE (self) && pack != NULL && answers != NULL, FALSE);

  if (!ashi_store_check_text ("answers", answers, ASHI_LIMIT_EXAM_BYTES, error))
    return FALSE;
  statement = ashi_store_prepare (self, INSERT, error);
  if (statement == NULL)
    return FALSE;
  id = g_uuid_string_random ();
  sqlite3_bind_text (statement, 1, id, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, pack, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 3, time);
  sqlite3_bind_int64 (statement, 4, seed);
  sqlite3_bind_text (statement, 5, answers, -1, SQLITE_STATIC);
  return ashi_store_step (self, statement, error);
}

static gpointer
exam_of_row (sqlite3_stmt *row)
{
  AshiKeptExam *self = g_new (AshiKeptExam, 1);

  self->time = sqlite3_column_int64 (row, 0);
  self->seed = (guint32) sqlite3_column_int64 (row, 1);
  self->answers = ashi_store_dup_column (row, 2);
  return self;
}

/**
 * ashi_store_list_exams:
 * @pack: the id of a pack
 * @n_most: how many at most
 * @error: of ASHI_STORE_ERROR
 *
 * Returns: (transfer full) (element-type AshiKeptExam) (nullable): the exams about it, the latest first
 */
GPtrArray *
ashi_store_list_exams (AshiStore *self, const char *pack, guint n_most, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (ASHI_IS_STORE (self) && pack != NULL, NULL);

  statement = ashi_store_prepare (self, LIST, error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_text (statement, 1, pack, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 2, n_most);
  return ashi_store_read_rows (self, statement, exam_of_row, kept_exam_free, error);
}
