// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-bookmarks-action.h"
#include "ashi-bookmarks-window.h"
#include "ashi-test-folder.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"

/* Views that somebody keeps in lists: what is done in the window is in the file, and what is there is in the window. */

typedef struct
{
  char *folder;
  AshiStore *store;
  AshiPack *pack;
  AshiView *view;
  GtkWidget *plate, *window;
  AshiCanvas *canvas;
  char *opened;
} Fixture;

static void
on_opened (Fixture *self, const char *link)
{
  g_free (self->opened);
  self->opened = g_strdup (link);
}

static void
open_window (Fixture *self)
{
  self->window = ashi_bookmarks_window_new (self->store, "small", self->canvas);
  g_signal_connect_swapped (self->window, "opened", G_CALLBACK (on_opened), self);
  gtk_window_present (GTK_WINDOW (self->window));
  ashi_test_settle ();
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("ashi-bookmarks-XXXXXX", NULL);
  path = g_build_filename (self->folder, "kept.sqlite", NULL);
  self->store = ashi_store_open (path, &error);
  g_assert_no_error (error);
  self->pack = ashi_test_pack_read ("good", NULL);
  self->view = ashi_test_open_view (self->pack);
  self->canvas = g_object_new (ASHI_TYPE_CANVAS, "view", self->view, NULL);
  self->plate = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (self->plate), GTK_WIDGET (self->canvas));
  gtk_window_present (GTK_WINDOW (self->plate));
  open_window (self);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  gtk_window_destroy (GTK_WINDOW (self->plate));
  ashi_test_settle ();
  g_object_unref (self->store);
  g_object_unref (self->view);
  g_object_unref (self->pack);
  ashi_test_folder_remove (self->folder);
  g_free (self->folder);
  g_free (self->opened);
}

/* What stands in the file, a list in brackets. */
static void
assert_kept (Fixture *self, const char *wanted)
{
  g_autoptr (GPtrArray) lists = ashi_store_list_lists (self->store, "small", NULL);
  g_autoptr (GString) kept = g_string_new (NULL);

  for (guint i = 0; i < lists->len; i++)
    {
      const AshiBookmarkList *list = g_ptr_array_index (lists, i);
      g_autoptr (GPtrArray) bookmarks = ashi_store_list_bookmarks (self->store, list->id, NULL);

      g_string_append_printf (kept, "[%s]", list->name);
      for (guint j = 0; j < bookmarks->len; j++)
        g_string_append_printf (kept, " %s;", ((AshiBookmark *) g_ptr_array_index (bookmarks, j))->name);
    }
  g_assert_cmpstr (kept->str, ==, wanted);
}

static GtkWidget *
find_button (GtkWidget *root, const char *tooltip)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, tooltip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
press (Fixture *self, const char *name)
{
  GtkWidget *button = find_button (self->window, name);

  g_test_message ("%s", name);
  g_assert_nonnull (button);
  ashi_test_assert_called (button, name);
  g_signal_emit_by_name (button, "clicked");
}

static GtkWidget *
get_name (Fixture *self)
{
  return ashi_test_find_widget (self->window, GTK_TYPE_ENTRY);
}

static void
call (Fixture *self, const char *name)
{
  gtk_editable_set_text (GTK_EDITABLE (get_name (self)), name);
  g_signal_emit_by_name (get_name (self), "activate");
}

/* A list of that name, with two bookmarks. */
static void
begin (Fixture *self)
{
  press (self, "New List");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)), get_name (self)));
  call (self, " Monday ");
  ashi_view_select (self->view, "outer-muscle--left");
  press (self, "Add What Is Shown to “Monday”");
  ashi_view_open_lesson (self->view, ashi_pack_find_lesson (self->pack, "what-it-is"));
  press (self, "Add What Is Shown to “Monday”");
  ashi_view_close_lesson (self->view);
}

static GtkListBoxRow *
get_row (Fixture *self, int i)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (ashi_test_find_widget (self->window, GTK_TYPE_LIST_BOX)), i);
}

static const char *
get_words (Fixture *self, int i)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_row (self, i)));
}

/* Sends what a key does to whatever has the keys. */
static void
key (Fixture *self, guint keyval, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (self->window);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      const guint n =
          GTK_IS_SHORTCUT_CONTROLLER (controller) ? g_list_model_get_n_items (G_LIST_MODEL (controller)) : 0;

      for (guint j = 0; j < n; j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (!GTK_IS_KEYVAL_TRIGGER (trigger) || gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) != keyval
              || gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) != modifiers)
            continue;
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, self->window,
                                        gtk_shortcut_get_arguments (shortcut));
          return;
        }
    }
  g_assert_not_reached ();
}

static void
test_added (Fixture *self, gconstpointer unused)
{
  g_assert_nonnull (ashi_test_find_words (self->window, "No Lists Yet"));
  begin (self);
  assert_kept (self, "[Monday] Outer muscle · Small; What it is;");
  g_assert_cmpstr (get_words (self, 1), ==, "What it is");
  g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (get_row (self, 0))), "row-activated", get_row (self, 0));
  g_assert_cmpstr (self->opened, ==, "ashi:plate/small?pack=small&select=outer-muscle--left");
}

