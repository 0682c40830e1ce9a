// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ASHI_TYPE_SEED_ROW (ashi_seed_row_get_type ())

/**
 * AshiSeedRow: the number that makes the same exam for a whole class: shown, typed, copied, or another one by chance.
 *
 * Signal: "changed" of GtkEditable.
 */
G_DECLARE_FINAL_TYPE (AshiSeedRow, ashi_seed_row, ASHI, SEED_ROW, AdwEntryRow)

GtkWidget *ashi_seed_row_new (void);
gboolean ashi_seed_row_get_seed (AshiSeedRow *self, guint32 *seed);

G_END_DECLS
