// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The parts of a lesson's page. Links activate the action "lesson.go" with the id of a subject or a lesson.
 */

GtkWidget *ashi_claim_block_new (const char *label, const AshiClaim *claim, AshiAudience audience);
GtkWidget *ashi_step_block_new (const AshiBlock *block, AshiPack *pack, guint number, AshiAudience audience);
GtkWidget *ashi_table_block_new (const AshiTable *table, AshiAudience audience);
GtkWidget *ashi_figure_block_new (const AshiFigure *figure, AshiPack *pack);
GtkWidget *ashi_see_block_new (const AshiBlock *block, AshiPack *pack, AshiAudience audience);

G_END_DECLS
