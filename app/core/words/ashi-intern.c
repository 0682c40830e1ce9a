// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-intern.h"

#include "ashi-hash.h"

/* The words are strangers', for which GLib's own table of interned strings will not do. */
static GMutex lock;
static GHashTable *holds; /* GRefString → how many hold it */

static void
set_holds (GRefString *words, guint n)
{
  g_hash_table_insert (holds, words, GUINT_TO_POINTER (n));
}

/**
 * ashi_intern:
 *
 * Returns: (transfer full): the one string of these words; give it to ashi_intern_release()
 */
GRefString *
ashi_intern (const char *words)
{
  gpointer interned, n;

  g_return_val_if_fail (words != NULL, NULL);

  g_mutex_lock (&lock);
  if (holds == NULL)
    holds = g_hash_table_new_full (ashi_str_hash, g_str_equal, NULL, NULL);
  if (!g_hash_table_lookup_extended (holds, words, &interned, &n))
    {
      interned = g_ref_string_new (words);
      n = GUINT_TO_POINTER (0);
    }
  set_holds (interned, GPOINTER_TO_UINT (n) + 1);
  g_mutex_unlock (&lock);
  return interned;
}

/**
 * ashi_intern_release:
 * @words: (transfer full): what ashi_intern() gave
 */
void
ashi_intern_release (GRefString *words)
{
  guint n;

  g_return_if_fail (words != NULL);

  g_mutex_lock (&lock);
  n = GPOINTER_TO_UINT (g_hash_table_lookup (holds, words));
  if (n > 1)
    set_holds (words, n - 1);
  else
    {
      g_hash_table_remove (holds, words);
      g_ref_string_release (words);
    }
  g_mutex_unlock (&lock);
}
