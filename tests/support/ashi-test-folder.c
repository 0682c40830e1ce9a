// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-test-folder.h"

#include <glib/gstdio.h>

/**
 * ashi_test_folder_remove:
 * @folder: one that the test has made, and that holds files alone
 */
void
ashi_test_folder_remove (const char *folder)
{
  GDir *files = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_dir_close (files);
  g_rmdir (folder);
}
