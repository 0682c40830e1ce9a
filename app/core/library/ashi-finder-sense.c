// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-finder-private.h"

#include "ashi-hanzi.h"
#include "ashi-nearest.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define KNOWN   "SELECT 1 FROM term WHERE term >= ?1 AND term < ?2 LIMIT 1"
#define IS      "SELECT 1 FROM term WHERE term = ?1 LIMIT 1"
#define ANSWERS "SELECT 1 FROM entry WHERE entry MATCH ?1 LIMIT 1"
#define TERMS   "SELECT term FROM term WHERE length(term) BETWEEN ?1 AND ?2 ORDER BY cnt DESC"

/* "hua t o chia chi" is a name in five pieces, with an apostrophe and hyphens left out. */
#define MOST_JOINED 6

static void
add (GPtrArray *strings, char *string)
{
  g_ptr_array_add (strings, string);
}

static AshiSense *
sense_new (void)
{
  AshiSense *self = g_new0 (AshiSense, 1);

  self->points = g_ptr_array_new ();
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->all = g_ptr_array_new_with_free_func (g_free);
  self->typed = g_ptr_array_new_with_free_func (g_free);
  self->some = g_ptr_array_new_with_free_func (g_free);
  self->note = g_string_new (NULL);
  self->sure = TRUE;
  return self;
}

void
ashi_sense_free (AshiSense *self)
{
  g_ptr_array_unref (self->points);
  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->typed);
  g_ptr_array_unref (self->some);
  g_free (self->closed);
  g_string_free (self->note, TRUE);
  g_free (self);
}

/**
 * ashi_sense_say:
 * @line: (transfer full): for people
 */
void
ashi_sense_say (AshiSense *self, char *line)
{
  if (self->note->len > 0)
    g_string_append_c (self->note, '\n');
  g_string_append (self->note, line);
  g_free (line);
}

/* @typed: (nullable): what to call it for people if nothing answers to it */
static void
add_wanted (AshiSense *self, char *expression, const char *typed)
{
  add (self->all, expression);
  add (self->typed, g_strdup (typed));
}

/* Whether some word of the pack begins with @word. */
static gboolean
is_known (AshiFinder *self, const char *word)
{
  g_autoptr (sqlite3_stmt) known = ashi_finder_prepare (self, KNOWN);
  g_autofree char *beyond = g_strconcat (word, "\xf4\x8f\xbf\xbf", NULL);

  ashi_finder_bind (known, 1, word);
  ashi_finder_bind (known, 2, beyond);
  return sqlite3_step (known) == SQLITE_ROW;
}

static gboolean
is_term (AshiFinder *self, const char *word)
{
  g_autoptr (sqlite3_stmt) is = ashi_finder_prepare (self, IS);

  ashi_finder_bind (is, 1, word);
  return sqlite3_step (is) == SQLITE_ROW;
}

/* A slip of the finger is one letter in a short word and two in a long one; in three letters it would be another word.
 */
static guint
allowed_slips (glong length)
{
  if (length < 4)
    return 0;
  return length < 8 ? 1 : 2;
}

/* The pack's word that was probably meant: the nearest, and of several the one said most often. */
static char *
dup_nearest_term (AshiFinder *self, const char *word)
{
  g_autoptr (sqlite3_stmt) terms = ashi_finder_prepare (self, TERMS);
  const glong length = g_utf8_strlen (word, -1);
  guint best = allowed_slips (length) + 1;
  char *nearest = NULL;

  sqlite3_bind_int64 (terms, 1, length - best + 1);
  sqlite3_bind_int64 (terms, 2, length + best - 1);
  while (best > 1 && sqlite3_step (terms) == SQLITE_ROW)
    {
      const char *term = (const char *) sqlite3_column_text (terms, 0);
      const guint distance = ashi_edit_distance (word, term);

      if (distance < best && strpbrk (term, "0123456789") == NULL)
        {
          best = distance;
          g_free (nearest);
          nearest = g_strdup (term);
        }
    }
  return nearest;
}

/* Words that every question has find nothing. That something be safe is never answered, only what is known of it. */
static gboolean
is_filler (const char *word)
{
  static const char *const fillers[] = {
    "a",  "an", "and", "are", "at", "can", "could", "do",   "does",   "for",  "from", "how", "i",    "in",
    "is", "it", "may", "my",  "of", "on",  "or",    "safe", "should", "that", "the",  "to",  "what", NULL,
  };

  return g_strv_contains (fillers, word);
}

