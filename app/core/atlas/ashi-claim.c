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

void
ashi_claim_free (AshiClaim *self)
{
  g_free (self->id);
  g_free (self->label);
  g_free (self->text);
  g_free (self->working);
  g_strfreev (self->felt);
  g_ptr_array_unref (self->citations);
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

void
ashi_hazard_free (AshiHazard *self)
{
  ashi_claim_free (self->claim);
  g_free (self->structure);
  g_free (self->avoid);
  g_free (self->act);
  g_free (self);
}
