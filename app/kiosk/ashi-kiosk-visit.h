// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_KIOSK_VISIT (ashi_kiosk_visit_get_type ())

/**
 * AshiKioskVisit: all that one visitor of a kiosk sees and leaves behind: what is selected, read, typed, zoomed and
 * remembered. It is thrown away with them, whole, so that nothing of it can be forgotten to be wiped.
 *
 * It has a view that is for patients and never becomes anybody else's. Signal: "again", when somebody wants to begin
 * anew. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiKioskVisit, ashi_kiosk_visit, ASHI, KIOSK_VISIT, GtkWidget)

GtkWidget *ashi_kiosk_visit_new (AshiPack *pack, const char *start);

G_END_DECLS
