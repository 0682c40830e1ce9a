// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ASHI_TYPE_KIOSK_IDLE (ashi_kiosk_idle_get_type ())

/**
 * AshiKioskIdle: how long nobody has touched a kiosk. It begins to count when somebody has, and no sooner: who has not
 * come leaves nothing behind.
 *
 * Signals: "waiting" (guint seconds), each second of the last ones before time is up; "stayed", when somebody touches
 * it in these; "over", when time is up. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiKioskIdle, ashi_kiosk_idle, ASHI, KIOSK_IDLE, GObject)

AshiKioskIdle *ashi_kiosk_idle_new (guint seconds);
void ashi_kiosk_idle_touch (AshiKioskIdle *self);
void ashi_kiosk_idle_stop (AshiKioskIdle *self);

G_END_DECLS
