// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-bookmarks.h"
#include "ashi-pack.h"
#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_CARD_PANEL (ashi_card_panel_get_type ())

/**
 * AshiCardPanel: the card of the subject that a view has selected, for the audience of that view.
 */
G_DECLARE_FINAL_TYPE (AshiCardPanel, ashi_card_panel, ASHI, CARD_PANEL, GtkWidget)

void ashi_card_panel_set_view (AshiCardPanel *self, AshiView *view);
void ashi_card_panel_set_bookmarks (AshiCardPanel *self, AshiBookmarks *bookmarks);

G_END_DECLS
