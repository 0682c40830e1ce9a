// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-notes-search.h"

#include "ashi-audience.h"
#include "ashi-finder.h"
#include "ashi-noted.h"
#include "ashi-store-notes.h"
#include "ashi-tell.h"

/* Notes for who searches a window: a worker reads them, when the pack is there, when somebody begins to search, since
 * another process may have written meanwhile, and when one was written here. */

typedef struct
{
  GtkApplicationWindow *window; /* owns this */
  AshiView *view;
  AshiIndex *index;      /* in the window */
  GtkRevealer *notice;   /* in the window */
  GCancellable *reading; /* NULL: nobody reads */
  AshiPack *pack;        /* whose notes the index has; NULL: it has none */
  GPtrArray *notes;      /* AshiNote, that the index has */
  char *told;            /* why they could not be read, as it was said last */
} Searching;

/* What a worker has read. */
typedef struct
{
  GPtrArray *notes;
  char *news;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_free (self->news);
  g_free (self);
}

static void
stop_reading (Searching *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
searching_free (gpointer data)
{
  Searching *self = data;

  stop_reading (self);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_object (&self->pack);
  g_object_unref (self->view);
  g_free (self->told);
  g_free (self);
}

/* Where nothing was ever kept, looking for it leaves no file behind. */
static void
read_notes (GTask *task, gpointer source, gpointer pack, GCancellable *cancellable)
{
  g_autofree char *path = ashi_store_dup_path ();
  g_autoptr (AshiStore) store = NULL;
  Reading *reading = g_new0 (Reading, 1);
  GError *error = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS) && (store = ashi_store_open (path, &error)) != NULL)
    {
      reading->notes = ashi_store_list_notes (store, pack, NULL, &error);
      reading->news = g_strdup (ashi_store_get_news (store));
    }
  if (error == NULL)
    {
      g_task_return_pointer (task, reading, reading_free);
      return;
    }
  reading_free (reading);
  g_task_return_error (task, error);
}

/* Words that were said are not said again with every search. */
static void
tell (Searching *self, const char *words)
{
  if (words == NULL || g_strcmp0 (words, self->told) == 0)
    return;
  g_free (self->told);
  self->told = g_strdup (words);
  ashi_tell (self->notice, words);
}

static gboolean
are_same (GPtrArray *some, GPtrArray *others)
{
  if (some == NULL || others == NULL || some->len != others->len)
    return some == others;
  for (guint i = 0; i < some->len; i++)
    {
      const AshiNote *one = g_ptr_array_index (some, i), *other = g_ptr_array_index (others, i);

      if (!g_str_equal (one->id, other->id) || !g_str_equal (one->text, other->text))
        return FALSE;
    }
  return TRUE;
}

/* A note about what a pack has lost leads nowhere; it stays kept. */
static GPtrArray *
create_findable (AshiPack *pack, GPtrArray *notes)
{
  GPtrArray *findable = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_finder_note_free);

  for (guint i = 0; i < notes->len; i++)
    {
      const AshiNote *note = g_ptr_array_index (notes, i);
      GObject *item = ashi_noted_find (pack, note->about);

      if (item != NULL)
        g_ptr_array_add (findable, ashi_finder_note_new (item, note->id, note->text));
    }
  return findable;
}

/* Rows that somebody may just walk through are made anew only where there is something else to find. */
static void
hand_over (Searching *self, GPtrArray *notes)
{
  g_autoptr (GPtrArray) findable = NULL;

  if (are_same (notes, self->notes))
    return;
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  self->notes = notes != NULL ? g_ptr_array_ref (notes) : NULL;
  findable = notes != NULL ? create_findable (self->pack, notes) : NULL;
  ashi_index_set_notes (self->index, findable);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer searching)
{
  Searching *self = searching;
  g_autoptr (GError) error = NULL;
  Reading *reading = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* the window may be gone */
  g_clear_object (&self->reading);
  tell (self, error != NULL ? error->message : reading->news);
  if (reading == NULL)
    return;
  hand_over (self, reading->notes);
  reading_free (reading);
}

static void
begin_reading (Searching *self)
{
  g_autoptr (GTask) task = NULL;
  const char *id = self->pack != NULL ? ashi_pack_get_id (self->pack) : NULL;

  stop_reading (self);
  if (id == NULL)
    return;
  self->reading = g_cancellable_new ();
  task = g_task_new (NULL, self->reading, on_read, self);
  g_task_set_source_tag (task, begin_reading);
  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_set_task_data (task, g_strdup (id), g_free);
  g_task_run_in_thread (task, read_notes);
}

/* What was written for no patient is not even in the memory of a window that one looks at. */
static AshiPack *
get_pack (Searching *self)
{
  return ashi_audience_may_read_notes (ashi_view_get_audience (self->view)) ? ashi_view_get_whole_pack (self->view)
                                                                            : NULL;
}

static void
on_view_changed (GtkApplicationWindow *window, AshiViewChange change)
{
  Searching *self = g_object_get_data (G_OBJECT (window), "searching");

  if (self->pack == get_pack (self))
    return;
  stop_reading (self);
  hand_over (self, NULL);
  g_set_object (&self->pack, get_pack (self));
  begin_reading (self);
}

static void
on_read_notes (GSimpleAction *action, GVariant *parameter, gpointer searching)
{
  begin_reading (searching);
}

static void
on_search_begun (GtkApplicationWindow *window)
{
  begin_reading (g_object_get_data (G_OBJECT (window), "searching"));
}

/**
 * ashi_notes_search_add:
 * @window: takes the action "read-notes", which reads them anew
 * @view: whose pack they are about, and who reads
 * @index: (transfer none): in @window, where they are found
 * @notice: (transfer none): where in @window something is said in passing
 */
void
ashi_notes_search_add (GtkApplicationWindow *window, AshiView *view, AshiIndex *index, GtkRevealer *notice)
{
  static const GActionEntry entries[] = { { "read-notes", on_read_notes, NULL, NULL, NULL } };
  Searching *self;

  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window) && ASHI_IS_VIEW (view));
  g_return_if_fail (ASHI_IS_INDEX (index) && GTK_IS_REVEALER (notice));

  self = g_new0 (Searching, 1);
  *self = (Searching) { .window = window, .view = g_object_ref (view), .index = index, .notice = notice };
  g_object_set_data_full (G_OBJECT (window), "searching", self, searching_free);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (index, "search-begun", G_CALLBACK (on_search_begun), window, G_CONNECT_SWAPPED);
  on_view_changed (window, 0);
}
