// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_COMPARE_PANEL (ashi_compare_panel_get_type ())

/**
 * AshiComparePanel: the card that is kept and the card of what is selected in one pane: row beside row, all depths on
 * one axis, and of each the approach that is meant, which can be chosen.
 */
G_DECLARE_FINAL_TYPE (AshiComparePanel, ashi_compare_panel, ASHI, COMPARE_PANEL, GtkWidget)

void ashi_compare_panel_set_views (AshiComparePanel *self, AshiView *kept, AshiView *view);

G_END_DECLS
