// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ASHI_TYPE_KIOSK_WINDOW (ashi_kiosk_window_get_type ())

/**
 * AshiKioskWindow: a screen that stands in a waiting room, alone with whoever comes by.
 *
 * It is full screen, for patients, and knows none of the program's actions. It is left by the PIN alone, and then
 * destroyed; whoever made it destroys it for a signal. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiKioskWindow, ashi_kiosk_window, ASHI, KIOSK_WINDOW, AdwWindow)

GtkWidget *ashi_kiosk_window_new (AshiPack *pack, const char *start, guint idle_s, const char *pin_path);

G_END_DECLS
