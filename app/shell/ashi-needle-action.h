// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"
#include "ashi-held-needle.h"
#include "ashi-needle-column.h"

G_BEGIN_DECLS

void ashi_needle_action_add (GtkApplicationWindow *window,
                             AshiCanvas *canvas,
                             AshiNeedleColumn *column,
                             GtkRevealer *notice);
AshiHeldNeedle *ashi_needle_action_get_held (GtkApplicationWindow *window);

G_END_DECLS
