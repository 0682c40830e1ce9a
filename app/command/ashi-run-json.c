// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-run-json.h"

#include "ashi-enum-types.h"

static void
add_stretch (JsonBuilder *json, const AshiStretch *stretch)
{
  json_builder_begin_object (json);
  ashi_json_add_string (json, "structure", stretch->subject_id);
  if (ashi_stretch_is_filling (stretch))
    ashi_json_add_nick (json, "filling", ASHI_TYPE_FILLING, (int) stretch->filling);
  ashi_json_add_number (json, "from", stretch->from);
  ashi_json_add_number (json, "to", stretch->to);
  json_builder_end_object (json);
}

/**
 * ashi_json_add_stretches:
 * @name: the member's, in the object that is open
 * @stretches: (element-type AshiStretch)
 */
void
ashi_json_add_stretches (JsonBuilder *json, const char *name, GPtrArray *stretches)
{
  ashi_json_begin_list (json, name);
  for (guint i = 0; i < stretches->len; i++)
    add_stretch (json, g_ptr_array_index (stretches, i));
  json_builder_end_array (json);
}

/**
 * ashi_json_add_near:
 * @nears: (element-type AshiNear): the nearest of those nerves and vessels that were traced
 *
 * Adds a list "near" to the object that is open.
 */
void
ashi_json_add_near (JsonBuilder *json, GPtrArray *nears)
{
  ashi_json_begin_list (json, "near");
  for (guint i = 0; i < nears->len; i++)
    {
      const AshiNear *near = g_ptr_array_index (nears, i);

      json_builder_begin_object (json);
      ashi_json_add_string (json, "structure", near->subject_id);
      ashi_json_add_number (json, "distance", near->distance);
      ashi_json_add_number (json, "at", near->at);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

/**
 * ashi_json_add_warnings:
 * @warnings: (element-type AshiRunWarning)
 *
 * Adds a list "warnings" to the object that is open.
 */
void
ashi_json_add_warnings (JsonBuilder *json, GPtrArray *warnings)
{
  ashi_json_begin_list (json, "warnings");
  for (guint i = 0; i < warnings->len; i++)
    {
      const AshiRunWarning *warning = g_ptr_array_index (warnings, i);

      json_builder_begin_object (json);
      ashi_json_add_string (json, "id", warning->id);
      ashi_json_add_string (json, "text", warning->text);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}
