// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pack-door.h"

/* Which folder is a pack, before a window is opened on it. */

static char *
dup_folder (const char *a, const char *b, GError **error)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "packs", a, b, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return ashi_pack_door_dup_folder (file, error);
}

static void
test_folder (void)
{
  g_autofree char *expected = g_test_build_filename (G_TEST_DIST, "packs", "good", NULL);
  g_autofree char *folder = dup_folder ("good", NULL, NULL), *by_file = dup_folder ("good", "pack.xml", NULL);

  g_assert_cmpstr (folder, ==, expected);
  g_assert_cmpstr (by_file, ==, expected);
}

static void
test_no_pack (void)
{
  static const char *const none[] = { "plates", "sources.xml", "nowhere" };
  g_autoptr (GFile) elsewhere = g_file_new_for_uri ("http://example.org/pack");
  g_autoptr (GError) far = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (dup_folder ("good", none[i], &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      g_assert_true (g_strrstr (error->message, none[i]) != NULL);
    }
  g_assert_null (ashi_pack_door_dup_folder (elsewhere, &far));
  g_assert_error (far, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack-door/folder", test_folder);
  g_test_add_func ("/pack-door/no-pack", test_no_pack);
  return g_test_run ();
}
