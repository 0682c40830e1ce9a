// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-finder-text.h"

#include "ashi-audience.h"
#include "ashi-card.h"
#include "ashi-hanzi.h"
#include "ashi-nearest.h"
#include "ashi-syllables.h"

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
add_closed (AshiFinderText *self, const char *text)
{
  g_autofree char *folded = text != NULL ? ashi_fold (text) : NULL;
  g_autofree char *closed = folded != NULL ? ashi_close_up (folded) : NULL;

  if (closed != NULL)
    g_string_append_printf (self->closed, "%s ", closed);
}

/* Every character by itself, simplified, so that any part of a name is a phrase. */
static void
add_hanzi (AshiFinderText *self, const char *name)
{
  g_autofree char *simple = ashi_simplify_hanzi (name);

  for (const char *p = simple; *p != '\0'; p = g_utf8_next_char (p))
    if (ashi_is_hanzi (g_utf8_get_char (p)))
      {
        g_string_append_unichar (self->closed, g_utf8_get_char (p));
        g_string_append_c (self->closed, ' ');
      }
}

/* A name is looked for closed up, and a point's as older books and other keyboards write it. */
static void
add_name (AshiFinderText *self, const char *name)
{
  g_autofree char *wade_giles = NULL;
  g_autofree char *with_v = NULL;

  if (name == NULL)
    return;
  wade_giles = ashi_pinyin_dup_wade_giles (name);
  with_v = ashi_pinyin_dup_with_v (name);
  add (self->name, name);
  add_closed (self, name);
  add_closed (self, wade_giles);
  add_closed (self, with_v);
  add_hanzi (self, name);
}

static void
add_row (AshiFinderText *self, const AshiCardRow *row)
{
  const AshiTopic topic = row->claim->topic;
  const gboolean felt =
      row->depth == NULL && row->hazard == NULL && (topic == ASHI_TOPIC_REFERRAL || topic == ASHI_TOPIC_INDICATION);

  if (row->claim->home != NULL || row->digest != NULL || row->citations->len == 0)
    return; /* what every other card says, too, finds none of them; and what this one says again or of itself not it */
  add (felt ? self->sense : self->body, row->label);
  add (felt ? self->sense : self->body, row->claim->text);
  if (row->hazard != NULL)
    {
      add (self->body, row->hazard->avoid.text);
      if (row->claim->event == NULL) /* else every card with that event says it */
        add (self->body, row->hazard->act.text);
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
  AshiFinderText *self;
  g_autoptr (AshiCard) card = ashi_card_new (subject, audience);
  GPtrArray *names = ashi_subject_get_names (subject);

  g_return_val_if_fail (ASHI_IS_SUBJECT (subject), NULL);

  self = text_new ();
  add_name (self, ashi_subject_get_code (subject));
  for (guint i = 0; i < names->len; i++)
    add_name (self, ((const AshiName *) g_ptr_array_index (names, i))->text);
  for (guint i = 0; i < ashi_card_get_n_groups (card); i++)
    {
      const AshiCardGroup *group = ashi_card_get_group (card, i);

      for (guint j = 0; j < group->rows->len; j++)
        add_row (self, g_ptr_array_index (group->rows, j));
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
  AshiFinderText *self;
  GPtrArray *keywords = ashi_lesson_get_keywords (lesson);
  GPtrArray *chapters = ashi_lesson_get_chapters (lesson);

  g_return_val_if_fail (ASHI_IS_LESSON (lesson), NULL);

  self = text_new ();
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
