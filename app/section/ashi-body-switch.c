// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-body-switch.h"

#include "ashi-pack-bodies.h"

#include <glib/gi18n.h>

/* Leads to the same cut in the other body, and tells whose is shown; visible where there is one. */

struct _AshiBodySwitch
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkToggleButton *man;
  GtkToggleButton *woman;

  AshiView *view;
  gboolean following; /* the buttons follow the view, and must not answer it */
};

G_DEFINE_FINAL_TYPE (AshiBodySwitch, ashi_body_switch, GTK_TYPE_WIDGET)

static AshiSection *
find_other (AshiBodySwitch *self)
{
  AshiSection *section = ashi_view_get_section (self->view);
  AshiPack *pack = ashi_view_get_pack (self->view);

  return section != NULL && pack != NULL ? ashi_pack_find_beside (pack, section) : NULL;
}

static void
follow (AshiBodySwitch *self)
{
  AshiSection *section = ashi_view_get_section (self->view);

  gtk_widget_set_visible (GTK_WIDGET (self), find_other (self) != NULL);
  if (section == NULL)
    return;
  self->following = TRUE;
  gtk_toggle_button_set_active (ashi_section_get_whose (section) == ASHI_WHOSE_WOMAN ? self->woman : self->man, TRUE);
  self->following = FALSE;
}

static void
on_woman_toggled (AshiBodySwitch *self)
{
  AshiSection *other = self->following || self->view == NULL ? NULL : find_other (self);

  if (other != NULL
      && gtk_toggle_button_get_active (self->woman) == (ashi_section_get_whose (other) == ASHI_WHOSE_WOMAN))
    ashi_view_open_section (self->view, other);
}

static void
on_view_changed (AshiBodySwitch *self, AshiViewChange change)
{
  if (change & (ASHI_VIEW_CHANGE_PACK | ASHI_VIEW_CHANGE_PICTURE))
    follow (self);
}

/**
 * ashi_body_switch_set_view:
 * @view: whose section is cut in one body or the other
 */
void
ashi_body_switch_set_view (AshiBodySwitch *self, AshiView *view)
{
  g_return_if_fail (ASHI_IS_BODY_SWITCH (self) && self->view == NULL);
  g_return_if_fail (ASHI_IS_VIEW (view));

  self->view = g_object_ref (view);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  follow (self);
}

static void
ashi_body_switch_dispose (GObject *object)
{
  AshiBodySwitch *self = ASHI_BODY_SWITCH (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_body_switch_parent_class)->dispose (object);
}

static void
ashi_body_switch_class_init (AshiBodySwitchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_body_switch_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkToggleButton *
append_body (AshiBodySwitch *self, const char *label, const char *tooltip, GtkToggleButton *group)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), group);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_box_append (GTK_BOX (self->box), button);
  return GTK_TOGGLE_BUTTON (button);
}

static void
ashi_body_switch_init (AshiBodySwitch *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->box, "linked");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->man = append_body (self, _ ("Man"), _ ("The same cut in the man’s body"), NULL);
  self->woman = append_body (self, _ ("Woman"), _ ("The same cut in the woman’s body"), self->man);
  g_signal_connect_object (self->woman, "toggled", G_CALLBACK (on_woman_toggled), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Whose body"), -1);
}
