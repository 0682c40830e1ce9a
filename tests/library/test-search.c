// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-search.h"
#include "ashi-test-pack.h"

static void
assert_named (AshiPack *pack, const char *name, const char *id)
{
  AshiSubject *subject = ashi_find_named (pack, name);

  g_test_message ("%s", name);
  g_assert_cmpstr (subject != NULL ? ashi_subject_get_id (subject) : NULL, ==, id);
}

static void
test_named (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  const char *const names[] = { "huantiao", "huan tiao",   "Huántiào",   "环跳",  "環跳",     "环跳穴", "GB30",
                                "gb30",     "huan2 tiao4", "huan2tiao4", "GB 30", "ＧＢ３０", "VB30" };
  const char *const nobodys[] = { "",
                                  " ",
                                  "…",
                                  "GB3",
                                  "GB37",
                                  "muscle",
                                  "jumping",
                                  "P6",
                                  "30",
                                  "outer-muscle--top",

                                  "middle-bone--left",
                                  "gb30--front" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_named (pack, names[i], "gb30");
  for (guint i = 0; i < G_N_ELEMENTS (nobodys); i++)
    assert_named (pack, nobodys[i], NULL);
  assert_named (pack, "Outer muscle", "outer-muscle");
  assert_named (pack, "outer-muscle--left", "outer-muscle");
}

static void
assert_explained (AshiPack *pack, const char *name, const char *explanation)
{
  g_autofree char *explained = ashi_explain_unnamed (pack, name, TRUE);

  g_assert_cmpstr (explained, ==, explanation);
}

static void
test_explanation (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autofree char *endless = g_strnfill (20000, 'm');
  g_autofree char *short_enough = ashi_explain_unnamed (pack, endless, TRUE);

  assert_explained (pack, "outer musle", "Nothing here is called “outer musle”. Did you mean “outer-muscle”?");
  assert_explained (pack, "outer-muscle--top",
                    "Nothing here is called “outer-muscle--top”. Did you mean “outer-muscle--left” or "
                    "“outer-muscle--right”?");
  assert_explained (pack, "middle-bone--left",
                    "Nothing here is called “middle-bone--left”. Did you mean “middle-bone”?");
  assert_explained (pack, "what-it-si", "Nothing here is called “what-it-si”. Did you mean “what-it-is”?");
  assert_explained (pack, "xylophone", "Nothing here is called “xylophone”. “ashi list” names everything.");
  assert_explained (pack, "GB37", "GB37 is not in this atlas.");
  assert_explained (pack, "GB37/38", "GB37 is not in this atlas. GB38 is not in this atlas.");
  assert_explained (pack, "GB30/31",
                    "“GB30/31” is not the name of one point. Of those it can mean, this atlas has: GB30.");
  assert_explained (pack, "GB29-31",
                    "“GB29–31” is not the name of one point. Of those it can mean, this atlas has: GB30.");
  assert_explained (pack, "N60", "N60 is not in this atlas.");
  assert_explained (pack, "", "That is no name. “ashi list” names everything.");
  g_assert_cmpuint (strlen (short_enough), <, 200);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/named", test_named);
  g_test_add_func ("/search/explanation", test_explanation);
  return g_test_run ();
}
