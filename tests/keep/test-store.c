// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-store-log.h"
#include "ashi-store-notes.h"
#include "ashi-test-folder.h"

#include <string.h>

/* What is kept comes back as it was. */

#define PACK  "ashi"
#define BEGIN G_GINT64_CONSTANT (1796065200000) /* 2026-11-30 19:00 UTC */
#define DAY   G_GINT64_CONSTANT (86400000)

typedef struct
{
  char *folder, *path;
  AshiStore *store;
} Kept;

static void
open_again (Kept *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->store);
  self->store = ashi_store_open (self->path, &error);
  g_assert_no_error (error);
  g_assert_null (ashi_store_get_news (self->store));
}

static void
setup (Kept *self, gconstpointer unused)
{
  self->folder = g_dir_make_tmp ("ashi-store-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "kept.sqlite", NULL);
  open_again (self);
}

static void
teardown (Kept *self, gconstpointer unused)
{
  g_clear_object (&self->store);
  ashi_test_folder_remove (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static char *
add (Kept *self, const char *about, const char *text, gint64 time)
{
  g_autoptr (GError) error = NULL;
  char *id = ashi_store_add_note (self->store, PACK, about, text, time, &error);

  g_assert_no_error (error);
  return id;
}

static void
assert_notes (Kept *self, const char *about, ...)
{
  g_autoptr (GPtrArray) notes = ashi_store_list_notes (self->store, PACK, about, NULL);
  const char *text;
  va_list texts;
  guint n = 0;

  va_start (texts, about);
  while ((text = va_arg (texts, const char *)) != NULL)
    {
      g_assert_cmpuint (n, <, notes->len);
      g_assert_cmpstr (((AshiNote *) g_ptr_array_index (notes, n++))->text, ==, text);
    }
  va_end (texts);
  g_assert_cmpuint (notes->len, ==, n);
}

static void
test_notes (Kept *self, gconstpointer unused)
{
  static const char text[] = "Zwei Zeilen,\n“‘'\"; DROP TABLE note; -- 环跳 \360\237\246\264";
  g_autofree char *first = add (self, "piriformis", text, BEGIN);
  g_autofree char *second = add (self, "gb30", "b", BEGIN + 1);
  g_autofree char *third = add (self, "piriformis", "c", BEGIN + 2);

  open_again (self);
  assert_notes (self, NULL, text, "b", "c", NULL);
  assert_notes (self, "piriformis", text, "c", NULL);
  assert_notes (self, "soleus", NULL);
  {
    g_autoptr (GPtrArray) others = ashi_store_list_notes (self->store, "another-pack", NULL, NULL);

    g_assert_cmpuint (others->len, ==, 0);
  }
  g_assert_true (ashi_store_change_note (self->store, third, "d", BEGIN + 9, NULL));
  g_assert_true (ashi_store_remove_note (self->store, first, NULL));
  open_again (self);
  assert_notes (self, "piriformis", "d", NULL);
  {
    g_autoptr (GPtrArray) notes = ashi_store_list_notes (self->store, PACK, "piriformis", NULL);
    const AshiNote *note = g_ptr_array_index (notes, 0);

    g_assert_cmpstr (note->id, ==, third);
    g_assert_cmpint (note->created, ==, BEGIN + 2);
    g_assert_cmpint (note->changed, ==, BEGIN + 9);
  }
}

/* Whoever names a note that is not there, or writes none, is told so. */
static void
test_bad_notes (Kept *self, gconstpointer unused)
{
  static const char *const bad[] = { "", "\xff\xfe" };
  g_autoptr (GError) error = NULL;
  g_autofree char *id = add (self, "gb30", "a", BEGIN);
  g_autofree char *long_text = g_strnfill (20001, 'x');

  g_assert_false (ashi_store_remove_note (self->store, "nobody", &error));
  g_assert_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_UNKNOWN);
  g_clear_error (&error);
  g_assert_false (ashi_store_change_note (self->store, "nobody", "b", BEGIN, &error));
  g_assert_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_UNKNOWN);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_clear_error (&error);
      g_assert_null (ashi_store_add_note (self->store, PACK, "gb30", bad[i], BEGIN, &error));
      g_assert_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_FORMAT);
    }
  g_clear_error (&error);
  g_assert_false (ashi_store_change_note (self->store, id, long_text, BEGIN, &error));
  g_assert_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_FORMAT);
  assert_notes (self, NULL, "a", NULL);
}

