// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-card.h"
#include "ashi-finder.h"
#include "ashi-length.h"
#include "ashi-resource-pack.h"
#include "ashi-talk.h"
#include "ashi-told.h"
#include "ashi-tongue.h"
#include "ashi-translation-text.h"

#include <locale.h>

/* The pack inside the program, in the languages that po/LINGUAS names. */

static const char *const languages[] = { "ar", "de", "es", "fr", "zh_CN" };

#define UNREVIEWED "Translated, not yet reviewed by a clinician who speaks this language."

static AshiTongue *
want (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  return ashi_tongue_new_wanted ();
}

static AshiPack *
open_in (const char *language)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiTongue) tongue = want (language);
  AshiPack *pack = ashi_open_pack (NULL, ASHI_OPEN_TRUSTED, tongue, problems, NULL, NULL);

  g_assert_cmpuint (ashi_problems_get_n (problems), ==, 0);
  return pack;
}

static AshiCard *
open_card (AshiPack *pack, const char *id)
{
  return ashi_card_new (ashi_pack_find_subject (pack, id), ASHI_AUDIENCE_PATIENT);
}

static gboolean
card_says (AshiCard *card, const char *words)
{
  for (guint i = 0; i < ashi_card_get_n_groups (card); i++)
    {
      GPtrArray *rows = ashi_card_get_group (card, i)->rows;

      for (guint j = 0; j < rows->len; j++)
        if (strstr (ashi_card_row_get_text (g_ptr_array_index (rows, j)), words) != NULL)
          return TRUE;
    }
  return FALSE;
}

static void
test_wanted (void)
{
  g_autoptr (AshiTongue) spanish = want ("it:es"), mexican = want ("es_MX"), italian = want ("it_CH.UTF-8");
  g_autofree char *name = NULL;

  g_assert_cmpstr (ashi_tongue_find (spanish, "name", "Sciatic nerve"), ==, "Nervio ciático");
  g_assert_cmpstr (ashi_tongue_find (mexican, "name", "Sciatic nerve"), ==, "Nervio ciático");
  g_assert_null (ashi_tongue_find (italian, "name", "Sciatic nerve"));
  name = ashi_tongue_dup_name (italian);
  g_assert_cmpstr (name, ==, "italiano");
  g_assert_null (want ("en"));
  g_assert_null (want ("en_GB:es"));
  g_assert_null (want ("../../etc"));
}

/* What gettext does not translate stays English here, too: a window in two languages by accident helps nobody. */
static void
test_c_locale (void)
{
  setlocale (LC_ALL, "C");
  g_assert_null (want ("es"));
  g_assert_nonnull (setlocale (LC_ALL, "C.UTF-8"));
}

static void
test_told (void)
{
  g_autoptr (AshiPack) pack = open_in ("es");
  g_autoptr (AshiCard) card = open_card (pack, "piriformis");
  g_autofree char *note = ashi_card_dup_translation (card, pack);
  AshiLesson *lesson = ashi_pack_find_lesson (pack, "emergency-signs");
  g_autofree char *lesson_note = NULL;

  g_assert_cmpstr (ashi_subject_get_title (ashi_card_get_subject (card)), ==, "Músculo piriforme");
  g_assert_cmpstr (ashi_plate_get_title (ashi_pack_find_plate (pack, "posterior")), ==, "Desde atrás");
  g_assert_cmpstr (ashi_plate_get_layer (ashi_pack_find_plate (pack, "posterior"), 5)->title, ==, "Piel");
  g_assert_true (card_says (card, "Llame a una ambulancia."));
  g_assert_nonnull (strstr (note, ashi_tongue_say (ashi_pack_get_tongue (pack), UNREVIEWED)));
  g_assert_nonnull (lesson);
  lesson_note = ashi_lesson_dup_translation (lesson, pack, ASHI_AUDIENCE_PATIENT);
  g_assert_nonnull (strstr (lesson_note, ashi_tongue_say (ashi_pack_get_tongue (pack), UNREVIEWED)));
}

/* Two windows can speak two languages at once, and English is as it was. */
static void
test_side_by_side (void)
{
  g_autoptr (AshiPack) german = open_in ("de"), english = open_in ("en"), chinese = open_in ("zh_CN");
  g_autoptr (AshiCard) a = open_card (german, "piriformis"), b = open_card (chinese, "piriformis"),
                       c = open_card (english, "piriformis");

  g_assert_true (card_says (a, "Rufen Sie einen Rettungswagen."));
  g_assert_true (card_says (b, "叫救护车。躺下。")); /* no blank between sentences */
  g_assert_true (card_says (c, "Call an ambulance."));
  g_assert_null (ashi_card_dup_translation (c, english));
}

