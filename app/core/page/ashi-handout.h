// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-clinic.h"
#include "ashi-flow.h"
#include "ashi-ink.h"
#include "ashi-talk-path.h"

G_BEGIN_DECLS

/**
 * ASHI_HANDOUT_MOST_PAGES: how many pages a hand-out has in normal print.
 */
#define ASHI_HANDOUT_MOST_PAGES 2

/**
 * AshiHandoutKind: what is handed out.
 * @ASHI_HANDOUT_TALK: what was talked about, to take home
 * @ASHI_HANDOUT_CONSENT: what has to be said before somebody decides, to be ticked
 */
typedef enum
{
  ASHI_HANDOUT_TALK,
  ASHI_HANDOUT_CONSENT,
} AshiHandoutKind;

/**
 * AshiHandoutWishes: how a hand-out is to be.
 * @side: of the body that is spoken of
 * @is_large: whether it is in large print
 * @left_out: parts that are left out, 1 << #AshiTalkPart each; when to call never is
 * @note: (nullable): a line of whoever gives it; %NULL leaves room to write one by hand on what is taken home
 * @clinic: (nullable): whose it is, and whom to call; %NULL leaves room to write that by hand on what is taken home
 * @ink: (nullable): what was drawn on the body by hand
 */
typedef struct
{
  AshiHandoutKind kind;
  AshiSide side;
  gboolean is_large;
  guint left_out;
  const char *note;
  AshiClinic *clinic;
  AshiInk *ink;
} AshiHandoutWishes;

AshiFlow *ashi_handout_new (AshiPack *pack, const char *id, AshiTalkPath *path, const AshiHandoutWishes *wishes);

G_END_DECLS
