// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-ink-curve.h"

#include <math.h>

/* The line through the places that are left of a hand's way: smooth, but for the corners that it made. */

#define MOST_PIECES 8
#define COARSENESS  0.04 /* of the line's width, which a piece may be beside the curve */
#define CORNER_COS  0.6  /* of how much it turns, about 53° */

typedef struct
{
  double x, y;
} Direction;

static Direction
get_direction (const AshiInkPoint *from, const AshiInkPoint *to)
{
  const double length = hypot (to->x - from->x, to->y - from->y);

  return length > 0 ? (Direction) { (to->x - from->x) / length, (to->y - from->y) / length } : (Direction) { 0 };
}

/* Where the line goes at a place; of a corner and of an end nothing is known. */
static Direction
find_tangent (const AshiInkPoint *points, guint n, guint i)
{
  Direction before, after;
  double length;

  if (i == 0 || i == n - 1)
    return (Direction) { 0 };
  before = get_direction (&points[i - 1], &points[i]);
  after = get_direction (&points[i], &points[i + 1]);
  if (before.x * after.x + before.y * after.y < CORNER_COS)
    return (Direction) { 0 };
  length = hypot (before.x + after.x, before.y + after.y);
  return (Direction) { (before.x + after.x) / length, (before.y + after.y) / length };
}

static gboolean
is_known (Direction direction)
{
  return direction.x != 0 || direction.y != 0;
}

/* How far the curve's control points lie beside the straight line decides how many pieces it needs; each is worth what
 * it costs to be painted. */
static guint
count_pieces (const AshiInkPoint *a, const AshiInkPoint *b, Direction out, Direction in)
{
  const Direction chord = get_direction (a, b);
  const double length = hypot (b->x - a->x, b->y - a->y), width = MIN (a->width, b->width);
  const double beside = length / 3
                        * MAX (is_known (out) ? fabs (chord.x * out.y - chord.y * out.x) : 0,
                               is_known (in) ? fabs (chord.x * in.y - chord.y * in.x) : 0);

  return (guint) CLAMP (ceil (sqrt (0.75 * beside / (COARSENESS * width))), 1, MOST_PIECES);
}

/* A place of the cubic that Hermite draws; one without a tangent comes from the straight line. */
static AshiInkPoint
find_place (const AshiInkPoint *a, const AshiInkPoint *b, Direction out, Direction in, double t)
{
  const double length = hypot (b->x - a->x, b->y - a->y), u = 1 - t;
  const double x1 = a->x + (out.x * length + !is_known (out) * (b->x - a->x)) / 3;
  const double y1 = a->y + (out.y * length + !is_known (out) * (b->y - a->y)) / 3;
  const double x2 = b->x - (in.x * length + !is_known (in) * (b->x - a->x)) / 3;
  const double y2 = b->y - (in.y * length + !is_known (in) * (b->y - a->y)) / 3;

  return (AshiInkPoint) { u * u * u * a->x + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t * t * t * b->x,
                          u * u * u * a->y + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t * t * t * b->y,
                          a->width + t * (b->width - a->width) };
}

/**
 * ashi_ink_curve_new:
 * @stroke: of a pen or a marker
 *
 * Returns: (transfer full) (element-type AshiInkPoint): places of the curve so near to each other that straight lines
 *   between them are seen as one
 */
GArray *
ashi_ink_curve_new (const AshiStroke *stroke)
{
  guint n;
  const AshiInkPoint *points = ashi_stroke_get_points (stroke, &n);
  GArray *curve = g_array_sized_new (FALSE, FALSE, sizeof (AshiInkPoint), 3 * n);

  g_array_append_val (curve, points[0]);
  for (guint i = 0; i + 1 < n; i++)
    {
      const Direction out = find_tangent (points, n, i), in = find_tangent (points, n, i + 1);

      const guint n_pieces = count_pieces (&points[i], &points[i + 1], out, in);

      for (guint piece = 1; piece <= n_pieces; piece++)
        {
          AshiInkPoint place = find_place (&points[i], &points[i + 1], out, in, (double) piece / n_pieces);

          g_array_append_val (curve, place);
        }
    }
  return curve;
}
