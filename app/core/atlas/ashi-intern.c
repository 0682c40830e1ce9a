// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-intern.h"

static GMutex table;

/**
 * ashi_intern:
 *
 * Returns: (transfer full): the one string of these words; give it to ashi_intern_release()
 */
GRefString *
ashi_intern (const char *words)
{
  GRefString *interned;

  g_return_val_if_fail (words != NULL, NULL);

  g_mutex_lock (&table);
  interned = g_ref_string_new_intern (words);
  g_mutex_unlock (&table);
  return interned;
}

/**
 * ashi_intern_release:
 * @words: (transfer full): what ashi_intern() gave, or a hold that g_ref_string_acquire() added to it
 */
void
ashi_intern_release (GRefString *words)
{
  g_return_if_fail (words != NULL);

  g_mutex_lock (&table);
  g_ref_string_release (words);
  g_mutex_unlock (&table);
}
