// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long a needle takes that a hand moves: one run with all clearances, against the section that has most to meet in
// its plane and beside it, and how long its outlines take to read. Medians and p99. It measures and judges nothing:
// times depend on what else the machine does.
#include "ashi-clearance.h"
#include "ashi-needle-site.h"
#include "ashi-pack-reader.h"

#include <math.h>
#include <stdlib.h>

#define N_NEEDLES 4000
#define N_READS   9

static AshiPack *
read_pack (void)
{
  g_autoptr (GFile) folder = g_file_new_for_uri ("resource:///io/github/ashi_atlas/Ashi/content");
  g_autoptr (AshiProblems) problems = ashi_problems_new ();

  return ashi_pack_read (folder, NULL, problems);
}

static guint
count_places_beside (const AshiOutline *outline)
{
  guint n = 0;

  for (guint i = 0; i < outline->slabs->len; i++)
    n += ((AshiSlab *) g_ptr_array_index (outline->slabs, i))->outline->places->len;
  return n;
}

static guint
count_places (AshiOutlines *outlines, guint *n_beside)
{
  guint n = 0;

  *n_beside = 0;
  for (guint i = 0; i < ashi_outlines_get_n (outlines); i++)
    {
      n += ashi_outlines_get (outlines, i)->places->len;
      *n_beside += count_places_beside (ashi_outlines_get (outlines, i));
    }
  return n + *n_beside;
}

/* The section of a needle that has most places. */
static const AshiRun *
find_largest (AshiPack *pack, guint *n_places, guint *n_beside)
{
  GPtrArray *runs = ashi_body_get_runs (ashi_pack_get_body (pack));
  const AshiRun *largest = NULL;

  *n_places = 0;
  for (guint i = 0; i < runs->len; i++)
    {
      const AshiRun *run = g_ptr_array_index (runs, i);
      g_autoptr (AshiOutlines) outlines = ashi_outlines_read (ashi_pack_find_section (pack, run->id), pack, NULL, NULL);
      guint n_slabs = 0;
      const guint n = outlines != NULL ? count_places (outlines, &n_slabs) : 0;

      if (n > *n_places)
        {
          *n_places = n;
          *n_beside = n_slabs;
          largest = run;
        }
    }
  return largest;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static void
print_times (const char *what, double *times, guint n)
{
  qsort (times, n, sizeof *times, compare);
  g_print ("%-48s %7.1f us, p99 %7.1f us\n", what, times[n / 2], times[n * 99 / 100]);
}

static double
get_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  return (double) now.tv_sec * 1e6 + (double) now.tv_nsec / 1e3;
}

static void
measure_reading (AshiPack *pack, const AshiRun *run)
{
  double times[N_READS];

  for (guint i = 0; i < N_READS; i++)
    {
      const double start = get_now ();
      g_autoptr (AshiOutlines) outlines = ashi_outlines_read (ashi_pack_find_section (pack, run->id), pack, NULL, NULL);

      times[i] = get_now () - start;
    }
  print_times ("read its outlines", times, N_READS);
}

static void
measure_needles (AshiOutlines *outlines, const AshiRun *run)
{
  g_autofree double *times = g_new (double, N_NEEDLES);

  for (guint i = 0; i < N_NEEDLES; i++)
    {
      AshiNeedle needle = { g_random_double_range (-40, 40), g_random_double_range (-60, 60), 60 };
      const double start = get_now ();
      int bone;

      needle.depth = ashi_needle_get_reach (needle, outlines, &bone);
      {
        g_autoptr (AshiRun) met = ashi_needle_create_run (needle, outlines, run);
        g_autoptr (GArray) clearances = ashi_needle_list_clearances (needle, outlines, INFINITY);

        times[i] = get_now () - start;
      }
    }
  print_times ("one run with all clearances", times, N_NEEDLES);
}

int
main (void)
{
  g_autoptr (AshiPack) pack = read_pack ();
  guint n_places, n_beside = 0;
  const AshiRun *run = find_largest (pack, &n_places, &n_beside);
  g_autoptr (AshiOutlines) outlines = ashi_outlines_read (ashi_pack_find_section (pack, run->id), pack, NULL, NULL);

  g_print ("%s: %u outlines of %u places, %u of them beside the plane\n", run->id, ashi_outlines_get_n (outlines),
           n_places, n_beside);
  measure_reading (pack, run);
  measure_needles (outlines, run);
  return 0;
}
