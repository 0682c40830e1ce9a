// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pack.h"

/**
 * ashi_pack_find_sided_subject:
 * @id: a subject's id, alone or with one of its sides: "piriformis", "piriformis--left"
 *
 * Returns: (transfer none) (nullable): the subject; %NULL also where it has no such side
 */
AshiSubject *
ashi_pack_find_sided_subject (AshiPack *self, const char *id)
{
  g_autoptr (AshiStructure) structure = NULL;
  AshiSubject *subject;

  g_return_val_if_fail (ASHI_IS_PACK (self) && id != NULL, NULL);

  structure = ashi_structure_new (id, 0);
  subject = ashi_pack_find_subject (self, structure->subject_id);
  if (subject == NULL || g_str_equal (structure->id, structure->subject_id))
    return subject;
  return structure->side != ASHI_SIDE_MIDLINE && ashi_subject_is_bilateral (subject) ? subject : NULL;
}
