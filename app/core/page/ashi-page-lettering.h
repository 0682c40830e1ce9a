// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-names.h"

#include <cairo.h>

G_BEGIN_DECLS

void ashi_page_lettering_paint (
    cairo_t *cr, AshiPlate *picture, AshiNames *names, const double *opacities, AshiBox box, double scale);

G_END_DECLS
