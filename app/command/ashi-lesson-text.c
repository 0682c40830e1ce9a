// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-lesson-text.h"

#include "ashi-audience.h"
#include "ashi-text-writer.h"
#include "ashi-told.h"
#include "ashi-translation-text.h"

#include <glib/gi18n.h>

typedef struct
{
  AshiTextWriter writer;
  AshiPack *pack;
  AshiAudience audience;
} Page;

static void
write_claim (Page *self, const char *label, const AshiClaim *claim)
{
  g_string_append (self->writer.text, "\n  • ");
  ashi_text_writer_add_urgency (&self->writer, claim);
  if (label != NULL)
    g_string_append_printf (self->writer.text, "%s: ", label);
  g_string_append (self->writer.text, claim->text);
  ashi_text_writer_add_standing (&self->writer, claim->support, claim->citations);
  if (claim->working != NULL)
    g_string_append_printf (self->writer.text, "\n      %s: %s", _ ("Working"), claim->working);
  ashi_text_writer_add_reviews (&self->writer, claim, self->audience);
}

static void
write_table (Page *self, const AshiTable *table)
{
  g_autofree char *head = g_strjoinv (" · ", table->head);

  g_string_append_printf (self->writer.text, "\n  %s (%s)", table->caption, head);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const AshiTableRow *row = g_ptr_array_index (table->rows, i);

      if (ashi_claim_is_for (row->claim, self->audience))
        write_claim (self, NULL, row->claim);
    }
}

static void
write_pointer (Page *self, const char *id)
{
  const char *title = ashi_pack_get_target_title (self->pack, id, self->audience);

  if (title == NULL)
    return;
  g_string_append_printf (self->writer.text, "\n  → %s", title);
  if (ashi_audience_get_id (self->audience, id) != NULL)
    g_string_append_printf (self->writer.text, " (%s)", id);
}

static void
write_step (Page *self, const AshiBlock *step)
{
  const char *title = ashi_pack_get_target_title (self->pack, step->target, self->audience);

  write_claim (self, title != NULL ? title : step->target, step->claim);
}

static void
write_block (Page *self, const AshiBlock *block)
{
  if (!ashi_block_is_for (block, self->audience))
    return;
  switch (block->kind)
    {
    case ASHI_BLOCK_SAY:
      write_claim (self, block->claim->label, block->claim);
      break;
    case ASHI_BLOCK_STEP:
      write_step (self, block);
      break;
    case ASHI_BLOCK_TABLE:
      write_table (self, block->table);
      break;
    case ASHI_BLOCK_SEE:
      write_pointer (self, block->target);
      break;
    case ASHI_BLOCK_FIGURE:
      g_string_append_printf (self->writer.text, "\n  [%s]", block->figure->caption);
      break;
    default:
      g_return_if_reached ();
    }
}

static void
write_chapter (Page *self, const AshiChapter *chapter)
{
  if (!ashi_chapter_is_for (chapter, self->audience))
    return;
  g_string_append_printf (self->writer.text, "\n\n%s", chapter->title);
  for (guint i = 0; i < chapter->blocks->len; i++)
    write_block (self, g_ptr_array_index (chapter->blocks, i));
}

/**
 * ashi_lesson_dup_text:
 * @pack: the lesson's pack
 *
 * Returns: (transfer full): what @audience is told in the lesson, as plain text without a final newline
 */
char *
ashi_lesson_dup_text (AshiLesson *lesson, AshiPack *pack, AshiAudience audience)
{
  Page self = { ashi_text_writer_begin (ashi_lesson_get_title (lesson)), pack, audience };
  GPtrArray *chapters = ashi_lesson_get_chapters (lesson);
  g_autofree char *translation = NULL;

  g_return_val_if_fail (ASHI_IS_LESSON (lesson), NULL);

  translation = ashi_lesson_dup_translation (lesson, pack, audience);
  if (translation != NULL)
    g_string_append_printf (self.writer.text, "\n\n  %s", translation);
  if (ashi_claim_is_for (ashi_lesson_get_summary (lesson), audience))
    write_claim (&self, NULL, ashi_lesson_get_summary (lesson));
  if (ashi_lesson_get_whose (lesson) != NULL)
    g_string_append_printf (self.writer.text, "\n  %s: %s", _ ("Whose practice"),
                            ashi_lesson_get_whose (lesson)->short_name);
  for (guint i = 0; i < chapters->len; i++)
    write_chapter (&self, g_ptr_array_index (chapters, i));
  return ashi_text_writer_end (&self.writer);
}
