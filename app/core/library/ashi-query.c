// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-query.h"

#include "ashi-hanzi.h"
#include "ashi-limits.h"
#include "ashi-nearest.h"
#include "ashi-syllables.h"
#include "ashi-typed-codes.h"

#include <string.h>

static AshiWord *
word_new (AshiWordKind kind, const char *text)
{
  AshiWord *self = g_new0 (AshiWord, 1);

  self->kind = kind;
  self->text = g_strdup (text);
  return self;
}

static void
word_free (AshiWord *self)
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
  word = word_new (kind, text);
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

/* Whether the piece is a tone that stands apart from its syllable: "zu 3"; in "2 cun" it is a length. */
static gboolean
is_tone (const AshiPieces *pieces, guint i)
{
  return i < pieces->n && strlen (pieces->words[i]) == 1 && strchr ("012345", pieces->words[i][0]) != NULL
         && !ashi_pieces_is_measure (pieces, i + 1);
}

/* A name with numbers for its tones, as far as it was read. */
typedef struct
{
  guint n_pieces, n_syllables, n_tones;
  gboolean apart;
  gboolean certain;
} Toned;

/* A syllable with a number that makes it no code tells that the number is a tone. */
static gboolean
add_syllables (Toned *self, const AshiPieces *pieces, guint i)
{
  const char *word = pieces->words[i];
  g_autoptr (GString) letters = g_string_new (NULL);
  const guint n = count_syllables (word, letters);
  const gboolean apart = n > 0 && !g_ascii_isdigit (word[strlen (word) - 1]) && is_tone (pieces, i + 1);
  g_autofree char *toned = g_strconcat (word, apart ? pieces->words[i + 1] : "", NULL);

  self->n_syllables += n;
  self->n_tones += ashi_pieces_has_digit (toned);
  self->apart |= apart;
  self->n_pieces += apart ? 2 : n > 0;
  self->certain |= ashi_pieces_has_digit (toned) && (n > 1 || !is_code (toned));
  return n > 0;
}

/* How many pieces from @i are a name with numbers for its tones. "zu2 san1 li3" is one, though LI3 alone is a point;
 * where they stand apart, one alone could be any number. */
static guint
count_toned (const AshiPieces *pieces, guint i)
{
  Toned toned = { 0 };

  while (i + toned.n_pieces < pieces->n && add_syllables (&toned, pieces, i + toned.n_pieces))
    ;
  return toned.certain && toned.n_syllables > 1 && (!toned.apart || toned.n_tones > 1) ? toned.n_pieces : 0;
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
    add_word (self, ashi_pieces_has_digit (start) ? ASHI_WORD_EXACT : ASHI_WORD_PLAIN, start, NULL);
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

static guint
add_codes (AshiQuery *self, const AshiPieces *pieces, guint i)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  const guint n_used = ashi_typed_codes_read (pieces, i, codes);

  for (guint j = 0; j < codes->len; j++)
    {
      AshiPointCode *code = g_ptr_array_index (codes, j);
      g_autofree char *text = ashi_fold (code->typed);

      add_word (self, ASHI_WORD_CODE, text, code);
    }
  return n_used;
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
  g_autoptr (AshiPieces) pieces = ashi_pieces_new (bounded);
  guint n_used;

  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify) word_free);
  for (guint i = 0; i < pieces->n && !is_full (self); i += n_used)
    {
      n_used = count_toned (pieces, i);
      if (n_used > 0)
        add_toned (self, pieces->words + i, n_used);
      else if ((n_used = add_codes (self, pieces, i)) == 0)
        {
          add_piece (self, pieces->words[i]);
          n_used = 1;
        }
    }
  return self;
}

void
ashi_query_free (AshiQuery *self)
{
  g_ptr_array_unref (self->words);
  g_free (self);
}
