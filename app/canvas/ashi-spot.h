// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _AshiCanvas AshiCanvas;

/**
 * AshiSpot: where the pointer is on a canvas.
 * @view_x: in logical px of the widget
 * @view_y: likewise
 * @x: in user units (mm) of the plate
 * @y: likewise
 */
typedef struct
{
  double view_x, view_y;
  double x, y;
} AshiSpot;

G_END_DECLS
