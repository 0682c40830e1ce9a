// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-clinic-settings.h"

#include <glib/gi18n.h>

/**
 * ashi_clinic_settings_read:
 * @settings: (nullable)
 *
 * Returns: (transfer full) (nullable): whom to call; %NULL without settings. Where the logo cannot be read, @error says
 *   why, and the clinic has none
 */
AshiClinic *
ashi_clinic_settings_read (GSettings *settings, GError **error)
{
  g_autofree char *name = NULL, *telephone = NULL, *logo = NULL;
  AshiClinic *clinic;

  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), NULL);

  if (settings == NULL)
    return NULL;
  name = g_settings_get_string (settings, "clinic-name");
  telephone = g_settings_get_string (settings, "clinic-telephone");
  logo = g_settings_get_string (settings, "clinic-logo");
  clinic = ashi_clinic_new (name, telephone);
  if (*logo != '\0')
    ashi_clinic_set_logo (clinic, logo, error);
  return clinic;
}

/* The logo's row */

typedef struct
{
  GSettings *settings;
  GtkWindow *window;             /* weak */
  AdwActionRow *row;             /* owns this */
  GtkWidget *remove;             /* in the row */
  GtkFileChooserNative *chooser; /* NULL: nobody has asked */
} LogoRow;

static void
logo_row_free (gpointer data)
{
  LogoRow *self = data;

  g_clear_object (&self->chooser);
  g_clear_weak_pointer (&self->window);
  g_object_unref (self->settings);
  g_free (self);
}

static void
say (LogoRow *self, const char *words)
{
  g_autofree char *markup = g_markup_escape_text (words, -1);

  adw_action_row_set_subtitle (self->row, markup);
}

static void
show_logo (LogoRow *self)
{
  g_autofree char *path = g_settings_get_string (self->settings, "clinic-logo");
  g_autofree char *name = g_path_get_basename (path), *shown = g_filename_display_name (name);

  say (self, *path != '\0' ? shown : _ ("None"));
  gtk_widget_set_sensitive (self->remove, *path != '\0' && g_settings_is_writable (self->settings, "clinic-logo"));
}

/* What is no logo is refused where it is chosen. */
static void
on_chosen (GObject *row, int response)
{
  LogoRow *self = g_object_get_data (row, "logo");
  g_autoptr (GFile) file =
      response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (AshiClinic) clinic = ashi_clinic_new (NULL, NULL);
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return;
  if (ashi_clinic_set_logo (clinic, path, &error))
    g_settings_set_string (self->settings, "clinic-logo", path);
  else
    say (self, error->message);
}

static void
on_choose (LogoRow *self)
{
  g_autoptr (GtkFileFilter) pictures = gtk_file_filter_new ();

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_ ("Choose Logo"), self->window, GTK_FILE_CHOOSER_ACTION_OPEN,
                                               _ ("_Choose"), _ ("_Cancel"));
  gtk_file_filter_set_name (pictures, _ ("PNG, JPEG or SVG"));
  gtk_file_filter_add_suffix (pictures, "png");
  gtk_file_filter_add_suffix (pictures, "jpg");
  gtk_file_filter_add_suffix (pictures, "jpeg");
  gtk_file_filter_add_suffix (pictures, "svg");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), pictures);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_chosen), self->row, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
on_remove (LogoRow *self)
{
  g_settings_reset (self->settings, "clinic-logo");
}

static GtkWidget *
create_button (LogoRow *self, const char *icon, const char *name, void (*on_clicked) (LogoRow *self))
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_clicked), self);
  return button;
}

static void
on_logo_changed (AdwActionRow *row)
{
  show_logo (g_object_get_data (G_OBJECT (row), "logo"));
}

static GtkWidget *
create_logo_row (GSettings *settings, GtkWindow *window)
{
  GtkWidget *row = adw_action_row_new ();
  LogoRow *self = g_new0 (LogoRow, 1);
  GtkWidget *choose = create_button (self, "document-open-symbolic", _ ("Choose Logo…"), on_choose);

  self->settings = g_object_ref (settings);
  g_set_weak_pointer (&self->window, window);
  self->row = ADW_ACTION_ROW (row);
  self->remove = create_button (self, "edit-clear-symbolic", _ ("Remove Logo"), on_remove);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Logo"));
  adw_action_row_add_suffix (self->row, self->remove);
  adw_action_row_add_suffix (self->row, choose);
  gtk_widget_set_sensitive (choose, g_settings_is_writable (settings, "clinic-logo"));
  g_object_set_data_full (G_OBJECT (row), "logo", self, logo_row_free);
  g_signal_connect_object (settings, "changed::clinic-logo", G_CALLBACK (on_logo_changed), row, G_CONNECT_SWAPPED);
  show_logo (self);
  return row;
}

static GtkWidget *
create_entry_row (GSettings *settings, const char *key, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_settings_bind (settings, key, row, "text", G_SETTINGS_BIND_DEFAULT);
  return row;
}

/**
 * ashi_clinic_settings_create_rows:
 * @settings: (nullable)
 * @window: over which a file is asked for
 *
 * Returns: (transfer floating): rows in which the clinic can be changed; hidden where nothing can be kept
 */
GtkWidget *
ashi_clinic_settings_create_rows (GSettings *settings, GtkWindow *window)
{
  GtkWidget *group = adw_preferences_group_new ();
  AdwPreferencesGroup *rows = ADW_PREFERENCES_GROUP (group);

  g_return_val_if_fail (GTK_IS_WINDOW (window), group);
  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), group);

  gtk_widget_set_visible (group, settings != NULL);
  if (settings == NULL)
    return group;
  adw_preferences_group_set_title (rows, _ ("Whom to Call"));
  adw_preferences_group_set_description (rows, _ ("Stands on every hand-out; what is empty is a line to write on."));
  adw_preferences_group_add (rows, create_entry_row (settings, "clinic-name", _ ("Name")));
  adw_preferences_group_add (rows, create_entry_row (settings, "clinic-telephone", _ ("Telephone")));
  adw_preferences_group_add (rows, create_logo_row (settings, window));
  return group;
}
