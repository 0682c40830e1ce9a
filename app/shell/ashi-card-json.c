// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-card-json.h"

#include "ashi-enum-types.h"

#include <json-glib/json-glib.h>

static void
add_string (JsonBuilder *json, const char *name, const char *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (json, name);
  json_builder_add_string_value (json, value);
}

static void
add_number (JsonBuilder *json, const char *name, double value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_double_value (json, value);
}

static void
add_nick (JsonBuilder *json, const char *name, GType type, int value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  add_string (json, name, g_enum_get_value (klass, value)->value_nick);
}

static void
add_citations (JsonBuilder *json, GPtrArray *citations)
{
  json_builder_set_member_name (json, "sources");
  json_builder_begin_array (json);
  for (guint i = 0; i < citations->len; i++)
    {
      const AshiCitation *citation = g_ptr_array_index (citations, i);
      g_autofree char *full = ashi_source_dup_citation (citation->source);

      json_builder_begin_object (json);
      add_string (json, "id", citation->source->id);
      add_string (json, "at", citation->at);
      add_string (json, "citation", full);
      add_string (json, "doi", citation->source->doi);
      add_string (json, "read", citation->source->how_read);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_depth (JsonBuilder *json, const AshiDepth *depth)
{
  json_builder_set_member_name (json, "depth");
  json_builder_begin_object (json);
  add_nick (json, "kind", ASHI_TYPE_DEPTH_KIND, (int) depth->kind);
  json_builder_set_member_name (json, "found");
  json_builder_add_boolean_value (json, depth->form != ASHI_DEPTH_NONE_FOUND);
  if (depth->form != ASHI_DEPTH_NONE_FOUND)
    {
      add_nick (json, "unit", ASHI_TYPE_UNIT, (int) depth->unit);
      add_number (json, depth->form == ASHI_DEPTH_MEAN ? "mean" : "min", depth->low);
      add_number (json, depth->form == ASHI_DEPTH_MEAN ? "sd" : "max",
                  depth->form == ASHI_DEPTH_MEAN ? depth->sd : depth->high);
      add_number (json, "min-mm", ashi_depth_to_mm (depth, depth->low - depth->sd));
      add_number (json, "max-mm", ashi_depth_to_mm (depth, depth->high + depth->sd));
      add_number (json, "n", depth->n);
      add_string (json, "method", depth->method);
    }
  json_builder_end_object (json);
}

static void
add_row (JsonBuilder *json, const AshiCardRow *row)
{
  json_builder_begin_object (json);
  add_string (json, "label", row->label);
  add_string (json, "text", row->claim->text);
  add_string (json, "working", row->claim->working);
  add_nick (json, "support", ASHI_TYPE_SUPPORT, (int) row->claim->support);
  if (row->hazard != NULL)
    {
      add_nick (json, "severity", ASHI_TYPE_SEVERITY, (int) row->hazard->severity);
      add_string (json, "structure", row->hazard->structure);
      add_string (json, "avoid", row->hazard->avoid);
      add_string (json, "act", row->hazard->act);
    }
  if (row->depth != NULL)
    add_depth (json, row->depth);
  add_citations (json, row->claim->citations);
  json_builder_end_object (json);
}

static void
add_names (JsonBuilder *json, AshiSubject *subject)
{
  GPtrArray *names = ashi_subject_get_names (subject);

  json_builder_set_member_name (json, "names");
  json_builder_begin_array (json);
  for (guint i = 0; i < names->len; i++)
    {
      const AshiName *name = g_ptr_array_index (names, i);

      json_builder_begin_object (json);
      add_nick (json, "form", ASHI_TYPE_NAME_FORM, (int) name->form);
      add_string (json, "name", name->text);
      add_nick (json, "support", ASHI_TYPE_SUPPORT, (int) name->support);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_sections (JsonBuilder *json, AshiCard *card)
{
  json_builder_set_member_name (json, "sections");
  json_builder_begin_array (json);
  for (guint i = 0; i < ashi_card_get_n_sections (card); i++)
    {
      const AshiCardSection *section = ashi_card_get_section (card, i);

      json_builder_begin_object (json);
      add_string (json, "id", section->id);
      add_string (json, "title", section->title);
      json_builder_set_member_name (json, "rows");
      json_builder_begin_array (json);
      for (guint j = 0; j < section->rows->len; j++)
        add_row (json, g_ptr_array_index (section->rows, j));
      json_builder_end_array (json);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_structure (JsonBuilder *json, AshiPlate *plate, const AshiStructure *structure)
{
  json_builder_begin_object (json);
  add_string (json, "plate", ashi_plate_get_id (plate));
  add_string (json, "id", structure->id);
  add_string (json, "layer", ashi_plate_get_layer (plate, structure->layer)->id);
  add_string (json, "constructed", structure->constructed);
  if (structure->is_point)
    {
      add_number (json, "x", structure->x);
      add_number (json, "y", structure->y);
    }
  json_builder_end_object (json);
}

static void
add_drawn (JsonBuilder *json, AshiSubject *subject, AshiPack *pack)
{
  GListModel *plates = ashi_pack_get_plates (pack);

  json_builder_set_member_name (json, "drawn");
  json_builder_begin_array (json);
  for (guint i = 0; i < g_list_model_get_n_items (plates); i++)
    {
      g_autoptr (AshiPlate) plate = g_list_model_get_item (plates, i);

      for (guint j = 0; j < ashi_plate_get_n_structures (plate); j++)
        {
          const AshiStructure *structure = ashi_plate_get_structure (plate, j);

          if (g_str_equal (structure->subject_id, ashi_subject_get_id (subject)))
            add_structure (json, plate, structure);
        }
    }
  json_builder_end_array (json);
  add_string (json, "not-drawn", ashi_subject_get_not_drawn (subject));
}

/**
 * ashi_card_dup_json:
 * @pack: the pack of the card's subject
 *
 * Returns: (transfer full): the card, and where its subject is drawn (in user units, mm), as JSON
 */
char *
ashi_card_dup_json (AshiCard *card, AshiPack *pack)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  AshiSubject *subject = ashi_card_get_subject (card);

  json_builder_begin_object (json);
  add_string (json, "id", ashi_subject_get_id (subject));
  add_nick (json, "kind", ASHI_TYPE_KIND, (int) ashi_subject_get_kind (subject));
  add_string (json, "title", ashi_subject_get_title (subject));
  add_string (json, "code", ashi_subject_get_code (subject));
  add_string (json, "channel", ashi_subject_get_channel (subject));
  add_string (json, "fma", ashi_subject_get_fma (subject));
  add_names (json, subject);
  add_sections (json, card);
  add_drawn (json, subject, pack);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  return json_to_string (root, TRUE);
}
