// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-outlines.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * AshiToView:
 * @place: in mm of the outlines
 *
 * Returns: where it is on the canvas, in logical px
 */
typedef AshiXY (*AshiToView) (AshiXY place, gpointer user_data);

void ashi_built_skin_draw (AshiOutlines *outlines, cairo_t *cr, AshiToView to_view, gpointer user_data);

G_END_DECLS
