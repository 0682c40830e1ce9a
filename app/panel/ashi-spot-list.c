// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-spot-list.h"

#include <glib/gi18n.h>

struct _AshiSpotList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkListBox *list;
  AshiView *view;
};

G_DEFINE_FINAL_TYPE (AshiSpotList, ashi_spot_list, GTK_TYPE_WIDGET)

static void
on_row_activated (AshiSpotList *self, GtkListBoxRow *row)
{
  const char *const *ids = ashi_view_get_beneath (self->view);
  const int index = gtk_list_box_row_get_index (row);

  if (index >= 0 && (guint) index < g_strv_length ((char **) ids))
    {
      g_autofree char *id = g_strdup (ids[index]);

      ashi_view_select (self->view, id);
    }
}

static GtkWidget *
create_row (AshiSpotList *self, const char *structure_id, guint depth)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *number = g_strdup_printf ("%u", depth);
  g_autofree char *title =
      ashi_names_dup_structure (ashi_view_get_names (self->view), ashi_view_get_plate (self->view), structure_id);
  GtkWidget *number_label = gtk_label_new (number);
  GtkWidget *title_label = gtk_label_new (title);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_add_css_class (number_label, "dim-label");
  gtk_widget_add_css_class (number_label, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (number_label), 2);
  gtk_label_set_xalign (GTK_LABEL (title_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title_label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (title_label), 30);
  gtk_box_append (GTK_BOX (line), number_label);
  gtk_box_append (GTK_BOX (line), title_label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return row;
}

static void
mark_selected (AshiSpotList *self)
{
  const char *const *ids = ashi_view_get_beneath (self->view);
  const char *selection = ashi_view_get_selection (self->view);
  GtkListBoxRow *row;

  gtk_list_box_unselect_all (self->list);
  for (guint i = 0; (row = gtk_list_box_get_row_at_index (self->list, (int) i)) != NULL; i++)
    if (g_strcmp0 (ids[i], selection) == 0)
      gtk_list_box_select_row (self->list, row);
}

static void
list_beneath (AshiSpotList *self)
{
  const char *const *ids = ashi_view_get_beneath (self->view);
  const gboolean has_names = ashi_names_speak (ashi_view_get_names (self->view));
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; has_names && ids[i] != NULL; i++)
    gtk_list_box_append (self->list, create_row (self, ids[i], i + 1));
  gtk_widget_set_visible (GTK_WIDGET (self), has_names && ids[0] != NULL && ids[1] != NULL);
  mark_selected (self);
}

static void
on_view_changed (AshiSpotList *self, AshiViewChange change)
{
  if (change & (ASHI_VIEW_CHANGE_NAMES | ASHI_VIEW_CHANGE_BENEATH))
    list_beneath (self);
  else if (change & ASHI_VIEW_CHANGE_SELECTION)
    mark_selected (self);
}

/**
 * ashi_spot_list_set_view:
 * @view: whose spot is listed, under the names that its pack has for it
 */
void
ashi_spot_list_set_view (AshiSpotList *self, AshiView *view)
{
  g_return_if_fail (ASHI_IS_SPOT_LIST (self) && self->view == NULL);
  g_return_if_fail (ASHI_IS_VIEW (view));

  self->view = g_object_ref (view);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  list_beneath (self);
}

static void
ashi_spot_list_dispose (GObject *object)
{
  AshiSpotList *self = ASHI_SPOT_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_spot_list_parent_class)->dispose (object);
}

static void
ashi_spot_list_class_init (AshiSpotListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_spot_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ashi_spot_list_init (AshiSpotList *self)
{
  GtkWidget *heading = gtk_label_new (_ ("Behind this spot in the picture"));

  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "spot-list");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (heading)), -1);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), heading);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->list));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
