// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-command.h"
#include "ashi-contact-sheet.h"

#include <glib/gi18n.h>

static AshiExit
run_contact_sheet (const char *pack_folder, int argc, char *argv[])
{
  g_autoptr (AshiPack) pack = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) written = NULL;
  AshiExit exit_code;

  if (!ashi_command_parse (&ashi_command_contact_sheet, NULL, 1, &argc, &argv, &exit_code))
    return exit_code;
  pack = ashi_command_open_told_pack (pack_folder);
  written = ashi_contact_sheet_save (pack, argv[1], &error);
  if (written == NULL)
    {
      g_printerr ("ashi: %s\n", error->message);
      return ASHI_EXIT_BAD;
    }
  for (char **path = written; *path != NULL; path++)
    g_print ("%s\n", *path);
  return ashi_command_tell_all_omissions (pack) ? ASHI_EXIT_BAD : ASHI_EXIT_GOOD;
}

const AshiCommand ashi_command_contact_sheet = {
  "contact-sheet",
  N_ ("FILE"),
  N_ ("Draws every plate and section with its title, several to a page, as PDF or PNG."),
  run_contact_sheet,
};
