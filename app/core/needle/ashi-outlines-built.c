// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-outlines-built.h"

#include "ashi-outlines-private.h"

#include <math.h>

/*
 * A section in another build: its skin is moved, and nothing else. Around the place where the needle enters the skin
 * moves as a whole, straight outwards from that place or into it, so that what is drawn of its shape stays; farther
 * along it fades to where it is drawn, since what was measured here holds here. The needle stays on its line through
 * all that lies deeper, so each depth on it grows by the same: by the shift where it goes straight in, by shift / cos
 * of its angle where the skin is flat, and in general by what lies on the line between the two skins. It then enters
 * the skin beside the place that lies straight above the old one.
 *
 * Fat is what lies between the skin and the first thing that is neither fat under the skin nor a nerve or vessel in it.
 * Those stay where they are drawn, too: skin that has moved in may leave one outside.
 */

/* How far to either side of the needle the skin moves by the whole shift, and from where on by nothing, in mm; farther
 * where an oblique needle enters the new skin farther aside, and no more than an eighth and a quarter of the way
 * around, so that the other side of a limb stays. */
#define WHOLE_MM 60.0
#define END_MM   150.0

/* The skin is moved in pieces no longer than this, in mm. */
#define STEP_MM 2.0

/* The skin's direction is that of so much of it to either side, in mm, as for the angle of a needle. */
#define REACH 3.0

static AshiXY
get_tangent (AshiOutlines *self, double along)
{
  const AshiXY from = ashi_outlines_get_skin (self, along - REACH);
  const AshiXY to = ashi_outlines_get_skin (self, along + REACH);
  const double length = hypot (to.x - from.x, to.y - from.y);

  if (!(length > 0))
    return (AshiXY) { self->drawn.way.y, -self->drawn.way.x };
  return (AshiXY) { (to.x - from.x) / length, (to.y - from.y) / length };
}

/**
 * ashi_outlines_get_inward:
 *
 * Returns: the direction straight into the skin where the drawn needle enters it
 */
AshiXY
ashi_outlines_get_inward (AshiOutlines *self)
{
  AshiXY tangent;
  double side;

  g_return_val_if_fail (ASHI_IS_OUTLINES (self), ((AshiXY) { 0, 1 }));

  tangent = get_tangent (self, 0);
  side = tangent.x * self->drawn.way.y - tangent.y * self->drawn.way.x >= 0 ? 1 : -1;
  return (AshiXY) { -tangent.y * side, tangent.x * side };
}

static gboolean
is_under_fat (const AshiOutline *outline)
{
  return outline->tissue != ASHI_TISSUE_SKIN && outline->tissue != ASHI_TISSUE_UNDER_SKIN
         && outline->tissue != ASHI_TISSUE_NERVE && outline->tissue != ASHI_TISSUE_VESSEL;
}

/* How far it is from there to the first thing under the fat. */
static double
measure_layer (AshiOutlines *self, AshiAxis axis)
{
  g_autoptr (GArray) crossings = g_array_new (FALSE, FALSE, sizeof (double));
  double least = INFINITY;

  for (guint i = 0; i < self->outlines->len; i++)
    {
      const AshiOutline *outline = ashi_outlines_get (self, i);

      if (!is_under_fat (outline))
        continue;
      ashi_outline_list_crossings (outline, axis, crossings);
      for (guint j = 0; j + 1 < crossings->len; j += 2)
        if (g_array_index (crossings, double, j + 1) > 0)
          {
            least = fmin (least, fmax (0, g_array_index (crossings, double, j)));
            break;
          }
    }
  return least;
}

/**
 * ashi_outlines_get_layer:
 *
 * Returns: how thick skin and fat are where the drawn needle enters, straight in, in mm; %INFINITY where nothing is
 * drawn below
 */
double
ashi_outlines_get_layer (AshiOutlines *self)
{
  g_return_val_if_fail (ASHI_IS_OUTLINES (self), 0);
  return measure_layer (self, (AshiAxis) { self->drawn.start, ashi_outlines_get_inward (self) });
}

/* Where the line goes into the body, as near to @near along it as it does. */
static double
find_entry (const AshiOutline *skin, AshiAxis axis, double near)
{
  g_autoptr (GArray) crossings = g_array_new (FALSE, FALSE, sizeof (double));
  double best = near, gap = INFINITY;

  ashi_outline_list_crossings (skin, axis, crossings);
  for (guint i = 0; i < crossings->len; i += 2)
    {
      const double at = g_array_index (crossings, double, i);

      if (fabs (at - near) < gap)
        {
          gap = fabs (at - near);
          best = at;
        }
    }
  return best;
}

/* How the skin is moved. */
typedef struct
{
  AshiOutlines *drawn;
  AshiXY inward;
  double shift, least;
  double whole, end;
} Move;

static double
get_share (const Move *move, double off)
{
  if (fabs (off) <= move->whole)
    return 1;
  return fabs (off) >= move->end ? 0 : (1 + cos (G_PI * (fabs (off) - move->whole) / (move->end - move->whole))) / 2;
}

