// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-store.h"

G_BEGIN_DECLS

/**
 * AshiMerged: what became of what was imported.
 * @n_taken: how many were not here, or were newer
 * @n_known: how many were here already
 */
typedef struct
{
  guint n_taken;
  guint n_known;
} AshiMerged;

char *ashi_store_dup_json (AshiStore *self, GError **error);
gboolean ashi_store_merge_json (AshiStore *self, const char *text, gsize length, AshiMerged *merged, GError **error);

G_END_DECLS
