// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-query.h"

#include "ashi-hanzi.h"
#include "ashi-limits.h"
#include "ashi-nearest.h"
#include "ashi-syllables.h"

#include <string.h>

/* "urinary bladder 40", "ex b 2 l 4": how many pieces a code may be written in. */
#define MOST_PIECES 5

AshiWord *
ashi_word_new (AshiWordKind kind, const char *text)
{
  AshiWord *self = g_new0 (AshiWord, 1);

  self->kind = kind;
  self->text = g_strdup (text);
  return self;
}

void
ashi_word_free (AshiWord *self)
{
  g_free (self->text);
  g_clear_pointer (&self->code, ashi_point_code_free);
  g_free (self);
}

static void
add_word (AshiQuery *self, AshiWordKind kind, const char *text, AshiPointCode *code)
{
  AshiWord *word;

  for (guint i = 0; i < self->words->len; i++)
    if (g_str_equal (((AshiWord *) g_ptr_array_index (self->words, i))->text, text))
      {
        g_clear_pointer (&code, ashi_point_code_free);
        return;
      }
  if (self->words->len == ASHI_LIMIT_SEARCH_WORDS)
    {
      self->cut = TRUE;
      g_clear_pointer (&code, ashi_point_code_free);
      return;
    }
  word = ashi_word_new (kind, text);
  word->code = code;
  g_ptr_array_add (self->words, word);
}

/* What is searched is never longer than a person types; a character is not cut in two. */
static char *
dup_bounded (const char *typed, gboolean *cut)
{
  g_autofree char *valid = NULL;
  const gsize length = strnlen (typed, ASHI_LIMIT_SEARCH_BYTES + 1);

  *cut = length > ASHI_LIMIT_SEARCH_BYTES;
  valid = g_utf8_make_valid (typed, (gssize) MIN (length, ASHI_LIMIT_SEARCH_BYTES));
  return g_steal_pointer (&valid);
}

/* Letters and Hanzi that stand together are different words. */
static char *
dup_parted (const char *folded)
{
  GString *parted = g_string_new (NULL);
  gboolean was_hanzi = FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      if (ashi_is_hanzi (character) != was_hanzi && character != ' ' && parted->len > 0
          && parted->str[parted->len - 1] != ' ')
        g_string_append_c (parted, ' ');
      was_hanzi = ashi_is_hanzi (character);
      g_string_append_unichar (parted, character);
    }
  return g_string_free (parted, FALSE);
}

/* @umlaut: what to write for ü: the code of Dünndarm is no other for Du Mai, and a name is typed without the dots. */
static char **
split (const char *typed, const char *umlaut)
{
  g_autofree char *composed = g_utf8_normalize (typed, -1, G_NORMALIZE_NFKC);
  g_autoptr (GString) text = g_string_new (composed);
  g_autofree char *folded = NULL;
  g_autofree char *parted = NULL;

  g_string_replace (text, "ü", umlaut, 0);
  g_string_replace (text, "Ü", umlaut, 0);
  folded = ashi_fold (text->str);
  parted = dup_parted (folded);
  return g_strsplit_set (parted, " ", -1);
}

static gboolean
has_digit (const char *word)
{
  return strpbrk (word, "0123456789") != NULL;
}

static gboolean
is_number (const char *word)
{
  return *word != '\0' && word[strspn (word, "0123456789")] == '\0';
}

/* "the kidney 3 cm away" asks for no point. */
static gboolean
is_unit (const char *piece)
{
  static const char *const units[] = { "mm", "cm", "cun", "fen", "inch", "inches", "weeks", "days", "years", NULL };

  return piece != NULL && g_strv_contains (units, piece);
}

/* The code that begins with piece @i and has as many pieces as can be; NULL when there is none. */
static AshiPointCode *
read_code (char **pieces, guint i, guint n, guint *n_used)
{
  for (guint length = MIN (MOST_PIECES, n - i); length > 0; length--)
    {
      g_autoptr (GString) closed = g_string_new (NULL);
      AshiPointCode *code;

      for (guint j = 0; j < length; j++)
        g_string_append (closed, pieces[i + j]);
      if (closed->len > ASHI_LIMIT_WORD_LETTERS || !has_digit (pieces[i + length - 1])
          || (length > 1 && is_unit (pieces[i + length])))
        continue;
      code = ashi_point_code_parse (closed->str, length > 1 && length < n);
      if (code != NULL)
        {
          *n_used = length;
          return code;
        }
    }
  return NULL;
}

