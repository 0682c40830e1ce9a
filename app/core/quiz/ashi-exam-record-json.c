// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* An exam that was taken as JSON, which is how it is kept. What is read may be anybody's: it came with a file that was
 * imported. SQLite takes no JSON that is nested so deeply that json-glib would lose its footing. */
#include "ashi-enum-types.h"
#include "ashi-exam-record-private.h"
#include "ashi-limits.h"
#include "ashi-nick.h"

#include <json-glib/json-glib.h>

#define VERSION 1

/* Writing */

static void
add_text (JsonBuilder *json, const char *name, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (json, name);
  json_builder_add_string_value (json, text);
}

static void
add_number (JsonBuilder *json, const char *name, gint64 number)
{
  json_builder_set_member_name (json, name);
  json_builder_add_int_value (json, number);
}

static void
add_flag (JsonBuilder *json, const char *name, gboolean flag)
{
  json_builder_set_member_name (json, name);
  json_builder_add_boolean_value (json, flag);
}

static void
add_station (JsonBuilder *json, const AshiStationRecord *self)
{
  json_builder_begin_object (json);
  add_text (json, "kind", ashi_nick_of_value (ASHI_TYPE_QUESTION_KIND, (int) self->kind));
  add_text (json, "card", self->card);
  add_text (json, "about", self->about);
  add_text (json, "asked", self->asked);
  add_text (json, "given", self->given);
  add_text (json, "right", self->right);
  add_text (json, "cited", self->cited);
  add_text (json, "note", self->note);
  json_builder_set_member_name (json, "reasons");
  json_builder_begin_array (json);
  for (guint i = 0; i < self->reasons->len; i++)
    json_builder_add_string_value (json, g_ptr_array_index (self->reasons, i));
  json_builder_end_array (json);
  json_builder_set_member_name (json, "share");
  json_builder_add_double_value (json, self->share);
  add_flag (json, "missed-worst", self->missed_worst);
  add_flag (json, "hazards", self->is_of_hazards);
  add_flag (json, "ran-out", self->ran_out);
  add_number (json, "took", self->took);
  json_builder_end_object (json);
}

/**
 * ashi_exam_record_dup_json:
 *
 * Returns: (transfer full): all of it, as ashi_exam_record_read() reads it
 */
char *
ashi_exam_record_dup_json (const AshiExamRecord *self)
{
  g_autoptr (JsonBuilder) json = NULL;
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  json = json_builder_new ();
  json_builder_begin_object (json);
  add_number (json, "version", VERSION);
  add_text (json, "title", self->title);
  add_number (json, "seed", self->seed);
  add_number (json, "pass", self->pass);
  add_number (json, "hazards-pass", self->hazards_pass);
  add_number (json, "time", self->time);
  add_number (json, "n-stations", self->n_stations);
  add_number (json, "n-hazards", self->n_hazards);
  json_builder_set_member_name (json, "stations");
  json_builder_begin_array (json);
  for (guint i = 0; i < self->stations->len; i++)
    add_station (json, g_ptr_array_index (self->stations, i));
  json_builder_end_array (json);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  return json_to_string (root, FALSE);
}

/* Reading */

static JsonNode *
find (JsonObject *object, const char *name, GType type)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type ? node : NULL;
}

/* Returns: (transfer full) (nullable) */
static char *
dup_text (JsonObject *object, const char *name)
{
  JsonNode *node = find (object, name, G_TYPE_STRING);

  return node != NULL ? g_strdup (json_node_get_string (node)) : NULL;
}

static gboolean
read_number (JsonObject *object, const char *name, gint64 most, gint64 *number)
{
  JsonNode *node = find (object, name, G_TYPE_INT64);

  *number = node != NULL ? json_node_get_int (node) : -1;
  return *number >= 0 && *number <= most;
}

static gboolean
read_count (JsonObject *object, const char *name, guint most, guint *count)
{
  gint64 number;
  const gboolean is_good = read_number (object, name, most, &number);

  *count = is_good ? (guint) number : 0;
  return is_good;
}

