// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-appearance.h"

#include "ashi-audience.h"
#include "ashi-card.h"

static void
add_appearance (GPtrArray *list, AshiPlate *picture, AshiSection *section, const char *structure_id, gboolean of_needle)
{
  AshiAppearance *appearance = g_new0 (AshiAppearance, 1);

  *appearance = (AshiAppearance) { picture, section, structure_id, of_needle };
  g_ptr_array_add (list, appearance);
}

static void
add_plates (GPtrArray *list, AshiPack *pack, const char *subject_id, GCancellable *cancellable)
{
  AshiPlate *plate;

  for (guint i = 0; (plate = ashi_pack_get_plate (pack, i)) != NULL && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const char *structure_id =
          ashi_contents_find_subject (ashi_plate_get_contents (plate), subject_id, ASHI_SIDE_RIGHT);

      if (structure_id != NULL)
        add_appearance (list, plate, NULL, structure_id, FALSE);
    }
}

static void
add_sections (GPtrArray *list, AshiPack *pack, const char *subject_id, gboolean of_needle, GCancellable *cancellable)
{
  AshiSection *section;

  for (guint i = 0; (section = ashi_pack_get_section (pack, i)) != NULL && !g_cancellable_is_cancelled (cancellable);
       i++)
    {
      AshiPlate *picture = ashi_section_get_picture (section);
      const char *structure_id =
          ashi_contents_find_subject (ashi_plate_get_contents (picture), subject_id, ashi_section_get_side (section));
      const gboolean is_of_needle = g_strcmp0 (ashi_section_get_of (section), subject_id) == 0;

      /* What only cuts the subject is reached from the section that it stands beside. */
      if (is_of_needle == of_needle
          && (of_needle || (structure_id != NULL && ashi_section_get_beside (section) == NULL)))
        add_appearance (list, picture, section, structure_id, of_needle);
    }
}

/**
 * ashi_pack_list_appearances:
 * @audience: who looks; sections show depths, which not everybody may see
 * @cancellable: (nullable): stops before the next picture
 *
 * Asks every picture what is drawn in it, and reads those that nobody has asked before: a window leaves that to a
 * worker.
 *
 * Returns: (transfer full) (element-type AshiAppearance): where a subject can be seen: the plates, the sections through
 *   its needle, and the other sections that cut it, each in the pack's order
 */
GPtrArray *
ashi_pack_list_appearances (AshiPack *pack, const char *subject_id, AshiAudience audience, GCancellable *cancellable)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (ASHI_IS_PACK (pack) && subject_id != NULL, list);

  add_plates (list, ashi_pack_for (pack, audience), subject_id, cancellable);
  if (ashi_audience_may_see_depths (audience))
    {
      add_sections (list, pack, subject_id, TRUE, cancellable);
      add_sections (list, pack, subject_id, FALSE, cancellable);
    }
  return list;
}
