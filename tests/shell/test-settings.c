// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-settings.h"

#include <glib/gstdio.h>

/* A schema that is not there, or is another version's, ends no program; what is kept is kept for its pack. */

static void
test_found_where_built (void)
{
  g_autoptr (GSettings) settings = ashi_settings_new ();
  g_autofree char *audience = NULL;

  g_assert_nonnull (settings);
  audience = g_settings_get_string (settings, "audience");
  g_assert_cmpstr (audience, ==, "clinician");
}

static void
test_none (void)
{
  g_assert_null (ashi_settings_new_from (NULL));
  g_assert_null (ashi_settings_dup_of_pack (NULL, "plates", "one"));
  ashi_settings_set_of_pack (NULL, "plates", "one", g_variant_new_string ("posterior"));
}

/* Returns: (transfer full): where a schema lies that has @keys and no others */
static GSettingsSchemaSource *
open_other (const char *folder, const char *keys)
{
  g_autofree char *path = g_build_filename (folder, ASHI_APPLICATION_ID ".gschema.xml", NULL);
  g_autofree char *xml = g_strdup_printf ("<schemalist><schema id='%s' path='/io/github/ashi_atlas/Ashi/'>%s</schema>"
                                          "</schemalist>",
                                          ASHI_APPLICATION_ID, keys);
  const char *argv[] = { "glib-compile-schemas", folder, NULL };
  g_autoptr (GError) error = NULL;
  GSettingsSchemaSource *source;
  int status;

  g_assert_true (g_file_set_contents (path, xml, -1, NULL));
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  source = g_settings_schema_source_new_from_directory (folder, NULL, FALSE, &error);
  g_assert_no_error (error);
  return source;
}

static void
remove_other (const char *folder)
{
  g_autofree char *compiled = g_build_filename (folder, "gschemas.compiled", NULL);
  g_autofree char *schema = g_build_filename (folder, ASHI_APPLICATION_ID ".gschema.xml", NULL);

  g_remove (compiled);
  g_remove (schema);
  g_remove (folder);
}

static void
test_other_version (void)
{
  static const char *const keys[] = {
    "<key name='colours' type='s'><default>'natural'</default></key>",
    "<key name='audience' type='i'><default>1</default></key>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *folder = g_dir_make_tmp ("ashi-schema-XXXXXX", NULL);
      GSettingsSchemaSource *source = open_other (folder, keys[i]);

      g_assert_null (ashi_settings_new_from (source));
      g_settings_schema_source_unref (source);
      remove_other (folder);
    }
}

/* As it is written into a schema again. */
static void
write_key (GSettingsSchema *schema, const char *name, GString *keys)
{
  g_autoptr (GSettingsSchemaKey) key = g_settings_schema_get_key (schema, name);
  g_autoptr (GVariant) value = g_settings_schema_key_get_default_value (key);
  g_autofree char *text = g_variant_print (value, FALSE), *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (keys, "<key name='%s' type='%s'><default>%s</default></key>", name,
                          g_variant_get_type_string (value), escaped);
}

/* Whatever key another version lacks, it is another version's. */
static void
test_every_key (void)
{
  GSettingsSchemaSource *ours = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = g_settings_schema_source_lookup (ours, ASHI_APPLICATION_ID, FALSE);
  g_auto (GStrv) names = g_settings_schema_list_keys (schema);

  for (char **missing = names; *missing != NULL; missing++)
    {
      g_autofree char *folder = g_dir_make_tmp ("ashi-schema-XXXXXX", NULL);
      g_autoptr (GString) keys = g_string_new (NULL);
      GSettingsSchemaSource *source;

      for (char **name = names; *name != NULL; name++)
        if (name != missing)
          write_key (schema, *name, keys);
      source = open_other (folder, keys->str);
      if (ashi_settings_new_from (source) != NULL)
        {
          g_test_message ("%s is not looked for", *missing);
          g_test_fail ();
        }
      g_settings_schema_source_unref (source);
      remove_other (folder);
    }
}

static void
assert_kept (GSettings *settings, const char *pack, const char *plate)
{
  g_autoptr (GVariant) kept = ashi_settings_dup_of_pack (settings, "plates", pack);

  g_assert_cmpstr (kept != NULL ? g_variant_get_string (kept, NULL) : NULL, ==, plate);
}

/* An id is whatever a pack's author wrote. */
static void
test_of_pack (void)
{
  static const char *const ids[] = { "a]b", "[a", "with\nline", "ашы", "'", "one" };
  g_autoptr (GSettings) settings = ashi_settings_new ();

  assert_kept (settings, "one", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ashi_settings_set_of_pack (settings, "plates", ids[i], g_variant_new_string (ids[i]));
  ashi_settings_set_of_pack (settings, "plates", "one", g_variant_new_string ("anterior"));
  ashi_settings_set_of_pack (settings, "plates", "", g_variant_new_string ("anterior"));
  ashi_settings_set_of_pack (settings, "plates", NULL, g_variant_new_string ("anterior"));
  for (guint i = 0; i + 1 < G_N_ELEMENTS (ids); i++)
    assert_kept (settings, ids[i], ids[i]);
  assert_kept (settings, "one", "anterior");
  assert_kept (settings, "", NULL);
  assert_kept (settings, NULL, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settings/found-where-built", test_found_where_built);
  g_test_add_func ("/settings/none", test_none);
  g_test_add_func ("/settings/other-version", test_other_version);
  g_test_add_func ("/settings/every-key", test_every_key);
  g_test_add_func ("/settings/of-pack", test_of_pack);
  return g_test_run ();
}