/* Codes */

static void
find_points_of (AshiFinder *self, const char *wanted, GPtrArray *points)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      gpointer item = g_ptr_array_index (self->items, i);

      if (ASHI_IS_SUBJECT (item) && ashi_subject_get_code (item) != NULL
          && ashi_point_code_answers (wanted, ashi_subject_get_code (item)))
        g_ptr_array_add (points, item);
    }
}

/* In the order of the codes. @n_codes: (out): how many of these some point has */
static GPtrArray *
find_points (AshiFinder *self, const AshiPointCode *code, guint *n_codes)
{
  GPtrArray *points = g_ptr_array_new ();

  *n_codes = 0;
  for (char **wanted = code->codes; *wanted != NULL; wanted++)
    {
      const guint before = points->len;

      find_points_of (self, *wanted, points);
      *n_codes += points->len > before;
    }
  return points;
}

/* Wherever the point is spoken of, by the code the pack has for it. */
static char *
dup_code_expression (GPtrArray *points)
{
  GString *expression = g_string_new ("(");

  for (guint i = 0; i < points->len; i++)
    {
      g_autofree char *folded = ashi_fold (ashi_subject_get_code (g_ptr_array_index (points, i)));
      g_autofree char *closed = ashi_close_up (folded);

      g_string_append_printf (expression, "%s\"%s\"", i > 0 ? " OR " : "", closed);
    }
  g_string_append_c (expression, ')');
  return g_string_free (expression, FALSE);
}

static void
say_missing (AshiSense *sense, const AshiPointCode *code)
{
  sense->missing = TRUE;
  sense->sure = FALSE;
  ashi_sense_say (sense, ashi_point_code_dup_missing (code));
}

/* Of a range, only what is not here needs words. */
static void
say_range (AshiSense *sense, const AshiPointCode *code, GPtrArray *points, guint n_codes)
{
  g_autoptr (GPtrArray) here = g_ptr_array_new ();
  g_autofree char *list = NULL;

  if (n_codes == g_strv_length (code->codes))
    return;
  for (guint i = 0; i < points->len; i++)
    g_ptr_array_add (here, (char *) ashi_subject_get_code (g_ptr_array_index (points, i)));
  g_ptr_array_add (here, NULL);
  list = g_strjoinv (", ", (char **) here->pdata);
  sense->missing = TRUE;
  sense->sure = FALSE;
  ashi_sense_say (sense, g_strdup_printf (_ ("Of %s, this atlas has %s."), code->typed, list));
}

static void
say_candidates (AshiSense *sense, const AshiPointCode *code, guint n_points)
{
  g_autofree char *candidates = ashi_point_code_dup_candidates (code);

  if (g_strv_length (code->codes) > 1)
    {
      sense->sure = FALSE;
      ashi_sense_say (sense,
                      g_strdup_printf (_ ("“%s” can mean %s. Shown is what this atlas has."), code->typed, candidates));
    }
  else if (n_points > 1)
    ashi_sense_say (sense, g_strdup_printf (_ ("“%s” is a row of points."), candidates));
  else if (!g_str_equal (code->typed, candidates))
    ashi_sense_say (sense, g_strdup_printf (_ ("“%s” is %s."), code->typed, candidates));
}

static void
add_exact (AshiSense *sense, const char *word)
{
  char *expression = g_strdup_printf ("\"%s\"", word);

  add (sense->words, g_strdup (word));
  add_wanted (sense, expression, word);
  /* A number alone tells nothing. */
  if (word[strspn (word, "0123456789")] != '\0')
    add (sense->some, g_strdup (expression));
}

static void
add_code (AshiFinder *self, AshiSense *sense, const AshiWord *word)
{
  guint n_codes;
  g_autoptr (GPtrArray) points = find_points (self, word->code, &n_codes);

  if (points->len > 0)
    {
      if (word->code->is_range)
        say_range (sense, word->code, points, n_codes);
      else
        say_candidates (sense, word->code, points->len);
      add (sense->words, g_strdup (word->text));
      add_wanted (sense, dup_code_expression (points), NULL);
      add (sense->some, dup_code_expression (points));
      g_ptr_array_extend (sense->points, points, NULL, NULL);
    }
  else if (ashi_point_code_may_be_vertebra (word->text) && is_term (self, word->text))
    add_exact (sense, word->text);
  else
    say_missing (sense, word->code);
}

