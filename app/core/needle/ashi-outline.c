// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-outline.h"

#include "ashi-limits.h"

#include <math.h>

/* How many edges share a box: fewer are more boxes, more are a box that says little. */
#define EDGES_BOXED 12

static void
free_slab (gpointer slab)
{
  AshiSlab *self = slab;

  ashi_outline_free (self->outline);
  g_free (self);
}

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
  self->edges = g_array_new (FALSE, FALSE, sizeof (AshiEdges));
  self->slabs = g_ptr_array_new_with_free_func (free_slab);
  return self;
}

void
ashi_outline_free (AshiOutline *self)
{
  g_free (self->id);
  g_free (self->subject_id);
  g_array_unref (self->places);
  g_array_unref (self->ends);
  g_array_unref (self->edges);
  g_ptr_array_unref (self->slabs);
  g_free (self);
}

static void
widen (AshiXY *low, AshiXY *high, AshiXY place)
{
  *low = (AshiXY) { fmin (low->x, place.x), fmin (low->y, place.y) };
  *high = (AshiXY) { fmax (high->x, place.x), fmax (high->y, place.y) };
}

/* Of the ring whose places begin at @first. */
static void
box_edges (AshiOutline *self, guint first)
{
  const AshiXY *places = &g_array_index (self->places, AshiXY, 0);
  const guint end = self->places->len;

  for (guint from = first; from < end; from += EDGES_BOXED)
    {
      AshiEdges edges = { from > first ? from - 1 : end - 1, from, MIN (from + EDGES_BOXED, end), { 0 }, { 0 } };

      edges.low = edges.high = places[edges.before];
      for (guint i = from; i < edges.to; i++)
        widen (&edges.low, &edges.high, places[i]);
      widen (&self->low, &self->high, edges.low);
      widen (&self->low, &self->high, edges.high);
      g_array_append_val (self->edges, edges);
    }
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
  box_edges (self, before);
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

/* Whether the whole line passes the box, or nearly. */
static inline gboolean
passes_box (AshiAxis axis, AshiXY low, AshiXY high)
{
  const AshiXY middle = { (low.x + high.x) / 2, (low.y + high.y) / 2 };
  const double half = fabs (axis.way.y) * (high.x - low.x) / 2 + fabs (axis.way.x) * (high.y - low.y) / 2;

  return fabs (seen_from (axis, middle).y) <= half * (1 + 1e-9) + 1e-9;
}

static void
add_crossings (const AshiXY *places, const AshiEdges *edges, AshiAxis axis, GArray *crossings)
{
  AshiXY one = seen_from (axis, places[edges->before]);

  for (guint i = edges->from; i < edges->to; i++)
    {
      const AshiXY other = seen_from (axis, places[i]);

      if ((one.y >= 0) != (other.y >= 0))
        {
          const double at = one.x + (other.x - one.x) * (one.y / (one.y - other.y));

          g_array_append_val (crossings, at);
        }
      one = other;
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
  if (self->ends->len == 0 || !passes_box (axis, self->low, self->high))
    return;
  for (guint i = 0; i < self->edges->len; i++)
    {
      const AshiEdges *edges = &g_array_index (self->edges, AshiEdges, i);

      if (passes_box (axis, edges->low, edges->high))
        add_crossings (&g_array_index (self->places, AshiXY, 0), edges, axis, crossings);
    }
  g_array_sort (crossings, compare_crossings);
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
