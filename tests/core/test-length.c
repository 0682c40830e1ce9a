// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-length.h"

/* Every spelling of a length that a patient must not be told, and what patients may well be told. */

static const char *const lengths[] = {
  "40 mm",
  "40mm",
  "40 MM",
  "40-mm",
  "40 – mm",
  "40\u00a0mm",
  "40\u2011mm",
  "4\u200b0\u200bm\u200bm deep",
  "40 mm.",
  "40mm-long",
  "(40 mm)",
  "４０mm",
  "４０ｍｍ",
  "٤٠ mm",
  "40㎜",
  "4㎝",
  "fifty mm",
  "a few mm",
  "Depth (mm)",
  "40 millimetres",
  "40 Millimeter",
  "forty millimetres",
  "a couple of millimeters",
  "milli-metres",
  "40 milímetros",
  "40 millimètres",
  "4 Zentimeter",
  "4 cm",
  "4 cms",
  "4 centimetres",
  "four centimeters",
  "0.4 dm",
  "0.04 m",
  ".04 m",
  "0,04 metres",
  "four hundredths of a metre",
  "400 µm",
  "400 micrometres",
  "40 mil",
  "1½ inches",
  "1 1/2 inch",
  "half an inch",
  "an inch",
  "two-inch needle",
  "2\"",
  "2 \"",
  "2″",
  "2''",
  "2”",
  "Push 2\" in",
  "He said \"yes\" and pushed 2\"",
  "1½\"",
  "2 in.",
  "2 in. deep",
  "two in.",
  "half an in.",
  "2 in deep",
  "2in",
  "2-in needle",
  "up to 2 in",
  "up to 2 in; then stop",
  "2 in below the skin",
  "1.5 cun",
  "Cun",
  "1.5 ts'un",
  "1.5 tsun",
  "5 fen",
  "1寸",
  "一寸半",
  "５分",
  "40毫米",
  "4 公分",
  "40 мм",
  "4 сантиметра",
  "4 Zoll",
  "2 pulgadas",
  "2 pouces",
  "two fingers deep",
  "two finger-widths deep",
  "Two fingers’ breadth below the skin",
  "three fingers into the buttock",
  "finger-deep",
  "0.30 × 40",
  "0.25x40",
  "a 30-gauge needle",
  "gauge 32",
  "a 30G needle",
  "a G30 needle",
  "a size 40 needle",
  "0.25 by 40",
  "mm: 40",
  "2 c.m.",
  "2 c m",
  "2 m m",
  "25 m/m",
  "2 сm",
  "2 ᴄᴍ",
  "2 centimters",
  "2 milimetres",
  "2 centis",
  "40 millis",
  "twenty mils",
  "a few microns",
  "20 thousand microns",
  "two inchs",
  "½ in",
  "1 1/2 in",
  "2’’",
  "2 cuns",
  "5 fens",
  "2 sun deep",
  "2 дюйма",
  "2 цуня",
  "2 εκατοστά",
  "20 χιλιοστά",
  "2 सेमी",
  "20 ملم",
  "2 سم",
  "2 ס\"מ",
  "2센티",
  "20 밀리미터",
  "1촌",
  "2 thốn",
  "2 duim",
  "2 tum",
  "un pouce",
  "einen Zoll",
  "duas polegadas",
  "2糎",
  "寸半",
  "三横指",
  "a finger's breadth",
  "two finger-breadths",
  "a thumb’s width under the skin",
  "the width of a thumb",
  "a hand’s width",
  "knuckle deep",
  "as deep as your thumb",
  "to the depth of two fingers",
  "to the second knuckle",
  "depth: 20",
};

static const char *const others[] = {
  "",
  "It hurts.",
  "About 8 in 100 sessions left a bruise.",
  "About 8 in every 100",
  "one in ten people",
  "In 2018, 7 629 treatments",
  "“About 8 in 100”",
  "\"1 or 2\"",
  "He said \"one\" and \"2\".",
  "2-in-1",
  "2 in the morning",
  "twice in 6 weeks",
  "3 in one group and 5 in another",
  "L5–S1",
  "the L5 nerve",
  "ST36",
  "for 20 minutes",
  "10分钟",
  "walk 100 metres",
  "the tip of your middle finger touches it",
  "four fingers above the ankle bone",
  "Press with your thumb.",
  "Press your thumb into the muscle.",
  "Put two hands on your hips.",
  "Hmm",
  "comma",
  "symmetry",
  "a cunning plan",
  "inchoate",
  "pincher",
  "5 pm",
  "30 g",
  "two hands’ widths below the kneecap",
  "the width of a hand above the ankle",
  "2 sun hats",
  "take 10 deep breaths",
  "10 centimes",
  "millions",
  "十分",
  "一分为二",
  "Hold it for 5 min.",
  "an in-depth talk",
  "the second joint of the finger",
  "0.88 %",
  "five muscles",
  "Thin needles are put into muscles.",
  "环跳",
  "doi:10.1080/10669817.2022.2082638",
};

static void
test_lengths (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      if (!ashi_tells_length (lengths[i]))
        {
          g_test_message ("“%s” passes", lengths[i]);
          g_test_fail ();
        }
    }
}

static void
test_others (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      if (ashi_tells_length (others[i]))
        {
          g_test_message ("“%s” is taken for a length", others[i]);
          g_test_fail ();
        }
    }
  g_assert_false (ashi_tells_length (NULL));
}

/* What takes a careless pattern a minute and more each: as many beginnings of a word as letters that may end it. */
static void
test_endless_word (void)
{
  g_autoptr (GString) word = g_string_new (NULL);
  g_autofree char *ends = g_strnfill (10000, 't');

  for (guint i = 0; i < 2000; i++)
    g_string_append (word, "milim");
  g_string_append (word, ends);
  for (guint i = 0; i < 20; i++)
    g_assert_false (ashi_tells_length (word->str));
  g_string_append (word, " 5 mm");
  g_assert_true (ashi_tells_length (word->str));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/length/lengths", test_lengths);
  g_test_add_func ("/length/others", test_others);
  g_test_add_func ("/length/endless-word", test_endless_word);
  return g_test_run ();
}
