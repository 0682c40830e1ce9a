// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"
#include "ashi-needle-grip.h"

G_BEGIN_DECLS

void ashi_needle_ghosts_draw (AshiNeedleGrip *grip, AshiCanvas *canvas, AshiLabelLayout *labels);

G_END_DECLS
