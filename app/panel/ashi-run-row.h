// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ashi_run_row_new (const AshiRun *run, AshiPack *pack, double axis_end);
void ashi_run_warnings_append (GtkWidget *box, const AshiRun *run, AshiPack *pack);
GtkWidget *ashi_run_caution_new (const AshiRun *run);

G_END_DECLS
