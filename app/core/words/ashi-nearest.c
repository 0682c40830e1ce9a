// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-nearest.h"

#include "ashi-limits.h"

#include <string.h>

/* What has another form that no normalisation knows: the i without a dot of Turkish, and digits of other scripts. */
static gunichar
fold_character (gunichar character)
{
  if (character == 0x131)
    return 'i';
  return g_unichar_isdigit (character) ? '0' + (gunichar) g_unichar_digit_value (character) : character;
}

/**
 * ashi_fold:
 * @text: UTF-8
 *
 * Returns: (transfer full): @text as it is compared: no letter case, no accents or tone marks, and one space for each
 *   run of anything that is neither letter nor digit, so that "Huántiào", "huan tiao" and "HUAN-TIAO" come close
 */
char *
ashi_fold (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *plain = g_utf8_casefold (decomposed != NULL ? decomposed : "", -1);
  GString *folded = g_string_new (NULL);

  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      if (g_unichar_ismark (character))
        continue;
      if (g_unichar_isalnum (character))
        g_string_append_unichar (folded, fold_character (character));
      else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);
  return g_string_free (folded, FALSE);
}

/**
 * ashi_close_up:
 * @folded: from ashi_fold()
 *
 * Returns: (transfer full): it without its spaces, so that "huan tiao" and "huantiao" are the same
 */
char *
ashi_close_up (const char *folded)
{
  GString *closed = g_string_new (NULL);

  for (; *folded != '\0'; folded++)
    if (*folded != ' ')
      g_string_append_c (closed, *folded);
  return g_string_free (closed, FALSE);
}

/* Fills @letters; returns their number, or -1 when there are more than a word may have. */
static int
spell (const char *word, gunichar letters[ASHI_LIMIT_WORD_LETTERS])
{
  int n = 0;

  for (; *word != '\0'; word = g_utf8_next_char (word))
    {
      if (n == ASHI_LIMIT_WORD_LETTERS)
        return -1;
      letters[n++] = g_utf8_get_char (word);
    }
  return n;
}

/**
 * ashi_edit_distance:
 *
 * Returns: how many characters must be put in, left out, changed or swapped with their neighbour to turn @a into @b
 *   (optimal string alignment); %G_MAXUINT where one of them is longer than words are
 */
guint
ashi_edit_distance (const char *a, const char *b)
{
  gunichar as[ASHI_LIMIT_WORD_LETTERS], bs[ASHI_LIMIT_WORD_LETTERS];
  guint rows[3][ASHI_LIMIT_WORD_LETTERS + 1];
  guint *before = rows[0], *above = rows[1], *row = rows[2];
  const int n_a = spell (a, as), n_b = spell (b, bs);

  if (n_a < 0 || n_b < 0)
    return G_MAXUINT;
  for (int j = 0; j <= n_b; j++)
    row[j] = (guint) j;
  for (int i = 1; i <= n_a; i++)
    {
      guint *free_row = before;

      before = above;
      above = row;
      row = free_row;
      row[0] = (guint) i;
      for (int j = 1; j <= n_b; j++)
        {
          row[j] = MIN (above[j - 1] + (as[i - 1] == bs[j - 1] ? 0 : 1), MIN (above[j], row[j - 1]) + 1);
          if (i > 1 && j > 1 && as[i - 1] == bs[j - 2] && as[i - 2] == bs[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
        }
    }
  return row[n_b];
}

/**
 * ashi_nearest:
 * @word: a word that was not understood
 * @candidates: a %NULL-terminated list of words that would have been
 *
 * Returns: (nullable) (transfer none): the candidate that was probably meant; %NULL when none is close
 */
const char *
ashi_nearest (const char *word, const char *const *candidates)
{
  const char *nearest = NULL;
  g_autofree char *folded = NULL;
  guint best;

  if (strlen (word) > ASHI_LIMIT_SEARCH_BYTES)
    return NULL;
  folded = ashi_fold (word);
  best = (guint) MAX (2, g_utf8_strlen (folded, -1) / 3) + 1;
  for (; *candidates != NULL && *folded != '\0'; candidates++)
    {
      g_autofree char *candidate = NULL;
      guint distance;

      if (strlen (*candidates) > ASHI_LIMIT_SEARCH_BYTES)
        continue;
      candidate = ashi_fold (*candidates);
      distance = ashi_edit_distance (folded, candidate);
      if (distance < best)
        {
          best = distance;
          nearest = *candidates;
        }
    }
  return nearest;
}
