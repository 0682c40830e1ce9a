// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-painter.h"

G_BEGIN_DECLS

/**
 * AshiGlowPainting: structures as they shine through the skin.
 * @surface: premultiplied ARGB32; owned
 * @box: where it lies on the plate, in user units (mm)
 * @body: what of that the structures themselves take
 */
typedef struct
{
  cairo_surface_t *surface;
  AshiBox box;
  AshiBox body;
} AshiGlowPainting;

AshiGlowPainting *ashi_glow_paint (AshiPlate *plate, const char *palette, const char *const *ids, GError **error);
void ashi_glow_painting_free (AshiGlowPainting *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiGlowPainting, ashi_glow_painting_free)

G_END_DECLS
