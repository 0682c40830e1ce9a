// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-inspector-page.h"
#include "ashi-opening.h"
#include "ashi-test-widgets.h"
#include "ashi-window.h"

/* What the page of the GTK Inspector tells of a window that stands beside it. The cache lies in the build folder: it is
 * empty when this runs there for the first time, and holds what that run kept later. */

#define PATIENCE (20 * G_USEC_PER_SEC) /* µs */

static gboolean
wake (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

static AdwActionRow *
find_row (GtkWidget *root, const char *title)
{
  if (ADW_IS_ACTION_ROW (root) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return ADW_ACTION_ROW (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      AdwActionRow *row = find_row (child, title);

      if (row != NULL)
        return row;
    }
  return NULL;
}

/* Waits until the page says it. */
static void
assert_says (GtkWidget *page, const char *title, const char *pattern)
{
  const gint64 end = g_get_monotonic_time () + PATIENCE;

  while (TRUE)
    {
      AdwActionRow *row = find_row (page, title);

      if (row != NULL && g_regex_match_simple (pattern, adw_action_row_get_subtitle (row), 0, 0))
        return;
      if (g_get_monotonic_time () > end)
        g_error ("%s never said %s, but %s", title, pattern,
                 row != NULL ? adw_action_row_get_subtitle (row) : "nothing");
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
test_page_tells_of_the_canvas (void)
{
  GtkWidget *window = ashi_window_new (NULL, ashi_opening_new (NULL));
  GtkWidget *inspector = gtk_window_new (), *page = g_object_new (ASHI_TYPE_INSPECTOR_PAGE, NULL);
  const guint source = g_timeout_add (20, wake, NULL);
  g_autofree char *title = NULL;

  g_object_get (page, "title", &title, NULL);
  g_assert_cmpstr (title, ==, "Ashi");
  gtk_window_present (GTK_WINDOW (window));
  gtk_window_set_child (GTK_WINDOW (inspector), page);
  gtk_window_present (GTK_WINDOW (inspector));
  assert_says (page, "Plate", "^posterior, ");
  assert_says (page, "Body", "^sharp, 0*[1-9.]");
  assert_says (page, "Jobs", "^0 painting, 0 waiting, [1-9][0-9]* so far$");
  assert_says (page, "Regions", "^[1-9][0-9]* of [1-9][0-9]* to be reached, picks answered$");
  assert_says (page, "Disk cache", "^(3 found, 0 not, 0|0 found, 3 not, 3) kept$");
  assert_says (page, "Frames", "^[0-9.]+ ms median, [0-9.]+ p99, [0-9.]+ worst of [1-9]");
  gtk_window_destroy (GTK_WINDOW (inspector));
  gtk_window_destroy (GTK_WINDOW (window));
  g_source_remove (source);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/inspector/page-tells-of-the-canvas", test_page_tells_of_the_canvas);
  return ashi_test_run ();
}
