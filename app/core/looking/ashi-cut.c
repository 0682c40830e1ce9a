// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-cut.h"

#include "ashi-lettering.h"

/* Broader, as a share of the plate, a cut is no line any more, and tells nobody where it lies. */
#define MOST_BREADTH 0.04

static AshiPosition
locate (AshiPlane plane, double x, double y)
{
  return (AshiPosition) { plane.origin.x + x * plane.u.x + y * plane.v.x,
                          plane.origin.y + x * plane.u.y + y * plane.v.y,
                          plane.origin.z + x * plane.u.z + y * plane.v.z };
}

/**
 * ashi_cut_find:
 * @self: (out caller-allocates): where @section lies on @plate
 * @section: the drawing of a section
 *
 * Returns: whether @plate says how it looks at the body
 */
gboolean
ashi_cut_find (AshiCut *self, AshiPlate *section, AshiPlate *plate)
{
  const AshiBox body = ashi_lettering_find_body (ashi_plate_get_lettering (section), ashi_plate_get_view_box (section));
  const AshiPlane plane = ashi_plate_get_plane (section);
  const double across[] = { body.x, body.x + body.width, body.x + body.width, body.x };
  const double along[] = { body.y, body.y, body.y + body.height, body.y + body.height };

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (across); i++)
    if (!ashi_plate_project (plate, locate (plane, across[i], along[i]), &self->x[i], &self->y[i]))
      return FALSE;
  return TRUE;
}

static void
find_ends (const double *values, double *least, double *most)
{
  *least = *most = values[0];
  for (guint i = 1; i < 4; i++)
    {
      *least = MIN (*least, values[i]);
      *most = MAX (*most, values[i]);
    }
}

/* Whether the cut is a line there, as high as what the plate shows; it may be longer. */
static gboolean
is_line_on (AshiPlate *section, AshiPlate *plate)
{
  const AshiBox box = ashi_plate_get_view_box (plate);
  AshiCut cut;
  double left, right, top, bottom, middle;

  if (!ashi_cut_find (&cut, section, plate))
    return FALSE;
  find_ends (cut.x, &left, &right);
  find_ends (cut.y, &top, &bottom);
  middle = (top + bottom) / 2;
  return MIN (right - left, bottom - top) <= MOST_BREADTH * MAX (box.width, box.height) && right > box.x
         && left < box.x + box.width && middle > box.y && middle < box.y + box.height;
}

/**
 * ashi_cut_choose_plate:
 * @section: the drawing of a section
 * @preferred: (nullable): the plate that is chosen if it will do
 *
 * Returns: (transfer none) (nullable): the plate on which to see where @section lies: there it is a line; %NULL when
 *   there is none
 */
AshiPlate *
ashi_cut_choose_plate (AshiPlate *section, AshiPack *pack, AshiPlate *preferred)
{
  AshiPlate *plate;

  g_return_val_if_fail (ASHI_IS_PLATE (section) && ASHI_IS_PACK (pack), NULL);

  if (preferred != NULL && is_line_on (section, preferred))
    return preferred;
  for (guint i = 0; (plate = ashi_pack_get_plate (pack, i)) != NULL; i++)
    if (is_line_on (section, plate))
      return plate;
  return NULL;
}
