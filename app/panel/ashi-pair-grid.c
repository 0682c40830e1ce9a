// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pair-grid.h"

#include "ashi-wrapped-label.h"

#include <glib/gi18n.h>

/* Two needles in two columns on one scale. */

static void
attach (GtkGrid *grid, const char *text, int column, int row, const char *css_class)
{
  GtkWidget *label = ashi_wrapped_label_new (text, css_class);

  gtk_widget_set_hexpand (label, column > 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

/* What a line is without its columns, for ears, which have none. */
static void
name_line (GtkGrid *grid, const AshiNeedlePair *pair, const AshiPairLine *line, int row)
{
  for (guint which = 0; which < 2; which++)
    {
      GtkWidget *cell = gtk_grid_get_child_at (grid, (int) which + 1, row);
      g_autofree char *words = NULL;

      if (line->is_tip[which])
        words = g_strdup_printf (_ ("The tip, at %g mm"), line->at);
      else if (line->names[which] != NULL)
        words = g_strdup_printf (_ ("%s, from %g mm"), line->names[which], line->at);
      else
        words = g_strdup (line->at < pair->runs[which]->length ? _ ("Goes on") : _ ("Below the tip"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
    }
}

static void
append_line (GtkGrid *grid, const AshiNeedlePair *pair, const AshiPairLine *line, int row)
{
  g_autofree char *at = g_strdup_printf ("%g", line->at);

  attach (grid, at, 0, row, "figure");
  for (guint which = 0; which < 2; which++)
    attach (grid, ashi_needle_pair_get_cell (pair, line, which), (int) which + 1, row,
            line->is_tip[which] ? "needle-tip" : NULL);
  name_line (grid, pair, line, row);
}

/**
 * ashi_pair_grid_new:
 * @pair: two needles
 * @titles: (array fixed-size=2): what they are called
 *
 * Returns: (transfer floating): what begins where for each, the least deep first
 */
GtkWidget *
ashi_pair_grid_new (const AshiNeedlePair *pair, const char *const *titles)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  gtk_widget_add_css_class (grid, "needle-pair");
  attach (GTK_GRID (grid), _ ("mm"), 0, 0, "claim-label");
  for (int which = 0; which < 2; which++)
    attach (GTK_GRID (grid), titles[which], which + 1, 0, "claim-label");
  for (guint i = 0; i < pair->lines->len; i++)
    append_line (GTK_GRID (grid), pair, g_ptr_array_index (pair->lines, i), (int) i + 1);
  return grid;
}
