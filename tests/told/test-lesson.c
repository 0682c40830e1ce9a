// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-audience.h"
#include "ashi-test-pack.h"

static const AshiChapter *
chapter (AshiLesson *lesson, guint index)
{
  return g_ptr_array_index (ashi_lesson_get_chapters (lesson), index);
}

static void
test_lesson (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiLesson *lesson = ashi_pack_find_lesson (pack, "what-it-is");

  g_assert_cmpuint (g_list_model_get_n_items (ashi_pack_get_lessons (pack)), ==, 2);
  g_assert_cmpint (ashi_lesson_get_kind (lesson), ==, ASHI_LESSON_KIND_LESSON);
  g_assert_cmpstr (ashi_lesson_get_title (lesson), ==, "What it is");
  g_assert_cmpstr (ashi_lesson_get_summary (lesson)->text, ==, "A pain.");
  g_assert_cmpstr (g_ptr_array_index (ashi_lesson_get_keywords (lesson), 0), ==, "pain in the leg");
  g_assert_cmpuint (ashi_lesson_get_chapters (lesson)->len, ==, 2);
  g_assert_null (ashi_lesson_get_whose (lesson));
}

static void
test_table (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  const AshiChapter *figures = chapter (ashi_pack_find_lesson (pack, "what-it-is"), 1);
  const AshiBlock *block = g_ptr_array_index (figures->blocks, 0);
  const AshiTableRow *row = g_ptr_array_index (block->table->rows, 0);

  g_assert_cmpstr (block->table->caption, ==, "Counted");
  g_assert_cmpstr (block->table->head[0], ==, "");
  g_assert_cmpstr (row->cells[1], ==, "60");
  g_assert_cmpstr (row->claim->text, ==, "Bodies · 60");
  g_assert_cmpuint (row->claim->citations->len, ==, 1);
}

static void
test_programme (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiLesson *programme = ashi_pack_find_lesson (pack, "two-steps");
  g_autoptr (GPtrArray) steps = ashi_lesson_list_steps (programme, ASHI_AUDIENCE_CLINICIAN);

  g_assert_cmpint (ashi_lesson_get_kind (programme), ==, ASHI_LESSON_KIND_PROGRAMME);
  g_assert_cmpstr (ashi_lesson_get_whose (programme)->id, ==, "book");
  g_assert_cmpuint (steps->len, ==, 2);
  g_assert_cmpstr (((AshiBlock *) g_ptr_array_index (steps, 0))->target, ==, "outer-muscle");
  g_assert_cmpstr (((AshiBlock *) g_ptr_array_index (steps, 1))->target, ==, "gb30");
}

static void
add_step (AshiChapter *chapter, const char *target, AshiAudience audience)
{
  AshiBlock *step = ashi_block_new (ASHI_BLOCK_STEP);

  step->target = g_strdup (target);
  step->claim = ashi_claim_new ();
  step->claim->audience = audience;
  g_ptr_array_add (chapter->blocks, step);
}

/* Nobody walks through another reader's steps. */
static void
test_steps_of_a_reader (void)
{
  g_autoptr (AshiLesson) programme = ashi_lesson_new (ASHI_LESSON_KIND_PROGRAMME, "walk");
  AshiChapter *steps = ashi_chapter_new (g_strdup ("Steps"));
  g_autoptr (GPtrArray) clinician = NULL;
  g_autoptr (GPtrArray) patient = NULL;

  add_step (steps, "needle", ASHI_AUDIENCE_PROFESSIONAL);
  add_step (steps, "press", ASHI_AUDIENCE_PATIENT);
  add_step (steps, "learn", ASHI_AUDIENCE_TRAINEE);
  ashi_lesson_take_chapter (programme, steps);
  clinician = ashi_lesson_list_steps (programme, ASHI_AUDIENCE_CLINICIAN);
  patient = ashi_lesson_list_steps (programme, ASHI_AUDIENCE_PATIENT);
  g_assert_cmpuint (clinician->len, ==, 1);
  g_assert_cmpstr (((AshiBlock *) g_ptr_array_index (clinician, 0))->target, ==, "needle");
  g_assert_cmpuint (patient->len, ==, 1);
  g_assert_cmpstr (((AshiBlock *) g_ptr_array_index (patient, 0))->target, ==, "press");
}

/* A patient reads what was written for patients, and no heading with nothing under it. */
static void
test_audience (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiLesson *lesson = ashi_pack_find_lesson (pack, "what-it-is");
  AshiLesson *programme = ashi_pack_find_lesson (pack, "two-steps");

  g_assert_true (ashi_chapter_is_for (chapter (lesson, 0), ASHI_AUDIENCE_PATIENT));
  g_assert_false (ashi_chapter_is_for (chapter (lesson, 0), ASHI_AUDIENCE_CLINICIAN));
  g_assert_false (ashi_chapter_is_for (chapter (lesson, 1), ASHI_AUDIENCE_PATIENT));
  g_assert_true (ashi_chapter_is_for (chapter (lesson, 1), ASHI_AUDIENCE_TRAINEE));
  g_assert_true (ashi_lesson_is_for (lesson, ASHI_AUDIENCE_PATIENT));
  g_assert_false (ashi_lesson_is_for (programme, ASHI_AUDIENCE_PATIENT));
}

static void
test_mentions (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiLesson *lesson = ashi_pack_find_lesson (pack, "what-it-is");

  g_assert_true (ashi_lesson_mentions (lesson, "outer-muscle"));
  g_assert_true (ashi_lesson_mentions (lesson, "inner-muscle"));
  g_assert_false (ashi_lesson_mentions (lesson, "gb30"));
  g_assert_true (ashi_lesson_mentions (ashi_pack_find_lesson (pack, "two-steps"), "gb30"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lesson/lesson", test_lesson);
  g_test_add_func ("/lesson/table", test_table);
  g_test_add_func ("/lesson/programme", test_programme);
  g_test_add_func ("/lesson/steps-of-a-reader", test_steps_of_a_reader);
  g_test_add_func ("/lesson/audience", test_audience);
  g_test_add_func ("/lesson/mentions", test_mentions);
  return g_test_run ();
}
