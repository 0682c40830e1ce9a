// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-sentences.h"

static void
assert_split (const char *text, guint most_words, const char *joined)
{
  g_auto (GStrv) pieces = ashi_split_sentences (text, most_words);
  g_autofree char *found = g_strjoinv (" | ", pieces);

  g_assert_cmpstr (found, ==, joined);
}

static void
test_count (void)
{
  g_assert_cmpuint (ashi_count_words (""), ==, 0);
  g_assert_cmpuint (ashi_count_words ("  one  two\nthree. "), ==, 3);
  g_assert_cmpuint (ashi_count_words ("你会觉得酸"), ==, 3);
}

static void
test_blank (void)
{
  g_assert_cmpstr (ashi_blank_after ("It hurts."), ==, " ");
  g_assert_cmpstr (ashi_blank_after ("会疼。"), ==, "");
  g_assert_cmpstr (ashi_blank_after (""), ==, " ");
}

static void
test_split (void)
{
  assert_split ("", 5, "");
  assert_split ("One two.", 5, "One two.");
  assert_split ("One two. Three four. Five six.", 4, "One two. Three four. | Five six.");
  assert_split ("He said “one.” Then two.", 3, "He said “one.” | Then two.");
  assert_split ("As for e.g. this it goes on.", 40, "As for e.g. this it goes on.");
  assert_split ("About 2.5 in 100. So few.", 4, "About 2.5 in 100. | So few.");
  assert_split ("会疼。请说。", 2, "会疼。 | 请说。");
}

/* What no full stop parts is parted where a word ends. */
static void
test_endless (void)
{
  assert_split ("a b c d e f g", 3, "a b c | d e f | g");
  assert_split ("abcdefgh", 3, "abcdefgh");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sentences/count", test_count);
  g_test_add_func ("/sentences/blank", test_blank);
  g_test_add_func ("/sentences/split", test_split);
  g_test_add_func ("/sentences/endless", test_endless);
  return g_test_run ();
}
