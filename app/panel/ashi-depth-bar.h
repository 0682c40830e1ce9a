// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-depth.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_DEPTH_BAR (ashi_depth_bar_get_type ())

/**
 * AshiDepthBar: one depth as a bar on an axis in mm from the skin. Bars with the same end can be compared by eye.
 *
 * It says nothing that the text beside it does not say, so it is hidden from screen readers.
 */
G_DECLARE_FINAL_TYPE (AshiDepthBar, ashi_depth_bar, ASHI, DEPTH_BAR, GtkWidget)

GtkWidget *ashi_depth_bar_new (const AshiDepth *depth, double axis_end);
void ashi_depth_bar_set_tip (AshiDepthBar *self, double tip);

G_END_DECLS
