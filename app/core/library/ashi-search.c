// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-search.h"

#include "ashi-nearest.h"

#include <string.h>

/* "huan tiao" must find "Huántiào", so words are also compared with their spaces left out. */
static char *
dup_closed (const char *folded)
{
  GString *closed = g_string_new (NULL);

  for (; *folded != '\0'; folded++)
    if (*folded != ' ')
      g_string_append_c (closed, *folded);
  return g_string_free (closed, FALSE);
}

/* How well a name answers to the words: 0 for not at all, more for better. */
static guint
rate_name (const char *name, const char *folded_words, const char *closed_words)
{
  g_autofree char *folded = ashi_fold (name);
  g_autofree char *closed = dup_closed (folded);
  g_autofree char *inside = g_strconcat (" ", folded, NULL);
  g_autofree char *word_start = g_strconcat (" ", folded_words, NULL);

  if (g_str_equal (closed, closed_words))
    return 4;
  if (g_str_has_prefix (folded, folded_words) || g_str_has_prefix (closed, closed_words))
    return 3;
  if (strstr (inside, word_start) != NULL)
    return 2;
  return strlen (closed_words) > 2 && strstr (closed, closed_words) != NULL ? 1 : 0;
}

static guint
rate_subject (AshiSubject *subject, const char *words, const char **matched)
{
  g_autofree char *folded = ashi_fold (words);
  g_autofree char *closed = dup_closed (folded);
  GPtrArray *names = ashi_subject_get_names (subject);
  const char *code = ashi_subject_get_code (subject);
  guint best = code != NULL ? rate_name (code, folded, closed) : 0;

  *matched = best > 0 ? code : NULL;
  if (rate_name (ashi_subject_get_id (subject), folded, closed) > best)
    {
      best = rate_name (ashi_subject_get_id (subject), folded, closed);
      *matched = ashi_subject_get_title (subject);
    }
  for (guint i = 0; i < names->len; i++)
    {
      const AshiName *name = g_ptr_array_index (names, i);
      const guint rating = rate_name (name->text, folded, closed);

      if (rating > best)
        {
          best = rating;
          *matched = name->text;
        }
    }
  return best;
}

/**
 * ashi_subject_matches:
 * @words: what was typed; "" matches everything
 *
 * Returns: whether any name of the subject answers to @words: in any form, with or without accents, tones and spaces
 */
gboolean
ashi_subject_matches (AshiSubject *subject, const char *words)
{
  const char *matched;

  return words[strspn (words, " \t")] == '\0' || rate_subject (subject, words, &matched) > 0;
}

/**
 * ashi_subject_get_matched_name:
 *
 * Returns: (nullable): the name that answers to @words
 */
const char *
ashi_subject_get_matched_name (AshiSubject *subject, const char *words)
{
  const char *matched;

  rate_subject (subject, words, &matched);
  return matched;
}

typedef struct
{
  AshiSubject *subject;
  guint rating;
  guint order;
} Hit;

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const Hit *first = a, *second = b;

  if (first->rating != second->rating)
    return first->rating > second->rating ? -1 : 1;
  return first->order < second->order ? -1 : 1;
}

/**
 * ashi_search_pack:
 *
 * Returns: (transfer full) (element-type AshiSubject): the subjects that answer to @words, the best first
 */
GPtrArray *
ashi_search_pack (AshiPack *pack, const char *words)
{
  GListModel *subjects = ashi_pack_get_subjects (pack);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);
      const char *matched;
      const Hit hit = { subject, rate_subject (subject, words, &matched), i };

      if (hit.rating > 0)
        g_array_append_val (hits, hit);
    }
  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < hits->len; i++)
    g_ptr_array_add (found, g_object_ref (g_array_index (hits, Hit, i).subject));
  return found;
}

/**
 * ashi_find_named:
 * @name: an id, a WHO code, or any name in full
 *
 * Returns: (transfer none) (nullable): the subject of that name
 */
AshiSubject *
ashi_find_named (AshiPack *pack, const char *name)
{
  AshiSubject *subject = ashi_pack_find_structure_subject (pack, name);
  g_autoptr (GPtrArray) found = NULL;
  const char *matched;

  if (subject != NULL)
    return subject;
  found = ashi_search_pack (pack, name);
  subject = found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
  return subject != NULL && rate_subject (subject, name, &matched) == 4 ? subject : NULL;
}

static void
add_candidates (GPtrArray *candidates, AshiSubject *subject)
{
  GPtrArray *names = ashi_subject_get_names (subject);

  g_ptr_array_add (candidates, (char *) ashi_subject_get_id (subject));
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (candidates, ((AshiName *) g_ptr_array_index (names, i))->text);
}

/**
 * ashi_suggest_name:
 * @name: a name no subject has
 *
 * Returns: (transfer full) (nullable): the id of the subject that was probably meant
 */
char *
ashi_suggest_name (AshiPack *pack, const char *name)
{
  GListModel *subjects = ashi_pack_get_subjects (pack);
  g_autoptr (GPtrArray) candidates = g_ptr_array_new ();
  const char *nearest;
  AshiSubject *subject;

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) item = g_list_model_get_item (subjects, i);

      add_candidates (candidates, item);
    }
  g_ptr_array_add (candidates, NULL);
  nearest = ashi_nearest (name, (const char *const *) candidates->pdata);
  subject = nearest != NULL ? ashi_find_named (pack, nearest) : NULL;
  return subject != NULL ? g_strdup (ashi_subject_get_id (subject)) : NULL;
}
