// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-needle-json.h"

#include "ashi-build-json.h"
#include "ashi-card-json.h"
#include "ashi-course-told.h"
#include "ashi-enum-types.h"
#include "ashi-people.h"
#include "ashi-run-json.h"

#include <math.h>

#define AXES "mm; +x to the body's left, +y posterior, +z superior"

/* Exact to a thousandth, so that whoever runs the needle through the meshes starts where it was run here. */
static double
round_thousandth (double value)
{
  return round (value * 1000) / 1000;
}

static AshiPosition
round_position (AshiPosition position, double of)
{
  return (AshiPosition) { round (position.x * of) / of, round (position.y * of) / of, round (position.z * of) / of };
}

static void
add_position (JsonBuilder *json, const char *name, AshiPosition position, double of)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_object (json);
  ashi_json_add_position (json, round_position (position, of));
  json_builder_end_object (json);
}

static void
add_range (JsonBuilder *json, const char *name, AshiRange range)
{
  ashi_json_begin_list (json, name);
  json_builder_add_double_value (json, ceil (range.low * 10) / 10);
  json_builder_add_double_value (json, floor (range.high * 10) / 10);
  json_builder_end_array (json);
}

static void
add_needle (JsonBuilder *json, const AshiNeedleTold *self)
{
  g_autofree char *aside = ashi_needle_told_dup_aside (self);
  AshiNeedle asked = self->needle;

  asked.depth = self->asked;
  ashi_json_add_number (json, "entry", self->needle.entry);
  ashi_json_add_number (json, "angle", self->needle.angle);
  ashi_json_add_number (json, "depth", self->asked);
  ashi_json_add_number (json, "tip", round_thousandth (self->needle.depth));
  ashi_json_add_number (json, "from-perpendicular", round_thousandth (ashi_needle_get_tilt (asked, self->outlines)));
  ashi_json_add_string (json, "aside", aside);
  add_range (json, "entry-range", ashi_needle_get_entry_range (self->outlines));
  add_range (json, "angle-range", ashi_needle_get_angle_range (self->outlines, self->needle.entry));
  add_range (json, "depth-range", ashi_needle_get_depth_range (asked, self->outlines));
  ashi_json_add_string (json, "axes", AXES);
  add_position (json, "body-entry", ashi_needle_told_get_body_entry (self), 1e3);
  add_position (json, "body-direction", ashi_needle_told_get_body_way (self), 1e6);
}

static void
add_clearance (JsonBuilder *json, const AshiNeedleTold *self, const AshiClearance *clearance)
{
  const AshiOutline *outline = ashi_outlines_get (self->outlines, clearance->outline);
  AshiSubject *subject = ashi_pack_find_subject (self->pack, outline->subject_id);
  g_autofree char *beside = ashi_needle_told_dup_beside (self, clearance);

  json_builder_begin_object (json);
  ashi_json_add_string (json, "structure", outline->subject_id);
  ashi_json_add_nick (json, "side", ASHI_TYPE_SIDE, (int) ashi_needle_told_get_side (self, outline->side));
  if (subject != NULL)
    ashi_json_add_nick (json, "kind", ASHI_TYPE_KIND, (int) ashi_subject_get_kind (subject));
  ashi_json_add_number (json, "distance", round_thousandth (clearance->shaft));
  ashi_json_add_number (json, "at", round_thousandth (clearance->at));
  ashi_json_add_number (json, "from-tip", round_thousandth (clearance->tip));
  ashi_json_add_number (json, "off-plane", round_thousandth (clearance->offset));
  if (beside != NULL)
    ashi_json_add_string (json, "beside", beside);
  json_builder_end_object (json);
}

static void
add_clearances (JsonBuilder *json, const AshiNeedleTold *self)
{
  ashi_json_begin_list (json, "clearances");
  for (guint i = 0; i < self->clearances->len; i++)
    add_clearance (json, self, &g_array_index (self->clearances, AshiClearance, i));
  json_builder_end_array (json);
}

/* Offsets count along it; on a mirrored side it is mirrored, too. */
static void
add_normal (JsonBuilder *json, const AshiNeedleTold *self)
{
  AshiPosition normal = ashi_outlines_get_normal (self->outlines);

  if (self->is_mirrored)
    normal.x = -normal.x;
  add_position (json, "plane-normal", normal, 1e6);
  ashi_json_add_number (json, "off-plane-reach", ashi_outlines_get_reach (self->outlines));
}

