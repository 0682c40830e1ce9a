// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-test-pack.h"

#include <glib/gstdio.h>

static const char *const good_files[] = {
  "pack.xml",         "sources.xml",     "subjects.xml",     "lessons.xml",       "body.xml",
  "plates/small.svg", "plates/side.svg", "plates/whole.svg", "sections/gb30.svg", "sections/level-middle.svg"
};
/* What a pack may have and the good one has not. */
static const char *const other_files[] = { "builds.xml", "common.xml", "reviews.xml", "sections/gb30.ghosts.xml",
                                           NULL };
static const char *const good_folders[] = { "plates", "sections" };

/**
 * ashi_test_pack_read_folder:
 * @problems: (nullable): where problems go; when %NULL there must be none
 */
AshiPack *
ashi_test_pack_read_folder (const char *folder, AshiProblems *problems)
{
  g_autofree char *schema_path = g_test_build_filename (G_TEST_DIST, "..", "resources", "schema", "pack.rng", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (AshiProblems) none = ashi_problems_new ();
  g_autoptr (GBytes) schema = NULL;
  g_autoptr (GError) error = NULL;
  char *text;
  gsize size;
  AshiPack *pack;

  g_file_get_contents (schema_path, &text, &size, &error);
  g_assert_no_error (error);
  schema = g_bytes_new_take (text, size);
  pack = ashi_pack_read (file, schema, problems != NULL ? problems : none);
  ashi_test_pack_assert_good (none);
  return pack;
}

/**
 * ashi_test_pack_read:
 * @name: a folder of tests/packs
 */
AshiPack *
ashi_test_pack_read (const char *name, AshiProblems *problems)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "packs", name, NULL);

  return ashi_test_pack_read_folder (folder, problems);
}

/**
 * ashi_test_pack_get_built_in:
 *
 * It is read and checked once in a program, which takes longer than most tests of it: a pack does not change.
 *
 * Returns: (transfer none): the pack inside the program, which is linked with the test; there is no problem in it
 */
AshiPack *
ashi_test_pack_get_built_in (void)
{
  static AshiPack *pack = NULL;

  if (pack == NULL)
    {
      g_autoptr (GFile) folder = g_file_new_for_uri ("resource:///io/github/ashi_atlas/Ashi/content");
      g_autoptr (GBytes) schema =
          g_resources_lookup_data ("/io/github/ashi_atlas/Ashi/schema/pack.rng", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autoptr (AshiProblems) problems = ashi_problems_new ();

      pack = ashi_pack_read (folder, schema, problems);
      ashi_test_pack_assert_good (problems);
    }
  return pack;
}

void
ashi_test_pack_assert_good (const AshiProblems *problems)
{
  for (guint i = 0; i < ashi_problems_get_n (problems); i++)
    {
      g_autofree char *line = ashi_problem_dup_line (ashi_problems_get (problems, i));

      g_test_message ("%s", line);
    }
  g_assert_cmpuint (ashi_problems_get_n (problems), ==, 0);
}

static char *
dup_text (const char *kind, const char *other, const char *name, gsize *size)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "packs", kind, other, name, NULL);
  char *text = NULL;

  return g_file_get_contents (path, &text, size, NULL) ? text : NULL;
}

/* A file of the other pack where it has one of its own, else the good one's. */
static void
copy_file (const char *folder, const char *kind, const char *other, const char *name)
{
  g_autofree char *target = g_build_filename (folder, name, NULL);
  gsize size;
  g_autofree char *text = dup_text (kind, other, name, &size);

  if (text == NULL)
    text = dup_text (".", "good", name, &size);
  if (text != NULL)
    g_assert_true (g_file_set_contents (target, text, (gssize) size, NULL));
  else
    g_assert_true (g_strv_contains (other_files, name));
}

/**
 * ashi_test_pack_dup:
 * @kind: a folder of tests/packs
 * @other: a folder in it, which holds only what differs from the good pack
 *
 * Returns: (transfer full): the folder of the whole of that pack, to be removed with ashi_test_pack_remove()
 */
