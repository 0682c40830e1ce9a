// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-star.h"

#include "ashi-audience.h"
#include "ashi-view-card.h"

#include <glib/gi18n.h>

struct _AshiStar
{
  GtkWidget parent_instance;

  GtkWidget *button;
  AshiView *view;
  AshiBookmarks *bookmarks;
  gboolean following; /* the button follows the bookmarks, and must not answer them */
};

G_DEFINE_FINAL_TYPE (AshiStar, ashi_star, GTK_TYPE_WIDGET)

static const char *
get_subject_id (AshiStar *self)
{
  AshiCard *card = ashi_view_get_card (self->view);

  return card != NULL ? ashi_subject_get_id (ashi_card_get_subject (card)) : NULL;
}

static void
follow (AshiStar *self)
{
  const char *id = get_subject_id (self);
  const gboolean is_favourite = id != NULL && ashi_bookmarks_has (self->bookmarks, id);

  gtk_widget_set_visible (GTK_WIDGET (self),
                          id != NULL && ashi_audience_may_see_depths (ashi_view_get_audience (self->view)));
  self->following = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->button), is_favourite);
  self->following = FALSE;
  gtk_button_set_icon_name (GTK_BUTTON (self->button), is_favourite ? "starred-symbolic" : "non-starred-symbolic");
}

static void
on_toggled (AshiStar *self)
{
  const char *id = get_subject_id (self);

  if (!self->following && id != NULL)
    ashi_bookmarks_toggle (self->bookmarks, id);
}

static void
on_view_changed (AshiStar *self, AshiViewChange change)
{
  if (change & (ASHI_VIEW_CHANGE_PACK | ASHI_VIEW_CHANGE_AUDIENCE | ASHI_VIEW_CHANGE_SELECTION))
    follow (self);
}

static void
ashi_star_dispose (GObject *object)
{
  AshiStar *self = ASHI_STAR (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->view);
  g_clear_object (&self->bookmarks);
  G_OBJECT_CLASS (ashi_star_parent_class)->dispose (object);
}

static void
ashi_star_class_init (AshiStarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_star_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ashi_star_init (AshiStar *self)
{
  self->button = gtk_toggle_button_new ();
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_tooltip_text (self->button, _ ("Favourite"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Favourite"), -1);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (self->button, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
}

/**
 * ashi_star_set_bookmarks:
 * @view: whose card is meant
 */
void
ashi_star_set_bookmarks (AshiStar *self, AshiView *view, AshiBookmarks *bookmarks)
{
  g_return_if_fail (ASHI_IS_STAR (self) && self->view == NULL);
  g_return_if_fail (ASHI_IS_VIEW (view) && ASHI_IS_BOOKMARKS (bookmarks));

  self->view = g_object_ref (view);
  self->bookmarks = g_object_ref (bookmarks);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bookmarks, "notify::favourites", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  follow (self);
}
