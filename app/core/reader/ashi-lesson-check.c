// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-lesson-check.h"

#include "ashi-audience.h"

#include <glib/gi18n-lib.h>

static void
check_figure (AshiLesson *lesson, const AshiBlock *block, AshiPack *pack, AshiProblems *problems)
{
  const AshiFigure *figure = block->figure;
  AshiPlate *plate = ashi_pack_find_plate (pack, figure->plate);

  if (plate == NULL)
    ashi_problems_add (problems, ashi_lesson_get_file (lesson), block->line, N_ ("Correct the id of the plate."),
                       N_ ("A figure is of the plate \"%s\", which the pack has not"), figure->plate);
  for (char **id = figure->shows; plate != NULL && *id != NULL; id++)
    if (ashi_plate_find_subject (plate, *id, ASHI_SIDE_MIDLINE) == NULL)
      ashi_problems_add (problems, ashi_lesson_get_file (lesson), block->line,
                         N_ ("Name subjects that the plate draws, or another plate."),
                         N_ ("A figure shows \"%s\", which the plate \"%s\" does not draw"), *id, figure->plate);
}

static void
check_target (AshiLesson *lesson, const AshiBlock *block, AshiPack *pack, AshiProblems *problems)
{
  if (ashi_pack_find_subject (pack, block->target) != NULL)
    return;
  if (block->kind == ASHI_BLOCK_SEE && ashi_pack_find_lesson (pack, block->target) != NULL)
    return;
  ashi_problems_add (problems, ashi_lesson_get_file (lesson), block->line, N_ ("Correct the id, or add what it names."),
                     N_ ("\"%s\" points to \"%s\", which the pack has not"), ashi_lesson_get_id (lesson),
                     block->target);
}

static gboolean
has_landmark (AshiBody *body, const char *id)
{
  return ashi_body_find_landmark (body, id, ASHI_SIDE_MIDLINE) != NULL
         || ashi_body_find_landmark (body, id, ASHI_SIDE_RIGHT) != NULL
         || ashi_body_find_landmark (body, id, ASHI_SIDE_LEFT) != NULL;
}

static void
check_measures (AshiLesson *lesson, const AshiBlock *block, AshiPack *pack, AshiProblems *problems)
{
  AshiBody *body = ashi_pack_get_body (pack);

  for (guint i = 0; body != NULL && i < block->table->rows->len; i++)
    {
      const AshiTableRow *row = g_ptr_array_index (block->table->rows, i);
      const char *ends[] = { row->from, row->to };

      for (guint j = 0; row->cun > 0 && j < G_N_ELEMENTS (ends); j++)
        if (!has_landmark (body, ends[j]))
          ashi_problems_add (problems, ashi_lesson_get_file (lesson), row->claim->line,
                             N_ ("Correct the id, or add the <landmark> to the file of the <body>."),
                             N_ ("A measure of \"%s\" ends at the landmark \"%s\", which is not there"),
                             ashi_lesson_get_id (lesson), ends[j]);
    }
}

static void
check_block (AshiLesson *lesson, const AshiBlock *block, AshiPack *pack, AshiProblems *problems)
{
  if (block->figure != NULL)
    check_figure (lesson, block, pack, problems);
  if (block->target != NULL)
    check_target (lesson, block, pack, problems);
  if (block->table != NULL)
    check_measures (lesson, block, pack, problems);
}

/**
 * ashi_lesson_check:
 *
 * Adds what is wrong between a lesson and the rest of its pack: figures of plates and subjects that are not there,
 * pointers that lead nowhere, and measures between landmarks that nobody has.
 */
void
ashi_lesson_check (AshiLesson *lesson, AshiPack *pack, AshiProblems *problems)
{
  GPtrArray *chapters = ashi_lesson_get_chapters (lesson);

  g_return_if_fail (ASHI_IS_LESSON (lesson));

  for (guint i = 0; i < chapters->len; i++)
    {
      const AshiChapter *chapter = g_ptr_array_index (chapters, i);

      for (guint j = 0; j < chapter->blocks->len; j++)
        check_block (lesson, g_ptr_array_index (chapter->blocks, j), pack, problems);
    }
  if (ashi_lesson_get_kind (lesson) == ASHI_LESSON_KIND_PROGRAMME)
    {
      g_autoptr (GPtrArray) steps = ashi_lesson_list_steps (lesson, ASHI_AUDIENCE_PROFESSIONAL | ASHI_AUDIENCE_PATIENT);

      if (steps->len == 0)
        ashi_problems_add (problems, ashi_lesson_get_file (lesson), ashi_lesson_get_line (lesson),
                           N_ ("Add a <step>, or make it a <lesson>."), N_ ("The programme \"%s\" has no step"),
                           ashi_lesson_get_id (lesson));
    }
}
