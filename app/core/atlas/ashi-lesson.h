// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-claim.h"
#include "ashi-count.h"

G_BEGIN_DECLS

/**
 * AshiTable: facts side by side, each row with its own sources.
 * @head: one heading for each column; "" for none
 * @claim_column: the column of what somebody claims, where the rows tell what was found of it; -1: none
 * @rows: (element-type AshiTableRow)
 */
typedef struct
{
  char *caption;
  char **head;
  int claim_column;
  GPtrArray *rows;
} AshiTable;

/**
 * AshiTableRow: a claim laid out in cells.
 * @claim: its support, audience and sources; its text is the cells one after another
 * @cells: as many as the table has columns
 * @finding: the AshiFinding of what somebody claims in it, the reason for which is its last cell; -1: none
 * @from: (nullable): for a proportional measure: the id of the landmark that it begins at
 * @to: (nullable): and of that at which it ends
 * @cun: into how many cun it divides what lies between them, measured upright; 0: the row is no measure
 */
typedef struct
{
  AshiClaim *claim;
  char **cells;
  int finding;
  char *from, *to;
  double cun;
} AshiTableRow;

/**
 * AshiFigure: a part of a plate, drawn live.
 * @plate: the plate's id
 * @shows: the ids of the subjects it is about
 */
typedef struct
{
  char *plate;
  char **shows;
  char *caption;
} AshiFigure;

/**
 * AshiBlock: one paragraph, step, table, figure or pointer of a lesson.
 * @claim: (nullable): for a paragraph or a step: what it says
 * @count: (nullable): for a paragraph that says how often something happens: the figures in it
 * @table: (nullable): for a table
 * @figure: (nullable): for a figure
 * @target: (nullable): for a step: its subject; for a pointer: the subject or lesson it points to
 */
typedef struct
{
  AshiBlockKind kind;
  AshiClaim *claim;
  AshiCount *count;
  AshiTable *table;
  AshiFigure *figure;
  char *target;
  guint line;
} AshiBlock;

/**
 * AshiChapter: blocks under one heading.
 * @blocks: (element-type AshiBlock)
 * @talk_part: the part of a talk with a patient that it belongs to; -1: none
 * @talks: to which talks
 * @line: its line in the file, for problems with it
 */
typedef struct
{
  char *title;
  GPtrArray *blocks;
  int talk_part;
  AshiTalks talks;
  guint line;
} AshiChapter;

AshiTable *ashi_table_new (void);
AshiTableRow *ashi_table_row_new (void);
AshiBlock *ashi_block_new (AshiBlockKind kind);
AshiChapter *ashi_chapter_new (char *title);

void ashi_table_keep_from_patients (AshiTable *self);
void ashi_chapter_keep_from_patients (AshiChapter *self);

void ashi_table_free (AshiTable *self);
void ashi_table_row_free (AshiTableRow *self);
void ashi_figure_free (AshiFigure *self);
void ashi_block_free (AshiBlock *self);
void ashi_chapter_free (AshiChapter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiTable, ashi_table_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiTableRow, ashi_table_row_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiFigure, ashi_figure_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiBlock, ashi_block_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiChapter, ashi_chapter_free)

#define ASHI_TYPE_LESSON (ashi_lesson_get_type ())

/**
 * AshiLesson: an explainer, or a programme: an ordered set of subjects for a situation. Immutable once read; any
 * thread may use it.
 */
G_DECLARE_FINAL_TYPE (AshiLesson, ashi_lesson, ASHI, LESSON, GObject)

AshiLesson *ashi_lesson_new (AshiLessonKind kind, const char *id);
void ashi_lesson_set_origin (AshiLesson *self, const char *file, guint line);
void ashi_lesson_set_title (AshiLesson *self, const char *title);
void ashi_lesson_set_whose (AshiLesson *self, const AshiSource *whose);
void ashi_lesson_take_summary (AshiLesson *self, AshiClaim *summary);
void ashi_lesson_take_keyword (AshiLesson *self, char *keyword);
void ashi_lesson_take_chapter (AshiLesson *self, AshiChapter *chapter);
void ashi_lesson_keep_from_patients (AshiLesson *self);

AshiLessonKind ashi_lesson_get_kind (AshiLesson *self);
const char *ashi_lesson_get_id (AshiLesson *self);
const char *ashi_lesson_get_title (AshiLesson *self);
const char *ashi_lesson_get_file (AshiLesson *self);
guint ashi_lesson_get_line (AshiLesson *self);
const AshiSource *ashi_lesson_get_whose (AshiLesson *self);
const AshiClaim *ashi_lesson_get_summary (AshiLesson *self);
GPtrArray *ashi_lesson_get_keywords (AshiLesson *self);
GPtrArray *ashi_lesson_get_chapters (AshiLesson *self);
GPtrArray *ashi_lesson_list_claims (AshiLesson *self);
gboolean ashi_lesson_mentions (AshiLesson *self, const char *subject_id);

G_END_DECLS
