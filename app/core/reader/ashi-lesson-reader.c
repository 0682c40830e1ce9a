// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-lesson-reader.h"

#include "ashi-audience.h"
#include "ashi-claim-ids.h"
#include "ashi-claim-reader.h"
#include "ashi-common-reader.h"
#include "ashi-count-reader.h"
#include "ashi-enum-types.h"
#include "ashi-nick.h"
#include "ashi-reviews-reader.h"
#include "ashi-translation.h"

#include <glib/gi18n-lib.h>

/* A whole body has 75. */
#define MOST_CUN 100.0

static char **
read_cells (xmlNode *parent)
{
  GPtrArray *cells = g_ptr_array_new ();

  for (xmlNode *node = ashi_xml_first (parent); node != NULL; node = ashi_xml_next (node))
    if (ashi_xml_is (node, "cell"))
      {
        char *words = ashi_xml_dup_words (node);

        g_ptr_array_add (cells, words != NULL ? words : g_strdup (""));
      }
  g_ptr_array_add (cells, NULL);
  return (char **) g_ptr_array_free (cells, FALSE);
}

static AshiRendering
translate_cells (const AshiReading *reading, char **cells)
{
  AshiRendering rendering = ASHI_RENDERING_ORIGINAL;

  for (; *cells != NULL; cells++)
    if (**cells != '\0')
      rendering |= ashi_translate (reading, NULL, cells);
  return rendering;
}

/* The claim of a row is its cells. */
static char *
join_cells (const AshiTableRow *row)
{
  return g_strjoinv (" · ", row->cells);
}

static void
translate_row (const AshiReading *reading, AshiTableRow *row)
{
  if (reading->tongue == NULL)
    return;
  row->claim->rendering = translate_cells (reading, row->cells);
  g_free (row->claim->text);
  row->claim->text = join_cells (row);
}

static gboolean
read_finding (const AshiReading *reading, xmlNode *node, const AshiTable *table, AshiTableRow *row)
{
  if (xmlHasProp (node, BAD_CAST "finding") == NULL)
    return TRUE;
  if (table->claim_column >= 0)
    return ashi_xml_read_enum (reading, node, "finding", ASHI_TYPE_FINDING, &row->finding);
  ashi_reading_problem (reading, node, N_ ("Write in <table claim=\"…\"> which column holds what is claimed."),
                        N_ ("A row tells what was found of a claim, and the table does not say where that stands"));
  return FALSE;
}

/* Part of a measure measures nothing. */
static gboolean
read_measure (const AshiReading *reading, xmlNode *node, AshiTableRow *row)
{
  if (xmlHasProp (node, BAD_CAST "cun") == NULL)
    return TRUE;
  row->from = ashi_xml_require_attribute (reading, node, "from");
  row->to = ashi_xml_require_attribute (reading, node, "to");
  return row->from != NULL && row->to != NULL && ashi_xml_read_number (reading, node, "cun", 1, MOST_CUN, &row->cun);
}

static void
read_row (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiTable *table)
{
  g_autoptr (AshiTableRow) row = ashi_table_row_new ();
  const guint n_columns = g_strv_length (table->head);

  row->cells = read_cells (node);
  if (g_strv_length (row->cells) != n_columns)
    {
      ashi_reading_problem (reading, node, N_ ("Give one <cell> for each <cell> of <head>."),
                            N_ ("A row has %u cells in a table of %u columns"), g_strv_length (row->cells), n_columns);
      return;
    }
  row->claim->text = join_cells (row);
  if (!ashi_read_standing (reading, pack, node, row->claim) || !read_finding (reading, node, table, row)
      || !read_measure (reading, node, row))
    return;
  translate_row (reading, row);
  g_ptr_array_add (table->rows, g_steal_pointer (&row));
}

/* What stands around the rows is seen by whoever sees one of them. */
static gboolean
check_table (const AshiReading *reading, xmlNode *node, const AshiTable *table)
{
  if (!ashi_table_is_for (table, ASHI_AUDIENCE_PATIENT))
    return TRUE;
  for (char **head = table->head; *head != NULL; head++)
    if (!ashi_read_for_patient (reading, node, *head))
      return FALSE;
  return ashi_read_for_patient (reading, node, table->caption);
}

