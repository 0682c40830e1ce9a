// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-json.h"

#include "ashi-enum-types.h"
#include "ashi-event.h"
#include "ashi-length.h"
#include "ashi-source.h"
#include "ashi-visible.h"

#include <string.h>

/**
 * ashi_json_add_string:
 * @name: the member's, in the object that is open
 * @value: (nullable): without it there is no member either
 */
void
ashi_json_add_string (JsonBuilder *json, const char *name, const char *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (json, name);
  json_builder_add_string_value (json, value);
}

/**
 * ashi_json_add_number:
 * @name: the member's, in the object that is open
 * @value: finite, since JSON knows no other number
 */
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

/**
 * ashi_json_begin_list:
 * @name: the member's, in the object that is open
 *
 * Opens a list; json_builder_end_array() ends it.
 */
void
ashi_json_begin_list (JsonBuilder *json, const char *name)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
}

/**
 * ashi_json_add_event:
 *
 * Adds what a claim is about that may happen, and how urgent that is; nothing for a claim about nothing of the kind.
 */
void
ashi_json_add_event (JsonBuilder *json, const AshiClaim *claim)
{
  if (claim->event == NULL)
    return;
  ashi_json_add_string (json, "event", claim->event->id);
  ashi_json_add_nick (json, "urgency", ASHI_TYPE_URGENCY, (int) claim->event->urgency);
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

static void
add_review (JsonBuilder *json, const AshiReview *review)
{
  json_builder_begin_object (json);
  ashi_json_add_nick (json, "verdict", ASHI_TYPE_VERDICT, (int) review->verdict);
  ashi_json_add_string (json, "role", review->role);
  ashi_json_add_string (json, "initials", review->initials);
  ashi_json_add_string (json, "date", review->date);
  ashi_json_add_string (json, "remark", review->remark);
  json_builder_end_object (json);
}

/**
 * ashi_json_add_reviews:
 * @audience: who reads
 *
 * Adds what the claim is called, and the list of its reviews, where @audience may see them.
 */
void
ashi_json_add_reviews (JsonBuilder *json, const AshiClaim *claim, AshiAudience audience)
{
  if (!ashi_audience_may_see_reviews (audience))
    return;
  ashi_json_add_string (json, "claim", claim->id);
  ashi_json_begin_list (json, "reviews");
  for (guint i = 0; claim->reviews != NULL && i < claim->reviews->len; i++)
    add_review (json, g_ptr_array_index (claim->reviews, i));
  json_builder_end_array (json);
}

static void write_node (GString *text, JsonNode *node, guint depth);

static void
begin_line (GString *text, guint depth)
{
  g_string_append_printf (text, "\n%*s", (int) depth * 2, "");
}

static void
write_unit (GString *text, gunichar character)
{
  if (character >= 0x10000)
    g_string_append_printf (text, "\\u%04x\\u%04x", 0xD7C0 + (character >> 10), 0xDC00 + (character & 0x3FF));
  else
    g_string_append_printf (text, "\\u%04x", character);
}

/* json-glib knows how to quote. What a terminal would obey is spelled out too, which says the same to who reads JSON.
 */
static void
write_string (GString *text, const char *string)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), string);
  g_autofree char *quoted = json_to_string (node, FALSE);

  for (const char *p = quoted; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (ashi_visible_may_stand (g_utf8_get_char (p), ASHI_VISIBLE_PROSE))
        g_string_append_len (text, p, g_utf8_next_char (p) - p);
      else
        write_unit (text, g_utf8_get_char (p));
    }
}

/* In as few digits as read back to the same; json-glib would write 60.2 as 60.200000000000003. */
static void
write_number (GString *text, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.15g", value);
  if (g_ascii_strtod (digits, NULL) != value)
    g_ascii_formatd (digits, sizeof digits, "%.17g", value);
  g_string_append (text, digits);
  if (strpbrk (digits, ".en") == NULL) /* it stays a number that may have decimals */
    g_string_append (text, ".0");
}

static void
write_object (GString *text, JsonObject *object, guint depth)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;
  gboolean first = TRUE;

  g_string_append_c (text, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      if (!first)
        g_string_append_c (text, ',');
      begin_line (text, depth + 1);
      write_string (text, name);
      g_string_append (text, " : ");
      write_node (text, value, depth + 1);
      first = FALSE;
    }
  if (!first)
    begin_line (text, depth);
  g_string_append_c (text, '}');
}

static void
write_array (GString *text, JsonArray *array, guint depth)
{
  const guint length = json_array_get_length (array);

  g_string_append_c (text, '[');
  for (guint i = 0; i < length; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      begin_line (text, depth + 1);
      write_node (text, json_array_get_element (array, i), depth + 1);
    }
  if (length > 0)
    begin_line (text, depth);
  g_string_append_c (text, ']');
}

static void
write_node (GString *text, JsonNode *node, guint depth)
{
  g_autofree char *other = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    write_object (text, json_node_get_object (node), depth);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    write_array (text, json_node_get_array (node), depth);
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    write_string (text, json_node_get_string (node));
  else if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    write_number (text, json_node_get_double (node));
  else
    {
      other = json_to_string (node, FALSE);
      g_string_append (text, other);
    }
}

static void leave_out_lengths (JsonNode *node);

static gboolean
tells_length (JsonNode *node)
{
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return ashi_tells_length (json_node_get_string (node));
  leave_out_lengths (node);
  return FALSE;
}

/* What ids would tell; nothing else that is built for patients has any. */
static void
leave_out_lengths (JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  g_autoptr (GList) members = object != NULL ? json_object_get_members (object) : NULL;

  for (GList *member = members; member != NULL; member = member->next)
    if (tells_length (json_object_get_member (object, member->data)))
      json_object_remove_member (object, member->data);
  for (guint i = array != NULL ? json_array_get_length (array) : 0; i-- > 0;)
    if (tells_length (json_array_get_element (array, i)))
      json_array_remove_element (array, i);
}

/**
 * ashi_json_dup_text:
 * @audience: who reads
 *
 * Returns: (transfer full): what was built, indented
 */
char *
ashi_json_dup_text (JsonBuilder *json, AshiAudience audience)
{
  g_autoptr (JsonNode) root = json_builder_get_root (json);
  GString *text = g_string_new (NULL);

  if (!ashi_audience_may_see_depths (audience))
    leave_out_lengths (root);
  write_node (text, root, 0);
  return g_string_free (text, FALSE);
}
