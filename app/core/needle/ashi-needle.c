// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-needle.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The skin's direction is that of so much of it to either side, in mm: an outline of short lines has none by itself. */
#define REACH 3.0

/* So many turns are somebody's hand; more have lost their degrees. */
#define MOST_TURNED 36000.0

/* A needle as it is drawn is no worse for being written to a tenth. */
#define SLACK 1e-9

/**
 * ashi_needle_get_drawn:
 *
 * Returns: the needle as its source describes it, which the section draws
 */
AshiNeedle
ashi_needle_get_drawn (AshiOutlines *outlines)
{
  AshiNeedle self = { 0 };

  g_return_val_if_fail (ASHI_IS_OUTLINES (outlines), self);

  ashi_outlines_get_drawn (outlines, &self.depth);
  return self;
}

/**
 * ashi_needle_get_aside:
 *
 * Returns: the direction in the plane, at a right angle to the drawn needle, to which entry and angle count up: to the
 *   picture's right where the needle points down
 */
AshiXY
ashi_needle_get_aside (AshiOutlines *outlines)
{
  double depth;
  AshiAxis drawn;

  g_return_val_if_fail (ASHI_IS_OUTLINES (outlines), ((AshiXY) { 0 }));

  drawn = ashi_outlines_get_drawn (outlines, &depth);
  return (AshiXY) { drawn.way.y, -drawn.way.x };
}

/**
 * ashi_needle_get_axis:
 *
 * Returns: the line it lies on, from the skin
 */
AshiAxis
ashi_needle_get_axis (AshiNeedle self, AshiOutlines *outlines)
{
  double depth;
  const AshiAxis drawn = ashi_outlines_get_drawn (outlines, &depth);
  const double turned = remainder (self.angle, 360) * G_PI / 180;
  const AshiXY aside = { drawn.way.y, -drawn.way.x };
  const double way = cos (turned), side = sin (turned);

  return (AshiAxis) { ashi_outlines_get_skin (outlines, self.entry),
                      { way * drawn.way.x + side * aside.x, way * drawn.way.y + side * aside.y } };
}

static AshiPosition
get_direction (AshiPlane plane, AshiXY way)
{
  return (AshiPosition) { way.x * plane.u.x + way.y * plane.v.x, way.x * plane.u.y + way.y * plane.v.y,
                          way.x * plane.u.z + way.y * plane.v.z };
}

/**
 * ashi_needle_get_body_entry:
 *
 * Returns: where it enters the skin, in the body, in mm
 */
AshiPosition
ashi_needle_get_body_entry (AshiNeedle self, AshiOutlines *outlines)
{
  const AshiPlane plane = ashi_outlines_get_plane (outlines);
  const AshiPosition off = get_direction (plane, ashi_needle_get_axis (self, outlines).start);

  return (AshiPosition) { plane.origin.x + off.x, plane.origin.y + off.y, plane.origin.z + off.z };
}

/**
 * ashi_needle_get_body_way:
 *
 * Returns: its direction in the body
 */
AshiPosition
ashi_needle_get_body_way (AshiNeedle self, AshiOutlines *outlines)
{
  return get_direction (ashi_outlines_get_plane (outlines), ashi_needle_get_axis (self, outlines).way);
}

/* How far the drawn direction is turned from the one straight into the skin there, in degrees, as angles count. */
static double
get_drawn_tilt (AshiOutlines *outlines, double entry)
{
  double depth;
  const AshiAxis drawn = ashi_outlines_get_drawn (outlines, &depth);
  const AshiXY from = ashi_outlines_get_skin (outlines, entry - REACH);
  const AshiXY to = ashi_outlines_get_skin (outlines, entry + REACH);
  const AshiXY aside = { drawn.way.y, -drawn.way.x };
  const double along_x = (to.x - from.x) * aside.x + (to.y - from.y) * aside.y;
  const double along_y = (to.x - from.x) * drawn.way.x + (to.y - from.y) * drawn.way.y;

  return atan2 (along_y, along_x) * 180 / G_PI;
}

/**
 * ashi_needle_get_tilt:
 *
 * Returns: how far it is turned from the direction straight into the skin where it enters, in degrees
 */
double
ashi_needle_get_tilt (AshiNeedle self, AshiOutlines *outlines)
{
  return remainder (get_drawn_tilt (outlines, self.entry) + self.angle, 360);
}

/**
 * ashi_needle_get_entry_range:
 *
 * Returns: from where to where the entry can be moved: half around the body either way, in mm
 */
AshiRange
ashi_needle_get_entry_range (AshiOutlines *outlines)
{
  double half;

  g_return_val_if_fail (ASHI_IS_OUTLINES (outlines), ((AshiRange) { 0 }));

  half = ashi_outlines_get_girth (outlines) / 2;
  return (AshiRange) { -half, half };
}

/**
 * ashi_needle_get_angle_range:
 * @entry: where the needle enters, in mm
 *
 * Returns: the angles at which it goes into the skin there, in degrees
 */
