// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

/**
 * AshiCardRow: one statement on a card. What it points to belongs to the card.
 * @label: (nullable): a short lead
 * @claim: the claim: its text and support. One without sources is the card's own word that there is nothing to say
 * @digest: (nullable): what the row says in place of the claim's text, which is said in full further down; see
 *   ashi_card_row_get_text()
 * @support: how far to believe the row: as far as the least sure of what it says
 * @citations: (element-type AshiCitation): its sources, and those of whoever says the same
 * @depth: (nullable): the depth, when the row is one
 * @hazard: (nullable): the hazard, when the row is one
 * @caption: (nullable): of a depth in a table: what all rows of it are about
 * @part: (nullable): and what this one is about
 * @n_together: how many rows, from this one on, are one table: 1 for a row that stands alone, 0 within a table
 * @audience: who reads it
 */
typedef struct
{
  char *label;
  const AshiClaim *claim;
  char *digest;
  AshiSupport support;
  GPtrArray *citations;
  const AshiDepth *depth;
  const AshiHazard *hazard;
  char *caption;
  char *part;
  guint n_together;
  AshiAudience audience;
} AshiCardRow;

const char *ashi_card_row_get_text (const AshiCardRow *self);
char *ashi_card_row_dup_advice (const AshiCardRow *self, const char *lead, const AshiAdvice *advice);
char *ashi_card_row_dup_sample (const AshiCardRow *self);
char *ashi_card_row_dup_table_sample (const AshiCardRow *self);
char *ashi_card_row_dup_number (const AshiCardRow *self);
GStrv ashi_card_rows_dup_remarks (const AshiCardRow *const *rows);

/* An axis that ends where most figures fit makes one card comparable with the next. */
#define ASHI_USUAL_AXIS_MM 100.0

double ashi_card_rows_get_deepest (GPtrArray *rows);
double ashi_axis_end_for (double deepest);

/**
 * AshiCardGroup: statements that belong together.
 * @id: a name for programs
 * @title: a heading for people
 * @of: what the card is about, which is told in its title
 * @note: (nullable): a line below the heading
 * @is_folded: whether it is folded away until somebody wants it
 * @rows: (element-type AshiCardRow): at least one
 */
typedef struct
{
  const char *id;
  char *title;
  const char *of;
  char *note;
  gboolean is_folded;
  GPtrArray *rows;
} AshiCardGroup;

gboolean ashi_card_group_has_any (const AshiCardGroup *self, const char *const *words);

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
const char *ashi_card_get_silence (AshiCard *self);

const char *ashi_support_get_label (AshiSupport support);
const char *ashi_support_get_explanation (AshiSupport support);
const char *ashi_claim_get_urgency (const AshiClaim *self, const AshiTongue *tongue);

G_END_DECLS
