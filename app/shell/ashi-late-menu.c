// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-late-menu.h"

static void
on_wanted (GtkMenuButton *button, gpointer menu)
{
  if (gtk_menu_button_get_menu_model (button) != menu)
    gtk_menu_button_set_menu_model (button, menu);
}

/**
 * ashi_late_menu_set:
 * @menu: what the button opens
 *
 * As gtk_menu_button_set_menu_model(), but the widgets of a menu, which take tens of milliseconds, are made when it is
 * first opened and not while the window starts.
 */
void
ashi_late_menu_set (GtkMenuButton *button, GMenuModel *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button) && G_IS_MENU_MODEL (menu));
  gtk_menu_button_set_create_popup_func (button, on_wanted, g_object_ref (menu), g_object_unref);
}
