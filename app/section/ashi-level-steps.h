// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_LEVEL_STEPS (ashi_level_steps_get_type ())

/**
 * AshiLevelSteps: leads up and down through the levels at which the pack cuts the body, by two buttons and a slider.
 * Which levels there are is found out by a worker once a section is looked at; until then, and when there is one at
 * most, it is not visible.
 *
 * Property: "folded" (gboolean): whether there is no room for the slider. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiLevelSteps, ashi_level_steps, ASHI, LEVEL_STEPS, GtkWidget)

void ashi_level_steps_set_view (AshiLevelSteps *self, AshiView *view);
void ashi_level_steps_step (AshiLevelSteps *self, int by);

G_END_DECLS
