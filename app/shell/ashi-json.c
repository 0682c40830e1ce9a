// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-json.h"

#include "ashi-source.h"

void
ashi_json_add_string (JsonBuilder *json, const char *name, const char *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (json, name);
  json_builder_add_string_value (json, value);
}

void
ashi_json_add_number (JsonBuilder *json, const char *name, double value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_double_value (json, value);
}

/**
 * ashi_json_add_nick:
 * @type: a registered enumeration; the word is the one that packs use
 */
void
ashi_json_add_nick (JsonBuilder *json, const char *name, GType type, int value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  ashi_json_add_string (json, name, g_enum_get_value (klass, value)->value_nick);
}

/**
 * ashi_json_add_position:
 * @position: in mm
 *
 * Adds x, y and z to the object that is being written.
 */
void
ashi_json_add_position (JsonBuilder *json, AshiPosition position)
{
  ashi_json_add_number (json, "x", position.x);
  ashi_json_add_number (json, "y", position.y);
  ashi_json_add_number (json, "z", position.z);
}

void
ashi_json_begin_list (JsonBuilder *json, const char *name)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
}

/* A number in as few digits as read back to the same. */
static gboolean
write_short (const GMatchInfo *match, GString *text, gpointer user_data)
{
  g_autofree char *number = g_match_info_fetch (match, 0);
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  const double value = g_ascii_strtod (number, NULL);

  g_ascii_formatd (digits, sizeof digits, "%.15g", value);
  g_string_append (text, g_ascii_strtod (digits, NULL) == value ? digits : number);
  return FALSE;
}

/**
 * ashi_json_add_citations:
 * @citations: (element-type AshiCitation)
 */
void
ashi_json_add_citations (JsonBuilder *json, GPtrArray *citations)
{
  ashi_json_begin_list (json, "sources");
  for (guint i = 0; i < citations->len; i++)
    {
      const AshiCitation *citation = g_ptr_array_index (citations, i);
      g_autofree char *full = ashi_source_dup_citation (citation->source);

      json_builder_begin_object (json);
      ashi_json_add_string (json, "id", citation->source->id);
      ashi_json_add_string (json, "at", citation->at);
      ashi_json_add_string (json, "citation", full);
      ashi_json_add_string (json, "doi", citation->source->doi);
      ashi_json_add_string (json, "read", citation->source->how_read);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

/**
 * ashi_json_dup_text:
 *
 * Returns: (transfer full): what was built, indented
 */
char *
ashi_json_dup_text (JsonBuilder *json)
{
  /* json-glib writes 60.2 as 60.200000000000003. A member's number follows a quote that no backslash precedes, so that
   * nothing inside a string is taken for one. */
  g_autoptr (GRegex) number = g_regex_new ("(?<=[^\\\\]\" : )-?\\d+\\.\\d{9,}(?=,?$)", G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (JsonNode) root = json_builder_get_root (json);
  g_autofree char *text = json_to_string (root, TRUE);

  return g_regex_replace_eval (number, text, -1, 0, 0, write_short, NULL, NULL);
}
