// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-plate.h"

#include <graphene.h>

G_BEGIN_DECLS

/**
 * AshiNamePlaces: where the names over a plate stood in the last frame, so that a click on a name is one on what it
 * names. Main thread only.
 */
typedef struct AshiNamePlaces AshiNamePlaces;

AshiNamePlaces *ashi_name_places_new (void);
void ashi_name_places_free (AshiNamePlaces *self);
void ashi_name_places_clear (AshiNamePlaces *self);
void ashi_name_places_add (AshiNamePlaces *self, const graphene_rect_t *area, const AshiStructure *structure);
const AshiStructure *ashi_name_places_find (const AshiNamePlaces *self, double x, double y);

G_END_DECLS