static void
read_claim_column (const AshiReading *reading, xmlNode *node, AshiTable *table)
{
  const guint n_columns = g_strv_length (table->head);
  double column;

  if (xmlHasProp (node, BAD_CAST "claim") != NULL
      && ashi_xml_read_number (reading, node, "claim", 1, n_columns, &column))
    table->claim_column = (int) column - 1;
}

static AshiTable *
read_table (const AshiReading *reading, AshiPack *pack, xmlNode *node)
{
  g_autoptr (AshiTable) table = ashi_table_new ();
  xmlNode *head = ashi_xml_child (node, "head");

  table->caption = ashi_xml_dup_child_words (node, "caption");
  table->head = head != NULL ? read_cells (head) : g_new0 (char *, 1);
  read_claim_column (reading, node, table);
  for (xmlNode *row = ashi_xml_first (node); row != NULL; row = ashi_xml_next (row))
    if (ashi_xml_is (row, "row"))
      read_row (reading, pack, row, table);
  if (!check_table (reading, node, table))
    ashi_table_keep_from_patients (table);
  translate_cells (reading, table->head);
  ashi_translate (reading, NULL, &table->caption);
  return g_steal_pointer (&table);
}

static AshiFigure *
read_figure (const AshiReading *reading, xmlNode *node)
{
  g_autoptr (AshiFigure) figure = g_new0 (AshiFigure, 1);
  g_autofree char *shows = ashi_xml_require_attribute (reading, node, "shows");

  figure->plate = ashi_xml_require_attribute (reading, node, "plate");
  figure->caption = ashi_xml_dup_child_words (node, "caption");
  if (figure->plate == NULL || shows == NULL)
    return NULL;
  ashi_translate (reading, NULL, &figure->caption);
  figure->shows = g_strsplit (shows, " ", -1);
  return g_steal_pointer (&figure);
}

static char *
read_target (const AshiReading *reading, xmlNode *node)
{
  char *target = ashi_xml_dup_attribute (node, "subject");

  if (target == NULL)
    target = ashi_xml_dup_attribute (node, "lesson");
  if (target == NULL)
    ashi_reading_problem (reading, node, N_ ("Write subject=\"…\" or lesson=\"…\" in it."), N_ ("<%s> points nowhere"),
                          node->name);
  return target;
}

static AshiBlock *
read_block (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiBlockKind kind)
{
  g_autoptr (AshiBlock) block = ashi_block_new (kind);

  block->line = (guint) xmlGetLineNo (node);
  if (kind == ASHI_BLOCK_SAY || kind == ASHI_BLOCK_STEP)
    block->claim = ashi_read_claim (reading, pack, node, ASHI_TOPIC_NOTE);
  if (kind == ASHI_BLOCK_TABLE)
    block->table = read_table (reading, pack, node);
  if (kind == ASHI_BLOCK_FIGURE)
    block->figure = read_figure (reading, node);
  if (kind == ASHI_BLOCK_STEP || kind == ASHI_BLOCK_SEE)
    block->target = read_target (reading, node);
  if ((kind == ASHI_BLOCK_STEP && block->target == NULL)
      || (block->claim == NULL && block->table == NULL && block->figure == NULL && block->target == NULL))
    return NULL;
  return g_steal_pointer (&block);
}

/* Each event is a paragraph of its own. */
static void
say_events (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiChapter *chapter)
{
  g_autoptr (GPtrArray) claims = ashi_read_events (reading, pack, node);

  while (claims->len > 0)
    {
      AshiBlock *block = ashi_block_new (ASHI_BLOCK_SAY);

      block->line = (guint) xmlGetLineNo (node);
      block->claim = g_ptr_array_steal_index (claims, 0);
      g_ptr_array_add (chapter->blocks, block);
    }
}

/* A figure is said in words, and is a paragraph as well. */
static void
say_count (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiChapter *chapter)
{
  g_autoptr (AshiBlock) block = ashi_block_new (ASHI_BLOCK_SAY);

  block->line = (guint) xmlGetLineNo (node);
  block->claim = ashi_read_count (reading, pack, node, &block->count);
  if (block->claim != NULL)
    g_ptr_array_add (chapter->blocks, g_steal_pointer (&block));
}

