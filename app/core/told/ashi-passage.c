// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-passage.h"

#include "ashi-audience.h"
#include "ashi-nearest.h"

#include <string.h>

/*
 * Where a card or page answers to the words by which it was found: where most of them stand together. What a title says
 * goes for all below it, and for more than a word in passing.
 */

#define TITLE_WEIGHT 2

/* Words to look for in what was told so far. */
typedef struct
{
  GStrv words;
  guint64 held; /* a bit for each that stands there, of the first 64 */
} Search;

static GStrv
dup_folded (const char *const *words)
{
  g_autoptr (GStrvBuilder) folded = g_strv_builder_new ();

  for (; *words != NULL; words++)
    {
      g_autofree char *word = ashi_fold (*words);

      if (*word != '\0')
        g_strv_builder_add (folded, word);
    }
  return g_strv_builder_end (folded);
}

static void
look (Search *self, const char *text)
{
  g_autofree char *folded = text != NULL ? ashi_fold (text) : NULL;

  for (guint i = 0; folded != NULL && i < 64 && self->words[i] != NULL; i++)
    if (strstr (folded, self->words[i]) != NULL)
      self->held |= G_GUINT64_CONSTANT (1) << i;
}

static guint
count (guint64 held)
{
  return (guint) __builtin_popcountll (held);
}

static guint
score_row (const AshiCardRow *row, GStrv words)
{
  Search search = { words, 0 };

  look (&search, row->label);
  look (&search, row->claim->text);
  if (row->hazard != NULL)
    {
      look (&search, row->hazard->avoid.text);
      look (&search, row->hazard->act.text);
    }
  return count (search.held);
}

/**
 * ashi_card_find_passage:
 * @words: that are looked for, as they are written or typed
 *
 * Returns: (transfer none) (nullable): the first of the rows in which most of them stand, but for those of the brief,
 *   which is read in any case; %NULL where none does
 */
const AshiCardRow *
ashi_card_find_passage (AshiCard *card, const char *const *words)
{
  const AshiCardRow *best = NULL;
  g_auto (GStrv) folded = NULL;
  guint most = 0;

  g_return_val_if_fail (ASHI_IS_CARD (card) && words != NULL, NULL);

  folded = dup_folded (words);
  for (guint i = 0; i < ashi_card_get_n_groups (card); i++)
    {
      const AshiCardGroup *group = ashi_card_get_group (card, i);

      for (guint j = 0; j < group->rows->len && !g_str_equal (group->id, "brief"); j++)
        {
          const AshiCardRow *row = g_ptr_array_index (group->rows, j);
          const guint score = score_row (row, folded);

          if (score > most)
            best = row;
          most = MAX (most, score);
        }
    }
  return best;
}

static void
look_in_table (Search *self, const AshiTable *table, AshiAudience audience)
{
  look (self, table->caption);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const AshiTableRow *row = g_ptr_array_index (table->rows, i);

      for (char **cell = row->cells; ashi_claim_is_for (row->claim, audience) && *cell != NULL; cell++)
        look (self, *cell);
    }
}

static void
look_in_block (Search *self, const AshiBlock *block, AshiAudience audience)
{
  if (block->claim != NULL && ashi_claim_is_for (block->claim, audience))
    look (self, block->claim->text);
  if (block->table != NULL)
    look_in_table (self, block->table, audience);
  if (block->figure != NULL)
    look (self, block->figure->caption);
}

/* Of a chapter whose title holds any, its beginning is what is meant. */
static void
find_in_chapter (const AshiChapter *chapter, AshiAudience audience, GStrv words, guint *most, AshiPassage *passage)
{
  Search title = { words, 0 };
  guint from_title;

  look (&title, chapter->title);
  from_title = TITLE_WEIGHT * count (title.held);
  for (guint i = 0; i < chapter->blocks->len; i++)
    {
      const AshiBlock *block = g_ptr_array_index (chapter->blocks, i);
      Search search = { words, 0 };
      guint score;

      look_in_block (&search, block, audience);
      score = from_title + count (search.held & ~title.held);
      if (score > *most)
        *passage = (AshiPassage) { chapter, from_title > 0 ? NULL : block };
      *most = MAX (*most, score);
    }
}

/**
 * ashi_lesson_find_passage:
 * @audience: who reads
 * @words: that are looked for, as they are written or typed
 * @passage: (out): where most of them stand together
 *
 * Returns: whether any of them stands in what @audience is told below the summary
 */
gboolean
ashi_lesson_find_passage (AshiLesson *lesson, AshiAudience audience, const char *const *words, AshiPassage *passage)
{
  g_auto (GStrv) folded = NULL;
  GPtrArray *chapters;
  guint most = 0;

  g_return_val_if_fail (ASHI_IS_LESSON (lesson) && words != NULL && passage != NULL, FALSE);

  folded = dup_folded (words);
  chapters = ashi_lesson_get_chapters (lesson);
  for (guint i = 0; i < chapters->len; i++)
    if (ashi_chapter_is_for (g_ptr_array_index (chapters, i), audience))
      find_in_chapter (g_ptr_array_index (chapters, i), audience, folded, &most, passage);
  return most > 0;
}
