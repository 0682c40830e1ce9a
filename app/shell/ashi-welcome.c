// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-welcome.h"

#include <glib/gi18n.h>
#include <gio/gio.h>

/* What the program is, and is not, is said once; a file in the user's state folder remembers that it was. */

static char *
dup_marker_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "ashi", "welcomed", NULL);
}

const char *
ashi_welcome_get_text (void)
{
  return _ (
      "Ashi is for education and reference. It is not a medical device and does not replace training or judgement.");
}

/**
 * ashi_welcome_was_read:
 *
 * Returns: whether this user has been told what the program is
 */
gboolean
ashi_welcome_was_read (void)
{
  g_autofree char *path = dup_marker_path ();

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/**
 * ashi_welcome_remember:
 *
 * Remembers that the user has been told. When that cannot be written, they are told again: no harm done.
 */
void
ashi_welcome_remember (void)
{
  g_autofree char *path = dup_marker_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0 || !g_file_set_contents (path, "", 0, &error))
    g_debug ("Cannot remember the welcome in %s: %s", path, error != NULL ? error->message : "no folder");
}
