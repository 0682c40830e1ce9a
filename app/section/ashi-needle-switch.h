// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_NEEDLE_SWITCH (ashi_needle_switch_get_type ())

/**
 * AshiNeedleSwitch: leads from the needle of a section to the others that are drawn for the same subject in the same
 * body; visible where there are any. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiNeedleSwitch, ashi_needle_switch, ASHI, NEEDLE_SWITCH, GtkWidget)

void ashi_needle_switch_set_view (AshiNeedleSwitch *self, AshiView *view);
void ashi_needle_switch_step (AshiNeedleSwitch *self, int by);

G_END_DECLS
