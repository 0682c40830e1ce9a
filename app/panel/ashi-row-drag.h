// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ashi_row_drag_begin_at (GtkWidget *row);
void ashi_row_drag_end_at (GtkWidget *widget, GCallback on_drop, gpointer object);

G_END_DECLS
