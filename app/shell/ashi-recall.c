// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-recall.h"

#include <gio/gio.h>

/* Which plate was open is no setting but a state: it lies in the user's state folder, a group for each pack. What holds
 * for every pack has a group that no pack's id can be. */
#define WINDOW_GROUP "ashi:window"

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

/* An id is whatever a pack's author wrote, and no bracket may stand in the name of a group. */
static char *
dup_group (const char *pack_id)
{
  return pack_id != NULL && *pack_id != '\0' ? g_uri_escape_string (pack_id, NULL, TRUE) : NULL;
}

static char *
recall (const char *group, const char *key)
{
  g_autofree char *path = dup_path ();
  g_autoptr (GKeyFile) file = load (path);

  return g_key_file_get_string (file, group, key, NULL);
}

/* When it cannot be written, the next start is as the first was: no harm done. */
static void
remember (const char *group, const char *key, const char *value)
{
  g_autofree char *path = dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GKeyFile) file = load (path);
  g_autoptr (GError) error = NULL;

  g_key_file_set_string (file, group, key, value);
  if (g_mkdir_with_parents (folder, 0700) != 0 || !g_key_file_save_to_file (file, path, &error))
    g_debug ("Cannot remember %s in %s: %s", key, path, error != NULL ? error->message : "no folder");
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
  g_autofree char *group = dup_group (pack_id);

  return group != NULL ? recall (group, "plate") : NULL;
}

/**
 * ashi_recall_plate:
 * @pack_id: (nullable): a pack without an id is not known again
 *
 * Remembers the plate.
 */
void
ashi_recall_plate (const char *pack_id, const char *plate_id)
{
  g_autofree char *group = dup_group (pack_id);

  if (group != NULL)
    remember (group, "plate", plate_id);
}

/**
 * ashi_recall_dup_colours:
 *
 * Returns: (transfer full) (nullable): the nick of the colours that were chosen last
 */
char *
ashi_recall_dup_colours (void)
{
  return recall (WINDOW_GROUP, "colours");
}

/**
 * ashi_recall_colours:
 * @nick: of #AshiColours
 *
 * Remembers the colours.
 */
void
ashi_recall_colours (const char *nick)
{
  remember (WINDOW_GROUP, "colours", nick);
}
