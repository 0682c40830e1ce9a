// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-resource-pack.h"

G_BEGIN_DECLS

#define ASHI_TYPE_OPENING (ashi_opening_get_type ())

/**
 * AshiOpening: a pack on its way into a window.
 *
 * To read a pack and to start GTK take about as long and ask nothing of one another, so this is begun before there is
 * a display. The plate comes first, however much there is to read about it.
 *
 * Signals: "plate-found", unless the pack has to be checked first or has no plate; "read", when the pack is there;
 * "checked", when drawing a folder's pictures has shown more problems.
 * Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiOpening, ashi_opening, ASHI, OPENING, GObject)

AshiOpening *ashi_opening_new (const char *folder);
const char *ashi_opening_get_folder (AshiOpening *self);
const char *ashi_opening_get_pack_id (AshiOpening *self);
AshiPlate *ashi_opening_get_plate (AshiOpening *self);
AshiPack *ashi_opening_get_pack (AshiOpening *self);
AshiProblems *ashi_opening_get_problems (AshiOpening *self);

G_END_DECLS
