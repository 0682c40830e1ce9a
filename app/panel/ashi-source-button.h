// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-claim.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean ashi_source_button_is_short (GPtrArray *citations);
GtkWidget *ashi_source_button_new (GPtrArray *citations, const AshiClaim *claim, AshiAudience audience);
GtkWidget *ashi_source_button_new_for_column (GPtrArray *citations, const AshiClaim *claim, AshiAudience audience);

G_END_DECLS
