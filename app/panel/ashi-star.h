// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-bookmarks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_STAR (ashi_star_get_type ())

/**
 * AshiStar: makes a favourite of the subject whose card is shown. There is none for patients.
 */
G_DECLARE_FINAL_TYPE (AshiStar, ashi_star, ASHI, STAR, GtkWidget)

void ashi_star_set_bookmarks (AshiStar *self, AshiView *view, AshiBookmarks *bookmarks);

G_END_DECLS
