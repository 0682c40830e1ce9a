// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-talk-picture.h"

static gboolean
draws_any (AshiPlate *plate, const char *const *subjects, AshiSide side)
{
  for (; *subjects != NULL; subjects++)
    if (ashi_plate_find_subject (plate, *subjects, side) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * ashi_talk_screen_choose_plate:
 * @pack: as patients get it
 * @side: of the body that is spoken of
 * @otherwise: (nullable): where no plate draws what the screen speaks of
 *
 * Returns: (transfer none) (nullable): the plate that the pack says; else the first that draws any of it; else
 *   @otherwise
 */
AshiPlate *
ashi_talk_screen_choose_plate (const AshiTalkScreen *screen, AshiPack *pack, AshiSide side, AshiPlate *otherwise)
{
  AshiPlate *plate;

  g_return_val_if_fail (ASHI_IS_PACK (pack), NULL);

  plate = screen->plate != NULL ? ashi_pack_find_plate (pack, screen->plate) : NULL;
  for (guint i = 0; plate == NULL && ashi_pack_get_plate (pack, i) != NULL; i++)
    if (draws_any (ashi_pack_get_plate (pack, i), (const char *const *) screen->shows, side))
      plate = ashi_pack_get_plate (pack, i);
  return plate != NULL ? plate : otherwise;
}

/**
 * ashi_talk_screen_list_structures:
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids of what the screen speaks of, as @plate draws it
 */
GStrv
ashi_talk_screen_list_structures (const AshiTalkScreen *screen, AshiPlate *plate, AshiSide side)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_return_val_if_fail (ASHI_IS_PLATE (plate), NULL);

  for (char **subject = screen->shows; *subject != NULL; subject++)
    {
      const AshiStructure *structure = ashi_plate_find_subject (plate, *subject, side);

      if (structure != NULL)
        g_strv_builder_add (ids, structure->id);
    }
  return g_strv_builder_end (ids);
}

/**
 * ashi_plate_find_skin:
 *
 * Returns: the first layer that only sets the scene: the skin; the number of layers where there is none
 */
guint
ashi_plate_find_skin (AshiPlate *plate)
{
  guint i = 0;

  g_return_val_if_fail (ASHI_IS_PLATE (plate), 0);

  while (i < ashi_plate_get_n_layers (plate)
         && (ashi_plate_get_layer (plate, i)->is_topmost || ashi_plate_get_layer (plate, i)->pickable))
    i++;
  return i;
}
