// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-card.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_QUOTABLE (ashi_quotable_get_type ())

/**
 * AshiQuotable: a statement that can be copied with its source: from a menu that a right click, a long press or the
 * menu key opens, or by Ctrl+C while something in it has the focus.
 *
 * Action: "statement.copy". Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiQuotable, ashi_quotable, ASHI, QUOTABLE, GtkWidget)

GtkWidget *ashi_quotable_new_for_text (GtkWidget *child, char *text);
GtkWidget *ashi_quotable_new_for_rows (GtkWidget *child, const AshiCardRow *const *rows, guint n, const char *of);

G_END_DECLS
