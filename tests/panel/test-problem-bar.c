// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-problem-bar.h"
#include "ashi-test-widgets.h"

/* An author sees the first problem at once and each of them when asked; what was read and closed does not come back. */

#define FIRST  "a.xml:1: This is wrong. Mend it."
#define SECOND "b.xml:2: That is wrong. Mend it, too."

static AshiProblems *
create_problems (gboolean first, gboolean second)
{
  AshiProblems *problems = ashi_problems_new ();

  if (first)
    ashi_problems_add (problems, "a.xml", 1, "Mend it.", "This is wrong");
  if (second)
    ashi_problems_add (problems, "b.xml", 2, "Mend it, too.", "That is wrong");
  return problems;
}

static GtkWidget *
open_bar (const AshiProblems *problems)
{
  GtkWidget *bar = g_object_ref_sink (g_object_new (ASHI_TYPE_PROBLEM_BAR, NULL));

  ashi_problem_bar_show (ASHI_PROBLEM_BAR (bar), problems);
  return bar;
}

static GtkWidget *
button_of (GtkWidget *bar)
{
  return ashi_test_find_widget (bar, GTK_TYPE_MENU_BUTTON);
}

static char *
dup_lines (GtkWidget *bar)
{
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button_of (bar)));
  GtkWidget *view = ashi_test_find_widget (GTK_WIDGET (popover), GTK_TYPE_TEXT_VIEW);
  char *text;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &text, NULL);
  return text;
}

static void
close_bar (GtkWidget *bar)
{
  gtk_info_bar_response (GTK_INFO_BAR (ashi_test_find_widget (bar, GTK_TYPE_INFO_BAR)), GTK_RESPONSE_CLOSE);
}

static void
test_none (void)
{
  g_autoptr (AshiProblems) none = create_problems (FALSE, FALSE);
  g_autoptr (GtkWidget) bar = open_bar (none);

  g_assert_false (gtk_widget_get_visible (bar));
}

static void
test_one (void)
{
  g_autoptr (AshiProblems) one = create_problems (TRUE, FALSE);
  g_autoptr (GtkWidget) bar = open_bar (one);

  g_assert_true (gtk_widget_get_visible (bar));
  g_assert_true (ashi_test_shows (bar, FIRST));
  g_assert_false (gtk_widget_get_visible (button_of (bar)));
}

static void
test_several (void)
{
  g_autoptr (AshiProblems) two = create_problems (TRUE, TRUE);
  g_autoptr (GtkWidget) bar = open_bar (two);
  g_autofree char *lines = dup_lines (bar);

  g_assert_true (ashi_test_shows (bar, FIRST));
  g_assert_true (gtk_widget_get_visible (button_of (bar)));
  g_assert_cmpstr (lines, ==, FIRST "\n" SECOND);
}

static void
test_found_later (void)
{
  g_autoptr (AshiProblems) first = create_problems (TRUE, FALSE);
  g_autoptr (AshiProblems) second = create_problems (FALSE, TRUE);
  g_autoptr (GtkWidget) bar = open_bar (first);
  g_autofree char *lines = NULL;

  close_bar (bar);
  g_assert_false (gtk_widget_get_visible (bar));
  ashi_problem_bar_add (ASHI_PROBLEM_BAR (bar), first);
  g_assert_false (gtk_widget_get_visible (bar)); /* that was read */
  ashi_problem_bar_add (ASHI_PROBLEM_BAR (bar), second);
  g_assert_true (ashi_test_shows (bar, SECOND));
  lines = dup_lines (bar);
  g_assert_cmpstr (lines, ==, FIRST "\n" SECOND);
}

/* It quotes what the pack says, and so is not for patients. */
static void
test_discreet (void)
{
  g_autoptr (AshiProblems) one = create_problems (TRUE, FALSE);
  g_autoptr (GtkWidget) bar = open_bar (one);

  ashi_problem_bar_set_discreet (ASHI_PROBLEM_BAR (bar), TRUE);
  g_assert_false (ashi_test_shows (bar, FIRST));
  ashi_problem_bar_set_discreet (ASHI_PROBLEM_BAR (bar), FALSE);
  g_assert_true (ashi_test_shows (bar, FIRST));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/problem-bar/none", test_none);
  g_test_add_func ("/problem-bar/one", test_one);
  g_test_add_func ("/problem-bar/several", test_several);
  g_test_add_func ("/problem-bar/found-later", test_found_later);
  g_test_add_func ("/problem-bar/discreet", test_discreet);
  return g_test_run ();
}
