// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-store-lists.h"

#include "ashi-limits.h"
#include "ashi-store-private.h"

#include <glib/gi18n-lib.h>

/* Places of rows that two processes added at once, or that were imported, may be the same: then their ids decide. */
#define LISTS     "SELECT id, pack, name, place FROM list WHERE pack = ?1 ORDER BY place, id"
#define BOOKMARKS "SELECT id, list, name, link, place FROM bookmark WHERE list = ?1 ORDER BY place, id"

#define ADD_LIST                                                                                                       \
  "INSERT INTO list (id, pack, name, place)"                                                                           \
  " VALUES (?1, ?2, ?3, coalesce ((SELECT max (place) + 1 FROM list WHERE pack = ?2), 0))"
#define ADD_BOOKMARK                                                                                                   \
  "INSERT INTO bookmark (id, list, name, link, place)"                                                                 \
  " VALUES (?1, ?2, ?3, ?4, coalesce ((SELECT max (place) + 1 FROM bookmark WHERE list = ?2), 0))"
#define RENAME_LIST      "UPDATE list SET name = ?2 WHERE id = ?1"
#define REMOVE_LIST      "DELETE FROM list WHERE id = ?1"
#define REMOVE_BOOKMARK  "DELETE FROM bookmark WHERE id = ?1"
#define RESTORE_LIST     "INSERT INTO list (id, pack, name, place) VALUES (?1, ?2, ?3, ?4)"
#define RESTORE_BOOKMARK "INSERT INTO bookmark (id, list, name, link, place) VALUES (?1, ?2, ?3, ?4, ?5)"
#define PLACE_LIST       "UPDATE list SET place = ?2 WHERE id = ?1 AND pack = ?3"
#define PLACE_BOOKMARK   "UPDATE bookmark SET place = ?2, list = ?3 WHERE id = ?1"

void
ashi_bookmark_list_free (AshiBookmarkList *self)
{
  g_free (self->id);
  g_free (self->pack);
  g_free (self->name);
  g_free (self);
}

void
ashi_bookmark_free (AshiBookmark *self)
{
  g_free (self->id);
  g_free (self->list);
  g_free (self->name);
  g_free (self->link);
  g_free (self);
}

/* Returns: (transfer full) (nullable): the statement with these texts in its first places */
static sqlite3_stmt *
prepare (AshiStore *self, const char *sql, const char *const *texts, GError **error)
{
  sqlite3_stmt *statement = ashi_store_prepare (self, sql, error);

  for (int i = 0; statement != NULL && texts[i] != NULL; i++)
    sqlite3_bind_text (statement, i + 1, texts[i], -1, SQLITE_TRANSIENT);
  return statement;
}

/* Returns FALSE, and says that it is gone: another window or process may have removed it. */
static gboolean
say_gone (GError **error)
{
  g_set_error_literal (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_UNKNOWN,
                       _ ("This list or bookmark is not there any more"));
  return FALSE;
}

/* Runs what changes rows: at least one, or it is not there. */
static gboolean
change (AshiStore *self, sqlite3_stmt *statement, GError **error)
{
  if (sqlite3_step (statement) != SQLITE_DONE)
    return sqlite3_errcode (self->database) == SQLITE_CONSTRAINT ? say_gone (error) : ashi_store_fail (self, error);
  return sqlite3_changes (self->database) > 0 || say_gone (error);
}

static gboolean
run (AshiStore *self, const char *sql, const char *const *texts, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = prepare (self, sql, texts, error);

  return statement != NULL && change (self, statement, error);
}

static gpointer
list_of_row (sqlite3_stmt *row)
{
  AshiBookmarkList *self = g_new0 (AshiBookmarkList, 1);

  *self = (AshiBookmarkList) { ashi_store_dup_column (row, 0), ashi_store_dup_column (row, 1),
                               ashi_store_dup_column (row, 2), sqlite3_column_int64 (row, 3) };
  return self;
}

static gpointer
bookmark_of_row (sqlite3_stmt *row)
{
  AshiBookmark *self = g_new0 (AshiBookmark, 1);

  *self =
      (AshiBookmark) { ashi_store_dup_column (row, 0), ashi_store_dup_column (row, 1), ashi_store_dup_column (row, 2),
                       ashi_store_dup_column (row, 3), sqlite3_column_int64 (row, 4) };
  return self;
}

