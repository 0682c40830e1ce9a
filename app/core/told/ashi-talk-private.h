// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-card.h"
#include "ashi-talk.h"

G_BEGIN_DECLS

/* What a talk says, before it is laid out on screens: gathered by ashi-talk-gather.c. */

/**
 * AshiTalkPoint: one thing that is said.
 * @claim: what; it belongs to the pack or to one of the cards
 * @first: (nullable): what is told first of something that may happen; the claim says all of it
 * @shows: (array zero-terminated=1) (nullable): the subjects it speaks of; %NULL: those of the talk
 */
typedef struct
{
  AshiTalkPart part;
  const AshiClaim *claim;
  const AshiCount *count;
  char *first;
  GStrv shows;
  char *plate;
} AshiTalkPoint;

/**
 * AshiTalkPoints: all that is said.
 * @points: (element-type AshiTalkPoint): in the order of their parts
 * @cards: (element-type AshiCard): what must live as long
 * @about: (element-type utf8): the ids of the subjects that it is about
 */
typedef struct
{
  GPtrArray *points;
  GPtrArray *cards;
  GPtrArray *about;
} AshiTalkPoints;

AshiTalkPoints *ashi_talk_gather (AshiPack *pack, const char *id);
void ashi_talk_points_free (AshiTalkPoints *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiTalkPoints, ashi_talk_points_free)

G_END_DECLS
