// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-xml.h"

G_BEGIN_DECLS

/**
 * AshiSchema: the RELAX NG schema of packs, parsed once. Used by one thread at a time.
 */
typedef struct _AshiSchema AshiSchema;

AshiSchema *ashi_schema_new (GBytes *rng);
void ashi_schema_free (AshiSchema *self);
void ashi_schema_check (AshiSchema *self, const AshiReading *reading, xmlDoc *doc);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiSchema, ashi_schema_free)

G_END_DECLS
