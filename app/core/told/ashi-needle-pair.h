// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

/**
 * AshiPairLine: a depth at which something begins for one of two needles, or for both.
 * @at: in mm below the skin
 * @names: (nullable): what each is in from there on; %NULL where it goes on as it was, or has ended
 * @is_tip: whether the tip of each is there
 */
typedef struct
{
  double at;
  char *names[2];
  gboolean is_tip[2];
} AshiPairLine;

/**
 * AshiNeedlePair: two needles side by side on one scale in mm, each in the section, the body and the build that its run
 * was made for. Immutable.
 * @runs: (unowned): what they meet
 * @lines: (element-type AshiPairLine): the least deep first
 */
typedef struct
{
  const AshiRun *runs[2];
  GPtrArray *lines;
} AshiNeedlePair;

AshiNeedlePair *ashi_needle_pair_new (AshiPack *pack, const AshiRun *first, const AshiRun *second);
const char *ashi_needle_pair_get_cell (const AshiNeedlePair *self, const AshiPairLine *line, guint which);
void ashi_needle_pair_free (AshiNeedlePair *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiNeedlePair, ashi_needle_pair_free)

G_END_DECLS