/* Skin that moves in is stopped by what lies under the fat, less what the skin itself needs. */
static AshiXY
move_place (const Move *move, AshiXY place, double share)
{
  double by = move->shift * share;

  if (by < 0)
    by = -fmin (-by, fmax (0, measure_layer (move->drawn, (AshiAxis) { place, move->inward }) - move->least));
  return (AshiXY) { place.x - by * move->inward.x, place.y - by * move->inward.y };
}

static void
add_place (AshiOutlines *self, const Move *move, AshiXY place, double off)
{
  const double share = get_share (move, off);
  const AshiXY moved = share > 0 ? move_place (move, place, share) : place;

  g_array_append_val (self->skin, moved);
  g_array_append_val (self->shares, share);
  if (share > 0)
    {
      g_array_append_val (self->band, place);
      g_array_append_val (self->band, moved);
    }
}

/* The edge in pieces, so that each can be moved by its own share; without its last place. */
static void
move_edge (AshiOutlines *self, const Move *move, guint edge)
{
  const GArray *skin = move->drawn->skin;
  const AshiXY one = g_array_index (skin, AshiXY, edge), other = g_array_index (skin, AshiXY, (edge + 1) % skin->len);
  const double length = hypot (other.x - one.x, other.y - one.y), girth = move->drawn->girth;
  const double off = remainder (g_array_index (move->drawn->along, double, edge) - move->drawn->entry, girth);
  const gboolean is_far = fabs (off) > move->end && fabs (remainder (off + length, girth)) > move->end;
  const guint n = is_far && length < girth / 4 ? 1 : (guint) fmax (1, ceil (length / STEP_MM));

  for (guint i = 0; i < n; i++)
    {
      const double share = (double) i / n;

      add_place (self, move, (AshiXY) { one.x + share * (other.x - one.x), one.y + share * (other.y - one.y) },
                 remainder (off + share * length, girth));
    }
}

/* Beginning on the far side, so that the band is in one piece. */
static void
move_skin (AshiOutlines *self, const Move *move)
{
  const guint n = move->drawn->skin->len;
  guint first = 0;
  double farthest = 0;

  for (guint i = 0; i < n; i++)
    {
      const double off =
          fabs (remainder (g_array_index (move->drawn->along, double, i) - move->drawn->entry, move->drawn->girth));

      if (off <= farthest)
        continue;
      first = i;
      farthest = off;
    }
  for (guint i = 0; i < n; i++)
    move_edge (self, move, (first + i) % n);
}

static AshiOutline *
create_skin (AshiOutlines *self, AshiOutlines *drawn)
{
  const AshiOutline *old = ashi_outlines_get (drawn, drawn->skin_of);
  AshiOutline *skin = ashi_outline_new (old->id, old->subject_id, old->side, old->tissue);
  guint first = 0;

  for (guint ring = 0; ring < old->ends->len; ring++)
    {
      const guint end = g_array_index (old->ends, guint, ring);

      if (first == drawn->skin_from && end == drawn->skin_to)
        ashi_outline_add_ring (skin, &g_array_index (self->skin, AshiXY, 0), self->skin->len);
      else
        ashi_outline_add_ring (skin, &g_array_index (old->places, AshiXY, first), end - first);
      first = end;
    }
  return skin;
}

static void
place_needle (AshiOutlines *self, const Move *move)
{
  const AshiAxis axis = move->drawn->drawn;
  const double straight = axis.way.x * move->inward.x + axis.way.y * move->inward.y;

  self->growth = -find_entry (self->own, axis, -move->shift / fmax (straight, 0.05));
  self->drawn = (AshiAxis) { ashi_axis_get_place (axis, -self->growth), axis.way };
  self->depth = fmax (0, move->drawn->depth + self->growth);
  ashi_outlines_measure_skin (self, self->drawn.start);
}

/* What lies beside the plane lies there in any build. */
static void
take_beside (AshiOutlines *self, AshiOutlines *drawn)
{
  self->low = drawn->low;
  self->high = drawn->high;
  self->reach = drawn->reach;
  self->course_of = g_strdup (drawn->course_of);
  self->drawn_course = g_strdup (drawn->drawn_course);
  self->course = g_strdup (drawn->course);
  self->displaced = drawn->displaced != NULL ? g_ptr_array_ref (drawn->displaced) : NULL;
}

/* How far beside the old entry the line of the drawn needle meets a flat skin that has moved, in mm. */
static double
measure_aside (const Move *move)
{
  const AshiXY way = move->drawn->drawn.way;
  const double straight = fmax (way.x * move->inward.x + way.y * move->inward.y, 0.05);
  const double across = fabs (way.x * move->inward.y - way.y * move->inward.x);

  return fabs (move->shift) * across / straight;
}

