// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ashi_wrapped_label_new (const char *text, const char *css_class);
GtkWidget *ashi_wrapped_label_hold (GtkWidget *label);
void ashi_wrapped_label_append (GtkWidget *box, const char *text, const char *css_class);

G_END_DECLS
