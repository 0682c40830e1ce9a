// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-translation.h"

#include "ashi-tongue.h"

/*
 * What a pack says is translated while it is read, sentence by sentence and by the words themselves: whoever changes a
 * sentence has it told as he wrote it, and not by what another once said. What is checked about words, such as whether
 * they tell a patient a length, is checked before.
 */

/**
 * ashi_translate:
 * @context: (nullable)
 * @words: (inout): what the pack says, replaced where the reading's language has a translation; %NULL in it stays
 *
 * Returns: in which words it is said now
 */
AshiRendering
ashi_translate (const AshiReading *reading, const char *context, char **words)
{
  const char *found;

  if (reading->tongue == NULL || ashi_tongue_is_original (reading->tongue) || *words == NULL)
    return ASHI_RENDERING_ORIGINAL;
  found = ashi_tongue_find (reading->tongue, context, *words);
  if (found == NULL)
    return ASHI_RENDERING_MISSING;
  g_free (*words);
  *words = g_strdup (found);
  return ashi_tongue_is_reviewed (reading->tongue) ? ASHI_RENDERING_REVIEWED : ASHI_RENDERING_UNREVIEWED;
}

/**
 * ashi_translate_claim:
 *
 * Says a claim in the reading's language, as far as that is there.
 */
void
ashi_translate_claim (const AshiReading *reading, AshiClaim *claim)
{
  claim->rendering |= ashi_translate (reading, NULL, &claim->label);
  claim->rendering |= ashi_translate (reading, NULL, &claim->text);
  claim->rendering |= ashi_translate (reading, NULL, &claim->working);
}
