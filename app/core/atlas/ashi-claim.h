// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-enums.h"
#include "ashi-source.h"

G_BEGIN_DECLS

/* See ashi-event.h. */
typedef struct _AshiEvent AshiEvent;

/**
 * AshiRendering: in which words something is told; several of them where it is told in several.
 * @ASHI_RENDERING_ORIGINAL: in those that were written for the pack
 * @ASHI_RENDERING_UNREVIEWED: translated, and no clinician who speaks the language has read it
 * @ASHI_RENDERING_REVIEWED: translated, and one has
 * @ASHI_RENDERING_MISSING: in the original's, since there is no translation
 */
typedef enum
{
  ASHI_RENDERING_ORIGINAL = 0,
  ASHI_RENDERING_UNREVIEWED = 1 << 0,
  ASHI_RENDERING_REVIEWED = 1 << 1,
  ASHI_RENDERING_MISSING = 1 << 2,
} AshiRendering;

/**
 * AshiClaim: the smallest statement, and how far it may be believed. Immutable; owned by its subject.
 * @id: (nullable): what it is called in its subject or lesson, in every version of the pack; no other claim there is
 *   called so. Nothing but that can be kept beside a claim: where it has none, keep it beside its subject or lesson
 * @home: (nullable): the event or the shared set that it was copied from, in which @id is its own; %NULL: it was
 * written for its subject or lesson alone
 * @event: (nullable) (unowned): what it is about, when that may happen to somebody: how urgent it is stands there alone
 * @label: (nullable): a short lead
 * @working: (nullable): how a derived claim follows from what was read
 * @felt: (nullable): for a referral: the areas of the skin in which the pain is felt, as plates draw them
 * @course: (nullable): for a variant: which course it tells of, as ghosts of sections call it: "B"
 * @citations: (element-type AshiCitation): at least one
 * @reviews: (nullable) (element-type AshiReview): what was found by those who reviewed these words, see ashi-review.h;
 *   they belong to the pack
 * @line: its line in the file, for problems with it
 * @rendering: whether it is told as it was written, or translated
 */
typedef struct
{
  AshiTopic topic;
  AshiSupport support;
  AshiAudience audience;
  char *id;
  char *home;
  const AshiEvent *event;
  char *label;
  char *text;
  char *working;
  GStrv felt;
  char *course;
  GPtrArray *citations;
  GPtrArray *reviews;
  guint line;
  AshiRendering rendering;
} AshiClaim;

AshiClaim *ashi_claim_new (void);
AshiClaim *ashi_claim_copy (const AshiClaim *self, const char *home);
void ashi_claim_free (AshiClaim *self);
void ashi_claim_keep_from_patients (AshiClaim *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiClaim, ashi_claim_free)

/**
 * AshiAdvice: what a hazard asks for, and how far that may be believed: a source that tells of an injury seldom tells
 * how to avoid it.
 * @text: (nullable): what is to be done
 * @support: of @text alone; its sources are the hazard's
 */
typedef struct
{
  char *text;
  AshiSupport support;
} AshiAdvice;

/**
 * AshiHazard: something a needle here can injure.
 * @claim: what it is, and its sources
 * @structure: (nullable): the id of the subject at risk
 * @avoid: how to avoid it
 * @act: what to do when it happened
 */
typedef struct
{
  AshiClaim *claim;
  AshiSeverity severity;
  char *structure;
  AshiAdvice avoid;
  AshiAdvice act;
} AshiHazard;

gboolean ashi_advice_is_weaker (const AshiAdvice *self, AshiSupport support);
AshiHazard *ashi_hazard_copy (const AshiHazard *self, const char *home);
void ashi_hazard_free (AshiHazard *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiHazard, ashi_hazard_free)

G_END_DECLS
