// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-store-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sqlite3.h>
#include <string.h>

G_DEFINE_QUARK (ashi - store - error, ashi_store_error)
G_DEFINE_FINAL_TYPE (AshiStore, ashi_store, G_TYPE_OBJECT)

static void
ashi_store_finalize (GObject *object)
{
  AshiStore *self = ASHI_STORE (object);

  sqlite3_close (self->database);
  g_free (self->path);
  g_free (self->news);
  G_OBJECT_CLASS (ashi_store_parent_class)->finalize (object);
}

static void
ashi_store_class_init (AshiStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_store_finalize;
}

static void
ashi_store_init (AshiStore *self)
{
}

/**
 * ashi_store_get_news:
 *
 * Returns: (transfer none) (nullable): what happened to the file when it was opened, as a sentence for people
 */
const char *
ashi_store_get_news (AshiStore *self)
{
  g_return_val_if_fail (ASHI_IS_STORE (self), NULL);
  return self->news;
}

/* What the system said if it said something, for SQLite's words are its own. */
static const char *
get_reason (AshiStore *self)
{
  const int number = sqlite3_system_errno (self->database);

  return number != 0 ? g_strerror (number) : sqlite3_errmsg (self->database);
}

/* Tells what SQLite has just refused. */
gboolean
ashi_store_fail (AshiStore *self, GError **error)
{
  switch (sqlite3_errcode (self->database))
    {
    case SQLITE_FULL:
      g_set_error (
          error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_WRITE,
          _ ("“%s” cannot be written, as the disk is full; what was kept before is still there. Make room, and "
             "try again"),
          self->path);
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_BUSY,
                   _ ("“%s” is being written by another program; try again"), self->path);
      break;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_IOERR:
      g_set_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_WRITE,
                   _ ("“%s” cannot be written (%s); what was kept before is still there"), self->path,
                   get_reason (self));
      break;
    default:
      g_set_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_READ, _ ("“%s” cannot be read (%s)"), self->path,
                   sqlite3_errmsg (self->database));
    }
  return FALSE;
}

/* Runs what gives no rows. */
gboolean
ashi_store_run (AshiStore *self, const char *sql, GError **error)
{
  return sqlite3_exec (self->database, sql, NULL, NULL, NULL) == SQLITE_OK || ashi_store_fail (self, error);
}

/* From here on nobody else writes. */
gboolean
ashi_store_begin (AshiStore *self, GError **error)
{
  return ashi_store_run (self, "BEGIN IMMEDIATE", error);
}

/* Keeps what was done since, or undoes it where something has failed, which has set the error. */
gboolean
ashi_store_end (AshiStore *self, gboolean is_good, GError **error)
{
  if (is_good && ashi_store_run (self, "COMMIT", error))
    return TRUE;
  sqlite3_exec (self->database, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

/* Returns: (transfer full) (nullable): the statement */
sqlite3_stmt *
ashi_store_prepare (AshiStore *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (self->database, sql, -1, &statement, NULL) != SQLITE_OK)
    ashi_store_fail (self, error);
  return statement;
}

/* Runs a statement that gives no rows, to be run again. */
gboolean
ashi_store_step (AshiStore *self, sqlite3_stmt *statement, GError **error)
{
  const gboolean is_done = sqlite3_step (statement) == SQLITE_DONE || ashi_store_fail (self, error);

  sqlite3_reset (statement);
  return is_done;
}

/* Returns: (transfer full) (nullable): what each row of the answer tells, made by of_row and freed by destroy */
GPtrArray *
ashi_store_read_rows (
    AshiStore *self, sqlite3_stmt *statement, AshiRowFunc of_row, GDestroyNotify destroy, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (destroy);
  int code;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    g_ptr_array_add (rows, of_row (statement));
  if (code == SQLITE_DONE)
    return g_steal_pointer (&rows);
  ashi_store_fail (self, error);
  return NULL;
}

/* Returns: (transfer full) (nullable): the text in a column, %NULL where there is none */
char *
ashi_store_dup_column (sqlite3_stmt *row, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (row, column));
}

/* The first number of the first row. */
gboolean
ashi_store_get_number (AshiStore *self, const char *sql, int *number, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ashi_store_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;
  if (sqlite3_step (statement) != SQLITE_ROW)
    return ashi_store_fail (self, error);
  *number = sqlite3_column_int (statement, 0);
  return TRUE;
}

/* What is kept comes back as it was: so it is text, and no more of it than anybody writes. */
gboolean
ashi_store_check_text (const char *what, const char *text, gsize most, GError **error)
{
  const gsize length = strlen (text);

  if (length > 0 && length <= most && g_utf8_validate (text, (gssize) length, NULL))
    return TRUE;
  if (length == 0)
    g_set_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_FORMAT, _ ("“%s” is empty"), what);
  else if (length > most)
    g_set_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_FORMAT,
                 _ ("“%s” is too long: it has %zu bytes, and %zu are the most"), what, length, most);
  else
    g_set_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_FORMAT, _ ("“%s” is no text in UTF-8"), what);
  return FALSE;
}

/* Returns: (transfer full): ms since 1970 as ISO 8601 has it, in UTC */
char *
ashi_store_dup_time (gint64 time)
{
  g_autoptr (GDateTime) seconds = g_date_time_new_from_unix_utc (time / 1000);
  g_autoptr (GDateTime) exact = seconds != NULL ? g_date_time_add (seconds, time % 1000 * 1000) : NULL;

  return exact != NULL ? g_date_time_format_iso8601 (exact) : g_strdup ("");
}
