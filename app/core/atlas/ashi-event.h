// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-claim.h"

G_BEGIN_DECLS

/**
 * AshiEvent: what may happen to somebody who is needled, how it is noticed and what is to be done then. How urgent that
 * is stands here alone, so that no two sentences of a pack can disagree about it. Immutable; owned by its pack.
 * @title: what professional readers call it
 * @signs: (element-type AshiClaim): how it is noticed, for each reader in his own words
 * @first_signs: (element-type AshiClaim): those of them that are told first, where there is time for no more; they
 * belong to @signs
 * @acts: (element-type AshiClaim): what is to be done
 */
struct _AshiEvent
{
  char *id;
  AshiUrgency urgency;
  char *title;
  GPtrArray *signs;
  GPtrArray *first_signs;
  GPtrArray *acts;
};

AshiEvent *ashi_event_new (const char *id, AshiUrgency urgency, char *title);
void ashi_event_free (AshiEvent *self);
AshiClaim *ashi_event_dup_said (const AshiEvent *self, AshiAudience audience);
char *ashi_event_dup_first (const AshiEvent *self, AshiAudience audience);
AshiClaim *ashi_event_dup_act (const AshiEvent *self, AshiAudience audience);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiEvent, ashi_event_free)

G_END_DECLS
