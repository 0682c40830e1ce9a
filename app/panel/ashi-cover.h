// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_COVER (ashi_cover_get_type ())

/**
 * AshiCover: something to be read that can be covered, so that somebody answers first and looks then. While it is
 * covered there is a button in its place that uncovers it, and neither eyes nor ears get anything of it.
 *
 * Property: "covered". Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiCover, ashi_cover, ASHI, COVER, GtkWidget)

GtkWidget *ashi_cover_new (const char *name, GtkWidget *child);
gboolean ashi_cover_get_covered (AshiCover *self);
void ashi_cover_set_covered (AshiCover *self, gboolean covered);

G_END_DECLS
