// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-reader.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"

#include <adwaita.h>

/* That a patient reads is seen, and nobody leaves that by one press. */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
  GtkWidget *window, *bar;
  AshiReader *reader;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->view = ashi_test_open_view (self->pack);
  self->window = g_object_new (GTK_TYPE_APPLICATION_WINDOW, NULL);
  self->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_window_set_child (GTK_WINDOW (self->window), self->bar);
  self->reader = ashi_reader_new (GTK_APPLICATION_WINDOW (self->window), self->view, self->bar);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->reader);
  g_object_unref (self->view);
  g_object_unref (self->pack);
}

static void
choose (Fixture *self, const char *reader)
{
  gtk_widget_activate_action (self->window, "win.reader", "s", reader);
}

static void
press (Fixture *self, const char *label)
{
  GtkWidget *words = ashi_test_find_words (self->bar, label);

  g_assert_nonnull (words);
  g_signal_emit_by_name (gtk_widget_get_ancestor (words, GTK_TYPE_BUTTON), "clicked");
}

static void
test_is_seen (Fixture *self, gconstpointer unused)
{
  g_assert_false (gtk_widget_get_visible (self->bar));
  choose (self, "patient");
  g_assert_cmpint (ashi_view_get_audience (self->view), ==, ASHI_AUDIENCE_PATIENT);
  g_assert_true (gtk_widget_get_visible (self->bar));
  g_assert_true (ashi_test_shows (self->bar, "Patient view"));
  g_assert_true (gtk_widget_has_css_class (self->window, "patient"));
}

static void
test_leaving (Fixture *self, gconstpointer unused)
{
  choose (self, "trainee");
  choose (self, "patient");
  press (self, "Leave…");
  g_assert_cmpint (ashi_view_get_audience (self->view), ==, ASHI_AUDIENCE_PATIENT);
  g_assert_true (ashi_test_shows (self->bar, "Leave the patient view?"));
  press (self, "Stay");
  g_assert_true (ashi_test_shows (self->bar, "Patient view"));

  press (self, "Leave…");
  press (self, "Leave");
  g_assert_cmpint (ashi_view_get_audience (self->view), ==, ASHI_AUDIENCE_TRAINEE);
  g_assert_false (gtk_widget_get_visible (self->bar));
  g_assert_false (gtk_widget_has_css_class (self->window, "patient"));
}

/* Nor by one choice from a menu. */
static void
test_leaving_by_menu (Fixture *self, gconstpointer unused)
{
  g_autoptr (GVariant) state = NULL;

  choose (self, "patient");
  choose (self, "clinician");
  g_assert_cmpint (ashi_view_get_audience (self->view), ==, ASHI_AUDIENCE_PATIENT);
  state = g_action_group_get_action_state (G_ACTION_GROUP (self->window), "reader");
  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, "patient");
  press (self, "Leave");
  g_assert_cmpint (ashi_view_get_audience (self->view), ==, ASHI_AUDIENCE_CLINICIAN);
}

/* Where nobody else may read, nothing offers to leave. */
static void
test_locked (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiView) view = ashi_view_new_for (ASHI_AUDIENCE_PATIENT);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autoptr (AshiReader) reader = NULL;

  gtk_window_set_child (GTK_WINDOW (self->window), bar);
  reader = ashi_reader_new (GTK_APPLICATION_WINDOW (self->window), view, bar);
  g_assert_true (ashi_test_shows (bar, "Patient view"));
  g_assert_false (ashi_test_shows (bar, "Leave…"));
}

/* Codes are no words of patients, and come back with whom they are for. */
static void
test_words (Fixture *self, gconstpointer unused)
{
  ashi_view_set_labels (self->view, ASHI_LABELS_ALL);
  choose (self, "patient");
  g_assert_cmpint (ashi_view_get_labels (self->view), ==, ASHI_LABELS_SELECTED);
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_CLINICIAN);
  g_assert_cmpint (ashi_view_get_labels (self->view), ==, ASHI_LABELS_ALL);
}

#define ADD(name, test) g_test_add ("/who-reads/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("is-seen", test_is_seen);
  ADD ("leaving", test_leaving);
  ADD ("leaving-by-menu", test_leaving_by_menu);
  ADD ("locked", test_locked);
  ADD ("words", test_words);
  return ashi_test_run ();
}