static void
test_order (Fixture *self, gconstpointer unused)
{
  begin (self);
  press (self, "New List");
  assert_kept (self, "[Monday] Outer muscle · Small; What it is;[New List]");
  gtk_widget_grab_focus (GTK_WIDGET (get_row (self, 0)));
  key (self, GDK_KEY_Down, GDK_ALT_MASK);
  assert_kept (self, "[Monday] What it is; Outer muscle · Small;[New List]");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == GTK_WIDGET (get_row (self, 1)));
  key (self, GDK_KEY_Down, GDK_ALT_MASK); /* into the next list */
  assert_kept (self, "[Monday] What it is;[New List] Outer muscle · Small;");
  key (self, GDK_KEY_Up, GDK_ALT_MASK);
  assert_kept (self, "[Monday] What it is; Outer muscle · Small;[New List]");
  gtk_widget_grab_focus (find_button (self->window, "Add What Is Shown to “New List”"));
  key (self, GDK_KEY_Up, GDK_ALT_MASK);
  assert_kept (self, "[New List][Monday] What it is; Outer muscle · Small;");
  key (self, GDK_KEY_Up, GDK_ALT_MASK);
  assert_kept (self, "[New List][Monday] What it is; Outer muscle · Small;");
}

static void
test_removed (Fixture *self, gconstpointer unused)
{
  begin (self);
  gtk_widget_grab_focus (GTK_WIDGET (get_row (self, 0)));
  key (self, GDK_KEY_Delete, 0);
  assert_kept (self, "[Monday] What it is;");
  g_assert_nonnull (ashi_test_find_words (self->window, "“Outer muscle · Small” removed"));
  key (self, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_kept (self, "[Monday] Outer muscle · Small; What it is;");
  press (self, "Remove the List “Monday”");
  assert_kept (self, "");
  g_assert_nonnull (ashi_test_find_words (self->window, "No Lists Yet"));
  key (self, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_kept (self, "[Monday] Outer muscle · Small; What it is;");
  g_assert_cmpstr (get_words (self, 0), ==, "Outer muscle · Small");
  key (self, GDK_KEY_z, GDK_CONTROL_MASK); /* there is nothing more */
  assert_kept (self, "[Monday] Outer muscle · Small; What it is;");
}

/* A list of no name keeps the one it had. */
static void
test_renamed (Fixture *self, gconstpointer unused)
{
  begin (self);
  call (self, "  ");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_name (self))), ==, "Monday");
  gtk_widget_grab_focus (get_name (self));
  gtk_editable_set_text (GTK_EDITABLE (get_name (self)), "Tuesday");
  gtk_widget_grab_focus (find_button (self->window, "New List")); /* who goes elsewhere has named it, too */
  assert_kept (self, "[Tuesday] Outer muscle · Small; What it is;");
  g_assert_nonnull (find_button (self->window, "Remove the List “Tuesday”"));
}

/* What another window has removed meanwhile is said to be gone, and is gone here. */
static void
test_elsewhere (Fixture *self, gconstpointer unused)
{
  g_autoptr (GPtrArray) lists = NULL;

  begin (self);
  lists = ashi_store_list_lists (self->store, "small", NULL);
  g_assert_true (ashi_store_remove_list (self->store, ((AshiBookmarkList *) g_ptr_array_index (lists, 0))->id, NULL));
  press (self, "Add What Is Shown to “Monday”");
  g_assert_nonnull (ashi_test_find_words (self->window, "This list or bookmark is not there any more"));
  g_assert_nonnull (ashi_test_find_words (self->window, "No Lists Yet"));
}

static void
forget_kept (void)
{
  g_autofree char *path = ashi_store_dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  ashi_test_folder_remove (folder);
  ashi_test_folder_remove (g_get_user_data_dir ());
}

static gboolean
is_closed (gpointer window)
{
  return *(GtkWidget **) window == NULL;
}

/* What somebody keeps is nothing for a patient: it is closed before one reads, and cannot be opened. */
static void
test_patient (Fixture *self, gconstpointer unused)
{
  GtkWidget *main_window = g_object_new (GTK_TYPE_APPLICATION_WINDOW, NULL), *notice = gtk_revealer_new ();
  GtkWidget *opened = NULL;

  gtk_window_set_child (GTK_WINDOW (main_window), notice);
  ashi_bookmarks_action_add (GTK_APPLICATION_WINDOW (main_window), self->canvas, GTK_REVEALER (notice));
  gtk_window_destroy (GTK_WINDOW (self->window));
  gtk_widget_activate_action (main_window, "win.bookmarks", NULL);
  ashi_test_settle ();
  g_set_weak_pointer (&opened, ashi_test_find_window (ASHI_TYPE_BOOKMARKS_WINDOW));
  g_assert_nonnull (opened);
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  ashi_test_wait_until (is_closed, &opened);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (main_window), "bookmarks"));
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_TRAINEE);
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (main_window), "bookmarks"));
  gtk_window_destroy (GTK_WINDOW (main_window));
  open_window (self);
  forget_kept ();
}

int
main (int argc, char **argv)
{
  g_autofree char *data = g_dir_make_tmp ("ashi-bookmarks-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function) g_test_add ("/bookmarks-window/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("added", test_added);
  ADD ("order", test_order);
  ADD ("removed", test_removed);
  ADD ("renamed", test_renamed);
  ADD ("elsewhere", test_elsewhere);
  ADD ("patient", test_patient);
#undef ADD
  return ashi_test_run ();
}
