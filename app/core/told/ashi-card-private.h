// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-card.h"

G_BEGIN_DECLS

/* A card while it is made: by ashi-card-groups.c in reading order, of which brief and depths have a file each. */

struct _AshiCard
{
  GObject parent_instance;

  AshiSubject *subject;
  AshiAccount *account;
  AshiAudience audience;
  GPtrArray *name_citations; /* AshiCitation of the account */
  GPtrArray *groups;         /* AshiCardGroup, which point into the account */
  GPtrArray *own;            /* AshiClaim: what is said by the card itself */
};

AshiCardGroup *ashi_card_group_new (const char *id, const char *title);
void ashi_card_group_free (AshiCardGroup *self);
AshiCardRow *
ashi_card_group_add (AshiCardGroup *self, const char *label, const AshiClaim *claim, AshiAudience audience);
void ashi_card_row_join (AshiCardRow *self, const AshiClaim *claim);
void ashi_card_take_group (AshiCard *self, AshiCardGroup *group);
const AshiClaim *ashi_card_say (AshiCard *self, char *text);

void ashi_card_add_groups (AshiCard *self);
void ashi_card_add_brief (AshiCard *self);
void ashi_card_add_depths (AshiCard *self);

char *ashi_card_dup_caption (const AshiDepth *depth);
const AshiHazard *ashi_card_get_worst_hazard (AshiCard *self);
const AshiGuidance *ashi_card_get_approach (AshiCard *self);
guint ashi_card_count_approaches (AshiCard *self);

G_END_DECLS
