// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ashi_ears_new (void);
void ashi_ears_say (GtkLabel *ears, const char *message);

G_END_DECLS
