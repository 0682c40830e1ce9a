// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-run-row.h"

#include "ashi-run-bar.h"
#include "ashi-run-text.h"
#include "ashi-run-warning.h"
#include "ashi-wrapped-label.h"

#include <glib/gi18n.h>

/* What the needles that are drawn meet, and what must not be read into it. */

static GtkWidget *
create_box (const char *css_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_add_css_class (box, css_class);
  return box;
}

/* Where the needle of a run enters and how it goes is more than a card needs at a glance. */
static GtkWidget *
create_way_button (const AshiRun *run)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *label = ashi_wrapped_label_new (run->way, NULL);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_popover_set_child (GTK_POPOVER (popover), label);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "help-about-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("How This Needle Is Drawn"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("How this needle is drawn"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "way-button");
  return button;
}

static GtkWidget *
create_warning (const AshiRunWarning *warning)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *text = ashi_wrapped_label_new (warning->text, NULL);

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Warning"), -1);
  gtk_widget_add_css_class (line, "run-warning");
  gtk_box_append (GTK_BOX (line), mark);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (line), text);
  return line;
}

/**
 * ashi_run_warnings_append:
 * @box: where to
 * @pack: the pack of the run
 *
 * Appends what must not be read into the run; it is shown beside whatever is shown of it.
 */
void
ashi_run_warnings_append (GtkWidget *box, const AshiRun *run, AshiPack *pack)
{
  g_autoptr (GPtrArray) warnings = NULL;

  g_return_if_fail (GTK_IS_BOX (box) && ASHI_IS_PACK (pack));

  warnings = ashi_run_list_warnings (run, pack);
  for (guint i = 0; i < warnings->len; i++)
    gtk_box_append (GTK_BOX (box), create_warning (g_ptr_array_index (warnings, i)));
}

/**
 * ashi_run_row_new:
 * @pack: the pack of the run
 * @axis_end: where the axis ends, in mm
 *
 * Returns: (transfer floating): what a drawn needle meets, as a strip and in words, and what not to read into it
 */
GtkWidget *
ashi_run_row_new (const AshiRun *run, AshiPack *pack, double axis_end)
{
  GtkWidget *box = create_box ("depth");
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *title = ashi_run_dup_title (run, pack);
  g_autofree char *words = ashi_run_dup_words (run, pack);
  GtkWidget *label = ashi_wrapped_label_new (title, "claim-label");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), create_way_button (run));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), ashi_run_bar_new (pack, run, axis_end));
  ashi_wrapped_label_append (box, words, "detail");
  ashi_run_warnings_append (box, run, pack);
  return box;
}

/**
 * ashi_run_caution_new:
 * @run: the first of a body's
 *
 * Returns: (transfer floating): what the runs below it are, and what they are not
 */
GtkWidget *
ashi_run_caution_new (const AshiRun *run)
{
  GtkWidget *box = create_box ("run-caution");

  ashi_wrapped_label_append (box, ashi_run_get_heading (run), "claim-label");
  ashi_wrapped_label_append (box, ashi_run_get_caution (run), "detail");
  return box;
}
