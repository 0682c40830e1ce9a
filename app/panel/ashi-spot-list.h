// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"
#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_SPOT_LIST (ashi_spot_list_get_type ())

/**
 * AshiSpotList: what lies under the spot that was clicked, outermost first. Choosing a line goes that deep.
 *
 * Invisible while there is no spot.
 */
G_DECLARE_FINAL_TYPE (AshiSpotList, ashi_spot_list, ASHI, SPOT_LIST, GtkWidget)

void ashi_spot_list_set_view (AshiSpotList *self, AshiView *view);

G_END_DECLS
