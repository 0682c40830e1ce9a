// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-start-page.h"
#include "ashi-star.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"

/* Where there is no card, one begins, or goes on; patients find what is theirs, and no traces of others. */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
  AshiBookmarks *bookmarks;
  GtkWidget *page, *star, *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->pack = ashi_test_pack_read ("good", NULL);
  self->view = ashi_test_open_view (self->pack);
  self->bookmarks = ashi_bookmarks_new (self->view);
  self->page = g_object_new (ASHI_TYPE_START_PAGE, "vexpand", TRUE, NULL);
  self->star = g_object_new (ASHI_TYPE_STAR, NULL);
  ashi_start_page_set_view (ASHI_START_PAGE (self->page), self->view);
  ashi_start_page_set_bookmarks (ASHI_START_PAGE (self->page), self->bookmarks);
  ashi_star_set_bookmarks (ASHI_STAR (self->star), self->view, self->bookmarks);
  gtk_box_append (GTK_BOX (box), self->star);
  gtk_box_append (GTK_BOX (box), self->page);
  self->window = ashi_test_put_in_window (box, 400, 700);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->bookmarks);
  g_object_unref (self->view);
  g_object_unref (self->pack);
}

static gboolean
shows (Fixture *self, const char *words)
{
  ashi_test_settle ();
  return ashi_test_shows (self->page, words);
}

static void
test_begin (Fixture *self, gconstpointer unused)
{
  g_assert_true (shows (self, "Click the Body"));
  g_assert_true (shows (self, "Programmes"));
  g_assert_true (shows (self, "Two steps"));
  g_assert_false (shows (self, "Favourites"));
  g_assert_false (shows (self, "Read Last"));
}

static void
test_bookmarks (Fixture *self, gconstpointer unused)
{
  const char *const lost[] = { "gone-since", "outer-muscle", NULL };

  ashi_bookmarks_set_favourites (self->bookmarks, lost);
  g_assert_true (shows (self, "Favourites"));
  g_assert_true (shows (self, "Outer muscle"));
  ashi_view_select (self->view, "middle-bone");
  ashi_view_select (self->view, NULL);
  g_assert_true (shows (self, "Read Last"));
  g_assert_true (shows (self, "Middle bone"));
}

static void
test_patient (Fixture *self, gconstpointer unused)
{
  ashi_view_select (self->view, "middle-bone");
  ashi_bookmarks_toggle (self->bookmarks, "outer-muscle");
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  g_assert_false (shows (self, "Favourites"));
  g_assert_false (shows (self, "Read Last"));
  g_assert_false (shows (self, "Two steps"));
  g_assert_true (shows (self, "What it is"));
}

/* A question withholds what was read as well. */
static void
test_withheld (Fixture *self, gconstpointer unused)
{
  ashi_view_select (self->view, "middle-bone");
  ashi_names_set_withheld (ashi_view_get_names (self->view), TRUE);
  g_assert_false (shows (self, "Middle bone"));
  ashi_names_set_withheld (ashi_view_get_names (self->view), FALSE);
  g_assert_true (shows (self, "Middle bone"));
}

static void
on_go (GSimpleAction *action, GVariant *id, char **chosen)
{
  *chosen = g_variant_dup_string (id, NULL);
}

static void
test_go (Fixture *self, gconstpointer unused)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) go = g_simple_action_new ("go", G_VARIANT_TYPE_STRING);
  g_autofree char *chosen = NULL;
  GtkWidget *row;

  g_signal_connect (go, "activate", G_CALLBACK (on_go), &chosen);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (go));
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (group));
  g_assert_true (shows (self, "Two steps"));
  row = gtk_widget_get_ancestor (ashi_test_find_words (self->page, "Two steps"), GTK_TYPE_LIST_BOX_ROW);
  g_signal_emit_by_name (row, "activate");
  g_assert_cmpstr (chosen, ==, "two-steps");
}

static void
test_star (Fixture *self, gconstpointer unused)
{
  GtkWidget *button = gtk_widget_get_first_child (self->star);

  g_assert_false (gtk_widget_get_visible (self->star));
  ashi_view_select (self->view, "outer-muscle--left");
  g_assert_true (gtk_widget_get_visible (self->star));
  ashi_test_assert_called (button, "Favourite");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_assert_true (ashi_bookmarks_has (self->bookmarks, "outer-muscle"));
  ashi_view_select (self->view, "middle-bone");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  g_assert_true (ashi_bookmarks_has (self->bookmarks, "outer-muscle"));
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  g_assert_false (gtk_widget_get_visible (self->star));
}

#define ADD(name, test) g_test_add ("/start-page/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("begin", test_begin);
  ADD ("bookmarks", test_bookmarks);
  ADD ("patient", test_patient);
  ADD ("withheld", test_withheld);
  ADD ("go", test_go);
  ADD ("star", test_star);
  return g_test_run ();
}
