// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

/**
 * AshiNeedlePart: what a line about a drawn needle tells of.
 * @ASHI_NEEDLE_WAY: what it is in, from the skin to the tip
 * @ASHI_NEEDLE_BELOW: what its line meets on from the tip
 * @ASHI_NEEDLE_NEAR: what can be hurt beside it
 */
typedef enum
{
  ASHI_NEEDLE_WAY,
  ASHI_NEEDLE_BELOW,
  ASHI_NEEDLE_NEAR,
  ASHI_N_NEEDLE_PARTS
} AshiNeedlePart;

/**
 * AshiNeedleLine: one thing that a drawn needle meets or passes.
 * @subject_id: (nullable): the subject; %NULL for what fills the room between structures, and for what is not known
 * @name: what it is, for people
 * @where: from where to where, or how far away, in mm
 */
typedef struct
{
  AshiNeedlePart part;
  const char *subject_id;
  char *name;
  char *where;
} AshiNeedleLine;

GPtrArray *ashi_run_list_lines (const AshiRun *self, AshiPack *pack);
char *ashi_run_dup_part_title (const AshiRun *self, AshiNeedlePart part);
char *ashi_run_dup_part_words (const AshiRun *self, AshiPack *pack, AshiNeedlePart part);

G_END_DECLS
