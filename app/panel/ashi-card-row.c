// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-card-row.h"

#include "ashi-depth-bar.h"
#include "ashi-depth-table.h"
#include "ashi-source-button.h"
#include "ashi-support-mark.h"
#include "ashi-wrapped-label.h"

#include <glib/gi18n.h>

/* The rows of a card. What they show belongs to the card, which outlives them. */

static void
append_detail (GtkWidget *box, const char *label, const char *text)
{
  g_autofree char *line = text != NULL ? g_strdup_printf ("%s: %s", label, text) : NULL;

  ashi_wrapped_label_append (box, line, "detail");
}

/* Where a claim comes from, and, unless it was read there, what else it is: visible, but quiet. */
static void
append_standing (GtkWidget *box, const AshiCardRow *row)
{
  const gboolean beside = ashi_source_button_is_short (row->citations);
  GtkWidget *line = gtk_box_new (beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL, beside ? 6 : 0);

  if (row->citations->len > 0)
    gtk_box_append (GTK_BOX (line), ashi_source_button_new (row->citations, row->claim, row->audience));
  if (row->support != ASHI_SUPPORT_READ)
    {
      GtkWidget *mark = ashi_support_mark_new (row->support);

      gtk_widget_set_hexpand (mark, TRUE);
      gtk_box_append (GTK_BOX (line), mark);
    }
  gtk_box_append (GTK_BOX (box), line);
}

static GtkWidget *
create_box (const char *css_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_add_css_class (box, css_class);
  return box;
}

/* The lead of a row, and how soon help is needed beside it. */
static void
append_lead (GtkWidget *box, const AshiCardRow *row)
{
  GtkWidget *line, *label;

  if (row->label == NULL && row->claim->event == NULL)
    return;
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  if (row->label != NULL)
    {
      label = ashi_wrapped_label_new (row->label, "claim-label");
      gtk_widget_set_hexpand (label, TRUE);
      gtk_box_append (GTK_BOX (line), label);
    }
  if (row->claim->event != NULL)
    gtk_box_append (GTK_BOX (line), ashi_urgency_mark_new (row->claim));
  gtk_box_append (GTK_BOX (box), line);
}

/* One switch for the card: it stays on from card to card, so that a set of muscles can be gone through. */
static GtkWidget *
create_felt_switch (void)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (_ ("Show on the Plate"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-felt");
  gtk_widget_set_tooltip_text (button, _ ("Shade the skin where the pain is said to be felt"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "felt-switch");
  return button;
}

/**
 * ashi_claim_row_new:
 *
 * Returns: (transfer floating): lead, sentence and sources of a claim
 */
GtkWidget *
ashi_claim_row_new (const AshiCardRow *row)
{
  GtkWidget *box = create_box ("claim");

  append_lead (box, row);
  ashi_wrapped_label_append (box, ashi_card_row_get_text (row), NULL);
  append_detail (box, _ ("Working"), row->claim->working);
  if (row->claim->felt != NULL)
    gtk_box_append (GTK_BOX (box), create_felt_switch ());
  append_standing (box, row);
  return box;
}

/* In words, and not by a mark beside it: two marks in a row would be taken for one another. */
static void
append_advice (GtkWidget *box, const AshiCardRow *row, const char *lead, const AshiAdvice *advice)
{
  g_autofree char *line = ashi_card_row_dup_advice (row, lead, advice);

  ashi_wrapped_label_append (box, line, "detail");
}

/**
 * ashi_hazard_row_new:
 *
 * Returns: (transfer floating): a hazard: how bad, what, how to avoid it and what to do
 */
GtkWidget *
ashi_hazard_row_new (const AshiCardRow *row)
{
  static const char *const severities[] = { "serious", "moderate", "minor" };
  GtkWidget *box = create_box ("hazard");

  gtk_widget_add_css_class (box, severities[row->hazard->severity]);
  append_lead (box, row);
  ashi_wrapped_label_append (box, row->claim->text, NULL);
  append_advice (box, row, _ ("To avoid it"), &row->hazard->avoid);
  append_advice (box, row, _ ("If it happens"), &row->hazard->act);
  append_standing (box, row);
  return box;
}

/* Red is not enough to tell danger by. */
static void
append_danger (GtkWidget *line, const AshiDepth *depth)
{
  GtkWidget *mark;

  if (!depth->is_danger)
    return;
  mark = ashi_wrapped_label_new (_ ("Danger"), "danger-mark");
  gtk_label_set_wrap (GTK_LABEL (mark), FALSE);
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), mark);
}

