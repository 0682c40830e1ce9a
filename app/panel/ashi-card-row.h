// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-card.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ashi_claim_row_new (const AshiCardRow *row);
GtkWidget *ashi_hazard_row_new (const AshiCardRow *row);
GtkWidget *ashi_depth_rows_new (const AshiCardRow *const *rows, double axis_end);
GtkWidget *ashi_depth_row_new_with (const AshiCardRow *row, GtkWidget *bar);
GtkWidget *ashi_depth_row_new (const AshiCardRow *row, double axis_end);

G_END_DECLS
