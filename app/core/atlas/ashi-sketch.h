// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-enums.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiSketch: which subjects a drawing shows, in a tenth of the room that the drawing takes. Immutable; any thread may
 * read it.
 */
typedef struct _AshiSketch AshiSketch;

AshiSketch *ashi_sketch_new (GPtrArray *layers, GPtrArray *structures);
void ashi_sketch_free (AshiSketch *self);
guint ashi_sketch_get_n_structures (const AshiSketch *self);
const char *ashi_sketch_find_subject (const AshiSketch *self, const char *subject_id, AshiSide preferred_side);
guint ashi_sketch_count_covers (const AshiSketch *self, const char *subject_id, AshiSide preferred_side);

G_END_DECLS
