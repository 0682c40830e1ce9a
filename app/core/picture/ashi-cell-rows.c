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

/* The number of the run in which the cell lies. */
static guint32
find_run (const AshiCellRows *self, guint column, guint row)
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
  return first;
}

/**
 * ashi_cell_rows_get:
 * @column: below the width
 * @row: below the height
 */
guint16
ashi_cell_rows_get (const AshiCellRows *self, guint column, guint row)
{
  return self->runs[find_run (self, column, row)].number;
}

/**
 * ashi_cell_rows_get_nearest:
 * @column: below the width
 * @row: below the height
 * @nearest: (out): the column of the nearest cell of the row that has a number
 *
 * Returns: that number; 0 when the row is empty
 */
guint16
ashi_cell_rows_get_nearest (const AshiCellRows *self, guint column, guint row, guint *nearest)
{
  const guint32 run = find_run (self, column, row);
  const gboolean has_before = run > self->starts[row], has_behind = run + 1 < self->starts[row + 1];

  *nearest = column;
  if (self->runs[run].number != 0)
    return self->runs[run].number;
  /* Neighbours differ, so those of an empty run have numbers. */
  if (has_before && (!has_behind || column - self->runs[run - 1].end + 1 <= self->runs[run].end - column))
    {
      *nearest = self->runs[run - 1].end - 1;
      return self->runs[run - 1].number;
    }
  if (!has_behind)
    return 0;
  *nearest = self->runs[run].end;
  return self->runs[run + 1].number;
}

/**
 * ashi_cell_rows_find_blocks:
 * @width: columns
 * @height: rows
 *
 * Returns: (transfer full): for each block of ASHI_CELL_BLOCK × ASHI_CELL_BLOCK cells, row by row, whether any of them
 * has a number
 */
guint8 *
ashi_cell_rows_find_blocks (const AshiCellRows *self, guint width, guint height)
{
  const guint n_columns = ASHI_CELL_N_BLOCKS (width);
  guint8 *blocks = g_new0 (guint8, n_columns * ASHI_CELL_N_BLOCKS (height));

  for (guint row = 0; row < height; row++)
    {
      guint start = 0;

      for (guint32 i = self->starts[row]; i < self->starts[row + 1]; i++)
        {
          for (guint block = start / ASHI_CELL_BLOCK; block <= (self->runs[i].end - 1U) / ASHI_CELL_BLOCK; block++)
            blocks[row / ASHI_CELL_BLOCK * n_columns + block] |= self->runs[i].number != 0;
          start = self->runs[i].end;
        }
    }
  return blocks;
}

/**
 * ashi_cell_rows_to_variant:
 * @height: rows
 *
 * Returns: (transfer floating): the sheet as #ASHI_CELL_ROWS_VARIANT_TYPE
 */
GVariant *
ashi_cell_rows_to_variant (const AshiCellRows *self, guint height)
{
  return g_variant_new (
      "(@au@a(qq))", g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, self->starts, height + 1, sizeof (guint32)),
      g_variant_new_fixed_array (G_VARIANT_TYPE ("(qq)"), self->runs, self->starts[height], sizeof (Run)));
}

/* Whether the runs of every row lie within it, one behind the other, and fill it. */
static gboolean
fill_rows (const guint32 *starts, const Run *runs, gsize n_runs, guint width, guint height, guint16 largest)
{
  if (starts[0] != 0 || starts[height] != n_runs)
    return FALSE;
  for (guint row = 0; row < height; row++)
    {
      guint end = 0;

      if (starts[row + 1] <= starts[row] || starts[row + 1] > n_runs)
        return FALSE;
      for (guint32 i = starts[row]; i < starts[row + 1]; i++)
        {
          if (runs[i].end <= end || runs[i].number > largest)
            return FALSE;
          end = runs[i].end;
        }
      if (end != width)
        return FALSE;
    }
  return TRUE;
}

/**
 * ashi_cell_rows_new_from_variant:
 * @variant: of #ASHI_CELL_ROWS_VARIANT_TYPE, from wherever
 * @width: columns
 * @height: rows
 * @largest: the largest number that may stand in a cell
 *
 * Returns: (transfer full) (nullable): the sheet; %NULL when it is not one of that size
 */
AshiCellRows *
ashi_cell_rows_new_from_variant (GVariant *variant, guint width, guint height, guint16 largest)
{
  g_autoptr (GVariant) starts = g_variant_get_child_value (variant, 0);
  g_autoptr (GVariant) runs = g_variant_get_child_value (variant, 1);
  gsize n_starts, n_runs;
  const guint32 *start = g_variant_get_fixed_array (starts, &n_starts, sizeof (guint32));
  const Run *run = g_variant_get_fixed_array (runs, &n_runs, sizeof (Run));
  AshiCellRows *self;

  if (n_starts != (gsize) height + 1 || !fill_rows (start, run, n_runs, width, height, largest))
    return NULL;
  self = g_new0 (AshiCellRows, 1);
  self->starts = g_memdup2 (start, n_starts * sizeof (guint32));
  self->runs = g_memdup2 (run, n_runs * sizeof (Run));
  return self;
}
