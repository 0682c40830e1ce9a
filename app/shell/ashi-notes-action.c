// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-notes-action.h"

#include "ashi-audience.h"
#include "ashi-noted.h"
#include "ashi-notes-window.h"
#include "ashi-open-store.h"
#include "ashi-tell.h"

typedef struct
{
  GtkApplicationWindow *window; /* owns this */
  AshiView *view;
  GtkRevealer *notice; /* in the window */
  AshiStore *store;    /* NULL until somebody asked for notes */
  GtkWidget *notes;    /* weak: the window that is open */
} Noting;

static void
noting_free (gpointer data)
{
  Noting *self = data;

  g_clear_weak_pointer (&self->notes);
  g_clear_object (&self->store);
  g_object_unref (self->view);
  g_free (self);
}

/* Returns: (transfer none) (nullable): what is read: a page, else what is selected, else the section; none for a
 * patient, for whose eyes it is not what somebody wrote for themselves */
static GObject *
find_topic (Noting *self)
{
  AshiPack *pack = ashi_view_get_pack (self->view);
  AshiLesson *lesson = ashi_view_get_lesson (self->view);
  const char *selection = ashi_view_get_selection (self->view);
  AshiSubject *subject = pack != NULL && selection != NULL ? ashi_pack_find_structure_subject (pack, selection) : NULL;

  if (pack == NULL || !ashi_audience_may_read_notes (ashi_view_get_audience (self->view)))
    return NULL;
  if (lesson != NULL)
    return G_OBJECT (lesson);
  return subject != NULL ? G_OBJECT (subject) : (GObject *) ashi_view_get_section (self->view);
}

/* Returns: whether no window of notes is open; one that could not keep what was typed stays */
static gboolean
close_notes (Noting *self)
{
  if (self->notes != NULL)
    gtk_window_close (GTK_WINDOW (self->notes));
  return self->notes == NULL;
}

static void
on_kept (Noting *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "read-notes", NULL);
}

/* @id: (nullable): of the note that is to be seen first */
static void
show_notes (Noting *self, GObject *topic, const char *id)
{
  g_autofree char *about = ashi_noted_dup_about (topic);
  GtkWidget *notes = ashi_notes_window_new (self->store, ashi_pack_get_id (ashi_view_get_pack (self->view)), about,
                                            ashi_noted_get_title (topic));

  g_set_weak_pointer (&self->notes, notes);
  g_signal_connect_swapped (notes, "kept", G_CALLBACK (on_kept), self);
  gtk_window_set_transient_for (GTK_WINDOW (notes), GTK_WINDOW (self->window));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (notes), TRUE);
  if (id != NULL)
    ashi_notes_window_show_note (ASHI_NOTES_WINDOW (notes), id);
  gtk_window_present (GTK_WINDOW (notes));
}

static void
on_notes (GSimpleAction *action, GVariant *parameter, gpointer noting)
{
  Noting *self = noting;
  GObject *topic = find_topic (self);

  if (topic != NULL && close_notes (self) && ashi_open_store (&self->store, self->notice))
    show_notes (self, topic, NULL);
}

/* Returns: (transfer none) (nullable): what that note is about */
static GObject *
find_noted (Noting *self, const char *id)
{
  AshiPack *pack = ashi_view_get_pack (self->view);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = ashi_store_list_notes (self->store, ashi_pack_get_id (pack), NULL, &error);

  if (notes == NULL)
    ashi_tell (self->notice, error->message);
  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      const AshiNote *note = g_ptr_array_index (notes, i);

      if (g_str_equal (note->id, id))
        return ashi_noted_find (pack, note->about);
    }
  return NULL;
}

static void
on_open_note (GSimpleAction *action, GVariant *parameter, gpointer noting)
{
  Noting *self = noting;
  const char *id = g_variant_get_string (parameter, NULL);
  GObject *topic;

  if (ashi_view_get_pack (self->view) == NULL || !ashi_audience_may_read_notes (ashi_view_get_audience (self->view))
      || !close_notes (self) || !ashi_open_store (&self->store, self->notice))
    return;
  topic = find_noted (self, id);
  if (topic != NULL)
    show_notes (self, topic, id);
}

static void
on_view_changed (GtkApplicationWindow *window)
{
  Noting *self = g_object_get_data (G_OBJECT (window), "noting");
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), "notes");

  if (!ashi_audience_may_read_notes (ashi_view_get_audience (self->view)))
    close_notes (self);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), find_topic (self) != NULL);
}

/**
 * ashi_notes_action_add:
 * @window: takes the actions "notes", which opens what somebody has written beside what is read, and "open-note", which
 *   opens a note by its id
 * @view: what is read, and by whom
 * @notice: (transfer none): where in @window something is said in passing
 */
void
ashi_notes_action_add (GtkApplicationWindow *window, AshiView *view, GtkRevealer *notice)
{
  static const GActionEntry entries[] = { { "notes", on_notes, NULL, NULL, NULL },
                                          { "open-note", on_open_note, "s", NULL, NULL } };
  Noting *self;

  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window) && ASHI_IS_VIEW (view) && GTK_IS_REVEALER (notice));

  self = g_new0 (Noting, 1);
  self->window = window;
  self->view = g_object_ref (view);
  self->notice = notice;
  g_object_set_data_full (G_OBJECT (window), "noting", self, noting_free);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), window, G_CONNECT_SWAPPED);
  on_view_changed (window);
}
