// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

/**
 * AshiRunWarning: what must not be read into the run of a needle.
 * @id: a name for programs
 * @text: for people
 */
typedef struct
{
  const char *id;
  char *text;
} AshiRunWarning;

GPtrArray *ashi_run_list_warnings (const AshiRun *self, AshiPack *pack);

G_END_DECLS
