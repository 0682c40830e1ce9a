// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-outline.h"

#include <math.h>

/*
 * A hand that moves a needle asks for a hundred outlines and their slabs each time, so that shaft and tip are measured
 * together, in squares, and a box that cannot be nearer is not looked into.
 */

/* What a bound is short of by rounding at most, in mm. */
#define SLACK 1e-9

/* The needle, and the nearest of one structure so far: squares, and where. */
typedef struct
{
  AshiAxis axis;
  double length;
  AshiXY end;
  AshiXY half; /* half of its way, without signs */
  double most; /* squared: no shaft that is farther is of interest */
  double shaft, at, offset;
  double tip;
  GArray *crossings; /* double: taken for each outline */
} Measuring;

/**
 * ashi_outline_add_slab:
 * @offset: how far from the plane, in mm; more than 0 on the side to which u × v points
 * @outline: (transfer full): what of it lies there
 */
void
ashi_outline_add_slab (AshiOutline *self, double offset, AshiOutline *outline)
{
  AshiSlab *slab = g_new (AshiSlab, 1);
  guint place = self->slabs->len;

  *slab = (AshiSlab) { offset, outline };
  while (place > 0 && fabs (((AshiSlab *) g_ptr_array_index (self->slabs, place - 1))->offset) > fabs (offset))
    place--;
  g_ptr_array_insert (self->slabs, (int) place, slab);
}

/* x along the needle, y beside it. */
static inline AshiXY
seen_from (AshiAxis axis, AshiXY place)
{
  const double x = place.x - axis.start.x, y = place.y - axis.start.y;

  return (AshiXY) { x * axis.way.x + y * axis.way.y, y * axis.way.x - x * axis.way.y };
}

/* How far from the shaft whatever is in a box is at least, squared: as the needle lies, which is seldom upright. */
static inline double
get_least (const Measuring *self, AshiXY low, AshiXY high)
{
  const AshiXY middle = seen_from (self->axis, (AshiXY) { (low.x + high.x) / 2, (low.y + high.y) / 2 });
  const double width = high.x - low.x, height = high.y - low.y;
  const double along = MAX (-middle.x, middle.x - self->length) - self->half.x * width - self->half.y * height - SLACK;
  const double beside = fabs (middle.y) - self->half.y * width - self->half.x * height - SLACK;

  return (along > 0 ? along * along : 0) + (beside > 0 ? beside * beside : 0);
}

/* Likewise from the tip. */
static inline double
get_least_of_tip (const Measuring *self, AshiXY low, AshiXY high)
{
  const double x = MAX (low.x - self->end.x, self->end.x - high.x);
  const double y = MAX (low.y - self->end.y, self->end.y - high.y);

  return (x > 0 ? x * x : 0) + (y > 0 ? y * y : 0);
}

static void
take_shaft (Measuring *self, double square, double at, double offset)
{
  if (square >= self->shaft)
    return;
  self->shaft = square;
  self->at = at;
  self->offset = offset;
}

static void
take_tip (Measuring *self, double square)
{
  if (square < self->tip)
    self->tip = square;
}

/* The square from an end of the needle to the inside of an edge; endless where a corner is nearer, or it cannot be less
 * than @best. */
static inline double
measure_end (AshiXY one, AshiXY other, double at, double best)
{
  const double x = other.x - one.x, y = other.y - one.y, square = x * x + y * y;
  const double along = (at - one.x) * x - one.y * y, across = (at - one.x) * y + one.y * x;

  if (along <= 0 || along >= square || across * across >= best * square)
    return INFINITY;
  return across * across / square;
}

static void
measure_edges (Measuring *self, const AshiXY *places, const AshiEdges *edges, double offset)
{
  const double beside = offset * offset, length = self->length;
  AshiXY one = seen_from (self->axis, places[edges->before]);

  for (guint i = edges->from; i < edges->to; i++)
    {
      const AshiXY other = seen_from (self->axis, places[i]);
      const double held = other.x < 0 ? 0 : other.x > length ? length : other.x, past = other.x - length;
      const double across = other.y * other.y + beside;
      const double end = measure_end (one, other, length, self->tip - beside) + beside;

      take_shaft (self, (other.x - held) * (other.x - held) + across, held, offset);
      take_tip (self, past * past + across);
      if (end < self->tip)
        {
          take_tip (self, end);
          take_shaft (self, end, length, offset);
        }
      if (one.x < 0 || other.x < 0)
        take_shaft (self, measure_end (one, other, 0, self->shaft - beside) + beside, 0, offset);
      one = other;
    }
}

