// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-settings.h"

#include <glib/gi18n.h>

/* GIO ends the program that asks for a key which its schema has not, or asks for no schema that is there. So a schema
 * is looked over before anything is asked of it: one that was installed with another version may have other keys. */
static const struct
{
  const char *name;
  const char *type;
} keys[] = {
  { "audience", "s" },        { "patient-language", "s" }, { "colours", "s" },          { "words", "s" },
  { "style", "s" },           { "window-size", "(ii)" },   { "window-maximized", "b" }, { "show-index", "b" },
  { "show-card", "b" },       { "show-layers", "b" },      { "plates", "a{ss}" },       { "layers", "a{sa{sa{sd}}}" },
  { "favourites", "a{sas}" }, { "recents", "a{sas}" },     { "clinic-name", "s" },      { "clinic-telephone", "s" },
  { "clinic-logo", "s" },     { "welcomed", "b" },         { "version-told", "s" },     { "migrated", "b" },
  { "study-new", "u" },       { "study-due", "u" },        { "study-retention", "d" },
};

static gboolean
has_key (GSettingsSchema *schema, const char *name, const char *type)
{
  g_autoptr (GSettingsSchemaKey) key = NULL;

  if (!g_settings_schema_has_key (schema, name))
    return FALSE;
  key = g_settings_schema_get_key (schema, name);
  return g_variant_type_equal (g_settings_schema_key_get_value_type (key), type);
}

static gboolean
has_all_keys (GSettingsSchema *schema)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (!has_key (schema, keys[i].name, keys[i].type))
      return FALSE;
  return TRUE;
}

/**
 * ashi_settings_new_from:
 * @source: (nullable): where schemas are; %NULL: nowhere
 *
 * Returns: (transfer full) (nullable): the program's settings, by the schema that @source has; %NULL when it has none
 *   with every key
 */
GSettings *
ashi_settings_new_from (GSettingsSchemaSource *source)
{
  g_autoptr (GSettingsSchema) schema =
      source != NULL ? g_settings_schema_source_lookup (source, ASHI_APPLICATION_ID, TRUE) : NULL;

  return schema != NULL && has_all_keys (schema) ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/* Where the program was built; NULL where it was not. */
static GSettingsSchemaSource *
open_built (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *schemas = folder != NULL ? g_build_filename (folder, "..", "resources", "settings", NULL) : NULL;

  return schemas != NULL ? g_settings_schema_source_new_from_directory (schemas, NULL, FALSE, NULL) : NULL;
}

static void
complain (void)
{
  static gboolean complained;

  if (!complained)
    g_printerr (_ ("ashi: its settings (%s.gschema.xml) are not installed, or are another version's: nothing is "
                   "remembered. Install Ashi again, or name the folder of the schema in GSETTINGS_SCHEMA_DIR.\n"),
                ASHI_APPLICATION_ID);
  complained = TRUE;
}

/**
 * ashi_settings_new:
 *
 * What was installed comes first, since whoever looks after many desks says there what all of them begin with. Main
 * thread only.
 *
 * Returns: (transfer full) (nullable): the settings of this user; %NULL where there is no schema, which is said once:
 *   then everything is as it is at first, and nothing is kept
 */
GSettings *
ashi_settings_new (void)
{
  GSettings *settings = ashi_settings_new_from (g_settings_schema_source_get_default ());
  GSettingsSchemaSource *built;

  if (settings != NULL)
    return settings;
  built = open_built ();
  settings = ashi_settings_new_from (built);
  g_clear_pointer (&built, g_settings_schema_source_unref);
  if (settings == NULL)
    complain ();
  return settings;
}

/**
 * ashi_settings_dup_of_pack:
 * @settings: (nullable)
 * @key: one that holds something for each pack
 * @pack_id: (nullable)
 *
 * Returns: (transfer full) (nullable): what is kept for this pack; %NULL when nothing is
 */
GVariant *
ashi_settings_dup_of_pack (GSettings *settings, const char *key, const char *pack_id)
{
  g_autoptr (GVariant) all = NULL;

  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  if (settings == NULL || pack_id == NULL)
    return NULL;
  all = g_settings_get_value (settings, key);
  return g_variant_lookup_value (all, pack_id, NULL);
}

/* Returns: (transfer full): @all with @value for @pack_id */
static GVariant *
replace_in (GVariant *all, const char *pack_id, GVariant *value)
{
  GVariantBuilder builder;
  GVariantIter iter;
  GVariant *entry;

  g_variant_builder_init (&builder, g_variant_get_type (all));
  g_variant_iter_init (&iter, all);
  while ((entry = g_variant_iter_next_value (&iter)) != NULL)
    {
      g_autoptr (GVariant) owned = entry;
      g_autoptr (GVariant) key = g_variant_get_child_value (entry, 0);

      if (!g_str_equal (g_variant_get_string (key, NULL), pack_id))
        g_variant_builder_add_value (&builder, entry);
    }
  g_variant_builder_add_value (&builder, g_variant_new_dict_entry (g_variant_new_string (pack_id), value));
  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

/**
 * ashi_settings_set_of_pack:
 * @settings: (nullable)
 * @key: one that holds something for each pack
 * @pack_id: (nullable): a pack without an id is not known again
 * @value: a floating one is consumed
 *
 * Keeps something for this pack, unless the key is locked.
 */
void
ashi_settings_set_of_pack (GSettings *settings, const char *key, const char *pack_id, GVariant *value)
{
  g_autoptr (GVariant) sunk = g_variant_ref_sink (value);
  g_autoptr (GVariant) all = NULL;
  g_autoptr (GVariant) changed = NULL;

  g_return_if_fail (settings == NULL || G_IS_SETTINGS (settings));
  g_return_if_fail (key != NULL && value != NULL);

  if (settings == NULL || pack_id == NULL || *pack_id == '\0')
    return;
  all = g_settings_get_value (settings, key);
  changed = replace_in (all, pack_id, sunk);
  if (!g_variant_equal (all, changed))
    g_settings_set_value (settings, key, changed);
}
