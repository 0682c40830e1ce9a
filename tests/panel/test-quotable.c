// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-quotable.h"
#include "ashi-test-widgets.h"

#include <adwaita.h>

/* A statement can be copied with its source: by a key while something in it has the focus, and from a menu. */

typedef struct
{
  GtkWidget *window, *quotable, *button;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->button = gtk_button_new_with_label ("Sources");
  self->quotable = ashi_quotable_new_for_text (self->button, g_strdup ("Said.\nSource: Somebody."));
  self->window = ashi_test_put_in_window (self->quotable, 200, 100);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->quotable), "nothing");
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static void
assert_copied (Fixture *self, const char *words)
{
  GdkContentProvider *copied = gdk_clipboard_get_content (gtk_widget_get_clipboard (self->quotable));
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (copied, &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, words);
}

static void
test_action (Fixture *self, gconstpointer unused)
{
  gtk_widget_grab_focus (self->button);
  assert_copied (self, "nothing");
  g_assert_true (gtk_widget_activate_action (self->button, "statement.copy", NULL));
  assert_copied (self, "Said.\nSource: Somebody.");
}

static gboolean
has_menu (gpointer quotable)
{
  GtkWidget *menu = ashi_test_find_widget (quotable, GTK_TYPE_POPOVER_MENU);

  return menu != NULL && gtk_widget_get_mapped (menu);
}

/* It goes with the statement, open as it is. */
static void
test_menu (Fixture *self, gconstpointer unused)
{
  g_assert_true (gtk_widget_activate_action (self->button, "statement.menu", NULL));
  ashi_test_wait_until (has_menu, self->quotable);
  g_assert_true (ashi_test_shows (self->quotable, "Copy with Source"));
}

/* The keys that open a menu everywhere, and the one that copies. */
static void
test_keys (Fixture *self, gconstpointer unused)
{
  GListModel *controllers = gtk_widget_observe_controllers (self->quotable);
  g_autoptr (GString) keys = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          g_string_append_printf (keys, "%s ", trigger);
        }
    }
  g_assert_nonnull (strstr (keys->str, "<Control>c"));
  g_assert_nonnull (strstr (keys->str, "<Shift>F10"));
  g_assert_nonnull (strstr (keys->str, "Menu"));
  g_object_unref (controllers);
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/quotable/action", test_action);
  ADD ("/quotable/menu", test_menu);
  ADD ("/quotable/keys", test_keys);
  return ashi_test_run ();
}
