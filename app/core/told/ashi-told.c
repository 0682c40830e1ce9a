// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-told.h"

#include "ashi-audience.h"
#include "ashi-card.h"
#include "ashi-review-text.h"
#include "ashi-pack-bodies.h"
#include "ashi-run-around.h"
#include "ashi-run-text.h"
#include "ashi-run-warning.h"

#include <glib/gi18n-lib.h>

/*
 * All that a reader sees of a pack, string by string: what cards, pages, lists, titles, results of a search and the
 * sources behind them are made of. Whoever must know that something is not told asks here.
 */

typedef struct
{
  AshiPack *pack;
  AshiAudience audience;
  AshiToldFunc func;
  gpointer data;
  const char *file; /* of what is told now */
} Telling;

static void
tell (const Telling *self, const char *words, guint line)
{
  if (words != NULL && *words != '\0')
    self->func (words, self->file, line, self->data);
}

static void
tell_source (const Telling *self, const AshiSource *source)
{
  const Telling there = { self->pack, self->audience, self->func, self->data, source->file };
  g_autofree char *citation = ashi_source_dup_citation (source);
  g_autofree char *reading = ashi_source_dup_reading (source, ashi_audience_may_see_depths (self->audience));

  tell (&there, source->short_name, source->line);
  tell (&there, citation, source->line);
  tell (&there, reading, source->line);
}

static void
tell_citations (const Telling *self, GPtrArray *citations, guint line)
{
  for (guint i = 0; i < citations->len; i++)
    {
      const AshiCitation *citation = g_ptr_array_index (citations, i);

      tell (self, citation->at, line);
      tell_source (self, citation->source);
    }
}

static void
tell_claim (const Telling *self, const char *label, const AshiClaim *claim, GPtrArray *citations)
{
  g_autofree char *found = ashi_claim_dup_found (claim, self->audience);

  tell (self, label, claim->line);
  tell (self, ashi_claim_get_urgency (claim, ashi_pack_get_tongue (self->pack)), claim->line);
  tell (self, claim->text, claim->line);
  tell (self, claim->working, claim->line);
  tell_citations (self, citations, claim->line);
  tell (self, found, claim->line);
}

static void
tell_row (const Telling *self, const AshiCardRow *row)
{
  g_autofree char *figure = row->depth != NULL ? ashi_depth_dup_figure (row->depth) : NULL;
  g_autofree char *low_edge = row->depth != NULL ? ashi_depth_dup_low_edge (row->depth) : NULL;
  g_autofree char *sample = ashi_card_row_dup_sample (row);
  g_autofree char *table_sample = ashi_card_row_dup_table_sample (row);

  tell_claim (self, row->label, row->claim, row->citations);
  tell (self, row->digest, row->claim->line);
  tell (self, figure, row->claim->line);
  tell (self, low_edge, row->claim->line);
  tell (self, sample, row->claim->line);
  tell (self, table_sample, row->claim->line);
  if (row->hazard != NULL)
    {
      tell (self, row->hazard->avoid.text, row->claim->line);
      tell (self, row->hazard->act.text, row->claim->line);
    }
}

static void
tell_names (const Telling *self, AshiSubject *subject)
{
  GPtrArray *names = ashi_subject_get_names (subject);
  const guint line = ashi_subject_get_line (subject);
  g_autofree char *not_drawn = ashi_structure_dup_provenance (NULL, subject, self->audience);

  tell (self, ashi_subject_get_title (subject), line);
  tell (self, ashi_subject_get_subtitle (subject), line);
  tell (self, ashi_subject_get_code (subject), line);
  tell (self, ashi_subject_get_channel (subject), line);
  for (guint i = 0; i < names->len; i++)
    tell (self, ((const AshiName *) g_ptr_array_index (names, i))->text, line);
  tell (self, not_drawn, line);
}

