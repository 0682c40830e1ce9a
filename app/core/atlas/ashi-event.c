// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-event.h"

#include "ashi-sentences.h"

/**
 * ashi_event_new:
 * @title: (transfer full)
 *
 * Returns: (transfer full): an event without signs and acts, to be filled by a reader
 */
AshiEvent *
ashi_event_new (const char *id, AshiUrgency urgency, char *title)
{
  AshiEvent *self = g_new0 (AshiEvent, 1);

  self->id = g_strdup (id);
  self->urgency = urgency;
  self->title = title;
  self->signs = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_claim_free);
  self->first_signs = g_ptr_array_new ();
  self->acts = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_claim_free);
  return self;
}

void
ashi_event_free (AshiEvent *self)
{
  g_free (self->id);
  g_free (self->title);
  g_ptr_array_unref (self->first_signs);
  g_ptr_array_unref (self->signs);
  g_ptr_array_unref (self->acts);
  g_free (self);
}

/* What is said in one breath is as sure as the least sure of it. */
static void
say_too (AshiClaim *said, const AshiClaim *claim)
{
  char *text = g_strconcat (said->text, ashi_blank_after (said->text), claim->text, NULL);

  g_free (said->text);
  said->text = text;
  said->support = MAX (said->support, claim->support);
  said->rendering |= claim->rendering;
  if (said->working == NULL)
    said->working = g_strdup (claim->working);
  for (guint i = 0; i < claim->citations->len; i++)
    g_ptr_array_add (said->citations, ashi_citation_copy (g_ptr_array_index (claim->citations, i)));
}

static void
say (const AshiEvent *self, GPtrArray *claims, AshiAudience audience, AshiClaim **said)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const AshiClaim *claim = g_ptr_array_index (claims, i);

      if ((claim->audience & audience) == 0)
        continue;
      if (*said != NULL)
        say_too (*said, claim);
      else
        *said = ashi_claim_copy (claim, self->id);
      (*said)->audience &= audience;
    }
}

/**
 * ashi_event_dup_said:
 * @audience: who is told
 *
 * Returns: (transfer full) (nullable): the signs, and what to do, as one claim about the event; %NULL when nothing is
 * said of it to @audience
 */
AshiClaim *
ashi_event_dup_said (const AshiEvent *self, AshiAudience audience)
{
  AshiClaim *said = NULL;

  say (self, self->signs, audience, &said);
  say (self, self->acts, audience, &said);
  return said;
}

/* In so many words, joined to what was said. */
static char *
join (GPtrArray *claims, AshiAudience audience, guint most)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < claims->len && most > 0; i++)
    {
      const AshiClaim *claim = g_ptr_array_index (claims, i);

      if ((claim->audience & audience) == 0)
        continue;
      g_string_append_printf (words, "%s%s", words->len > 0 ? ashi_blank_after (words->str) : "", claim->text);
      most--;
    }
  return g_string_free (words, FALSE);
}

/**
 * ashi_event_dup_first:
 * @audience: who is told
 *
 * Returns: (transfer full): by which signs it is noticed first, in words: those that the pack marks, or else the first;
 *   "" when nothing is said of it to @audience
 */
char *
ashi_event_dup_first (const AshiEvent *self, AshiAudience audience)
{
  g_autofree char *first = join (self->first_signs, audience, self->first_signs->len);

  return *first != '\0' ? g_steal_pointer (&first) : join (self->signs, audience, 1);
}

/**
 * ashi_event_dup_act:
 * @audience: who is told
 *
 * Returns: (transfer full) (nullable): what to do, as one claim
 */
AshiClaim *
ashi_event_dup_act (const AshiEvent *self, AshiAudience audience)
{
  AshiClaim *said = NULL;

  say (self, self->acts, audience, &said);
  return said;
}
