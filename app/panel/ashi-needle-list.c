// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-needle-list.h"

#include "ashi-fold.h"
#include "ashi-heading.h"
#include "ashi-run-around.h"
#include "ashi-run-row.h"
#include "ashi-run-text.h"
#include "ashi-swift-label.h"
#include "ashi-wrapped-label.h"

#include <glib/gi18n.h>

/*
 * What lies under the needle: by the millimetre from the skin to the tip, what comes next below it, and the nearest
 * nerve and vessel. Each line leads to what it names.
 */

static const char row_key[] = "ashi-row", needle_key[] = "ashi-needle";

/* A row, which is told anew while a hand moves the needle. */
typedef struct
{
  AshiSwiftLabel *name, *where;
  AshiNeedlePart part;
  char *subject_id; /* (nullable): where it leads to */
} Row;

static void
row_free (gpointer data)
{
  Row *self = data;

  g_free (self->subject_id);
  g_free (self);
}

/* One needle, until its fold is opened. */
typedef struct
{
  const AshiRun *run;
  AshiPack *pack;
} Needle;

static void
needle_free (gpointer data)
{
  Needle *self = data;

  g_object_unref (self->pack);
  g_free (self);
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *widget)
{
  const Row *row = g_object_get_data (G_OBJECT (widget), row_key);

  if (row->subject_id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (list), "win.go", "s", row->subject_id);
}

static Row *
get_row (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), row_key);
}

static GtkListBoxRow *
append_row (GtkListBox *list)
{
  GtkWidget *widget = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  Row *row = g_new0 (Row, 1);

  row->name = ASHI_SWIFT_LABEL (ashi_swift_label_new (NULL, FALSE));
  row->where = ASHI_SWIFT_LABEL (ashi_swift_label_new ("figure", TRUE));
  gtk_widget_set_hexpand (GTK_WIDGET (row->name), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (row->where), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->name));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->where));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (widget), box);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (widget), FALSE);
  g_object_set_data_full (G_OBJECT (widget), row_key, row, row_free);
  gtk_list_box_append (list, widget);
  return GTK_LIST_BOX_ROW (widget);
}

static void
show_line (GtkListBoxRow *widget, const AshiNeedleLine *line)
{
  Row *row = get_row (widget);
  g_autofree char *words = g_strdup_printf ("%s, %s", line->name, line->where);

  ashi_swift_label_set_text (row->name, line->name);
  ashi_swift_label_set_text (row->where, line->where);
  gtk_list_box_row_set_activatable (widget, line->subject_id != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  row->part = line->part;
  g_free (row->subject_id);
  row->subject_id = g_strdup (line->subject_id);
}

/* The way itself stands below the heading of all. */
static void
show_heading (GtkListBoxRow *row, GtkListBoxRow *before, gpointer run)
{
  const AshiNeedlePart part = get_row (row)->part;
  GtkWidget *header = gtk_list_box_row_get_header (row);
  g_autofree char *title = NULL;

  if (before == NULL || part == get_row (before)->part)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  if (header == NULL)
    {
      header = ashi_swift_label_new ("claim-label", FALSE);
      gtk_list_box_row_set_header (row, header);
    }
  title = ashi_run_dup_part_title (run, part);
  ashi_swift_label_set_text (ASHI_SWIFT_LABEL (header), title);
}

/**
 * ashi_needle_lines_new:
 *
 * Returns: (transfer floating): a list that tells of no needle yet
 */
GtkWidget *
ashi_needle_lines_new (void)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  g_signal_connect (list, "row-activated", G_CALLBACK (on_row_activated), NULL);
  gtk_widget_add_css_class (list, "needle-list");
  return list;
}

