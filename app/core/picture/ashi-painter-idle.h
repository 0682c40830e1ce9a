// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-painter-child.h"
#include "ashi-plate.h"

G_BEGIN_DECLS

void ashi_painter_idle_put (AshiPlate *plate, AshiPainterChild *child);
AshiPainterChild *ashi_painter_idle_take (AshiPlate *plate);

G_END_DECLS
