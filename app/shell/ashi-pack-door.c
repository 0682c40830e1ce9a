// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pack-door.h"

#include "ashi-tell.h"

#include <glib/gi18n.h>

/* How a pack comes in by hand: chosen in a dialog, or dropped on the window. */
typedef struct
{
  GtkApplicationWindow *window; /* owns this */
  GtkRevealer *notice;
  GtkFileChooserNative *chooser; /* that asks, or asked last; NULL: none did */
  gboolean asking;
} Door;

static void
door_free (gpointer door)
{
  Door *self = door;

  g_clear_object (&self->notice);
  g_clear_object (&self->chooser);
  g_free (self);
}

/**
 * ashi_pack_door_dup_folder:
 * @file: a folder, or the pack.xml in it
 *
 * Returns: (transfer full): the folder of the pack; %NULL with #G_IO_ERROR_INVALID_ARGUMENT, and what to do, where it
 * is none
 */
char *
ashi_pack_door_dup_folder (GFile *file, GError **error)
{
  g_autofree char *name = NULL, *folder = NULL, *pack = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);
  folder = g_file_get_path (file);
  if (folder != NULL && g_str_equal (name, "pack.xml"))
    {
      g_free (folder);
      folder = g_path_get_dirname (g_file_peek_path (file));
    }
  pack = folder != NULL ? g_build_filename (folder, "pack.xml", NULL) : NULL;
  if (pack != NULL && g_file_test (pack, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&folder);
  g_set_error (
      error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
      _ ("“%s” is no pack: there is no pack.xml in it. The command “ashi unpack FOLDER” writes one to begin with."),
      name);
  return NULL;
}

static void
open_pack (Door *self, GFile *file)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self->window)));
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = ashi_pack_door_dup_folder (file, &error);
  g_autoptr (GFile) pack = folder != NULL ? g_file_new_for_path (folder) : NULL;

  if (pack == NULL)
    ashi_tell (self->notice, error->message);
  else if (application != NULL)
    g_application_open (application, &pack, 1, "");
}

static void
on_chosen (GtkApplicationWindow *window, int response)
{
  Door *self = g_object_get_data (G_OBJECT (window), "door");
  g_autoptr (GFile) file =
      response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser)) : NULL;

  self->asking = FALSE;
  if (file != NULL)
    open_pack (self, file);
}

static void
on_open_pack (GSimpleAction *action, GVariant *parameter, gpointer door)
{
  Door *self = door;

  if (self->asking)
    return;
  g_clear_object (&self->chooser); /* not when it answers: GTK 4.18's dialog may still be at work then */
  self->asking = TRUE;
  self->chooser = gtk_file_chooser_native_new (_ ("Open a Pack’s Folder"), GTK_WINDOW (self->window),
                                               GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_chosen), self->window, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static gboolean
on_dropped (GtkDropTarget *target, const GValue *value, double x, double y, Door *self)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *file = files; file != NULL; file = file->next)
    open_pack (self, file->data);
  return files != NULL;
}

/**
 * ashi_pack_door_add:
 * @window: takes the action "open-pack", and folders that are dropped on it
 * @notice: where to tell that a folder is no pack
 */
void
ashi_pack_door_add (GtkApplicationWindow *window, GtkRevealer *notice)
{
  static const GActionEntry entries[] = { { "open-pack", on_open_pack } };
  GtkDropTarget *target;
  Door *self;

  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window) && GTK_IS_REVEALER (notice));

  self = g_new0 (Door, 1);
  self->window = window;
  self->notice = g_object_ref (notice);
  g_object_set_data_full (G_OBJECT (window), "door", self, door_free);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);
  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect (target, "drop", G_CALLBACK (on_dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}
