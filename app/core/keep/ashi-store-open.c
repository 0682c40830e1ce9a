// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

/* How long one process waits for another that writes, in ms: each write takes some. */
#define MOST_WAIT 10000

/* The beginning of a SQLite file: its mark, and where two numbers stand, the most significant byte first
 * (https://www.sqlite.org/fileformat.html, "The Database Header"). */
#define MARK           "SQLite format 3"
#define VERSION_AT     60
#define APPLICATION_AT 68
#define HEADER_LENGTH  72

/* What lies where the file should. */
typedef enum
{
  FILE_EMPTY,
  FILE_OURS,
  FILE_NEWER,
  FILE_FOREIGN,
  FILE_DAMAGED,
} FileKind;

/**
 * ashi_store_get_now:
 * @zone: (out) (optional): here, in minutes east of UTC
 *
 * Returns: the time of what is kept now, in ms since 1970, UTC
 */
gint64
ashi_store_get_now (int *zone)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (zone != NULL)
    *zone = (int) (g_date_time_get_utc_offset (now) / G_TIME_SPAN_MINUTE);
  return g_get_real_time () / 1000;
}

/**
 * ashi_store_dup_path:
 *
 * Returns: (transfer full): where the user's file is
 */
char *
ashi_store_dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "ashi", "kept.sqlite", NULL);
}

static gboolean
fail_at (const char *path, int code, GError **error)
{
  g_set_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_WRITE, _ ("“%s” cannot be written (%s)"), path,
               g_strerror (code));
  return FALSE;
}

/* Two processes that start at once look after the file one after the other. Returns: what is to be closed; -1 when it
 * failed */
static int
lock_folder (const char *folder)
{
  const int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  while (fd >= 0 && flock (fd, LOCK_EX) != 0 && errno == EINTR)
    ;
  return fd;
}

static guint32
read_number (const guint8 *header, gsize at)
{
  return (guint32) header[at] << 24 | (guint32) header[at + 1] << 16 | (guint32) header[at + 2] << 8 | header[at + 3];
}

/* Looks before SQLite does, which would leave files beside one that is not ours. It is read through SQLite, since
 * whoever else closes a file lets go of the locks that SQLite has on it. */
static FileKind
look (AshiStore *self)
{
  guint8 header[HEADER_LENGTH];
  sqlite3_file *file = NULL;
  sqlite3_int64 size = 0;

  sqlite3_file_control (self->database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (file == NULL || file->pMethods == NULL || file->pMethods->xFileSize (file, &size) != SQLITE_OK)
    return FILE_DAMAGED;
  if (size == 0)
    return FILE_EMPTY;
  if (file->pMethods->xRead (file, header, sizeof header, 0) != SQLITE_OK || memcmp (header, MARK, sizeof MARK) != 0)
    return FILE_DAMAGED;
  if (read_number (header, APPLICATION_AT) != ASHI_STORE_APPLICATION)
    return FILE_FOREIGN;
  return read_number (header, VERSION_AT) > (guint32) ashi_store_get_version () ? FILE_NEWER : FILE_OURS;
}

static gboolean
refuse_foreign (AshiStore *self, GError **error)
{
  g_set_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_FOREIGN,
               _ ("“%s” is a file of another program, and was left as it is; move it away, and start again"),
               self->path);
  return FALSE;
}

static gboolean
refuse_newer (AshiStore *self, GError **error)
{
  g_set_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_NEWER,
               _ ("“%s” was written by a newer version of Ashi, and was left as it is; use that version"), self->path);
  return FALSE;
}

/* Returns: (transfer full): a name beside the file that nothing has, and nothing that belongs to it */
static char *
dup_free_name (const char *path, const char *what)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *name =
          i == 1 ? g_strdup_printf ("%s.%s", path, what) : g_strdup_printf ("%s.%s-%u", path, what, i);
      g_autofree char *log = g_strconcat (name, "-wal", NULL);

      if (!g_file_test (name, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK)
          && !g_file_test (log, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
        return g_steal_pointer (&name);
    }
}

static gboolean
is_sound (AshiStore *self)
{
  sqlite3_stmt *statement = NULL;
  const gboolean is_good =
      sqlite3_prepare_v2 (self->database, "PRAGMA quick_check(1)", -1, &statement, NULL) == SQLITE_OK
      && sqlite3_step (statement) == SQLITE_ROW
      && g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;

  sqlite3_finalize (statement);
  return is_good;
}

/* Whether SQLite, asked for the whole file, found that it is none, rather than that it may not or cannot read now. */
static gboolean
is_damaged (AshiStore *self)
{
  int code;

  if (is_sound (self))
    return FALSE;
  code = sqlite3_errcode (self->database);
  return code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE || code == SQLITE_CORRUPT
         || code == SQLITE_NOTADB;
}

/* A copy of the file as it was, in case the new version is wrong about it. */
static gboolean
back_up (AshiStore *self, int version, GError **error)
{
  g_autofree char *what = g_strdup_printf ("version-%d", version);
  g_autofree char *name = dup_free_name (self->path, what);
  sqlite3 *copy = NULL;
  sqlite3_backup *backup = NULL;
  int code = sqlite3_open (name, &copy);

  if (code == SQLITE_OK)
    backup = sqlite3_backup_init (copy, "main", self->database, "main");
  if (backup != NULL)
    sqlite3_backup_step (backup, -1);
  code = backup != NULL ? sqlite3_backup_finish (backup) : sqlite3_errcode (copy);
  if (code != SQLITE_OK)
    g_set_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_WRITE,
                 _ ("A copy of “%s” could not be written (%s), and so it was left as it is"), self->path,
                 sqlite3_errmsg (copy));
  sqlite3_close (copy);
  if (code != SQLITE_OK)
    g_unlink (name);
  return code == SQLITE_OK;
}

