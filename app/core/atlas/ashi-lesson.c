// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-lesson.h"

struct _AshiLesson
{
  GObject parent_instance;

  AshiLessonKind kind;
  char *id;
  char *title;
  char *file;
  guint line;
  const AshiSource *whose; /* owned by the pack */
  AshiClaim *summary;
  GPtrArray *keywords; /* char */
  GPtrArray *chapters; /* AshiChapter */
};

G_DEFINE_FINAL_TYPE (AshiLesson, ashi_lesson, G_TYPE_OBJECT)

static void
ashi_lesson_finalize (GObject *object)
{
  AshiLesson *self = ASHI_LESSON (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->file);
  g_clear_pointer (&self->summary, ashi_claim_free);
  g_ptr_array_unref (self->keywords);
  g_ptr_array_unref (self->chapters);
  G_OBJECT_CLASS (ashi_lesson_parent_class)->finalize (object);
}

static void
ashi_lesson_class_init (AshiLessonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_lesson_finalize;
}

static void
ashi_lesson_init (AshiLesson *self)
{
  self->keywords = g_ptr_array_new_with_free_func (g_free);
  self->chapters = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_chapter_free);
}

AshiTable *
ashi_table_new (void)
{
  AshiTable *self = g_new0 (AshiTable, 1);

  self->claim_column = -1;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_table_row_free);
  return self;
}

void
ashi_table_free (AshiTable *self)
{
  g_free (self->caption);
  g_strfreev (self->head);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

AshiTableRow *
ashi_table_row_new (void)
{
  AshiTableRow *self = g_new0 (AshiTableRow, 1);

  self->finding = -1;
  self->claim = ashi_claim_new ();
  return self;
}

void
ashi_table_row_free (AshiTableRow *self)
{
  ashi_claim_free (self->claim);
  g_strfreev (self->cells);
  g_free (self->from);
  g_free (self->to);
  g_free (self);
}

void
ashi_figure_free (AshiFigure *self)
{
  g_free (self->plate);
  g_strfreev (self->shows);
  g_free (self->caption);
  g_free (self);
}

AshiBlock *
ashi_block_new (AshiBlockKind kind)
{
  AshiBlock *self = g_new0 (AshiBlock, 1);

  self->kind = kind;
  return self;
}

void
ashi_block_free (AshiBlock *self)
{
  g_clear_pointer (&self->claim, ashi_claim_free);
  g_clear_pointer (&self->count, ashi_count_free);
  g_clear_pointer (&self->table, ashi_table_free);
  g_clear_pointer (&self->figure, ashi_figure_free);
  g_free (self->target);
  g_free (self);
}

/**
 * ashi_chapter_new:
 * @title: (transfer full)
 *
 * Returns: (transfer full): an empty chapter, to be filled by a reader
 */
AshiChapter *
ashi_chapter_new (char *title)
{
  AshiChapter *self = g_new0 (AshiChapter, 1);

  self->title = title;
  self->talk_part = -1;
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_block_free);
  return self;
}

void
ashi_chapter_free (AshiChapter *self)
{
  g_free (self->title);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * ashi_table_keep_from_patients:
 *
 * For readers alone: whatever was written, no row is for patients.
 */
void
ashi_table_keep_from_patients (AshiTable *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    ashi_claim_keep_from_patients (((AshiTableRow *) g_ptr_array_index (self->rows, i))->claim);
}

/**
 * ashi_chapter_keep_from_patients:
 *
 * For readers alone: whatever was written, the chapter says nothing to patients.
 */
void
ashi_chapter_keep_from_patients (AshiChapter *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      AshiBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->claim != NULL)
        ashi_claim_keep_from_patients (block->claim);
      if (block->table != NULL)
        ashi_table_keep_from_patients (block->table);
    }
}

/**
 * ashi_lesson_new:
 *
 * Returns: (transfer full): an empty lesson; the setters and takers are for readers alone
 */
AshiLesson *
ashi_lesson_new (AshiLessonKind kind, const char *id)
{
  AshiLesson *self = g_object_new (ASHI_TYPE_LESSON, NULL);

  self->kind = kind;
  self->id = g_strdup (id);
  return self;
}

void
ashi_lesson_set_origin (AshiLesson *self, const char *file, guint line)
{
  g_return_if_fail (ASHI_IS_LESSON (self) && self->file == NULL);

  self->file = g_strdup (file);
  self->line = line;
}

void
ashi_lesson_set_title (AshiLesson *self, const char *title)
{
  g_return_if_fail (ASHI_IS_LESSON (self) && self->title == NULL);
  self->title = g_strdup (title);
}

/**
 * ashi_lesson_set_whose:
 * @whose: (nullable): whose practice a programme is; it must outlive the lesson, as the pack's sources do
 */
void
ashi_lesson_set_whose (AshiLesson *self, const AshiSource *whose)
{
  g_return_if_fail (ASHI_IS_LESSON (self));
  self->whose = whose;
}

void
ashi_lesson_take_summary (AshiLesson *self, AshiClaim *summary)
{
  g_return_if_fail (ASHI_IS_LESSON (self) && self->summary == NULL);
  self->summary = summary;
}

