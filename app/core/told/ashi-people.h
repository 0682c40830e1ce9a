// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-card.h"

G_BEGIN_DECLS

/**
 * AshiPeopleRow: a depth from one source.
 * @row: (unowned): of the card
 * @approach: (nullable) (unowned): with which of several approaches it goes
 */
typedef struct
{
  const AshiCardRow *row;
  const char *approach;
} AshiPeopleRow;

/**
 * AshiPeopleGroup: depths that were come by in one way.
 * @title: a heading for people
 * @note: (nullable): what the figures are, to be said below it
 * @rows: (element-type AshiPeopleRow): at least one, each by itself: no two sources become one figure
 */
typedef struct
{
  AshiDepthKind kind;
  const char *title;
  char *note;
  GArray *rows;
} AshiPeopleGroup;

/**
 * AshiPeople: what there is of others beside the one body in which a needle is drawn: what was measured in people, what
 * books print, which needles were used. Immutable.
 * @groups: (element-type AshiPeopleGroup): none where the pack has nothing, or for who may not see depths
 * @deepest: how deep the deepest reaches with its spread, in mm
 */
typedef struct
{
  AshiCard *card;
  GPtrArray *groups;
  double deepest;
} AshiPeople;

AshiPeople *ashi_people_new (AshiPack *pack, const AshiRun *run, AshiAudience audience);
void ashi_people_free (AshiPeople *self);
const char *ashi_people_get_silence (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiPeople, ashi_people_free)

G_END_DECLS
