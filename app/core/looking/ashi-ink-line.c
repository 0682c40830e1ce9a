// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-ink-line.h"

#include <math.h>

/* How far a place of the line lies from what it would be without that place, its width counted like its way. */
static double
get_deviation (const AshiInkPoint *a, const AshiInkPoint *b, const AshiInkPoint *point)
{
  const double dx = b->x - a->x, dy = b->y - a->y, length = dx * dx + dy * dy;
  const double along = length > 0 ? CLAMP (((point->x - a->x) * dx + (point->y - a->y) * dy) / length, 0, 1) : 0;

  return hypot (point->x - a->x - along * dx, point->y - a->y - along * dy)
         + fabs (point->width - a->width - along * (b->width - a->width)) / 2;
}

typedef struct
{
  const AshiInkPoint *points;
  gboolean *kept;
  double tolerance;
} Line;

/* Douglas and Peucker: what lies farthest from the chord stays, and parts it. */
static void
keep_between (const Line *self, guint first, guint last)
{
  double farthest = self->tolerance;
  guint found = first;

  for (guint i = first + 1; i < last; i++)
    {
      const double deviation = get_deviation (&self->points[first], &self->points[last], &self->points[i]);

      if (deviation > farthest)
        {
          farthest = deviation;
          found = i;
        }
    }
  if (found == first)
    return;
  self->kept[found] = TRUE;
  keep_between (self, first, found);
  keep_between (self, found, last);
}

static void
leave_out (GArray *points, const gboolean *kept)
{
  guint n = 0;

  for (guint i = 0; i < points->len; i++)
    if (kept[i])
      g_array_index (points, AshiInkPoint, n++) = g_array_index (points, AshiInkPoint, i);
  g_array_set_size (points, n);
}

/**
 * ashi_ink_line_simplify:
 * @points: (element-type AshiInkPoint): a line; those that it can do without are taken out of it
 * @tolerance: how far it may then lie from where it was, in mm; above 0
 * @most: how many may stay, at least 2; the line becomes coarser until it is no more
 */
void
ashi_ink_line_simplify (GArray *points, double tolerance, guint most)
{
  g_return_if_fail (points != NULL && tolerance > 0 && most >= 2);

  if (points->len < 3)
    return;
  do
    {
      g_autofree gboolean *kept = g_new0 (gboolean, points->len);
      const Line line = { (const AshiInkPoint *) (gconstpointer) points->data, kept, tolerance };

      kept[0] = kept[points->len - 1] = TRUE;
      keep_between (&line, 0, points->len - 1);
      leave_out (points, kept);
      tolerance *= 2;
    }
  while (points->len > most);
}
