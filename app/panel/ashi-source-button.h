// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-claim.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean ashi_source_button_is_short (const AshiClaim *claim);
GtkWidget *ashi_source_button_new (const AshiClaim *claim);
GtkWidget *ashi_citations_button_new (GPtrArray *citations);

G_END_DECLS
