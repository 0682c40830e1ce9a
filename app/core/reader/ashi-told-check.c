// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-told-check.h"

#include "ashi-hash.h"
#include "ashi-length.h"
#include "ashi-told.h"

typedef struct
{
  AshiProblems *problems;
  GHashTable *told; /* lines of problems: many pictures have the same layers, and many claims the same source */
} Check;

static void
check_words (const char *words, const char *file, guint line, gpointer data)
{
  const Check *self = data;

  if (!ashi_tells_length (words) || !g_hash_table_add (self->told, g_strdup_printf ("%s:%u:%s", file, line, words)))
    return;
  ashi_problems_add (self->problems, file, line, "Say it without a length: patients read this, too.",
                     "A patient would see a length: \"%s\"", words);
}

/**
 * ashi_told_check:
 *
 * Adds every length that a patient would see anywhere in the pack: in names, titles and drawings as much as in what is
 * said.
 */
void
ashi_told_check (AshiPack *pack, AshiProblems *problems)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, NULL);
  Check self = { problems, told };

  ashi_pack_tell (pack, ASHI_AUDIENCE_PATIENT, check_words, &self);
}