static void
tell_runs (const Telling *self, AshiCard *card)
{
  g_autoptr (GPtrArray) runs = ashi_card_list_runs (card, self->pack);

  for (guint i = 0; i < runs->len; i++)
    {
      const AshiRun *run = g_ptr_array_index (runs, i);
      const Telling there = { self->pack, self->audience, self->func, self->data,
                              ashi_body_get_file (ashi_pack_find_body (self->pack, run->whose)) };
      g_autofree char *title = ashi_run_dup_title (run, self->pack);
      g_autofree char *words = ashi_run_dup_words (run, self->pack);
      g_autoptr (GPtrArray) warnings = ashi_run_list_warnings (run, self->pack);

      tell (&there, title, run->line);
      tell (&there, words, run->line);
      tell (&there, run->way, run->line);
      for (AshiNeedlePart part = ASHI_NEEDLE_WAY; part < ASHI_N_NEEDLE_PARTS; part++)
        {
          g_autofree char *around = ashi_run_dup_part_words (run, self->pack, part);

          tell (&there, around, run->line);
        }
      for (guint j = 0; j < warnings->len; j++)
        tell (&there, ((const AshiRunWarning *) g_ptr_array_index (warnings, j))->text, run->line);
    }
}

/**
 * ashi_subject_tell:
 * @pack: the subject's
 *
 * Calls back for each string that @audience sees in the lists and on the card of the subject.
 */
void
ashi_subject_tell (AshiSubject *subject, AshiPack *pack, AshiAudience audience, AshiToldFunc func, gpointer data)
{
  const Telling self = { pack, audience, func, data, ashi_subject_get_file (subject) };
  g_autoptr (AshiCard) card = NULL;

  g_return_if_fail (ASHI_IS_SUBJECT (subject) && ASHI_IS_PACK (pack));

  card = ashi_card_new (subject, audience);
  tell_names (&self, subject);
  tell_citations (&self, ashi_card_get_name_citations (card), ashi_subject_get_line (subject));
  for (guint i = 0; i < ashi_card_get_n_groups (card); i++)
    {
      const AshiCardGroup *group = ashi_card_get_group (card, i);

      const guint line = ((const AshiCardRow *) g_ptr_array_index (group->rows, 0))->claim->line;

      tell (&self, group->title, line);
      tell (&self, group->note, line);
      for (guint j = 0; j < group->rows->len; j++)
        tell_row (&self, g_ptr_array_index (group->rows, j));
    }
  tell_runs (&self, card);
}

static void
tell_table (const Telling *self, const AshiTable *table, guint line)
{
  tell (self, table->caption, line);
  for (char **head = table->head; *head != NULL; head++)
    tell (self, *head, line);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const AshiTableRow *row = g_ptr_array_index (table->rows, i);

      if (ashi_claim_is_for (row->claim, self->audience))
        tell_claim (self, NULL, row->claim, row->claim->citations);
    }
}

static void
tell_block (const Telling *self, const AshiBlock *block)
{
  if (!ashi_block_is_for (block, self->audience))
    return;
  if (block->claim != NULL)
    tell_claim (self, block->claim->label, block->claim, block->claim->citations);
  if (block->table != NULL)
    tell_table (self, block->table, block->line);
  if (block->figure != NULL)
    tell (self, block->figure->caption, block->line);
  if (block->target != NULL)
    tell (self, ashi_pack_get_target_title (self->pack, block->target, self->audience), block->line);
}

static void
tell_chapter (const Telling *self, const AshiChapter *chapter)
{
  if (!ashi_chapter_is_for (chapter, self->audience))
    return;
  tell (self, chapter->title, chapter->line);
  for (guint i = 0; i < chapter->blocks->len; i++)
    tell_block (self, g_ptr_array_index (chapter->blocks, i));
}

/**
 * ashi_lesson_tell:
 * @pack: the lesson's
 *
 * Calls back for each string that @audience sees in the lists, among the results of a search and on the page of the
 * lesson; for none of a lesson that is not for them.
 */
