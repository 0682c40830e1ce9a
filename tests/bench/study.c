// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long somebody waits who has learnt for years: 100,000 answers are read, and 10,000 items asked again. Medians and
// worst. It measures and judges nothing: times depend on what else the machine does.
#include "ashi-store-log.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <time.h>

#define N_ITEMS  10000
#define N_EACH   10
#define N_ROUNDS 9
#define BEGIN    G_GINT64_CONSTANT (1700000000000) /* ms since 1970 */
#define DAY      G_GINT64_CONSTANT (86400000)
#define INSERT   "INSERT INTO repetition VALUES ('ashi', ?1, ?2, 60, ?3, 'find', 4000, 1)"

static double
get_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static void
print_times (const char *what, double *times)
{
  qsort (times, N_ROUNDS, sizeof *times, compare);
  g_print ("%-48s %7.1f ms, worst %7.1f ms\n", what, times[N_ROUNDS / 2], times[N_ROUNDS - 1]);
}

static char *
dup_item (guint number)
{
  return g_strdup_printf ("find:structure-number-%u", number);
}

/* By SQL, since each answer that AshiStore keeps waits for the disk. */
static void
fill (const char *path)
{
  sqlite3 *database = NULL;
  sqlite3_stmt *insert = NULL;

  sqlite3_open (path, &database);
  sqlite3_exec (database, "BEGIN", NULL, NULL, NULL);
  sqlite3_prepare_v2 (database, INSERT, -1, &insert, NULL);
  for (guint i = 0; i < N_ITEMS * N_EACH; i++)
    {
      g_autofree char *item = dup_item (i % N_ITEMS);

      sqlite3_bind_text (insert, 1, item, -1, SQLITE_STATIC);
      sqlite3_bind_int64 (insert, 2, BEGIN + i / N_ITEMS * 9 * DAY + i % N_ITEMS);
      sqlite3_bind_int (insert, 3, 1 + (int) (i * 7 % 4));
      if (sqlite3_step (insert) != SQLITE_DONE)
        g_error ("%s", sqlite3_errmsg (database));
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
  sqlite3_exec (database, "COMMIT", NULL, NULL, NULL);
  sqlite3_close (database);
}

static AshiProgress *
measure_reading (const char *path, const AshiSchedule *schedule)
{
  double opening[N_ROUNDS], reading[N_ROUNDS];
  AshiProgress *progress = NULL;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      const double start = get_now ();
      g_autoptr (AshiStore) store = ashi_store_open (path, NULL);
      const double opened = get_now ();

      g_clear_object (&progress);
      progress = ashi_store_read_progress (store, "ashi", schedule, NULL);
      opening[i] = opened - start;
      reading[i] = get_now () - opened;
    }
  print_times ("open a file of 100,000 answers, and check it", opening);
  print_times ("read what follows from them", reading);
  return progress;
}

static void
measure_answers (AshiProgress *progress)
{
  double listing[N_ROUNDS], answering[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      const gint64 now = BEGIN + (i + 100) * 400 * DAY;
      const double start = get_now ();
      g_autoptr (GPtrArray) due = ashi_progress_list_due (progress, now, 60);
      const double listed = get_now ();

      for (guint j = 0; j < due->len; j++)
        ashi_progress_add (progress, g_ptr_array_index (due, j), 1 + (AshiGrade) (j % 4), now + j, 60);
      listing[i] = listed - start;
      answering[i] = get_now () - listed;
    }
  print_times ("list what is due of 10,000 items", listing);
  print_times ("schedule each of them anew", answering);
}

int
main (void)
{
  const AshiSchedule schedule = { ashi_fsrs_of_weights (ashi_fsrs_weights), ASHI_RETENTION_DEFAULT, TRUE };
  g_autofree char *folder = g_dir_make_tmp ("ashi-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "kept.sqlite", NULL);
  g_autoptr (AshiStore) store = ashi_store_open (path, NULL);
  g_autoptr (AshiProgress) progress = NULL;

  g_clear_object (&store);
  fill (path);
  progress = measure_reading (path, &schedule);
  measure_answers (progress);
  g_unlink (path);
  g_rmdir (folder);
  return 0;
}