/* To which part of a talk with a patient it belongs, if to any. */
static void
read_talk (const AshiReading *reading, xmlNode *node, AshiChapter *chapter)
{
  int talks;

  if (xmlHasProp (node, BAD_CAST "talk") == NULL)
    return;
  ashi_xml_read_enum (reading, node, "talk", ASHI_TYPE_TALK_PART, &chapter->talk_part);
  if (xmlHasProp (node, BAD_CAST "talks") != NULL
      && ashi_xml_read_enum (reading, node, "talks", ASHI_TYPE_TALKS, &talks))
    chapter->talks = (AshiTalks) talks;
}

static void
read_blocks (const AshiReading *reading, AshiPack *pack, xmlNode *parent, AshiChapter *chapter)
{
  for (xmlNode *node = ashi_xml_first (parent); node != NULL; node = ashi_xml_next (node))
    {
      AshiBlock *block = NULL;
      int kind;

      if (ashi_xml_is (node, "events"))
        say_events (reading, pack, node, chapter);
      else if (ashi_xml_is (node, "count"))
        say_count (reading, pack, node, chapter);
      else if (ashi_nick_to_value (ASHI_TYPE_BLOCK_KIND, (const char *) node->name, &kind))
        block = read_block (reading, pack, node, (AshiBlockKind) kind);
      if (block != NULL)
        g_ptr_array_add (chapter->blocks, block);
    }
}

/* A chapter that says something to patients shows them its heading and its figures, too. */
static gboolean
check_chapter (const AshiReading *reading, xmlNode *node, const AshiChapter *chapter)
{
  gboolean good = TRUE;

  if (!ashi_chapter_is_for (chapter, ASHI_AUDIENCE_PATIENT))
    return TRUE;
  for (xmlNode *figure = ashi_xml_first (node); figure != NULL; figure = ashi_xml_next (figure))
    {
      g_autofree char *caption = ashi_xml_is (figure, "figure") ? ashi_xml_dup_child_words (figure, "caption") : NULL;

      good &= ashi_read_for_patient (reading, figure, caption);
    }
  return ashi_read_for_patient (reading, node, chapter->title) && good;
}

static void
read_chapter (const AshiReading *reading, AshiPack *pack, xmlNode *parent, AshiLesson *lesson)
{
  char *title = ashi_xml_dup_child_words (parent, "title");
  g_autoptr (AshiChapter) chapter = NULL;

  if (title == NULL)
    {
      ashi_reading_problem (reading, parent, N_ ("Add <title>…</title>."), N_ ("A chapter has no title"));
      return;
    }
  chapter = ashi_chapter_new (title);
  chapter->line = (guint) xmlGetLineNo (parent);
  read_talk (reading, parent, chapter);
  read_blocks (reading, pack, parent, chapter);
  if (!check_chapter (reading, parent, chapter))
    ashi_chapter_keep_from_patients (chapter);
  ashi_translate (reading, NULL, &chapter->title);
  ashi_lesson_take_chapter (lesson, g_steal_pointer (&chapter));
}

static void
read_whose (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiLesson *lesson)
{
  g_autofree char *id = ashi_xml_require_attribute (reading, node, "whose");
  const AshiSource *source = ashi_pack_cite_source (pack, id);

  if (id != NULL && source == NULL && ashi_pack_get_n_sources (pack) > 0)
    ashi_reading_problem (reading, node, N_ ("Correct the id, or add the source to sources.xml."),
                          N_ ("No source is called \"%s\""), id);
  ashi_lesson_set_whose (lesson, source);
}

/* Who looks for a lesson may type in either language. */
static void
read_keyword (const AshiReading *reading, xmlNode *node, AshiLesson *lesson)
{
  g_autofree char *written = ashi_xml_dup_words (node);
  g_autofree char *told = g_strdup (written);

  ashi_translate (reading, NULL, &told);
  if (told != NULL && !g_str_equal (told, written))
    ashi_lesson_take_keyword (lesson, g_steal_pointer (&told));
  if (written != NULL)
    ashi_lesson_take_keyword (lesson, g_steal_pointer (&written));
}

static void
read_part (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiLesson *lesson)
{
  if (ashi_xml_is (node, "keyword"))
    read_keyword (reading, node, lesson);
  else if (ashi_xml_is (node, "chapter"))
    read_chapter (reading, pack, node, lesson);
}