void
ashi_lesson_tell (AshiLesson *lesson, AshiPack *pack, AshiAudience audience, AshiToldFunc func, gpointer data)
{
  const Telling self = { pack, audience, func, data, ashi_lesson_get_file (lesson) };
  GPtrArray *keywords, *chapters;

  g_return_if_fail (ASHI_IS_LESSON (lesson) && ASHI_IS_PACK (pack));

  if (!ashi_lesson_is_for (lesson, audience))
    return;
  keywords = ashi_lesson_get_keywords (lesson);
  chapters = ashi_lesson_get_chapters (lesson);
  tell (&self, ashi_lesson_get_id (lesson), ashi_lesson_get_line (lesson));
  tell (&self, ashi_lesson_get_title (lesson), ashi_lesson_get_line (lesson));
  for (guint i = 0; i < keywords->len; i++)
    tell (&self, g_ptr_array_index (keywords, i), ashi_lesson_get_line (lesson));
  if (ashi_lesson_get_whose (lesson) != NULL)
    tell_source (&self, ashi_lesson_get_whose (lesson));
  tell_claim (&self, NULL, ashi_lesson_get_summary (lesson), ashi_lesson_get_summary (lesson)->citations);
  for (guint i = 0; i < chapters->len; i++)
    tell_chapter (&self, g_ptr_array_index (chapters, i));
}

static void
tell_structure (const Telling *self, const AshiStructure *structure)
{
  AshiSubject *subject = ashi_pack_find_subject (self->pack, structure->subject_id);
  g_autofree char *provenance =
      subject != NULL ? ashi_structure_dup_provenance (structure, subject, self->audience) : NULL;

  tell (self, structure->title, structure->line);
  tell (self, provenance, structure->line);
}

/* Its id and those of its layers are told as well: they stand in links and in the names of files. */
static void
tell_picture (const Telling *self, AshiPlate *picture, guint line)
{
  const Telling there = { self->pack, self->audience, self->func, self->data, ashi_plate_get_file (picture) };
  GPtrArray *areas = ashi_plate_get_areas (picture);

  tell (self, ashi_plate_get_id (picture), line);
  tell (self, ashi_plate_get_title (picture), line);
  for (guint i = 0; i < ashi_plate_get_n_layers (picture); i++)
    {
      tell (self, ashi_plate_get_layer (picture, i)->id, line);
      tell (self, ashi_plate_get_layer (picture, i)->title, line);
    }
  for (guint i = 0; i < ashi_plate_get_n_structures (picture); i++)
    tell_structure (&there, ashi_plate_get_structure (picture, i));
  for (guint i = 0; i < areas->len; i++)
    tell_structure (&there, g_ptr_array_index (areas, i));
}

static void
tell_pictures (const Telling *self)
{
  AshiPlate *plate;
  AshiSection *section;

  for (guint i = 0; (plate = ashi_pack_get_plate (self->pack, i)) != NULL; i++)
    tell_picture (self, plate, ashi_plate_get_line (plate));
  if (!ashi_audience_may_see_depths (self->audience))
    return;
  for (guint i = 0; (section = ashi_pack_get_section (self->pack, i)) != NULL; i++)
    tell_picture (self, ashi_section_get_picture (section), ashi_section_get_line (section));
}

static void
tell_thickness (const Telling *self, const AshiThickness *thickness)
{
  const AshiClaim *claim = thickness->claim;

  tell (self, thickness->people, claim->line);
  tell (self, thickness->method, claim->line);
  tell (self, thickness->none_found, claim->line);
  tell (self, claim->text, claim->line);
  tell (self, claim->working, claim->line);
  tell_citations (self, claim->citations, claim->line);
}

static void
tell_rule (const Telling *self, const AshiClaim *claim)
{
  tell (self, claim->text, claim->line);
  tell_citations (self, claim->citations, claim->line);
}

/* How thick skin and fat are is told beside a needle alone. */
static void
tell_builds (const Telling *self)
{
  const AshiBuilds *builds = ashi_pack_get_builds (self->pack);
  Telling there = *self;

  if (builds == NULL || !ashi_audience_may_see_depths (self->audience))
    return;
  there.file = builds->file;
  tell_rule (&there, builds->rule);
  tell_rule (&there, builds->choice);
  tell_rule (&there, builds->thinnest);
  for (guint i = 0; i < builds->regions->len; i++)
    {
      const AshiBuildRegion *region = g_ptr_array_index (builds->regions, i);

      tell (&there, region->title, region->line);
      for (guint j = 0; j < region->thicknesses->len; j++)
        tell_thickness (&there, g_ptr_array_index (region->thicknesses, j));
    }
}