char *
ashi_test_pack_dup (const char *kind, const char *other)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("ashi-pack-XXXXXX", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (good_folders); i++)
    {
      g_autofree char *path = g_build_filename (folder, good_folders[i], NULL);

      g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (good_files); i++)
    copy_file (folder, kind, other, good_files[i]);
  for (const char *const *name = other_files; *name != NULL; name++)
    copy_file (folder, kind, other, *name);
  return folder;
}

char *
ashi_test_pack_dup_bad (const char *bad)
{
  return ashi_test_pack_dup ("bad", bad);
}

/**
 * ashi_test_pack_dup_changed:
 * @file: a file of the good pack
 * @words: what stands in it once
 * @others: what to write instead
 *
 * Returns: (transfer full): the folder of the good pack with that change, to be removed with ashi_test_pack_remove()
 */
char *
ashi_test_pack_dup_changed (const char *file, const char *words, const char *others)
{
  char *folder = ashi_test_pack_dup (".", "good");
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, words, others, 0), ==, 1);
  g_assert_true (g_file_set_contents (path, changed->str, -1, NULL));
  return folder;
}

void
ashi_test_pack_remove (const char *folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (good_files); i++)
    {
      g_autofree char *path = g_build_filename (folder, good_files[i], NULL);

      g_unlink (path);
    }
  for (guint i = 0; i < G_N_ELEMENTS (good_folders); i++)
    {
      g_autofree char *path = g_build_filename (folder, good_folders[i], NULL);

      g_rmdir (path);
    }
  g_rmdir (folder);
}

/**
 * ashi_test_open_view:
 *
 * Returns: (transfer full): a clinician's view of the pack's first plate
 */
AshiView *
ashi_test_open_view (AshiPack *pack)
{
  AshiView *view = ashi_view_new ();

  ashi_view_set_pack (view, pack);
  ashi_view_set_plate (view, ashi_pack_get_first_plate (pack));
  return view;
}

/**
 * ashi_test_dup_state:
 *
 * Before the first test: what is remembered of windows is so in a folder of its own from now on. GLib's own isolation
 * of tests leaks the names of the folders that it makes.
 *
 * Returns: (transfer full): the folder, to be removed with ashi_test_forget_state()
 */
char *
ashi_test_dup_state (void)
{
  char *state = g_dir_make_tmp ("ashi-state-XXXXXX", NULL);

  g_assert_nonnull (state);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  return state;
}

/**
 * ashi_test_forget_state:
 *
 * Removes all that was remembered, and the folder.
 */
void
ashi_test_forget_state (const char *state)
{
  g_autofree char *ours = g_build_filename (state, "ashi", NULL);
  g_autofree char *window = g_build_filename (ours, "window.ini", NULL);

  g_remove (window);
  g_remove (ours);
  g_remove (state);
}

/**
 * ashi_test_pack_read_common:
 *
 * Returns: (transfer full): the good pack, with events and with claims that are shared
 */
AshiPack *
ashi_test_pack_read_common (void)
{
  g_autofree char *folder = ashi_test_pack_dup (".", "common");
  AshiPack *pack = ashi_test_pack_read_folder (folder, NULL);

  ashi_test_pack_remove (folder);
  return pack;
}

/**
 * ashi_test_pack_read_two_bodies:
 *
 * Returns: (transfer full): the good pack with the section of gb30 cut in two bodies
 */
AshiPack *
ashi_test_pack_read_two_bodies (void)
{
  g_autofree char *folder = ashi_test_pack_dup_changed (
      "pack.xml", "<section id=\"gb30\" href=\"sections/gb30.svg\" of=\"gb30\" side=\"left\">",
      "<section id=\"hers\" href=\"sections/gb30.svg\" of=\"gb30\" side=\"left\" body=\"woman\" beside=\"gb30\">"
      "<title>GB30, left</title></section>"
      "<section id=\"gb30\" href=\"sections/gb30.svg\" of=\"gb30\" side=\"left\">");
  AshiPack *pack = ashi_test_pack_read_folder (folder, NULL);

  ashi_test_pack_remove (folder);
  return pack;
}
