// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_KIOSK_DOOR (ashi_kiosk_door_get_type ())

/**
 * AshiKioskDoor: where a kiosk asks for its PIN: ten keys that can be touched, or typed. After a wrong one it waits,
 * each time for longer, whoever closes and opens it meanwhile.
 *
 * Signals: "opened", when the PIN was given; "closed", when somebody does not want to give it. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiKioskDoor, ashi_kiosk_door, ASHI, KIOSK_DOOR, GtkWidget)

GtkWidget *ashi_kiosk_door_new (const char *path);
void ashi_kiosk_door_forget (AshiKioskDoor *self);

G_END_DECLS
