// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long the pack inside the program takes to read, and to index for the search: medians in ms. It measures and
// judges nothing: times depend on what else the machine does.
#include "ashi-finder.h"
#include "ashi-pack-reader.h"

#include <stdlib.h>

#define N_RUNS 15

typedef void (*Work) (AshiPack *pack);

static AshiPack *
read_pack (GBytes *schema)
{
  g_autoptr (GFile) folder = g_file_new_for_uri ("resource:///io/github/ashi_atlas/Ashi/content");
  g_autoptr (AshiProblems) problems = ashi_problems_new ();

  return ashi_pack_read (folder, schema, problems);
}

static void
open_as_the_window_does (AshiPack *pack)
{
  g_autoptr (AshiPack) read = read_pack (NULL);
}

static void
load_every_drawing (AshiPack *pack)
{
  g_autoptr (AshiPack) read = read_pack (NULL);

  ashi_pack_load_pictures (read, NULL);
}

static void
check_everything (AshiPack *pack)
{
  g_autoptr (GBytes) schema =
      g_resources_lookup_data ("/io/github/ashi_atlas/Ashi/schema/pack.rng", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (AshiPack) read = read_pack (schema);
}

static void
index_for_search (AshiPack *pack)
{
  g_autoptr (AshiFinder) finder = ashi_finder_new (pack, ASHI_AUDIENCE_CLINICIAN, NULL);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static void
measure (const char *what, Work work, AshiPack *pack)
{
  gint64 times[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      times[i] = g_get_monotonic_time ();
      work (pack);
      times[i] = g_get_monotonic_time () - times[i];
    }
  qsort (times, N_RUNS, sizeof times[0], compare);
  g_print ("%-48s %7.1f ms\n", what, (double) times[N_RUNS / 2] / 1000);
}

int
main (void)
{
  g_autoptr (AshiPack) pack = read_pack (NULL);

  measure ("read the pack, drawings when they are looked at", open_as_the_window_does, NULL);
  measure ("read the pack with every drawing", load_every_drawing, NULL);
  measure ("check everything (ashi check)", check_everything, NULL);
  measure ("index it for the search", index_for_search, pack);
  return 0;
}
