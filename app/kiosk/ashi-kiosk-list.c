// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-kiosk-list.h"

static const char item_key[] = "ashi-item", chosen_key[] = "ashi-chosen", object_key[] = "ashi-object";

typedef void (*ChosenFunc) (gpointer object, GObject *item);

static void
on_activated (GtkWidget *self, GtkListBoxRow *row)
{
  ChosenFunc chosen = (ChosenFunc) g_object_get_data (G_OBJECT (self), chosen_key);

  if (chosen != NULL)
    chosen (g_object_get_data (G_OBJECT (self), object_key), g_object_get_data (G_OBJECT (row), item_key));
}

/**
 * ashi_kiosk_list_new:
 * @name: for ears
 *
 * Returns: (transfer floating)
 */
GtkWidget *
ashi_kiosk_list_new (const char *name)
{
  GtkWidget *self = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self, "boxed-list");
  gtk_widget_add_css_class (self, "kiosk-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (self, "row-activated", G_CALLBACK (on_activated), NULL);
  return self;
}

/**
 * ashi_kiosk_list_append:
 * @item: an AshiSubject or an AshiLesson
 */
void
ashi_kiosk_list_append (GtkWidget *self, GObject *item)
{
  const char *title = ASHI_IS_SUBJECT (item) ? ashi_subject_get_title (ASHI_SUBJECT (item))
                                             : ashi_lesson_get_title (ASHI_LESSON (item));
  GtkWidget *row = gtk_list_box_row_new (), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "wrap", TRUE, "xalign", 0.0f, "hexpand", TRUE, NULL);

  g_return_if_fail (GTK_IS_LIST_BOX (self));

  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data_full (G_OBJECT (row), item_key, g_object_ref (item), g_object_unref);
  gtk_list_box_append (GTK_LIST_BOX (self), row);
}

/**
 * ashi_kiosk_list_clear:
 */
void
ashi_kiosk_list_clear (GtkWidget *self)
{
  GtkWidget *row;

  g_return_if_fail (GTK_IS_LIST_BOX (self));

  while ((row = gtk_widget_get_first_child (self)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self), row);
}

/**
 * ashi_kiosk_list_connect:
 * @chosen: called with @object and the item whose row was activated
 * @object: outlives the list
 */
void
ashi_kiosk_list_connect (GtkWidget *self, GCallback chosen, gpointer object)
{
  g_return_if_fail (GTK_IS_LIST_BOX (self));

  g_object_set_data (G_OBJECT (self), chosen_key, (gpointer) chosen);
  g_object_set_data (G_OBJECT (self), object_key, object);
}
