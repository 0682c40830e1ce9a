// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-course-start.h"
#include "ashi-course-window.h"
#include "ashi-flow.h"
#include "ashi-held-page.h"
#include "ashi-opening.h"
#include "ashi-outcome.h"
#include "ashi-store-log.h"
#include "ashi-test-widgets.h"
#include "ashi-window.h"

#include <glib/gstdio.h>

/* The real window, and the one in which somebody learns, with a file of their own for what is kept. */

static GtkWidget *window, *course;

static AshiView *
get_view (void)
{
  return ashi_canvas_get_view (ashi_window_get_canvas (ASHI_WINDOW (window)));
}

static gboolean
is_read (gpointer unused)
{
  return ashi_view_get_pack (get_view ()) != NULL && ashi_view_get_plate (get_view ()) != NULL;
}

static void
act (const char *action)
{
  gtk_widget_activate_action (window, action, NULL);
}

static gboolean
can_begin (gpointer unused)
{
  course = ashi_test_find_window (ASHI_TYPE_COURSE_WINDOW);
  return course != NULL && ashi_test_find_widget (course, ASHI_TYPE_COURSE_START) != NULL;
}

static void
forget_file (void)
{
  static const char *const ends[] = { "", "-wal", "-shm" };
  g_autofree char *path = ashi_store_dup_path ();

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *file = g_strconcat (path, ends[i], NULL);

      g_remove (file);
    }
}

static void
set_up (gpointer *fixture, gconstpointer unused)
{
  forget_file ();
  window = ashi_window_new (NULL, ashi_opening_new (NULL));
  gtk_window_present (GTK_WINDOW (window));
  ashi_test_wait_within (120, is_read, NULL);
}

static void
tear_down (gpointer *fixture, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (window));
  ashi_test_settle ();
  g_assert_null (ashi_test_find_window (ASHI_TYPE_COURSE_WINDOW)); /* which goes with the window */
}

static void
press (const char *words)
{
  GtkWidget *button = gtk_widget_get_ancestor (ashi_test_find_words (course, words), GTK_TYPE_BUTTON);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ashi_test_settle ();
}

/* Back, which is a picture, leads to the first page. */
static void
go_back (void)
{
  g_signal_emit_by_name (ashi_test_find_widget (ashi_test_find_widget (course, ADW_TYPE_HEADER_BAR), GTK_TYPE_BUTTON),
                         "clicked");
  ashi_test_settle ();
}

/* How many answers the file has, as whoever opens it next reads them. */
static guint
count_kept (void)
{
  const AshiSchedule schedule = { ashi_fsrs_of_weights (ashi_fsrs_weights), ASHI_RETENTION_DEFAULT, TRUE };
  g_autofree char *path = ashi_store_dup_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiStore) store = ashi_store_open (path, &error);
  g_autoptr (AshiProgress) progress = NULL;

  g_assert_no_error (error);
  progress = ashi_store_read_progress (store, ashi_pack_get_id (ashi_view_get_pack (get_view ())), &schedule, &error);
  g_assert_no_error (error);
  return ashi_progress_get_n (progress);
}

/* Each answer is kept at once, and what was answered counts after the window was closed. */
static void
test_kept (gpointer *fixture, gconstpointer unused)
{
  act ("win.course");
  ashi_test_wait_within (120, can_begin, NULL);
  g_assert_true (ashi_test_shows (course, "10 questions"));
  press ("Begin");
  for (guint i = 1; i <= 3; i++)
    {
      press ("I Don’t Know");
      press ("Easy");
      g_assert_cmpuint (count_kept (), ==, i);
    }
  press ("I Don’t Know");
  gtk_window_destroy (GTK_WINDOW (course)); /* before it was graded */
  ashi_test_settle ();
  g_assert_cmpuint (count_kept (), ==, 3);
  act ("win.course");
  ashi_test_wait_within (120, can_begin, NULL);
  g_assert_true (ashi_test_shows (course, "7 questions"));
  g_assert_true (ashi_test_shows (course, "3 cards"));
}

/* How well it is held is told of every plate, as soon as anything was asked. */
static void
test_held (gpointer *fixture, gconstpointer unused)
{
  act ("win.course");
  ashi_test_wait_within (120, can_begin, NULL);
  press ("Begin");
  press ("I Don’t Know");
  press ("Easy");
  go_back ();
  press ("On the Body");
  g_assert_nonnull (ashi_test_find_widget (course, ASHI_TYPE_HELD_PAGE));
  g_assert_true (ashi_test_shows (course, "All of it held"));
  go_back ();
  g_assert_true (ashi_test_shows (course, "1 card"));
}

/* What was easy at the beginning of a year, and then, when it was long due, known or not. */
static void
keep_answers (const char *kind, guint n, guint n_again)
{
  const gint64 begun = G_GINT64_CONSTANT (1767268800000), later = begun + 90 * G_GINT64_CONSTANT (86400000);
  g_autofree char *path = ashi_store_dup_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiStore) store = ashi_store_open (path, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *item = g_strdup_printf ("%s:thing-%u", kind, i);
      const AshiRepetition answers[] = {
        { item, kind, ASHI_GRADE_EASY, begun, 0, 1, 1 },
        { item, kind, i < n_again ? ASHI_GRADE_AGAIN : ASHI_GRADE_GOOD, later, 0, 1, 1 },
      };

      for (guint j = 0; j < G_N_ELEMENTS (answers); j++)
        ashi_store_add_repetition (store, ashi_pack_get_id (ashi_view_get_pack (get_view ())), &answers[j], &error);
      g_assert_no_error (error);
    }
}

