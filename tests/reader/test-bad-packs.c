// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-drawn-check.h"
#include "ashi-test-pack.h"

/* Each folder of tests/packs/bad holds what differs from the good pack, and in "expected" every line that `ashi check`
 * must then print, and no other. An asterisk stands for words of a library, which differ between its versions. */

static char *
dup_report (const AshiProblems *problems)
{
  GString *report = g_string_new (NULL);

  for (guint i = 0; i < ashi_problems_get_n (problems); i++)
    {
      g_autofree char *line = ashi_problem_dup_line (ashi_problems_get (problems, i));

      g_string_append_printf (report, "%s\n", line);
    }
  return g_string_free (report, FALSE);
}

static void
test_bad_pack (gconstpointer name)
{
  g_autofree char *expected_path = g_test_build_filename (G_TEST_DIST, "packs", "bad", name, "expected", NULL);
  g_autofree char *folder = ashi_test_pack_dup_bad (name);
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiProblems) unseen = ashi_problems_new ();
  g_autoptr (AshiPack) pack = ashi_test_pack_read_folder (folder, problems);
  g_autofree char *report = NULL;
  g_autofree char *expected = NULL;

  ashi_check_drawn (pack, problems, unseen);
  ashi_problems_add_all (problems, unseen);
  report = dup_report (problems);
  ashi_test_pack_remove (folder);
  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  g_assert_cmpstr (expected, !=, "");
  if (!g_pattern_match_simple (expected, report))
    g_assert_cmpstr (report, ==, expected);
  g_assert_finalize_object (g_steal_pointer (&pack));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GDir) folder = NULL;
  g_autofree char *path = NULL;
  const char *name;

  g_setenv ("XDG_CACHE_HOME", "/dev/null", TRUE); /* nothing is to be kept */
  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "packs", "bad", NULL);
  folder = g_dir_open (path, 0, NULL);
  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *test = g_strdup_printf ("/bad-pack/%s", name);

      g_test_add_data_func_full (test, g_strdup (name), test_bad_pack, g_free);
    }
  return g_test_run ();
}