/**
 * ashi_outlines_new_built:
 * @drawn: outlines as they are drawn
 * @shift: how far the skin lies farther out where the drawn needle enters, in mm; less than 0: farther in
 * @least: how much skin is left above what lies under the fat, in mm
 * @sd: one standard deviation of @shift, in mm; 0: not known
 *
 * May take some milliseconds; any thread may call it.
 *
 * Returns: (transfer full): the section in that build: its skin is moved, and nothing else
 */
AshiOutlines *
ashi_outlines_new_built (AshiOutlines *drawn, double shift, double least, double sd)
{
  AshiOutlines *self = g_object_new (ASHI_TYPE_OUTLINES, NULL);
  Move move = { drawn, { 0 }, shift, least, 0, 0 };
  double wider;

  g_return_val_if_fail (ASHI_IS_OUTLINES (drawn) && drawn->base == NULL, self);

  move.inward = ashi_outlines_get_inward (drawn);
  wider = fmax (0, measure_aside (&move) + 2 * REACH - WHOLE_MM);
  move.whole = fmin (WHOLE_MM + wider, drawn->girth / 8);
  move.end = fmin (END_MM + wider, drawn->girth / 4);
  self->base = g_object_ref (drawn);
  self->plane = drawn->plane;
  self->sd = sd;
  take_beside (self, drawn);
  self->shares = g_array_new (FALSE, FALSE, sizeof (double));
  self->band = g_array_new (FALSE, FALSE, sizeof (AshiXY));
  move_skin (self, &move);
  self->own = create_skin (self, drawn);
  self->skin_of = drawn->skin_of;
  self->outlines = g_ptr_array_copy (drawn->outlines, NULL, NULL);
  g_ptr_array_set_free_func (self->outlines, NULL);
  g_ptr_array_index (self->outlines, self->skin_of) = self->own;
  place_needle (self, &move);
  return self;
}

/**
 * ashi_outlines_get_base:
 *
 * Returns: (transfer none): the outlines as they are drawn; itself, if it is of no other build
 */
AshiOutlines *
ashi_outlines_get_base (AshiOutlines *self)
{
  g_return_val_if_fail (ASHI_IS_OUTLINES (self), NULL);
  return self->base != NULL ? self->base : self;
}

/**
 * ashi_outlines_get_growth:
 *
 * Returns: by how much everything on the line of the drawn needle lies deeper in this build than it is drawn, in mm
 */
double
ashi_outlines_get_growth (AshiOutlines *self)
{
  g_return_val_if_fail (ASHI_IS_OUTLINES (self), 0);
  return self->growth;
}

/**
 * ashi_outlines_get_band:
 *
 * Returns: (transfer none) (nullable) (element-type AshiXY): along the skin, in turn where it is drawn and where it is
 *   in this build; %NULL as it is drawn
 */
GArray *
ashi_outlines_get_band (AshiOutlines *self)
{
  g_return_val_if_fail (ASHI_IS_OUTLINES (self), NULL);
  return self->band;
}

/**
 * ashi_needle_rebuild:
 * @from: the section in which it stands
 * @to: the same section in another build
 *
 * Returns: the needle on the same line, with its tip where it was, or at the skin where that is deeper
 */
AshiNeedle
ashi_needle_rebuild (AshiNeedle self, AshiOutlines *from, AshiOutlines *to)
{
  AshiAxis axis;
  AshiNeedle built = self;
  double at;

  g_return_val_if_fail (ASHI_IS_OUTLINES (from) && ASHI_IS_OUTLINES (to), self);

  if (self.entry == 0 && remainder (self.angle, 360) == 0) /* exactly the one that is drawn stays so */
    {
      built.depth = fmax (0, self.depth - from->growth + to->growth);
      return built;
    }
  axis = ashi_needle_get_axis (self, from);
  at = find_entry (ashi_outlines_get (to, to->skin_of), axis, 0);
  built.entry = ashi_outlines_get_along (to, ashi_axis_get_place (axis, at));
  built.depth = fmax (0, self.depth - at);
  return built;
}

/**
 * ashi_needle_get_spread:
 *
 * Returns: one standard deviation of each depth below skin and fat on the needle's line, in mm: that of the shift,
 * longer along an oblique needle, less where the shift fades; 0 where none is known
 */
double
ashi_needle_get_spread (AshiNeedle self, AshiOutlines *outlines)
{
  AshiXY tangent, inward;
  AshiAxis axis;
  double across, straight;

  g_return_val_if_fail (ASHI_IS_OUTLINES (outlines), 0);

  if (!(outlines->sd > 0))
    return 0;
  axis = ashi_needle_get_axis (self, outlines);
  tangent = get_tangent (outlines, self.entry);
  inward = ashi_outlines_get_inward (outlines->base);
  across = fabs (tangent.x * axis.way.y - tangent.y * axis.way.x);
  straight = fabs (tangent.x * inward.y - tangent.y * inward.x);
  return outlines->sd * ashi_outlines_get_share (outlines, self.entry) * straight / fmax (across, 0.05);
}