/* Letters with a number are a code of some kind; which, is not known here. */
static gboolean
looks_like_code (const char *word)
{
  const gsize letters = strspn (word, "abcdefghijklmnopqrstuvwxyz");
  const gsize digits = strspn (word + letters, "0123456789");

  return letters > 0 && letters < 5 && digits > 0 && word[letters + digits] == '\0';
}

static void
add_number (AshiFinder *self, AshiSense *sense, const AshiWord *word)
{
  if (!looks_like_code (word->text) || is_term (self, word->text))
    {
      add_exact (sense, word->text);
      return;
    }
  sense->missing = TRUE;
  sense->sure = FALSE;
  g_autofree char *upper = g_ascii_strup (word->text, -1);
  ashi_sense_say (sense, g_strdup_printf (_ ("%s is not in this atlas."), upper));
}

/* Names stand in the index character by character, so that any part of one is a phrase. */
static void
add_hanzi (AshiSense *sense, const AshiWord *word)
{
  GString *expression = g_string_new ("(closed : \"");

  for (const char *p = word->text; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_string_append_len (expression, p, g_utf8_next_char (p) - p);
      g_string_append_c (expression, ' ');
    }
  g_string_append_printf (expression, "\" OR \"%s\"*)", word->text);
  add (sense->words, g_strdup (word->text));
  add_wanted (sense, g_strdup (expression->str), word->text);
  add (sense->some, g_string_free (expression, FALSE));
}

/* Plain words */

/* The word itself counts beside what begins with it: "cun" means more than half of "cuneiform". */
static char *
dup_plain_expression (const char *word)
{
  return g_strdup_printf ("(\"%s\" OR \"%s\"*)", word, word);
}

static void
add_plain (AshiSense *sense, const char *word, gboolean in_known_name)
{
  add (sense->words, g_strdup (word));
  if (is_filler (word))
    return;
  add_wanted (sense, dup_plain_expression (word), in_known_name ? NULL : word);
  /* A letter alone begins everything. */
  if (g_utf8_strlen (word, -1) > 1)
    add (sense->some, dup_plain_expression (word));
}

/* Words that are a name when they are closed up, as "tsu san li" is, or else each of them. */
static void
add_joined (AshiSense *sense, GPtrArray *plain, guint i, guint n, const char *joined)
{
  GString *expression = g_string_new (NULL);

  g_string_printf (expression, "(\"%s\" OR (", joined);
  for (guint j = 0; j < n; j++)
    {
      const char *word = g_ptr_array_index (plain, i + j);
      g_autofree char *one = dup_plain_expression (word);

      g_string_append_printf (expression, "%s%s", j > 0 ? " AND " : "", one);
      add (sense->words, g_strdup (word));
    }
  g_string_append (expression, "))");
  add_wanted (sense, g_strdup (expression->str), NULL);
  add (sense->some, g_string_free (expression, FALSE));
}

static char *
dup_joined (GPtrArray *words, guint i, guint n)
{
  GString *joined = g_string_new (NULL);

  for (guint j = 0; j < n; j++)
    g_string_append (joined, g_ptr_array_index (words, i + j));
  return g_string_free (joined, FALSE);
}

/* How many words from @i on are a name of the pack when they are closed up; 0 for none. */
static guint
count_joined (AshiFinder *self, GPtrArray *plain, guint i, char **joined)
{
  for (guint n = MIN (MOST_JOINED, plain->len - i); n > 1; n--)
    {
      g_autofree char *closed = dup_joined (plain, i, n);

      if (is_term (self, closed))
        {
          *joined = g_steal_pointer (&closed);
          return n;
        }
    }
  return 0;
}

static void
say_mended (AshiSense *sense, GPtrArray *wrong, GPtrArray *right)
{
  g_autofree char *typed = NULL, *meant = NULL;

  if (wrong->len == 0)
    return;
  g_ptr_array_add (wrong, NULL);
  g_ptr_array_add (right, NULL);
  typed = g_strjoinv (" ", (char **) wrong->pdata);
  meant = g_strjoinv (" ", (char **) right->pdata);
  ashi_sense_say (sense, g_strdup_printf (_ ("Nothing is called “%s”. Shown for “%s”."), typed, meant));
}

/* A point is a xué, and often called so: "huantiaoxue". */
static void
drop_xue (AshiFinder *self, GPtrArray *plain)
{
  g_autofree char *closed = dup_joined (plain, 0, plain->len);

  if (!g_str_has_suffix (closed, "xue") || is_known (self, closed))
    return;
  closed[strlen (closed) - strlen ("xue")] = '\0';
  if (*closed == '\0' || !is_term (self, closed))
    return;
  g_ptr_array_set_size (plain, 0);
  g_ptr_array_add (plain, g_steal_pointer (&closed));
}

