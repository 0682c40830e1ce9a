// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_RUN_BAR (ashi_run_bar_get_type ())

/**
 * AshiRunBar: what a drawn needle meets, as a strip of tissues on the axis of depths. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiRunBar, ashi_run_bar, ASHI, RUN_BAR, GtkWidget)

GtkWidget *ashi_run_bar_new (AshiPack *pack, const AshiRun *run, double axis_end);

G_END_DECLS