static void
add_course (JsonBuilder *json, const AshiNeedleTold *self)
{
  g_autofree char *words = ashi_needle_told_dup_course (self);
  g_autoptr (GPtrArray) courses = ashi_needle_told_list_courses (self);
  const char *subject_id, *drawn;
  const char *type = ashi_outlines_get_course (self->outlines, &subject_id, &drawn);

  if (words == NULL)
    return;
  json_builder_set_member_name (json, "course");
  json_builder_begin_object (json);
  ashi_json_add_string (json, "of", subject_id);
  ashi_json_add_string (json, "type", type);
  ashi_json_add_string (json, "drawn", drawn);
  ashi_json_add_string (json, "caution", words);
  ashi_json_begin_list (json, "in-people");
  for (guint i = 0; i < courses->len; i++)
    json_builder_add_string_value (json, g_ptr_array_index (courses, i));
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static void
add_bone (JsonBuilder *json, const AshiNeedleTold *self)
{
  if (self->bone >= 0)
    ashi_json_add_string (json, "stopped-by", ashi_outlines_get (self->outlines, (guint) self->bone)->subject_id);
}

/* Beside the one body what was found in others: each source by itself. */
static void
add_people (JsonBuilder *json, const AshiNeedleTold *self)
{
  g_autoptr (AshiPeople) people = ashi_people_new (self->pack, self->drawn, ASHI_AUDIENCE_CLINICIAN);

  ashi_json_begin_list (json, "people");
  for (guint i = 0; i < people->groups->len; i++)
    {
      const AshiPeopleGroup *group = g_ptr_array_index (people->groups, i);

      for (guint j = 0; j < group->rows->len; j++)
        ashi_json_add_row (json, g_array_index (group->rows, AshiPeopleRow, j).row);
    }
  json_builder_end_array (json);
}

static void
add_told (JsonBuilder *json, const AshiNeedleTold *self, const AshiBuilt *built)
{
  g_autoptr (GPtrArray) warnings = ashi_needle_told_list_warnings (self);
  g_autofree char *caution = ashi_needle_told_dup_clearances_caution (self);

  json_builder_begin_object (json);
  ashi_json_add_string (json, "section", self->drawn->id);
  ashi_json_add_string (json, "of", self->drawn->of);
  ashi_json_add_nick (json, "body", ASHI_TYPE_WHOSE, (int) self->drawn->whose);
  ashi_json_add_nick (json, "side", ASHI_TYPE_SIDE, (int) ashi_needle_told_get_side (self, self->drawn->side));
  json_builder_set_member_name (json, "mirrored");
  json_builder_add_boolean_value (json, self->is_mirrored);
  ashi_json_add_string (json, "way", self->drawn->way);
  add_needle (json, self);
  ashi_json_add_build (json, built, self->run->spread);
  add_bone (json, self);
  ashi_json_add_stretches (json, "through", self->run->stretches);
  ashi_json_add_stretches (json, "beyond", self->run->beyond);
  add_clearances (json, self);
  add_normal (json, self);
  add_course (json, self);
  if (ashi_needle_told_is_measured (self))
    ashi_json_add_near (json, built->is_changed ? self->run->near : self->drawn->near);
  add_people (json, self);
  ashi_json_add_warnings (json, warnings);
  ashi_json_add_string (json, "caution", ashi_needle_told_get_caution (self));
  ashi_json_add_string (json, "clearances-caution", caution);
  json_builder_end_object (json);
}

/**
 * ashi_needle_told_dup_json:
 * @built: the build that its outlines have
 *
 * Returns: (transfer full): the needle, what it meets, how far what can be hurt is, and what must not be read into
 *   that, as JSON; lengths in mm, angles in degrees
 */
char *
ashi_needle_told_dup_json (const AshiNeedleTold *self, const AshiBuilt *built)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  add_told (json, self, built);
  return ashi_json_dup_text (json, ASHI_AUDIENCE_CLINICIAN);
}

static void
add_line (JsonBuilder *json, const AshiPairLine *line)
{
  static const char *const names[] = { "first", "second" };

  json_builder_begin_object (json);
  ashi_json_add_number (json, "at", line->at);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    ashi_json_add_string (json, names[i], line->is_tip[i] ? "tip" : line->names[i]);
  json_builder_end_object (json);
}

/**
 * ashi_needle_pair_dup_json:
 * @told: (array fixed-size=2): of whose runs it is
 * @built: (array fixed-size=2): the builds that their outlines have
 *
 * Returns: (transfer full): both needles, each as ashi_needle_told_dup_json() tells it, and what begins where for
 *   either, as JSON
 */
char *
ashi_needle_pair_dup_json (const AshiNeedlePair *self, const AshiNeedleTold *const *told, const AshiBuilt *const *built)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  ashi_json_begin_list (json, "needles");
  add_told (json, told[0], built[0]);
  add_told (json, told[1], built[1]);
  json_builder_end_array (json);
  ashi_json_begin_list (json, "scale");
  for (guint i = 0; i < self->lines->len; i++)
    add_line (json, g_ptr_array_index (self->lines, i));
  json_builder_end_array (json);
  json_builder_end_object (json);
  return ashi_json_dup_text (json, ASHI_AUDIENCE_CLINICIAN);
}
