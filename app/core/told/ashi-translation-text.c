// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-translation-text.h"

#include "ashi-audience.h"
#include "ashi-sentences.h"
#include "ashi-tongue.h"

#include <glib/gi18n-lib.h>

/* Whoever reads a translation is told how far it can be trusted, and in what language the rest stands and why. */

static char *
dup_missing (AshiPack *pack)
{
  const AshiTongue *tongue = ashi_pack_get_tongue (pack);
  g_autofree char *language = ashi_tongue_dup_name (tongue);

  /* Translators: the language is called by its own name, as "español" */
  return g_strdup_printf (ashi_tongue_say (tongue, N_ ("What stands in English is not translated yet (%s).")),
                          language);
}

/**
 * ashi_rendering_dup_translation:
 * @rendering: of all that is told together
 * @pack: whose words these are
 *
 * Returns: (transfer full) (nullable): what is to be said beside what is told in another language than it was written
 * in; %NULL when that is nothing
 */
char *
ashi_rendering_dup_translation (AshiRendering rendering, AshiPack *pack)
{
  const char *unreviewed =
      rendering & ASHI_RENDERING_UNREVIEWED
          ? ashi_tongue_say (ashi_pack_get_tongue (pack),
                             N_ ("Translated, not yet reviewed by a clinician who speaks this language."))
          : NULL;
  g_autofree char *missing =
      rendering & ASHI_RENDERING_MISSING && ashi_pack_get_tongue (pack) != NULL ? dup_missing (pack) : NULL;

  if (unreviewed != NULL && missing != NULL)
    return g_strconcat (unreviewed, ashi_blank_after (unreviewed), missing, NULL);
  return g_strdup (unreviewed != NULL ? unreviewed : missing);
}

/**
 * ashi_card_dup_translation:
 * @pack: the card's
 *
 * Returns: (transfer full) (nullable): as ashi_rendering_dup_translation(), of a card
 */
char *
ashi_card_dup_translation (AshiCard *self, AshiPack *pack)
{
  AshiRendering rendering = ASHI_RENDERING_ORIGINAL;

  g_return_val_if_fail (ASHI_IS_CARD (self) && ASHI_IS_PACK (pack), NULL);

  for (guint i = 0; i < ashi_card_get_n_groups (self); i++)
    {
      const AshiCardGroup *group = ashi_card_get_group (self, i);

      for (guint j = 0; j < group->rows->len; j++)
        rendering |= ((const AshiCardRow *) g_ptr_array_index (group->rows, j))->claim->rendering;
    }
  return ashi_rendering_dup_translation (rendering, pack);
}

/**
 * ashi_lesson_dup_translation:
 * @pack: the lesson's
 * @audience: who reads
 *
 * Returns: (transfer full) (nullable): as ashi_rendering_dup_translation(), of a lesson
 */
char *
ashi_lesson_dup_translation (AshiLesson *self, AshiPack *pack, AshiAudience audience)
{
  g_autoptr (GPtrArray) claims = NULL;
  AshiRendering rendering = ASHI_RENDERING_ORIGINAL;

  g_return_val_if_fail (ASHI_IS_LESSON (self) && ASHI_IS_PACK (pack), NULL);

  claims = ashi_lesson_list_claims (self);
  for (guint i = 0; i < claims->len; i++)
    if (ashi_claim_is_for (g_ptr_array_index (claims, i), audience))
      rendering |= ((const AshiClaim *) g_ptr_array_index (claims, i))->rendering;
  return ashi_rendering_dup_translation (rendering, pack);
}
