// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-plate.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_GLOW (ashi_glow_get_type ())

/**
 * AshiGlow: an overlay that lets structures shine through the skin, while nothing is taken off it.
 *
 * Signal "painted" (AshiBox *box: what shines, in mm; %NULL: nothing does), when a worker has come to what was asked
 * for last. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiGlow, ashi_glow, ASHI, GLOW, GObject)

AshiGlow *ashi_glow_new (void);
void ashi_glow_show (AshiGlow *self, AshiPlate *plate, const char *const *ids);

G_END_DECLS
