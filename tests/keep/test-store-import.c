// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-store-exams.h"
#include "ashi-store-json.h"
#include "ashi-store-notes.h"
#include "ashi-test-folder.h"

#include <sqlite3.h>
#include <string.h>

/* What is exported comes back elsewhere; what is imported twice is there once; what is wrong is told, and nothing of it
 * is taken. */

#define BEGIN G_GINT64_CONSTANT (1796065200000) /* 2026-11-30 19:00 UTC */

typedef struct
{
  char *folder, *path;
  AshiStore *store;
} Kept;

static void
setup (Kept *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("ashi-import-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "kept.sqlite", NULL);
  self->store = ashi_store_open (self->path, &error);
  g_assert_no_error (error);
}

static void
teardown (Kept *self, gconstpointer unused)
{
  g_clear_object (&self->store);
  ashi_test_folder_remove (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

/* One row of every table. */
#define ALL                                                                                                            \
  "{\"ashi-format\" : 2,"                                                                                              \
  "\"repetitions\" : [{\"pack\":\"ashi\",\"item\":\"find:psoas\",\"time\":\"2026-11-30T19:00:00.250Z\",\"zone\":60,"   \
  "\"grade\":3,\"kind\":\"find\",\"took\":900,\"seed\":7}],"                                                           \
  "\"notes\" : [{\"id\":\"n1\",\"pack\":\"ashi\",\"about\":\"psoas\",\"text\":\"deep\","                               \
  "\"created\":\"2026-11-30T20:00:00+01:00\",\"changed\":\"2026-11-30T19:00:05Z\"}],"                                  \
  "\"exams\" : "                                                                                                       \
  "[{\"id\":\"e1\",\"pack\":\"ashi\",\"time\":\"2026-11-30T19:00:00Z\",\"seed\":5,\"answers\":\"[1,2]\"}],"            \
  "\"lists\" : [{\"id\":\"l1\",\"pack\":\"ashi\",\"name\":\"Exam\",\"place\":0}],"                                     \
  "\"bookmarks\" : [{\"id\":\"b1\",\"list\":\"l1\",\"name\":\"GB30\",\"link\":\"ashi:section/gb30\",\"place\":0}],"    \
  "\"seen\" : [{\"pack\":\"ashi\",\"link\":\"ashi:section/gb30\",\"time\":\"2026-11-30T19:00:00Z\"}]}"
#define N_ALL 6

static AshiMerged
merge (AshiStore *store, const char *text)
{
  AshiMerged merged;
  g_autoptr (GError) error = NULL;

  ashi_store_merge_json (store, text, strlen (text), &merged, &error);
  g_assert_no_error (error);
  return merged;
}

static void
assert_merged (AshiMerged merged, guint n_taken, guint n_known)
{
  g_assert_cmpuint (merged.n_taken, ==, n_taken);
  g_assert_cmpuint (merged.n_known, ==, n_known);
}

static void
test_there_and_back (Kept *self, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (self->folder, "other.sqlite", NULL);
  g_autofree char *empty = ashi_store_dup_json (self->store, NULL);
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autoptr (AshiStore) other = ashi_store_open (path, NULL);

  assert_merged (merge (self->store, empty), 0, 0);
  assert_merged (merge (self->store, ALL), N_ALL, 0);
  assert_merged (merge (self->store, ALL), 0, N_ALL);
  text = ashi_store_dup_json (self->store, NULL);
  assert_merged (merge (other, text), N_ALL, 0);
  assert_merged (merge (other, text), 0, N_ALL);
  again = ashi_store_dup_json (other, NULL);
  g_assert_cmpstr (text, ==, again);
  g_assert_nonnull (strstr (text, "\"2026-11-30T19:00:00.250000Z\""));
}

static char *
dup_note (const char *text, const char *changed)
{
  return g_strdup_printf ("{\"ashi-format\":1,\"notes\":[{\"id\":\"n1\",\"pack\":\"ashi\",\"about\":\"psoas\","
                          "\"text\":\"%s\",\"created\":\"2026-11-30T19:00:00Z\",\"changed\":\"%s\"}]}",
                          text, changed);
}

static void
assert_text (Kept *self, const char *text)
{
  g_autoptr (GPtrArray) notes = ashi_store_list_notes (self->store, "ashi", NULL, NULL);

  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (((AshiNote *) g_ptr_array_index (notes, 0))->text, ==, text);
}

/* Of two that were changed, the later stays, whichever came first. */
static void
test_later_note (Kept *self, gconstpointer unused)
{
  g_autofree char *early = dup_note ("early", "2026-11-30T19:00:00Z");
  g_autofree char *late = dup_note ("late", "2026-12-01T19:00:00Z");

  assert_merged (merge (self->store, early), 1, 0);
  assert_merged (merge (self->store, late), 1, 0);
  assert_text (self, "late");
  assert_merged (merge (self->store, early), 0, 1);
  assert_text (self, "late");
}

typedef struct
{
  const char *old;   /* what stands in ALL */
  const char *wrong; /* what stands there instead */
  const char *told;
} Wrong;

static const Wrong wrongs[] = {
  { "\"ashi-format\" : 2", "\"ashi-format\" : 3", "newer version" },
  { "\"ashi-format\" : 2", "\"ashi-format\" : \"2\"", "no file that Ashi has exported" },
  { "\"ashi-format\" : 2,", "", "no file that Ashi has exported" },
  { "\"ashi-format\" : 2,", "\"ashi-format\" : 2", "no JSON" },
  { "\"notes\" : [", "\"notes\" : [7,", "“notes”, number 1" },
  { "\"notes\" : [{", "\"notes\" : [[[[[[[[[[[[[{", "no file that Ashi has exported" },
  { "\"seed\":7}]", "\"seed\":7}, {}]", "“repetitions”, number 2: “pack” is missing" },
  { "\"grade\":3", "\"grade\":5", "“grade”" },
  { "\"grade\":3", "\"grade\":3.5", "“grade”" },
  { "\"took\":900", "\"took\":-1", "“took”" },
  { "\"zone\":60", "\"zone\":99999", "“zone”" },
  { "19:00:00.250Z", "yesterday", "“time”" },
  { "2026-11-30T19:00:00.250Z", "1026-11-30T19:00:00Z", "“time”" },
  { "\"text\":\"deep\"", "\"text\":\"\"", "“text”" },
  { "\"text\":\"deep\"", "\"text\":null", "“text”" },
  { "\"answers\":\"[1,2]\"", "\"answers\":\"[1,2\"", "“exams”, number 1, is not" },
  { "\"list\":\"l1\"", "\"list\":\"l2\"", "“bookmarks”, number 1, is not" },
  { "\"lists\" : [", "\"lists\" : 1, \"more\" : [", "“lists” is no list" },
};

static void
test_wrong (Kept *self, gconstpointer unused)
{
  g_autofree char *before = ashi_store_dup_json (self->store, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (wrongs); i++)
    {
      g_autoptr (GString) text = g_string_new (ALL);
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      AshiMerged merged;

      g_assert_cmpuint (g_string_replace (text, wrongs[i].old, wrongs[i].wrong, 1), ==, 1);
      g_assert_false (ashi_store_merge_json (self->store, text->str, text->len, &merged, &error));
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, wrongs[i].told));
      after = ashi_store_dup_json (self->store, NULL);
      g_assert_cmpstr (before, ==, after);
    }
}

/* Whatever else somebody takes for such a file. */
static void
test_no_json (Kept *self, gconstpointer unused)
{
  static const char *const texts[] = { "", "null", "[]", "\"ashi-format\"", "SQLite format 3", "{\"ashi-format\" : 1" };
  AshiMerged merged;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (ashi_store_merge_json (self->store, texts[i], strlen (texts[i]), &merged, &error));
      g_assert_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_FORMAT);
    }
  g_assert_false (ashi_store_merge_json (self->store, "{\"\xff\":1}", 7, &merged, NULL));
}

