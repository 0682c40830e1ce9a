// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-fonts.h"

#include <glib/gstdio.h>

/* A computer that has no font at all. */
static void
forget_fonts (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ashi-no-fonts-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "fonts.conf", NULL);

  g_assert_true (g_file_set_contents (file, "<fontconfig><dir>/nowhere</dir></fontconfig>", -1, NULL));
  g_setenv ("FONTCONFIG_FILE", file, TRUE);
}

/* fontconfig reads its files once in a process, so each case has one of its own. */
static void
test_missing (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (AshiTongue) arabic = ashi_tongue_new_for ("ar");
      g_autofree char *missing = NULL;

      forget_fonts ();
      missing = ashi_fonts_dup_missing (arabic);
      g_assert_nonnull (strstr (missing, "(ar)"));
      g_assert_nonnull (strstr (missing, "fonts-noto-core"));
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

/* What app/setup.sh installs shows every language that the program speaks. */
static void
test_covered (void)
{
  g_auto (GStrv) codes = ashi_tongue_list ();

  for (char **code = codes; *code != NULL; code++)
    {
      g_autoptr (AshiTongue) tongue = ashi_tongue_new_for (*code);
      g_autofree char *missing = ashi_fonts_dup_missing (tongue);

      g_assert_cmpstr (missing, ==, NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fonts/missing", test_missing);
  g_test_add_func ("/fonts/covered", test_covered);
  return g_test_run ();
}
