// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-outlines-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How far from the skin a needle may be drawn to begin, in mm: places are written to a tenth, outlines smoothed. */
#define SKIN_SLACK 2.0

/* No needle is shorter than what its place is good to, in mm. */
#define LEAST_LENGTH 1.0

/* How near to the border of what was looked at an outline was cut off there, in mm: places are written to a tenth. */
#define BORDER 0.3

G_DEFINE_FINAL_TYPE (AshiOutlines, ashi_outlines, G_TYPE_OBJECT)

static void
ashi_outlines_finalize (GObject *object)
{
  AshiOutlines *self = ASHI_OUTLINES (object);

  g_clear_object (&self->base);
  g_clear_pointer (&self->shares, g_array_unref);
  g_clear_pointer (&self->band, g_array_unref);
  g_clear_pointer (&self->own, ashi_outline_free);
  g_ptr_array_unref (self->outlines);
  g_clear_pointer (&self->displaced, g_ptr_array_unref);
  g_free (self->course_of);
  g_free (self->drawn_course);
  g_free (self->course);
  g_array_unref (self->skin);
  g_array_unref (self->along);
  G_OBJECT_CLASS (ashi_outlines_parent_class)->finalize (object);
}

static void
ashi_outlines_class_init (AshiOutlinesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_outlines_finalize;
}

static void
ashi_outlines_init (AshiOutlines *self)
{
  self->skin = g_array_new (FALSE, FALSE, sizeof (AshiXY));
  self->along = g_array_new (FALSE, FALSE, sizeof (double));
}

static double
get_gap (AshiXY a, AshiXY b)
{
  return hypot (b.x - a.x, b.y - a.y);
}

/* Where on the edge the place is nearest, 0 to 1. */
static double
get_share (AshiXY one, AshiXY other, AshiXY place)
{
  const double x = other.x - one.x, y = other.y - one.y, square = x * x + y * y;
  const double share = square > 0 ? ((place.x - one.x) * x + (place.y - one.y) * y) / square : 0;

  return CLAMP (share, 0, 1);
}

static AshiXY
mix (AshiXY one, AshiXY other, double share)
{
  return (AshiXY) { one.x + share * (other.x - one.x), one.y + share * (other.y - one.y) };
}

/* How far the ring is from the place; @at: where on it, in edges from its first place. */
static double
measure_ring (const AshiXY *ring, guint n, AshiXY place, double *at)
{
  double best = INFINITY;

  for (guint i = 0; i < n; i++)
    {
      const AshiXY one = ring[i], other = ring[(i + 1) % n];
      const double share = get_share (one, other, place), gap = get_gap (mix (one, other, share), place);

      if (gap < best)
        {
          best = gap;
          *at = i + share;
        }
    }
  return best;
}

/* Keeps the ring, turned such that it leads aside at @at. */
static void
take_ring (AshiOutlines *self, const AshiXY *ring, guint n, double at)
{
  const guint edge = (guint) at % n;
  const AshiXY one = ring[edge], other = ring[(edge + 1) % n];
  const double aside = (other.x - one.x) * self->drawn.way.y - (other.y - one.y) * self->drawn.way.x;

  g_array_set_size (self->skin, 0);
  for (guint i = 0; i < n; i++)
    g_array_append_val (self->skin, ring[aside >= 0 ? i : n - 1 - i]);
}

static double
find_skin (AshiOutlines *self, AshiXY entry)
{
  double best = INFINITY;

  for (guint i = 0; i < self->outlines->len; i++)
    {
      const AshiOutline *outline = ashi_outlines_get (self, i);
      guint first = 0;

      for (guint ring = 0; outline->tissue == ASHI_TISSUE_SKIN && ring < outline->ends->len; ring++)
        {
          const guint end = g_array_index (outline->ends, guint, ring);
          const AshiXY *places = &g_array_index (outline->places, AshiXY, first);
          double at, gap = measure_ring (places, end - first, entry, &at);

          if (gap < best)
            {
              best = gap;
              take_ring (self, places, end - first, at);
              self->skin_of = i;
              self->skin_from = first;
              self->skin_to = end;
            }
          first = end;
        }
    }
  return best;
}

