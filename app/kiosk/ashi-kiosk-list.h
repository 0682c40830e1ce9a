// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A list of what can be read, in rows that are large enough to be touched. Main thread only. */

GtkWidget *ashi_kiosk_list_new (const char *name);
void ashi_kiosk_list_append (GtkWidget *self, GObject *item);
void ashi_kiosk_list_clear (GtkWidget *self);
void ashi_kiosk_list_connect (GtkWidget *self, GCallback chosen, gpointer object);

G_END_DECLS
