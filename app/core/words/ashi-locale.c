// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-locale.h"

#include <libintl.h>
#include <locale.h>

/* What Meson writes into every build directory, and nobody installs. */
#define BUILD_MARK "build.ninja"

/* Where the program was built, its translations lie in po/ beside it; NULL where it was installed. */
static char *
dup_built (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *build = folder != NULL ? g_path_get_dirname (folder) : NULL;
  g_autofree char *mark = build != NULL ? g_build_filename (build, BUILD_MARK, NULL) : NULL;

  return mark != NULL && g_file_test (mark, G_FILE_TEST_EXISTS) ? g_build_filename (build, "po", NULL) : NULL;
}

/**
 * ashi_locale_prepare:
 *
 * Sets the process's locale and says where the program's own words are translated: in the tree where it was built, else
 * where it is installed. For main() alone, before anything is said.
 */
void
ashi_locale_prepare (void)
{
  g_autofree char *built = dup_built ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, built != NULL ? built : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
