// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-card.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ashi_depth_table_new (const AshiCardRow *const *rows, double axis_end);

G_END_DECLS
