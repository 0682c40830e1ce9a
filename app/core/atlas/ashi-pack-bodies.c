// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pack-bodies.h"

/**
 * ashi_pack_find_body:
 *
 * Returns: (transfer none) (nullable): the body of that man or woman
 */
AshiBody *
ashi_pack_find_body (AshiPack *self, AshiWhose whose)
{
  GPtrArray *bodies;

  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);

  bodies = ashi_pack_get_bodies (self);
  for (guint i = 0; i < bodies->len; i++)
    if (ashi_body_get_whose (g_ptr_array_index (bodies, i)) == whose)
      return g_ptr_array_index (bodies, i);
  return NULL;
}

/**
 * ashi_pack_find_beside:
 *
 * Returns: (transfer none) (nullable): the section of another body that is cut like this one
 */
AshiSection *
ashi_pack_find_beside (AshiPack *self, AshiSection *section)
{
  AshiSection *other;

  g_return_val_if_fail (ASHI_IS_PACK (self) && ASHI_IS_SECTION (section), NULL);

  if (ashi_section_get_beside (section) != NULL)
    return ashi_pack_find_section (self, ashi_section_get_beside (section));
  for (guint i = 0; (other = ashi_pack_get_section (self, i)) != NULL; i++)
    if (g_strcmp0 (ashi_section_get_beside (other), ashi_section_get_id (section)) == 0)
      return other;
  return NULL;
}

/**
 * ashi_pack_find_run:
 * @id: of a section
 *
 * Returns: (transfer none) (nullable): the run of the needle that is drawn in its plane, whosever body that is
 */
const AshiRun *
ashi_pack_find_run (AshiPack *self, const char *id)
{
  GPtrArray *bodies;
  const AshiRun *run = NULL;

  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);

  bodies = ashi_pack_get_bodies (self);
  for (guint i = 0; i < bodies->len && run == NULL; i++)
    run = ashi_body_find_run (g_ptr_array_index (bodies, i), id);
  return run;
}
