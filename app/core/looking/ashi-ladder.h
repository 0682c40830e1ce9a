// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

#define ASHI_TYPE_LADDER (ashi_ladder_get_type ())

/**
 * AshiLadder: the sections of a pack that cut the body at fixed levels, from head to foot. Each is a rung, counted from
 * 0. Immutable; any thread may make and use it.
 */
G_DECLARE_FINAL_TYPE (AshiLadder, ashi_ladder, ASHI, LADDER, GObject)

AshiLadder *ashi_ladder_new (AshiPack *pack, AshiWhose whose);
guint ashi_ladder_get_n (AshiLadder *self);
double ashi_ladder_find_place (AshiLadder *self, AshiSection *section);
AshiSection *ashi_ladder_find_next (AshiLadder *self, AshiSection *section, int by);
AshiSection *ashi_ladder_find_nearest (AshiLadder *self, double place);

G_END_DECLS
