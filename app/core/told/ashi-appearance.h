// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

/**
 * AshiAppearance: where a subject can be seen. What it points to belongs to the pack.
 * @picture: the plate, or the section's drawing
 * @section: (nullable): the section, when it is one
 * @structure_id: (nullable): what shows the subject there; %NULL in a section through its needle that does not cut it
 * @of_needle: whether it is the section in which the subject's needle lies
 */
typedef struct
{
  AshiPlate *picture;
  AshiSection *section;
  const char *structure_id;
  gboolean of_needle;
} AshiAppearance;

GPtrArray *
ashi_pack_list_appearances (AshiPack *pack, const char *subject_id, AshiAudience audience, GCancellable *cancellable);

G_END_DECLS
