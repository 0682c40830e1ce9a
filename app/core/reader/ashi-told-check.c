// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-told-check.h"

#include "ashi-hash.h"
#include "ashi-length.h"
#include "ashi-pack-for-patients.h"
#include "ashi-told.h"

#include <glib/gi18n-lib.h>

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
  ashi_problems_add (self->problems, file, line, N_ ("Say it without a length: patients read this, too."),
                     N_ ("A patient would see a length: \"%s\""), words);
}

/* They stand in links, and in what is told to programs. */
static void
check_ids (AshiPack *pack, Check *self)
{
  GListModel *subjects = ashi_pack_get_subjects (pack);

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);

      check_words (ashi_subject_get_id (subject), ashi_subject_get_file (subject), ashi_subject_get_line (subject),
                   self);
    }
}

/**
 * ashi_told_check:
 *
 * Adds every length that a patient would see anywhere in the pack: in names, titles and drawings as much as in what is
 * said. Of a pack that has any, there is something else for patients from then on.
 */
void
ashi_told_check (AshiPack *pack, AshiProblems *problems)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, NULL);
  Check self = { problems, told };

  g_return_if_fail (ASHI_IS_PACK (pack));

  ashi_pack_tell (pack, ASHI_AUDIENCE_PATIENT, check_words, &self);
  check_ids (pack, &self);
  if (g_hash_table_size (told) > 0)
    ashi_pack_take_for_patients (pack, ashi_pack_new_for_patients (pack));
}
