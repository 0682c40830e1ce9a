// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-claim.h"
#include "ashi-flow.h"

G_BEGIN_DECLS

/**
 * AshiReferences: the sources of a sheet, numbered as they are first cited.
 */
typedef struct
{
  GPtrArray *sources; /* AshiSource, which belong to the pack */
  gboolean with_notes;
} AshiReferences;

AshiReferences *ashi_references_new (AshiAudience audience);
void ashi_references_free (AshiReferences *self);

char *ashi_references_cite (AshiReferences *self, GPtrArray *citations, AshiSupport support);
void ashi_references_list (AshiReferences *self, AshiFlow *flow);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiReferences, ashi_references_free)

G_END_DECLS