static gpointer
id_of_row (sqlite3_stmt *row)
{
  return ashi_store_dup_column (row, 0);
}

static GPtrArray *
read_rows (AshiStore *self, const char *sql, const char *of, AshiRowFunc of_row, GDestroyNotify destroy, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = prepare (self, sql, (const char *const[]) { of, NULL }, error);

  return statement != NULL ? ashi_store_read_rows (self, statement, of_row, destroy, error) : NULL;
}

/**
 * ashi_store_list_lists:
 * @pack: the id of a pack
 * @error: of ASHI_STORE_ERROR
 *
 * Returns: (transfer full) (element-type AshiBookmarkList) (nullable): its lists, in their order
 */
GPtrArray *
ashi_store_list_lists (AshiStore *self, const char *pack, GError **error)
{
  g_return_val_if_fail (ASHI_IS_STORE (self) && pack != NULL, NULL);
  return read_rows (self, LISTS, pack, list_of_row, (GDestroyNotify) ashi_bookmark_list_free, error);
}

/**
 * ashi_store_list_bookmarks:
 * @list: the id of a list
 * @error: of ASHI_STORE_ERROR
 *
 * Returns: (transfer full) (element-type AshiBookmark) (nullable): what is in it, in its order
 */
GPtrArray *
ashi_store_list_bookmarks (AshiStore *self, const char *list, GError **error)
{
  g_return_val_if_fail (ASHI_IS_STORE (self) && list != NULL, NULL);
  return read_rows (self, BOOKMARKS, list, bookmark_of_row, (GDestroyNotify) ashi_bookmark_free, error);
}

/**
 * ashi_store_add_list:
 * @pack: the id of a pack
 * @name: what it is called; several may be called the same
 * @error: of ASHI_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the id of the list, which is the last of the pack's
 */
char *
ashi_store_add_list (AshiStore *self, const char *pack, const char *name, GError **error)
{
  g_autofree char *id = g_uuid_string_random ();

  g_return_val_if_fail (ASHI_IS_STORE (self) && pack != NULL && name != NULL, NULL);

  if (!ashi_store_check_text ("name", name, ASHI_LIMIT_ATTRIBUTE, error)
      || !run (self, ADD_LIST, (const char *const[]) { id, pack, name, NULL }, error))
    return NULL;
  return g_steal_pointer (&id);
}

/**
 * ashi_store_rename_list:
 * @name: what it is called from now on
 * @error: of ASHI_STORE_ERROR
 *
 * Returns: whether it is called so
 */
gboolean
ashi_store_rename_list (AshiStore *self, const char *id, const char *name, GError **error)
{
  g_return_val_if_fail (ASHI_IS_STORE (self) && id != NULL && name != NULL, FALSE);
  return ashi_store_check_text ("name", name, ASHI_LIMIT_ATTRIBUTE, error)
         && run (self, RENAME_LIST, (const char *const[]) { id, name, NULL }, error);
}

/**
 * ashi_store_remove_list:
 * @error: of ASHI_STORE_ERROR
 *
 * Returns: whether it was there, and is gone with all that was in it
 */
gboolean
ashi_store_remove_list (AshiStore *self, const char *id, GError **error)
{
  g_return_val_if_fail (ASHI_IS_STORE (self) && id != NULL, FALSE);
  return run (self, REMOVE_LIST, (const char *const[]) { id, NULL }, error);
}

/**
 * ashi_store_add_bookmark:
 * @list: the id of the list
 * @name: what it shows
 * @link: to the view
 * @error: of ASHI_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the id of the bookmark, which is the last of the list's
 */
char *
ashi_store_add_bookmark (AshiStore *self, const char *list, const char *name, const char *link, GError **error)
{
  g_autofree char *id = g_uuid_string_random ();

  g_return_val_if_fail (ASHI_IS_STORE (self) && list != NULL && name != NULL && link != NULL, NULL);

  if (!ashi_store_check_text ("name", name, ASHI_LIMIT_ATTRIBUTE, error)
      || !ashi_store_check_text ("link", link, ASHI_LIMIT_WORDS, error)
      || !run (self, ADD_BOOKMARK, (const char *const[]) { id, list, name, link, NULL }, error))
    return NULL;
  return g_steal_pointer (&id);
}