/**
 * ashi_outlines_measure_skin:
 * @entry: where the drawn needle enters
 *
 * Measures the ring of the skin, once it has all its places.
 */
void
ashi_outlines_measure_skin (AshiOutlines *self, AshiXY entry)
{
  const AshiXY *ring;
  double at = 0;
  guint edge, n;

  g_return_if_fail (ASHI_IS_OUTLINES (self));

  ring = &g_array_index (self->skin, AshiXY, 0);
  n = self->skin->len;
  for (guint i = 0; i < n; i++)
    {
      g_array_append_val (self->along, self->girth);
      self->girth += get_gap (ring[i], ring[(i + 1) % n]);
    }
  measure_ring (ring, n, entry, &at);
  edge = MIN ((guint) at, n - 1);
  self->entry = g_array_index (self->along, double, edge) + (at - edge) * get_gap (ring[edge], ring[(edge + 1) % n]);
}

static gboolean
place_needle (AshiOutlines *self, AshiXY entry, AshiXY tip, GError **error)
{
  self->depth = get_gap (entry, tip);
  if (!(self->depth >= LEAST_LENGTH))
    {
      g_set_error (error, ASHI_NEEDLE_ERROR, ASHI_NEEDLE_ERROR_NO_NEEDLE, _ ("No needle is drawn in this section."));
      return FALSE;
    }
  self->drawn.way = (AshiXY) { (tip.x - entry.x) / self->depth, (tip.y - entry.y) / self->depth };
  if (find_skin (self, entry) > SKIN_SLACK)
    {
      g_set_error (error, ASHI_NEEDLE_ERROR, ASHI_NEEDLE_ERROR_DRAWING,
                   _ ("The section draws no skin where its needle enters."));
      return FALSE;
    }
  ashi_outlines_measure_skin (self, entry);
  self->drawn.start = ashi_outlines_get_skin (self, 0);
  return TRUE;
}

/**
 * ashi_outlines_new:
 * @plane: where it lies in the body
 * @outlines: (transfer full) (element-type AshiOutline): what lies in it, the lowest first: what is drawn later covers
 * it
 * @entry: where the drawn needle enters the skin, in mm
 * @tip: where its tip is
 *
 * Returns: (transfer full) (nullable): the outlines; %NULL when there is no needle, or no skin where it enters
 */
