// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-review-answers.h"

#include "ashi-enum-types.h"
#include "ashi-hash.h"
#include "ashi-nick.h"
#include "ashi-review-sheet.h"
#include "ashi-visible.h"
#include "ashi-well-formed.h"

#include <string.h>

/* Letters of what stands in the head, and of a remark: a paragraph. */
#define MOST_ROLE     60
#define MOST_INITIALS 12
#define MOST_REMARK   2000

/* The line in which one marks what one found, and what is written behind it. */
#define BOXES                                                                                                          \
  "^\\s*\\[([^\\]]*)\\]\\s*right\\s*\\[([^\\]]*)\\]\\s*wrong\\s*\\[([^\\]]*)\\]\\s*unclear\\s*(?:" ASHI_SHEET_REMARK   \
  ")?(.*)$"

typedef struct
{
  const char *file;
  AshiPack *pack;
  AshiProblems *problems;
  GRegex *boxes;
  AshiStatementFinder *finder;
  GHashTable *answered; /* claim → AshiReview that was read, or NULL when two disagree about it */
  GPtrArray *reviews;   /* AshiReview */
  char *role;
  char *initials;
  char *date;
  guint n_open;
} Answers;

/* One claim of the sheet. */
typedef struct
{
  guint line;        /* of the line that names it */
  char *name;        /* what that line says behind its mark */
  GPtrArray *lines;  /* those below it, borrowed */
  guint n_words;     /* how many of them stand above the boxes */
  GMatchInfo *boxes; /* NULL: there are none */
  AshiHome of;       /* what follows from the name */
  GStrv parts;       /* likewise: owner, claim, hash behind the first */
} Block;

#define tell(self, line, remedy, ...) ashi_problems_add ((self)->problems, (self)->file, line, remedy, __VA_ARGS__)

/* Words */

/* Lines are broken anew by whatever a sheet was typed into. */
static char *
dup_collapsed (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \t\r\n", -1);
  GString *collapsed = g_string_new (NULL);

  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      g_string_append_printf (collapsed, "%s%s", collapsed->len > 0 ? " " : "", *part);
  return g_string_free (collapsed, FALSE);
}

/* Without the line that one writes on. */
static char *
dup_written (const char *text)
{
  g_autofree char *written = g_strdup (text);

  for (char *at = written; (at = strstr (at, "__")) != NULL;)
    while (*at == '_')
      *at++ = ' ';
  return dup_collapsed (written);
}

