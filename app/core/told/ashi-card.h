// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

/**
 * AshiCardRow: one statement on a card. What it points to belongs to the card.
 * @label: (nullable): a short lead
 * @claim: the claim: its text and support
 * @citations: (element-type AshiCitation): its sources, and those of whoever says the same
 * @depth: (nullable): the depth, when the row is one
 * @hazard: (nullable): the hazard, when the row is one
 * @audience: who reads it
 */
typedef struct
{
  char *label;
  const AshiClaim *claim;
  GPtrArray *citations;
  const AshiDepth *depth;
  const AshiHazard *hazard;
  AshiAudience audience;
} AshiCardRow;

/**
 * AshiCardGroup: statements that belong together.
 * @id: a name for programs
 * @title: a heading for people
 * @rows: (element-type AshiCardRow): at least one
 */
typedef struct
{
  const char *id;
  char *title;
  GPtrArray *rows;
} AshiCardGroup;

#define ASHI_TYPE_CARD (ashi_card_get_type ())

/**
 * AshiCard: what one audience is told of a subject, in reading order.
 *
 * A patient never sees a depth, a needle or a sentence that was not written for patients. The window's card and the
 * command line's both show this. Immutable.
 */
G_DECLARE_FINAL_TYPE (AshiCard, ashi_card, ASHI, CARD, GObject)

AshiCard *ashi_card_new (AshiSubject *subject, AshiAudience audience);
AshiSubject *ashi_card_get_subject (AshiCard *self);
GPtrArray *ashi_card_get_name_citations (AshiCard *self);
AshiAudience ashi_card_get_audience (AshiCard *self);
guint ashi_card_get_n_groups (AshiCard *self);
const AshiCardGroup *ashi_card_get_group (AshiCard *self, guint index);

const char *ashi_support_get_label (AshiSupport support);
const char *ashi_support_get_explanation (AshiSupport support);

G_END_DECLS
