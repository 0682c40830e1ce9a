// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-stroke.h"

#include <cairo.h>

G_BEGIN_DECLS

void ashi_ink_colour_get_rgb (AshiInkColour colour, double rgb[3]);
void ashi_ink_paint (cairo_t *cr, GPtrArray *strokes, AshiBox seen);

G_END_DECLS
