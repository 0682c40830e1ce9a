// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-recall.h"
#include "ashi-test-pack.h"

#include <glib.h>
#include <glib/gstdio.h>

/* What was open is open again, each pack for itself; what cannot be kept harms nobody. */

static void
assert_recalled (const char *pack, const char *plate)
{
  g_autofree char *found = ashi_recall_dup_plate (pack);

  g_assert_cmpstr (found, ==, plate);
}

static void
test_plates (void)
{
  assert_recalled ("one", NULL);
  ashi_recall_plate ("one", "posterior");
  ashi_recall_plate ("other", "lateral");
  ashi_recall_plate ("one", "anterior");
  assert_recalled ("one", "anterior");
  assert_recalled ("other", "lateral");
}

/* An id is a stranger's, and no name of a group may be one that the file cannot hold or that is ours. */
static void
test_strange_ids (void)
{
  static const char *const ids[] = { "a]b", "[a", "with\nline", "ашы", "ashi:window" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ashi_recall_plate (ids[i], ids[i]);
  ashi_recall_colours ("distinct");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    assert_recalled (ids[i], ids[i]);
}

static void
test_no_id (void)
{
  ashi_recall_plate (NULL, "posterior");
  ashi_recall_plate ("", "posterior");
  assert_recalled (NULL, NULL);
  assert_recalled ("", NULL);
}

static void
test_colours (void)
{
  g_autofree char *before = ashi_recall_dup_colours ();
  g_autofree char *after = NULL;

  g_assert_null (before);
  ashi_recall_plate ("one", "posterior");
  ashi_recall_colours ("distinct");
  after = ashi_recall_dup_colours ();
  g_assert_cmpstr (after, ==, "distinct");
  assert_recalled ("one", "posterior");
}

/* Where a file lies in the folder's place nothing is remembered, and nothing else happens. */
static void
test_no_folder (void)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "ashi", NULL);

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_state_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  ashi_recall_plate ("one", "posterior");
  assert_recalled ("one", NULL);
}

typedef struct
{
  const char *path;
  void (*test) (void);
} Case;

static void
run (gconstpointer data)
{
  ashi_test_forget_state (g_get_user_state_dir ());
  ((const Case *) data)->test ();
}

int
main (int argc, char *argv[])
{
  static const Case cases[] = {
    { "/recall/plates", test_plates },   { "/recall/strange-ids", test_strange_ids }, { "/recall/no-id", test_no_id },
    { "/recall/colours", test_colours }, { "/recall/no-folder", test_no_folder },
  };
  g_autofree char *state = ashi_test_dup_state ();
  int result;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], run);
  result = g_test_run ();
  ashi_test_forget_state (state);
  return result;
}
