// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-body-json.h"
#include "ashi-command.h"
#include "ashi-enum-types.h"

#include <glib/gi18n.h>

static void
print_landmark (const AshiLandmark *landmark)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (ASHI_TYPE_SIDE);

  g_print ("%-34s %-8s %8.1f %8.1f %8.1f  %s\n", landmark->id,
           g_enum_get_value (klass, (int) landmark->side)->value_nick, landmark->position.x, landmark->position.y,
           landmark->position.z, landmark->title);
  g_print ("    %s\n", landmark->definition);
}

static void
print_landmarks (GPtrArray *landmarks)
{
  g_print (_ ("In mm: +x to the body’s left, +y posterior, +z superior.\n\n"));
  for (guint i = 0; i < landmarks->len; i++)
    print_landmark (g_ptr_array_index (landmarks, i));
}

static AshiExit
run_landmarks (const char *pack_folder, int argc, char *argv[])
{
  gboolean json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  g_autoptr (AshiPack) pack = NULL;
  g_autofree char *text = NULL;
  AshiExit exit_code;

  if (!ashi_command_parse (&ashi_command_landmarks, options, 0, &argc, &argv, &exit_code))
    return exit_code;
  pack = ashi_command_open_pack (pack_folder);
  if (ashi_pack_get_body (pack) == NULL)
    {
      g_printerr (_ ("ashi: the pack says nothing of landmarks; it has no <body>.\n"));
      return ASHI_EXIT_BAD;
    }
  text = json ? ashi_body_dup_landmarks_json (ashi_pack_get_body (pack)) : NULL;
  if (json)
    g_print ("%s\n", text);
  else
    print_landmarks (ashi_body_get_landmarks (ashi_pack_get_body (pack)));
  return ASHI_EXIT_GOOD;
}

const AshiCommand ashi_command_landmarks = {
  "landmarks",
  "[--json]",
  N_ ("Lists the landmarks that points are found from: where they lie in the body, and how they were found."),
  run_landmarks,
};
