// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-needle.h"

G_BEGIN_DECLS

/* How long the needles are that are sold for the body, in mm, the shortest first; 0 ends them. */
extern const double ashi_needle_sizes[];

double ashi_needle_find_size (double depth);

#define ASHI_TYPE_NEEDLE_GRIP (ashi_needle_grip_get_type ())

/**
 * AshiNeedleGrip: a needle that somebody holds in the plane of a section. Whatever is asked of it, it goes into the
 * skin, stays in the body, is no longer than needles are, and is stopped by bone; and every change can be taken back.
 *
 * Signal "changed": it stands elsewhere, or something else stops it. Belongs to one thread.
 */
G_DECLARE_FINAL_TYPE (AshiNeedleGrip, ashi_needle_grip, ASHI, NEEDLE_GRIP, GObject)

AshiNeedleGrip *ashi_needle_grip_new (AshiOutlines *outlines);
AshiOutlines *ashi_needle_grip_get_outlines (AshiNeedleGrip *self);
AshiNeedle ashi_needle_grip_get_needle (AshiNeedleGrip *self);
double ashi_needle_grip_get_asked (AshiNeedleGrip *self);
int ashi_needle_grip_get_bone (AshiNeedleGrip *self);
double ashi_needle_grip_get_size (AshiNeedleGrip *self);
void ashi_needle_grip_set_outlines (AshiNeedleGrip *self, AshiOutlines *outlines);
void ashi_needle_grip_set_size (AshiNeedleGrip *self, double size);

void ashi_needle_grip_place (AshiNeedleGrip *self, AshiNeedle needle);
void ashi_needle_grip_begin (AshiNeedleGrip *self);
void ashi_needle_grip_end (AshiNeedleGrip *self);
void ashi_needle_grip_put_back (AshiNeedleGrip *self);
gboolean ashi_needle_grip_can_step (AshiNeedleGrip *self, int by);
void ashi_needle_grip_step (AshiNeedleGrip *self, int by);

G_END_DECLS
