// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-command-keep.h"

#include "ashi-write-error.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

static gboolean
fail (const GError *error)
{
  g_printerr ("ashi: %s\n", error->message);
  return FALSE;
}

/**
 * ashi_command_open_store:
 *
 * Prints what happened to the file, or why it cannot be opened.
 *
 * Returns: (transfer full) (nullable): what the user has kept
 */
AshiStore *
ashi_command_open_store (void)
{
  g_autofree char *path = ashi_store_dup_path ();
  g_autoptr (GError) error = NULL;
  AshiStore *store = ashi_store_open (path, &error);

  if (store == NULL)
    fail (error);
  else if (ashi_store_get_news (store) != NULL)
    g_printerr ("ashi: %s\n", ashi_store_get_news (store));
  return store;
}

/**
 * ashi_command_is_readable:
 * @most: how many bytes it may have
 *
 * Returns: whether what lies there, if anything does, is a file of that size at most
 */
gboolean
ashi_command_is_readable (const char *path, gsize most)
{
  GStatBuf status;

  return g_stat (path, &status) != 0 || (S_ISREG (status.st_mode) && (gsize) status.st_size <= most);
}

/**
 * ashi_command_load:
 * @path: as ashi_command_is_readable() has found it
 *
 * Returns: (transfer full) (nullable): what is in it; when it cannot be read, that is printed
 */
GBytes *
ashi_command_load (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, &error);

  if (file == NULL)
    fail (error);
  return file != NULL ? g_mapped_file_get_bytes (file) : NULL;
}

/**
 * ashi_command_save:
 * @path: where to; what was there is there until all of the new one is
 *
 * Returns: whether it is there now; when not, that is printed
 */
gboolean
ashi_command_save (const char *path, GBytes *content)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;
  const int mode = g_stat (path, &status) == 0 ? (int) (status.st_mode & 0777) : 0666;
  gsize size;
  const char *data = g_bytes_get_data (content, &size);

  if (!ashi_write_check_folder (path, &error))
    return fail (error);
  if (g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                mode, &cause))
    return TRUE;
  ashi_write_fail (path, cause, &error);
  return fail (error);
}