/**
 * ashi_store_remove_bookmark:
 * @error: of ASHI_STORE_ERROR
 *
 * Returns: whether it was there, and is gone
 */
gboolean
ashi_store_remove_bookmark (AshiStore *self, const char *id, GError **error)
{
  g_return_val_if_fail (ASHI_IS_STORE (self) && id != NULL, FALSE);
  return run (self, REMOVE_BOOKMARK, (const char *const[]) { id, NULL }, error);
}

/* Order */

/* Gives the rows of @sql other places, so that @id stands at @place. */
static gboolean
place (
    AshiStore *self, const char *rows, const char *of, const char *update, const char *id, guint where, GError **error)
{
  g_autoptr (GPtrArray) ids = read_rows (self, rows, of, id_of_row, g_free, error);
  guint before;

  if (ids == NULL)
    return FALSE;
  if (g_ptr_array_find_with_equal_func (ids, id, g_str_equal, &before))
    g_ptr_array_remove_index (ids, before);
  g_ptr_array_insert (ids, (int) MIN (where, ids->len), g_strdup (id));
  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      if (!run (self, update, (const char *const[]) { g_ptr_array_index (ids, i), number, of, NULL }, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * ashi_store_move_list:
 * @pack: the id of its pack
 * @where: how many lists are to stand before it
 * @error: of ASHI_STORE_ERROR
 *
 * Returns: whether it stands there
 */
gboolean
ashi_store_move_list (AshiStore *self, const char *pack, const char *id, guint where, GError **error)
{
  g_return_val_if_fail (ASHI_IS_STORE (self) && pack != NULL && id != NULL, FALSE);
  return ashi_store_begin (self, error)
         && ashi_store_end (self, place (self, LISTS, pack, PLACE_LIST, id, where, error), error);
}

/**
 * ashi_store_move_bookmark:
 * @list: the id of the list that it is to be in
 * @where: how many others are to stand before it
 * @error: of ASHI_STORE_ERROR
 *
 * Returns: whether it stands there
 */
gboolean
ashi_store_move_bookmark (AshiStore *self, const char *id, const char *list, guint where, GError **error)
{
  g_return_val_if_fail (ASHI_IS_STORE (self) && id != NULL && list != NULL, FALSE);
  return ashi_store_begin (self, error)
         && ashi_store_end (self, place (self, BOOKMARKS, list, PLACE_BOOKMARK, id, where, error), error);
}

/* Taking back */

static gboolean
put_back (AshiStore *self, const char *sql, const char *const *texts, int column, gint64 number, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = prepare (self, sql, texts, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, column, number);
  return change (self, statement, error);
}

/**
 * ashi_store_restore_bookmark:
 * @bookmark: what was removed
 * @error: of ASHI_STORE_ERROR
 *
 * Returns: whether it is where it was again
 */
gboolean
ashi_store_restore_bookmark (AshiStore *self, const AshiBookmark *bookmark, GError **error)
{
  g_return_val_if_fail (ASHI_IS_STORE (self) && bookmark != NULL, FALSE);
  return put_back (self, RESTORE_BOOKMARK,
                   (const char *const[]) { bookmark->id, bookmark->list, bookmark->name, bookmark->link, NULL }, 5,
                   bookmark->place, error);
}

static gboolean
put_list_back (AshiStore *self, const AshiBookmarkList *list, GPtrArray *bookmarks, GError **error)
{
  if (!put_back (self, RESTORE_LIST, (const char *const[]) { list->id, list->pack, list->name, NULL }, 4, list->place,
                 error))
    return FALSE;
  for (guint i = 0; i < bookmarks->len; i++)
    if (!ashi_store_restore_bookmark (self, g_ptr_array_index (bookmarks, i), error))
      return FALSE;
  return TRUE;
}

/**
 * ashi_store_restore_list:
 * @list: what was removed
 * @bookmarks: (element-type AshiBookmark): what was in it
 * @error: of ASHI_STORE_ERROR
 *
 * Returns: whether all of it is where it was again
 */
gboolean
ashi_store_restore_list (AshiStore *self, const AshiBookmarkList *list, GPtrArray *bookmarks, GError **error)
{
  g_return_val_if_fail (ASHI_IS_STORE (self) && list != NULL && bookmarks != NULL, FALSE);
  return ashi_store_begin (self, error) && ashi_store_end (self, put_list_back (self, list, bookmarks, error), error);
}
