// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AshiMonitorsFind:
 *
 * Returns: (transfer none) (nullable): the monitor on which somebody works; %NULL: nobody knows
 */
typedef gpointer (*AshiMonitorsFind) (gpointer data);

#define ASHI_TYPE_MONITORS (ashi_monitors_get_type ())

/**
 * AshiMonitors: which monitor a patient looks at, while monitors come and go. It knows of them no more than which there
 * are.
 *
 * Signal "moved": the patient's monitor is another, or there is none any more: ashi_monitors_get_chosen(). Main thread
 * only.
 */
G_DECLARE_FINAL_TYPE (AshiMonitors, ashi_monitors, ASHI, MONITORS, GObject)

AshiMonitors *ashi_monitors_new (GListModel *monitors, AshiMonitorsFind find_own, gpointer data);
GPtrArray *ashi_monitors_list_others (AshiMonitors *self);
gpointer ashi_monitors_get_chosen (AshiMonitors *self);
void ashi_monitors_choose (AshiMonitors *self, gpointer monitor);

G_END_DECLS
