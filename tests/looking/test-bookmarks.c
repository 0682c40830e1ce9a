// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-bookmarks.h"
#include "ashi-test-pack.h"

static void
count (guint *times)
{
  (*times)++;
}

static void
assert_ids (const char *const *ids, const char *wanted)
{
  g_autofree char *said = g_strjoinv (" ", (char **) ids);

  g_assert_cmpstr (said, ==, wanted);
}

static void
test_recents (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);
  g_autoptr (AshiBookmarks) bookmarks = ashi_bookmarks_new (view);

  ashi_view_select (view, "outer-muscle--left");
  ashi_view_select (view, "gb30--right");
  ashi_view_select (view, "outer-muscle--right");
  assert_ids (ashi_bookmarks_get_recents (bookmarks), "outer-muscle gb30");
  ashi_view_open_lesson (view, ashi_pack_find_lesson (pack, "what-it-is"));
  ashi_view_close_lesson (view);
  assert_ids (ashi_bookmarks_get_recents (bookmarks), "outer-muscle what-it-is gb30");
  ashi_view_select (view, NULL);
  assert_ids (ashi_bookmarks_get_recents (bookmarks), "outer-muscle what-it-is gb30");
}

/* What is read beside a patient, and by one, leaves no trace for the next. */
static void
test_patient_leaves_none (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);
  g_autoptr (AshiBookmarks) bookmarks = ashi_bookmarks_new (view);

  ashi_view_set_audience (view, ASHI_AUDIENCE_PATIENT);
  ashi_view_select (view, "outer-muscle--left");
  ashi_view_open_lesson (view, ashi_pack_find_lesson (pack, "what-it-is"));
  assert_ids (ashi_bookmarks_get_recents (bookmarks), "");
}

static void
test_recents_end (void)
{
  const char *const many[] = { "1", "2", "3", "4", "5", "6", "7", "8", NULL };
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);
  g_autoptr (AshiBookmarks) bookmarks = ashi_bookmarks_new (view);

  ashi_bookmarks_set_recents (bookmarks, many);
  ashi_view_select (view, "middle-bone");
  assert_ids (ashi_bookmarks_get_recents (bookmarks), "middle-bone 1 2 3 4 5 6 7");
}

static void
test_favourites (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);
  g_autoptr (AshiBookmarks) bookmarks = ashi_bookmarks_new (view);
  guint told = 0;

  g_signal_connect_swapped (bookmarks, "notify::favourites", G_CALLBACK (count), &told);
  ashi_bookmarks_toggle (bookmarks, "gb30");
  ashi_bookmarks_toggle (bookmarks, "outer-muscle");
  assert_ids (ashi_bookmarks_get_favourites (bookmarks), "outer-muscle gb30");
  g_assert_true (ashi_bookmarks_has (bookmarks, "gb30"));
  ashi_bookmarks_toggle (bookmarks, "gb30");
  assert_ids (ashi_bookmarks_get_favourites (bookmarks), "outer-muscle");
  g_assert_cmpuint (told, ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bookmarks/recents", test_recents);
  g_test_add_func ("/bookmarks/patient-leaves-none", test_patient_leaves_none);
  g_test_add_func ("/bookmarks/recents-end", test_recents_end);
  g_test_add_func ("/bookmarks/favourites", test_favourites);
  return g_test_run ();
}
