// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-needle-grip.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A needle in the hand, by keys and wheel: a millimetre or a degree at a time, five of them with Shift. */

gboolean ashi_needle_steps_key (AshiNeedleGrip *grip, gboolean is_mirrored, guint keyval, GdkModifierType held);
void ashi_needle_steps_move (AshiNeedleGrip *grip, AshiNeedle by, GdkModifierType held);

G_END_DECLS
