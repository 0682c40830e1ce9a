// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-command.h"
#include "ashi-nearest.h"
#include "ashi-search.h"

#include <glib/gi18n.h>

/* The ids on the plate of what was probably meant: those of the subject, or the nearest. */
static GPtrArray *
list_meant (AshiPlate *plate, const char *wanted, AshiSubject *subject)
{
  g_autoptr (AshiStructure) named = ashi_structure_new (wanted, 0);
  const char *subject_id = subject != NULL ? ashi_subject_get_id (subject) : named->subject_id;
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  GPtrArray *meant = g_ptr_array_new ();
  const char *nearest;

  for (guint i = 0; i < ashi_plate_get_n_structures (plate); i++)
    {
      const AshiStructure *structure = ashi_plate_get_structure (plate, i);

      g_ptr_array_add (all, structure->id);
      if (g_str_equal (structure->subject_id, subject_id))
        g_ptr_array_add (meant, structure->id);
    }
  g_ptr_array_add (all, NULL);
  nearest = meant->len == 0 && subject == NULL ? ashi_nearest (wanted, (const char *const *) all->pdata) : NULL;
  if (nearest != NULL)
    g_ptr_array_add (meant, (char *) nearest);
  return meant;
}

static void
refuse (AshiPack *pack, AshiPlate *plate, const char *wanted, const char *side, AshiSubject *subject)
{
  g_autoptr (GPtrArray) meant = list_meant (plate, wanted, subject);
  g_autofree char *list = ashi_command_dup_list (meant);
  g_autofree char *unnamed = subject == NULL ? ashi_explain_unnamed (pack, wanted, FALSE) : NULL;
  const char *not_drawn = subject != NULL ? ashi_subject_get_not_drawn (subject) : NULL;

  if (meant->len > 0 && subject != NULL && side != NULL)
    g_printerr (_ ("ashi: the plate “%s” does not draw “%s” with --side %s. It has %s.\n"), ashi_plate_get_id (plate),
                wanted, side, list);
  else if (meant->len > 0)
    g_printerr (_ ("ashi: the plate “%s” does not draw “%s”. Did you mean %s?\n"), ashi_plate_get_id (plate), wanted,
                list);
  else if (unnamed != NULL)
    g_printerr ("ashi: %s\n", unnamed);
  else
    g_printerr (_ ("ashi: the plate “%s” does not draw “%s”.%s%s\n"), ashi_plate_get_id (plate), wanted,
                not_drawn != NULL ? " " : "", not_drawn != NULL ? not_drawn : "");
}

/* An id of the plate is that and nothing else; by any other name of a subject either of its sides can be meant. */
static const AshiStructure *
find (AshiPlate *plate, const char *wanted, const char *side_word, AshiSubject *subject)
{
  const AshiSide side = g_strcmp0 (side_word, "left") == 0 ? ASHI_SIDE_LEFT : ASHI_SIDE_RIGHT;
  const AshiStructure *structure = ashi_plate_find_structure (plate, wanted);

  if (structure == NULL && subject != NULL && strstr (wanted, "--") == NULL)
    structure = ashi_plate_find_subject (plate, ashi_subject_get_id (subject), side);
  if (structure == NULL || side_word == NULL || structure->side == ASHI_SIDE_MIDLINE || structure->side == side)
    return structure;
  return NULL;
}

/**
 * ashi_command_select:
 * @wanted: the id of a structure on the plate, or any name of a subject
 * @side: (nullable): "left" or "right", for a subject that is drawn on both; %NULL for the right, or the one there is
 *
 * Returns: (nullable): the structure; %NULL after printing that the plate does not draw it and what was probably meant
 */
const AshiStructure *
ashi_command_select (AshiPack *pack, AshiPlate *plate, const char *wanted, const char *side)
{
  AshiSubject *subject = ashi_find_named (pack, wanted);
  const AshiStructure *structure = find (plate, wanted, side, subject);

  g_return_val_if_fail (ASHI_IS_PACK (pack), NULL);

  if (structure == NULL)
    refuse (pack, plate, wanted, side, subject);
  return structure;
}