static gboolean
get_flag (JsonObject *object, const char *name)
{
  JsonNode *node = find (object, name, G_TYPE_BOOLEAN);

  return node != NULL && json_node_get_boolean (node);
}

/* A whole share is written without a point. */
static gboolean
read_share (JsonObject *object, double *share)
{
  JsonNode *node = json_object_get_member (object, "share");

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || (json_node_get_value_type (node) != G_TYPE_DOUBLE && json_node_get_value_type (node) != G_TYPE_INT64))
    return FALSE;
  *share = json_node_get_double (node);
  return *share >= 0 && *share <= 1;
}

static void
read_reasons (JsonObject *object, AshiStationRecord *self)
{
  JsonNode *node = json_object_get_member (object, "reasons");
  JsonArray *reasons = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; reasons != NULL && i < json_array_get_length (reasons); i++)
    {
      JsonNode *reason = json_array_get_element (reasons, i);

      if (JSON_NODE_HOLDS_VALUE (reason) && json_node_get_value_type (reason) == G_TYPE_STRING)
        g_ptr_array_add (self->reasons, g_strdup (json_node_get_string (reason)));
    }
}

static gboolean
read_station (AshiExamRecord *record, JsonNode *node)
{
  AshiStationRecord *self;
  JsonObject *object;
  g_autofree char *nick = NULL;
  int kind = 0;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  object = json_node_get_object (node);
  self = ashi_exam_record_append (record);
  nick = dup_text (object, "kind");
  self->card = dup_text (object, "card");
  self->about = dup_text (object, "about");
  self->asked = dup_text (object, "asked");
  self->given = dup_text (object, "given");
  self->right = dup_text (object, "right");
  self->cited = dup_text (object, "cited");
  self->note = dup_text (object, "note");
  self->missed_worst = get_flag (object, "missed-worst");
  self->is_of_hazards = get_flag (object, "hazards");
  self->ran_out = get_flag (object, "ran-out");
  read_reasons (object, self);
  if (nick == NULL || self->card == NULL || self->about == NULL || self->asked == NULL
      || !ashi_nick_to_value (ASHI_TYPE_QUESTION_KIND, nick, &kind) || !read_share (object, &self->share)
      || !read_count (object, "took", G_MAXUINT, &self->took))
    return FALSE;
  self->kind = (AshiQuestionKind) kind;
  return TRUE;
}

static gboolean
read_stations (AshiExamRecord *self, JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "stations");
  JsonArray *stations = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (stations == NULL || json_array_get_length (stations) > self->n_stations)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (stations); i++)
    if (!read_station (self, json_array_get_element (stations, i)))
      return FALSE;
  return TRUE;
}

static gboolean
read_exam (AshiExamRecord *self, JsonObject *object)
{
  guint version, seed;

  if (!read_count (object, "version", VERSION, &version) || !read_count (object, "seed", G_MAXUINT32, &seed)
      || !read_count (object, "pass", 100, &self->pass)
      || !read_count (object, "hazards-pass", 100, &self->hazards_pass)
      || !read_number (object, "time", G_MAXINT64, &self->time)
      || !read_count (object, "n-stations", ASHI_LIMIT_EXAM_STATIONS, &self->n_stations)
      || !read_count (object, "n-hazards", self->n_stations, &self->n_hazards))
    return FALSE;
  self->seed = seed;
  self->title = dup_text (object, "title");
  return read_stations (self, object);
}

/**
 * ashi_exam_record_read:
 * @json: what ashi_exam_record_dup_json() wrote, or anything that SQLite takes for JSON
 *
 * Returns: (transfer full) (nullable): the exam; %NULL where it is not written so
 */
AshiExamRecord *
ashi_exam_record_read (const char *json)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (AshiExamRecord) self = ashi_exam_record_create ();
  JsonNode *root;

  g_return_val_if_fail (json != NULL, NULL);

  if (!json_parser_load_from_data (parser, json, -1, NULL))
    return NULL;
  root = json_parser_get_root (parser);
  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) && read_exam (self, json_node_get_object (root))
             ? g_steal_pointer (&self)
             : NULL;
}
