// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-bookmarks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_START_PAGE (ashi_start_page_get_type ())

/**
 * AshiStartPage: stands where no card does: how to begin, favourites, what was read last, and programmes; for patients
 * pages that are for them. What is chosen goes to the action "win.go" by its id.
 */
G_DECLARE_FINAL_TYPE (AshiStartPage, ashi_start_page, ASHI, START_PAGE, GtkWidget)

void ashi_start_page_set_view (AshiStartPage *self, AshiView *view);
void ashi_start_page_set_bookmarks (AshiStartPage *self, AshiBookmarks *bookmarks);

G_END_DECLS
