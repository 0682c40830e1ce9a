// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-test-pack.h"

#include <string.h>

/* Figures as a pack writes them. */

#define BESIDE "<see subject=\"outer-muscle\"/>"

static const AshiBlock *
find_count (AshiPack *pack)
{
  const AshiChapter *chapter =
      g_ptr_array_index (ashi_lesson_get_chapters (ashi_pack_find_lesson (pack, "what-it-is")), 0);

  for (guint i = 0; i < chapter->blocks->len; i++)
    {
      const AshiBlock *block = g_ptr_array_index (chapter->blocks, i);

      if (block->count != NULL)
        return block;
    }
  return NULL;
}

static AshiPack *
read_with (const char *count, AshiProblems *problems)
{
  g_autofree char *others = g_strconcat (count, BESIDE, NULL);
  g_autofree char *folder = ashi_test_pack_dup_changed ("lessons.xml", BESIDE, others);
  AshiPack *pack = ashi_test_pack_read_folder (folder, problems);

  ashi_test_pack_remove (folder);
  return pack;
}

#define COUNT(attributes, inside)                                                                                      \
  "<count audience=\"patient\" support=\"read\" " attributes "><text>It aches.</text>" inside                          \
  "<cite source=\"book\" at=\"p. 1\"/></count>"

static void
test_forms (void)
{
  const struct
  {
    const char *count, *text;
  } forms[] = {
    { COUNT ("counted=\"sessions\" of=\"100\"", "<about n=\"8\"/>"), "It aches. In 100 sessions, about 8." },
    { COUNT ("counted=\"people\" of=\"100\"", "<between from=\"5\" to=\"16\"/><who>All 60.</who>"),
      "It aches. In 100 people, 5 to 16. All 60." },
    { COUNT ("counted=\"sessions\" of=\"10000\"", "<below n=\"1\"/><unknown>For how long.</unknown>"),
      "It aches. In 10 000 sessions, fewer than 1. For how long." },
    { COUNT ("counted=\"people\" of=\"100\"", "<none-found>Nobody counted.</none-found>"),
      "It aches. Not known. Nobody counted." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (AshiProblems) problems = ashi_problems_new ();
      g_autoptr (AshiPack) pack = read_with (forms[i].count, problems);

      ashi_test_pack_assert_good (problems);
      g_assert_cmpstr (find_count (pack)->claim->text, ==, forms[i].text);
    }
}

static void
test_figures (void)
{
  g_autoptr (AshiPack) pack =
      read_with (COUNT ("counted=\"sessions\" of=\"100\"", "<between from=\"5\" to=\"16\"/>"), NULL);
  const AshiCount *count = find_count (pack)->count;

  g_assert_true (count->is_known && !count->is_below);
  g_assert_cmpuint (count->of, ==, 100);
  g_assert_cmpuint (count->from, ==, 5);
  g_assert_cmpuint (count->to, ==, 16);
  g_assert_cmpint (count->counted, ==, ASHI_COUNTED_SESSIONS);
  g_assert_cmpstr (count->gist, ==, "It aches.");
}

/* What could be compared with nothing, or means nothing, is told and left out. */
static void
test_refused (void)
{
  const char *const counts[] = {
    COUNT ("counted=\"sessions\" of=\"1000\"", "<about n=\"8\"/>"),
    COUNT ("counted=\"sessions\" of=\"100\"", "<about n=\"101\"/>"),
    COUNT ("counted=\"sessions\" of=\"100\"", "<about n=\"0.5\"/>"),
    COUNT ("counted=\"sessions\" of=\"100\"", "<between from=\"16\" to=\"5\"/>"),
    COUNT ("counted=\"needles\" of=\"100\"", "<about n=\"8\"/>"),
    COUNT ("counted=\"sessions\" of=\"100\"", ""),
  };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (AshiProblems) problems = ashi_problems_new ();
      g_autoptr (AshiPack) pack = read_with (counts[i], problems);

      g_assert_cmpuint (ashi_problems_get_n (problems), >, 0);
      g_assert_null (find_count (pack));
    }
}

/* A figure of a depth is none for patients. */
static void
test_length (void)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiPack) pack = read_with (
      COUNT ("counted=\"sessions\" of=\"100\"", "<about n=\"8\"/><who>With needles of 40 mm.</who>"), problems);

  g_assert_cmpuint (ashi_problems_get_n (problems), >, 0);
  g_assert_null (find_count (pack));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/count/forms", test_forms);
  g_test_add_func ("/count/figures", test_figures);
  g_test_add_func ("/count/refused", test_refused);
  g_test_add_func ("/count/length", test_length);
  return g_test_run ();
}