/* An exam goes with the rest, there and back; of two packs each has its own, the latest first. */
static void
test_exam (Kept *self, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (self->folder, "other.sqlite", NULL), *text = NULL;
  g_autoptr (AshiStore) other = ashi_store_open (path, NULL);
  g_autoptr (GPtrArray) exams = NULL, latest = NULL;
  g_autoptr (GError) error = NULL;
  const AshiKeptExam *exam;

  g_assert_false (ashi_store_add_exam (self->store, "ashi", BEGIN, 7, "", &error));
  g_assert_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_FORMAT);
  g_assert_false (ashi_store_add_exam (self->store, "ashi", BEGIN, 7, "{", NULL)); /* is no JSON */
  g_assert_true (ashi_store_add_exam (self->store, "ashi", BEGIN, 7, "{\"n\":1}", NULL));
  g_assert_true (ashi_store_add_exam (self->store, "ashi", BEGIN + 1, G_MAXUINT32, "{\"n\":2}", NULL));
  g_assert_true (ashi_store_add_exam (self->store, "mine", BEGIN, 7, "{\"n\":3}", NULL));
  text = ashi_store_dup_json (self->store, NULL);
  assert_merged (merge (other, text), 3, 0);
  exams = ashi_store_list_exams (other, "ashi", 10, NULL);
  g_assert_cmpuint (exams->len, ==, 2);
  exam = g_ptr_array_index (exams, 0);
  g_assert_cmpint (exam->time, ==, BEGIN + 1);
  g_assert_cmpuint (exam->seed, ==, G_MAXUINT32);
  g_assert_cmpstr (exam->answers, ==, "{\"n\":2}");
  latest = ashi_store_list_exams (other, "ashi", 1, NULL);
  g_assert_cmpuint (latest->len, ==, 1);
}

/* Answers are added to, and never changed or taken back, whoever has the file open. */
static void
test_append_only (Kept *self, gconstpointer unused)
{
  sqlite3 *database = NULL;

  merge (self->store, ALL);
  g_assert_cmpint (sqlite3_open (self->path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, "UPDATE repetition SET grade = 4", NULL, NULL, NULL), ==, SQLITE_CONSTRAINT);
  g_assert_cmpint (sqlite3_exec (database, "DELETE FROM repetition", NULL, NULL, NULL), ==, SQLITE_CONSTRAINT);
  sqlite3_close (database);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store-import/there-and-back", Kept, NULL, setup, test_there_and_back, teardown);
  g_test_add ("/store-import/later-note", Kept, NULL, setup, test_later_note, teardown);
  g_test_add ("/store-import/wrong", Kept, NULL, setup, test_wrong, teardown);
  g_test_add ("/store-import/no-json", Kept, NULL, setup, test_no_json, teardown);
  g_test_add ("/store-import/exam", Kept, NULL, setup, test_exam, teardown);
  g_test_add ("/store-import/append-only", Kept, NULL, setup, test_append_only, teardown);
  return g_test_run ();
}
