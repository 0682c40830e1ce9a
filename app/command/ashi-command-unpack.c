// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-command.h"
#include "ashi-resource-pack.h"
#include "ashi-write-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* What stands in the folder beside the pack: for those who write one of their own from it. */
static const char *const for_authors[] = { "pack.rng", "README.md" };

static gboolean
fail (GError **error, int reason)
{
  g_set_error_literal (error, G_FILE_ERROR, (int) g_file_error_from_errno (reason), g_strerror (reason));
  return FALSE;
}

static gboolean
write_bytes (int fd, GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  while (size > 0)
    {
      const gssize n = write (fd, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      data += n;
      size -= (gsize) n;
    }
  return fsync (fd) == 0;
}

static gboolean
write_file (const char *path, GBytes *bytes, GError **error)
{
  const int fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  gboolean written = fd >= 0 && write_bytes (fd, bytes);
  int reason = errno;

  if (fd >= 0 && close (fd) != 0 && written)
    {
      written = FALSE;
      reason = errno;
    }
  return written || fail (error, reason);
}

static gboolean
write_resource (const char *resource, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes != NULL && write_file (path, bytes, error);
}

static gboolean write_folder (const char *resource, const char *path, GError **error);

/* The names of folders end with a slash. */
static gboolean
write_child (const char *resource, const char *path, const char *name, GError **error)
{
  g_autofree char *from = g_strconcat (resource, name, NULL);
  g_autofree char *to = g_build_filename (path, name, NULL);

  if (!g_str_has_suffix (name, "/"))
    return write_resource (from, to, error);
  to[strlen (to) - 1] = '\0';
  if (g_mkdir (to, 0777) != 0)
    return fail (error, errno);
  return write_folder (from, to, error);
}

static gboolean
write_folder (const char *resource, const char *path, GError **error)
{
  g_auto (GStrv) names = g_resources_enumerate_children (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  for (char **name = names; name != NULL && *name != NULL; name++)
    if (!write_child (resource, path, *name, error))
      return FALSE;
  return names != NULL;
}

static gboolean
write_pack (const char *folder, GError **error)
{
  if (!write_folder (ASHI_RESOURCE_PREFIX "/content/", folder, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (for_authors); i++)
    {
      g_autofree char *from = g_strconcat (ASHI_RESOURCE_PREFIX "/schema/", for_authors[i], NULL);
      g_autofree char *to = g_build_filename (folder, for_authors[i], NULL);

      if (!write_resource (from, to, error))
        return FALSE;
    }
  return TRUE;
}

static void
remove_folder (const char *path)
{
  GDir *folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_unlink (child) != 0)
        remove_folder (child);
    }
  g_clear_pointer (&folder, g_dir_close);
  g_rmdir (path);
}

/* g_mkdtemp() keeps the folder to its owner; a pack is for whoever the umask lets in. */
static gboolean
open_up (const char *folder)
{
  const mode_t mask = umask (0);

  umask (mask);
  return g_chmod (folder, 0777 & ~mask) == 0;
}

/* Written beside and put there whole: whoever finds the folder finds all of the pack. */
static gboolean
write_beside (const char *target, GError **error)
{
  g_autofree char *beside = g_strconcat (target, ".XXXXXX", NULL);
  gboolean written;

  if (g_mkdtemp (beside) == NULL)
    return fail (error, errno);
  written = write_pack (beside, error);
  if (written && (!open_up (beside) || g_rename (beside, target) != 0))
    written = fail (error, errno);
  if (!written)
    remove_folder (beside);
  return written;
}

static gboolean
unpack (const char *target, GError **error)
{
  g_autoptr (GError) cause = NULL;

  return ashi_write_check_folder (target, error)
         && (write_beside (target, &cause) || ashi_write_fail (target, cause, error));
}

static gboolean
is_empty (const char *path)
{
  GDir *folder = g_dir_open (path, 0, NULL);
  const gboolean empty = folder != NULL && g_dir_read_name (folder) == NULL;

  g_clear_pointer (&folder, g_dir_close);
  return empty;
}

/* Nothing is overwritten, and the folder that somebody stands in is not taken from under them. */
static gboolean
is_free (const char *target)
{
  g_autofree char *here = g_get_current_dir ();
  struct stat status;

  if (lstat (target, &status) != 0)
    return TRUE;
  if (S_ISDIR (status.st_mode) && is_empty (target) && !g_str_equal (here, target))
    return TRUE;
  g_printerr (_ ("ashi: “%s” is there already. Name a folder that is not, or that is empty.\n"), target);
  return FALSE;
}

static AshiExit
run_unpack (const char *pack_folder, int argc, char *argv[])
{
  g_autofree char *target = NULL;
  g_autoptr (GError) error = NULL;
  AshiExit exit_code;

  if (!ashi_command_parse (&ashi_command_unpack, NULL, 1, &argc, &argv, &exit_code))
    return exit_code;
  if (pack_folder != NULL)
    {
      g_printerr (_ ("ashi: “unpack” writes the pack inside the program, and no other. Leave --pack away.\n"));
      return ASHI_EXIT_USAGE;
    }
  if (!ashi_command_is_folder (argv[1]))
    return ASHI_EXIT_USAGE;
  target = g_canonicalize_filename (argv[1], NULL);
  if (!is_free (target))
    return ASHI_EXIT_BAD;
  if (!unpack (target, &error))
    {
      g_printerr ("ashi: %s\n", error->message);
      return ASHI_EXIT_BAD;
    }
  g_print (_ ("The pack is in %s. README.md in it tells how to go on.\n"), target);
  return ASHI_EXIT_GOOD;
}

const AshiCommand ashi_command_unpack = {
  "unpack",
  N_ ("FOLDER"),
  N_ ("Writes the pack inside the program to a new folder, to be read, changed, and opened with --pack."),
  run_unpack,
};
