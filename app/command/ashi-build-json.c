// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-build-json.h"

#include "ashi-build-told.h"
#include "ashi-enum-types.h"
#include "ashi-outlines-built.h"

#include <math.h>

static double
round_tenth (double mm)
{
  return round (mm * 10) / 10;
}

static void
add_wish (JsonBuilder *json, const AshiBuild *build)
{
  if (build->by == ASHI_BUILD_BY_THICKNESS)
    {
      ashi_json_add_number (json, "measured", build->mm);
      return;
    }
  ashi_json_add_number (json, "bmi", build->bmi);
  ashi_json_add_nick (json, "sex", ASHI_TYPE_WHOSE, (int) build->sex);
  ashi_json_add_number (json, "age", build->age);
}

static void
add_boolean (JsonBuilder *json, const char *name, gboolean value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_boolean_value (json, value);
}

static void
add_lines (JsonBuilder *json, const AshiBuilt *built)
{
  g_autoptr (GPtrArray) lines = ashi_built_list_lines (built);

  ashi_json_begin_list (json, "statements");
  for (guint i = 0; i < lines->len; i++)
    {
      const AshiBuildLine *line = g_ptr_array_index (lines, i);

      json_builder_begin_object (json);
      ashi_json_add_string (json, "label", line->label);
      ashi_json_add_string (json, "text", line->text);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

/**
 * ashi_json_add_build:
 * @spread: one standard deviation of the depths below skin and fat, in mm; 0: not known
 *
 * Adds a member "build": whose build was put on, what it changes and where that comes from. Nothing where it is as
 * drawn.
 */
void
ashi_json_add_build (JsonBuilder *json, const AshiBuilt *built, double spread)
{
  if (built->build.by == ASHI_BUILD_AS_DRAWN)
    return;
  json_builder_set_member_name (json, "build");
  json_builder_begin_object (json);
  add_wish (json, &built->build);
  if (built->region != NULL)
    ashi_json_add_string (json, "region", built->region->id);
  add_boolean (json, "known", built->is_changed);
  ashi_json_add_number (json, "drawn", round_tenth (built->drawn));
  if (built->is_changed)
    {
      ashi_json_add_number (json, "thickness", round_tenth (built->thickness));
      ashi_json_add_number (json, "shift", round_tenth (built->thickness - built->drawn));
      ashi_json_add_number (json, "deeper", round_tenth (ashi_outlines_get_growth (built->outlines)));
      add_boolean (json, "held-at-skin", built->is_bounded);
    }
  if (built->sd > 0)
    ashi_json_add_number (json, "thickness-sd", round_tenth (built->sd));
  if (spread > 0)
    ashi_json_add_number (json, "depth-sd", spread);
  add_lines (json, built);
  json_builder_end_object (json);
}
