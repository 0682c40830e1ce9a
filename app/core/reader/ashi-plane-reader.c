// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-plane-reader.h"

#include "ashi-limits.h"
#include "ashi-numbers.h"

#include <math.h>

/* How far from 1 a direction may be, and from 0 the cosine of two: written with four decimals, they never are. */
#define DIRECTION_SLACK 1e-3

/**
 * ashi_read_position:
 * @root: the root of a drawing
 * @name: of an attribute
 * @position: (out): in mm of the body
 *
 * Returns: whether the attribute is there and can be used
 */
gboolean
ashi_read_position (xmlNode *root, const char *name, AshiPosition *position)
{
  g_autofree char *text = ashi_xml_dup_attribute (root, name);
  double values[3];

  if (text == NULL || !ashi_numbers_read (text, values, G_N_ELEMENTS (values)))
    return FALSE;
  *position = (AshiPosition) { values[0], values[1], values[2] };
  return fabs (values[0]) <= ASHI_LIMIT_EXTENT_MM && fabs (values[1]) <= ASHI_LIMIT_EXTENT_MM
         && fabs (values[2]) <= ASHI_LIMIT_EXTENT_MM;
}

static double
dot (AshiPosition a, AshiPosition b)
{
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

/**
 * ashi_read_directions:
 * @root: the root of a drawing
 * @u: (out): the direction of x in the body
 * @v: (out): that of y
 *
 * Returns: whether both are there, have the length 1, and stand at right angles
 */
gboolean
ashi_read_directions (xmlNode *root, AshiPosition *u, AshiPosition *v)
{
  return ashi_read_position (root, "data-plane-u", u) && ashi_read_position (root, "data-plane-v", v)
         && fabs (dot (*u, *u) - 1) < DIRECTION_SLACK && fabs (dot (*v, *v) - 1) < DIRECTION_SLACK
         && fabs (dot (*u, *v)) < DIRECTION_SLACK;
}
