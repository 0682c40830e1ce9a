// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-plate.h"

G_BEGIN_DECLS

/* What was drawn before, in the user's cache folder, so that the next start need not draw it again. A key stands for
 * everything a picture is made from; what is found under it is that picture, or nothing is. Nobody is told of errors:
 * what cannot be read is drawn, what cannot be written is drawn again. Any thread may call these; they read and write
 * files. */

/**
 * AshiCacheCount: what this run asked of the cache.
 */
typedef struct
{
  guint n_found, n_missed, n_saved;
} AshiCacheCount;

AshiCacheCount ashi_picture_cache_count (void);
char *ashi_picture_cache_dup_key (const char *kind, AshiPlate *plate, GVariant *how);
GVariant *ashi_picture_cache_load (const char *key, const char *type);
void ashi_picture_cache_save (const char *key, GVariant *picture);

G_END_DECLS
