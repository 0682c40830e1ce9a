// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-limits.h"
#include "ashi-notes-window.h"
#include "ashi-test-folder.h"
#include "ashi-test-widgets.h"

/* Notes that somebody writes in a window, and what of them is in the file afterwards. */

typedef struct
{
  char *folder;
  AshiStore *store;
  GtkWidget *window;
} Fixture;

static void
open_window (Fixture *self, const char *about)
{
  self->window = ashi_notes_window_new (self->store, "pack", about, "Piriformis");
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  gtk_window_present (GTK_WINDOW (self->window));
  ashi_test_settle ();
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("ashi-notes-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "kept.sqlite", NULL);
  self->store = ashi_store_open (path, &error);
  g_assert_no_error (error);
  open_window (self, "piriformis");
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  ashi_test_settle ();
  g_object_unref (self->store);
  ashi_test_folder_remove (self->folder);
  g_free (self->folder);
}

static void
write_words (Fixture *self, const char *words)
{
  GtkWidget *view = ashi_test_find_widget (self->window, GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), words, -1);
  gtk_text_buffer_set_modified (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), TRUE);
}

static void
close_window (Fixture *self)
{
  gtk_window_close (GTK_WINDOW (self->window));
  ashi_test_settle ();
}

static GPtrArray *
list (Fixture *self, const char *about)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *notes = ashi_store_list_notes (self->store, "pack", about, &error);

  g_assert_no_error (error);
  return notes;
}

static gboolean
is_kept (Fixture *self)
{
  g_autoptr (GPtrArray) notes = list (self, "piriformis");

  return notes->len > 0;
}

static void
test_written (Fixture *self, gconstpointer unused)
{
  g_autoptr (GPtrArray) notes = NULL, others = NULL;

  write_words (self, "  Ask about the left leg.\n");
  close_window (self);
  g_assert_null (self->window);
  notes = list (self, "piriformis");
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (((const AshiNote *) g_ptr_array_index (notes, 0))->text, ==, "Ask about the left leg.");
  others = list (self, "gluteus-medius");
  g_assert_cmpuint (others->len, ==, 0);
}

/* A moment after the last key, before anybody closes anything. */
static void
test_while_writing (Fixture *self, gconstpointer unused)
{
  write_words (self, "Half a sentence");
  ashi_test_wait_within (60, (AshiTestCondition) is_kept, self);
}

/* Another time it is changed, and is one note still. */
static void
test_changed (Fixture *self, gconstpointer unused)
{
  g_autoptr (GPtrArray) notes = NULL;

  write_words (self, "One");
  close_window (self);
  open_window (self, "piriformis");
  write_words (self, "Two");
  close_window (self);
  notes = list (self, "piriformis");
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (((const AshiNote *) g_ptr_array_index (notes, 0))->text, ==, "Two");
}

static void
test_removed (Fixture *self, gconstpointer unused)
{
  g_autoptr (GPtrArray) notes = NULL;

  write_words (self, "One");
  close_window (self);
  open_window (self, "piriformis");
  write_words (self, "");
  close_window (self);
  notes = list (self, "piriformis");
  g_assert_cmpuint (notes->len, ==, 0);
}

/* What is not written is no note. */
static void
test_nothing (Fixture *self, gconstpointer unused)
{
  close_window (self);
  g_assert_null (self->window);
  g_assert_false (is_kept (self));
}

/* What cannot be kept stays in the window, and it is said why. */
static void
test_too_long (Fixture *self, gconstpointer unused)
{
  g_autofree char *words = g_strnfill (ASHI_LIMIT_WORDS + 10, 'a');

  write_words (self, words);
  close_window (self);
  g_assert_nonnull (self->window);
  g_assert_true (gtk_widget_get_mapped (self->window));
  g_assert_false (is_kept (self));
  write_words (self, "Short");
  close_window (self);
  g_assert_null (self->window);
  g_assert_true (is_kept (self));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function) g_test_add ("/notes-window/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("written", test_written);
  ADD ("while-writing", test_while_writing);
  ADD ("changed", test_changed);
  ADD ("removed", test_removed);
  ADD ("nothing", test_nothing);
  ADD ("too-long", test_too_long);
#undef ADD
  return ashi_test_run ();
}
