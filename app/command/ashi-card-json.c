// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-card-json.h"

#include "ashi-appearance.h"
#include "ashi-body-json.h"
#include "ashi-enum-types.h"
#include "ashi-run-json.h"
#include "ashi-run-text.h"
#include "ashi-statement.h"

static void
add_depth (JsonBuilder *json, const AshiDepth *depth)
{
  g_autofree char *figure = ashi_depth_dup_figure (depth);

  json_builder_set_member_name (json, "depth");
  json_builder_begin_object (json);
  ashi_json_add_nick (json, "kind", ASHI_TYPE_DEPTH_KIND, (int) depth->kind);
  json_builder_set_member_name (json, "found");
  json_builder_add_boolean_value (json, depth->form != ASHI_DEPTH_NONE_FOUND);
  json_builder_set_member_name (json, "danger");
  json_builder_add_boolean_value (json, depth->is_danger);
  ashi_json_add_string (json, "figure", figure);
  if (depth->form != ASHI_DEPTH_NONE_FOUND)
    {
      ashi_json_add_nick (json, "unit", ASHI_TYPE_UNIT, (int) depth->unit);
      ashi_json_add_number (json, depth->form == ASHI_DEPTH_MEAN ? "mean" : "min", depth->low);
      ashi_json_add_number (json, depth->form == ASHI_DEPTH_MEAN ? "sd" : "max",
                            depth->form == ASHI_DEPTH_MEAN ? depth->sd : depth->high);
      ashi_json_add_number (json, "min-mm", ashi_depth_to_mm (depth, depth->low - depth->sd));
      ashi_json_add_number (json, "max-mm", ashi_depth_to_mm (depth, depth->high + depth->sd));
      ashi_json_add_number (json, "low-edge-mm", ashi_depth_get_low_edge (depth));
      ashi_json_add_number (json, "n", depth->n);
      ashi_json_add_string (json, "method", depth->method);
    }
  json_builder_end_object (json);
}

static void
add_advice (JsonBuilder *json, const char *name, const AshiAdvice *advice)
{
  g_autofree char *support = g_strconcat (name, "-support", NULL);

  if (advice->text == NULL)
    return;
  ashi_json_add_string (json, name, advice->text);
  ashi_json_add_nick (json, support, ASHI_TYPE_SUPPORT, (int) advice->support);
}

/**
 * ashi_json_add_row:
 *
 * Adds a statement of a card, with its sources, as an object.
 */
void
ashi_json_add_row (JsonBuilder *json, const AshiCardRow *row)
{
  json_builder_begin_object (json);
  ashi_json_add_string (json, "label", row->label);
  ashi_json_add_string (json, "text", ashi_card_row_get_text (row));
  ashi_json_add_string (json, "working", row->claim->working);
  ashi_json_add_nick (json, "support", ASHI_TYPE_SUPPORT, (int) row->support);
  ashi_json_add_event (json, row->claim);
  if (row->hazard != NULL)
    {
      ashi_json_add_nick (json, "severity", ASHI_TYPE_SEVERITY, (int) row->hazard->severity);
      ashi_json_add_string (json, "structure", row->hazard->structure);
      add_advice (json, "avoid", &row->hazard->avoid);
      add_advice (json, "act", &row->hazard->act);
    }
  if (row->depth != NULL)
    add_depth (json, row->depth);
  ashi_json_add_citations (json, row->citations);
  ashi_json_add_reviews (json, row->claim, row->audience);
  json_builder_end_object (json);
}

