// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas.h"
#include "ashi-kiosk-door.h"
#include "ashi-kiosk-idle.h"
#include "ashi-kiosk-window.h"
#include "ashi-pin.h"
#include "ashi-resource-pack.h"
#include "ashi-test-widgets.h"

#include <glib/gstdio.h>

/* What one visitor leaves is nothing to the next; nobody there ever reads as another; and the door knows its PIN. */

#define NO_PIN "/nowhere/kiosk-pin"

static AshiPack *
open_pack (void)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();

  return ashi_open_pack (NULL, ASHI_OPEN_TRUSTED, NULL, problems, NULL, NULL);
}

static GtkWidget *
open_kiosk (AshiPack *pack, const char *start)
{
  GtkWidget *window = ashi_kiosk_window_new (pack, start, 0, NO_PIN);

  gtk_window_present (GTK_WINDOW (window));
  ashi_test_settle ();
  return window;
}

static AshiView *
view_of (GtkWidget *window)
{
  return ashi_canvas_get_view (ASHI_CANVAS (ashi_test_find_widget (window, ASHI_TYPE_CANVAS)));
}

static void
click_on (GtkWidget *window, const char *words)
{
  GtkWidget *label = ashi_test_find_words (window, words);

  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  ashi_test_settle ();
}

static void
test_nobody_else_reads (void)
{
  g_autoptr (AshiPack) pack = open_pack ();
  GtkWidget *window = open_kiosk (pack, NULL);
  AshiSection *section = ashi_pack_find_section (pack, "gb30");
  AshiLesson *lesson = ashi_pack_find_lesson (pack, "emergency-plan");

  ashi_view_set_audience (view_of (window), ASHI_AUDIENCE_CLINICIAN);
  g_assert_cmpint (ashi_view_get_audience (view_of (window)), ==, ASHI_AUDIENCE_PATIENT);
  g_assert_nonnull (section);
  ashi_view_open_section (view_of (window), section);
  g_assert_null (ashi_view_get_section (view_of (window)));
  g_assert_nonnull (lesson);
  ashi_view_open_lesson (view_of (window), lesson);
  g_assert_null (ashi_view_get_lesson (view_of (window)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* On no plate, however it is come to. */
static void
test_no_points (void)
{
  g_autoptr (AshiPack) pack = open_pack ();
  GtkWidget *window = open_kiosk (pack, "ashi:plate/posterior?layers=points,skin");
  AshiPlate *plate;

  for (guint i = 0; (plate = ashi_pack_get_plate (pack, i)) != NULL; i++)
    {
      ashi_view_set_plate (view_of (window), plate);
      for (guint layer = 0; layer < ashi_plate_get_n_layers (ashi_view_get_plate (view_of (window))); layer++)
        if (ashi_plate_get_layer (ashi_view_get_plate (view_of (window)), layer)->is_topmost)
          g_assert_false (ashi_view_get_layer_visible (view_of (window), layer));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_begins_anew (void)
{
  g_autoptr (AshiPack) pack = open_pack ();
  GtkWidget *window = open_kiosk (pack, NULL);
  GtkEditable *entry = GTK_EDITABLE (ashi_test_find_widget (window, GTK_TYPE_SEARCH_ENTRY));
  GdkClipboard *clipboard = gtk_widget_get_clipboard (window);

  gtk_editable_set_text (entry, "needleword");
  gdk_clipboard_set_text (clipboard, "needleword");
  ashi_view_select (view_of (window), "piriformis--right");
  ashi_view_peel (view_of (window), 2);
  ashi_test_settle ();
  g_assert_true (ashi_test_shows (window, "Piriformis"));
  click_on (window, "Start again");
  g_assert_null (ashi_view_get_selection (view_of (window)));
  g_assert_cmpfloat (ashi_view_get_peel (view_of (window)), ==, 0);
  entry = GTK_EDITABLE (ashi_test_find_widget (window, GTK_TYPE_SEARCH_ENTRY));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  g_assert_null (gdk_clipboard_get_content (clipboard));
  g_assert_true (ashi_test_shows (window, "Where does it hurt?"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Each visit begins there. */
static void
test_start (void)
{
  g_autoptr (AshiPack) pack = open_pack ();
  GtkWidget *window = open_kiosk (pack, "ashi:plate/lateral?select=piriformis--right");

  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpstr (ashi_plate_get_id (ashi_view_get_plate (view_of (window))), ==, "lateral");
      g_assert_true (ashi_test_shows (window, "Piriformis"));
      ashi_view_select (view_of (window), NULL);
      click_on (window, "Start again");
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
count (guint *n)
{
  ++*n;
}

static gboolean
is_any (gpointer n)
{
  return *(guint *) n > 0;
}

static void
test_idle (void)
{
  g_autoptr (AshiKioskIdle) idle = ashi_kiosk_idle_new (4);
  guint n_waiting = 0, n_stayed = 0, n_over = 0;

  g_signal_connect_swapped (idle, "waiting", G_CALLBACK (count), &n_waiting);
  g_signal_connect_swapped (idle, "stayed", G_CALLBACK (count), &n_stayed);
  g_signal_connect_swapped (idle, "over", G_CALLBACK (count), &n_over);
  ashi_kiosk_idle_touch (idle);
  g_assert_cmpuint (n_stayed, ==, 0); /* nobody had been asked */
  ashi_test_wait_within (60, is_any, &n_waiting);
  ashi_kiosk_idle_touch (idle);
  g_assert_cmpuint (n_stayed, ==, 1);
  g_assert_cmpuint (n_over, ==, 0);
  ashi_test_wait_within (60, is_any, &n_over);
  g_assert_cmpuint (n_over, ==, 1);
}

static void
give (GtkWidget *door, const char *pin)
{
  for (; *pin != '\0'; pin++)
    click_on (door, (char[]) { *pin, '\0' });
  click_on (door, "OK");
}

static void
test_door (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ashi-door-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "kiosk-pin", NULL);
  GtkWidget *window = gtk_window_new (), *door = ashi_kiosk_door_new (path);
  guint n_opened = 0;

  g_assert_true (ashi_pin_keep (path, "4711", NULL));
  g_signal_connect_swapped (door, "opened", G_CALLBACK (count), &n_opened);
  gtk_window_set_child (GTK_WINDOW (window), door);
  gtk_window_present (GTK_WINDOW (window));
  give (door, "4712");
  give (door, "4711"); /* too early */
  g_assert_cmpuint (n_opened, ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
  window = gtk_window_new ();
  door = ashi_kiosk_door_new (path);
  g_signal_connect_swapped (door, "opened", G_CALLBACK (count), &n_opened);
  gtk_window_set_child (GTK_WINDOW (window), door);
  gtk_window_present (GTK_WINDOW (window));
  give (door, "4711");
  g_assert_cmpuint (n_opened, ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/kiosk/nobody-else-reads", test_nobody_else_reads);
  g_test_add_func ("/kiosk/no-points", test_no_points);
  g_test_add_func ("/kiosk/begins-anew", test_begins_anew);
  g_test_add_func ("/kiosk/start", test_start);
  g_test_add_func ("/kiosk/idle", test_idle);
  g_test_add_func ("/kiosk/door", test_door);
  return ashi_test_run ();
}
