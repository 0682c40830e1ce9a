// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"
#include "ashi-needle-grip.h"
#include "ashi-needle-scene.h"

G_BEGIN_DECLS

#define ASHI_TYPE_HELD_NEEDLE (ashi_held_needle_get_type ())

/**
 * AshiHeldNeedle: a needle that lies over a section and is held with the pointer: by its hub the entry moves along the
 * skin, by its shaft it turns about the entry, by its tip it is pushed and drawn. Two clicks put it back. Main thread
 * only.
 */
G_DECLARE_FINAL_TYPE (AshiHeldNeedle, ashi_held_needle, ASHI, HELD_NEEDLE, GObject)

AshiHeldNeedle *ashi_held_needle_new (AshiNeedleGrip *grip, AshiView *view);
AshiNeedleGrip *ashi_held_needle_get_grip (AshiHeldNeedle *self);
AshiNeedleScene ashi_held_needle_get_scene (AshiHeldNeedle *self);

G_END_DECLS
