// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-outlines.h"

#include <cairo.h>

G_BEGIN_DECLS

void ashi_built_skin_paint (AshiOutlines *outlines, cairo_t *cr, double unit);

G_END_DECLS
