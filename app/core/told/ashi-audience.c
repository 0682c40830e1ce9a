// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-audience.h"

#include "ashi-length.h"

/**
 * ashi_audience_may_see_depths:
 *
 * Returns: whether that reader is shown depths, needles, and sections through them
 */
gboolean
ashi_audience_may_see_depths (AshiAudience audience)
{
  return (audience & ASHI_AUDIENCE_PROFESSIONAL) != 0;
}

/**
 * ashi_audience_may_see_reviews:
 *
 * Returns: whether that reader is told who reviewed what; remarks may tell lengths
 */
gboolean
ashi_audience_may_see_reviews (AshiAudience audience)
{
  return (audience & ASHI_AUDIENCE_PATIENT) == 0;
}

/**
 * ashi_audience_may_be_asked:
 *
 * Returns: whether that reader is asked questions, which tell of needles, depths and what can go wrong
 */
gboolean
ashi_audience_may_be_asked (AshiAudience audience)
{
  return (audience & ASHI_AUDIENCE_PATIENT) == 0;
}

/**
 * ashi_audience_may_read_notes:
 *
 * Returns: whether that reader is shown what a user wrote beside something, or has kept: it was written for no patient
 */
gboolean
ashi_audience_may_read_notes (AshiAudience audience)
{
  return audience != 0 && (audience & ASHI_AUDIENCE_PATIENT) == 0;
}

/**
 * ashi_audience_get_id:
 * @id: (nullable): what a pack calls a subject or a structure, where that is to be read by people
 *
 * Returns: (nullable): @id; %NULL when there is none for @audience
 */
const char *
ashi_audience_get_id (AshiAudience audience, const char *id)
{
  return ashi_audience_may_see_depths (audience) || !ashi_tells_length (id) ? id : NULL;
}

/**
 * ashi_topic_is_of_needle:
 *
 * Returns: whether claims of the topic tell how a needle is used, which is for who may see depths alone
 */
gboolean
ashi_topic_is_of_needle (AshiTopic topic)
{
  switch (topic)
    {
    case ASHI_TOPIC_POSITION:
    case ASHI_TOPIC_DIRECTION:
    case ASHI_TOPIC_NEEDLE:
    case ASHI_TOPIC_BACKDROP:
    case ASHI_TOPIC_STOP:
    case ASHI_TOPIC_BENEATH:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * ashi_topic_is_of_learning:
 *
 * Returns: whether claims of the topic are for trainees where nothing else is said: somebody who needles knows them or
 * looks them up
 */
gboolean
ashi_topic_is_of_learning (AshiTopic topic)
{
  return topic == ASHI_TOPIC_WHY || topic == ASHI_TOPIC_CONFUSED || topic == ASHI_TOPIC_KNOWN;
}

/**
 * ashi_citation_is_for:
 *
 * Returns: whether @audience is told of the source
 */
gboolean
ashi_citation_is_for (const AshiCitation *self, AshiAudience audience)
{
  return ashi_audience_may_see_depths (audience) || !self->tells_length;
}

/**
 * ashi_claim_is_for:
 *
 * Returns: whether @audience is told the claim: it was written for them, and tells of no needle that they may not see
 */
gboolean
ashi_claim_is_for (const AshiClaim *self, AshiAudience audience)
{
  return (self->audience & audience) != 0
         && (ashi_audience_may_see_depths (audience) || !ashi_topic_is_of_needle (self->topic));
}

/**
 * ashi_table_is_for:
 *
 * Returns: whether @audience is shown any of the rows
 */
gboolean
ashi_table_is_for (const AshiTable *self, AshiAudience audience)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (ashi_claim_is_for (((const AshiTableRow *) g_ptr_array_index (self->rows, i))->claim, audience))
      return TRUE;
  return FALSE;
}

/**
 * ashi_block_is_for:
 *
 * Returns: whether @audience is shown any of the block; figures and pointers are for everybody
 */
gboolean
ashi_block_is_for (const AshiBlock *self, AshiAudience audience)
{
  if (self->claim != NULL)
    return ashi_claim_is_for (self->claim, audience);
  return self->table == NULL || ashi_table_is_for (self->table, audience);
}

/**
 * ashi_chapter_is_for:
 *
 * Returns: whether the chapter says anything to @audience; a figure or a pointer alone is nothing said
 */
gboolean
ashi_chapter_is_for (const AshiChapter *self, AshiAudience audience)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const AshiBlock *block = g_ptr_array_index (self->blocks, i);

      if ((block->claim != NULL || block->table != NULL) && ashi_block_is_for (block, audience))
        return TRUE;
    }
  return FALSE;
}

/**
 * ashi_lesson_is_for:
 *
 * Returns: whether the lesson says anything to @audience beyond its summary
 */
gboolean
ashi_lesson_is_for (AshiLesson *self, AshiAudience audience)
{
  GPtrArray *chapters;

  g_return_val_if_fail (ASHI_IS_LESSON (self), FALSE);

  chapters = ashi_lesson_get_chapters (self);
  for (guint i = 0; i < chapters->len; i++)
    if (ashi_chapter_is_for (g_ptr_array_index (chapters, i), audience))
      return ashi_claim_is_for (ashi_lesson_get_summary (self), audience);
  return FALSE;
}

static void
add_steps (const AshiChapter *chapter, AshiAudience audience, GPtrArray *steps)
{
  for (guint i = 0; i < chapter->blocks->len; i++)
    {
      AshiBlock *block = g_ptr_array_index (chapter->blocks, i);

      if (block->kind == ASHI_BLOCK_STEP && ashi_block_is_for (block, audience))
        g_ptr_array_add (steps, block);
    }
}

/**
 * ashi_lesson_list_steps:
 * @audience: who is to see them; a step for any of several readers counts
 *
 * Returns: (transfer container) (element-type AshiBlock): the steps of a programme, in order
 */
GPtrArray *
ashi_lesson_list_steps (AshiLesson *self, AshiAudience audience)
{
  GPtrArray *steps = g_ptr_array_new (), *chapters;

  g_return_val_if_fail (ASHI_IS_LESSON (self), steps);

  chapters = ashi_lesson_get_chapters (self);
  for (guint i = 0; i < chapters->len; i++)
    add_steps (g_ptr_array_index (chapters, i), audience, steps);
  return steps;
}

/**
 * ashi_pack_for:
 *
 * Whoever shows something to @audience takes it from here.
 *
 * Returns: (transfer none): the pack, or what there is of it for @audience, which has every subject and plate under the
 *   same id, but for what cannot be shown at all
 */
AshiPack *
ashi_pack_for (AshiPack *self, AshiAudience audience)
{
  AshiPack *for_patients;

  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);

  for_patients = ashi_pack_get_for_patients (self);
  return for_patients != NULL && !ashi_audience_may_see_depths (audience) ? for_patients : self;
}
