// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AshiFoldFunc:
 *
 * Returns: (transfer floating): what stands below the heading
 */
typedef GtkWidget *(*AshiFoldFunc) (gpointer data);

GtkWidget *ashi_fold_new (const char *title, const char *key, AshiFoldFunc create, gpointer data);
void ashi_fold_lead_into (GtkExpander *fold);

G_END_DECLS
