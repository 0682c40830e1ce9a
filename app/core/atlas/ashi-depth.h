// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-claim.h"

G_BEGIN_DECLS

/**
 * ASHI_MM_PER_CUN: millimetres of needle per cun of needling depth.
 *
 * Needles are sold as 1 cun = 25 mm, 2 = 50, 3 = 75 … (Cheng 1987, table 16). It is no body measure.
 */
#define ASHI_MM_PER_CUN 25.0

typedef enum
{
  ASHI_DEPTH_NONE_FOUND,
  ASHI_DEPTH_RANGE,
  ASHI_DEPTH_MEAN,
} AshiDepthForm;

/**
 * AshiDepth: a depth from one source. Immutable; owned by its subject.
 * @claim: its label, remark, support and sources; the text is what was looked for when nothing was found. Its topic is
 *   the needle, so that a depth is shown to whom a needle is
 * @low: the range's lower end or the mean, in @unit
 * @high: the range's upper end; equal to @low for a mean
 * @sd: the mean's standard deviation in @unit, 0 where the source gives none
 * @low_words: @low as the source prints it, "1.25": what is shown, since a figure is never rounded away from its source
 * @high_words: likewise @high
 * @sd_words: (nullable): likewise @sd
 * @is_danger: whether something that can be hurt begins there; else it is where somebody aims
 * @n: how many bodies, 0 where the source does not say
 * @method: (nullable): how it was measured
 */
typedef struct
{
  AshiClaim *claim;
  AshiDepthKind kind;
  AshiDepthForm form;
  AshiUnit unit;
  double low, high, sd;
  char *low_words, *high_words, *sd_words;
  gboolean is_danger;
  guint n;
  char *method;
} AshiDepth;

AshiDepth *ashi_depth_new (void);
void ashi_depth_free (AshiDepth *self);
double ashi_depth_to_mm (const AshiDepth *self, double value);
char *ashi_depth_dup_figure (const AshiDepth *self);
char *ashi_depth_dup_sample (const AshiDepth *self);
char *ashi_depth_dup_measuring (const AshiDepth *self, gboolean with_number);
double ashi_depth_get_low_edge (const AshiDepth *self);
char *ashi_depth_dup_low_edge (const AshiDepth *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiDepth, ashi_depth_free)

/**
 * AshiGuidance: one approach with a needle.
 * @claims: (element-type AshiClaim): position, landmark, direction, needle, backdrop, stop
 * @depths: (element-type AshiDepth): side by side, one per source
 */
typedef struct
{
  char *title;
  GPtrArray *claims;
  GPtrArray *depths;
} AshiGuidance;

AshiGuidance *ashi_guidance_new (void);
void ashi_guidance_free (AshiGuidance *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiGuidance, ashi_guidance_free)

G_END_DECLS
