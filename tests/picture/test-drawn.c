// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-drawn-check.h"
#include "ashi-test-pack.h"

/* All that the pack inside the program lists can be seen on its plates and sections. */
static void
test_built_in (void)
{
  g_autoptr (GFile) folder = g_file_new_for_uri ("resource:///io/github/ashi_atlas/Ashi/content");
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiProblems) unseen = ashi_problems_new ();
  g_autoptr (AshiPack) pack = ashi_pack_read (folder, NULL, problems);

  ashi_check_drawn (pack, problems, unseen);
  g_assert_nonnull (ashi_pack_get_first_plate (pack));
  ashi_test_pack_assert_good (problems);
  ashi_test_pack_assert_good (unseen);
}

static void
test_good (void)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiProblems) unseen = ashi_problems_new ();
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", problems);

  ashi_check_drawn (pack, problems, unseen);
  ashi_test_pack_assert_good (problems);
  ashi_test_pack_assert_good (unseen);
}

int
main (int argc, char *argv[])
{
  g_setenv ("XDG_CACHE_HOME", "/dev/null", TRUE); /* nothing is to be kept */
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drawn/good", test_good);
  g_test_add_func ("/drawn/built-in", test_built_in);
  return g_test_run ();
}
