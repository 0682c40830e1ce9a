// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-clearance.h"

#include "ashi-outlines-built.h"

#include <math.h>

static int
compare_clearances (gconstpointer a, gconstpointer b)
{
  const AshiClearance *one = a, *other = b;

  if (one->shaft != other->shaft)
    return one->shaft < other->shaft ? -1 : 1;
  return (one->outline > other->outline) - (one->outline < other->outline);
}

/**
 * ashi_needle_list_clearances:
 * @most: what is farther from the needle is left out, in mm; %INFINITY for all
 *
 * Returns: (transfer full) (element-type AshiClearance): each nerve, vessel, organ and joint that is drawn in the
 * plane or told to lie beside it, the nearest first
 */
GArray *
ashi_needle_list_clearances (AshiNeedle self, AshiOutlines *outlines, double most)
{
  const AshiAxis axis = ashi_needle_get_axis (self, outlines);
  const double spread = ashi_needle_get_spread (self, outlines);
  g_autoptr (GArray) crossings = g_array_sized_new (FALSE, FALSE, sizeof (double), 64);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (AshiClearance));

  for (guint i = 0; i < ashi_outlines_get_n (outlines); i++)
    {
      const AshiOutline *outline = ashi_outlines_get (outlines, i);
      AshiClearance clearance = { .outline = i, .spread = spread };
      AshiGap gap;

      if (!ashi_tissue_is_hazard (outline->tissue))
        continue;
      gap = ashi_outline_get_gap (outline, axis, self.depth, most, crossings);
      if (!isfinite (gap.distance))
        continue;
      clearance.shaft = gap.distance;
      clearance.at = gap.at;
      clearance.offset = gap.offset;
      clearance.tip = gap.tip;
      g_array_append_val (list, clearance);
    }
  g_array_sort (list, compare_clearances);
  return list;
}