/* Beside a mark of danger and with the largest words, even a word breaks; a figure never does. */
#define NONE_FOUND_LEAST 9

static GtkWidget *
create_figure_line (const AshiCardRow *row)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *figure = ashi_depth_dup_figure (row->depth);
  GtkWidget *label = ashi_wrapped_label_new (row->label, "claim-label");
  const gboolean none_found = row->depth->form == ASHI_DEPTH_NONE_FOUND;
  GtkWidget *value = ashi_wrapped_label_new (figure, none_found ? "none-found" : "figure");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  if (none_found)
    gtk_label_set_width_chars (GTK_LABEL (value), NONE_FOUND_LEAST);
  else
    gtk_label_set_wrap_mode (GTK_LABEL (value), PANGO_WRAP_WORD);
  gtk_widget_set_valign (value, GTK_ALIGN_START);
  append_danger (line, row->depth);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), value);
  return line;
}

/* Of danger how near to the skin it begins in some is what matters, and not the mean. */
static void
append_low_edge (GtkWidget *box, const AshiCardRow *row)
{
  g_autofree char *low_edge = row->depth->is_danger ? ashi_depth_dup_low_edge (row->depth) : NULL;
  g_autofree char *of_part =
      low_edge != NULL && row->part != NULL ? g_strdup_printf ("%s: %s", low_edge, row->part) : NULL;

  ashi_wrapped_label_append (box, of_part != NULL ? of_part : low_edge, "low-edge");
}

/**
 * ashi_depth_row_new:
 * @axis_end: where the axis ends, in mm
 *
 * Returns: (transfer floating): a depth in words and as a bar
 */
GtkWidget *
ashi_depth_row_new (const AshiCardRow *row, double axis_end)
{
  return ashi_depth_row_new_with (
      row, row->depth->form != ASHI_DEPTH_NONE_FOUND ? ashi_depth_bar_new (row->depth, axis_end) : NULL);
}

/**
 * ashi_depth_row_new_with:
 * @bar: (nullable) (transfer floating): draws the depth; %NULL where nothing was found
 *
 * Returns: (transfer floating): a depth in words and as that bar
 */
GtkWidget *
ashi_depth_row_new_with (const AshiCardRow *row, GtkWidget *bar)
{
  GtkWidget *box = create_box ("depth");
  g_autofree char *sample = ashi_card_row_dup_sample (row);

  gtk_box_append (GTK_BOX (box), create_figure_line (row));
  if (bar != NULL)
    gtk_box_append (GTK_BOX (box), bar);
  append_low_edge (box, row);
  ashi_wrapped_label_append (box, sample, "detail");
  ashi_wrapped_label_append (box, row->claim->text, "detail");
  append_detail (box, _ ("Working"), row->claim->working);
  append_standing (box, row);
  return box;
}

/**
 * ashi_depth_rows_new:
 * @rows: (array): the first row of a table of the card, and all that are in it
 * @axis_end: where the axis ends, in mm
 *
 * Returns: (transfer floating): the table with what its rows share: caption, how it was measured, remark and sources
 */
GtkWidget *
ashi_depth_rows_new (const AshiCardRow *const *rows, double axis_end)
{
  const AshiCardRow *first = rows[0];
  GtkWidget *box = create_box ("depth");
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *sample = ashi_card_row_dup_table_sample (first);
  g_auto (GStrv) remarks = ashi_card_rows_dup_remarks (rows);

  append_danger (line, first->depth);
  ashi_wrapped_label_append (line, first->caption, "claim-label");
  gtk_box_append (GTK_BOX (box), line);
  append_low_edge (box, first);
  gtk_box_append (GTK_BOX (box), ashi_depth_table_new (rows, axis_end));
  ashi_wrapped_label_append (box, sample, "detail");
  for (char **remark = remarks; *remark != NULL; remark++)
    ashi_wrapped_label_append (box, *remark, "detail");
  append_detail (box, _ ("Working"), first->claim->working);
  append_standing (box, first);
  return box;
}
