// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-lesson-blocks.h"

#include "ashi-audience.h"
#include "ashi-card-row.h"
#include "ashi-card.h"
#include "ashi-figure.h"
#include "ashi-quotable.h"
#include "ashi-quote.h"
#include "ashi-source-button.h"
#include "ashi-support-mark.h"
#include "ashi-told.h"
#include "ashi-wrapped-label.h"

#include <glib/gi18n.h>

static GtkWidget *
create_link (const char *title, const char *id)
{
  GtkWidget *button = gtk_button_new_with_label (title);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "lesson-link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "lesson.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  return button;
}

/**
 * ashi_claim_block_new:
 * @label: (nullable)
 * @audience: who reads
 *
 * Returns: (transfer floating): a paragraph with its sources
 */
GtkWidget *
ashi_claim_block_new (const char *label, const AshiClaim *claim, AshiAudience audience)
{
  const AshiCardRow row = {
    .label = (char *) label,
    .claim = claim,
    .support = claim->support,
    .citations = claim->citations,
    .n_together = 1,
    .audience = audience,
  };

  return ashi_quotable_new_for_text (ashi_claim_row_new (&row), ashi_claim_dup_quote (claim, label, audience));
}

/**
 * ashi_step_block_new:
 * @number: its place among the steps, from 1
 * @audience: who reads
 *
 * Returns: (transfer floating): a step: its number, a link to its subject, and what is said of it
 */
GtkWidget *
ashi_step_block_new (const AshiBlock *block, AshiPack *pack, guint number, AshiAudience audience)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  AshiSubject *subject = ashi_pack_find_subject (pack, block->target);
  g_autofree char *figure = g_strdup_printf ("%u", number);
  GtkWidget *ordinal = ashi_wrapped_label_new (figure, "step-number");

  gtk_widget_set_valign (ordinal, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (ordinal), 0.5);
  gtk_box_append (GTK_BOX (words),
                  create_link (subject != NULL ? ashi_subject_get_title (subject) : block->target, block->target));
  gtk_box_append (GTK_BOX (words), ashi_claim_block_new (NULL, block->claim, audience));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (line, "step");
  gtk_box_append (GTK_BOX (line), ordinal);
  gtk_box_append (GTK_BOX (line), words);
  return line;
}

static void
attach (GtkGrid *grid, GtkWidget *child, guint column, guint row)
{
  gtk_grid_attach (grid, child, (int) column, (int) row, 1, 1);
}

/* What a row rests on: its sources and, unless it was read there, what else it is; and before them how soon help is
 * needed. */
static GtkWidget *
create_standing (const AshiClaim *claim, AshiAudience audience)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_START);
  if (claim->event != NULL)
    gtk_box_append (GTK_BOX (box), ashi_urgency_mark_new (claim));
  gtk_box_append (GTK_BOX (box), ashi_source_button_new_for_column (claim->citations, claim, audience));
  if (claim->support != ASHI_SUPPORT_READ)
    {
      GtkWidget *mark = ashi_support_mark_new (claim->support);

      gtk_label_set_xalign (GTK_LABEL (mark), 0);
      gtk_box_append (GTK_BOX (box), mark);
    }
  return box;
}

static void
attach_row (GtkGrid *grid, const AshiTableRow *row, guint place, AshiAudience audience)
{
  const guint n = g_strv_length (row->cells);
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_grid_attach (grid, line, 0, (int) (2 * place - 1), (int) n + 1, 1);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *label = ashi_wrapped_label_new (row->cells[i], i == 0 ? "row-head" : NULL);

      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_widget_set_hexpand (label, i > 0);
      attach (grid, label, i, 2 * place);
    }
  attach (grid, create_standing (row->claim, audience), n, 2 * place);
}

/**
 * ashi_table_block_new:
 *
 * Returns: (transfer floating): the rows for @audience, each with its sources, which are copied together
 */
GtkWidget *
ashi_table_block_new (const AshiTable *table, AshiAudience audience)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *grid = gtk_grid_new ();
  guint place = 0;

  gtk_widget_add_css_class (grid, "lesson-table");
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  for (guint i = 0; table->head[i] != NULL; i++)
    attach (GTK_GRID (grid), ashi_wrapped_label_new (table->head[i], "column-head"), i, 0);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const AshiTableRow *row = g_ptr_array_index (table->rows, i);

      if (ashi_claim_is_for (row->claim, audience))
        attach_row (GTK_GRID (grid), row, ++place, audience);
    }
  gtk_box_append (GTK_BOX (box), ashi_wrapped_label_new (table->caption, "table-caption"));
  gtk_box_append (GTK_BOX (box), grid);
  return ashi_quotable_new_for_text (box, ashi_table_dup_quote (table, audience));
}

/**
 * ashi_figure_block_new:
 *
 * Returns: (transfer floating) (nullable): a picture that leads to its first subject, with its caption
 */
GtkWidget *
ashi_figure_block_new (const AshiFigure *figure, AshiPack *pack)
{
  GtkWidget *picture = ashi_figure_picture_new (pack, figure);
  GtkWidget *box, *button;

  if (picture == NULL)
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), picture);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "lesson-figure");
  gtk_widget_set_tooltip_text (button, _ ("Show on the Plate"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "lesson.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", figure->shows[0]);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), ashi_wrapped_label_new (figure->caption, "figure-caption"));
  return box;
}

/**
 * ashi_see_block_new:
 *
 * Returns: (transfer floating) (nullable): a link; %NULL when it would lead @audience to a page that says nothing to it
 */
GtkWidget *
ashi_see_block_new (const AshiBlock *block, AshiPack *pack, AshiAudience audience)
{
  const char *title = ashi_pack_get_target_title (pack, block->target, audience);
  g_autofree char *line = title != NULL ? g_strdup_printf ("→ %s", title) : NULL;

  return line != NULL ? create_link (line, block->target) : NULL;
}
