// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-section-bar.h"

#include <glib/gi18n.h>

struct _AshiSectionBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *back;
  GtkLabel *title;
  GtkLabel *plane;
  AshiView *view;
};

G_DEFINE_FINAL_TYPE (AshiSectionBar, ashi_section_bar, GTK_TYPE_WIDGET)

static const char *
describe_plane (AshiSection *section)
{
  return ashi_section_get_of (section) != NULL ? _ ("Cut in the plane of the needle, the back at the top")
                                               : _ ("Cut at a fixed level, the back at the top");
}

static void
show_section (AshiSectionBar *self)
{
  AshiSection *section = ashi_view_get_section (self->view);
  g_autofree char *back = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), section != NULL);
  if (section == NULL)
    return;
  gtk_label_set_text (self->title, ashi_section_get_title (section));
  gtk_label_set_text (self->plane, describe_plane (section));
  back = g_strdup_printf (_ ("Back to the plate “%s” (Esc)"), ashi_plate_get_title (ashi_view_get_home (self->view)));
  gtk_widget_set_tooltip_text (self->back, back);
}

static void
on_view_changed (AshiSectionBar *self, AshiViewChange change)
{
  if (change & (ASHI_VIEW_CHANGE_PICTURE | ASHI_VIEW_CHANGE_HOME))
    show_section (self);
}

/**
 * ashi_section_bar_set_view:
 * @view: whose section to tell of
 */
void
ashi_section_bar_set_view (AshiSectionBar *self, AshiView *view)
{
  g_return_if_fail (ASHI_IS_SECTION_BAR (self) && self->view == NULL);
  g_return_if_fail (ASHI_IS_VIEW (view));

  self->view = g_object_ref (view);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  show_section (self);
}

static void
ashi_section_bar_dispose (GObject *object)
{
  AshiSectionBar *self = ASHI_SECTION_BAR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_section_bar_parent_class)->dispose (object);
}

static void
ashi_section_bar_class_init (AshiSectionBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_section_bar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
append_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
ashi_section_bar_init (AshiSectionBar *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), "win.close-section");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Back to the plate"),
                                  -1);
  gtk_widget_add_css_class (self->back, "flat");
  gtk_widget_set_valign (self->back, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), self->back);
  gtk_box_append (GTK_BOX (self->box), words);
  self->title = append_label (words, "heading");
  self->plane = append_label (words, "section-plane");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Section"), -1);
}