static void
remove_from (GtkListBox *list, int n)
{
  GtkListBoxRow *surplus;

  while ((surplus = gtk_list_box_get_row_at_index (list, n)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (surplus));
}

/**
 * ashi_needle_lines_forget:
 * @list: what ashi_needle_lines_new() has made
 *
 * Tells of no needle.
 */
void
ashi_needle_lines_forget (GtkWidget *list)
{
  g_return_if_fail (GTK_IS_LIST_BOX (list));

  gtk_list_box_set_header_func (GTK_LIST_BOX (list), NULL, NULL, NULL);
  remove_from (GTK_LIST_BOX (list), 0);
}

/**
 * ashi_needle_lines_show:
 * @list: what ashi_needle_lines_new() has made
 * @run: (unowned): what the needle meets; it must live until the next is shown, or the list forgets it or is gone
 *
 * Tells of it line by line, with what comes below its tip and what is nearest. It is no all-clear: whoever shows it
 * shows the run's warnings, too.
 */
void
ashi_needle_lines_show (GtkWidget *list, const AshiRun *run, AshiPack *pack)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *title = NULL, *name = NULL;

  g_return_if_fail (GTK_IS_LIST_BOX (list) && ASHI_IS_PACK (pack));

  lines = ashi_run_list_lines (run, pack);
  title = ashi_run_dup_title (run, pack);
  name = g_strdup_printf (_ ("Along the needle: %s"), title);
  for (guint i = 0; i < lines->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) i);

      show_line (row != NULL ? row : append_row (GTK_LIST_BOX (list)), g_ptr_array_index (lines, i));
    }
  remove_from (GTK_LIST_BOX (list), (int) lines->len);
  gtk_list_box_set_header_func (GTK_LIST_BOX (list), show_heading, (gpointer) run, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
create_needle (gpointer data)
{
  const Needle *needle = data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *lines = ashi_needle_lines_new ();

  ashi_needle_lines_show (lines, needle->run, needle->pack);
  gtk_box_append (GTK_BOX (box), lines);
  ashi_run_warnings_append (box, needle->run, needle->pack);
  return box;
}

/* That which is read first stands open, under its name. */
static GtkWidget *
create_first (const Needle *needle, gboolean is_only)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *title = is_only ? NULL : ashi_run_dup_title (needle->run, needle->pack);

  ashi_wrapped_label_append (box, title, "claim-label");
  gtk_box_append (GTK_BOX (box), create_needle ((gpointer) needle));
  return box;
}

static Needle *
needle_new (const AshiRun *run, AshiPack *pack)
{
  Needle *self = g_new (Needle, 1);

  *self = (Needle) { run, g_object_ref (pack) };
  return self;
}

/* Of several needles the others are folded, unless somebody has wanted one before. */
static GtkWidget *
create_fold (const AshiRun *run, AshiPack *pack)
{
  g_autofree char *title = ashi_run_dup_title (run, pack);
  g_autofree char *key = g_strdup_printf ("needle %s", run->id);
  Needle *needle = needle_new (run, pack);
  GtkWidget *fold = ashi_fold_new (title, key, create_needle, needle);

  g_object_set_data_full (G_OBJECT (fold), needle_key, needle, needle_free);
  return fold;
}

/**
 * ashi_needle_list_new:
 * @runs: (element-type AshiRun): the needles that are drawn for a subject, at least one, of the body of @pack
 *
 * Returns: (transfer floating): a part of a card with what lies along them, all but the first folded, and what must not
 * be read into it
 */
GtkWidget *
ashi_needle_list_new (GPtrArray *runs, AshiPack *pack)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  Needle needle = { .pack = pack };

  g_return_val_if_fail (ASHI_IS_PACK (pack) && runs->len > 0, box);

  needle.run = g_ptr_array_index (runs, 0);
  gtk_widget_add_css_class (box, "card-section");
  gtk_box_append (GTK_BOX (box), ashi_heading_new (_ ("Along the needle")));
  ashi_wrapped_label_append (box, ashi_run_get_short_caution (needle.run), "detail");
  gtk_box_append (GTK_BOX (box), create_first (&needle, runs->len == 1));
  for (guint i = 1; i < runs->len; i++)
    {
      const AshiRun *run = g_ptr_array_index (runs, i);

      if (ashi_runs_change_body (runs, i))
        ashi_wrapped_label_append (box, ashi_run_get_short_caution (run), "detail");
      gtk_box_append (GTK_BOX (box), create_fold (run, pack));
    }
  return box;
}
