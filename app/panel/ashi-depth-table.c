// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-depth-table.h"

#include "ashi-depth-axis.h"
#include "ashi-depth-bar.h"

/* Depths of one thing in several people or places: a line for each, on one axis. */

enum
{
  PART,
  BAR,
  FIGURE,
  NUMBER,
};

static void
attach_words (GtkGrid *grid, const char *text, int column, int place, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD);
  gtk_label_set_xalign (GTK_LABEL (label), column == PART ? 0 : 1);
  gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (grid, label, column, place, 1, 1);
}

static void
attach_row (GtkGrid *grid, const AshiCardRow *row, int place, double axis_end)
{
  g_autofree char *figure = ashi_depth_dup_figure (row->depth);
  g_autofree char *number = ashi_card_row_dup_number (row);
  GtkWidget *bar = ashi_depth_bar_new (row->depth, axis_end);

  gtk_widget_set_hexpand (bar, TRUE);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  attach_words (grid, row->part, PART, place, "part");
  gtk_grid_attach (grid, bar, BAR, place, 1, 1);
  attach_words (grid, figure, FIGURE, place, "figure");
  if (number != NULL)
    attach_words (grid, number, NUMBER, place, "number");
}

/**
 * ashi_depth_table_new:
 * @rows: (array): the first row of a table of a card, and all that are in it
 * @axis_end: where the axis ends, in mm
 *
 * Returns: (transfer floating): a line for each row, and the axis
 */
GtkWidget *
ashi_depth_table_new (const AshiCardRow *const *rows, double axis_end)
{
  const guint n = rows[0]->n_together;
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 2);
  gtk_widget_add_css_class (grid, "depth-table");
  for (guint i = 0; i < n; i++)
    attach_row (GTK_GRID (grid), rows[i], (int) i, axis_end);
  gtk_grid_attach (GTK_GRID (grid), ashi_depth_axis_new (axis_end), BAR, (int) n, 1, 1);
  return grid;
}
