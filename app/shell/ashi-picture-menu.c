// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-picture-menu.h"

#include "ashi-audience.h"
#include "ashi-card.h"
#include "ashi-picture-name.h"

#include <glib/gi18n.h>

#define N_DIGITS 9 /* plates that have a key: Alt and their number */

static void
append_picture (GMenu *menu, AshiPlate *picture, gboolean is_section, guint number)
{
  g_autofree char *name = ashi_picture_dup_name (picture, is_section);
  g_autofree char *key = g_strdup_printf ("<Alt>%u", number);
  g_autoptr (GMenuItem) item = g_menu_item_new (ashi_plate_get_title (picture), NULL);

  g_menu_item_set_action_and_target (item, "win.picture", "s", name);
  if (number > 0 && number <= N_DIGITS)
    g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (menu, item);
}

static GMenu *
create_plates (AshiPack *pack)
{
  GMenu *menu = g_menu_new ();
  AshiPlate *plate;

  for (guint i = 0; (plate = ashi_pack_get_plate (pack, i)) != NULL; i++)
    append_picture (menu, plate, FALSE, i + 1);
  return menu;
}

/* Sections through points, sections through muscles, or those at a fixed level, which are of no subject. */
static GMenu *
create_sections (AshiPack *pack, gboolean of_points, gboolean of_needles)
{
  GMenu *menu = g_menu_new ();
  AshiSection *section;

  for (guint i = 0; (section = ashi_pack_get_section (pack, i)) != NULL; i++)
    {
      AshiSubject *subject = ashi_pack_find_subject (pack, ashi_section_get_of (section));
      const gboolean of_point = subject != NULL && ashi_subject_get_kind (subject) == ASHI_KIND_POINT;

      if (ashi_section_get_beside (section) == NULL && of_point == of_points
          && (ashi_section_get_of (section) != NULL) == of_needles)
        append_picture (menu, ashi_section_get_picture (section), TRUE, 0);
    }
  return menu;
}

/* Sections that stand beside others, of another body. */
static GMenu *
create_others (AshiPack *pack)
{
  GMenu *menu = g_menu_new ();
  AshiSection *section;

  for (guint i = 0; (section = ashi_pack_get_section (pack, i)) != NULL; i++)
    if (ashi_section_get_beside (section) != NULL)
      append_picture (menu, ashi_section_get_picture (section), TRUE, 0);
  return menu;
}

/* A heading with nothing under it would be a promise not kept. */
static void
append_submenu (GMenu *menu, const char *title, GMenu *submenu)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (submenu)) > 0)
    g_menu_append_submenu (menu, title, G_MENU_MODEL (submenu));
  g_object_unref (submenu);
}

static GMenu *
create_section_menus (AshiPack *pack)
{
  GMenu *menu = g_menu_new ();

  append_submenu (menu, _ ("At Levels"), create_sections (pack, FALSE, FALSE));
  append_submenu (menu, _ ("Through Points"), create_sections (pack, TRUE, TRUE));
  append_submenu (menu, _ ("Through Muscles"), create_sections (pack, FALSE, TRUE));
  append_submenu (menu, _ ("In Another Body"), create_others (pack));
  return menu;
}

static void
append_section (GMenu *menu, const char *title, GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, title, G_MENU_MODEL (section));
  g_object_unref (section);
}

/**
 * ashi_picture_menu_new:
 * @audience: who chooses; sections are not for a reader who may not see depths
 *
 * Returns: (transfer full): the plates and sections of @pack, which set the action "win.picture" to the picture's name;
 *   empty when there is nothing to show
 */
GMenuModel *
ashi_picture_menu_new (AshiPack *pack, AshiAudience audience)
{
  GMenu *menu = g_menu_new ();

  g_return_val_if_fail (ASHI_IS_PACK (pack), G_MENU_MODEL (menu));

  append_section (menu, _ ("Plates"), create_plates (pack));
  if (ashi_audience_may_see_depths (audience))
    append_section (menu, _ ("Sections"), create_section_menus (pack));
  return G_MENU_MODEL (menu);
}

static void
on_wanted (GtkMenuButton *button, gpointer view)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (ashi_view_get_pack (view) == NULL || gtk_menu_button_get_menu_model (button) != NULL)
    return;
  menu = ashi_picture_menu_new (ashi_view_get_pack (view), ashi_view_get_audience (view));
  gtk_menu_button_set_menu_model (button, menu);
}

static void
on_view_changed (GtkMenuButton *button, AshiViewChange change)
{
  if (change & (ASHI_VIEW_CHANGE_PACK | ASHI_VIEW_CHANGE_AUDIENCE))
    gtk_menu_button_set_menu_model (button, NULL);
}

/**
 * ashi_picture_menu_attach:
 *
 * Gives @button the menu of the pictures of @view. It is made when it is first opened, for whoever looks then: a pack
 * may have thousands of pictures.
 */
void
ashi_picture_menu_attach (GtkMenuButton *button, AshiView *view)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button) && ASHI_IS_VIEW (view));

  gtk_menu_button_set_create_popup_func (button, on_wanted, g_object_ref (view), g_object_unref);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), button, G_CONNECT_SWAPPED);
}
