// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-outline.h"

#include "ashi-limits.h"

#include <math.h>

/**
 * ashi_outline_new:
 *
 * Returns: (transfer full): an outline without rings, which encloses nothing
 */
AshiOutline *
ashi_outline_new (const char *id, const char *subject_id, AshiSide side, AshiTissue tissue)
{
  AshiOutline *self = g_new0 (AshiOutline, 1);

  self->id = g_strdup (id);
  self->subject_id = g_strdup (subject_id);
  self->side = side;
  self->tissue = tissue;
  self->places = g_array_new (FALSE, FALSE, sizeof (AshiXY));
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint));
  self->low = (AshiXY) { INFINITY, INFINITY };
  self->high = (AshiXY) { -INFINITY, -INFINITY };
  return self;
}

void
ashi_outline_free (AshiOutline *self)
{
  g_free (self->id);
  g_free (self->subject_id);
  g_array_unref (self->places);
  g_array_unref (self->ends);
  g_free (self);
}

/**
 * ashi_outline_add_ring:
 * @places: in mm; one that is as the one before it is left out
 *
 * A ring of less than three places encloses nothing and is left out.
 *
 * Returns: whether its places can be used: finite, and not beyond %ASHI_LIMIT_EXTENT_MM
 */
gboolean
ashi_outline_add_ring (AshiOutline *self, const AshiXY *places, guint n)
{
  const guint before = self->places->len;

  for (guint i = 0; i < n; i++)
    {
      const AshiXY place = places[i], last = places[i > 0 ? i - 1 : 0];

      if (!(fabs (place.x) <= ASHI_LIMIT_EXTENT_MM && fabs (place.y) <= ASHI_LIMIT_EXTENT_MM))
        {
          g_array_set_size (self->places, before);
          return FALSE;
        }
      if (i == 0 || place.x != last.x || place.y != last.y)
        g_array_append_val (self->places, place);
    }
  if (self->places->len - before < 3)
    {
      g_array_set_size (self->places, before);
      return TRUE;
    }
  for (guint i = before; i < self->places->len; i++)
    {
      const AshiXY place = g_array_index (self->places, AshiXY, i);

      self->low = (AshiXY) { fmin (self->low.x, place.x), fmin (self->low.y, place.y) };
      self->high = (AshiXY) { fmax (self->high.x, place.x), fmax (self->high.y, place.y) };
    }
  g_array_append_val (self->ends, self->places->len);
  return TRUE;
}

/* The place as the line sees it: x along it, y beside it. A place has the same y for both edges that meet there, so
 * that neither a line through a corner nor one along an edge is counted once too often. */
static inline AshiXY
seen_from (AshiAxis axis, AshiXY place)
{
  const double x = place.x - axis.start.x, y = place.y - axis.start.y;

  return (AshiXY) { x * axis.way.x + y * axis.way.y, y * axis.way.x - x * axis.way.y };
}

