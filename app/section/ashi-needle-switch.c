// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-needle-switch.h"

#include <glib/gi18n.h>
#include <string.h>

struct _AshiNeedleSwitch
{
  GtkWidget parent_instance;

  GtkWidget *choice;

  AshiView *view;
  GPtrArray *sections; /* AshiSection, as the choice has them */
  gboolean following;  /* the choice follows the view, and must not answer it */
};

G_DEFINE_FINAL_TYPE (AshiNeedleSwitch, ashi_needle_switch, GTK_TYPE_WIDGET)

static gboolean
is_beside (AshiSection *section, AshiSection *other)
{
  return g_strcmp0 (ashi_section_get_of (section), ashi_section_get_of (other)) == 0
         && ashi_section_get_whose (section) == ashi_section_get_whose (other);
}

static GPtrArray *
list_sections (AshiNeedleSwitch *self)
{
  AshiSection *shown = ashi_view_get_section (self->view), *section;
  AshiPack *pack = ashi_view_get_pack (self->view);
  GPtrArray *sections = g_ptr_array_new_with_free_func (g_object_unref);

  if (shown == NULL || pack == NULL || ashi_section_get_of (shown) == NULL)
    return sections;
  for (guint i = 0; (section = ashi_pack_get_section (pack, i)) != NULL; i++)
    if (is_beside (section, shown))
      g_ptr_array_add (sections, g_object_ref (section));
  return sections;
}

/* Titles that begin with the subject's name would all look alike where there is little room. */
static GtkStringList *
create_titles (AshiNeedleSwitch *self)
{
  GtkStringList *titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->sections->len; i++)
    {
      const char *title = ashi_section_get_title (g_ptr_array_index (self->sections, i));
      const char *comma = strrchr (title, ',');

      gtk_string_list_append (titles, comma != NULL && comma[1] == ' ' ? comma + 2 : title);
    }
  return titles;
}

static gboolean
is_same (GPtrArray *one, GPtrArray *other)
{
  return one->len == other->len
         && (one->len == 0 || memcmp (one->pdata, other->pdata, one->len * sizeof (gpointer)) == 0);
}

static void
show_choice (AshiNeedleSwitch *self, GPtrArray *sections)
{
  g_autoptr (GtkStringList) titles = NULL;

  g_ptr_array_unref (self->sections);
  self->sections = g_ptr_array_ref (sections);
  titles = create_titles (self);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->choice), G_LIST_MODEL (titles));
  gtk_widget_set_visible (GTK_WIDGET (self), sections->len > 1);
}

/* The choice that somebody has just made keeps its model meanwhile, which it is still at work with. */
static void
follow (AshiNeedleSwitch *self)
{
  g_autoptr (GPtrArray) sections = list_sections (self);
  guint index;

  self->following = TRUE;
  if (!is_same (sections, self->sections) || sections->len == 0)
    show_choice (self, sections);
  if (g_ptr_array_find (self->sections, ashi_view_get_section (self->view), &index))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), index);
  self->following = FALSE;
}

/* On the side that is looked at, whatever is selected. */
static void
open_section (AshiNeedleSwitch *self, AshiSection *section)
{
  const AshiSide side = ashi_view_get_section_side (self->view);

  ashi_view_begin_change (self->view);
  ashi_view_open_section (self->view, section);
  ashi_view_set_section_side (self->view, side);
  ashi_view_end_change (self->view);
}

static void
on_chosen (AshiNeedleSwitch *self)
{
  const guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));
  AshiSection *section = selected < self->sections->len ? g_ptr_array_index (self->sections, selected) : NULL;

  if (!self->following && section != NULL && section != ashi_view_get_section (self->view))
    open_section (self, section);
}

static void
on_view_changed (AshiNeedleSwitch *self, AshiViewChange change)
{
  if (change & (ASHI_VIEW_CHANGE_PACK | ASHI_VIEW_CHANGE_PICTURE))
    follow (self);
}

/**
 * ashi_needle_switch_set_view:
 * @view: whose section's needle is one of several
 */
void
ashi_needle_switch_set_view (AshiNeedleSwitch *self, AshiView *view)
{
  g_return_if_fail (ASHI_IS_NEEDLE_SWITCH (self) && self->view == NULL);
  g_return_if_fail (ASHI_IS_VIEW (view));

  self->view = g_object_ref (view);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  follow (self);
}

/**
 * ashi_needle_switch_step:
 * @by: how many needles on; below 0 back. After the last comes the first
 */
void
ashi_needle_switch_step (AshiNeedleSwitch *self, int by)
{
  guint index;
  int n;

  g_return_if_fail (ASHI_IS_NEEDLE_SWITCH (self));

  n = (int) self->sections->len;
  if (n > 1 && g_ptr_array_find (self->sections, ashi_view_get_section (self->view), &index))
    open_section (self, g_ptr_array_index (self->sections, (guint) ((((int) index + by) % n + n) % n)));
}

static void
ashi_needle_switch_dispose (GObject *object)
{
  AshiNeedleSwitch *self = ASHI_NEEDLE_SWITCH (object);

  g_clear_pointer (&self->choice, gtk_widget_unparent);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_needle_switch_parent_class)->dispose (object);
}

static void
ashi_needle_switch_class_init (AshiNeedleSwitchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_needle_switch_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ashi_needle_switch_init (AshiNeedleSwitch *self)
{
  self->sections = g_ptr_array_new_with_free_func (g_object_unref);
  self->choice = gtk_drop_down_new (NULL, NULL);
  gtk_widget_set_tooltip_text (self->choice, _ ("Another Needle of the Same Site (Ctrl+Shift+Page Down)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Which needle"), -1);
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->choice, GTK_WIDGET (self));
}
