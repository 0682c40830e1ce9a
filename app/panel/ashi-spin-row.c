// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-spin-row.h"

/**
 * ashi_spin_row_new:
 * @title: what is chosen
 * @subtitle: (nullable): what that means, in as many lines as it takes
 * @adjustment: (transfer floating): the number
 *
 * Returns: (transfer floating): a row with a spin button, of which libadwaita 1.2 has none
 */
GtkWidget *
ashi_spin_row_new (const char *title, const char *subtitle, GtkAdjustment *adjustment)
{
  GtkWidget *row, *button;

  g_return_val_if_fail (title != NULL && GTK_IS_ADJUSTMENT (adjustment), NULL);

  row = adw_action_row_new ();
  button = gtk_spin_button_new (adjustment, 0, 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  return row;
}