static int
compare_crossings (gconstpointer a, gconstpointer b)
{
  const double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/* Whether the whole line passes the outline's box. */
static gboolean
passes_box (const AshiOutline *self, AshiAxis axis)
{
  const AshiXY middle = { (self->low.x + self->high.x) / 2, (self->low.y + self->high.y) / 2 };
  const double half =
      fabs (axis.way.y) * (self->high.x - self->low.x) / 2 + fabs (axis.way.x) * (self->high.y - self->low.y) / 2;

  return self->ends->len > 0 && fabs (seen_from (axis, middle).y) <= half * (1 + 1e-9) + 1e-9;
}

static void
add_crossings (const AshiOutline *self, AshiAxis axis, GArray *crossings)
{
  const AshiXY *places = &g_array_index (self->places, AshiXY, 0);
  guint first = 0;

  for (guint ring = 0; ring < self->ends->len; ring++)
    {
      const guint end = g_array_index (self->ends, guint, ring);
      AshiXY one = seen_from (axis, places[end - 1]);

      for (guint i = first; i < end; i++)
        {
          const AshiXY other = seen_from (axis, places[i]);

          if ((one.y >= 0) != (other.y >= 0))
            {
              const double at = one.x + (other.x - one.x) * (one.y / (one.y - other.y));

              g_array_append_val (crossings, at);
            }
          one = other;
        }
      first = end;
    }
}

/**
 * ashi_outline_list_crossings:
 * @axis: the line
 * @crossings: (element-type double): taken for what is found; what was in it is lost
 *
 * Finds where the whole line, which has no ends, crosses the outline: an even number of places along it, in mm, in
 * order. It is inside from each first to the second. A line that only touches comes out as it goes in; one along an
 * edge is where it would be if it lay a hair's breadth beside it.
 */
void
ashi_outline_list_crossings (const AshiOutline *self, AshiAxis axis, GArray *crossings)
{
  g_array_set_size (crossings, 0);
  if (!passes_box (self, axis))
    return;
  add_crossings (self, axis, crossings);
  g_array_sort (crossings, compare_crossings);
}

/* How far the box is from that of the needle: no place of the outline is nearer. */
static double
get_least (const AshiOutline *self, AshiAxis axis, double length)
{
  const AshiXY end = ashi_axis_get_place (axis, length);
  const double x = fmax (0, fmax (self->low.x - fmax (axis.start.x, end.x), fmin (axis.start.x, end.x) - self->high.x));
  const double y = fmax (0, fmax (self->low.y - fmax (axis.start.y, end.y), fmin (axis.start.y, end.y) - self->high.y));

  return hypot (x, y);
}

/* The nearest so far, squared, and where along the needle. */
typedef struct
{
  double square, at;
} Nearest;

static inline void
take_nearer (Nearest *nearest, double x, double y, double at)
{
  const double square = x * x + y * y;

  if (square < nearest->square)
    *nearest = (Nearest) { square, at };
}

/* A corner to the needle, seen from the needle. */
static inline void
measure_corner (Nearest *nearest, AshiXY corner, double length)
{
  const double at = corner.x < 0 ? 0 : corner.x > length ? length : corner.x;

  take_nearer (nearest, corner.x - at, corner.y, at);
}

/* An end of the needle to an edge. */
static inline void
measure_end (Nearest *nearest, AshiXY one, AshiXY other, double at)
{
  const double x = other.x - one.x, y = other.y - one.y;
  const double share = ((at - one.x) * x - one.y * y) / (x * x + y * y);

  if (share > 0 && share < 1)
    take_nearer (nearest, one.x + share * x - at, one.y + share * y, at);
}

static void
measure_ring (Nearest *nearest, const AshiXY *places, guint n, AshiAxis axis, double length)
{
  AshiXY one = seen_from (axis, places[n - 1]);

  for (guint i = 0; i < n; i++)
    {
      const AshiXY other = seen_from (axis, places[i]);

      measure_corner (nearest, other, length);
      if (one.x < 0 || other.x < 0)
        measure_end (nearest, one, other, 0);
      if (one.x > length || other.x > length)
        measure_end (nearest, one, other, length);
      one = other;
    }
}

/* The first depth at which the needle is inside, or touches; -1 when it never does. */
static double
find_met (const AshiOutline *self, AshiAxis axis, double length)
{
  g_autoptr (GArray) crossings = g_array_sized_new (FALSE, FALSE, sizeof (double), 16);

  ashi_outline_list_crossings (self, axis, crossings);
  for (guint i = 0; i + 1 < crossings->len; i += 2)
    {
      const double from = g_array_index (crossings, double, i), to = g_array_index (crossings, double, i + 1);

      if (to >= 0 && from <= length)
        return fmax (from, 0);
    }
  return -1;
}

/**
 * ashi_outline_get_distance:
 * @axis: the needle's line
 * @length: how long the needle is, in mm; 0 for its tip alone
 * @most: what is farther is of no interest, in mm
 * @at: (out): how far along the line it is nearest, in mm
 *
 * Returns: how far the outline is from the needle in mm; 0 where the needle is in it; %INFINITY when it is farther than
 *   @most, or encloses nothing
 */
double
ashi_outline_get_distance (const AshiOutline *self, AshiAxis axis, double length, double most, double *at)
{
  Nearest nearest = { INFINITY, 0 };
  guint first = 0;

  *at = 0;
  if (self->ends->len == 0 || get_least (self, axis, length) > most)
    return INFINITY;
  *at = find_met (self, axis, length);
  if (*at >= 0)
    return 0;
  for (guint ring = 0; ring < self->ends->len; ring++)
    {
      const guint end = g_array_index (self->ends, guint, ring);

      measure_ring (&nearest, &g_array_index (self->places, AshiXY, first), end - first, axis, length);
      first = end;
    }
  *at = nearest.at;
  return nearest.square <= most * most ? sqrt (nearest.square) : INFINITY;
}

/**
 * ashi_axis_get_place:
 *
 * Returns: the place so many mm along the line
 */
AshiXY
ashi_axis_get_place (AshiAxis self, double at)
{
  return (AshiXY) { self.start.x + at * self.way.x, self.start.y + at * self.way.y };
}

/**
 * ashi_tissue_is_hazard:
 *
 * Returns: whether it is what a needle can hurt, so that one wants to know how far it is
 */
gboolean
ashi_tissue_is_hazard (AshiTissue tissue)
{
  return tissue >= ASHI_TISSUE_NERVE;
}
