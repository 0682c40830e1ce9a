// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-enums.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiContents: which subjects a drawing shows, in a tenth of the room that the drawing takes. Immutable; any thread
 * may read it.
 */
typedef struct _AshiContents AshiContents;

AshiContents *ashi_contents_new (GPtrArray *layers, GPtrArray *structures);
void ashi_contents_free (AshiContents *self);
guint ashi_contents_get_n_structures (const AshiContents *self);
const char *ashi_contents_find_subject (const AshiContents *self, const char *subject_id, AshiSide preferred_side);
guint ashi_contents_count_covers (const AshiContents *self, const char *subject_id, AshiSide preferred_side);

G_END_DECLS
