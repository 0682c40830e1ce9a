// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-enums.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiXY: a place in the plane of a section, or a direction there, in its user units, which are mm; y grows downwards.
 */
typedef struct
{
  double x, y;
} AshiXY;

/**
 * AshiTissue: what an outline is of, as far as a needle is concerned.
 * @ASHI_TISSUE_SKIN: the body's outside; whatever is in it is in the body
 * @ASHI_TISSUE_UNDER_SKIN: fat under the skin
 * @ASHI_TISSUE_BETWEEN: what binds the others together
 * @ASHI_TISSUE_FAT: fat with a name that others leave
 * @ASHI_TISSUE_FLESH: a muscle, tendon or fascia
 * @ASHI_TISSUE_BONE: what stops a needle
 * @ASHI_TISSUE_JOINT: the capsule of a joint, or a disc between vertebrae
 */
typedef enum
{
  ASHI_TISSUE_SKIN,
  ASHI_TISSUE_UNDER_SKIN,
  ASHI_TISSUE_BETWEEN,
  ASHI_TISSUE_FAT,
  ASHI_TISSUE_FLESH,
  ASHI_TISSUE_BONE,
  ASHI_TISSUE_NERVE,
  ASHI_TISSUE_VESSEL,
  ASHI_TISSUE_ORGAN,
  ASHI_TISSUE_JOINT,
} AshiTissue;

/**
 * AshiOutline: one structure in the plane of a section: closed rings of places, the last of which leads back to the
 * first; what lies in an odd number of them is inside. Immutable once its outlines have it.
 * @id: of the structure, such as "piriformis--left"
 * @subject_id: of its subject
 * @places: (element-type AshiXY): of all rings, one after the other
 * @ends: (element-type guint): behind which place each ring ends
 * @low: the corner of its box with the smallest coordinates
 * @high: the other
 * @edges: (element-type AshiEdges): all of its edges
 * @slabs: (element-type AshiSlab): what of it lies in front of the plane and behind it, the nearest first; one that has
 * no rings lies there alone
 */
typedef struct
{
  char *id;
  char *subject_id;
  AshiSide side;
  AshiTissue tissue;
  GArray *places;
  GArray *ends;
  AshiXY low, high;
  GArray *edges;
  GPtrArray *slabs;
} AshiOutline;

/**
 * AshiEdges: some edges of a ring, one after the other, and the box about them: what is far need not be looked into.
 * @before: the place where the first begins
 * @from: the place where the first ends
 * @to: behind the place where the last ends
 */
typedef struct
{
  guint before, from, to;
  AshiXY low, high;
} AshiEdges;

/**
 * AshiSlab: what of a structure lies about so far from the plane, seen along its normal.
 * @offset: how far, in mm; more than 0 on the side to which u × v points
 */
typedef struct
{
  double offset;
  AshiOutline *outline;
} AshiSlab;

/**
 * AshiGap: how far something is from a needle.
 * @distance: in mm; %INFINITY: farther than anybody wants to know
 * @at: how far along the needle's line it is nearest, in mm
 * @offset: how far from the plane it is there, in mm; 0: it lies in it
 * @tip: how far it is from the tip, in mm
 */
typedef struct
{
  double distance, at, offset;
  double tip;
} AshiGap;

/**
 * AshiAxis: a straight line in the plane of a section.
 * @start: its nought
 * @way: its direction; its length is 1
 */
typedef struct
{
  AshiXY start, way;
} AshiAxis;

AshiOutline *ashi_outline_new (const char *id, const char *subject_id, AshiSide side, AshiTissue tissue);
void ashi_outline_free (AshiOutline *self);
gboolean ashi_outline_add_ring (AshiOutline *self, const AshiXY *places, guint n);
void ashi_outline_list_crossings (const AshiOutline *self, AshiAxis axis, GArray *crossings);
void ashi_outline_add_slab (AshiOutline *self, double offset, AshiOutline *outline);
AshiGap ashi_outline_get_gap (const AshiOutline *self, AshiAxis axis, double length, double most, GArray *crossings);
AshiXY ashi_axis_get_place (AshiAxis self, double at);
gboolean ashi_tissue_is_hazard (AshiTissue tissue);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiOutline, ashi_outline_free)

G_END_DECLS
