// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-claim.h"

/**
 * ashi_claim_new:
 *
 * Returns: (transfer full): an empty claim for professional readers, to be filled by a reader
 */
AshiClaim *
ashi_claim_new (void)
{
  AshiClaim *self = g_new0 (AshiClaim, 1);

  self->audience = ASHI_AUDIENCE_PROFESSIONAL;
  self->citations = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_citation_free);
  return self;
}

/**
 * ashi_claim_copy:
 * @home: what it is copied from
 *
 * Returns: (transfer full): the same claim, for a subject or lesson that says it, too
 */
AshiClaim *
ashi_claim_copy (const AshiClaim *self, const char *home)
{
  AshiClaim *copy = ashi_claim_new ();

  copy->topic = self->topic;
  copy->support = self->support;
  copy->audience = self->audience;
  copy->id = g_strdup (self->id);
  copy->home = g_strdup (home);
  copy->event = self->event;
  copy->label = g_strdup (self->label);
  copy->text = g_strdup (self->text);
  copy->working = g_strdup (self->working);
  copy->felt = g_strdupv (self->felt);
  copy->course = g_strdup (self->course);
  copy->line = self->line;
  copy->rendering = self->rendering;
  for (guint i = 0; i < self->citations->len; i++)
    g_ptr_array_add (copy->citations, ashi_citation_copy (g_ptr_array_index (self->citations, i)));
  return copy;
}

void
ashi_claim_free (AshiClaim *self)
{
  g_free (self->id);
  g_free (self->home);
  g_free (self->label);
  g_free (self->text);
  g_free (self->working);
  g_strfreev (self->felt);
  g_free (self->course);
  g_ptr_array_unref (self->citations);
  g_clear_pointer (&self->reviews, g_ptr_array_unref);
  g_free (self);
}

/**
 * ashi_claim_keep_from_patients:
 *
 * For readers alone: whatever was written, the claim is for no patient.
 */
void
ashi_claim_keep_from_patients (AshiClaim *self)
{
  self->audience &= ~(AshiAudience) ASHI_AUDIENCE_PATIENT;
}

/**
 * ashi_advice_is_weaker:
 * @support: that of what it stands under
 *
 * Returns: whether it says something that is not to be believed as far
 */
gboolean
ashi_advice_is_weaker (const AshiAdvice *self, AshiSupport support)
{
  return self->text != NULL && self->support > support;
}

/**
 * ashi_hazard_copy:
 * @home: what it is copied from
 *
 * Returns: (transfer full): the same hazard, for a subject that has it, too
 */
AshiHazard *
ashi_hazard_copy (const AshiHazard *self, const char *home)
{
  AshiHazard *copy = g_new0 (AshiHazard, 1);

  copy->claim = ashi_claim_copy (self->claim, home);
  copy->severity = self->severity;
  copy->structure = g_strdup (self->structure);
  copy->avoid = (AshiAdvice) { g_strdup (self->avoid.text), self->avoid.support };
  copy->act = (AshiAdvice) { g_strdup (self->act.text), self->act.support };
  return copy;
}

void
ashi_hazard_free (AshiHazard *self)
{
  ashi_claim_free (self->claim);
  g_free (self->structure);
  g_free (self->avoid.text);
  g_free (self->act.text);
  g_free (self);
}