static void
add_names (JsonBuilder *json, AshiSubject *subject)
{
  GPtrArray *names = ashi_subject_get_names (subject);

  ashi_json_begin_list (json, "names");
  for (guint i = 0; i < names->len; i++)
    {
      const AshiName *name = g_ptr_array_index (names, i);

      json_builder_begin_object (json);
      ashi_json_add_nick (json, "form", ASHI_TYPE_NAME_FORM, (int) name->form);
      ashi_json_add_string (json, "name", name->text);
      ashi_json_add_nick (json, "support", ASHI_TYPE_SUPPORT, (int) name->support);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_groups (JsonBuilder *json, AshiCard *card)
{
  ashi_json_begin_list (json, "sections");
  for (guint i = 0; i < ashi_card_get_n_groups (card); i++)
    {
      const AshiCardGroup *group = ashi_card_get_group (card, i);

      json_builder_begin_object (json);
      ashi_json_add_string (json, "id", group->id);
      ashi_json_add_string (json, "title", group->title);
      ashi_json_add_string (json, "note", group->note);
      ashi_json_begin_list (json, "rows");
      for (guint j = 0; j < group->rows->len; j++)
        ashi_json_add_row (json, g_ptr_array_index (group->rows, j));
      json_builder_end_array (json);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_structure (JsonBuilder *json, AshiPlate *plate, const AshiStructure *structure, AshiAudience audience)
{
  json_builder_begin_object (json);
  ashi_json_add_string (json, "plate", ashi_plate_get_id (plate));
  ashi_json_add_string (json, "id", structure->id);
  ashi_json_add_string (json, "layer", ashi_plate_get_layer (plate, structure->layer)->id);
  if (ashi_audience_may_see_depths (audience)) /* it tells the rule in lengths */
    ashi_json_add_string (json, "constructed", structure->constructed);
  if (structure->is_point)
    {
      ashi_json_add_number (json, "x", structure->x);
      ashi_json_add_number (json, "y", structure->y);
    }
  json_builder_end_object (json);
}

static void
add_drawn (JsonBuilder *json, AshiCard *card, AshiPack *pack)
{
  AshiSubject *subject = ashi_card_get_subject (card);
  GListModel *plates = ashi_pack_get_plates (pack);

  ashi_json_begin_list (json, "drawn");
  for (guint i = 0; i < g_list_model_get_n_items (plates); i++)
    {
      g_autoptr (AshiPlate) plate = g_list_model_get_item (plates, i);

      for (guint j = 0; j < ashi_plate_get_n_structures (plate); j++)
        {
          const AshiStructure *structure = ashi_plate_get_structure (plate, j);

          if (g_str_equal (structure->subject_id, ashi_subject_get_id (subject)))
            add_structure (json, plate, structure, ashi_card_get_audience (card));
        }
    }
  json_builder_end_array (json);
  ashi_json_add_string (json, "not-drawn", ashi_subject_get_not_drawn (subject));
}

static void
add_vector (JsonBuilder *json, const char *name, AshiPosition vector)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_object (json);
  ashi_json_add_position (json, vector);
  json_builder_end_object (json);
}

/* Where the section lies: body = origin + x · u + y · v. */
static void
add_plane (JsonBuilder *json, AshiPlane plane)
{
  json_builder_set_member_name (json, "plane");
  json_builder_begin_object (json);
  add_vector (json, "origin", plane.origin);
  add_vector (json, "u", plane.u);
  add_vector (json, "v", plane.v);
  json_builder_end_object (json);
}

/* The sections that show the subject to who reads the card, and those in which its needle lies. */
static void
add_cut (JsonBuilder *json, AshiCard *card, AshiPack *pack)
{
  g_autoptr (GPtrArray) list = ashi_pack_list_appearances (pack, ashi_subject_get_id (ashi_card_get_subject (card)),
                                                           ashi_card_get_audience (card), NULL);

  ashi_json_begin_list (json, "cut");
  for (guint i = 0; i < list->len; i++)
    {
      const AshiAppearance *appearance = g_ptr_array_index (list, i);

      if (appearance->section == NULL)
        continue;
      json_builder_begin_object (json);
      ashi_json_add_string (json, "section", ashi_section_get_id (appearance->section));
      ashi_json_add_string (json, "title", ashi_section_get_title (appearance->section));
      ashi_json_add_string (json, "id", appearance->structure_id);
      json_builder_set_member_name (json, "through-needle");
      json_builder_add_boolean_value (json, appearance->of_needle);
      add_plane (json, ashi_section_get_plane (appearance->section));
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_run (JsonBuilder *json, const AshiRun *run, AshiPack *pack)
{
  g_autoptr (GPtrArray) warnings = ashi_run_list_warnings (run, pack);

  json_builder_begin_object (json);
  ashi_json_add_string (json, "section", run->id);
  ashi_json_add_nick (json, "side", ASHI_TYPE_SIDE, (int) run->side);
  ashi_json_add_nick (json, "body", ASHI_TYPE_WHOSE, (int) run->whose);
  ashi_json_add_number (json, "length", run->length);
  ashi_json_add_string (json, "way", run->way);
  ashi_json_add_stretches (json, "through", run->stretches);
  ashi_json_add_stretches (json, "beyond", run->beyond);
  ashi_json_add_near (json, run->near);
  ashi_json_add_warnings (json, warnings);
  json_builder_end_object (json);
}

/* What the needles that are drawn for the subject meet, in mm from the skin of the drawn body. */
static void
add_runs (JsonBuilder *json, AshiCard *card, AshiPack *pack)
{
  g_autoptr (GPtrArray) runs = ashi_card_list_runs (card, pack);

  ashi_json_begin_list (json, "runs");
  for (guint i = 0; i < runs->len; i++)
    add_run (json, g_ptr_array_index (runs, i), pack);
  json_builder_end_array (json);
}

/* How much of all that is said of the subject nobody has reviewed. */
static void
add_unreviewed (JsonBuilder *json, AshiSubject *subject, AshiPack *pack)
{
  g_autoptr (AshiStatements) all = ashi_statements_new (pack, ASHI_HOME_SUBJECT, ashi_subject_get_id (subject));
  guint n_all = 0;
  const guint n = all != NULL ? ashi_statements_count_unreviewed (all, &n_all) : 0;

  ashi_json_add_number (json, "statements", n_all);
  ashi_json_add_number (json, "unreviewed", n);
}

/**
 * ashi_card_dup_json:
 * @pack: what there is of the pack for whom the card is
 *
 * Returns: (transfer full): the card, and where its subject is drawn (in user units, mm), as JSON
 */
char *
ashi_card_dup_json (AshiCard *card, AshiPack *pack)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  AshiSubject *subject = ashi_card_get_subject (card);

  g_return_val_if_fail (ASHI_IS_CARD (card), NULL);

  json_builder_begin_object (json);
  ashi_json_add_string (json, "id", ashi_subject_get_id (subject));
  ashi_json_add_nick (json, "kind", ASHI_TYPE_KIND, (int) ashi_subject_get_kind (subject));
  ashi_json_add_string (json, "title", ashi_subject_get_title (subject));
  ashi_json_add_string (json, "code", ashi_subject_get_code (subject));
  ashi_json_add_string (json, "channel", ashi_subject_get_channel (subject));
  ashi_json_add_string (json, "fma", ashi_subject_get_fma (subject));
  add_names (json, subject);
  add_groups (json, card);
  add_drawn (json, card, pack);
  add_cut (json, card, pack);
  add_runs (json, card, pack);
  if (ashi_audience_may_see_reviews (ashi_card_get_audience (card)))
    add_unreviewed (json, subject, pack);
  /* The rules by which points are found are told in lengths. */
  if (ashi_audience_may_see_depths (ashi_card_get_audience (card)))
    ashi_body_add_places_json (json, pack, ashi_subject_get_id (subject));
  json_builder_end_object (json);
  return ashi_json_dup_text (json, ashi_card_get_audience (card));
}
