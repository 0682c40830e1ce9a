// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-comparison.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *
ashi_compare_group_new (const AshiComparisonGroup *group, double axis_end, const char *const *names, gboolean stacked);

G_END_DECLS
