// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-section-place.h"

/**
 * ashi_section_place_to_view:
 * @canvas: shows a section, on either side
 * @place: in its outlines, in mm
 *
 * Returns: where that is on the canvas, in logical px; a section of the other side is mirrored, as ashi_mirror_new()
 * does
 */
AshiXY
ashi_section_place_to_view (AshiCanvas *canvas, AshiXY place)
{
  AshiXY view = { 0 };

  g_return_val_if_fail (ASHI_IS_CANVAS (canvas), view);

  ashi_viewport_to_view (ashi_canvas_get_viewport (canvas),
                         ashi_view_is_mirrored (ashi_canvas_get_view (canvas)) ? -place.x : place.x, place.y, &view.x,
                         &view.y);
  return view;
}
