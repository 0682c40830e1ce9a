// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-told-sheet.h"

#include "ashi-audience.h"
#include "ashi-references.h"
#include "ashi-review-text.h"
#include "ashi-told.h"
#include "ashi-translation-text.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AshiPack *pack;
  AshiAudience audience;
  AshiFlow *flow;
  AshiReferences *references;
  guint n_steps;
} Sheet;

static void
add_claim (const Sheet *self, const char *label, const AshiClaim *claim)
{
  g_autofree char *cited = ashi_references_cite (self->references, claim->citations, claim->support);
  g_autofree char *working = claim->working != NULL ? g_strdup_printf ("%s: %s", _ ("Working"), claim->working) : NULL;
  g_autofree char *found = ashi_claim_dup_found (claim, self->audience);

  ashi_flow_add_statement (self->flow, label, ashi_claim_get_urgency (claim, ashi_pack_get_tongue (self->pack)),
                           claim->text, cited);
  ashi_flow_add_plain (self->flow, ASHI_FLOW_DETAIL, working);
  ashi_flow_add_plain (self->flow, ASHI_FLOW_ALARM, found);
}

static void
add_step (Sheet *self, const AshiBlock *step)
{
  const char *title = ashi_pack_get_target_title (self->pack, step->target, self->audience);
  g_autofree char *label = g_strdup_printf ("%u.  %s", ++self->n_steps, title != NULL ? title : step->target);

  add_claim (self, label, step->claim);
}

/* The last cell of a row says where it comes from. */
static void
add_row (const Sheet *self, const AshiTableRow *row)
{
  g_autofree char *cited = ashi_references_cite (self->references, row->claim->citations, row->claim->support);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_auto (GStrv) markup = NULL;

  for (char **cell = row->cells; *cell != NULL; cell++)
    {
      g_autofree char *escaped = g_markup_escape_text (*cell, -1);

      g_strv_builder_add (cells, escaped);
    }
  g_strv_builder_add (cells, cited);
  markup = g_strv_builder_end (cells);
  ashi_flow_add_cells (self->flow, ASHI_FLOW_DETAIL, markup);
}

static void
add_table (const Sheet *self, const AshiTable *table)
{
  g_autoptr (GStrvBuilder) head = g_strv_builder_new ();
  g_auto (GStrv) cells = NULL;

  ashi_flow_add_plain (self->flow, ASHI_FLOW_BODY, table->caption);
  for (char **cell = table->head; *cell != NULL; cell++)
    {
      g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>", *cell);

      g_strv_builder_add (head, markup);
    }
  g_strv_builder_add (head, "");
  cells = g_strv_builder_end (head);
  ashi_flow_add_cells (self->flow, ASHI_FLOW_DETAIL, cells);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const AshiTableRow *row = g_ptr_array_index (table->rows, i);

      if (ashi_claim_is_for (row->claim, self->audience))
        add_row (self, row);
    }
}

static void
add_figure (const Sheet *self, const AshiFigure *figure)
{
  AshiLessonFigure *drawn = ashi_lesson_figure_new (self->pack, figure);

  if (drawn == NULL)
    return;
  ashi_flow_add_figure (self->flow, drawn);
  ashi_flow_add_plain (self->flow, ASHI_FLOW_DETAIL, figure->caption);
}

static void
add_block (Sheet *self, const AshiBlock *block)
{
  if (!ashi_block_is_for (block, self->audience))
    return;
  switch (block->kind)
    {
    case ASHI_BLOCK_SAY:
      add_claim (self, block->claim->label, block->claim);
      break;
    case ASHI_BLOCK_STEP:
      add_step (self, block);
      break;
    case ASHI_BLOCK_TABLE:
      add_table (self, block->table);
      break;
    case ASHI_BLOCK_FIGURE:
      add_figure (self, block->figure);
      break;
    case ASHI_BLOCK_SEE: /* a page leads nowhere */
    default:
      break;
    }
}

static void
add_chapter (Sheet *self, const AshiChapter *chapter)
{
  if (!ashi_chapter_is_for (chapter, self->audience))
    return;
  ashi_flow_add_plain (self->flow, ASHI_FLOW_HEADING, chapter->title);
  for (guint i = 0; i < chapter->blocks->len; i++)
    add_block (self, g_ptr_array_index (chapter->blocks, i));
}

static void
add_head (const Sheet *self, AshiLesson *lesson)
{
  const AshiSource *whose = ashi_lesson_get_whose (lesson);
  g_autofree char *translation = ashi_lesson_dup_translation (lesson, self->pack, self->audience);
  g_autofree char *practice =
      whose != NULL ? g_strdup_printf ("%s: %s", _ ("Whose practice"), whose->short_name) : NULL;

  ashi_flow_add_plain (self->flow, ASHI_FLOW_TITLE, ashi_lesson_get_title (lesson));
  ashi_flow_add_plain (self->flow, ASHI_FLOW_SUBTITLE, practice);
  if (ashi_claim_is_for (ashi_lesson_get_summary (lesson), self->audience))
    add_claim (self, NULL, ashi_lesson_get_summary (lesson));
  ashi_flow_add_plain (self->flow, ASHI_FLOW_SMALL, ashi_pack_get_status (self->pack));
  if (translation != NULL)
    ashi_flow_add_plain (self->flow, ASHI_FLOW_SMALL, translation);
}

/**
 * ashi_lesson_sheet_new:
 * @pack: the lesson's pack, as its reader gets it
 * @audience: who reads
 *
 * Returns: (transfer full): a programme or a lesson
 */
AshiFlow *
ashi_lesson_sheet_new (AshiLesson *lesson, AshiPack *pack, AshiAudience audience)
{
  g_autoptr (AshiReferences) references = NULL;
  Sheet self = { .pack = pack, .audience = audience };
  GPtrArray *chapters;

  g_return_val_if_fail (ASHI_IS_LESSON (lesson) && ASHI_IS_PACK (pack), NULL);

  references = ashi_references_new (audience);
  self.references = references;
  self.flow = ashi_flow_new (ashi_imprint_new (pack, ashi_lesson_get_title (lesson)));
  add_head (&self, lesson);
  chapters = ashi_lesson_get_chapters (lesson);
  for (guint i = 0; i < chapters->len; i++)
    add_chapter (&self, g_ptr_array_index (chapters, i));
  ashi_references_list (references, self.flow);
  return self.flow;
}
