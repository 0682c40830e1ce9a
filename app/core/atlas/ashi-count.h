// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-enums.h"

G_BEGIN_DECLS

/* See ashi-tongue.h. */
typedef struct _AshiTongue AshiTongue;

/**
 * ASHI_COUNT_RARE: of how many what is rare is counted; everything else of 100.
 */
#define ASHI_COUNT_RARE 10000

/**
 * AshiCount: how often something happens, as it was counted. Never a share of a share: of how many, and how many.
 * Immutable; owned by its block.
 * @counted: what was counted
 * @of: of how many of these: 100 or %ASHI_COUNT_RARE
 * @is_known: whether anybody counted it; else there are no figures
 * @is_below: whether there were fewer than @from
 * @from: in at least so many
 * @to: in at most so many; the same as @from for one figure
 * @gist: what happens, in a short sentence without a figure
 * @who: (nullable): who was counted, by whom and for how long
 * @unknown: (nullable): what is not known of it
 * @tongue: (nullable): the language that @gist is told in, as the figures then are; %NULL: both are as written
 */
typedef struct
{
  AshiCounted counted;
  guint of;
  gboolean is_known;
  gboolean is_below;
  guint from;
  guint to;
  char *gist;
  char *who;
  char *unknown;
  AshiTongue *tongue;
} AshiCount;

void ashi_count_free (AshiCount *self);
char *ashi_count_dup_form (const AshiCount *self);
char *ashi_count_join (const AshiCount *self, const char *gist, const char *form);
char *ashi_count_dup_drawing (const AshiCount *self);
char *ashi_count_dup_words (const AshiCount *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiCount, ashi_count_free)

G_END_DECLS
