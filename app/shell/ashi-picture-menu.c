// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-picture-menu.h"

#include <glib/gi18n.h>

#define PLATE    "plate/"
#define N_DIGITS 9 /* plates that have a key: Alt and their number */

static void
append_picture (GMenu *menu, const char *kind, const char *id, const char *title, guint number)
{
  g_autofree char *name = g_strconcat (kind, id, NULL);
  g_autofree char *key = g_strdup_printf ("<Alt>%u", number);
  g_autoptr (GMenuItem) item = g_menu_item_new (title, NULL);

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
    append_picture (menu, PLATE, ashi_plate_get_id (plate), ashi_plate_get_title (plate), i + 1);
  return menu;
}

/**
 * ashi_picture_menu_new:
 *
 * Returns: (transfer full): the plates of @pack; empty when it has none
 */
GMenuModel *
ashi_picture_menu_new (AshiPack *pack)
{
  g_autoptr (GMenu) plates = NULL;
  GMenu *menu = g_menu_new ();

  g_return_val_if_fail (ASHI_IS_PACK (pack), G_MENU_MODEL (menu));

  plates = create_plates (pack);
  if (g_menu_model_get_n_items (G_MENU_MODEL (plates)) > 0)
    g_menu_append_section (menu, _ ("Plates"), G_MENU_MODEL (plates));
  return G_MENU_MODEL (menu);
}

/**
 * ashi_picture_menu_dup_name:
 *
 * Returns: (transfer full): the name of what @view shows; empty when it shows nothing
 */
char *
ashi_picture_menu_dup_name (AshiView *view)
{
  AshiPlate *plate = ashi_view_get_plate (view);

  return plate != NULL ? g_strconcat (PLATE, ashi_plate_get_id (plate), NULL) : g_strdup ("");
}

/**
 * ashi_picture_menu_show:
 * @name: a picture's name; one that the pack has not changes nothing
 */
void
ashi_picture_menu_show (AshiPack *pack, AshiView *view, const char *name)
{
  AshiPlate *plate = NULL;

  g_return_if_fail (ASHI_IS_PACK (pack) && ASHI_IS_VIEW (view));

  if (g_str_has_prefix (name, PLATE))
    plate = ashi_pack_find_plate (pack, name + strlen (PLATE));
  if (plate != NULL)
    ashi_view_set_plate (view, plate);
}
