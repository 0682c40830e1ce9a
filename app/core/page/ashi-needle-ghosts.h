// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-needle.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * AshiNeedleGhost: what a needle is near to that lies beside its plane, as it is drawn there.
 * @of: (unowned): whose it is, of the outlines
 * @slab: (unowned): that of its slabs that is nearest
 * @offset: how far from the plane that is, in mm; more than 0 on the side to which u × v points
 * @is_written: whether words stand beside it
 */
typedef struct
{
  const AshiOutline *of;
  const AshiOutline *slab;
  double offset;
  gboolean is_written;
} AshiNeedleGhost;

GArray *ashi_needle_ghosts_list (AshiNeedle needle, AshiOutlines *outlines);
gboolean ashi_needle_ghost_equal (const AshiNeedleGhost *one, const AshiNeedleGhost *other);
void ashi_needle_ghosts_paint (GArray *ghosts, AshiOutlines *outlines, gboolean is_clear, cairo_t *cr, double unit);
void ashi_needle_course_paint (AshiOutlines *outlines, cairo_t *cr, double unit);

G_END_DECLS