/* What XML can hold, and eyes can see. */
static gboolean
is_plain (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar character = g_utf8_get_char (at);

      if (!ashi_visible_may_stand (character, ASHI_VISIBLE_PROSE) || character == 0xfffe || character == 0xffff)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_short (const char *text, glong most)
{
  return *text != '\0' && g_utf8_strlen (text, -1) <= most && is_plain (text);
}

/* Head */

static char **
get_field (Answers *self, const char *line)
{
  if (g_str_has_prefix (line, "Role"))
    return &self->role;
  if (g_str_has_prefix (line, "Initials"))
    return &self->initials;
  return g_str_has_prefix (line, "Date") ? &self->date : NULL;
}

static void
read_head_line (Answers *self, const char *line)
{
  const char *colon = strchr (line, ':');
  char **field = colon != NULL ? get_field (self, line) : NULL;

  if (field != NULL && *field == NULL)
    *field = dup_written (colon + 1);
}

static gboolean
check_head (Answers *self, guint line)
{
  if (self->role == NULL || !is_short (self->role, MOST_ROLE))
    tell (self, line, "Write behind \"Role\" what they are, as in \"physiotherapist\".",
          "It is not said who reviewed: nothing was read");
  else if (self->initials == NULL || !is_short (self->initials, MOST_INITIALS))
    tell (self, line, "Write at most 12 letters behind \"Initials\".",
          "The reviewer has no initials: nothing was read");
  else if (self->date == NULL || !ashi_is_day (self->date))
    tell (self, line, "Write behind \"Date\" a day such as 2026-12-01.",
          "It is not said on which day it was reviewed: nothing was read");
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_title (Answers *self, const char *line, guint number)
{
  const char *id = ashi_pack_get_id (self->pack);
  g_autofree char *expected = g_strdup_printf (ASHI_SHEET_TITLE "\"%s\"", id != NULL ? id : "");

  if (g_str_has_prefix (line, expected))
    return TRUE;
  if (g_str_has_prefix (line, ASHI_SHEET_TITLE))
    tell (self, number, "Name the folder of that pack.", "The sheet is of another pack: %s",
          line + strlen (ASHI_SHEET_TITLE));
  else
    tell (self, number, "\"ashi review-sheet SUBJECT\" prints one.", "It is no sheet for review");
  return FALSE;
}

/* What the sheet and the pack say of a claim */

static gboolean
are_words (const Block *block, const AshiStatement *statement)
{
  g_autofree char *words = ashi_review_sheet_dup_words (statement);
  g_autofree char *expected = dup_collapsed (words);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *found = NULL;

  for (guint i = 0; i < block->n_words; i++)
    g_string_append_printf (lines, "%s\n", (char *) g_ptr_array_index (block->lines, i));
  found = dup_collapsed (lines->str);
  return g_str_has_prefix (found, expected)
         && (found[strlen (expected)] == '\0' || g_str_has_prefix (found + strlen (expected), " " ASHI_SHEET_FOR));
}

/* The statement that was reviewed; NULL, and a problem, when it cannot have been. */
static const AshiStatement *
check_claim (Answers *self, const Block *block)
{
  const AshiStatement *statement =
      ashi_statement_finder_find (self->finder, block->of, block->parts[1], block->parts[2]);
  g_autofree char *hash = statement != NULL ? ashi_statement_dup_hash (statement) : NULL;

  if (statement == NULL)
    tell (self, block->line, "Print the sheet anew.", "The pack has no claim \"%s\" of \"%s\"", block->parts[2],
          block->parts[1]);
  else if (!g_str_equal (hash, block->parts[3]))
    tell (self, block->line, "Print the sheet anew, and review what it says now.",
          "The words of \"%s\" of \"%s\" have changed since the sheet was printed", block->parts[2], block->parts[1]);
  else if (!are_words (block, statement))
    tell (self, block->line, "Put back what was printed, and say in the remark how it should be.",
          "The words of \"%s\" of \"%s\" were changed in the sheet", block->parts[2], block->parts[1]);
  else
    return statement;
  return NULL;
}

/* Answers */

static gboolean
is_marked (const Block *block, int box)
{
  g_autofree char *mark = g_match_info_fetch (block->boxes, box);

  return *g_strstrip (mark) != '\0';
}

static char *
dup_remark (const Block *block)
{
  g_autofree char *first = g_match_info_fetch (block->boxes, 4);
  g_autoptr (GString) remark = g_string_new (first);

  for (guint i = block->n_words + 1; i < block->lines->len; i++)
    g_string_append_printf (remark, " %s", (char *) g_ptr_array_index (block->lines, i));
  return dup_written (remark->str);
}

/* How many boxes are marked, and what the last of them says. */
static guint
read_boxes (const Block *block, AshiVerdict *verdict)
{
  guint n = 0;

  for (int box = 0; box <= ASHI_VERDICT_UNCLEAR; box++)
    if (is_marked (block, box + 1))
      {
        *verdict = (AshiVerdict) box;
        n++;
      }
  return n;
}

static gboolean
check_answer (Answers *self, const Block *block, guint n_marked, const char *remark)
{
  const guint line = block->line + block->n_words + 1;

  if (n_marked > 1)
    tell (self, line, "Leave one of them.", "\"%s\" of \"%s\" has %u boxes marked", block->parts[2], block->parts[1],
          n_marked);
  else if (n_marked == 0)
    tell (self, line, "Mark a box.", "\"%s\" of \"%s\" has a remark and no verdict", block->parts[2], block->parts[1]);
  else if (g_utf8_strlen (remark, -1) > MOST_REMARK || !is_plain (remark))
    tell (self, line, "Write at most 2000 plain letters.", "The remark on \"%s\" of \"%s\" cannot be kept",
          block->parts[2], block->parts[1]);
  else
    return TRUE;
  return FALSE;
}

static AshiReview *
review_new (Answers *self, const Block *block, AshiVerdict verdict, const char *remark)
{
  AshiReview *review = g_new0 (AshiReview, 1);

  review->of = block->of;
  review->owner = g_strdup (block->parts[1]);
  review->claim = g_strdup (block->parts[2]);
  review->verdict = verdict;
  review->role = g_strdup (self->role);
  review->initials = g_strdup (self->initials);
  review->date = g_strdup (self->date);
  review->words = g_strdup (block->parts[3]);
  review->remark = *remark != '\0' ? g_strdup (remark) : NULL;
  review->line = block->line;
  return review;
}

/* Of two answers about one claim nobody knows which is meant. */
static gboolean
check_twice (Answers *self, const Block *block)
{
  gpointer earlier = NULL;

  if (!g_hash_table_lookup_extended (self->answered, block->name, NULL, &earlier))
    return TRUE;
  tell (self, block->line, "Leave one of them in the sheet.", "\"%s\" of \"%s\" is answered twice", block->parts[2],
        block->parts[1]);
  if (earlier != NULL)
    g_ptr_array_remove (self->reviews, earlier);
  g_hash_table_insert (self->answered, g_strdup (block->name), NULL);
  return FALSE;
}

static void
read_answer (Answers *self, const Block *block)
{
  AshiVerdict verdict = ASHI_VERDICT_UNCLEAR;
  const guint n_marked = read_boxes (block, &verdict);
  g_autofree char *remark = dup_remark (block);
  AshiReview *review;

  if (n_marked == 0 && *remark == '\0')
    {
      self->n_open++;
      return;
    }
  if (!check_answer (self, block, n_marked, remark) || check_claim (self, block) == NULL || !check_twice (self, block))
    return;
  review = review_new (self, block, verdict, remark);
  g_ptr_array_add (self->reviews, review);
  g_hash_table_insert (self->answered, g_strdup (block->name), review);
}

/* Blocks */

/* "subject piriformis plain 0123456789abcdef" */
static gboolean
read_name (Block *block)
{
  int of;

  block->parts = g_strsplit (block->name, " ", -1);
  if (g_strv_length (block->parts) != 4 || !ashi_nick_to_value (ASHI_TYPE_HOME, block->parts[0], &of))
    return FALSE;
  block->of = (AshiHome) of;
  return TRUE;
}

static gboolean
find_boxes (Answers *self, Block *block)
{
  for (block->n_words = 0; block->n_words < block->lines->len; block->n_words++)
    {
      if (g_regex_match (self->boxes, g_ptr_array_index (block->lines, block->n_words), 0, &block->boxes))
        return TRUE;
      g_clear_pointer (&block->boxes, g_match_info_unref);
    }
  return FALSE;
}

static void
read_block (Answers *self, Block *block)
{
  if (!read_name (block))
    tell (self, block->line, "Print the sheet anew; the lines that begin with @ must stay as they are.",
          "It cannot be told which claim \"%s\" is", block->name);
  else if (!find_boxes (self, block))
    tell (self, block->line, "Put back \"[ ] right [ ] wrong [ ] unclear\" and mark one.",
          "The boxes of \"%s\" of \"%s\" cannot be read", block->parts[2], block->parts[1]);
  else
    read_answer (self, block);
}

static void
begin_block (Block *block, const char *line, guint number)
{
  block->line = number;
  block->name = dup_collapsed (line + strlen (ASHI_SHEET_CLAIM));
  block->lines = g_ptr_array_new ();
}

static void
end_block (Answers *self, Block *block)
{
  if (block->name != NULL)
    read_block (self, block);
  g_clear_pointer (&block->boxes, g_match_info_unref);
  g_clear_pointer (&block->parts, g_strfreev);
  g_clear_pointer (&block->lines, g_ptr_array_unref);
  g_clear_pointer (&block->name, g_free);
}

/* From the first claim on. */
static void
read_claims (Answers *self, GStrv lines, guint begin)
{
  Block block = { 0 };

  for (guint i = begin; lines[i] != NULL; i++)
    {
      const gboolean is_claim = g_str_has_prefix (lines[i], ASHI_SHEET_CLAIM);

      if (is_claim || g_str_has_prefix (lines[i], ASHI_SHEET_HEADING))
        end_block (self, &block);
      if (is_claim)
        begin_block (&block, lines[i], i + 1);
      else if (block.lines != NULL)
        g_ptr_array_add (block.lines, lines[i]);
    }
  end_block (self, &block);
}

static void
read_sheet (Answers *self, GStrv lines)
{
  guint i = 0;

  while (lines[i] != NULL && *lines[i] == '\0')
    i++;
  if (!check_title (self, lines[i] != NULL ? lines[i] : "", i + 1))
    return;
  for (i++; lines[i] != NULL && !g_str_has_prefix (lines[i], ASHI_SHEET_CLAIM); i++)
    read_head_line (self, lines[i]);
  if (check_head (self, 0))
    read_claims (self, lines, i);
}

/* Lines of any system, in UTF-8 with or without its mark. */
static GStrv
dup_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    g_strchomp (*line);
  return g_steal_pointer (&lines);
}

/**
 * ashi_review_answers_read:
 * @sheet: what came back of a sheet that ashi_review_sheet_dup() printed, however many lines it was broken into
 * @file: its name, for problems with it
 * @pack: what was reviewed
 * @problems: what cannot be read is added here, with its line; all else is read
 * @n_open: (out): how many claims of the sheet have no answer
 *
 * Returns: (transfer full) (element-type AshiReview): the answers
 */
GPtrArray *
ashi_review_answers_read (GBytes *sheet, const char *file, AshiPack *pack, AshiProblems *problems, guint *n_open)
{
  gsize size;
  const char *data = g_bytes_get_data (sheet, &size);
  g_autofree char *text = g_strndup (data != NULL ? data : "", size);
  g_autoptr (AshiStatementFinder) finder = ashi_statement_finder_new (pack);
  g_autoptr (GHashTable) answered = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRegex) boxes = g_regex_new (BOXES, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
  Answers self = {
    .file = file,
    .pack = pack,
    .problems = problems,
    .boxes = boxes,
    .finder = finder,
    .answered = answered,
    .reviews = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_review_free),
  };

  if (!g_utf8_validate (data, (gssize) size, NULL))
    tell (&self, 0, "Save it as plain text in UTF-8.", "It is no text in UTF-8");
  else
    {
      g_auto (GStrv) lines = dup_lines (text);

      read_sheet (&self, lines);
    }
  *n_open = self.n_open;
  g_free (self.role);
  g_free (self.initials);
  g_free (self.date);
  return self.reviews;
}
