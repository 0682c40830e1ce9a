// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

#define ASHI_TYPE_NAMES (ashi_names_get_type ())

/**
 * AshiNames:
 *
 * What things in a picture are called, for eyes and for ears. Whoever writes or says a name asks here, anew when a
 * property changes, and knows no other way to one, so that a question can withhold them all at once.
 *
 * Properties: "pack" (AshiPack: as the reader gets it, or %NULL until it is read), "withheld" (whether nothing is given
 * away). Belongs to one thread.
 */
G_DECLARE_FINAL_TYPE (AshiNames, ashi_names, ASHI, NAMES, GObject)

AshiNames *ashi_names_new (AshiPack *pack);
AshiNames *ashi_names_copy (AshiNames *self);

void ashi_names_set_pack (AshiNames *self, AshiPack *pack);
gboolean ashi_names_get_withheld (AshiNames *self);
void ashi_names_set_withheld (AshiNames *self, gboolean withheld);
gboolean ashi_names_speak (AshiNames *self);

char *ashi_names_dup_structure (AshiNames *self, AshiPlate *picture, const char *structure_id);
char *ashi_names_dup_brief (AshiNames *self, AshiPlate *picture, const char *structure_id);

G_END_DECLS
