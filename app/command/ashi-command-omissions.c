// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-command.h"
#include "ashi-omissions.h"

/**
 * ashi_command_tell_omissions:
 *
 * Prints what is left out of the pictures of a plate.
 *
 * Returns: whether there is anything to print
 */
gboolean
ashi_command_tell_omissions (AshiPlate *plate)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();

  g_return_val_if_fail (ASHI_IS_PLATE (plate), FALSE);

  ashi_omissions_tell (plate, 0, problems);
  ashi_command_print_problems (problems);
  return ashi_problems_get_n (problems) > 0;
}

/**
 * ashi_command_tell_all_omissions:
 *
 * As ashi_command_tell_omissions(), for every picture of a pack.
 */
gboolean
ashi_command_tell_all_omissions (AshiPack *pack)
{
  gboolean any = FALSE;
  AshiPlate *plate;
  AshiSection *section;

  g_return_val_if_fail (ASHI_IS_PACK (pack), FALSE);

  for (guint i = 0; (plate = ashi_pack_get_plate (pack, i)) != NULL; i++)
    any |= ashi_command_tell_omissions (plate);
  for (guint i = 0; (section = ashi_pack_get_section (pack, i)) != NULL; i++)
    any |= ashi_command_tell_omissions (ashi_section_get_picture (section));
  return any;
}
