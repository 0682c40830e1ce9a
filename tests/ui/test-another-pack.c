// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas.h"
#include "ashi-card-panel.h"
#include "ashi-index.h"
#include "ashi-opening.h"
#include "ashi-results.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"
#include "ashi-window.h"

/* The real window goes from the built-in pack to another one and back: whatever it shows is of the pack that is open.
 */

#define PATIENCE 120 /* s; sanitizers take their time */

static gboolean
shows (GtkWidget *widget, const char *text)
{
  gboolean found = GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = shows (child, text);
  return found;
}

typedef struct
{
  GtkWidget *root;
  const char *text;
} Wanted;

static gboolean
is_shown (gpointer data)
{
  const Wanted *wanted = data;

  return shows (wanted->root, wanted->text);
}

static void
wait_for (GtkWidget *root, const char *text)
{
  Wanted wanted = { root, text };

  g_test_message ("Waiting for “%s”", text);
  ashi_test_wait_within (PATIENCE, is_shown, &wanted);
}

static AshiView *
view_of (GtkWidget *window)
{
  return ashi_canvas_get_view (ashi_window_get_canvas (ASHI_WINDOW (window)));
}

/* Not the one beside it, for a card that is kept. */
static GtkWidget *
find_card_panel (GtkWidget *root)
{
  GtkWidget *found = ASHI_IS_CARD_PANEL (root) && gtk_widget_get_mapped (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_card_panel (child);
  return found;
}

/* What is selected there has such a card. */
static void
select_and_read (GtkWidget *window, const char *id, const char *title)
{
  GtkWidget *panel = find_card_panel (window);

  ashi_view_select (view_of (window), id);
  wait_for (panel, title);
  wait_for (panel, "Names"); /* what a card ends with */
}

static void
search_for (GtkWidget *window, const char *words, const char *title)
{
  GtkWidget *entry = ashi_test_find_widget (ashi_test_find_widget (window, ASHI_TYPE_INDEX), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  wait_for (ashi_test_find_widget (window, ASHI_TYPE_RESULTS), title);
}

static guint
count_groups (GtkWidget *window)
{
  GtkWidget *index = ashi_test_find_widget (window, ASHI_TYPE_INDEX);
  GtkListView *list = GTK_LIST_VIEW (ashi_test_find_widget (index, GTK_TYPE_LIST_VIEW));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));
}

static gboolean
has_pack (gpointer view)
{
  return ashi_view_get_pack (view) != NULL;
}

static void
test_there_and_back (void)
{
  g_autoptr (AshiPack) other = ashi_test_pack_read ("good", NULL);
  GtkWidget *window = ashi_window_new (NULL, ashi_opening_new (NULL));
  g_autoptr (AshiPack) built_in = NULL;
  guint n_groups;

  gtk_window_present (GTK_WINDOW (window));
  wait_for (window, "Click the Body");
  ashi_test_wait_within (PATIENCE, has_pack, view_of (window));
  built_in = g_object_ref (ashi_view_get_whole_pack (view_of (window)));
  n_groups = count_groups (window);
  select_and_read (window, "piriformis", "Piriformis");
  search_for (window, "piriformis", "Piriformis");

  ashi_view_set_pack (view_of (window), other);
  g_assert_null (ashi_view_get_selection (view_of (window)));
  wait_for (window, "Click the Body");
  g_assert_cmpuint (count_groups (window), <, n_groups);
  search_for (window, "outer muscle", "Outer muscle");
  g_assert_true (shows (window, ashi_plate_get_title (ashi_pack_get_first_plate (other))));
  select_and_read (window, "outer-muscle", "Outer muscle");

  ashi_view_set_pack (view_of (window), built_in);
  search_for (window, "piriformis", "Piriformis");
  select_and_read (window, "piriformis", "Piriformis");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/another-pack/there-and-back", test_there_and_back);
  return ashi_test_run ();
}
