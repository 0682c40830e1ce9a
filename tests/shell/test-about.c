// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-about.h"
#include "ashi-preferences.h"
#include "ashi-reader.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"
#include "ashi-welcome.h"
#include "ashi-settings.h"
#include "ashi-state-actions.h"

/* What the program says of itself, and what can be chosen about it. */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
  AshiCanvas *canvas;
  GtkWidget *window, *bar;
  AshiReader *reader;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->view = ashi_test_open_view (self->pack);
  self->canvas = g_object_new (ASHI_TYPE_CANVAS, NULL);
  ashi_canvas_set_view (self->canvas, self->view);
  self->window = g_object_new (GTK_TYPE_APPLICATION_WINDOW, NULL);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->canvas));
  gtk_window_present (GTK_WINDOW (self->window));
  ashi_state_actions_add (G_ACTION_MAP (self->window), self->view);
  self->bar = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  self->reader = ashi_reader_new (GTK_APPLICATION_WINDOW (self->window), self->view, self->bar);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->reader);
  g_object_unref (self->bar);
  g_object_unref (self->view);
  g_object_unref (self->pack);
}

static void
test_about (Fixture *self, gconstpointer unused)
{
  GtkWidget *window = ashi_about_new (GTK_WINDOW (self->window), self->pack, self->canvas);
  AdwAboutWindow *about = ADW_ABOUT_WINDOW (window);
  GtkIconTheme *icons = gtk_icon_theme_get_for_display (gtk_widget_get_display (window));

  gtk_icon_theme_add_resource_path (icons, "/io/github/ashi_atlas/Ashi/icons"); /* as the application does */
  g_assert_true (gtk_icon_theme_has_icon (icons, adw_about_window_get_application_icon (about)));
  g_assert_nonnull (strstr (adw_about_window_get_release_notes (about), "<li>"));
  g_assert_null (strstr (adw_about_window_get_release_notes (about), "The first Ashi"));
  g_assert_true (g_str_has_prefix (adw_about_window_get_issue_url (about), "https://"));
  g_assert_nonnull (strstr (adw_about_window_get_debug_info (about), "Ashi " ASHI_VERSION "\n"));
  g_assert_nonnull (strstr (adw_about_window_get_debug_info (about), "Plate: small"));
  g_assert_null (strstr (adw_about_window_get_debug_info (about), g_get_user_name ()));
  gtk_window_destroy (GTK_WINDOW (window));
}

static AdwComboRow *
find_row (GtkWidget *window, const char *title)
{
  GtkWidget *label = ashi_test_find_words (window, title);

  g_assert_nonnull (label);
  return ADW_COMBO_ROW (gtk_widget_get_ancestor (label, ADW_TYPE_COMBO_ROW));
}

static GtkWidget *
open_preferences (Fixture *self, AshiBookmarks *bookmarks)
{
  GtkWidget *window = ashi_preferences_new (GTK_WINDOW (self->window), bookmarks);

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
test_preferences (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiBookmarks) bookmarks = ashi_bookmarks_new (self->view);
  GtkWidget *window = open_preferences (self, bookmarks);
  AdwComboRow *colours = find_row (window, "Colours"), *words = find_row (window, "Words over the Plate");
  GAction *locked = g_action_map_lookup_action (G_ACTION_MAP (self->window), "labels");

  adw_combo_row_set_selected (colours, 1);
  g_assert_cmpint (ashi_view_get_colours (self->view), ==, ASHI_COLOURS_DISTINCT);
  ashi_view_set_colours (self->view, ASHI_COLOURS_NATURAL);
  g_assert_cmpuint (adw_combo_row_get_selected (colours), ==, 0);
  g_assert_cmpuint (adw_combo_row_get_selected (words), ==, 2);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (locked), FALSE);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (words)));
  adw_combo_row_set_selected (find_row (window, "Who Reads"), 2);
  g_assert_cmpint (ashi_view_get_audience (self->view), ==, ASHI_AUDIENCE_PATIENT);
  adw_combo_row_set_selected (find_row (window, "Who Reads"), 0); /* asks, elsewhere */
  g_assert_cmpint (ashi_view_get_audience (self->view), ==, ASHI_AUDIENCE_PATIENT);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_forget (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiBookmarks) bookmarks = ashi_bookmarks_new (self->view);
  GtkWidget *window, *button;

  ashi_view_select (self->view, "middle-bone");
  window = open_preferences (self, bookmarks);
  button = gtk_widget_get_ancestor (ashi_test_find_words (window, "Forget"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  g_assert_null (ashi_bookmarks_get_recents (bookmarks)[0]);
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* News are for who knew the program before, once. */
static void
test_news (Fixture *self, gconstpointer unused)
{
  g_autoptr (GSettings) settings = ashi_settings_new ();

  g_assert_false (ashi_welcome_has_news (NULL));
  g_assert_false (ashi_welcome_has_news (settings));
  g_settings_set_string (settings, "version-told", "0.0.1");
  g_assert_true (ashi_welcome_has_news (settings));
  g_assert_true (ashi_welcome_has_news (settings));
  ashi_welcome_remember_news (settings);
  g_assert_false (ashi_welcome_has_news (settings));
  g_settings_reset (settings, "version-told"); /* as those have it who come from before there were settings */
  ashi_welcome_remember (settings);
  g_assert_true (ashi_welcome_has_news (settings));
}

#define ADD(name, test) g_test_add ("/about/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("about", test_about);
  ADD ("preferences", test_preferences);
  ADD ("forget", test_forget);
  ADD ("news", test_news);
  return g_test_run ();
}
