// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-needle-error.h"
#include "ashi-outline.h"
#include "ashi-pack.h"

G_BEGIN_DECLS

#define ASHI_TYPE_OUTLINES (ashi_outlines_get_type ())

/**
 * AshiOutlines: what lies in the plane of a section, as polygons in mm, and the needle that is drawn there. Immutable;
 * any thread may use it.
 */
G_DECLARE_FINAL_TYPE (AshiOutlines, ashi_outlines, ASHI, OUTLINES, GObject)

AshiOutlines *ashi_outlines_new (AshiPlane plane, GPtrArray *outlines, AshiXY entry, AshiXY tip, GError **error);
AshiOutlines *ashi_outlines_read (AshiSection *section, AshiPack *pack, GError **error);

guint ashi_outlines_get_n (AshiOutlines *self);
const AshiOutline *ashi_outlines_get (AshiOutlines *self, guint index);
AshiPlane ashi_outlines_get_plane (AshiOutlines *self);
AshiAxis ashi_outlines_get_drawn (AshiOutlines *self, double *depth);
double ashi_outlines_get_girth (AshiOutlines *self);
AshiXY ashi_outlines_get_skin (AshiOutlines *self, double along);

G_END_DECLS
