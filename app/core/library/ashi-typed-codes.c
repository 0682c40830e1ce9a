// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-typed-codes.h"

#include "ashi-limits.h"

#include <stdlib.h>
#include <string.h>

/* "urinary bladder 40", "ex b 2 l 4": how many pieces a code may be written in. */
#define MOST_PIECES 5

/* A code as it was typed: letters, which may hold digits of their own ("3e", "exb2l"), and the number behind them. */
typedef struct
{
  char *letters;
  int number;
} Typed;

static void
typed_clear (Typed *self)
{
  g_clear_pointer (&self->letters, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Typed, typed_clear)

static gboolean
ends_in_digit (const GString *text)
{
  return text->len > 0 && g_ascii_isdigit (text->str[text->len - 1]);
}

/* The pieces as one word; NULL where they are none: two numbers that stand apart are two numbers. */
static char *
dup_closed (const AshiPieces *pieces, guint i, guint n, gboolean *spelled)
{
  g_autoptr (GString) closed = g_string_new (NULL);
  guint used;

  *spelled = FALSE;
  for (guint j = i; j < i + n; j += used)
    {
      const int number = j > i ? ashi_pieces_read_number (pieces, j, i + n, &used) : 0;
      const gboolean in_words = number > 0 && !ashi_pieces_is_number (pieces->words[j]);

      if (ends_in_digit (closed) && (in_words || g_ascii_isdigit (pieces->for_codes[j][0])))
        return NULL;
      if (in_words)
        g_string_append_printf (closed, "%d", number);
      else
        {
          used = 1;
          g_string_append (closed, pieces->for_codes[j]);
        }
      *spelled |= in_words;
    }
  return ends_in_digit (closed) && closed->len <= ASHI_LIMIT_WORD_LETTERS ? g_strdup (closed->str) : NULL;
}

/* A letter before a number in words is a word of a sentence: "vitamin b six". */
static gboolean
is_likely (const char *closed, gboolean spelled)
{
  return !spelled || strcspn (closed, "0123456789") > 1;
}

static void
take_typed (Typed *typed, const char *closed)
{
  gsize length = strlen (closed);

  while (length > 0 && g_ascii_isdigit (closed[length - 1]))
    length--;
  typed_clear (typed);
  typed->letters = g_strndup (closed, length);
  typed->number = strlen (closed + length) <= 3 ? atoi (closed + length) : 0;
}

/* The code that begins with piece @i and has as many pieces as can be; NULL when there is none. */
static AshiPointCode *
read_one (const AshiPieces *pieces, guint i, Typed *typed, guint *n_used)
{
  for (guint n = MIN (MOST_PIECES, pieces->n - i); n > 0; n--)
    {
      gboolean spelled;
      g_autofree char *closed = dup_closed (pieces, i, n, &spelled);
      AshiPointCode *code;

      if (closed == NULL || !is_likely (closed, spelled) || (n > 1 && ashi_pieces_is_measure (pieces, i + n)))
        continue;
      code = ashi_point_code_parse (closed, n > 1 && n < pieces->n);
      if (code != NULL)
        {
          *n_used = n;
          take_typed (typed, closed);
          return code;
        }
    }
  return NULL;
}

static gboolean
is_any_of (const AshiPieces *pieces, guint i, const char *const *words)
{
  return i < pieces->n && g_strv_contains (words, pieces->words[i]);
}

/* The last number of a range whose first is @typed: "-34", "to 34", "–GB34"; 0 when there is none. */
static int
read_end (const AshiPieces *pieces, guint i, const Typed *typed, guint *n_used)
{
  static const char *const until[] = { "to", "through", "thru", "bis", NULL };
  const guint skipped = is_any_of (pieces, i, until) ? 1 : 0;
  g_auto (Typed) end = { 0 };
  g_autoptr (AshiPointCode) code = NULL;
  guint used;

  if (skipped == 0 && (i >= pieces->n || pieces->before[i] != ASHI_JOINT_DASH))
    return 0;
  end.number = ashi_pieces_read_number (pieces, i + skipped, pieces->n, &used);
  if (end.number == 0 && i + skipped < pieces->n)
    {
      code = read_one (pieces, i + skipped, &end, &used);
      if (code == NULL || !g_str_equal (end.letters, typed->letters))
        return 0;
    }
  if (ashi_pieces_is_measure (pieces, i + skipped + used))
    return 0;
  *n_used = skipped + used;
  return end.number;
}

/* "S2–S4" are vertebrae, or roots of nerves, before they are points. */
static gboolean
may_be_vertebrae (const Typed *typed, int last)
{
  g_autofree char *closed = g_strdup_printf ("%s%d", typed->letters, last);

  return ashi_point_code_may_be_vertebra (closed);
}

static AshiPointCode *
read_range (const AshiPieces *pieces, guint i, const Typed *typed, guint *n_used)
{
  const int last = read_end (pieces, i, typed, n_used);

  return last > typed->number && !may_be_vertebrae (typed, last)
             ? ashi_point_code_new_range (typed->letters, typed->number, last)
             : NULL;
}

/* Behind a blank a number is another point's only where nothing follows that it could count. */
static gboolean
counts_nothing (const AshiPieces *pieces, guint i)
{
  static const char *const joiners[] = { "and", "or", "to", "und", "oder", "et", "ou", "y", NULL };
  guint used;

  return i >= pieces->n || ashi_pieces_has_digit (pieces->words[i]) || is_any_of (pieces, i, joiners)
         || ashi_pieces_read_number (pieces, i, pieces->n, &used) > 0;
}

/* Another point of the same channel: "/31", "and 31", " 31"; NULL when there is none. */
static AshiPointCode *
read_another (const AshiPieces *pieces, guint i, Typed *typed, guint *n_used)
{
  static const char *const joiners[] = { "and", "or", "und", "oder", "et", "ou", "y", NULL };
  const guint skipped = is_any_of (pieces, i, joiners) ? 1 : 0;
  const gboolean marked = i < pieces->n && pieces->before[i] != ASHI_JOINT_LOOSE;
  guint used;
  const int number = ashi_pieces_read_number (pieces, i + skipped, pieces->n, &used);
  g_autofree char *closed = g_strdup_printf ("%s%d", typed->letters, number);
  g_autoptr (AshiPointCode) code = NULL;

  if (number == 0 || ashi_pieces_is_measure (pieces, i + skipped + used)
      || (!marked && !counts_nothing (pieces, i + skipped + used)))
    return NULL;
  code = ashi_point_code_parse (closed, TRUE);
  if (code == NULL || (!marked && code->codes[0] == NULL))
    return NULL;
  typed->number = number;
  *n_used = skipped + used;
  return g_steal_pointer (&code);
}

/* Takes a range for the first point of it, when that is what it is. */
static guint
extend (const AshiPieces *pieces, guint i, Typed *typed, AshiPointCode **code)
{
  guint used = 0;
  AshiPointCode *range = read_range (pieces, i, typed, &used);

  if (range == NULL)
    return 0;
  ashi_point_code_free (*code);
  *code = range;
  return used;
}

/* "30 GB" is said so in some clinics; inside a sentence a number before two letters is a length. */
static AshiPointCode *
read_reversed (const AshiPieces *pieces)
{
  g_autofree char *closed = NULL;

  if (pieces->n != 2 || !ashi_pieces_is_number (pieces->words[0]) || ashi_pieces_has_digit (pieces->words[1]))
    return NULL;
  closed = g_strconcat (pieces->for_codes[1], pieces->for_codes[0], NULL);
  return ashi_point_code_parse (closed, FALSE);
}

/**
 * ashi_typed_codes_read:
 * @codes: (element-type AshiPointCode): where to put them
 *
 * Reads the code that begins with piece @i, and those that are written behind it without their letters: "GB30–34" is a
 * range, and "GB30/31" are two.
 *
 * Returns: in how many pieces they are written; 0 when there is none
 */
guint
ashi_typed_codes_read (const AshiPieces *pieces, guint i, GPtrArray *codes)
{
  g_auto (Typed) typed = { 0 };
  AshiPointCode *code = i == 0 ? read_reversed (pieces) : NULL;
  guint used, n = 0;

  if (code != NULL)
    {
      g_ptr_array_add (codes, code);
      return pieces->n;
    }
  code = read_one (pieces, i, &typed, &used);
  while (code != NULL)
    {
      n += used;
      n += extend (pieces, i + n, &typed, &code);
      g_ptr_array_add (codes, code);
      code = read_another (pieces, i + n, &typed, &used);
    }
  return n;
}
