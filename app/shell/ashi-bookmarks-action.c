// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-bookmarks-action.h"

#include "ashi-audience.h"
#include "ashi-bookmarks-window.h"
#include "ashi-open-store.h"

typedef struct
{
  GtkApplicationWindow *window; /* owns this */
  AshiCanvas *canvas;
  AshiView *view;
  GtkRevealer *notice;  /* in the window */
  AshiStore *store;     /* NULL until somebody asked for bookmarks */
  AshiPack *pack;       /* that the bookmarks are of; NULL: they are not open */
  GtkWidget *bookmarks; /* weak: the window that is open */
} Marking;

static void
close_bookmarks (Marking *self)
{
  if (self->bookmarks != NULL)
    gtk_window_destroy (GTK_WINDOW (self->bookmarks));
  g_clear_object (&self->pack);
}

static void
marking_free (gpointer data)
{
  Marking *self = data;

  g_clear_weak_pointer (&self->bookmarks);
  g_clear_object (&self->pack);
  g_clear_object (&self->store);
  g_object_unref (self->canvas);
  g_free (self);
}

/* What a user has kept is nothing for a patient, and belongs to a pack that can be told from others. */
static gboolean
can_mark (Marking *self)
{
  AshiPack *pack = ashi_view_get_whole_pack (self->view);

  return pack != NULL && ashi_pack_get_id (pack) != NULL
         && ashi_audience_may_read_notes (ashi_view_get_audience (self->view));
}

static void
on_opened (Marking *self, const char *link)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-link", "s", link);
}

static void
on_bookmarks (GSimpleAction *action, GVariant *parameter, gpointer marking)
{
  Marking *self = marking;

  if (self->bookmarks == NULL && can_mark (self) && ashi_open_store (&self->store, self->notice))
    {
      g_set_object (&self->pack, ashi_view_get_whole_pack (self->view));
      g_set_weak_pointer (&self->bookmarks,
                          ashi_bookmarks_window_new (self->store, ashi_pack_get_id (self->pack), self->canvas));
      g_signal_connect_swapped (self->bookmarks, "opened", G_CALLBACK (on_opened), self);
      gtk_window_set_transient_for (GTK_WINDOW (self->bookmarks), GTK_WINDOW (self->window));
      gtk_window_set_destroy_with_parent (GTK_WINDOW (self->bookmarks), TRUE);
    }
  if (self->bookmarks != NULL)
    gtk_window_present (GTK_WINDOW (self->bookmarks));
}

static void
on_view_changed (GtkApplicationWindow *window)
{
  Marking *self = g_object_get_data (G_OBJECT (window), "marking");
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), "bookmarks");

  if (!can_mark (self) || ashi_view_get_whole_pack (self->view) != self->pack)
    close_bookmarks (self);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), can_mark (self));
}

/**
 * ashi_bookmarks_action_add:
 * @window: takes the action "bookmarks", which opens the lists of views that somebody keeps
 * @canvas: of @window, with its view, which can be kept
 * @notice: (transfer none): where in @window something is said in passing
 */
void
ashi_bookmarks_action_add (GtkApplicationWindow *window, AshiCanvas *canvas, GtkRevealer *notice)
{
  static const GActionEntry entries[] = { { "bookmarks", on_bookmarks, NULL, NULL, NULL } };
  Marking *self;

  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window) && ASHI_IS_CANVAS (canvas) && GTK_IS_REVEALER (notice));

  self = g_new0 (Marking, 1);
  *self = (Marking) {
    .window = window, .canvas = g_object_ref (canvas), .view = ashi_canvas_get_view (canvas), .notice = notice
  };
  g_object_set_data_full (G_OBJECT (window), "marking", self, marking_free);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->view, "changed", G_CALLBACK (on_view_changed), window, G_CONNECT_SWAPPED);
  on_view_changed (window);
}