static void
tell_question (const Telling *self, const AshiWrittenQuestion *question)
{
  const Telling there = { self->pack, self->audience, self->func, self->data, question->file };

  tell (&there, question->ask, question->line);
  tell (&there, question->claim->text, question->line);
  tell (&there, question->claim->working, question->line);
  tell_citations (&there, question->claim->citations, question->line);
  for (guint i = 0; i < question->answers->len; i++)
    {
      const AshiWrittenAnswer *answer = g_ptr_array_index (question->answers, i);

      tell (&there, answer->text, question->line);
      tell (&there, answer->why, question->line);
    }
}

static void
tell_questions (const Telling *self)
{
  GPtrArray *questions = ashi_common_get_questions (ashi_pack_get_common (self->pack));

  for (guint i = 0; i < questions->len && ashi_audience_may_be_asked (self->audience); i++)
    tell_question (self, g_ptr_array_index (questions, i));
}

/**
 * ashi_pack_tell:
 * @pack: what there is for @audience, from ashi_pack_for(); of another it is told what @audience would see of it
 *
 * Calls back for each string of the pack that @audience can come to see. It reads every drawing and all that is said.
 */
void
ashi_pack_tell (AshiPack *pack, AshiAudience audience, AshiToldFunc func, gpointer data)
{
  const Telling self = { pack, audience, func, data, "pack.xml" };
  GListModel *subjects, *lessons;

  g_return_if_fail (ASHI_IS_PACK (pack));

  tell (&self, ashi_pack_get_id (pack), ashi_pack_get_line (pack));
  tell (&self, ashi_pack_get_version (pack), ashi_pack_get_line (pack));
  tell (&self, ashi_pack_get_title (pack), ashi_pack_get_line (pack));
  tell (&self, ashi_pack_get_status (pack), ashi_pack_get_line (pack));
  tell (&self, ashi_pack_get_licence (pack), ashi_pack_get_line (pack));
  tell (&self, ashi_pack_get_attribution (pack), ashi_pack_get_line (pack));
  tell_pictures (&self);
  tell_builds (&self);
  subjects = ashi_pack_get_subjects (pack);
  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);

      ashi_subject_tell (subject, pack, audience, func, data);
    }
  tell_questions (&self);
  lessons = ashi_pack_get_lessons (pack);
  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);

      ashi_lesson_tell (lesson, pack, audience, func, data);
    }
}

/**
 * ashi_structure_dup_provenance:
 * @self: (nullable): what shows the subject; %NULL where the picture does not
 *
 * How a thing came onto the plate belongs to what is known of it: constructed is not segmented. By which rule is told
 * in lengths, and so not to everybody.
 *
 * Returns: (transfer full) (nullable): what is to be said of it
 */
char *
ashi_structure_dup_provenance (const AshiStructure *self, AshiSubject *subject, AshiAudience audience)
{
  const char *not_drawn = ashi_subject_get_not_drawn (subject);

  if (self == NULL)
    return not_drawn != NULL ? g_strdup_printf (_ ("Not drawn. %s"), not_drawn) : NULL;
  if (self->constructed == NULL)
    return NULL;
  return ashi_audience_may_see_depths (audience)
             ? g_strdup_printf (_ ("Constructed, not seen in the scan. %s"), self->constructed)
             : g_strdup (_ ("Constructed, not seen in the scan."));
}

/**
 * ashi_pack_get_target_title:
 * @id: what a step or a pointer leads to: a subject or a lesson
 *
 * Returns: (nullable): what it is called; %NULL when it would lead @audience to a page that says nothing to it
 */
const char *
ashi_pack_get_target_title (AshiPack *pack, const char *id, AshiAudience audience)
{
  AshiSubject *subject;
  AshiLesson *lesson;

  g_return_val_if_fail (ASHI_IS_PACK (pack) && id != NULL, NULL);

  subject = ashi_pack_find_subject (pack, id);
  if (subject != NULL)
    return ashi_subject_get_title (subject);
  lesson = ashi_pack_find_lesson (pack, id);
  return lesson != NULL && ashi_lesson_is_for (lesson, audience) ? ashi_lesson_get_title (lesson) : NULL;
}
