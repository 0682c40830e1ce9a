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

/**
 * ASHI_CELL_ROWS_VARIANT_TYPE: a sheet as data: where each row's runs begin, and the runs.
 */
#define ASHI_CELL_ROWS_VARIANT_TYPE "(aua(qq))"

/**
 * ASHI_CELL_BLOCK: cells on a side of the blocks of ashi_cell_rows_find_blocks(), of which there are so many on a side.
 */
#define ASHI_CELL_BLOCK             16
#define ASHI_CELL_N_BLOCKS(n_cells) (((n_cells) + ASHI_CELL_BLOCK - 1) / ASHI_CELL_BLOCK)

AshiCellRows *ashi_cell_rows_new (const guint16 *cells, guint width, guint height);
void ashi_cell_rows_free (AshiCellRows *self);
guint16 ashi_cell_rows_get (const AshiCellRows *self, guint column, guint row);
guint16 ashi_cell_rows_get_nearest (const AshiCellRows *self, guint column, guint row, guint *nearest);
guint8 *ashi_cell_rows_find_blocks (const AshiCellRows *self, guint width, guint height);

GVariant *ashi_cell_rows_to_variant (const AshiCellRows *self, guint height);
AshiCellRows *ashi_cell_rows_new_from_variant (GVariant *variant, guint width, guint height, guint16 largest);

G_END_DECLS
