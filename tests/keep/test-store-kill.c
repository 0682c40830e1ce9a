// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-store-notes.h"
#include "ashi-test-folder.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* A process that writes is killed at any moment: what it was told is kept is there, and the file opens as if nothing
 * had happened. And several that write at once lose nothing of each other's. */

#define PACK      "ashi"
#define N_KILLS   120
#define N_WRITERS 4
#define N_NOTES   50

/* µs that a writer lives after its first note. */
#define MOST_LIFE 20000

/* Writes notes until it is killed, or so many; says each id once its note is kept. */
static int
write_notes (const char *path, guint most)
{
  g_autoptr (AshiStore) store = ashi_store_open (path, NULL);

  if (store == NULL || ashi_store_get_news (store) != NULL)
    return 1;
  for (guint i = 0; i < most; i++)
    {
      g_autofree char *id = ashi_store_add_note (store, PACK, "psoas", "written", i, NULL);

      if (id == NULL)
        return 1;
      printf ("%s\n", id);
      fflush (stdout);
    }
  return 0;
}

typedef struct
{
  pid_t pid;
  FILE *ids;
} Writer;

static Writer
start_writer (const char *path, guint most)
{
  Writer writer;
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  writer.pid = fork ();
  g_assert_cmpint (writer.pid, >=, 0);
  if (writer.pid == 0)
    {
      g_autofree char *number = g_strdup_printf ("%u", most);

      dup2 (ends[1], STDOUT_FILENO);
      close (ends[0]);
      close (ends[1]);
      execl ("/proc/self/exe", "test-store-kill", "--write", path, number, NULL);
      _exit (1);
    }
  close (ends[1]);
  writer.ids = fdopen (ends[0], "r");
  return writer;
}

/* Adds the ids that were said to be kept; a line that was cut short says nothing. */
static void
hear (Writer *writer, GHashTable *ids, guint most)
{
  char line[64];

  for (guint i = 0; i < most && fgets (line, sizeof line, writer->ids) != NULL; i++)
    if (g_str_has_suffix (line, "\n"))
      g_hash_table_add (ids, g_strndup (line, strlen (line) - 1));
}

static void
assert_kept (const char *path, GHashTable *ids)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiStore) store = ashi_store_open (path, &error);
  g_autoptr (GPtrArray) notes = NULL;
  guint n = 0;

  g_assert_no_error (error);
  g_assert_null (ashi_store_get_news (store));
  notes = ashi_store_list_notes (store, PACK, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < notes->len; i++)
    n += g_hash_table_contains (ids, ((AshiNote *) g_ptr_array_index (notes, i))->id);
  g_assert_cmpuint (n, ==, g_hash_table_size (ids));
}

static void
kill_one (const char *path, GHashTable *ids, gboolean waits, guint life)
{
  Writer writer = start_writer (path, G_MAXUINT);
  int status;

  if (waits)
    hear (&writer, ids, 1);
  g_usleep (life);
  kill (writer.pid, SIGKILL);
  hear (&writer, ids, G_MAXUINT);
  fclose (writer.ids);
  g_assert_cmpint (waitpid (writer.pid, &status, 0), ==, writer.pid);
  g_assert_true (WIFSIGNALED (status));
}

/* Some are killed before they have opened the file, which they then have to make. */
static void
test_kills (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ashi-kill-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "kept.sqlite", NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (19);

  for (guint i = 0; i < N_KILLS; i++)
    {
      kill_one (path, ids, i % 4 != 0, (guint) g_rand_int_range (rand, 0, MOST_LIFE));
      if (i % 4 == 0)
        assert_kept (path, ids);
    }
  assert_kept (path, ids);
  g_test_message ("%u notes", g_hash_table_size (ids));
  g_assert_cmpuint (g_hash_table_size (ids), >, N_KILLS / 2);
  ashi_test_folder_remove (folder);
}

static void
test_making (void)
{
  g_autoptr (GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20);

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *folder = g_dir_make_tmp ("ashi-kill-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, "kept.sqlite", NULL);
      g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      kill_one (path, ids, FALSE, (guint) g_rand_int_range (rand, 0, MOST_LIFE));
      assert_kept (path, ids);
      ashi_test_folder_remove (folder);
    }
}

static void
test_writers (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ashi-write-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "kept.sqlite", NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Writer writers[N_WRITERS];

  for (guint i = 0; i < N_WRITERS; i++)
    writers[i] = start_writer (path, N_NOTES);
  for (guint i = 0; i < N_WRITERS; i++)
    {
      int status;

      hear (&writers[i], ids, G_MAXUINT);
      fclose (writers[i].ids);
      g_assert_cmpint (waitpid (writers[i].pid, &status, 0), ==, writers[i].pid);
      g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
    }
  g_assert_cmpuint (g_hash_table_size (ids), ==, N_WRITERS * N_NOTES);
  assert_kept (path, ids);
  ashi_test_folder_remove (folder);
}

int
main (int argc, char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "--write"))
    return write_notes (argv[2], (guint) g_ascii_strtoull (argv[3], NULL, 10));
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-kill/kills", test_kills);
  g_test_add_func ("/store-kill/making", test_making);
  g_test_add_func ("/store-kill/writers", test_writers);
  return g_test_run ();
}
