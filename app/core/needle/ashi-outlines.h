// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-needle-error.h"
#include "ashi-outline.h"
#include "ashi-pack.h"

G_BEGIN_DECLS

/**
 * AshiBeside: whether what lies in front of the plane and behind it is counted.
 * @ASHI_BESIDE_UNTOLD: nobody looked
 * @ASHI_BESIDE_LEFT: not all along this needle, which has left the place about which somebody looked
 * @ASHI_BESIDE_COUNTED: it is
 */
typedef enum
{
  ASHI_BESIDE_UNTOLD,
  ASHI_BESIDE_LEFT,
  ASHI_BESIDE_COUNTED,
} AshiBeside;

#define ASHI_TYPE_OUTLINES (ashi_outlines_get_type ())

/**
 * AshiOutlines: what lies in the plane of a section, as polygons in mm, and the needle that is drawn there. Immutable;
 * any thread may use it.
 */
G_DECLARE_FINAL_TYPE (AshiOutlines, ashi_outlines, ASHI, OUTLINES, GObject)

AshiOutlines *ashi_outlines_new (AshiPlane plane, GPtrArray *outlines, AshiXY entry, AshiXY tip, GError **error);
AshiOutlines *ashi_outlines_read (AshiSection *section, AshiPack *pack, const AshiCourse *course, GError **error);

void ashi_outlines_set_beside (AshiOutlines *self, AshiXY low, AshiXY high, double reach);
void ashi_outlines_take_course (
    AshiOutlines *self, const char *subject_id, const char *drawn, const char *type, GPtrArray *displaced);
const char *ashi_outlines_get_course (AshiOutlines *self, const char **subject_id, const char **drawn);
GPtrArray *ashi_outlines_get_displaced (AshiOutlines *self);
double ashi_outlines_get_reach (AshiOutlines *self);
AshiBeside ashi_outlines_get_beside (AshiOutlines *self, AshiAxis axis, double depth);
gboolean ashi_outlines_is_at_border (AshiOutlines *self, AshiXY place);
AshiPosition ashi_outlines_get_normal (AshiOutlines *self);

guint ashi_outlines_get_n (AshiOutlines *self);
const AshiOutline *ashi_outlines_get (AshiOutlines *self, guint index);
AshiPlane ashi_outlines_get_plane (AshiOutlines *self);
AshiAxis ashi_outlines_get_drawn (AshiOutlines *self, double *depth);
double ashi_outlines_get_girth (AshiOutlines *self);
AshiXY ashi_outlines_get_skin (AshiOutlines *self, double along);
double ashi_outlines_get_along (AshiOutlines *self, AshiXY place);
double ashi_outlines_get_share (AshiOutlines *self, double along);

G_END_DECLS
