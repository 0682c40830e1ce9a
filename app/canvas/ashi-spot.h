// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _AshiCanvas AshiCanvas;

/**
 * ASHI_SPOT_USUAL_PRESSURE: of whatever cannot tell how hard it presses, such as a mouse or a finger.
 */
#define ASHI_SPOT_USUAL_PRESSURE 0.5

/**
 * AshiSpot: where the pointer is on a canvas.
 * @view_x: in logical px of the widget
 * @view_y: likewise
 * @x: in user units (mm) of the plate
 * @y: likewise
 * @pressure: how hard a pen presses there, from 0 to 1
 */
typedef struct
{
  double view_x, view_y;
  double x, y;
  double pressure;
} AshiSpot;

G_END_DECLS
