// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_SWIFT_LABEL (ashi_swift_label_get_type ())

/**
 * AshiSwiftLabel: words that are told anew with every frame, on as many lines as they need, within a word if they must.
 *
 * A GtkLabel that wraps lays its words out four to seven times before it is drawn, to find out how narrow it can be;
 * this one does once or twice, which decides whether thirty of them follow a hand. It looks as a label does. Main
 * thread only.
 */
G_DECLARE_FINAL_TYPE (AshiSwiftLabel, ashi_swift_label, ASHI, SWIFT_LABEL, GtkWidget)

GtkWidget *ashi_swift_label_new (const char *css_class, gboolean at_end);
const char *ashi_swift_label_get_text (AshiSwiftLabel *self);
void ashi_swift_label_set_text (AshiSwiftLabel *self, const char *text);

G_END_DECLS
