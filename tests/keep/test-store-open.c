// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-store-notes.h"
#include "ashi-test-folder.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>

/* What may lie where the file should, and what becomes of it. */

#define PACK  "ashi"
#define BEGIN G_GINT64_CONSTANT (1796065200000) /* 2026-11-30 19:00 UTC */

/* A file of version 1, as that version made it. */
#define VERSION_1                                                                                                      \
  "PRAGMA journal_mode = WAL;"                                                                                         \
  "BEGIN;"                                                                                                             \
  "CREATE TABLE repetition (pack TEXT NOT NULL, item TEXT NOT NULL, time INTEGER NOT NULL, zone INTEGER NOT NULL,"     \
  " grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4), kind TEXT NOT NULL,"                                         \
  " took INTEGER NOT NULL CHECK (took >= 0), seed INTEGER NOT NULL, PRIMARY KEY (pack, item, time))"                   \
  " STRICT, WITHOUT ROWID;"                                                                                            \
  "CREATE TRIGGER repetition_is_not_changed BEFORE UPDATE ON repetition"                                               \
  " BEGIN SELECT RAISE (ABORT, 'an answer is never changed'); END;"                                                    \
  "CREATE TRIGGER repetition_is_not_removed BEFORE DELETE ON repetition"                                               \
  " BEGIN SELECT RAISE (ABORT, 'an answer is never removed'); END;"                                                    \
  "CREATE TABLE note (id TEXT NOT NULL PRIMARY KEY, pack TEXT NOT NULL, about TEXT NOT NULL, text TEXT NOT NULL,"      \
  " created INTEGER NOT NULL, changed INTEGER NOT NULL) STRICT, WITHOUT ROWID;"                                        \
  "CREATE INDEX note_about ON note (pack, about);"                                                                     \
  "PRAGMA application_id = 0x41736869;"                                                                                \
  "PRAGMA user_version = 1;"                                                                                           \
  "COMMIT;"                                                                                                            \
  "INSERT INTO note VALUES ('n1', 'ashi', 'psoas', 'from version 1', 5, 6);"                                           \
  "INSERT INTO repetition VALUES ('ashi', 'find:psoas', 5, 60, 3, 'find', 900, 7);"

typedef struct
{
  char *folder, *path;
} Kept;

