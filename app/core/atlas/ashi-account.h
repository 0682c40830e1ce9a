// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-depth.h"

G_BEGIN_DECLS

/**
 * AshiAccount: all that is said of a subject, for every audience; show it through #AshiCard.
 * @name_citations: (element-type AshiCitation): where the names come from
 * @claims: (element-type AshiClaim)
 * @depths: (element-type AshiDepth): those that belong to no approach
 * @hazards: (element-type AshiHazard)
 * @guidance: (element-type AshiGuidance): approaches
 *
 * Reference counted by any thread, and immutable once it is read.
 */
typedef struct
{
  GPtrArray *name_citations;
  GPtrArray *claims;
  GPtrArray *depths;
  GPtrArray *hazards;
  GPtrArray *guidance;
} AshiAccount;

AshiAccount *ashi_account_new (void);
AshiAccount *ashi_account_ref (AshiAccount *self);
void ashi_account_unref (AshiAccount *self);
GPtrArray *ashi_account_list_claims (AshiAccount *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiAccount, ashi_account_unref)

G_END_DECLS