static void
test_missing (void)
{
  g_autoptr (AshiPack) pack = open_in ("it");
  g_autoptr (AshiCard) card = open_card (pack, "piriformis");
  g_autofree char *note = ashi_card_dup_translation (card, pack);

  g_assert_cmpstr (ashi_subject_get_title (ashi_card_get_subject (card)), ==, "Piriformis");
  g_assert_cmpstr (note, ==, "What stands in English is not translated yet (italiano).");
}

static const char *
get_id (gpointer item)
{
  return ASHI_IS_SUBJECT (item) ? ashi_subject_get_id (item) : ashi_lesson_get_id (item);
}

static void
assert_found (AshiFinder *finder, const char *words, const char *id)
{
  g_autoptr (AshiAnswer) answer = ashi_finder_find (finder, words, 10, NULL);

  for (guint i = 0; i < answer->found->len; i++)
    if (g_str_equal (get_id (((const AshiFound *) g_ptr_array_index (answer->found, i))->item), id))
      return;
  g_test_message ("“%s” does not find %s", words, id);
  g_test_fail ();
}

/* By the name in the language, with or without its marks, and by the English one as before. */
static void
test_search (void)
{
  static const struct
  {
    const char *language, *words, *id;
  } cases[] = {
    { "es", "nervio ciatico", "sciatic-nerve" },   { "es", "glúteo mayor", "gluteus-maximus" },
    { "de", "Ischiasnerv", "sciatic-nerve" },      { "de", "grosser gesassmuskel", "gluteus-maximus" },
    { "fr", "nerf sciatique", "sciatic-nerve" },   { "zh_CN", "坐骨神经", "sciatic-nerve" },
    { "zh_CN", "梨狀肌", "piriformis" },           { "ar", "العصب الوركي", "sciatic-nerve" },
    { "ar", "العضلة الكمثرية", "piriformis" },     { "es", "sciatic nerve", "sciatic-nerve" },
    { "fr", "musculus piriformis", "piriformis" }, { "de", "Blutverdünner", "blood-thinners" },
    { "es", "embarazada", "pregnancy" },           { "fr", "pregnant", "pregnancy" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AshiPack) pack = open_in (cases[i].language);
      g_autoptr (AshiFinder) finder = ashi_finder_new (pack, ASHI_AUDIENCE_PATIENT, NULL);

      assert_found (finder, cases[i].words, cases[i].id);
    }
}

/* A figure stands in the language of what it is a figure of, and is of as many. */
static guint
check_counts (AshiLesson *lesson, const char *language)
{
  GPtrArray *chapters = ashi_lesson_get_chapters (lesson);
  guint n = 0;

  for (guint i = 0; i < chapters->len; i++)
    {
      GPtrArray *blocks = ((const AshiChapter *) g_ptr_array_index (chapters, i))->blocks;

      for (guint j = 0; j < blocks->len; j++)
        {
          const AshiBlock *block = g_ptr_array_index (blocks, j);

          if (block->count == NULL)
            continue;
          g_assert_cmpint (block->count->tongue != NULL, ==, language != NULL);
          g_assert_cmpint (block->claim->rendering, ==,
                           language != NULL ? ASHI_RENDERING_UNREVIEWED : ASHI_RENDERING_ORIGINAL);
          g_assert_true (g_str_has_prefix (block->claim->text, block->count->gist));
          n++;
        }
    }
  return n;
}

static void
test_counts (void)
{
  g_autoptr (AshiPack) english = open_in ("en");

  g_assert_cmpuint (check_counts (ashi_pack_find_lesson (english, "risks"), NULL), >, 4);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (AshiPack) pack = open_in (languages[i]);

      g_assert_cmpuint (check_counts (ashi_pack_find_lesson (pack, "risks"), languages[i]), >, 4);
    }
}

/* Every screen is a page by itself: each says how far its translation can be trusted. */
static void
test_talk (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (AshiPack) pack = open_in (languages[i]);
      g_autoptr (AshiTalk) talk = ashi_talk_new (pack, "piriformis");

      g_assert_cmpuint (ashi_talk_get_n_screens (talk), >, 10);
      for (guint j = 0; j < ashi_talk_get_n_screens (talk); j++)
        {
          const AshiTalkScreen *screen = ashi_talk_get_screen (talk, j);

          g_assert_cmpint (screen->rendering, ==, ASHI_RENDERING_UNREVIEWED);
          g_assert_cmpstr (screen->translation, ==, ashi_tongue_say (ashi_pack_get_tongue (pack), UNREVIEWED));
        }
    }
}

