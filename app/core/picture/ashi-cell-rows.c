// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-cell-rows.h"

typedef struct
{
  guint16 end; /* the column behind its last */
  guint16 number;
} Run;

struct AshiCellRows
{
  guint32 *starts; /* by row: its first run; one more at the end */
  Run *runs;       /* of each row from left to right, without a gap */
};

static void
append_row (GArray *runs, const guint16 *cells, guint width)
{
  for (guint column = 0; column < width;)
    {
      Run run = { .number = cells[column] };

      while (column < width && cells[column] == run.number)
        column++;
      run.end = (guint16) column;
      g_array_append_val (runs, run);
    }
}

/**
 * ashi_cell_rows_new:
 * @cells: the numbers, row by row
 * @width: columns, 1 to 65535
 * @height: rows
 */
AshiCellRows *
ashi_cell_rows_new (const guint16 *cells, guint width, guint height)
{
  AshiCellRows *self = g_new0 (AshiCellRows, 1);
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));

  g_return_val_if_fail (width > 0 && width <= G_MAXUINT16, self);

  self->starts = g_new (guint32, height + 1);
  for (guint row = 0; row < height; row++)
    {
      self->starts[row] = runs->len;
      append_row (runs, cells + (gsize) row * width, width);
    }
  self->starts[height] = runs->len;
  self->runs = g_memdup2 (runs->data, runs->len * sizeof (Run));
  g_array_unref (runs);
  return self;
}

void
ashi_cell_rows_free (AshiCellRows *self)
{
  g_free (self->starts);
  g_free (self->runs);
  g_free (self);
}

/**
 * ashi_cell_rows_get:
 * @column: below the width
 * @row: below the height
 */
guint16
ashi_cell_rows_get (const AshiCellRows *self, guint column, guint row)
{
  guint32 first = self->starts[row], last = self->starts[row + 1] - 1;

  while (first < last)
    {
      const guint32 middle = first + (last - first) / 2;

      if (self->runs[middle].end > column)
        last = middle;
      else
        first = middle + 1;
    }
  return self->runs[first].number;
}
