// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_DEPTH_AXIS (ashi_depth_axis_get_type ())

/**
 * AshiDepthAxis: the numbers of the one scale, in mm, on which everything about a depth stands.
 *
 * What is drawn above it is as wide as it is, and places millimetres by ashi_depth_axis_get_x(). Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiDepthAxis, ashi_depth_axis, ASHI, DEPTH_AXIS, GtkWidget)

GtkWidget *ashi_depth_axis_new (double end);

float ashi_depth_axis_get_x (GtkWidget *drawn, double end, double mm);
void ashi_depth_axis_snapshot_grid (GtkWidget *drawn, GtkSnapshot *snapshot, double end);

G_END_DECLS