void
ashi_lesson_take_keyword (AshiLesson *self, char *keyword)
{
  g_return_if_fail (ASHI_IS_LESSON (self));
  g_ptr_array_add (self->keywords, keyword);
}

void
ashi_lesson_take_chapter (AshiLesson *self, AshiChapter *chapter)
{
  g_return_if_fail (ASHI_IS_LESSON (self));
  g_ptr_array_add (self->chapters, chapter);
}

/**
 * ashi_lesson_keep_from_patients:
 *
 * Whatever was written, the lesson is not for patients.
 */
void
ashi_lesson_keep_from_patients (AshiLesson *self)
{
  g_return_if_fail (ASHI_IS_LESSON (self) && self->summary != NULL);
  ashi_claim_keep_from_patients (self->summary);
}

AshiLessonKind
ashi_lesson_get_kind (AshiLesson *self)
{
  g_return_val_if_fail (ASHI_IS_LESSON (self), ASHI_LESSON_KIND_LESSON);
  return self->kind;
}

const char *
ashi_lesson_get_id (AshiLesson *self)
{
  g_return_val_if_fail (ASHI_IS_LESSON (self), NULL);
  return self->id;
}

const char *
ashi_lesson_get_title (AshiLesson *self)
{
  g_return_val_if_fail (ASHI_IS_LESSON (self), NULL);
  return self->title;
}

const char *
ashi_lesson_get_file (AshiLesson *self)
{
  g_return_val_if_fail (ASHI_IS_LESSON (self), NULL);
  return self->file;
}

guint
ashi_lesson_get_line (AshiLesson *self)
{
  g_return_val_if_fail (ASHI_IS_LESSON (self), 0);
  return self->line;
}

/**
 * ashi_lesson_get_whose:
 *
 * Returns: (transfer none) (nullable): whose practice a programme is; %NULL for a lesson
 */
const AshiSource *
ashi_lesson_get_whose (AshiLesson *self)
{
  g_return_val_if_fail (ASHI_IS_LESSON (self), NULL);
  return self->whose;
}

/**
 * ashi_lesson_get_summary:
 *
 * Returns: (transfer none): what it comes to, in a sentence or two
 */
const AshiClaim *
ashi_lesson_get_summary (AshiLesson *self)
{
  g_return_val_if_fail (ASHI_IS_LESSON (self), NULL);
  return self->summary;
}

/**
 * ashi_lesson_get_keywords:
 *
 * Returns: (transfer none) (element-type utf8): words it is looked for by: symptoms, questions, other names
 */
GPtrArray *
ashi_lesson_get_keywords (AshiLesson *self)
{
  g_return_val_if_fail (ASHI_IS_LESSON (self), NULL);
  return self->keywords;
}

/**
 * ashi_lesson_get_chapters:
 *
 * Returns: (transfer none) (element-type AshiChapter): its chapters, for every audience
 */
GPtrArray *
ashi_lesson_get_chapters (AshiLesson *self)
{
  g_return_val_if_fail (ASHI_IS_LESSON (self), NULL);
  return self->chapters;
}

typedef gboolean (*BlockFunc) (const AshiBlock *block, gpointer data);

/* Calls back for each block, until it has enough; whether it had. */
static gboolean
any_block (AshiLesson *self, BlockFunc func, gpointer data)
{
  for (guint i = 0; i < self->chapters->len; i++)
    {
      const AshiChapter *chapter = g_ptr_array_index (self->chapters, i);

      for (guint j = 0; j < chapter->blocks->len; j++)
        if (func (g_ptr_array_index (chapter->blocks, j), data))
          return TRUE;
    }
  return FALSE;
}

static gboolean
block_mentions (const AshiBlock *block, gpointer subject_id)
{
  if (g_strcmp0 (block->target, subject_id) == 0)
    return TRUE;
  return block->figure != NULL && g_strv_contains ((const char *const *) block->figure->shows, subject_id);
}

/**
 * ashi_lesson_mentions:
 *
 * Returns: whether a step, a figure or a pointer of the lesson is about the subject
 */
gboolean
ashi_lesson_mentions (AshiLesson *self, const char *subject_id)
{
  g_return_val_if_fail (ASHI_IS_LESSON (self) && subject_id != NULL, FALSE);
  return any_block (self, block_mentions, (gpointer) subject_id);
}

static gboolean
list_block (const AshiBlock *block, gpointer list)
{
  if (block->claim != NULL)
    g_ptr_array_add (list, block->claim);
  for (guint i = 0; block->table != NULL && i < block->table->rows->len; i++)
    g_ptr_array_add (list, ((AshiTableRow *) g_ptr_array_index (block->table->rows, i))->claim);
  return FALSE;
}

/**
 * ashi_lesson_list_claims:
 *
 * Returns: (transfer container) (element-type AshiClaim): every claim of it: its summary, then paragraphs, steps and
 * the rows of tables
 */
GPtrArray *
ashi_lesson_list_claims (AshiLesson *self)
{
  GPtrArray *list;

  g_return_val_if_fail (ASHI_IS_LESSON (self), NULL);

  list = g_ptr_array_new ();
  if (self->summary != NULL)
    g_ptr_array_add (list, self->summary);
  any_block (self, list_block, list);
  return list;
}
