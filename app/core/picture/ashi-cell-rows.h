// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiCellRows: a sheet of numbers of which neighbours are mostly alike, kept as runs: a hundredth of the cells'
 * memory. Immutable; any thread may read it.
 */
typedef struct AshiCellRows AshiCellRows;

AshiCellRows *ashi_cell_rows_new (const guint16 *cells, guint width, guint height);
void ashi_cell_rows_free (AshiCellRows *self);
guint16 ashi_cell_rows_get (const AshiCellRows *self, guint column, guint row);

G_END_DECLS
