// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-appearance-list.h"

#include "ashi-picture-name.h"

#include <glib/gi18n.h>

/* Where else the subject of a card can be seen: a button for each section through its needle, links to the rest. */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
} Places;

static void
places_free (Places *self)
{
  g_object_unref (self->pack);
  g_object_unref (self->view);
  g_free (self);
}

/* The card is built anew when the picture changes: what was clicked must be gone from the stack by then. */
static gboolean
show_later (gpointer data)
{
  char *name = g_object_get_data (data, "name");
  Places *places = g_object_get_data (data, "places");

  ashi_view_show_named (places->view, places->pack, name);
  return G_SOURCE_REMOVE;
}

static void
show_named (GtkWidget *list, const char *name)
{
  g_object_set_data_full (G_OBJECT (list), "name", g_strdup (name), g_free);
  g_idle_add_full (G_PRIORITY_DEFAULT, show_later, g_object_ref (list), g_object_unref);
}

static void
on_section_clicked (GtkWidget *button, GtkWidget *list)
{
  show_named (list, g_object_get_data (G_OBJECT (button), "picture"));
}

static gboolean
on_link (GtkWidget *label, const char *name, GtkWidget *list)
{
  show_named (list, name);
  return TRUE;
}

static void
append_button (GtkWidget *list, const AshiAppearance *appearance)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *text =
      g_strdup_printf (_ ("Section through the needle: %s"), ashi_plate_get_title (appearance->picture));

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("edit-cut-symbolic"));
  gtk_box_append (GTK_BOX (line), label);
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (button), "picture", ashi_picture_dup_name (appearance->picture, TRUE), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_section_clicked), list, 0);
  gtk_box_append (GTK_BOX (list), button);
}

static void
append_link (GString *markup, const AshiAppearance *appearance)
{
  g_autofree char *name = ashi_picture_dup_name (appearance->picture, appearance->section != NULL);
  g_autofree char *link =
      g_markup_printf_escaped ("<a href=\"%s\">%s</a>", name, ashi_plate_get_title (appearance->picture));

  g_string_append_printf (markup, "%s%s", markup->len > 0 ? " · " : "", link);
}

static void
append_links (GtkWidget *list, const char *lead, const char *links)
{
  g_autofree char *markup = g_strdup_printf ("%s %s", lead, links);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "appearances");
  g_signal_connect_object (label, "activate-link", G_CALLBACK (on_link), list, 0);
  gtk_box_append (GTK_BOX (list), label);
}

/**
 * ashi_appearance_list_new:
 *
 * Returns: (transfer floating): where else than in the picture that @view shows its audience can see @subject; not
 *   visible when that is nowhere
 */
GtkWidget *
ashi_appearance_list_new (AshiPack *pack, AshiView *view, AshiSubject *subject)
{
  g_autoptr (GPtrArray) appearances =
      ashi_pack_list_appearances (pack, ashi_subject_get_id (subject), ashi_view_get_audience (view));
  g_autoptr (GString) plates = g_string_new (NULL);
  g_autoptr (GString) sections = g_string_new (NULL);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  Places *places = g_new0 (Places, 1);

  *places = (Places) { g_object_ref (pack), g_object_ref (view) };
  g_object_set_data_full (G_OBJECT (list), "places", places, (GDestroyNotify) places_free);
  for (guint i = 0; i < appearances->len; i++)
    {
      const AshiAppearance *appearance = g_ptr_array_index (appearances, i);

      if (appearance->picture == ashi_view_get_plate (view))
        continue;
      if (appearance->of_needle)
        append_button (list, appearance);
      else
        append_link (appearance->section != NULL ? sections : plates, appearance);
    }
  if (plates->len > 0)
    append_links (list, _ ("Also on the plates"), plates->str);
  if (sections->len > 0)
    append_links (list, _ ("Cut in the sections"), sections->str);
  gtk_widget_set_visible (list, gtk_widget_get_first_child (list) != NULL);
  return list;
}
