// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-needle-list.h"

#include "ashi-fold.h"
#include "ashi-heading.h"
#include "ashi-run-around.h"
#include "ashi-run-row.h"
#include "ashi-run-text.h"
#include "ashi-wrapped-label.h"

#include <glib/gi18n.h>

/*
 * What lies under the needle: by the millimetre from the skin to the tip, what comes next below it, and the nearest
 * nerve and vessel. Each line leads to what it names.
 */

static const char part_key[] = "ashi-part", subject_key[] = "ashi-subject", needle_key[] = "ashi-needle";

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
on_row_activated (GtkListBox *list, GtkListBoxRow *row)
{
  const char *subject = g_object_get_data (G_OBJECT (row), subject_key);

  if (subject != NULL)
    gtk_widget_activate_action (GTK_WIDGET (list), "win.go", "s", subject);
}

static GtkWidget *
create_row (const AshiNeedleLine *line)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *name = ashi_wrapped_label_new (line->name, NULL);
  GtkWidget *where = ashi_wrapped_label_new (line->where, "figure");
  g_autofree char *words = g_strdup_printf ("%s, %s", line->name, line->where);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_xalign (GTK_LABEL (where), 1);
  gtk_label_set_justify (GTK_LABEL (where), GTK_JUSTIFY_RIGHT);
  gtk_widget_set_valign (where, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), where);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), line->subject_id != NULL);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_object_set_data (G_OBJECT (row), part_key, GINT_TO_POINTER (line->part));
  g_object_set_data_full (G_OBJECT (row), subject_key, g_strdup (line->subject_id), g_free);
  return row;
}

static AshiNeedlePart
get_part (GtkListBoxRow *row)
{
  return (AshiNeedlePart) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), part_key));
}

/* The way itself stands below the heading of all. */
static void
show_heading (GtkListBoxRow *row, GtkListBoxRow *before, gpointer run)
{
  g_autofree char *title = NULL;

  if (before == NULL || get_part (row) == get_part (before))
    return;
  title = ashi_run_dup_part_title (run, get_part (row));
  gtk_list_box_row_set_header (row, ashi_wrapped_label_new (title, "claim-label"));
}

/**
 * ashi_needle_lines_new:
 * @run: (unowned): what the needle meets; it must live as long
 *
 * Returns: (transfer floating): that, what comes below its tip and what is nearest, line by line. It is no all-clear:
 *   whoever shows it shows the run's warnings, too
 */
GtkWidget *
ashi_needle_lines_new (const AshiRun *run, AshiPack *pack)
{
  g_autoptr (GPtrArray) lines = ashi_run_list_lines (run, pack);
  g_autofree char *title = ashi_run_dup_title (run, pack);
  g_autofree char *name = g_strdup_printf (_ ("Along the needle: %s"), title);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (GTK_LIST_BOX (list), show_heading, (gpointer) run, NULL);
  for (guint i = 0; i < lines->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_row (g_ptr_array_index (lines, i)));
  g_signal_connect (list, "row-activated", G_CALLBACK (on_row_activated), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (list, "needle-list");
  return list;
}

static GtkWidget *
create_needle (gpointer data)
{
  const Needle *needle = data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), ashi_needle_lines_new (needle->run, needle->pack));
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
