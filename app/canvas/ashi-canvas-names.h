// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas-labels.h"
#include "ashi-label-layout.h"

G_BEGIN_DECLS

void ashi_canvas_names_draw (const AshiNamed *self, AshiLabelLayout *labels);

G_END_DECLS
