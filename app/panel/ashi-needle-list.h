// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ashi_needle_lines_new (void);
void ashi_needle_lines_show (GtkWidget *list, const AshiRun *run, AshiPack *pack);
void ashi_needle_lines_forget (GtkWidget *list);
GtkWidget *ashi_needle_list_new (GPtrArray *runs, AshiPack *pack);

G_END_DECLS
