// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-cache-folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Some dozens of plates as they are fitted into a window; what was not used for longest goes first. */
#define MAX_BYTES (64 << 20)
/* A file is written under its name with a dot and so many letters behind it. What is that old, in s, was left by a run
 * that was killed. */
#define N_LETTERS 6
#define STALE     3600
/* A name is a SHA-256 in hexadecimal digits. */
#define N_DIGITS 64

static int is_left; /* atomic */

static gboolean
is_name (const char *name, gsize length)
{
  if (length != N_DIGITS)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isxdigit (name[i]) || g_ascii_isupper (name[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_unfinished_name (const char *name)
{
  const char *dot = strchr (name, '.');

  if (dot == NULL || !is_name (name, (gsize) (dot - name)) || strlen (dot + 1) != N_LETTERS)
    return FALSE;
  for (const char *letter = dot + 1; *letter != '\0'; letter++)
    if (!g_ascii_isalnum (*letter))
      return FALSE;
  return TRUE;
}

/* Opens a folder of the user's own in another, and closes that. */
static int
open_inside (int parent, const char *name, gboolean create)
{
  struct stat status;
  int folder;

  if (parent >= 0 && create)
    mkdirat (parent, name, 0700);
  folder = parent >= 0 ? openat (parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) : -1;
  if (parent >= 0)
    close (parent);
  if (folder < 0 || (fstat (folder, &status) == 0 && status.st_uid == geteuid ()))
    return folder;
  close (folder);
  return -1;
}

/* Returns -1 when there is none, or none to be trusted. The cache folder itself may be a link: people put it on another
 * disk. */
static int
open_folder (gboolean create)
{
  const char *cache = g_get_user_cache_dir ();

  if (g_atomic_int_get (&is_left))
    return -1;
  if (create)
    g_mkdir_with_parents (cache, 0700);
  return open_inside (open_inside (open (cache, O_RDONLY | O_DIRECTORY | O_CLOEXEC), "ashi", create), "pictures",
                      create);
}

/* A pipe would wait for a writer and a device may never end: neither is opened to be waited for, nor read. */
static int
open_file (int folder, const char *name, gsize *size)
{
  const int file = openat (folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  struct stat status;

  if (file < 0)
    return -1;
  if (fstat (file, &status) == 0 && S_ISREG (status.st_mode) && status.st_size <= ASHI_CACHE_FILE_BYTES)
    {
      *size = (gsize) status.st_size;
      return file;
    }
  close (file);
  return -1;
}

static gboolean
read_all (int file, char *data, gsize size)
{
  while (size > 0)
    {
      const gssize n = read (file, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      data += n;
      size -= (gsize) n;
    }
  return TRUE;
}

/**
 * ashi_cache_folder_read:
 * @name: 64 hexadecimal digits
 *
 * Notes that the file was of use today.
 *
 * Returns: (transfer full) (nullable): what was written; %NULL when there is nothing of that name that can be read
 */
GBytes *
ashi_cache_folder_read (const char *name)
{
  g_autofree char *data = NULL;
  int folder, file;
  gsize size = 0;
  gboolean good;

  g_return_val_if_fail (is_name (name, strlen (name)), NULL);

  folder = open_folder (FALSE);
  file = folder >= 0 ? open_file (folder, name, &size) : -1;
  data = file >= 0 ? g_malloc (size) : NULL;
  good = file >= 0 && read_all (file, data, size);
  if (good)
    futimens (file, NULL);
  if (file >= 0)
    close (file);
  if (folder >= 0)
    close (folder);
  return good ? g_bytes_new_take (g_steal_pointer (&data), size) : NULL;
}

static char *
dup_unfinished_name (const char *name)
{
  static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  GString *unfinished = g_string_new (name);

  g_string_append_c (unfinished, '.');
  for (guint i = 0; i < N_LETTERS; i++)
    g_string_append_c (unfinished, letters[g_random_int_range (0, sizeof letters - 1)]);
  return g_string_free (unfinished, FALSE);
}

static gboolean
write_all (int file, const char *data, gsize size)
{
  while (size > 0)
    {
      const gssize n = write (file, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      data += n;
      size -= (gsize) n;
    }
  return TRUE;
}

/* What a power cut leaves half written is found out by whoever reads it. */
static gboolean
write_file (int folder, const char *name, GBytes *content)
{
  g_autofree char *unfinished = dup_unfinished_name (name);
  const int file = openat (folder, unfinished, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  gsize size;
  const char *data = g_bytes_get_data (content, &size);
  gboolean good;

  if (file < 0)
    return FALSE;
  good = write_all (file, data, size);
  good = close (file) == 0 && good;
  good = good && renameat (folder, unfinished, folder, name) == 0;
  if (!good)
    unlinkat (folder, unfinished, 0);
  return good;
}

typedef struct
{
  char name[N_DIGITS + 1];
  gint64 used; /* s since the epoch */
  gsize size;
} Kept;

static int
compare_latest_first (gconstpointer a, gconstpointer b)
{
  const Kept *one = a, *other = b;

  return (one->used < other->used) - (one->used > other->used);
}

/* Notes what is kept, and removes what is not fit to be. What was used in the future, by a clock that was wrong, must
 * not outlive everything else. */
static void
look_at (int folder, const char *name, GArray *all)
{
  const gboolean is_kept = is_name (name, strlen (name));
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  struct stat status;
  Kept kept;

  if ((!is_kept && !is_unfinished_name (name)) || fstatat (folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0
      || !S_ISREG (status.st_mode))
    return;
  kept.used = status.st_mtime <= now + STALE ? status.st_mtime : 0;
  kept.size = (gsize) status.st_size;
  if (is_kept && status.st_size <= ASHI_CACHE_FILE_BYTES)
    {
      g_strlcpy (kept.name, name, sizeof kept.name);
      g_array_append_val (all, kept);
    }
  else if (is_kept || now - kept.used > STALE)
    unlinkat (folder, name, 0);
}

/* Takes over the folder. */
static void
trim (int folder)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Kept));
  DIR *names = fdopendir (folder);
  gsize sum = 0;

  if (names == NULL)
    {
      close (folder);
      return;
    }
  for (struct dirent *entry = readdir (names); entry != NULL; entry = readdir (names))
    look_at (folder, entry->d_name, all);
  g_array_sort (all, compare_latest_first);
  for (guint i = 0; i < all->len; i++)
    {
      const Kept *kept = &g_array_index (all, Kept, i);

      sum += kept->size;
      if (sum > MAX_BYTES)
        unlinkat (folder, kept->name, 0);
    }
  closedir (names);
}

/**
 * ashi_cache_folder_write:
 * @name: 64 hexadecimal digits
 * @content: what to keep
 *
 * Keeps it, whole or not at all, and throws away what has not been of use for longest when there is too much.
 *
 * Returns: whether it is kept
 */
gboolean
ashi_cache_folder_write (const char *name, GBytes *content)
{
  int folder;
  gboolean written;

  g_return_val_if_fail (is_name (name, strlen (name)), FALSE);

  folder = g_bytes_get_size (content) <= ASHI_CACHE_FILE_BYTES ? open_folder (TRUE) : -1;
  if (folder < 0)
    return FALSE;
  written = write_file (folder, name, content);
  trim (folder);
  return written;
}

/**
 * ashi_cache_folder_leave:
 *
 * From now on this run neither reads nor writes anything there, nor tells by a file's time what it looked at.
 */
void
ashi_cache_folder_leave (void)
{
  g_atomic_int_set (&is_left, TRUE);
}