/* A whole that is known, if not the words it was typed in, has no slip in it: "tai hsi". */
static void
add_plain_words (AshiFinder *self, AshiSense *sense, GPtrArray *plain)
{
  g_autoptr (GPtrArray) wrong = g_ptr_array_new ();
  g_autoptr (GPtrArray) right = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *whole = NULL;
  gboolean known;
  guint n;

  drop_xue (self, plain);
  whole = dup_joined (plain, 0, plain->len);
  known = is_known (self, whole);
  for (guint i = 0; i < plain->len; i += MAX (n, 1))
    {
      const char *word = g_ptr_array_index (plain, i);
      g_autofree char *joined = NULL;
      char *nearest;

      n = count_joined (self, plain, i, &joined);
      if (n > 0)
        {
          add_joined (sense, plain, i, n, joined);
          continue;
        }
      nearest = known || is_filler (word) || is_known (self, word) ? NULL : dup_nearest_term (self, word);
      add_plain (sense, nearest != NULL ? nearest : word, known);
      if (nearest != NULL)
        {
          g_ptr_array_add (wrong, (char *) word);
          g_ptr_array_add (right, nearest);
        }
    }
  say_mended (sense, wrong, right);
}

static gboolean
is_answered (AshiFinder *self, const char *expression)
{
  g_autoptr (sqlite3_stmt) answers = ashi_finder_prepare (self, ANSWERS);

  ashi_finder_bind (answers, 1, expression);
  return sqlite3_step (answers) == SQLITE_ROW;
}

/**
 * ashi_finder_say_ignored:
 * @sense: what something was found for
 *
 * Says which of the words nothing answers to, so that whoever typed them knows that they were left out.
 */
void
ashi_finder_say_ignored (AshiFinder *self, AshiSense *sense)
{
  g_autoptr (GPtrArray) ignored = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < sense->all->len; i++)
    if (g_ptr_array_index (sense->typed, i) != NULL && !is_answered (self, g_ptr_array_index (sense->all, i)))
      g_ptr_array_add (ignored, g_ptr_array_index (sense->typed, i));
  if (ignored->len == 0)
    return;
  g_ptr_array_add (ignored, NULL);
  list = g_strjoinv ("”, “", (char **) ignored->pdata);
  sense->sure = FALSE;
  /* Translators: words of what was typed; several have ”, “ between them. */
  ashi_sense_say (sense, g_strdup_printf (_ ("Left out, since nothing here answers to it: “%s”."), list));
}

/* "huan tiao" must find "Huántiào": all the words at once, closed up, are a word too. Where one holds a digit, no more
 * digits may follow. */
static void
close_up (AshiSense *sense, AshiQuery *query)
{
  g_autofree char *closed = dup_joined (sense->words, 0, sense->words->len);
  gboolean all_plain = TRUE;

  for (guint i = 0; i < query->words->len; i++)
    all_plain &= ((AshiWord *) g_ptr_array_index (query->words, i))->kind == ASHI_WORD_PLAIN;
  if (*closed != '\0')
    sense->closed = g_strdup_printf ("{name closed} : \"%s\"%s", closed, all_plain ? "*" : "");
}

/**
 * ashi_finder_make_sense:
 *
 * Returns: (transfer full): what @query means in this pack
 */
AshiSense *
ashi_finder_make_sense (AshiFinder *self, AshiQuery *query)
{
  AshiSense *sense = sense_new ();
  g_autoptr (GPtrArray) plain = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < query->words->len; i++)
    {
      const AshiWord *word = g_ptr_array_index (query->words, i);

      if (word->kind == ASHI_WORD_PLAIN)
        g_ptr_array_add (plain, g_strdup (word->text));
    }
  if (plain->len > 0)
    add_plain_words (self, sense, plain);
  for (guint i = 0; i < query->words->len; i++)
    {
      const AshiWord *word = g_ptr_array_index (query->words, i);

      if (word->kind == ASHI_WORD_CODE)
        add_code (self, sense, word);
      else if (word->kind == ASHI_WORD_EXACT)
        add_number (self, sense, word);
      else if (word->kind == ASHI_WORD_HANZI)
        add_hanzi (sense, word);
    }
  close_up (sense, query);
  if (sense->points->len > 1)
    sense->sure = FALSE;
  return sense;
}