/* Of each kind it is told how much was still known, and of few answers that they are few. */
static void
test_recall (gpointer *fixture, gconstpointer unused)
{
  keep_answers ("find", 20, 2);
  keep_answers ("order", 3, 0);
  act ("win.course");
  ashi_test_wait_within (120, can_begin, NULL);
  g_assert_true (ashi_test_shows (course, "90 in 100 (18 of 20), likely 70 to 97"));
  g_assert_true (ashi_test_shows (course, "3 of 3: too few to tell"));
}

static void
on_saved (GtkWidget *widget, AshiFlow *sheet, AshiFlow **saved)
{
  g_set_object (saved, sheet);
}

static gboolean
is_copied (gpointer unused)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (course);

  return gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_TEXTURE);
}

/* The page of progress has the plate, what comes again and what was recalled, as a picture and as a file of any kind.
 */
static void
test_taken_away (gpointer *fixture, gconstpointer unused)
{
  static const char *const names[] = { "progress.png", "progress.svg", "progress.pdf" };
  g_autofree char *folder = g_dir_make_tmp ("ashi-progress-XXXXXX", NULL);
  g_autoptr (AshiFlow) sheet = NULL;
  g_autofree char *words = NULL;

  keep_answers ("find", 20, 2);
  act ("win.course");
  ashi_test_wait_within (120, can_begin, NULL);
  press ("On the Body");
  press ("Copy");
  ashi_test_wait_within (60, is_copied, NULL);
  g_signal_connect (ashi_test_find_widget (course, ASHI_TYPE_HELD_PAGE), "save", G_CALLBACK (on_saved), &sheet);
  gtk_widget_activate_action (ashi_test_find_widget (course, ASHI_TYPE_HELD_PAGE), "held.save", NULL);
  words = ashi_flow_dup_words (sheet);
  g_assert_nonnull (strstr (words, "To come again: today "));
  g_assert_nonnull (strstr (words, "Find  90 in 100 (18 of 20), likely 70 to 97"));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autoptr (GError) error = NULL;

      ashi_flow_save (sheet, ASHI_PAPER_SCREEN, path, &error);
      g_assert_no_error (error);
      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_rmdir (folder);
}

static void
test_about (gpointer *fixture, gconstpointer unused)
{
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "ask-about"));
  ashi_view_select (get_view (), "piriformis--right");
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "ask-about"));
  act ("win.ask-about");
  ashi_test_wait_within (120, can_begin, NULL);
  g_assert_true (ashi_test_shows (course, "Piriformis"));
  g_assert_cmpstr (
      ashi_course_start_get_filter (ASHI_COURSE_START (ashi_test_find_widget (course, ASHI_TYPE_COURSE_START))).about,
      ==, "piriformis");
}

/* What a question is about is read in the window. */
static void
test_read (gpointer *fixture, gconstpointer unused)
{
  act ("win.course");
  ashi_test_wait_within (120, can_begin, NULL);
  g_signal_emit_by_name (course, "read", "gluteus-medius");
  ashi_test_settle ();
  g_assert_true (g_str_has_prefix (ashi_view_get_selection (get_view ()), "gluteus-medius"));
}

/* A patient is asked nothing, and no question stays open before them. */
static void
test_patient (gpointer *fixture, gconstpointer unused)
{
  act ("win.course");
  ashi_test_wait_within (120, can_begin, NULL);
  ashi_view_set_audience (get_view (), ASHI_AUDIENCE_PATIENT);
  ashi_test_settle ();
  g_assert_null (ashi_test_find_window (ASHI_TYPE_COURSE_WINDOW));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "course"));
  act ("win.course");
  act ("win.ask-about");
  ashi_test_settle ();
  g_assert_null (ashi_test_find_window (ASHI_TYPE_COURSE_WINDOW));
}

/* Closed while it is still being read. */
static void
test_closed_early (gpointer *fixture, gconstpointer unused)
{
  act ("win.course");
  g_assert_nonnull (ashi_test_find_window (ASHI_TYPE_COURSE_WINDOW));
  gtk_window_destroy (GTK_WINDOW (ashi_test_find_window (ASHI_TYPE_COURSE_WINDOW)));
  ashi_test_settle ();
  act ("win.course");
  ashi_test_wait_within (120, can_begin, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function) g_test_add ("/course-window/" name, gpointer, NULL, set_up, function, tear_down)
  ADD ("kept", test_kept);
  ADD ("held", test_held);
  ADD ("recall", test_recall);
  ADD ("taken-away", test_taken_away);
  ADD ("about", test_about);
  ADD ("read", test_read);
  ADD ("patient", test_patient);
  ADD ("closed-early", test_closed_early);
#undef ADD
  return ashi_test_run ();
}
