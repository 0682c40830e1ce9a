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

AshiCellRows *ashi_cell_rows_new (const guint16 *cells, guint width, guint height);
void ashi_cell_rows_free (AshiCellRows *self);
guint16 ashi_cell_rows_get (const AshiCellRows *self, guint column, guint row);

GVariant *ashi_cell_rows_to_variant (const AshiCellRows *self, guint height);
AshiCellRows *ashi_cell_rows_new_from_variant (GVariant *variant, guint width, guint height, guint16 largest);

G_END_DECLS
