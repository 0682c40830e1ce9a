// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-lesson-json.h"

#include "ashi-enum-types.h"
#include "ashi-json.h"
#include "ashi-told.h"

static void
add_claim (JsonBuilder *json, const AshiClaim *claim, AshiAudience audience)
{
  ashi_json_add_string (json, "label", claim->label);
  ashi_json_add_string (json, "text", claim->text);
  ashi_json_add_string (json, "working", claim->working);
  ashi_json_add_nick (json, "support", ASHI_TYPE_SUPPORT, (int) claim->support);
  ashi_json_add_event (json, claim);
  ashi_json_add_citations (json, claim->citations);
  ashi_json_add_reviews (json, claim, audience);
}

static void
add_words (JsonBuilder *json, const char *name, char **words)
{
  ashi_json_begin_list (json, name);
  for (; *words != NULL; words++)
    json_builder_add_string_value (json, *words);
  json_builder_end_array (json);
}

static void
add_table (JsonBuilder *json, const AshiTable *table, AshiAudience audience)
{
  ashi_json_add_string (json, "caption", table->caption);
  add_words (json, "head", table->head);
  ashi_json_begin_list (json, "rows");
  for (guint i = 0; i < table->rows->len; i++)
    {
      const AshiTableRow *row = g_ptr_array_index (table->rows, i);

      if (!ashi_claim_is_for (row->claim, audience))
        continue;
      json_builder_begin_object (json);
      add_words (json, "cells", row->cells);
      add_claim (json, row->claim, audience);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_block (JsonBuilder *json, const AshiBlock *block, AshiAudience audience)
{
  json_builder_begin_object (json);
  ashi_json_add_nick (json, "kind", ASHI_TYPE_BLOCK_KIND, (int) block->kind);
  ashi_json_add_string (json, "target", block->target);
  if (block->claim != NULL)
    add_claim (json, block->claim, audience);
  if (block->table != NULL)
    add_table (json, block->table, audience);
  if (block->figure != NULL)
    {
      ashi_json_add_string (json, "plate", block->figure->plate);
      add_words (json, "shows", block->figure->shows);
      ashi_json_add_string (json, "caption", block->figure->caption);
    }
  json_builder_end_object (json);
}

/* A pointer to a page that says nothing to the reader is left out. */
static gboolean
leads_somewhere (const AshiBlock *block, AshiPack *pack, AshiAudience audience)
{
  return block->kind != ASHI_BLOCK_SEE || ashi_pack_get_target_title (pack, block->target, audience) != NULL;
}

static void
add_chapter (JsonBuilder *json, const AshiChapter *chapter, AshiPack *pack, AshiAudience audience)
{
  json_builder_begin_object (json);
  ashi_json_add_string (json, "title", chapter->title);
  ashi_json_begin_list (json, "blocks");
  for (guint i = 0; i < chapter->blocks->len; i++)
    {
      const AshiBlock *block = g_ptr_array_index (chapter->blocks, i);

      if (ashi_block_is_for (block, audience) && leads_somewhere (block, pack, audience))
        add_block (json, block, audience);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
}

/**
 * ashi_lesson_dup_json:
 * @pack: the lesson's pack
 *
 * Returns: (transfer full): what @audience is told in the lesson, as JSON
 */
char *
ashi_lesson_dup_json (AshiLesson *lesson, AshiPack *pack, AshiAudience audience)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  GPtrArray *chapters = ashi_lesson_get_chapters (lesson);
  const AshiSource *whose = ashi_lesson_get_whose (lesson);

  g_return_val_if_fail (ASHI_IS_LESSON (lesson), NULL);

  json_builder_begin_object (json);
  ashi_json_add_string (json, "id", ashi_lesson_get_id (lesson));
  ashi_json_add_nick (json, "kind", ASHI_TYPE_LESSON_KIND, (int) ashi_lesson_get_kind (lesson));
  ashi_json_add_string (json, "title", ashi_lesson_get_title (lesson));
  ashi_json_add_string (json, "whose", whose != NULL ? whose->id : NULL);
  if (ashi_claim_is_for (ashi_lesson_get_summary (lesson), audience))
    {
      json_builder_set_member_name (json, "summary");
      json_builder_begin_object (json);
      add_claim (json, ashi_lesson_get_summary (lesson), audience);
      json_builder_end_object (json);
    }
  ashi_json_begin_list (json, "chapters");
  for (guint i = 0; i < chapters->len; i++)
    if (ashi_chapter_is_for (g_ptr_array_index (chapters, i), audience))
      add_chapter (json, g_ptr_array_index (chapters, i), pack, audience);
  json_builder_end_array (json);
  json_builder_end_object (json);
  return ashi_json_dup_text (json, audience);
}
