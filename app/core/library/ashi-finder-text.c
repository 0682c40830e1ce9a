// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-finder-text.h"

#include "ashi-card.h"
#include "ashi-nearest.h"

static AshiFinderText *
text_new (void)
{
  AshiFinderText *self = g_new0 (AshiFinderText, 1);

  self->name = g_string_new (NULL);
  self->closed = g_string_new (NULL);
  self->sense = g_string_new (NULL);
  self->body = g_string_new (NULL);
  return self;
}

void
ashi_finder_text_free (AshiFinderText *self)
{
  g_string_free (self->name, TRUE);
  g_string_free (self->closed, TRUE);
  g_string_free (self->sense, TRUE);
  g_string_free (self->body, TRUE);
  g_free (self);
}

static void
add (GString *string, const char *text)
{
  if (text == NULL)
    return;
  if (string->len > 0)
    g_string_append (string, " · ");
  g_string_append (string, text);
}

static void
add_name (AshiFinderText *self, const char *name)
{
  g_autofree char *folded = NULL;

  if (name == NULL)
    return;
  add (self->name, name);
  folded = ashi_fold (name);
  if (self->closed->len > 0)
    g_string_append_c (self->closed, ' ');
  for (const char *p = folded; *p != '\0'; p++)
    if (*p != ' ')
      g_string_append_c (self->closed, *p);
}

static void
add_row (AshiFinderText *self, const AshiCardRow *row)
{
  const AshiTopic topic = row->claim->topic;
  const gboolean felt =
      row->depth == NULL && row->hazard == NULL && (topic == ASHI_TOPIC_REFERRAL || topic == ASHI_TOPIC_INDICATION);

  add (felt ? self->sense : self->body, row->label);
  add (felt ? self->sense : self->body, row->claim->text);
  if (row->hazard != NULL)
    {
      add (self->body, row->hazard->avoid);
      add (self->body, row->hazard->act);
    }
}

/**
 * ashi_finder_text_of_subject:
 *
 * Returns: (transfer full): its names, and what its card tells @audience
 */
AshiFinderText *
ashi_finder_text_of_subject (AshiSubject *subject, AshiAudience audience)
{
  AshiFinderText *self = text_new ();
  g_autoptr (AshiCard) card = ashi_card_new (subject, audience);
  GPtrArray *names = ashi_subject_get_names (subject);

  add_name (self, ashi_subject_get_code (subject));
  for (guint i = 0; i < names->len; i++)
    add_name (self, ((const AshiName *) g_ptr_array_index (names, i))->text);
  for (guint i = 0; i < ashi_card_get_n_sections (card); i++)
    {
      const AshiCardSection *section = ashi_card_get_section (card, i);

      for (guint j = 0; j < section->rows->len; j++)
        add_row (self, g_ptr_array_index (section->rows, j));
    }
  return self;
}

static void
add_block (AshiFinderText *self, const AshiBlock *block, AshiAudience audience)
{
  if (block->claim != NULL && ashi_claim_is_for (block->claim, audience))
    {
      add (self->body, block->claim->label);
      add (self->body, block->claim->text);
    }
  for (guint i = 0; block->table != NULL && i < block->table->rows->len; i++)
    {
      const AshiTableRow *row = g_ptr_array_index (block->table->rows, i);

      if (ashi_claim_is_for (row->claim, audience))
        add (self->body, row->claim->text);
    }
}

/**
 * ashi_finder_text_of_lesson:
 *
 * Returns: (transfer full): its title and keywords, and what it tells @audience
 */
AshiFinderText *
ashi_finder_text_of_lesson (AshiLesson *lesson, AshiAudience audience)
{
  AshiFinderText *self = text_new ();
  GPtrArray *keywords = ashi_lesson_get_keywords (lesson);
  GPtrArray *chapters = ashi_lesson_get_chapters (lesson);

  add_name (self, ashi_lesson_get_title (lesson));
  for (guint i = 0; i < keywords->len; i++)
    add (self->sense, g_ptr_array_index (keywords, i));
  add (self->sense, ashi_lesson_get_summary (lesson)->text);
  for (guint i = 0; i < chapters->len; i++)
    {
      const AshiChapter *chapter = g_ptr_array_index (chapters, i);

      if (ashi_chapter_is_for (chapter, audience))
        add (self->sense, chapter->title);
      for (guint j = 0; j < chapter->blocks->len; j++)
        add_block (self, g_ptr_array_index (chapter->blocks, j), audience);
    }
  return self;
}
