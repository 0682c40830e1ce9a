// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-needle.h"

G_BEGIN_DECLS

/**
 * AshiInterval: what a needle's line is in between two depths.
 * @outline: the index of the outline that is seen there; -1 outside of all
 * @from: in mm from the skin
 * @to: likewise
 */
typedef struct
{
  int outline;
  double from, to;
} AshiInterval;

GArray *ashi_needle_list_intervals (AshiNeedle self, AshiOutlines *outlines, double to);
int ashi_needle_find_bone (AshiNeedle self, AshiOutlines *outlines, double *at);

G_END_DECLS
