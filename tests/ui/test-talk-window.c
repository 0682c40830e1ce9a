// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-handout-dialog.h"
#include "ashi-opening.h"
#include "ashi-talk-window.h"
#include "ashi-test-widgets.h"
#include "ashi-window.h"

/* The real window, from which a talk begins and to which it leads back. */

static AshiView *
view_of (GtkWidget *window)
{
  return ashi_canvas_get_view (ashi_window_get_canvas (ASHI_WINDOW (window)));
}

static gboolean
is_read (gpointer window)
{
  return ashi_view_get_pack (view_of (window)) != NULL && ashi_view_get_plate (view_of (window)) != NULL;
}

static GtkWidget *
open_window (void)
{
  GtkWidget *window = ashi_window_new (NULL, ashi_opening_new (NULL));

  gtk_window_present (GTK_WINDOW (window));
  ashi_test_wait_within (120, is_read, window);
  return window;
}

static gboolean
is_talking (gpointer unused)
{
  return ashi_test_find_window (ASHI_TYPE_TALK_WINDOW) != NULL;
}

static void
click_on (GtkWidget *window, const char *words)
{
  GtkWidget *label = ashi_test_find_words (window, words);

  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
}

/* A patient reads on both windows meanwhile, and whoever read before reads again. */
static void
test_there_and_back (void)
{
  GtkWidget *window = open_window ();
  AshiView *view = view_of (window);

  ashi_view_select (view, "piriformis--right");
  gtk_widget_activate_action (window, "win.talk", NULL);
  ashi_test_wait_until (is_talking, NULL);
  g_assert_cmpint (ashi_view_get_audience (view), ==, ASHI_AUDIENCE_PATIENT);
  gtk_widget_activate_action (window, "win.talk", NULL); /* there is one */
  gtk_window_close (GTK_WINDOW (ashi_test_find_window (ASHI_TYPE_TALK_WINDOW)));
  g_assert_true (ashi_test_shows (ashi_test_find_window (ASHI_TYPE_TALK_WINDOW), "Leave the talk?"));
  click_on (ashi_test_find_window (ASHI_TYPE_TALK_WINDOW), "Stay");
  g_assert_cmpint (ashi_view_get_audience (view), ==, ASHI_AUDIENCE_PATIENT);
  gtk_window_close (GTK_WINDOW (ashi_test_find_window (ASHI_TYPE_TALK_WINDOW)));
  click_on (ashi_test_find_window (ASHI_TYPE_TALK_WINDOW), "Leave");
  ashi_test_settle ();
  g_assert_null (ashi_test_find_window (ASHI_TYPE_TALK_WINDOW));
  g_assert_cmpint (ashi_view_get_audience (view), ==, ASHI_AUDIENCE_CLINICIAN);
  g_assert_cmpstr (ashi_view_get_selection (view), ==, "piriformis--right");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is drawn in the one is seen in the other. */
static void
test_ink (void)
{
  GtkWidget *window = open_window ();
  AshiInk *ink = ashi_view_get_ink (view_of (window));
  GtkWidget *canvas;

  gtk_widget_activate_action (window, "win.talk", NULL);
  ashi_test_wait_until (is_talking, NULL);
  canvas = ashi_test_find_widget (ashi_test_find_window (ASHI_TYPE_TALK_WINDOW), ASHI_TYPE_CANVAS);
  g_assert_true (ashi_view_get_ink (ashi_canvas_get_view (ASHI_CANVAS (canvas))) == ink);
  gtk_window_destroy (GTK_WINDOW (window));
  ashi_test_settle ();
}

/* The page from which it was begun is open again. */
static void
test_page (void)
{
  GtkWidget *window = open_window ();
  AshiView *view = view_of (window);
  AshiLesson *lesson = ashi_pack_find_lesson (ashi_view_get_pack (view), "emergency-plan"); /* for clinicians */

  ashi_view_open_lesson (view, lesson);
  gtk_widget_activate_action (window, "win.talk", NULL);
  ashi_test_wait_until (is_talking, NULL);
  g_assert_null (ashi_view_get_lesson (view));
  gtk_window_close (GTK_WINDOW (ashi_test_find_window (ASHI_TYPE_TALK_WINDOW)));
  click_on (ashi_test_find_window (ASHI_TYPE_TALK_WINDOW), "Leave");
  ashi_test_settle ();
  g_assert_true (ashi_view_get_lesson (view) == lesson);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* With its window it goes, and leaves no patient's view behind. */
static void
test_closed (void)
{
  GtkWidget *window = open_window ();

  gtk_widget_activate_action (window, "win.talk", NULL);
  ashi_test_wait_until (is_talking, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  ashi_test_settle ();
  g_assert_null (ashi_test_find_window (ASHI_TYPE_TALK_WINDOW));
}

static gboolean
is_handed_out (gpointer unused)
{
  return ashi_test_find_window (ASHI_TYPE_HANDOUT_DIALOG) != NULL;
}

/* What is looked at goes on paper, from the window as from the talk, and the talk goes on. */
static void
test_hand_out (void)
{
  GtkWidget *window = open_window ();

  ashi_view_select (view_of (window), "piriformis--right");
  gtk_widget_activate_action (window, "win.hand-out", NULL);
  ashi_test_wait_until (is_handed_out, NULL);
  g_assert_true (ashi_test_shows (ashi_test_find_window (ASHI_TYPE_HANDOUT_DIALOG), "When to call always is."));
  g_assert_false (ashi_test_shows (ashi_test_find_window (ASHI_TYPE_HANDOUT_DIALOG), "What else there is"));
  gtk_window_close (GTK_WINDOW (ashi_test_find_window (ASHI_TYPE_HANDOUT_DIALOG)));
  gtk_widget_activate_action (window, "win.talk", NULL);
  ashi_test_wait_until (is_talking, NULL);
  g_signal_emit_by_name (ashi_test_find_window (ASHI_TYPE_TALK_WINDOW), "hand-out");
  g_assert_nonnull (ashi_test_find_window (ASHI_TYPE_HANDOUT_DIALOG));
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (ashi_test_find_window (ASHI_TYPE_HANDOUT_DIALOG)))
                 == GTK_WINDOW (ashi_test_find_window (ASHI_TYPE_TALK_WINDOW)));
  gtk_window_close (GTK_WINDOW (ashi_test_find_window (ASHI_TYPE_HANDOUT_DIALOG)));
  g_assert_nonnull (ashi_test_find_window (ASHI_TYPE_TALK_WINDOW));
  gtk_window_destroy (GTK_WINDOW (window));
  ashi_test_settle ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/talk-window/there-and-back", test_there_and_back);
  g_test_add_func ("/talk-window/ink", test_ink);
  g_test_add_func ("/talk-window/page", test_page);
  g_test_add_func ("/talk-window/closed", test_closed);
  g_test_add_func ("/talk-window/hand-out", test_hand_out);
  return ashi_test_run ();
}
