// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-recall.h"

#include <gio/gio.h>

/* Which plate was open is no setting but a state: it lies in the user's state folder, a group for each pack. */

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "ashi", "window.ini", NULL);
}

static GKeyFile *
load (const char *path)
{
  GKeyFile *file = g_key_file_new ();

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL); /* none yet is an empty one */
  return file;
}

/**
 * ashi_recall_dup_plate:
 * @pack_id: (nullable)
 *
 * Any thread may ask.
 *
 * Returns: (transfer full) (nullable): the plate that was shown when this pack was closed
 */
char *
ashi_recall_dup_plate (const char *pack_id)
{
  g_autofree char *path = dup_path ();
  g_autoptr (GKeyFile) file = load (path);

  return pack_id != NULL ? g_key_file_get_string (file, pack_id, "plate", NULL) : NULL;
}

/**
 * ashi_recall_plate:
 *
 * Remembers the plate. When that cannot be written, the pack opens on its first plate: no harm done.
 */
void
ashi_recall_plate (const char *pack_id, const char *plate_id)
{
  g_autofree char *path = dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GKeyFile) file = load (path);
  g_autoptr (GError) error = NULL;

  g_key_file_set_string (file, pack_id, "plate", plate_id);
  if (g_mkdir_with_parents (folder, 0700) != 0 || !g_key_file_save_to_file (file, path, &error))
    g_debug ("Cannot remember the plate in %s: %s", path, error != NULL ? error->message : "no folder");
}
