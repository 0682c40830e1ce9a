// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-seen-spot.h"

/* In so many places across a box it is looked for. */
#define LOOKED 28

typedef gboolean Seen[LOOKED][LOOKED];

static gboolean
is_seen_at (const Seen *seen, int row, int column)
{
  return row >= 0 && row < LOOKED && column >= 0 && column < LOOKED && (*seen)[row][column];
}

static gboolean
is_seen_around (const Seen *seen, int row, int column, int reach)
{
  for (int i = -reach; i <= reach; i++)
    for (int j = -reach; j <= reach; j++)
      if (!is_seen_at (seen, row + i, column + j))
        return FALSE;
  return TRUE;
}

/* How far one can go from there in any direction and still see it. */
static int
measure_reach (const Seen *seen, int row, int column)
{
  int reach = 0;

  while (is_seen_around (seen, row, column, reach))
    reach++;
  return reach;
}

/**
 * ashi_seen_spot_find:
 * @box: that it lies in, in user units (mm)
 * @is_seen: tells whether it is seen at a place
 * @x: (out): where it is seen best: the middle of a box may lie beside what is in it, or under something else
 * @y: (out): likewise
 *
 * Returns: whether it is seen anywhere
 */
gboolean
ashi_seen_spot_find (AshiBox box, AshiSeenFunc is_seen, gpointer data, double *x, double *y)
{
  Seen seen;
  int best = 0;

  for (int row = 0; row < LOOKED; row++)
    for (int column = 0; column < LOOKED; column++)
      seen[row][column] =
          is_seen (box.x + (column + 0.5) * box.width / LOOKED, box.y + (row + 0.5) * box.height / LOOKED, data);
  for (int row = 0; row < LOOKED; row++)
    for (int column = 0; column < LOOKED; column++)
      {
        const int reach = measure_reach (&seen, row, column);

        if (reach <= best)
          continue;
        best = reach;
        *x = box.x + (column + 0.5) * box.width / LOOKED;
        *y = box.y + (row + 0.5) * box.height / LOOKED;
      }
  return best > 0;
}