/* "30 GB" is said so in some clinics; inside a sentence a number before two letters is a length. */
static AshiPointCode *
read_reversed (char **pieces, guint n)
{
  g_autofree char *closed =
      n == 2 && is_number (pieces[0]) && !has_digit (pieces[1]) ? g_strconcat (pieces[1], pieces[0], NULL) : NULL;

  return closed != NULL ? ashi_point_code_parse (closed, FALSE) : NULL;
}

/* How many syllables the word is, each with a number for its tone or without; 0 when it is anything else. */
static guint
count_syllables (const char *word, GString *letters)
{
  guint n = 0;

  for (; *word != '\0'; n++)
    {
      gsize length = 0;

      while (g_ascii_islower (word[length]))
        length++;
      if (!ashi_is_syllable (word, length) || (word[length] != '\0' && strchr ("012345", word[length]) == NULL))
        return 0;
      g_string_append_len (letters, word, (gssize) length);
      word += length + (word[length] != '\0');
    }
  return n;
}

static gboolean
is_code (const char *piece)
{
  g_autoptr (AshiPointCode) code = ashi_point_code_parse (piece, FALSE);

  return code != NULL;
}

/* How many pieces from @i are a name with numbers for its tones. "zu2 san1 li3" is one, though LI3 alone is a point:
 * one of the syllables has a number that makes it no code. */
static guint
count_toned (char **pieces, guint i, guint n)
{
  guint n_pieces = 0, n_syllables = 0;
  gboolean toned = FALSE;

  for (; i + n_pieces < n; n_pieces++)
    {
      g_autoptr (GString) letters = g_string_new (NULL);
      const guint syllables = count_syllables (pieces[i + n_pieces], letters);

      if (syllables == 0)
        break;
      n_syllables += syllables;
      toned |= has_digit (pieces[i + n_pieces]) && (syllables > 1 || !is_code (pieces[i + n_pieces]));
    }
  return toned && n_syllables > 1 ? n_pieces : 0;
}

/* A point is a 穴, and often called so. */
static void
add_hanzi (AshiQuery *self, const char *piece)
{
  g_autofree char *simple = ashi_simplify_hanzi (piece);

  if (g_utf8_strlen (simple, -1) > 2 && g_str_has_suffix (simple, "穴"))
    simple[strlen (simple) - strlen ("穴")] = '\0';
  add_word (self, ASHI_WORD_HANZI, simple, NULL);
}

static void
add_piece (AshiQuery *self, const char *piece)
{
  g_autofree char *start = g_utf8_strlen (piece, -1) > ASHI_LIMIT_WORD_LETTERS
                               ? g_utf8_substring (piece, 0, ASHI_LIMIT_WORD_LETTERS)
                               : g_strdup (piece);

  if (ashi_is_hanzi (g_utf8_get_char (start)))
    add_hanzi (self, start);
  else if (*start != '\0')
    add_word (self, has_digit (start) ? ASHI_WORD_EXACT : ASHI_WORD_PLAIN, start, NULL);
}

static void
add_toned (AshiQuery *self, char **pieces, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) letters = g_string_new (NULL);

      count_syllables (pieces[i], letters);
      add_piece (self, letters->str);
    }
}

static void
add_code (AshiQuery *self, AshiPointCode *code)
{
  g_autofree char *text = ashi_fold (code->typed);

  add_word (self, ASHI_WORD_CODE, text, code);
}

static gboolean
is_full (AshiQuery *self)
{
  return self->words->len == ASHI_LIMIT_SEARCH_WORDS && self->cut;
}

/**
 * ashi_query_new:
 * @typed: anything
 *
 * Returns: (transfer full)
 */
AshiQuery *
ashi_query_new (const char *typed)
{
  AshiQuery *self = g_new0 (AshiQuery, 1);
  g_autofree char *bounded = dup_bounded (typed, &self->cut);
  g_auto (GStrv) pieces = split (bounded, "u");
  g_auto (GStrv) for_codes = split (bounded, "ue");
  const guint n = g_strv_length (pieces);
  AshiPointCode *code = read_reversed (pieces, n);

  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_word_free);
  if (code != NULL)
    {
      add_code (self, code);
      return self;
    }
  for (guint i = 0; i < n && !is_full (self);)
    {
      guint n_used = count_toned (pieces, i, n);

      if (n_used > 0)
        add_toned (self, pieces + i, n_used);
      else if ((code = read_code (for_codes, i, n, &n_used)) != NULL)
        add_code (self, code);
      else
        {
          add_piece (self, pieces[i]);
          n_used = 1;
        }
      i += n_used;
    }
  return self;
}

void
ashi_query_free (AshiQuery *self)
{
  g_ptr_array_unref (self->words);
  g_free (self);
}