/* Its title and its summary are what lists show of a lesson, so one without them is not taken. */
static gboolean
read_front (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiLesson *lesson)
{
  g_autofree char *title = ashi_xml_dup_child_words (node, "title");
  xmlNode *summary = ashi_xml_child (node, "summary");
  AshiClaim *claim;

  if (title == NULL || summary == NULL)
    {
      ashi_reading_problem (reading, node, N_ ("Add <title> and <summary>."), N_ ("\"%s\" has no title or no summary"),
                            ashi_lesson_get_id (lesson));
      return FALSE;
    }
  ashi_translate (reading, NULL, &title);
  ashi_lesson_set_title (lesson, title);
  claim = ashi_read_claim (reading, pack, summary, ASHI_TOPIC_NOTE);
  if (claim != NULL)
    ashi_lesson_take_summary (lesson, claim);
  return claim != NULL;
}

static gboolean
is_whose_for_patient (const AshiReading *reading, xmlNode *node, AshiLesson *lesson)
{
  const AshiSource *whose = ashi_lesson_get_whose (lesson);
  const AshiCitation citation = { whose, NULL, whose != NULL && whose->tells_length };

  return ashi_read_source_for_patient (reading, node, &citation);
}

/* A lesson that says something to patients is named to them in lists, links and what is found. */
static gboolean
check_front (const AshiReading *reading, xmlNode *node, AshiLesson *lesson)
{
  gboolean good = TRUE;

  if (!ashi_lesson_is_for (lesson, ASHI_AUDIENCE_PATIENT))
    return TRUE;
  good &= ashi_read_for_patient (reading, node, ashi_lesson_get_id (lesson));
  good &= is_whose_for_patient (reading, node, lesson);
  for (xmlNode *part = ashi_xml_first (node); part != NULL; part = ashi_xml_next (part))
    {
      g_autofree char *words =
          ashi_xml_is (part, "title") || ashi_xml_is (part, "keyword") ? ashi_xml_dup_words (part) : NULL;

      good &= ashi_read_for_patient (reading, part, words);
    }
  return good;
}

static void
check_ids (const AshiReading *reading, AshiLesson *lesson)
{
  g_autoptr (GPtrArray) claims = ashi_lesson_list_claims (lesson);

  ashi_claim_ids_check (reading, claims, ashi_lesson_get_id (lesson));
}

static void
read_lesson (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiLessonKind kind)
{
  g_autofree char *id = ashi_xml_require_attribute (reading, node, "id");
  g_autoptr (AshiLesson) lesson = NULL;

  if (id == NULL)
    return;
  lesson = ashi_lesson_new (kind, id);
  ashi_lesson_set_origin (lesson, reading->file, (guint) xmlGetLineNo (node));
  if (kind == ASHI_LESSON_KIND_PROGRAMME)
    read_whose (reading, pack, node, lesson);
  if (!read_front (reading, pack, node, lesson))
    return;
  for (xmlNode *part = ashi_xml_first (node); part != NULL; part = ashi_xml_next (part))
    read_part (reading, pack, part, lesson);
  if (!reading->is_trusted)
    check_ids (reading, lesson);
  ashi_reviews_attach_lesson (ashi_pack_get_reviews (pack), lesson);
  if (!check_front (reading, node, lesson))
    ashi_lesson_keep_from_patients (lesson);
  if (!ashi_pack_take_lesson (pack, g_steal_pointer (&lesson)))
    ashi_reading_problem (reading, node, N_ ("Give one of them another id."),
                          N_ ("There is a lesson or a subject \"%s\" already"), id);
}

/**
 * ashi_read_lessons:
 * @root: a <lessons> element
 */
void
ashi_read_lessons (const AshiReading *reading, AshiPack *pack, xmlNode *root)
{
  for (xmlNode *node = ashi_xml_first (root); node != NULL; node = ashi_xml_next (node))
    {
      int kind;

      if (ashi_nick_to_value (ASHI_TYPE_LESSON_KIND, (const char *) node->name, &kind))
        read_lesson (reading, pack, node, (AshiLessonKind) kind);
      else
        ashi_reading_problem (reading, node, N_ ("It can be <lesson> or <programme>."),
                              N_ ("<%s> is no kind of lesson"), node->name);
    }
}
