// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-build.h"

G_BEGIN_DECLS

/**
 * AshiBuildLine: one thing to tell of a build. For readers who may see depths.
 * @label: what it is about
 * @text: that, in sentences
 * @is_detail: whether it can wait until somebody asks where the rest comes from
 */
typedef struct
{
  const char *label;
  char *text;
  gboolean is_detail;
} AshiBuildLine;

const char *ashi_preset_get_label (AshiPreset preset);
char *ashi_built_dup_who (const AshiBuilt *self);
char *ashi_built_dup_state (const AshiBuilt *self);
GPtrArray *ashi_built_list_lines (const AshiBuilt *self);

G_END_DECLS