AshiRange
ashi_needle_get_angle_range (AshiOutlines *outlines, double entry)
{
  const double most = 90 - ASHI_NEEDLE_FLATTEST;
  double tilt;

  g_return_val_if_fail (ASHI_IS_OUTLINES (outlines), ((AshiRange) { 0 }));

  tilt = get_drawn_tilt (outlines, entry);
  return (AshiRange) { -most - tilt, most - tilt };
}

/**
 * ashi_needle_get_exit:
 *
 * Returns: how deep its line leaves the body again, in mm
 */
double
ashi_needle_get_exit (AshiNeedle self, AshiOutlines *outlines)
{
  const AshiAxis axis = ashi_needle_get_axis (self, outlines);
  g_autoptr (GArray) crossings = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < ashi_outlines_get_n (outlines); i++)
    {
      const AshiOutline *outline = ashi_outlines_get (outlines, i);

      if (outline->tissue != ASHI_TISSUE_SKIN)
        continue;
      ashi_outline_list_crossings (outline, axis, crossings);
      for (guint j = 1; j < crossings->len; j += 2)
        if (g_array_index (crossings, double, j) > 1)
          return g_array_index (crossings, double, j);
    }
  return 0;
}

/**
 * ashi_needle_get_depth_range:
 *
 * Returns: how deep its tip can be pushed, in mm: not out of the body, and no deeper than needles are long
 */
AshiRange
ashi_needle_get_depth_range (AshiNeedle self, AshiOutlines *outlines)
{
  return (AshiRange) { 0, fmin (ASHI_NEEDLE_LONGEST, ashi_needle_get_exit (self, outlines)) };
}

/* What a message tells of a value that is refused: itself, and from where to where it could be. */
typedef struct
{
  char value[G_ASCII_DTOSTR_BUF_SIZE], low[G_ASCII_DTOSTR_BUF_SIZE], high[G_ASCII_DTOSTR_BUF_SIZE];
} Refusal;

static Refusal
refuse (double value, AshiRange range)
{
  Refusal self;

  g_ascii_formatd (self.value, sizeof self.value, "%.15g", value);
  g_ascii_formatd (self.low, sizeof self.low, "%.1f", ceil (range.low * 10) / 10);
  g_ascii_formatd (self.high, sizeof self.high, "%.1f", floor (range.high * 10) / 10);
  return self;
}

static gboolean
is_in (double value, AshiRange range)
{
  return value >= range.low - SLACK && value <= range.high + SLACK;
}

static gboolean
check_entry (double entry, AshiOutlines *outlines, GError **error)
{
  const AshiRange range = ashi_needle_get_entry_range (outlines);
  const Refusal told = refuse (entry, range);

  if (is_in (entry, range))
    return TRUE;
  g_set_error (error, ASHI_NEEDLE_ERROR, ASHI_NEEDLE_ERROR_RANGE,
               _ ("The entry cannot be moved by %s mm: the skin is left. Write %s to %s."), told.value, told.low,
               told.high);
  return FALSE;
}

static gboolean
check_angle (AshiNeedle *self, AshiOutlines *outlines, GError **error)
{
  const AshiRange range = ashi_needle_get_angle_range (outlines, self->entry);
  const double middle = (range.low + range.high) / 2;
  const double without_turns = self->angle - 360 * round ((self->angle - middle) / 360); /* exact: 360 comes to 0 */
  const Refusal told = refuse (self->angle, range);

  if (is_in (self->angle, range))
    return TRUE;
  if (fabs (self->angle) <= MOST_TURNED && is_in (without_turns, range))
    {
      self->angle = without_turns;
      return TRUE;
    }
  g_set_error (error, ASHI_NEEDLE_ERROR, ASHI_NEEDLE_ERROR_RANGE,
               _ ("Turned by %s° the needle does not go into the skin there. Write %s to %s."), told.value, told.low,
               told.high);
  return FALSE;
}

static gboolean
check_depth (AshiNeedle self, AshiOutlines *outlines, GError **error)
{
  const AshiRange range = ashi_needle_get_depth_range (self, outlines);
  const Refusal told = refuse (self.depth, range);

  if (is_in (self.depth, range))
    return TRUE;
  g_set_error (
      error, ASHI_NEEDLE_ERROR, ASHI_NEEDLE_ERROR_RANGE,
      _ ("The tip cannot be %s mm below the skin here: no needle is that long, or it leaves the body. Write %s "
         "to %s."),
      told.value, told.low, told.high);
  return FALSE;
}

/**
 * ashi_needle_check:
 *
 * Whole turns are taken off an angle that only they put out of its range.
 *
 * Returns: whether it goes in at a place of the skin and stays in the body; @error tells the range of the value that
 *   does not
 */
gboolean
ashi_needle_check (AshiNeedle *self, AshiOutlines *outlines, GError **error)
{
  g_return_val_if_fail (ASHI_IS_OUTLINES (outlines), FALSE);

  return check_entry (self->entry, outlines, error) && check_angle (self, outlines, error)
         && check_depth (*self, outlines, error);
}
