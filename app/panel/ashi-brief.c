// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-brief.h"

#include "ashi-review-text.h"
#include "ashi-source-button.h"
#include "ashi-tooltip.h"
#include "ashi-wrapped-label.h"

/*
 * What is to be known in one look: a line for each thing, and nothing that has to be read twice. The sources of a line
 * stand where it is said again; a line that is said nowhere else has them below it.
 */

/* The words, and as quietly as elsewhere how far to believe them. */
static GtkWidget *
create_words (const AshiCardRow *row)
{
  GtkWidget *label = ashi_wrapped_label_new (NULL, NULL);
  g_autofree char *markup =
      row->support == ASHI_SUPPORT_READ
          ? g_markup_escape_text (ashi_card_row_get_text (row), -1)
          : g_markup_printf_escaped ("%s <span size=\"smaller\" style=\"italic\" alpha=\"75%%\">%s</span>",
                                     ashi_card_row_get_text (row), ashi_support_get_label (row->support));

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_widget_set_hexpand (label, TRUE);
  if (row->support == ASHI_SUPPORT_READ)
    return label;
  ashi_tooltip_set (label, ashi_support_get_explanation (row->support));
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  ashi_support_get_explanation (row->support), -1);
  return label;
}

static GtkWidget *
create_value (const AshiCardRow *row)
{
  const gboolean has_button = row->digest == NULL && row->citations->len > 0; /* which tells of doubt itself */
  const char *doubt = ashi_claim_get_doubt (row->claim, row->audience);
  GtkWidget *words = create_words (row), *box;

  if (!has_button && doubt == NULL)
    return words;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), has_button ? ashi_source_button_new (row->citations, row->claim, row->audience)
                                            : ashi_wrapped_label_new (doubt, "doubt"));
  return box;
}

static void
attach_row (GtkGrid *grid, const AshiCardRow *row, int place)
{
  GtkWidget *value = create_value (row), *label;

  gtk_widget_set_valign (value, GTK_ALIGN_START);
  if (row->label == NULL)
    {
      gtk_grid_attach (grid, value, 0, place, 2, 1);
      return;
    }
  label = ashi_wrapped_label_new (row->label, "claim-label");
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 9);
  if (row->hazard != NULL && row->hazard->severity == ASHI_SEVERITY_SERIOUS)
    gtk_widget_add_css_class (label, "serious");
  gtk_grid_attach (grid, label, 0, place, 1, 1);
  gtk_grid_attach (grid, value, 1, place, 1, 1);
}

/**
 * ashi_brief_new:
 * @group: the brief of a card, which outlives the widget
 *
 * Returns: (transfer floating): its rows, one below the other
 */
GtkWidget *
ashi_brief_new (const AshiCardGroup *group)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  gtk_widget_add_css_class (grid, "brief");
  for (guint i = 0; i < group->rows->len; i++)
    attach_row (GTK_GRID (grid), g_ptr_array_index (group->rows, i), (int) i);
  return grid;
}
