// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-count.h"

#include <cairo.h>

G_BEGIN_DECLS

void ashi_count_paint (const AshiCount *self, cairo_t *cr, const double *rgb, double size);

G_END_DECLS
