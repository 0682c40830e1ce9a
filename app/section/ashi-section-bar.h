// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_SECTION_BAR (ashi_section_bar_get_type ())

/**
 * AshiSectionBar: says which section is shown in the plate's place, how it lies, and leads back to the plate. Seen only
 * while the view shows a section. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiSectionBar, ashi_section_bar, ASHI, SECTION_BAR, GtkWidget)

void ashi_section_bar_set_view (AshiSectionBar *self, AshiView *view);

G_END_DECLS
