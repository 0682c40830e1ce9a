// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-claim-ids.h"

#include "ashi-claim.h"
#include "ashi-hash.h"

#include <glib/gi18n-lib.h>

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const AshiClaim *one = *(const AshiClaim *const *) a, *other = *(const AshiClaim *const *) b;

  return one->line < other->line ? -1 : one->line > other->line;
}

/**
 * ashi_claim_ids_check:
 * @claims: (element-type AshiClaim): every claim of one subject or lesson; they are put in the order of the file
 * @of: its id
 *
 * Adds a problem for each id that an earlier claim has. What is said under it stays, without an id: what is kept beside
 * a claim must not turn up beside another.
 */
void
ashi_claim_ids_check (const AshiReading *reading, GPtrArray *claims, const char *of)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (ashi_str_hash, g_str_equal);

  g_return_if_fail (claims != NULL && of != NULL);

  g_ptr_array_sort (claims, compare_lines);
  for (guint i = 0; i < claims->len; i++)
    {
      AshiClaim *claim = g_ptr_array_index (claims, i);

      if (claim->home != NULL)
        continue; /* its id is its own where it was written */
      if (claim->id != NULL && g_hash_table_contains (ids, claim->id))
        {
          ashi_problems_add (reading->problems, reading->file, claim->line, N_ ("Give one of them another id."),
                             N_ ("There is a claim \"%s\" of \"%s\" already"), claim->id, of);
          g_clear_pointer (&claim->id, g_free);
        }
      else if (claim->id != NULL)
        g_hash_table_add (ids, claim->id);
    }
}
