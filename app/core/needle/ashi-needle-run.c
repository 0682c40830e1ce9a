// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-needle-run.h"

#include <math.h>

/* An outline that the line is in, between two depths. */
typedef struct
{
  int outline;
  double from, to;
} Piece;

static int
compare_depths (gconstpointer a, gconstpointer b)
{
  const double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/* Every outline from @first on that the line is in, and where any begins or ends. */
static void
list_pieces (AshiOutlines *outlines, guint first, AshiAxis axis, double to, GArray *pieces, GArray *corners)
{
  g_autoptr (GArray) crossings = g_array_sized_new (FALSE, FALSE, sizeof (double), 32);

  for (guint i = first; i < ashi_outlines_get_n (outlines); i++)
    {
      ashi_outline_list_crossings (ashi_outlines_get (outlines, i), axis, crossings);
      for (guint j = 0; j + 1 < crossings->len; j += 2)
        {
          const Piece piece = { (int) i, fmax (0, g_array_index (crossings, double, j)),
                                fmin (to, g_array_index (crossings, double, j + 1)) };

          if (piece.to <= piece.from)
            continue;
          g_array_append_val (pieces, piece);
          g_array_append_val (corners, piece.from);
          g_array_append_val (corners, piece.to);
        }
    }
}

/* What is drawn last covers what is below. */
static int
find_topmost (GArray *pieces, double from, double to)
{
  int found = -1;

  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);

      if (piece->from <= from && piece->to >= to && piece->outline > found)
        found = piece->outline;
    }
  return found;
}

static void
add_interval (GArray *intervals, int outline, double from, double to)
{
  AshiInterval *last = intervals->len > 0 ? &g_array_index (intervals, AshiInterval, intervals->len - 1) : NULL;
  const AshiInterval interval = { outline, from, to };

  if (last != NULL && last->outline == outline)
    last->to = to;
  else
    g_array_append_val (intervals, interval);
}

/* As if nothing were drawn before @first. */
static GArray *
list_intervals (AshiNeedle needle, AshiOutlines *outlines, guint first, double to)
{
  g_autoptr (GArray) pieces = g_array_sized_new (FALSE, FALSE, sizeof (Piece), 64);
  g_autoptr (GArray) corners = g_array_sized_new (FALSE, FALSE, sizeof (double), 128);
  GArray *intervals = g_array_new (FALSE, FALSE, sizeof (AshiInterval));
  double from = 0;

  list_pieces (outlines, first, ashi_needle_get_axis (needle, outlines), to, pieces, corners);
  g_array_append_val (corners, to);
  g_array_sort (corners, compare_depths);
  for (guint i = 0; i < corners->len; i++)
    {
      const double corner = g_array_index (corners, double, i);

      if (corner <= from)
        continue;
      add_interval (intervals, find_topmost (pieces, from, corner), from, corner);
      from = corner;
    }
  return intervals;
}

/**
 * ashi_needle_list_intervals:
 * @to: how far the line is followed, in mm from the skin, whatever the needle's depth
 *
 * Returns: (transfer full) (element-type AshiInterval): what the needle's line is in, in order and without a gap from 0
 *   to @to. Where outlines overlap it is in the one that is seen, which was drawn last. No two neighbours are in the
 * same
 */
GArray *
ashi_needle_list_intervals (AshiNeedle self, AshiOutlines *outlines, double to)
{
  g_return_val_if_fail (ASHI_IS_OUTLINES (outlines), NULL);
  return list_intervals (self, outlines, 0, to);
}

static guint
find_first_bone (AshiOutlines *outlines)
{
  guint first = 0;

  while (first < ashi_outlines_get_n (outlines) && ashi_outlines_get (outlines, first)->tissue != ASHI_TISSUE_BONE)
    first++;
  return first;
}

/**
 * ashi_needle_find_bone:
 * @at: (out): where the needle's line meets it, in mm from the skin
 *
 * Returns: the index of the first bone on the line as far as a needle can reach, which stops it; -1 when there is none
 */
int
ashi_needle_find_bone (AshiNeedle self, AshiOutlines *outlines, double *at)
{
  /* What is drawn before the first bone covers none: skin and fat, which have most places. */
  g_autoptr (GArray) intervals = list_intervals (self, outlines, find_first_bone (outlines), ASHI_NEEDLE_LONGEST);

  for (guint i = 0; i < intervals->len; i++)
    {
      const AshiInterval *interval = &g_array_index (intervals, AshiInterval, i);

      if (interval->outline >= 0 && ashi_outlines_get (outlines, (guint) interval->outline)->tissue == ASHI_TISSUE_BONE)
        {
          *at = interval->from;
          return interval->outline;
        }
    }
  *at = INFINITY;
  return -1;
}
