// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_STATION_BAR (ashi_station_bar_get_type ())

/**
 * AshiStationBar: at which station of an exam somebody stands, and how much of its time is left.
 */
G_DECLARE_FINAL_TYPE (AshiStationBar, ashi_station_bar, ASHI, STATION_BAR, GtkWidget)

GtkWidget *ashi_station_bar_new (void);
void ashi_station_bar_begin (AshiStationBar *self, guint number, guint n_stations, const char *message);
void ashi_station_bar_show_left (AshiStationBar *self, gint64 left, guint seconds);

G_END_DECLS
