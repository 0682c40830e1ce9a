// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-outlines.h"

G_BEGIN_DECLS

/* How near to lying flat on the skin a needle may come, in degrees: then it no longer goes in. */
#define ASHI_NEEDLE_FLATTEST 5.0

/* How much longer than in the plane a needle may be that lies in it, in mm: places are written to a tenth. */
#define ASHI_NEEDLE_OFF_PLANE 0.3

/* The longest needle that is sold for the body, in mm. */
#define ASHI_NEEDLE_LONGEST 125.0

/**
 * AshiNeedle: a needle in the plane of a section, told from the one that is drawn there.
 * @entry: how far along the skin it enters from there, in mm; more leads to the side to which ashi_needle_get_aside()
 * points
 * @angle: how far it is turned, in degrees; more turns the tip to that side
 * @depth: how deep its tip is pushed, in mm below the skin
 */
typedef struct
{
  double entry, angle, depth;
} AshiNeedle;

/**
 * AshiRange: the values that something can have.
 */
typedef struct
{
  double low, high;
} AshiRange;

AshiNeedle ashi_needle_get_drawn (AshiOutlines *outlines);
AshiAxis ashi_needle_get_axis (AshiNeedle self, AshiOutlines *outlines);
AshiXY ashi_needle_get_aside (AshiOutlines *outlines);
AshiPosition ashi_needle_get_body_entry (AshiNeedle self, AshiOutlines *outlines);
AshiPosition ashi_needle_get_body_way (AshiNeedle self, AshiOutlines *outlines);
double ashi_needle_get_tilt (AshiNeedle self, AshiOutlines *outlines);
AshiRange ashi_needle_get_entry_range (AshiOutlines *outlines);
AshiRange ashi_needle_get_angle_range (AshiOutlines *outlines, double entry);
AshiRange ashi_needle_get_depth_range (AshiNeedle self, AshiOutlines *outlines);
double ashi_needle_get_exit (AshiNeedle self, AshiOutlines *outlines);
gboolean ashi_needle_check (AshiNeedle *self, AshiOutlines *outlines, GError **error);

G_END_DECLS
