// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-needle-steps.h"

#include <math.h>

#define SHIFTED 5 /* steps with Shift held */

/* To where an arrow points in the picture; y grows downwards. */
static gboolean
get_arrow (guint keyval, AshiXY *arrow)
{
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *arrow = (AshiXY) { -1, 0 };
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *arrow = (AshiXY) { 1, 0 };
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *arrow = (AshiXY) { 0, -1 };
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *arrow = (AshiXY) { 0, 1 };
      return TRUE;
    default:
      return FALSE;
    }
}

/* The arrow that points as the drawn needle does pushes it, its opposite draws it, and those across move it along the
 * skin, whichever way it was turned meanwhile: a key must not mean something else halfway. */
static AshiNeedle
find_step (AshiNeedleGrip *grip, AshiXY arrow, gboolean turns)
{
  AshiOutlines *outlines = ashi_needle_grip_get_outlines (grip);
  const AshiXY aside = ashi_needle_get_aside (outlines);
  const AshiXY way = ashi_needle_get_axis (ashi_needle_get_drawn (outlines), outlines).way;
  const double along = arrow.x * way.x + arrow.y * way.y, across = arrow.x * aside.x + arrow.y * aside.y;

  if (turns)
    return (AshiNeedle) { .angle = fabs (across) >= fabs (along) ? copysign (1, across) : copysign (1, along) };
  return fabs (along) > fabs (across) ? (AshiNeedle) { .depth = copysign (1, along) }
                                      : (AshiNeedle) { .entry = copysign (1, across) };
}

/**
 * ashi_needle_steps_move:
 * @by: by how much, in mm and degrees
 * @held: the modifiers that are held: with Shift it is five times as much
 */
void
ashi_needle_steps_move (AshiNeedleGrip *grip, AshiNeedle by, GdkModifierType held)
{
  const double times = (held & GDK_SHIFT_MASK) != 0 ? SHIFTED : 1;
  AshiNeedle needle;

  g_return_if_fail (ASHI_IS_NEEDLE_GRIP (grip));

  needle = ashi_needle_grip_get_needle (grip);
  needle.entry += times * by.entry;
  needle.angle += times * by.angle;
  needle.depth += times * by.depth;
  ashi_needle_grip_place (grip, needle);
}

static gboolean
undo (AshiNeedleGrip *grip, guint keyval, GdkModifierType held)
{
  if (gdk_keyval_to_lower (keyval) != GDK_KEY_z || (held & GDK_CONTROL_MASK) == 0)
    return FALSE;
  ashi_needle_grip_step (grip, (held & GDK_SHIFT_MASK) != 0 ? 1 : -1);
  return TRUE;
}

/**
 * ashi_needle_steps_key:
 * @is_mirrored: whether the section is shown for the other side
 * @held: the modifiers that are held
 *
 * Arrows push, draw and move it, with Control they turn it; Home puts it back; Control and Z take a change back.
 *
 * Returns: whether the key was the needle's
 */
gboolean
ashi_needle_steps_key (AshiNeedleGrip *grip, gboolean is_mirrored, guint keyval, GdkModifierType held)
{
  const gboolean turns = (held & GDK_CONTROL_MASK) != 0;
  AshiXY arrow;

  g_return_val_if_fail (ASHI_IS_NEEDLE_GRIP (grip), FALSE);

  if ((held & GDK_ALT_MASK) != 0)
    return FALSE;
  if (keyval == GDK_KEY_Home || keyval == GDK_KEY_KP_Home)
    {
      ashi_needle_grip_put_back (grip);
      return TRUE;
    }
  if (!get_arrow (keyval, &arrow))
    return undo (grip, keyval, held);
  if (is_mirrored)
    arrow.x = -arrow.x;
  ashi_needle_steps_move (grip, find_step (grip, arrow, turns), held);
  return TRUE;
}