/* Where the needle is inside, or touches. */
static void
measure_inside (Measuring *self, const AshiOutline *outline, double offset)
{
  ashi_outline_list_crossings (outline, self->axis, self->crossings);
  for (guint i = 0; i + 1 < self->crossings->len; i += 2)
    {
      const double from = g_array_index (self->crossings, double, i);
      const double to = g_array_index (self->crossings, double, i + 1);

      if (to >= 0 && from <= self->length)
        take_shaft (self, offset * offset, fmax (from, 0), offset);
      if (to >= self->length && from <= self->length)
        take_tip (self, offset * offset);
    }
}

static inline gboolean
can_be_nearer (const Measuring *self, AshiXY low, AshiXY high, double offset)
{
  return get_least (self, low, high) + offset * offset < self->shaft
         || get_least_of_tip (self, low, high) + offset * offset < self->tip;
}

/* The box that can be nearest: what is measured first leaves little to be looked into. */
static guint
find_nearest (const Measuring *self, const GArray *boxes)
{
  double least = INFINITY;
  guint nearest = 0;

  for (guint i = 0; i < boxes->len && least > 0; i++)
    {
      const AshiEdges *edges = &g_array_index (boxes, AshiEdges, i);
      const double bound = get_least (self, edges->low, edges->high);

      if (bound >= least)
        continue;
      least = bound;
      nearest = i;
    }
  return nearest;
}

static void
measure_boxes (Measuring *self, const AshiOutline *outline, double offset)
{
  const AshiXY *places = &g_array_index (outline->places, AshiXY, 0);
  const GArray *boxes = outline->edges;
  const guint nearest = find_nearest (self, boxes);

  measure_edges (self, places, &g_array_index (boxes, AshiEdges, nearest), offset);
  for (guint i = 0; i < boxes->len; i++)
    {
      const AshiEdges *edges = &g_array_index (boxes, AshiEdges, i);

      if (i != nearest && can_be_nearer (self, edges->low, edges->high, offset))
        measure_edges (self, places, edges, offset);
    }
}

static void
measure (Measuring *self, const AshiOutline *outline, double offset)
{
  if (outline->ends->len == 0 || !can_be_nearer (self, outline->low, outline->high, offset))
    return;
  measure_inside (self, outline, offset);
  measure_boxes (self, outline, offset);
}

static gboolean
can_be_near (const Measuring *self, const AshiOutline *outline, double offset)
{
  return outline->ends->len > 0 && get_least (self, outline->low, outline->high) + offset * offset <= self->most;
}

static gboolean
can_any_be_near (const Measuring *self, const AshiOutline *outline)
{
  gboolean can = can_be_near (self, outline, 0);

  for (guint i = 0; !can && i < outline->slabs->len; i++)
    {
      const AshiSlab *slab = g_ptr_array_index (outline->slabs, i);

      can = can_be_near (self, slab->outline, slab->offset);
    }
  return can;
}

/**
 * ashi_outline_get_gap:
 * @axis: the needle's line
 * @length: how long the needle is, in mm
 * @most: what is farther is of no interest, in mm
 * @crossings: (element-type double): taken for what is looked up; what was in it is lost
 *
 * Returns: how far the structure is from the needle in the plane and in its slabs; the distance is %INFINITY when it is
 *   farther than @most
 */
AshiGap
ashi_outline_get_gap (const AshiOutline *self, AshiAxis axis, double length, double most, GArray *crossings)
{
  Measuring measuring = {
    .axis = axis,
    .length = length,
    .end = ashi_axis_get_place (axis, length),
    .half = { fabs (axis.way.x) / 2, fabs (axis.way.y) / 2 },
    .most = most * most,
    .shaft = INFINITY,
    .tip = INFINITY,
    .crossings = crossings,
  };

  if (!can_any_be_near (&measuring, self))
    return (AshiGap) { INFINITY, 0, 0, INFINITY };
  measure (&measuring, self, 0);
  for (guint i = 0; i < self->slabs->len; i++)
    {
      const AshiSlab *slab = g_ptr_array_index (self->slabs, i);

      measure (&measuring, slab->outline, slab->offset);
    }
  if (measuring.shaft > measuring.most)
    return (AshiGap) { INFINITY, 0, 0, INFINITY };
  return (AshiGap) { sqrt (measuring.shaft), measuring.at, measuring.offset, sqrt (measuring.tip) };
}