static void
setup (Kept *self, gconstpointer unused)
{
  self->folder = g_dir_make_tmp ("ashi-open-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "kept.sqlite", NULL);
}

static void
teardown (Kept *self, gconstpointer unused)
{
  ashi_test_folder_remove (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  if (sqlite3_exec (database, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (database));
  sqlite3_close (database);
}

static int
ask (const char *path, const char *sql)
{
  sqlite3 *database = NULL;
  sqlite3_stmt *statement = NULL;
  int answer;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  answer = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (database);
  return answer;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Every file of the folder with a hash of what is in it. */
static char *
dup_state (const char *folder)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GDir *files = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      g_autofree char *hash = NULL;
      gsize length = 0;

      g_file_get_contents (path, &text, &length, NULL);
      hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) (text != NULL ? text : ""), length);
      g_ptr_array_add (lines, g_strdup_printf ("%s %s", name, hash));
    }
  g_dir_close (files);
  g_ptr_array_sort (lines, compare);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* Returns: (transfer full): the one file whose name begins so */
static char *
dup_beside (const char *folder, const char *prefix)
{
  GDir *files = g_dir_open (folder, 0, NULL);
  char *found = NULL;
  const char *name;

  while ((name = g_dir_read_name (files)) != NULL)
    if (g_str_has_prefix (name, prefix) && !g_str_has_suffix (name, "-wal"))
      {
        g_assert_null (found);
        found = g_build_filename (folder, name, NULL);
      }
  g_dir_close (files);
  return found;
}

static AshiStore *
open_store (Kept *self)
{
  g_autoptr (GError) error = NULL;
  AshiStore *store = ashi_store_open (self->path, &error);

  g_assert_no_error (error);
  return store;
}

static void
add (AshiStore *store, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = ashi_store_add_note (store, PACK, "psoas", text, BEGIN, &error);

  g_assert_no_error (error);
}

static void
assert_n_notes (AshiStore *store, guint n)
{
  g_autoptr (GPtrArray) notes = ashi_store_list_notes (store, PACK, NULL, NULL);

  g_assert_cmpuint (notes->len, ==, n);
}

/* Folders are made, and the file says whose it is; an empty one is as good as none. */
static void
test_new (Kept *self, gconstpointer is_there)
{
  if (is_there != NULL)
    g_assert_true (g_file_set_contents (self->path, "", 0, NULL));
  {
    g_autoptr (AshiStore) store = open_store (self);

    g_assert_null (ashi_store_get_news (store));
    add (store, "a");
  }
  g_assert_cmpint (ask (self->path, "PRAGMA application_id"), ==, 0x41736869);
  g_assert_cmpint (ask (self->path, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (ask (self->path, "SELECT count (*) FROM pragma_journal_mode WHERE journal_mode = 'wal'"), ==, 1);
  {
    g_autoptr (AshiStore) store = open_store (self);

    assert_n_notes (store, 1);
  }
}

static void
test_deep_folder (Kept *self, gconstpointer unused)
{
  g_autofree char *one = g_build_filename (self->folder, "a", NULL);
  g_autofree char *two = g_build_filename (one, "b", NULL);
  g_autofree char *path = g_build_filename (two, "kept.sqlite", NULL);
  g_autoptr (AshiStore) store = ashi_store_open (path, NULL);
  GStatBuf status;

  g_assert_nonnull (store);
  g_assert_cmpint (g_stat (two, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0700);
  g_clear_object (&store);
  ashi_test_folder_remove (two);
  g_rmdir (one);
}

/* All that was there stays, and a copy of the file as it was stands beside. */
static void
test_former_version (Kept *self, gconstpointer unused)
{
  g_autofree char *copy = NULL;

  run_sql (self->path, VERSION_1);
  {
    g_autoptr (AshiStore) store = open_store (self);
    g_autoptr (GPtrArray) notes = ashi_store_list_notes (store, PACK, NULL, NULL);

    g_assert_null (ashi_store_get_news (store));
    g_assert_cmpuint (notes->len, ==, 1);
    g_assert_cmpstr (((AshiNote *) g_ptr_array_index (notes, 0))->text, ==, "from version 1");
  }
  g_assert_cmpint (ask (self->path, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (ask (self->path, "SELECT count (*) FROM repetition"), ==, 1);
  g_assert_cmpint (ask (self->path, "SELECT count (*) FROM bookmark"), ==, 0);
  copy = dup_beside (self->folder, "kept.sqlite.version-1");
  g_assert_nonnull (copy);
  g_assert_cmpint (ask (copy, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (ask (copy, "SELECT count (*) FROM note WHERE text = 'from version 1'"), ==, 1);
  g_assert_cmpint (ask (copy, "SELECT count (*) FROM sqlite_schema WHERE name = 'bookmark'"), ==, 0);
}

/* A migrated file has the tables of a new one, to the letter. */
static void
test_same_schema (Kept *self, gconstpointer unused)
{
  g_autofree char *other = g_build_filename (self->folder, "new.sqlite", NULL);
  g_autofree char *sql = g_strdup_printf ("ATTACH '%s' AS new;", other);
  sqlite3 *database = NULL;
  int n = -1;
  sqlite3_stmt *statement = NULL;

  run_sql (self->path, VERSION_1);
  g_object_unref (open_store (self));
  g_object_unref (ashi_store_open (other, NULL));
  g_assert_cmpint (sqlite3_open (self->path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (database,
                                       "SELECT count (*) FROM (SELECT type, name, replace (sql, ' ', '') AS s FROM"
                                       " main.sqlite_schema EXCEPT SELECT type, name, replace (sql, ' ', '') FROM"
                                       " new.sqlite_schema)",
                                       -1, &statement, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  n = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (database);
  g_assert_cmpint (n, ==, 0);
}

/* Where there can be no copy, nothing is changed. */
static void
test_migration_fails (Kept *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  /* A table of that name is in the way, as where a version of ours had made another mistake. */
  run_sql (self->path, VERSION_1 "CREATE TABLE seen (x);");
  g_assert_null (ashi_store_open (self->path, &error));
  g_assert_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_READ);
  g_assert_cmpint (ask (self->path, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (ask (self->path, "SELECT count (*) FROM sqlite_schema WHERE name = 'exam'"), ==, 0);
  g_assert_cmpint (ask (self->path, "SELECT count (*) FROM note"), ==, 1);
}

static void
assert_refused (Kept *self, AshiStoreError code)
{
  g_autofree char *before = dup_state (self->folder);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (ashi_store_open (self->path, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, ASHI_STORE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, self->path));
  after = dup_state (self->folder);
  g_assert_cmpstr (before, ==, after);
}

static void
test_newer (Kept *self, gconstpointer unused)
{
  g_object_unref (open_store (self));
  run_sql (self->path, "PRAGMA user_version = 3; CREATE TABLE later (x);");
  assert_refused (self, ASHI_STORE_ERROR_NEWER);
}

static void
test_foreign (Kept *self, gconstpointer unused)
{
  run_sql (self->path, "PRAGMA journal_mode = WAL; CREATE TABLE moz_places (x); INSERT INTO moz_places VALUES (1);");
  assert_refused (self, ASHI_STORE_ERROR_FOREIGN);
  run_sql (self->path, "PRAGMA application_id = 7; PRAGMA user_version = 1;");
  assert_refused (self, ASHI_STORE_ERROR_FOREIGN);
}

static void
test_no_file (Kept *self, gconstpointer unused)
{
  g_mkdir (self->path, 0700);
  assert_refused (self, ASHI_STORE_ERROR_FOREIGN);
  g_rmdir (self->path);
  g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
  {
    g_autoptr (GError) error = NULL;

    g_assert_null (ashi_store_open (self->path, &error));
    g_assert_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_FOREIGN);
  }
}

static void
test_no_folder (void)
{
  static const char *const paths[] = { "/proc/no-such-folder/kept.sqlite", "/dev/null/kept.sqlite" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *folder = g_path_get_dirname (paths[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (ashi_store_open (paths[i], &error));
      g_assert_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_WRITE);
      g_assert_nonnull (strstr (error->message, folder));
    }
}

/* How a file may be damaged. */
static void
cut (char *text, gsize *length)
{
  *length = *length / 2;
}

static void
overwrite (char *text, gsize *length)
{
  for (gsize i = 4096; i < *length; i++)
    text[i] = (char) (i * 7 + 3);
}

static void
lose_head (char *text, gsize *length)
{
  memset (text, 0, 100);
}

static void
replace (char *text, gsize *length)
{
  memset (text, 'x', *length = 40);
}

static void (*const damages[]) (char *text, gsize *length) = { cut, overwrite, lose_head, replace };

/* It is put away as it is, under a name that is told, and another is begun; again, and it takes another name. */
static void
test_damaged (Kept *self, gconstpointer unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *bytes = NULL;
      g_autofree char *kept = NULL;
      g_autofree char *name = NULL;
      g_autoptr (AshiStore) store = open_store (self);
      const char *news;
      gsize length, kept_length;

      g_test_message ("%u", i);
      for (guint j = 0; j < 40; j++)
        add (store, "a note that takes some room, so that there are some pages");
      g_clear_object (&store);
      g_assert_true (g_file_get_contents (self->path, &bytes, &length, NULL));
      damages[i](bytes, &length);
      g_assert_true (g_file_set_contents (self->path, bytes, (gssize) length, NULL));
      store = open_store (self);
      news = ashi_store_get_news (store);
      g_assert_nonnull (news);
      g_test_message ("%s", news);
      assert_n_notes (store, 0);
      name = g_strndup (strstr (news, "as “") + strlen ("as “"),
                        (gsize) (strstr (news, "”; ") - strstr (news, "as “")) - strlen ("as “"));
      g_assert_true (g_file_get_contents (name, &kept, &kept_length, NULL));
      g_assert_cmpmem (bytes, length, kept, kept_length);
      g_clear_object (&store);
      store = open_store (self);
      g_assert_null (ashi_store_get_news (store));
    }
}

/* Both see what the other keeps. */
static void
test_two (Kept *self, gconstpointer unused)
{
  g_autoptr (AshiStore) one = open_store (self);
  g_autoptr (AshiStore) other = open_store (self);

  for (guint i = 0; i < 20; i++)
    {
      add (one, "a");
      add (other, "b");
    }
  assert_n_notes (one, 40);
  assert_n_notes (other, 40);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store-open/new", Kept, NULL, setup, test_new, teardown);
  g_test_add ("/store-open/empty", Kept, "", setup, test_new, teardown);
  g_test_add ("/store-open/deep-folder", Kept, NULL, setup, test_deep_folder, teardown);
  g_test_add ("/store-open/former-version", Kept, NULL, setup, test_former_version, teardown);
  g_test_add ("/store-open/same-schema", Kept, NULL, setup, test_same_schema, teardown);
  g_test_add ("/store-open/migration-fails", Kept, NULL, setup, test_migration_fails, teardown);
  g_test_add ("/store-open/newer", Kept, NULL, setup, test_newer, teardown);
  g_test_add ("/store-open/foreign", Kept, NULL, setup, test_foreign, teardown);
  g_test_add ("/store-open/no-file", Kept, NULL, setup, test_no_file, teardown);
  g_test_add_func ("/store-open/no-folder", test_no_folder);
  g_test_add ("/store-open/damaged", Kept, NULL, setup, test_damaged, teardown);
  g_test_add ("/store-open/two", Kept, NULL, setup, test_two, teardown);
  return g_test_run ();
}