static void
test_talk_in_english (void)
{
  g_autoptr (AshiPack) pack = open_in ("en");
  g_autoptr (AshiTalk) talk = ashi_talk_new (pack, "piriformis");

  for (guint i = 0; i < ashi_talk_get_n_screens (talk); i++)
    g_assert_null (ashi_talk_get_screen (talk, i)->translation);
}

static void
test_sections (void)
{
  g_autoptr (AshiPack) pack = open_in ("es"), english = open_in ("en");

  g_assert_cmpstr (ashi_section_get_title (ashi_pack_find_section (pack, "piriformis-midpoint")), ==,
                   "Piriforme, punto medio");
  g_assert_cmpstr (ashi_section_get_title (ashi_pack_find_section (english, "piriformis-midpoint-woman")), ==,
                   "Piriformis, midpoint, in a woman");
}

static void
check_length (const char *words, const char *file, guint line, gpointer language)
{
  if (!ashi_tells_length (words))
    return;
  g_test_message ("%s: a patient is told a length: %s", (const char *) language, words);
  g_test_fail ();
}

/* What the checks of the English hold back does not come in by a translation. */
static void
test_no_lengths (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (AshiPack) pack = open_in (languages[i]);

      ashi_pack_tell (pack, ASHI_AUDIENCE_PATIENT, check_length, (gpointer) languages[i]);
    }
}

static AshiTalk *
talk_in (AshiTongue *tongue)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiPack) pack = ashi_open_pack (NULL, ASHI_OPEN_TRUSTED, tongue, problems, NULL, NULL);

  return ashi_talk_new (pack, "piriformis");
}

/* A talk in Spanish beside a window in German: nothing in it is told in the language of the process. */
static void
test_another_than_the_process (void)
{
  const char *const english_urgencies[] = { "Ambulance",   "Hospital now",   "Doctor today",
                                            "Doctor soon", "To be expected", NULL };
  g_autoptr (AshiTongue) german = want ("de"), spanish = ashi_tongue_new_for ("es");
  g_autoptr (AshiTalk) here = talk_in (german), there = talk_in (spanish);

  g_assert_cmpuint (ashi_talk_get_n_screens (here), >, 0);
  for (guint i = 0; i < ashi_talk_get_n_screens (there); i++)
    {
      const AshiTalkScreen *screen = ashi_talk_get_screen (there, i);

      g_assert_cmpstr (screen->title, !=, ashi_talk_part_get_title (screen->part, german));
      g_assert_cmpstr (screen->title, !=, ashi_talk_part_get_title (screen->part, NULL));
      g_assert_false (screen->urgency != NULL && g_strv_contains (english_urgencies, screen->urgency));
      if (screen->form != NULL && screen->count->is_known)
        g_assert_true (g_str_has_prefix (screen->form, "En 1") || g_str_has_prefix (screen->form, "De 1"));
      g_assert_cmpstr (screen->translation, ==, ashi_tongue_say (spanish, UNREVIEWED));
    }
}

/* Who asks for English beside a German window gets what was written, and nothing is said of a translation. */
static void
test_english_beside_german (void)
{
  g_autoptr (AshiTongue) german = want ("de"), english = ashi_tongue_new_for ("en");
  g_autoptr (AshiTalk) talk = talk_in (english);

  for (guint i = 0; i < ashi_talk_get_n_screens (talk); i++)
    {
      const AshiTalkScreen *screen = ashi_talk_get_screen (talk, i);

      g_assert_cmpstr (screen->title, ==, ashi_talk_part_get_title (screen->part, english));
      g_assert_cmpstr (screen->title, !=, ashi_talk_part_get_title (screen->part, german));
      g_assert_null (screen->translation);
    }
  g_assert_cmpstr (ashi_talk_get_screen (talk, 0)->title, ==, "What you have");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  g_test_add_func ("/languages/wanted", test_wanted);
  g_test_add_func ("/languages/c-locale", test_c_locale);
  g_test_add_func ("/languages/told", test_told);
  g_test_add_func ("/languages/side-by-side", test_side_by_side);
  g_test_add_func ("/languages/missing", test_missing);
  g_test_add_func ("/languages/search", test_search);
  g_test_add_func ("/languages/counts", test_counts);
  g_test_add_func ("/languages/talk", test_talk);
  g_test_add_func ("/languages/talk-in-english", test_talk_in_english);
  g_test_add_func ("/languages/another-than-the-process", test_another_than_the_process);
  g_test_add_func ("/languages/english-beside-german", test_english_beside_german);
  g_test_add_func ("/languages/sections", test_sections);
  g_test_add_func ("/languages/no-lengths", test_no_lengths);
  return g_test_run ();
}
