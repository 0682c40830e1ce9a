// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_KIOSK_GUARD (ashi_kiosk_guard_get_type ())

/**
 * AshiKioskGuard: sees all that is done to a kiosk's window before anything in it does. Letters, arrows and touches
 * pass; whatever else a keyboard or a mouse has is dropped. It hides the pointer that lies still.
 *
 * Signals: "touched", when somebody did something; "asked", when Ctrl+Alt+Q was pressed or the corner in which reading
 * begins was held: somebody wants to leave. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiKioskGuard, ashi_kiosk_guard, ASHI, KIOSK_GUARD, GObject)

AshiKioskGuard *ashi_kiosk_guard_new (GtkWidget *window);

G_END_DECLS
