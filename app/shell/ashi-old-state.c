// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-old-state.h"

#include "ashi-settings.h"

/* Until 0.1 the program kept what it remembered in two files of the user's state folder: window.ini, with a group for
 * each pack and one that no pack's id can be, and welcomed, which is there or is not. */
#define WINDOW_GROUP "ashi:window"

static char *
dup_path (const char *name)
{
  return g_build_filename (g_get_user_state_dir (), "ashi", name, NULL);
}

static void
take_colours (GSettings *settings, GKeyFile *file)
{
  g_autofree char *colours = g_key_file_get_string (file, WINDOW_GROUP, "colours", NULL);
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) key = NULL;
  g_autoptr (GVariant) value = NULL;

  if (colours == NULL)
    return;
  g_object_get (settings, "settings-schema", &schema, NULL);
  key = g_settings_schema_get_key (schema, "colours");
  value = g_variant_ref_sink (g_variant_new_string (colours));
  if (g_settings_schema_key_range_check (key, value))
    g_settings_set_string (settings, "colours", colours);
}

static void
take_plate (GSettings *settings, GKeyFile *file, const char *group)
{
  g_autofree char *pack = g_uri_unescape_string (group, NULL);
  g_autofree char *plate = g_key_file_get_string (file, group, "plate", NULL);

  if (pack != NULL && plate != NULL)
    ashi_settings_set_of_pack (settings, "plates", pack, g_variant_new_string (plate));
}

static void
take_file (GSettings *settings)
{
  g_autofree char *path = dup_path ("window.ini");
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) groups = NULL;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return;
  take_colours (settings, file);
  groups = g_key_file_get_groups (file, NULL);
  for (char **group = groups; *group != NULL; group++)
    if (!g_str_equal (*group, WINDOW_GROUP))
      take_plate (settings, file, *group);
}

static gboolean
is_there (const char *name)
{
  g_autofree char *path = dup_path (name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/**
 * ashi_old_state_waits:
 * @settings: (nullable)
 *
 * Returns: whether an older version kept something that was not taken over yet
 */
gboolean
ashi_old_state_waits (GSettings *settings)
{
  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), FALSE);
  return settings != NULL && !g_settings_get_boolean (settings, "migrated")
         && (is_there ("window.ini") || is_there ("welcomed"));
}

/**
 * ashi_old_state_take:
 * @settings: (nullable)
 *
 * Takes over, once, what older versions kept. Their files stay as they are: an older version still reads them.
 */
void
ashi_old_state_take (GSettings *settings)
{
  if (!ashi_old_state_waits (settings))
    return;
  take_file (settings);
  if (is_there ("welcomed"))
    g_settings_set_boolean (settings, "welcomed", TRUE);
  g_settings_set_boolean (settings, "migrated", TRUE);
}
