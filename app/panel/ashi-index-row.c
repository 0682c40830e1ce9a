// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-index-row.h"

#include "ashi-guidance-mark.h"
#include "ashi-tooltip.h"

#define MAX_LINES 3 /* of a title; the tooltip has the rest */

struct _AshiIndexRow
{
  GtkWidget parent_instance;

  GtkTreeExpander *expander;
  GtkLabel *title;
  GtkLabel *detail;
  GtkWidget *mark;
  GListModel *counted; /* weak: what is in the group that is shown; NULL: no group is */
};

G_DEFINE_FINAL_TYPE (AshiIndexRow, ashi_index_row, GTK_TYPE_WIDGET)

/* What is empty has no words for ears either, and the row of the list is called by what it shows, as is what in it gets
 * the focus. */
static void
show_detail (AshiIndexRow *self, const char *detail)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));
  const char *title = gtk_label_get_text (self->title);
  g_autofree char *name = *detail != '\0' ? g_strdup_printf ("%s, %s", title, detail) : g_strdup (title);

  gtk_label_set_text (self->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), *detail != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_count (AshiIndexRow *self)
{
  g_autofree char *count = g_strdup_printf ("%u", g_list_model_get_n_items (self->counted));

  show_detail (self, count);
}

/* Another reader is told of more, or of less. */
static void
count (AshiIndexRow *self, GListModel *items)
{
  if (self->counted != NULL)
    g_signal_handlers_disconnect_by_data (self->counted, self);
  g_set_weak_pointer (&self->counted, items);
  if (items == NULL)
    return;
  g_signal_connect_object (items, "items-changed", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  show_count (self);
}

static void
ashi_index_row_dispose (GObject *object)
{
  AshiIndexRow *self = ASHI_INDEX_ROW (object);

  count (self, NULL);
  if (self->expander != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->expander));
  self->expander = NULL;
  G_OBJECT_CLASS (ashi_index_row_parent_class)->dispose (object);
}

static void
ashi_index_row_class_init (AshiIndexRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_index_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

/* A heading opens wherever it is hit, not at its arrow alone. */
static void
on_clicked (AshiIndexRow *self)
{
  GtkTreeListRow *row = gtk_tree_expander_get_list_row (self->expander);

  if (row != NULL && gtk_tree_list_row_is_expandable (row))
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
}

static void
ashi_index_row_init (AshiIndexRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkGesture *click = gtk_gesture_click_new ();

  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (self->title, TRUE);
  gtk_label_set_lines (self->title, MAX_LINES);
  gtk_label_set_xalign (self->title, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  self->detail = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->detail, PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (self->detail, 4);
  gtk_label_set_xalign (self->detail, 1);
  gtk_widget_add_css_class (GTK_WIDGET (self->detail), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->detail), "caption");
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->detail));
  self->mark = ashi_guidance_mark_new ();
  gtk_box_append (GTK_BOX (line), self->mark);
  self->expander = GTK_TREE_EXPANDER (gtk_tree_expander_new ());
  gtk_tree_expander_set_child (self->expander, line);
  gtk_widget_set_parent (GTK_WIDGET (self->expander), GTK_WIDGET (self));
  g_signal_connect_object (click, "released", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
ashi_index_row_new (void)
{
  return g_object_new (ASHI_TYPE_INDEX_ROW, NULL);
}

static void
set_heading (AshiIndexRow *self, gboolean heading)
{
  if (heading)
    gtk_widget_add_css_class (GTK_WIDGET (self), "index-heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "index-heading");
}

/**
 * ashi_index_row_show_group:
 * @row: the group's row, which the heading folds
 */
void
ashi_index_row_show_group (AshiIndexRow *self, GtkTreeListRow *row, AshiIndexGroup *group)
{
  g_return_if_fail (ASHI_IS_INDEX_ROW (self));

  set_heading (self, TRUE);
  gtk_tree_expander_set_list_row (self->expander, row);
  gtk_label_set_text (self->title, ashi_index_group_get_title (group));
  count (self, ashi_index_group_get_items (group));
  gtk_widget_set_visible (self->mark, FALSE);
  ashi_tooltip_set (GTK_WIDGET (self), NULL);
}

static void
show (AshiIndexRow *self, const char *title, const char *detail, const char *tooltip)
{
  set_heading (self, FALSE);
  count (self, NULL);
  gtk_tree_expander_set_list_row (self->expander, NULL);
  gtk_label_set_text (self->title, title);
  show_detail (self, detail);
  gtk_widget_set_visible (self->mark, FALSE);
  ashi_tooltip_set (GTK_WIDGET (self), tooltip);
}

/**
 * ashi_index_row_show_subject:
 * @audience: who reads
 */
void
ashi_index_row_show_subject (AshiIndexRow *self, AshiSubject *subject, AshiAudience audience)
{
  const char *hanzi = ashi_subject_get_name (subject, ASHI_NAME_HANZI);
  g_autofree char *names = NULL;

  g_return_if_fail (ASHI_IS_INDEX_ROW (self));

  names = g_strdup_printf ("%s\n%s", ashi_subject_get_title (subject), ashi_subject_get_subtitle (subject));
  show (self, ashi_subject_get_title (subject), hanzi != NULL ? hanzi : "", g_strchomp (names));
  gtk_widget_set_visible (self->mark, ashi_guidance_mark_is_due (subject, audience));
}

/**
 * ashi_index_row_show_lesson:
 */
void
ashi_index_row_show_lesson (AshiIndexRow *self, AshiLesson *lesson)
{
  g_return_if_fail (ASHI_IS_INDEX_ROW (self));
  show (self, ashi_lesson_get_title (lesson), "", ashi_lesson_get_title (lesson));
}