static void
answer (Kept *self, const char *item, AshiGrade grade, gint64 time)
{
  const AshiRepetition repetition = { item, "find", grade, time, 60, 4321, 4000000000 };
  g_autoptr (GError) error = NULL;

  ashi_store_add_repetition (self->store, PACK, &repetition, &error);
  g_assert_no_error (error);
}

/* The log says what AshiProgress says that got the same answers, in whatever order they were kept. */
static void
test_progress (Kept *self, gconstpointer unused)
{
  static const AshiGrade grades[] = { 3, 3, 1, 4, 2, 3, 3 };
  const AshiSchedule schedule = { ashi_fsrs_of_weights (ashi_fsrs_weights), ASHI_RETENTION_DEFAULT, TRUE };
  g_autoptr (AshiProgress) expected = ashi_progress_new (&schedule);
  g_autoptr (AshiProgress) progress = NULL;
  g_autoptr (AshiProgress) other = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    ashi_progress_add (expected, "find:psoas", grades[i], BEGIN + i * DAY, 60);
  for (guint i = G_N_ELEMENTS (grades); i-- > 0;)
    answer (self, "find:psoas", grades[i], BEGIN + i * DAY);
  answer (self, "name:psoas", ASHI_GRADE_EASY, BEGIN);
  open_again (self);
  progress = ashi_store_read_progress (self->store, PACK, &schedule, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ashi_progress_get_n (progress), ==, 2);
  {
    const AshiStanding *one = ashi_progress_find (progress, "find:psoas");
    const AshiStanding *same = ashi_progress_find (expected, "find:psoas");

    g_assert_cmpfloat (one->memory.stability, ==, same->memory.stability);
    g_assert_cmpfloat (one->memory.difficulty, ==, same->memory.difficulty);
    g_assert_cmpint (one->due_day, ==, same->due_day);
    g_assert_cmpuint (one->n_lapses, ==, same->n_lapses);
  }
  other = ashi_store_read_progress (self->store, "another-pack", &schedule, NULL);
  g_assert_cmpuint (ashi_progress_get_n (other), ==, 0);
}

/* The same answer is not kept twice. */
static void
test_bad_repetitions (Kept *self, gconstpointer unused)
{
  const AshiRepetition good = { "find:psoas", "find", ASHI_GRADE_GOOD, BEGIN, 60, 1, 1 };
  const AshiRepetition nameless = { "", "find", ASHI_GRADE_GOOD, BEGIN, 60, 1, 1 };
  g_autoptr (GError) error = NULL;

  g_assert_true (ashi_store_add_repetition (self->store, PACK, &good, NULL));
  g_assert_false (ashi_store_add_repetition (self->store, PACK, &good, NULL));
  g_assert_false (ashi_store_add_repetition (self->store, PACK, &nameless, &error));
  g_assert_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_FORMAT);
}

static void
test_csv (Kept *self, gconstpointer unused)
{
  g_autofree char *csv = NULL;

  answer (self, "find:psoas", ASHI_GRADE_GOOD, BEGIN + 1234);
  answer (self, "odd, \"quoted\"", ASHI_GRADE_AGAIN, BEGIN);
  csv = ashi_store_dup_csv (self->store, NULL);
  g_assert_cmpstr (csv, ==,
                   "pack,item,time,zone,grade,kind,took,seed\r\n"
                   "ashi,\"odd, \"\"quoted\"\"\",2026-11-30T19:00:00Z,60,1,find,4321,4000000000\r\n"
                   "ashi,find:psoas,2026-11-30T19:00:01.234000Z,60,3,find,4321,4000000000\r\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/notes", Kept, NULL, setup, test_notes, teardown);
  g_test_add ("/store/bad-notes", Kept, NULL, setup, test_bad_notes, teardown);
  g_test_add ("/store/progress", Kept, NULL, setup, test_progress, teardown);
  g_test_add ("/store/bad-repetitions", Kept, NULL, setup, test_bad_repetitions, teardown);
  g_test_add ("/store/csv", Kept, NULL, setup, test_csv, teardown);
  return g_test_run ();
}
