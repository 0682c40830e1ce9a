// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AshiMonitorChosen:
 * @monitor: what was chosen
 */
typedef void (*AshiMonitorChosen) (GdkMonitor *monitor, gpointer data);

void ashi_monitor_dialog_ask (GtkWindow *parent, GPtrArray *monitors, AshiMonitorChosen chosen, gpointer data);

G_END_DECLS
