// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-nearest.h"
#include "ashi-test-pack.h"
#include "ashi-search.h"

static void
test_fold (void)
{
  const struct
  {
    const char *text, *folded;
  } cases[] = {
    { "Huántiào", "huantiao" }, { "HUAN-TIAO", "huan tiao" }, { "  Gluteus  maximus. ", "gluteus maximus" },
    { "环跳", "环跳" },         { "ǎěǐǒǚ", "aeiou" },         { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = ashi_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

static void
test_distance (void)
{
  g_assert_cmpuint (ashi_edit_distance ("", ""), ==, 0);
  g_assert_cmpuint (ashi_edit_distance ("abc", ""), ==, 3);
  g_assert_cmpuint (ashi_edit_distance ("piriformis", "pirifromis"), ==, 1);
  g_assert_cmpuint (ashi_edit_distance ("kitten", "sitting"), ==, 3);
  g_assert_cmpuint (ashi_edit_distance ("环跳", "环"), ==, 1);
}

static void
test_nearest (void)
{
  const char *const words[] = { "list", "show", "search", NULL };

  g_assert_cmpstr (ashi_nearest ("shwo", words), ==, "show");
  g_assert_cmpstr (ashi_nearest ("serch", words), ==, "search");
  g_assert_null (ashi_nearest ("completely", words));
}

static void
assert_finds (AshiPack *pack, const char *words, const char *id)
{
  g_autoptr (GPtrArray) found = ashi_search_pack (pack, words);

  g_assert_cmpuint (found->len, >, 0);
  g_assert_cmpstr (ashi_subject_get_id (g_ptr_array_index (found, 0)), ==, id);
}

static void
test_search (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  const char *const names[] = { "huantiao", "huan tiao", "Huántiào", "环跳", "GB30", "gb30", "jumping", "GB 30" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_finds (pack, names[i], "gb30");
  assert_finds (pack, "om", "outer-muscle");
  assert_finds (pack, "musculus ext", "outer-muscle");
  g_assert_null (ashi_find_named (pack, "muscle"));
  g_assert_cmpstr (ashi_subject_get_id (ashi_find_named (pack, "Outer muscle")), ==, "outer-muscle");
  g_assert_cmpstr (ashi_subject_get_id (ashi_find_named (pack, "outer-muscle--left")), ==, "outer-muscle");
}

static void
test_suggestion (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autofree char *suggestion = ashi_suggest_name (pack, "outer musle");

  g_assert_cmpstr (suggestion, ==, "outer-muscle");
  g_assert_null (ashi_suggest_name (pack, "xylophone"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/names/fold", test_fold);
  g_test_add_func ("/names/distance", test_distance);
  g_test_add_func ("/names/nearest", test_nearest);
  g_test_add_func ("/names/search", test_search);
  g_test_add_func ("/names/suggestion", test_suggestion);
  return g_test_run ();
}
