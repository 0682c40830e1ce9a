// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-quiz-json.h"

#include "ashi-enum-types.h"
#include "ashi-json.h"

static void
add_option (JsonBuilder *json, const AshiOption *option)
{
  json_builder_begin_object (json);
  ashi_json_add_string (json, "id", option->id);
  ashi_json_add_string (json, "text", option->text);
  json_builder_set_member_name (json, "right");
  json_builder_add_boolean_value (json, option->is_right);
  ashi_json_add_number (json, "weight", option->weight);
  ashi_json_add_string (json, "reason", option->reason);
  if (option->has_place)
    {
      ashi_json_add_number (json, "x", option->x);
      ashi_json_add_number (json, "y", option->y);
    }
  json_builder_end_object (json);
}

static void
add_options (JsonBuilder *json, const char *name, GPtrArray *options)
{
  ashi_json_begin_list (json, name);
  for (guint i = 0; i < options->len; i++)
    add_option (json, g_ptr_array_index (options, i));
  json_builder_end_array (json);
}

static void
add_marks (JsonBuilder *json, const char *name, GPtrArray *marks)
{
  ashi_json_begin_list (json, name);
  for (guint i = 0; i < marks->len; i++)
    {
      const AshiRuleMark *mark = g_ptr_array_index (marks, i);

      json_builder_begin_object (json);
      ashi_json_add_string (json, "title", mark->title);
      ashi_json_add_number (json, "x", mark->x);
      ashi_json_add_number (json, "y", mark->y);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_places (JsonBuilder *json, GPtrArray *places)
{
  ashi_json_begin_list (json, "places");
  for (guint i = 0; i < places->len; i++)
    {
      const AshiRightPlace *place = g_ptr_array_index (places, i);

      json_builder_begin_object (json);
      ashi_json_add_string (json, "id", place->id);
      ashi_json_add_number (json, "x", place->x);
      ashi_json_add_number (json, "y", place->y);
      add_marks (json, "landmarks", place->marks);
      add_marks (json, "measure", place->ends);
      if (place->mm_per_cun > 0)
        {
          ashi_json_add_number (json, "cun", place->cun);
          ashi_json_add_number (json, "mm-per-cun", place->mm_per_cun);
        }
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_strings (JsonBuilder *json, const char *name, GPtrArray *strings)
{
  ashi_json_begin_list (json, name);
  for (guint i = 0; i < strings->len; i++)
    json_builder_add_string_value (json, g_ptr_array_index (strings, i));
  json_builder_end_array (json);
}

static void
add_sight (JsonBuilder *json, const AshiQuestionSight *sight)
{
  json_builder_set_member_name (json, "shows");
  json_builder_begin_object (json);
  ashi_json_add_string (json, "picture", sight->picture);
  ashi_json_add_nick (json, "side", ASHI_TYPE_SIDE, (int) sight->side);
  ashi_json_add_string (json, "lit", sight->lit);
  if (sight->opacities != NULL)
    {
      ashi_json_begin_list (json, "opacities");
      for (guint i = 0; i < sight->n_opacities; i++)
        json_builder_add_double_value (json, sight->opacities[i]);
      json_builder_end_array (json);
    }
  json_builder_set_member_name (json, "hides-names");
  json_builder_add_boolean_value (json, sight->hides_names);
  json_builder_end_object (json);
}

static void
add_run (JsonBuilder *json, const AshiQuestion *question)
{
  ashi_json_add_number (json, "length", question->length);
  ashi_json_add_number (json, "stop-from", question->window.from);
  ashi_json_add_number (json, "stop-to", question->window.to);
}

static void
add_question (JsonBuilder *json, const AshiQuestion *question)
{
  json_builder_begin_object (json);
  ashi_json_add_string (json, "card", question->card);
  ashi_json_add_nick (json, "kind", ASHI_TYPE_QUESTION_KIND, (int) question->kind);
  ashi_json_add_nick (json, "answered-by", ASHI_TYPE_ASKING, (int) question->asking);
  ashi_json_add_string (json, "about", question->about);
  ashi_json_add_string (json, "claim", question->claim);
  ashi_json_add_string (json, "question", question->stem);
  add_sight (json, &question->sight);
  add_options (json, "options", question->options);
  if (question->asking == ASHI_ASKING_TYPE)
    add_strings (json, "names", question->names);
  if (question->asking == ASHI_ASKING_PLACE)
    add_places (json, question->places);
  if (question->asking == ASHI_ASKING_PRESS)
    add_run (json, question);
  ashi_json_add_string (json, "answer", question->right);
  add_strings (json, "withheld", question->withheld);
  ashi_json_add_nick (json, "support", ASHI_TYPE_SUPPORT, (int) question->support);
  ashi_json_add_citations (json, question->citations);
  ashi_json_add_string (json, "note", question->note);
  json_builder_end_object (json);
}

/**
 * ashi_quiz_dup_json:
 * @questions: (element-type AshiQuestion)
 * @seed: which asks the same again
 *
 * Returns: (transfer full): the questions with their answers, for programs
 */
char *
ashi_quiz_dup_json (AshiQuiz *quiz, GPtrArray *questions, guint32 seed, AshiAudience audience)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  g_return_val_if_fail (ASHI_IS_QUIZ (quiz), NULL);

  json_builder_begin_object (json);
  ashi_json_add_string (json, "pack", ashi_pack_get_id (ashi_quiz_get_pack (quiz)));
  ashi_json_add_string (json, "version", ashi_pack_get_version (ashi_quiz_get_pack (quiz)));
  json_builder_set_member_name (json, "seed");
  json_builder_add_int_value (json, seed);
  ashi_json_begin_list (json, "questions");
  for (guint i = 0; i < questions->len; i++)
    add_question (json, g_ptr_array_index (questions, i));
  json_builder_end_array (json);
  json_builder_end_object (json);
  return ashi_json_dup_text (json, audience);
}
