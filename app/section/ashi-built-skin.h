// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"
#include "ashi-outlines.h"

G_BEGIN_DECLS

void ashi_built_skin_draw (AshiOutlines *outlines, AshiCanvas *canvas, cairo_t *cr);

G_END_DECLS
