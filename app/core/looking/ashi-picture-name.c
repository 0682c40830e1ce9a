// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-picture-name.h"

#include "ashi-audience.h"

#define PLATE   "plate/"
#define SECTION "section/"

/**
 * ashi_picture_dup_name:
 * @picture: a plate, or the drawing of a section
 *
 * Returns: (transfer full): its name
 */
char *
ashi_picture_dup_name (AshiPlate *picture, gboolean is_section)
{
  g_return_val_if_fail (ASHI_IS_PLATE (picture), NULL);
  return g_strconcat (is_section ? SECTION : PLATE, ashi_plate_get_id (picture), NULL);
}

/**
 * ashi_view_dup_picture_name:
 *
 * Returns: (transfer full): the name of what @view shows; empty when it shows nothing
 */
char *
ashi_view_dup_picture_name (AshiView *view)
{
  AshiPlate *picture = ashi_view_get_plate (view);

  g_return_val_if_fail (ASHI_IS_VIEW (view), NULL);

  return picture != NULL ? ashi_picture_dup_name (picture, ashi_view_get_section (view) != NULL) : g_strdup ("");
}

/**
 * ashi_pack_find_picture:
 * @name: a picture's name
 * @plate: (out) (optional) (transfer none): the plate of that name, or %NULL
 * @section: (out) (optional) (transfer none): the section of that name, or %NULL
 *
 * Returns: whether the pack has it
 */
gboolean
ashi_pack_find_picture (AshiPack *pack, const char *name, AshiPlate **plate, AshiSection **section)
{
  AshiPlate *found_plate = NULL;
  AshiSection *found_section = NULL;

  g_return_val_if_fail (ASHI_IS_PACK (pack) && name != NULL, FALSE);

  if (g_str_has_prefix (name, PLATE))
    found_plate = ashi_pack_find_plate (pack, name + strlen (PLATE));
  else if (g_str_has_prefix (name, SECTION))
    found_section = ashi_pack_find_section (pack, name + strlen (SECTION));
  if (plate != NULL)
    *plate = found_plate;
  if (section != NULL)
    *section = found_section;
  return found_plate != NULL || found_section != NULL;
}

/**
 * ashi_pack_has_picture:
 * @pack: the whole pack
 * @name: a picture's name
 *
 * Returns: whether @audience may see the picture
 */
gboolean
ashi_pack_has_picture (AshiPack *pack, const char *name, AshiAudience audience)
{
  AshiPlate *plate;

  g_return_val_if_fail (ASHI_IS_PACK (pack) && name != NULL, FALSE);

  if (!ashi_pack_find_picture (ashi_pack_for (pack, audience), name, &plate, NULL))
    return FALSE;
  return plate != NULL || ashi_audience_may_see_depths (audience);
}

/**
 * ashi_view_show_named:
 * @name: a picture's name; one that the view's pack has not changes nothing
 */
void
ashi_view_show_named (AshiView *view, const char *name)
{
  AshiPack *pack;
  AshiPlate *plate = NULL;
  AshiSection *section = NULL;

  g_return_if_fail (ASHI_IS_VIEW (view) && name != NULL);

  pack = ashi_view_get_pack (view);
  if (pack != NULL)
    ashi_pack_find_picture (pack, name, &plate, &section);
  if (plate != NULL)
    ashi_view_set_plate (view, plate);
  else if (section != NULL)
    ashi_view_open_section (view, section);
}
