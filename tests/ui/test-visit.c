// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-index.h"
#include "ashi-opening.h"
#include "ashi-test-widgets.h"
#include "ashi-window.h"

/* The real window, between one who leaves and the next who comes. */

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
  ashi_test_settle ();
  return window;
}

static void
draw (AshiView *view)
{
  g_autofree char *sheet = ashi_view_dup_ink_sheet (view);

  ashi_ink_begin (ashi_view_get_ink (view), sheet, ASHI_STROKE_PEN, ASHI_INK_BLACK, &(AshiInkPoint) { 0, 0, 4 }, 0.1);
  ashi_ink_extend (ashi_view_get_ink (view), &(AshiInkPoint) { 80, 10, 4 });
  ashi_ink_finish (ashi_view_get_ink (view));
}

static gboolean
is_on (GtkWidget *window, const char *name)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (window), name);

  g_assert_nonnull (state);
  return g_variant_get_boolean (state);
}

static GtkWidget *
find_button (GtkWidget *root, const char *tooltip)
{
  GtkWidget *found = GTK_IS_BUTTON (root) && g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0 ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, tooltip);
  return found;
}

/* Through the history, whose button says whether there is a way back. */
static gboolean
can_go_back (GtkWidget *window)
{
  GtkWidget *button = find_button (window, "Back (Alt+←)");

  g_assert_nonnull (button);
  return gtk_widget_get_sensitive (button);
}

static void
leave_traces (GtkWidget *window, GtkEditable *entry)
{
  AshiView *view = view_of (window);
  const char *const words[] = { "sciatic", NULL };

  ashi_view_select (view, "piriformis--right");
  ashi_test_settle ();
  ashi_view_select (view, "gluteus-maximus--right");
  ashi_test_settle ();
  ashi_view_set_sought (view, words);
  gtk_editable_set_text (entry, "sciatic");
  gtk_widget_activate_action (window, "win.draw", NULL);
  draw (view);
}

static void
test_new_visit (void)
{
  GtkWidget *window = open_window ();
  AshiView *view = view_of (window);
  GtkWidget *entry = ashi_test_find_widget (ashi_test_find_widget (window, ASHI_TYPE_INDEX), GTK_TYPE_SEARCH_ENTRY);
  AshiLesson *lesson = ashi_pack_find_lesson (ashi_view_get_pack (view), "emergency-plan");

  leave_traces (window, GTK_EDITABLE (entry));
  ashi_view_open_lesson (view, lesson);
  ashi_test_settle ();
  g_assert_true (is_on (window, "draw"));
  g_assert_true (can_go_back (window));
  gtk_widget_activate_action (window, "win.new-visit", NULL);
  g_assert_true (ashi_ink_is_empty (ashi_view_get_ink (view)));
  g_assert_null (ashi_view_get_selection (view));
  g_assert_null (ashi_view_get_lesson (view));
  g_assert_null (ashi_view_get_sought (view)[0]);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_false (is_on (window, "draw"));
  ashi_test_settle ();
  g_assert_false (can_go_back (window));
  g_assert_true (ashi_test_shows (window, "New visit: drawing, search, selection and the way back are forgotten"));
  gtk_widget_activate_action (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (entry))), "text.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Another window is another visit. */
static void
test_of_one_window (void)
{
  GtkWidget *window = open_window (), *other = open_window ();

  draw (view_of (window));
  draw (view_of (other));
  gtk_widget_activate_action (window, "win.new-visit", NULL);
  g_assert_true (ashi_ink_is_empty (ashi_view_get_ink (view_of (window))));
  g_assert_false (ashi_ink_is_empty (ashi_view_get_ink (view_of (other))));
  gtk_window_destroy (GTK_WINDOW (other));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where nobody has been, nothing is wrong with it. */
static void
test_twice (void)
{
  GtkWidget *window = open_window ();

  gtk_widget_activate_action (window, "win.new-visit", NULL);
  gtk_widget_activate_action (window, "win.new-visit", NULL);
  ashi_test_settle ();
  g_assert_null (ashi_view_get_selection (view_of (window)));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/visit/new", test_new_visit);
  g_test_add_func ("/visit/of-one-window", test_of_one_window);
  g_test_add_func ("/visit/twice", test_twice);
  return ashi_test_run ();
}
