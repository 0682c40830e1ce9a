// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"
#include "ashi-store-lists.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ASHI_TYPE_BOOKMARKS_WINDOW (ashi_bookmarks_window_get_type ())

/**
 * AshiBookmarksWindow: views that somebody keeps, in named lists, each in an order of their own. Everything is kept at
 * once, and what was removed can be taken back.
 *
 * Signal "opened" (const char *link): a bookmark was chosen.
 */
G_DECLARE_FINAL_TYPE (AshiBookmarksWindow, ashi_bookmarks_window, ASHI, BOOKMARKS_WINDOW, AdwWindow)

GtkWidget *ashi_bookmarks_window_new (AshiStore *store, const char *pack, AshiCanvas *canvas);

G_END_DECLS
