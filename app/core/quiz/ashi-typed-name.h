// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiTyped: what a name that somebody typed is.
 * @ASHI_TYPED_RIGHT: one of those that were wanted
 * @ASHI_TYPED_SLIP: nearly one, and nearer to none of something else
 * @ASHI_TYPED_OTHER: one of something else
 * @ASHI_TYPED_UNKNOWN: none of any
 */
typedef enum
{
  ASHI_TYPED_RIGHT,
  ASHI_TYPED_SLIP,
  ASHI_TYPED_OTHER,
  ASHI_TYPED_UNKNOWN,
} AshiTyped;

AshiTyped ashi_typed_name_judge (const char *typed, GPtrArray *names, GPtrArray *others, const char **meant);

G_END_DECLS
