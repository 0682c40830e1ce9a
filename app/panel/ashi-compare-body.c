// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-compare-body.h"

#include "ashi-card-row.h"
#include "ashi-depth-axis.h"
#include "ashi-quotable.h"
#include "ashi-wrapped-label.h"

#include <glib/gi18n.h>

/* The rows of a comparison. What they show belongs to it and its cards, which outlive them. */

static GtkWidget *
create_row (const AshiCardRow *const *row, const char *name, double axis_end)
{
  GtkWidget *child;

  if ((*row)->depth != NULL)
    child = ashi_depth_row_new (*row, axis_end);
  else
    child = (*row)->hazard != NULL ? ashi_hazard_row_new (*row) : ashi_claim_row_new (*row);
  return ashi_quotable_new_for_rows (child, row, 1, name);
}

/* That nothing is said there is an answer, too. */
static void
append_silence (GtkWidget *cell)
{
  GtkWidget *label = ashi_wrapped_label_new ("—", "dim-label");

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Nothing is said of it"),
                                  -1);
  gtk_box_append (GTK_BOX (cell), label);
}

static GtkWidget *
create_cell (GPtrArray *rows, const char *name, double axis_end)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_hexpand (cell, TRUE);
  for (guint i = 0; i < rows->len; i++)
    gtk_box_append (GTK_BOX (cell), create_row ((const AshiCardRow *const *) rows->pdata + i, name, axis_end));
  if (rows->len == 0)
    append_silence (cell);
  return cell;
}

/* Side by side, so that the same thing is read at the same height. */
static GtkWidget *
create_cells (const AshiComparisonRow *row, double axis_end, const char *const *names)
{
  GtkWidget *cells = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (cells), TRUE);
  gtk_widget_add_css_class (cells, "compare-cells");
  for (guint side = 0; side < 2; side++)
    gtk_box_append (GTK_BOX (cells), create_cell (row->cells[side], names[side], axis_end));
  return cells;
}

/* One below the other, so that the same millimetre stands at the same place, or there is no room beside each other. */
static void
append_stacked (GtkWidget *box, const AshiComparisonRow *row, double axis_end, const char *const *names)
{
  for (guint side = 0; side < 2; side++)
    {
      gtk_box_append (GTK_BOX (box), ashi_wrapped_label_new (names[side], "compare-name"));
      gtk_box_append (GTK_BOX (box), create_cell (row->cells[side], names[side], axis_end));
    }
}

static GtkWidget *
create_heading (const char *title)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", title, "wrap", TRUE, "xalign", 0.0f, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (heading, "heading");
  /* GTK names a label by its text only while it has the role of a label. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return heading;
}

/**
 * ashi_compare_group_new:
 * @axis_end: where the axis of all depths ends, in mm
 * @names: (array fixed-size=2): what is compared, with the approach that is meant; they outlive the widget
 * @stacked: whether there is no room for two beside each other
 *
 * Returns: (transfer floating): a group of a comparison
 */
GtkWidget *
ashi_compare_group_new (const AshiComparisonGroup *group, double axis_end, const char *const *names, gboolean stacked)
{
  const gboolean is_depth = g_str_equal (group->id, "depth");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "card-section");
  gtk_widget_add_css_class (box, "compare");
  gtk_box_append (GTK_BOX (box), create_heading (group->title));
  for (guint i = 0; i < group->rows->len; i++)
    {
      const AshiComparisonRow *row = g_ptr_array_index (group->rows, i);

      if (is_depth || stacked)
        append_stacked (box, row, axis_end, names);
      else
        gtk_box_append (GTK_BOX (box), create_cells (row, axis_end, names));
      if (is_depth)
        gtk_box_append (GTK_BOX (box), ashi_depth_axis_new (axis_end));
    }
  return box;
}