AshiOutlines *
ashi_outlines_new (AshiPlane plane, GPtrArray *outlines, AshiXY entry, AshiXY tip, GError **error)
{
  g_autoptr (AshiOutlines) self = g_object_new (ASHI_TYPE_OUTLINES, NULL);

  self->plane = plane;
  self->outlines = outlines;
  return place_needle (self, entry, tip, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * ashi_outlines_set_beside:
 * @low: the corner of the box about which somebody looked in front of the plane and behind it
 * @high: the other
 * @reach: how far from the plane, in mm
 *
 * For the maker alone, before anybody else has the outlines.
 */
void
ashi_outlines_set_beside (AshiOutlines *self, AshiXY low, AshiXY high, double reach)
{
  g_return_if_fail (ASHI_IS_OUTLINES (self));
  self->low = low;
  self->high = high;
  self->reach = reach;
}

/**
 * ashi_outlines_take_course:
 * @subject_id: what runs otherwise in some people
 * @drawn: what its course is called that the section draws
 * @type: what that is called in which it lies here
 * @displaced: (transfer full) (element-type AshiOutline): what the section draws of it and is not there in this course
 *
 * For the maker alone, before anybody else has the outlines.
 */
void
ashi_outlines_take_course (
    AshiOutlines *self, const char *subject_id, const char *drawn, const char *type, GPtrArray *displaced)
{
  g_return_if_fail (ASHI_IS_OUTLINES (self) && self->displaced == NULL);
  self->course_of = g_strdup (subject_id);
  self->drawn_course = g_strdup (drawn);
  self->course = g_strdup (type);
  self->displaced = displaced;
}

/**
 * ashi_outlines_get_course:
 * @subject_id: (out) (nullable): what runs otherwise in some people near this plane
 * @drawn: (out) (nullable): what its course is called that the section draws
 *
 * Returns: (nullable): what that is called in which it lies here; %NULL when of no other course is told here
 */
const char *
ashi_outlines_get_course (AshiOutlines *self, const char **subject_id, const char **drawn)
{
  g_return_val_if_fail (ASHI_IS_OUTLINES (self), NULL);

  *subject_id = self->course_of;
  *drawn = self->drawn_course;
  return self->course;
}

/**
 * ashi_outlines_get_displaced:
 *
 * Returns: (nullable) (element-type AshiOutline): what the section draws and is elsewhere in this course
 */
GPtrArray *
ashi_outlines_get_displaced (AshiOutlines *self)
{
  g_return_val_if_fail (ASHI_IS_OUTLINES (self), NULL);
  return self->displaced;
}

/**
 * ashi_outlines_get_reach:
 *
 * Returns: how far from the plane somebody looked, in mm; 0: not at all
 */
double
ashi_outlines_get_reach (AshiOutlines *self)
{
  g_return_val_if_fail (ASHI_IS_OUTLINES (self), 0);
  return self->reach;
}

static gboolean
is_in_box (AshiOutlines *self, AshiXY place)
{
  return place.x >= self->low.x + self->reach && place.x <= self->high.x - self->reach
         && place.y >= self->low.y + self->reach && place.y <= self->high.y - self->reach;
}

/**
 * ashi_outlines_get_beside:
 * @axis: a needle's line
 * @depth: how deep its tip is, in mm
 *
 * Returns: whether all that is as near to it as somebody looked is counted
 */
AshiBeside
ashi_outlines_get_beside (AshiOutlines *self, AshiAxis axis, double depth)
{
  AshiXY drawn_skin;

  g_return_val_if_fail (ASHI_IS_OUTLINES (self), ASHI_BESIDE_UNTOLD);

  if (self->reach <= 0)
    return ASHI_BESIDE_UNTOLD;
  drawn_skin =
      ashi_axis_get_place (axis, fmax (0, self->growth)); /* above it, in what a build adds, there is nothing */
  return is_in_box (self, drawn_skin) && is_in_box (self, ashi_axis_get_place (axis, depth)) ? ASHI_BESIDE_COUNTED
                                                                                             : ASHI_BESIDE_LEFT;
}

/**
 * ashi_outlines_is_at_border:
 *
 * Returns: whether the place is where it ends about what somebody looked beside the plane: an outline along that is
 *   none of the structure
 */
gboolean
ashi_outlines_is_at_border (AshiOutlines *self, AshiXY place)
{
  g_return_val_if_fail (ASHI_IS_OUTLINES (self), FALSE);

  return place.x < self->low.x + BORDER || place.x > self->high.x - BORDER || place.y < self->low.y + BORDER
         || place.y > self->high.y - BORDER;
}

/**
 * ashi_outlines_get_normal:
 *
 * Returns: the direction in the body to which offsets of slabs count, u × v
 */
AshiPosition
ashi_outlines_get_normal (AshiOutlines *self)
{
  AshiPosition u, v;

  g_return_val_if_fail (ASHI_IS_OUTLINES (self), ((AshiPosition) { 0 }));

  u = self->plane.u;
  v = self->plane.v;
  return (AshiPosition) { u.y * v.z - u.z * v.y, u.z * v.x - u.x * v.z, u.x * v.y - u.y * v.x };
}

guint
ashi_outlines_get_n (AshiOutlines *self)
{
  g_return_val_if_fail (ASHI_IS_OUTLINES (self), 0);
  return self->outlines->len;
}

/**
 * ashi_outlines_get:
 * @index: less than ashi_outlines_get_n(); the lowest is 0
 *
 * Returns: (transfer none): that outline
 */
const AshiOutline *
ashi_outlines_get (AshiOutlines *self, guint index)
{
  g_return_val_if_fail (ASHI_IS_OUTLINES (self), NULL);
  return g_ptr_array_index (self->outlines, index);
}

AshiPlane
ashi_outlines_get_plane (AshiOutlines *self)
{
  g_return_val_if_fail (ASHI_IS_OUTLINES (self), ((AshiPlane) { 0 }));
  return self->plane;
}

/**
 * ashi_outlines_get_drawn:
 * @depth: (out): how deep its tip is, in mm below the skin
 *
 * Returns: the line of the needle as it is drawn, from the skin
 */
AshiAxis
ashi_outlines_get_drawn (AshiOutlines *self, double *depth)
{
  g_return_val_if_fail (ASHI_IS_OUTLINES (self), ((AshiAxis) { 0 }));

  *depth = self->depth;
  return self->drawn;
}

/**
 * ashi_outlines_get_girth:
 *
 * Returns: how long the line of the skin is that the needle enters, once around, in mm
 */
double
ashi_outlines_get_girth (AshiOutlines *self)
{
  g_return_val_if_fail (ASHI_IS_OUTLINES (self), 0);
  return self->girth;
}

/**
 * ashi_outlines_get_along:
 * @place: a place on the skin, or near it
 *
 * Returns: how far along the skin it is from where the drawn needle enters, the shorter way, in mm
 */
double
ashi_outlines_get_along (AshiOutlines *self, AshiXY place)
{
  double at = 0;
  guint edge;
  AshiXY one, other;

  g_return_val_if_fail (ASHI_IS_OUTLINES (self), 0);

  measure_ring (&g_array_index (self->skin, AshiXY, 0), self->skin->len, place, &at);
  edge = MIN ((guint) at, self->skin->len - 1);
  one = g_array_index (self->skin, AshiXY, edge);
  other = g_array_index (self->skin, AshiXY, (edge + 1) % self->skin->len);
  return remainder (g_array_index (self->along, double, edge) + (at - edge) * get_gap (one, other) - self->entry,
                    self->girth);
}

/* The last place that is not farther along than @at. */
static guint
find_edge (AshiOutlines *self, double at)
{
  guint low = 0, high = self->along->len;

  while (high - low > 1)
    {
      const guint middle = (low + high) / 2;

      if (g_array_index (self->along, double, middle) <= at)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* On which edge the place lies that is so far along from where the drawn needle enters; @share: where on it, 0 to 1. */
static guint
find_place (AshiOutlines *self, double along, double *share)
{
  double at = fmod (self->entry + along, self->girth), length;
  guint edge;

  if (at < 0)
    at += self->girth;
  edge = find_edge (self, at);
  length = get_gap (g_array_index (self->skin, AshiXY, edge),
                    g_array_index (self->skin, AshiXY, (edge + 1) % self->skin->len));
  *share = length > 0 ? CLAMP ((at - g_array_index (self->along, double, edge)) / length, 0, 1) : 0;
  return edge;
}

/**
 * ashi_outlines_get_skin:
 * @along: how far along the skin from where the drawn needle enters, in mm; once around is back again
 *
 * Returns: the place there
 */
AshiXY
ashi_outlines_get_skin (AshiOutlines *self, double along)
{
  double share;
  guint edge;

  g_return_val_if_fail (ASHI_IS_OUTLINES (self), ((AshiXY) { 0 }));

  edge = find_place (self, along, &share);
  return mix (g_array_index (self->skin, AshiXY, edge),
              g_array_index (self->skin, AshiXY, (edge + 1) % self->skin->len), share);
}

/**
 * ashi_outlines_get_share:
 * @along: as in ashi_outlines_get_skin()
 *
 * Returns: how much of the shift of a build the skin has there, 0 to 1; 0 as it is drawn
 */
double
ashi_outlines_get_share (AshiOutlines *self, double along)
{
  double share, one, other;
  guint edge;

  g_return_val_if_fail (ASHI_IS_OUTLINES (self), 0);

  if (self->shares == NULL)
    return 0;
  edge = find_place (self, along, &share);
  one = g_array_index (self->shares, double, edge);
  other = g_array_index (self->shares, double, (edge + 1) % self->shares->len);
  return one + share * (other - one);
}
