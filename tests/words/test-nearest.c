// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-nearest.h"
#include "ashi-syllables.h"

static void
test_fold (void)
{
  const struct
  {
    const char *text, *folded;
  } cases[] = {
    { "Huántiào", "huantiao" },
    { "HUAN-TIAO", "huan tiao" },
    { "  Gluteus  maximus. ", "gluteus maximus" },
    { "环跳", "环跳" },
    { "ǎěǐǒǚ", "aeiou" },
    { "", "" },
    { "pırıformıs", "piriformis" },
    { "PİRİFORMİS", "piriformis" },
    { "ＧＢ３０ GB٣٠", "gb30 gb30" },
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
  g_assert_cmpuint (ashi_edit_distance ("ab", "ba"), ==, 1);
  g_assert_cmpuint (ashi_edit_distance ("a", "xaxx"), ==, 3);
}

/* No name is that long, and no table of a thousand million cells is made to find out. */
static void
test_endless (void)
{
  g_autofree char *k = g_strnfill (120000, 'k');
  g_autofree char *z = g_strnfill (120000, 'z');
  const char *const words[] = { z, "show", NULL };

  g_assert_cmpuint (ashi_edit_distance (k, z), ==, G_MAXUINT);
  g_assert_cmpuint (ashi_edit_distance (k, "k"), ==, G_MAXUINT);
  g_assert_null (ashi_nearest (k, words));
  g_assert_cmpstr (ashi_nearest ("shwo", words), ==, "show");
}

static void
test_wade_giles (void)
{
  static const struct
  {
    const char *pinyin, *wade_giles;
  } names[] = {
    { "Zúsānlǐ", "tsusanli" },
    { "Tàixī", "taihsi" },
    { "Wěizhōng", "weichung" },
    { "Huántiào", "huantiao" },
    { "Dàchángshū", "tachangshu" },
    { "Zhìbiān", "chihpien" },
    { "Jūliáo", "chuliao" },
    { "Qiūxū", "chiuhsu" },
    { "Xī'ān", "hsian" },
    { "Héyáng", "hoyang" },
    { "Shàngjùxū", "shangchuhsu" },
    { "Yángguān", "yangkuan" },
    { "Shíqīzhuī", "shihchichui" },
    { "Zhōngdú", "chungtu" },
    { "Guìlái", "kueilai" },
    { "Yìshè", "ishe" },
    { "Sìdú", "ssutu" },
    { "Ěrmén", "erhmen" },
    { "Lǘxiá", "luhsia" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *wade_giles = ashi_pinyin_dup_wade_giles (names[i].pinyin);

      g_assert_cmpstr (wade_giles, ==, names[i].wade_giles);
    }
  g_assert_null (ashi_pinyin_dup_wade_giles ("Huantiao"));
  g_assert_null (ashi_pinyin_dup_wade_giles ("Piriformis"));
  g_assert_null (ashi_pinyin_dup_wade_giles ("Müller"));
  g_assert_null (ashi_pinyin_dup_wade_giles (""));
}

static void
test_nearest (void)
{
  const char *const words[] = { "list", "show", "search", NULL };

  g_assert_cmpstr (ashi_nearest ("shwo", words), ==, "show");
  g_assert_cmpstr (ashi_nearest ("serch", words), ==, "search");
  g_assert_null (ashi_nearest ("completely", words));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/nearest/fold", test_fold);
  g_test_add_func ("/nearest/distance", test_distance);
  g_test_add_func ("/nearest/nearest", test_nearest);
  g_test_add_func ("/nearest/endless", test_endless);
  g_test_add_func ("/nearest/wade-giles", test_wade_giles);
  return g_test_run ();
}
