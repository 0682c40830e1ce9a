// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-nearest.h"

#include <string.h>

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
        g_string_append_unichar (folded, character);
      else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);
  return g_string_free (folded, FALSE);
}

/**
 * ashi_edit_distance:
 *
 * Returns: how many characters must be put in, left out, changed or swapped with their neighbour to turn @a into @b
 *   (optimal string alignment)
 */
guint
ashi_edit_distance (const char *a, const char *b)
{
  glong n_a, n_b;
  g_autofree gunichar *as = g_utf8_to_ucs4_fast (a, -1, &n_a);
  g_autofree gunichar *bs = g_utf8_to_ucs4_fast (b, -1, &n_b);
  const gsize width = (gsize) n_b + 1;
  g_autofree guint *cost = g_new (guint, ((gsize) n_a + 1) * width);

#define COST(i, j) cost[(gsize) (i) * width + (gsize) (j)]
  for (glong i = 0; i <= n_a; i++)
    COST (i, 0) = (guint) i;
  for (glong j = 0; j <= n_b; j++)
    COST (0, j) = (guint) j;
  for (glong i = 1; i <= n_a; i++)
    for (glong j = 1; j <= n_b; j++)
      {
        guint best = COST (i - 1, j - 1) + (as[i - 1] == bs[j - 1] ? 0 : 1);

        best = MIN (best, MIN (COST (i - 1, j), COST (i, j - 1)) + 1);
        if (i > 1 && j > 1 && as[i - 1] == bs[j - 2] && as[i - 2] == bs[j - 1])
          best = MIN (best, COST (i - 2, j - 2) + 1);
        COST (i, j) = best;
      }
  return COST (n_a, n_b);
#undef COST
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
  g_autofree char *folded = ashi_fold (word);
  guint best = (guint) MAX (2, g_utf8_strlen (folded, -1) / 3) + 1;
  const char *nearest = NULL;

  for (; *candidates != NULL; candidates++)
    {
      g_autofree char *candidate = ashi_fold (*candidates);
      const guint distance = ashi_edit_distance (folded, candidate);

      if (distance < best)
        {
          best = distance;
          nearest = *candidates;
        }
    }
  return nearest;
}
