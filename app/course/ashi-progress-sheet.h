// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-flow.h"
#include "ashi-progress.h"

G_BEGIN_DECLS

/**
 * AshiProgressSheet: what a page tells of somebody's progress.
 * @pack: what was asked about
 * @progress: how it stands
 * @picture: a plate with the marks of what is held
 * @time: now, in ms since 1970
 * @zone: here, in minutes east of UTC
 * @wanted: the share that somebody wants to recall
 */
typedef struct
{
  AshiPack *pack;
  AshiProgress *progress;
  AshiViewPage *picture;
  gint64 time;
  int zone;
  double wanted;
} AshiProgressSheet;

AshiFlow *ashi_progress_sheet_create (const AshiProgressSheet *self);

G_END_DECLS
