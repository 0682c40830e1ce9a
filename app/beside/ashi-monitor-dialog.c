// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-monitor-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  AshiMonitorChosen chosen;
  gpointer data;
} Answer;

/* The desktop knows the model, and calls the plug by its name; X calls both so. */
static char *
dup_title (GdkMonitor *monitor)
{
  const char *model = gdk_monitor_get_model (monitor), *connector = gdk_monitor_get_connector (monitor);

  if (model == NULL || connector == NULL || g_str_equal (model, connector))
    return g_strdup (model != NULL ? model : connector != NULL ? connector : _ ("Screen"));
  return g_strdup_printf ("%s (%s)", model, connector);
}

/* As many as the monitor has, not as the desktop lays out. */
static char *
dup_size (GdkMonitor *monitor)
{
  const int scale = gdk_monitor_get_scale_factor (monitor);
  GdkRectangle geometry;

  gdk_monitor_get_geometry (monitor, &geometry);
  return g_strdup_printf ("%d × %d", geometry.width * scale, geometry.height * scale);
}

static GtkWidget *
create_row (GdkMonitor *monitor)
{
  g_autofree char *title = dup_title (monitor), *size = dup_size (monitor);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), size);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("video-display-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "monitor", g_object_ref (monitor), g_object_unref);
  return row;
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, gpointer dialog)
{
  const Answer *answer = g_object_get_data (dialog, "answer");
  g_autoptr (GdkMonitor) monitor = g_object_ref (g_object_get_data (G_OBJECT (row), "monitor"));

  answer->chosen (monitor, answer->data);
  gtk_window_close (dialog);
}

/**
 * ashi_monitor_dialog_ask:
 * @parent: over which it is asked
 * @monitors: (element-type GdkMonitor): what there is to choose from
 * @chosen: is told what was chosen, unless nothing was
 * @data: for @chosen; lasts as long as @parent
 *
 * Asks on which of several monitors the patient is to look.
 */
void
ashi_monitor_dialog_ask (GtkWindow *parent, GPtrArray *monitors, AshiMonitorChosen chosen, gpointer data)
{
  const Answer answer = { chosen, data };
  GtkWidget *dialog, *list;

  g_return_if_fail (GTK_IS_WINDOW (parent) && monitors != NULL && chosen != NULL);

  dialog = adw_message_dialog_new (parent, _ ("Show to the Patient"), _ ("On which screen does the patient look?"));
  list = gtk_list_box_new ();
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  for (guint i = 0; i < monitors->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_row (monitors->pdata[i]));
  g_object_set_data_full (G_OBJECT (dialog), "answer", g_memdup2 (&answer, sizeof answer), g_free);
  g_signal_connect (list, "row-activated", G_CALLBACK (on_row_activated), dialog);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), list);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"));
  gtk_window_present (GTK_WINDOW (dialog));
}
