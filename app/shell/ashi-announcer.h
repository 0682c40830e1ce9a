// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"

G_BEGIN_DECLS

#define ASHI_TYPE_ANNOUNCER (ashi_announcer_get_type ())

/**
 * AshiAnnouncer: says to a screen reader what changes away from the focus: another plate, what is selected, what is
 * hidden. It says so through a label of the role "status" that nobody sees, and where GTK has it (4.14) through
 * gtk_accessible_announce(). Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiAnnouncer, ashi_announcer, ASHI, ANNOUNCER, GObject)

AshiAnnouncer *ashi_announcer_new (AshiView *view, GtkLabel *ears);
void ashi_announcer_say (AshiAnnouncer *self, const char *message);

G_END_DECLS
