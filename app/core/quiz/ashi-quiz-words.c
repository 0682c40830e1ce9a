// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-hash.h"
#include "ashi-nearest.h"
#include "ashi-quiz-private.h"

/* Shorter words, such as “of the”, tell nothing of what a sentence is about. */
#define TELLING_LETTERS 4

/**
 * ashi_words_fold:
 *
 * Returns: (transfer full): @text with nothing but its words, a blank before and after each; a name that is folded is
 * in it where @text says that name, in whatever case and with whatever accents
 */
char *
ashi_words_fold (const char *text)
{
  g_autofree char *folded = ashi_fold (text);

  return g_strdup_printf (" %s ", folded);
}

/**
 * ashi_words_split:
 *
 * Returns: (transfer full): the words of @text that tell something of it
 */
GHashTable *
ashi_words_split (const char *text)
{
  g_autofree char *folded = ashi_fold (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  GHashTable *set = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, NULL);

  for (char **word = words; *word != NULL; word++)
    if (g_utf8_strlen (*word, -1) >= TELLING_LETTERS)
      g_hash_table_add (set, g_strdup (*word));
  return set;
}

/**
 * ashi_words_overlap:
 * @words: of a sentence
 * @other: another sentence
 * @most: the share of their words that they may have in common, from 0 to 1
 *
 * Returns: whether they say too nearly the same for one to be right and the other wrong
 */
gboolean
ashi_words_overlap (GHashTable *words, const char *other, double most)
{
  g_autoptr (GHashTable) others = ashi_words_split (other);
  GHashTableIter iter;
  gpointer word;
  guint n_common = 0, n_all;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    n_common += g_hash_table_contains (others, word);
  n_all = g_hash_table_size (words) + g_hash_table_size (others) - n_common;
  return n_common > most * n_all;
}
