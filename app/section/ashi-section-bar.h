// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-detour.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_SECTION_BAR (ashi_section_bar_get_type ())

/**
 * AshiSectionBar: says which section is shown in the plate's place, how it lies and whether it is mirrored, shows where
 * on the body that is, and leads through the levels, to what is selected on a plate, and back. Seen while the view
 * shows a section, and where one was left for a plate to be come back to.
 *
 * Property: "folded" (gboolean): whether there is room only for what it cannot do without. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiSectionBar, ashi_section_bar, ASHI, SECTION_BAR, GtkWidget)

void ashi_section_bar_set_view (AshiSectionBar *self, AshiView *view);
AshiDetour *ashi_section_bar_get_detour (AshiSectionBar *self);
void ashi_section_bar_step_needle (AshiSectionBar *self, int by);
void ashi_section_bar_step (AshiSectionBar *self, int by);

G_END_DECLS
