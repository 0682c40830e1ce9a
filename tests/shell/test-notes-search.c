// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-notes-action.h"
#include "ashi-notes-search.h"
#include "ashi-notes-window.h"
#include "ashi-test-folder.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"

/* What somebody wrote is found with everything else, by who may read it, and leads to what it is about and to itself.
 */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
  AshiStore *store;
  GtkWidget *window;
  AshiIndex *index;
} Fixture;

static void
add_note (Fixture *self, const char *about, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = ashi_store_add_note (self->store, "small", about, text, 1000, &error);

  g_assert_no_error (error);
  g_assert_nonnull (id);
}

static void
open_window (Fixture *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *notice = gtk_revealer_new ();

  self->window = g_object_new (GTK_TYPE_APPLICATION_WINDOW, "default-width", 300, "default-height", 500, NULL);
  self->index = g_object_new (ASHI_TYPE_INDEX, "vexpand", TRUE, NULL);
  gtk_revealer_set_child (GTK_REVEALER (notice), gtk_label_new (NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->index));
  gtk_box_append (GTK_BOX (box), notice);
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  ashi_notes_action_add (GTK_APPLICATION_WINDOW (self->window), self->view, GTK_REVEALER (notice));
  ashi_index_set_view (self->index, self->view);
  ashi_notes_search_add (GTK_APPLICATION_WINDOW (self->window), self->view, self->index, GTK_REVEALER (notice));
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  g_autofree char *path = ashi_store_dup_path ();
  g_autoptr (GError) error = NULL;

  self->pack = ashi_test_pack_read ("good", NULL);
  self->view = ashi_test_open_view (self->pack);
  self->store = ashi_store_open (path, &error);
  g_assert_no_error (error);
  add_note (self, "outer-muscle", "Zugsalbe on Tuesday");
  open_window (self);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_autofree char *path = ashi_store_dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  gtk_window_destroy (GTK_WINDOW (self->window));
  ashi_test_settle ();
  g_object_unref (self->store);
  g_object_unref (self->view);
  g_object_unref (self->pack);
  ashi_test_folder_remove (folder);
  ashi_test_folder_remove (g_get_user_data_dir ());
}

static void
search (Fixture *self, const char *words)
{
  GtkWidget *entry = ashi_test_find_widget (GTK_WIDGET (self->index), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
}

static GtkWidget *
get_results (Fixture *self)
{
  return ashi_test_find_widget (GTK_WIDGET (self->index), GTK_TYPE_LIST_BOX);
}

static gboolean
finds_note (gpointer fixture)
{
  return ashi_test_shows (get_results (fixture), "Your Note");
}

static gboolean
finds_none (gpointer fixture)
{
  Fixture *self = fixture;

  return ashi_test_find_words (GTK_WIDGET (self->index), "Nothing here answers to “zugsalbe”.") != NULL;
}

static gboolean
is_open (gpointer unused)
{
  return ashi_test_find_window (ASHI_TYPE_NOTES_WINDOW) != NULL;
}

static gboolean
is_closed (gpointer unused)
{
  return !is_open (NULL);
}

static void
choose_first (Fixture *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (get_results (self)), 0);

  g_signal_emit_by_name (get_results (self), "row-activated", row);
}

static void
test_found (Fixture *self, gconstpointer unused)
{
  GtkWidget *row, *notes;

  search (self, "zugsal");
  ashi_test_wait_until (finds_note, self);
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (get_results (self)), 0));
  ashi_test_assert_called (row, "Outer muscle, your note: Zugsalbe on Tuesday");
  choose_first (self);
  ashi_test_wait_until (is_open, NULL);
  g_assert_true (ashi_pack_find_structure_subject (self->pack, ashi_view_get_selection (self->view))
                 == ashi_pack_find_subject (self->pack, "outer-muscle"));
  notes = ashi_test_find_window (ASHI_TYPE_NOTES_WINDOW);
  g_assert_true (GTK_IS_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (notes))));
}

/* A note about a section leads there. */
static void
test_section (Fixture *self, gconstpointer unused)
{
  add_note (self, "section/level-middle", "Lesezeichen");
  search (self, "lesezeichen");
  ashi_test_wait_until (finds_note, self);
  choose_first (self);
  ashi_test_wait_until (is_open, NULL);
  g_assert_true (ashi_view_get_section (self->view) == ashi_pack_find_section (self->pack, "level-middle"));
}

/* What another process writes meanwhile is found by the next search, and no longer when it is gone. */
static void
test_written_elsewhere (Fixture *self, gconstpointer unused)
{
  search (self, "zugsalbe");
  ashi_test_wait_until (finds_note, self);
  search (self, "");
  ashi_test_settle ();
  add_note (self, "gb30", "Donnerstag");
  search (self, "donnerstag");
  ashi_test_wait_until (finds_note, self);
}

/* What is written in the window of notes is found at once by who has words in the search. */
static void
test_written_here (Fixture *self, gconstpointer unused)
{
  GtkWidget *notes, *words;

  search (self, "zugsalbe");
  ashi_test_wait_until (finds_note, self);
  choose_first (self);
  ashi_test_wait_until (is_open, NULL);
  notes = ashi_test_find_window (ASHI_TYPE_NOTES_WINDOW);
  words = ashi_test_find_widget (notes, GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (words)), "other words", -1);
  gtk_text_buffer_set_modified (gtk_text_view_get_buffer (GTK_TEXT_VIEW (words)), TRUE);
  gtk_window_close (GTK_WINDOW (notes));
  ashi_test_wait_until (is_closed, NULL);
  ashi_test_wait_until (finds_none, self);
}

/* A patient who sits before the same window finds none, and nobody opens one. */
static void
test_patient (Fixture *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = ashi_store_list_notes (self->store, "small", NULL, &error);
  const AshiNote *note = g_ptr_array_index (notes, 0);

  search (self, "zugsalbe");
  ashi_test_wait_until (finds_note, self);
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  g_assert_false (finds_note (self));
  ashi_test_wait_until (finds_none, self);
  gtk_widget_activate_action (self->window, "win.open-note", "s", note->id);
  ashi_test_settle ();
  g_assert_false (is_open (NULL));
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_CLINICIAN);
  ashi_test_wait_until (finds_note, self);
}

int
main (int argc, char **argv)
{
  g_autofree char *data = g_dir_make_tmp ("ashi-search-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function) g_test_add ("/notes-search/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("found", test_found);
  ADD ("section", test_section);
  ADD ("written-elsewhere", test_written_elsewhere);
  ADD ("written-here", test_written_here);
  ADD ("patient", test_patient);
#undef ADD
  return ashi_test_run ();
}
