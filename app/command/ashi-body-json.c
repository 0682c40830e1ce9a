// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-body-json.h"

#include "ashi-enum-types.h"

#define AXES "mm; +x to the body's left, +y posterior, +z superior"

static void
add_landmark (JsonBuilder *json, const AshiLandmark *landmark, gboolean with_words)
{
  json_builder_begin_object (json);
  ashi_json_add_string (json, "id", landmark->id);
  ashi_json_add_nick (json, "side", ASHI_TYPE_SIDE, (int) landmark->side);
  ashi_json_add_position (json, landmark->position);
  ashi_json_add_string (json, "title", with_words ? landmark->title : NULL);
  ashi_json_add_string (json, "definition", with_words ? landmark->definition : NULL);
  json_builder_end_object (json);
}

static void
add_landmarks (JsonBuilder *json, GPtrArray *landmarks, gboolean with_words)
{
  ashi_json_begin_list (json, "landmarks");
  for (guint i = 0; i < landmarks->len; i++)
    add_landmark (json, g_ptr_array_index (landmarks, i), with_words);
  json_builder_end_array (json);
}

/**
 * ashi_body_dup_landmarks_json:
 *
 * Returns: (transfer full): every landmark with its place in the body and its definition, as JSON
 */
char *
ashi_body_dup_landmarks_json (AshiBody *body)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  g_return_val_if_fail (ASHI_IS_BODY (body), NULL);

  json_builder_begin_object (json);
  ashi_json_add_string (json, "axes", AXES);
  add_landmarks (json, ashi_body_get_landmarks (body), TRUE);
  json_builder_end_object (json);
  return ashi_json_dup_text (json, ASHI_AUDIENCE_PROFESSIONAL);
}

/* Where each plate draws the point of that side, in the plate's user units. */
static void
add_plates (JsonBuilder *json, AshiPack *pack, const AshiPlace *place)
{
  AshiPlate *plate;

  ashi_json_begin_list (json, "plates");
  for (guint i = 0; (plate = ashi_pack_get_plate (pack, i)) != NULL; i++)
    {
      const AshiStructure *structure = ashi_plate_find_subject (plate, place->point, place->side);

      if (structure == NULL || !structure->is_point || structure->side != place->side)
        continue;
      json_builder_begin_object (json);
      ashi_json_add_string (json, "plate", ashi_plate_get_id (plate));
      ashi_json_add_string (json, "id", structure->id);
      ashi_json_add_number (json, "x", structure->x);
      ashi_json_add_number (json, "y", structure->y);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_others (JsonBuilder *json, const AshiPlace *place)
{
  ashi_json_begin_list (json, "others");
  for (guint i = 0; i < place->others->len; i++)
    {
      const AshiOtherPlace *other = g_ptr_array_index (place->others, i);

      json_builder_begin_object (json);
      ashi_json_add_string (json, "source", other->source->id);
      ashi_json_add_string (json, "at", other->at);
      ashi_json_add_string (json, "rule", other->rule);
      ashi_json_add_position (json, other->position);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_place (JsonBuilder *json, AshiPack *pack, const AshiPlace *place)
{
  json_builder_begin_object (json);
  ashi_json_add_nick (json, "side", ASHI_TYPE_SIDE, (int) place->side);
  ashi_json_add_position (json, place->position);
  ashi_json_add_string (json, "rule", place->rule);
  add_landmarks (json, place->landmarks, FALSE);
  add_plates (json, pack, place);
  add_others (json, place);
  json_builder_end_object (json);
}

/**
 * ashi_body_add_places_json:
 * @point: the id of a subject
 *
 * Adds a list "places" to the object that is being written: for each side where the point lies in the body and on each
 * plate, by which rule and from which landmarks, and where other definitions put it. Nothing where the body has no such
 * point.
 */
void
ashi_body_add_places_json (JsonBuilder *json, AshiPack *pack, const char *point)
{
  AshiBody *body = ashi_pack_get_body (pack);
  gboolean any = FALSE;

  for (AshiSide side = ASHI_SIDE_MIDLINE; body != NULL && side <= ASHI_SIDE_RIGHT; side++)
    {
      const AshiPlace *place = ashi_body_find_place (body, point, side);

      if (place == NULL)
        continue;
      if (!any)
        {
          ashi_json_add_string (json, "axes", AXES);
          ashi_json_begin_list (json, "places");
        }
      any = TRUE;
      add_place (json, pack, place);
    }
  if (any)
    json_builder_end_array (json);
}