static gboolean
prepare_old (AshiStore *self, int version, GError **error)
{
  if (version > ashi_store_get_version ())
    return refuse_newer (self, error);
  if (version == ashi_store_get_version ())
    return TRUE;
  return (version == 0 || back_up (self, version, error)) && ashi_store_migrate (self, version, error);
}

/* The log that SQLite writes ahead lets one read while another writes. A new file gets all of its tables and its mark
 * before that, at once, so that it is never seen without them. */
static gboolean
prepare (AshiStore *self, gboolean is_new, GError **error)
{
  int version = 0;

  if (is_new ? !ashi_store_migrate (self, 0, error)
             : !ashi_store_get_number (self, "PRAGMA user_version", &version, error)
                   || !prepare_old (self, version, error))
    return FALSE;
  return ashi_store_run (self, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;",
                         error);
}

/* What is ours and is not to be written now keeps its log, too. */
static void
close_as_it_is (AshiStore *self)
{
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  g_clear_pointer (&self->database, sqlite3_close);
}

static gboolean
open_file (AshiStore *self, GError **error)
{
  GStatBuf status;

  if (g_stat (self->path, &status) == 0 && !S_ISREG (status.st_mode))
    return refuse_foreign (self, error);
  if (sqlite3_open_v2 (self->path, &self->database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) != SQLITE_OK)
    return ashi_store_fail (self, error);
  sqlite3_extended_result_codes (self->database, FALSE);
  sqlite3_busy_timeout (self->database, MOST_WAIT);
  if (!sqlite3_db_readonly (self->database, "main"))
    return TRUE;
  return fail_at (self->path, g_access (self->path, W_OK) != 0 ? errno : EROFS, error);
}

static gboolean
move_if_there (const char *path, const char *name, const char *suffix)
{
  g_autofree char *from = g_strconcat (path, suffix, NULL);
  g_autofree char *to = g_strconcat (name, suffix, NULL);

  return g_rename (from, to) == 0 || errno == ENOENT;
}

/* The logs first: without them the file is what it was before, but a log beside another file would be taken for its
 * own. */
static gboolean
set_aside (AshiStore *self, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *day = g_date_time_format (now, "damaged-%Y-%m-%d");
  g_autofree char *name = dup_free_name (self->path, day);
  g_autofree char *index = g_strconcat (self->path, "-shm", NULL);

  close_as_it_is (self);
  if (!move_if_there (self->path, name, "-wal") || !move_if_there (self->path, name, "-journal")
      || g_rename (self->path, name) != 0)
    return fail_at (self->path, errno, error);
  g_unlink (index); /* SQLite makes it anew from the log */
  self->news =
      g_strdup_printf (_ ("“%s” was damaged, and was set aside as “%s”; a new one was begun."), self->path, name);
  return TRUE;
}

static gboolean
begin_anew (AshiStore *self, GError **error)
{
  return set_aside (self, error) && open_file (self, error) && prepare (self, TRUE, error);
}

/* A file whose making was cut short has no mark yet, and a journal by which SQLite makes it empty again. */
static FileKind
look_again (AshiStore *self)
{
  g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);
  const FileKind kind = look (self);

  if ((kind != FILE_FOREIGN && kind != FILE_DAMAGED) || !g_file_test (journal, G_FILE_TEST_EXISTS))
    return kind;
  is_sound (self);
  return look (self);
}

static gboolean
open_kept (AshiStore *self, GError **error)
{
  if (!open_file (self, error))
    return FALSE;
  switch (look_again (self))
    {
    case FILE_EMPTY:
      return prepare (self, TRUE, error);
    case FILE_FOREIGN:
      return refuse_foreign (self, error);
    case FILE_NEWER:
      return refuse_newer (self, error);
    case FILE_DAMAGED:
      return begin_anew (self, error);
    case FILE_OURS:
    default:
      return is_damaged (self) ? begin_anew (self, error) : prepare (self, FALSE, error);
    }
}

/**
 * ashi_store_open:
 * @path: the file; it and its folder are made where they are not there
 * @error: of ASHI_STORE_ERROR
 *
 * Looks whether the file is whole and leads it to this version, of which a copy beside it is made before. A damaged
 * file is set aside under another name, which ashi_store_get_news() tells. What is another program's, or a newer
 * version's, is left as it is.
 *
 * Returns: (transfer full) (nullable): what is kept there
 */
AshiStore *
ashi_store_open (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (AshiStore) self = NULL;
  gboolean is_open;
  int lock;

  g_return_val_if_fail (path != NULL, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0 || (lock = lock_folder (folder)) < 0)
    {
      fail_at (folder, errno, error);
      return NULL;
    }
  self = g_object_new (ASHI_TYPE_STORE, NULL);
  self->path = g_strdup (path);
  is_open = open_kept (self, error);
  if (!is_open && self->database != NULL)
    close_as_it_is (self);
  close (lock);
  return is_open ? g_steal_pointer (&self) : NULL;
}
