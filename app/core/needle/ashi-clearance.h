// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-needle.h"

G_BEGIN_DECLS

/**
 * AshiClearance: how far a needle is from something that it can hurt, in the plane of the section, and in front of it
 * and behind it where its outlines have slabs.
 * @outline: the index of its outline
 * @shaft: from any part of the needle under the skin, in mm; 0 where it meets it
 * @at: how deep it is nearest, in mm from the skin
 * @offset: how far from the plane it is there, in mm; more than 0 on the side to which u × v points
 * @tip: from the tip, in mm; 0 where the tip is in it
 * @spread: one standard deviation of @at where a build was put on, in mm; 0: none is known
 */
typedef struct
{
  guint outline;
  double shaft, at, offset;
  double tip;
  double spread;
} AshiClearance;

GArray *ashi_needle_list_clearances (AshiNeedle self, AshiOutlines *outlines, double most);

G_END_DECLS
