// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-notes-action.h"

#include "ashi-audience.h"
#include "ashi-notes-window.h"
#include "ashi-tell.h"

typedef struct
{
  GtkApplicationWindow *window; /* owns this */
  AshiView *view;
  GtkRevealer *notice; /* in the window */
  AshiStore *store;    /* NULL until somebody asked for notes */
  GtkWidget *notes;    /* weak: the window that is open */
} Noting;

/* What is read: a page, else what is selected, else the section. */
typedef struct
{
  char *about;
  const char *title;
} Topic;

static void
noting_free (gpointer data)
{
  Noting *self = data;

  g_clear_weak_pointer (&self->notes);
  g_clear_object (&self->store);
  g_object_unref (self->view);
  g_free (self);
}

/* What somebody wrote for themselves is not for a patient's eyes. */
static gboolean
find_topic (Noting *self, Topic *topic)
{
  AshiPack *pack = ashi_view_get_pack (self->view);
  AshiLesson *lesson = ashi_view_get_lesson (self->view);
  AshiSection *section = ashi_view_get_section (self->view);
  const char *selection = ashi_view_get_selection (self->view);
  AshiSubject *subject = pack != NULL && selection != NULL ? ashi_pack_find_structure_subject (pack, selection) : NULL;

  if (pack == NULL || !ashi_audience_may_see_depths (ashi_view_get_audience (self->view)))
    return FALSE;
  if (lesson != NULL)
    *topic = (Topic) { g_strdup (ashi_lesson_get_id (lesson)), ashi_lesson_get_title (lesson) };
  else if (subject != NULL)
    *topic = (Topic) { g_strdup (ashi_subject_get_id (subject)), ashi_subject_get_title (subject) };
  else if (section != NULL)
    *topic = (Topic) { g_strconcat (ASHI_NOTE_SECTION, ashi_section_get_id (section), NULL),
                       ashi_section_get_title (section) };
  else
    return FALSE;
  return TRUE;
}

static gboolean
open_store (Noting *self)
{
  g_autofree char *path = ashi_store_dup_path ();
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    self->store = ashi_store_open (path, &error);
  if (self->store == NULL)
    ashi_tell (self->notice, error->message);
  else if (ashi_store_get_news (self->store) != NULL)
    ashi_tell (self->notice, ashi_store_get_news (self->store));
  return self->store != NULL;
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
on_notes (GSimpleAction *action, GVariant *parameter, gpointer noting)
{
  Noting *self = noting;
  Topic topic;

  if (!find_topic (self, &topic))
    return;
  if (close_notes (self) && open_store (self))
    {
      g_set_weak_pointer (&self->notes,
                          ashi_notes_window_new (self->store, ashi_pack_get_id (ashi_view_get_pack (self->view)),
                                                 topic.about, topic.title));
      gtk_window_set_transient_for (GTK_WINDOW (self->notes), GTK_WINDOW (self->window));
      gtk_window_set_destroy_with_parent (GTK_WINDOW (self->notes), TRUE);
      gtk_window_present (GTK_WINDOW (self->notes));
    }
  g_free (topic.about);
}

static void
on_view_changed (GtkApplicationWindow *window)
{
  Noting *self = g_object_get_data (G_OBJECT (window), "noting");
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), "notes");
  Topic topic;
  const gboolean has_topic = find_topic (self, &topic);

  if (has_topic)
    g_free (topic.about);
  if (!ashi_audience_may_see_depths (ashi_view_get_audience (self->view)))
    close_notes (self);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), has_topic);
}

/**
 * ashi_notes_action_add:
 * @window: takes the action "notes", which opens what somebody has written beside what is read
 * @view: what is read, and by whom
 * @notice: (transfer none): where in @window something is said in passing
 */
void
ashi_notes_action_add (GtkApplicationWindow *window, AshiView *view, GtkRevealer *notice)
{
  static const GActionEntry entries[] = { { "notes", on_notes, NULL, NULL, NULL } };
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
