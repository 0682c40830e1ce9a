// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-passage.h"
#include "ashi-test-pack.h"

/* Where a card or page answers to the words by which it was found. */

static void
take_chapter (AshiLesson *lesson, const char *title, const char *first, const char *second)
{
  AshiChapter *chapter = ashi_chapter_new (g_strdup (title));
  const char *const texts[] = { first, second };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      AshiBlock *block = ashi_block_new (ASHI_BLOCK_SAY);

      block->claim = ashi_claim_new ();
      block->claim->audience = ASHI_AUDIENCE_CLINICIAN;
      block->claim->text = g_strdup (texts[i]);
      g_ptr_array_add (chapter->blocks, block);
    }
  ashi_lesson_take_chapter (lesson, chapter);
}

static AshiLesson *
create_lesson (void)
{
  AshiLesson *lesson = ashi_lesson_new (ASHI_LESSON_KIND_LESSON, "where");

  take_chapter (lesson, "Low back", "The crest and the outer thigh.", "The buttock.");
  take_chapter (lesson, "Outer thigh", "The side.", "Down to the knee: a sudden swelling.");
  return lesson;
}

static gboolean
is_found (const char *const *words, AshiAudience audience)
{
  g_autoptr (AshiLesson) lesson = create_lesson ();
  AshiPassage passage;

  return ashi_lesson_find_passage (lesson, audience, words, &passage);
}

/* A chapter that is called so says more of it than a word in passing, though that comes first. */
static void
test_title (void)
{
  const char *const words[] = { "pain", "Outer", "thigh", NULL };
  g_autoptr (AshiLesson) lesson = create_lesson ();
  AshiPassage passage;

  g_assert_true (ashi_lesson_find_passage (lesson, ASHI_AUDIENCE_CLINICIAN, words, &passage));
  g_assert_cmpstr (passage.chapter->title, ==, "Outer thigh");
  g_assert_null (passage.block);
}

static void
test_block (void)
{
  const char *const words[] = { "sudden", "SWELLING", NULL };
  g_autoptr (AshiLesson) lesson = create_lesson ();
  AshiPassage passage;

  g_assert_true (ashi_lesson_find_passage (lesson, ASHI_AUDIENCE_CLINICIAN, words, &passage));
  g_assert_nonnull (passage.block);
  g_assert_cmpstr (passage.block->claim->text, ==, "Down to the knee: a sudden swelling.");
}

/* Nobody is led to what is not told to them, nor anywhere by words that stand nowhere. */
static void
test_none (void)
{
  const char *const swelling[] = { "swelling", NULL }, *const moon[] = { "moon", NULL }, *const empty[] = { NULL };

  g_assert_true (is_found (swelling, ASHI_AUDIENCE_CLINICIAN));
  g_assert_false (is_found (swelling, ASHI_AUDIENCE_PATIENT));
  g_assert_false (is_found (moon, ASHI_AUDIENCE_CLINICIAN));
  g_assert_false (is_found (empty, ASHI_AUDIENCE_CLINICIAN));
}

static void
test_card (void)
{
  const char *const words[] = { "twice", "deep", NULL }, *const moon[] = { "moon", NULL };
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiCard) card = ashi_card_new (ashi_pack_find_subject (pack, "outer-muscle"), ASHI_AUDIENCE_CLINICIAN);
  const AshiCardRow *row = ashi_card_find_passage (card, words);

  g_assert_nonnull (row);
  g_assert_cmpstr (ashi_card_row_get_text (row), ==, "Twice as deep.");
  g_assert_null (ashi_card_find_passage (card, moon));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/passage/title", test_title);
  g_test_add_func ("/passage/block", test_block);
  g_test_add_func ("/passage/none", test_none);
  g_test_add_func ("/passage/card", test_card);
  return g_test_run ();
}
