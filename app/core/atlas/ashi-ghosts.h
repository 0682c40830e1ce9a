// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-enums.h"
#include "ashi-plate.h"

G_BEGIN_DECLS

/**
 * AshiGhostSlab: what of a structure lies about so far from a section's plane, seen along the plane's normal.
 * @at: how far, in mm; more than 0 on the side to which u × v points
 * @coordinates: (element-type double): x and y of the places of all rings, in mm of the plane
 * @ends: (element-type guint): behind which coordinate each ring ends
 */
typedef struct
{
  double at;
  GArray *coordinates;
  GArray *ends;
} AshiGhostSlab;

/**
 * AshiGhost: a structure that can be hurt, where a section's plane does not show it.
 * @slabs: (element-type AshiGhostSlab)
 */
typedef struct
{
  char *subject_id;
  AshiSide side;
  GPtrArray *slabs;
} AshiGhost;

/**
 * AshiCourse: how structures run in some people, in the section's plane and beside it.
 * @type: what that is called: "B"
 * @ghosts: (element-type AshiGhost): those structures, which in these people are nowhere else near the needle; a slab
 *   at 0 is what the plane itself meets
 */
typedef struct
{
  char *type;
  GPtrArray *ghosts;
} AshiCourse;

/**
 * AshiGhosts: what lies in front of a section's plane and behind it, near its needle. Immutable once its section has
 * it.
 * @box: about what of the plane was looked, in mm
 * @reach: how far from the plane, in mm
 * @type: (nullable): what the course is called that is drawn, where there are others: "A"
 * @ghosts: (element-type AshiGhost)
 * @courses: (element-type AshiCourse): by what they differ from @ghosts in some people
 */
typedef struct
{
  AshiBox box;
  double reach;
  char *type;
  GPtrArray *ghosts;
  GPtrArray *courses;
} AshiGhosts;

AshiGhostSlab *ashi_ghost_slab_new (double at);
void ashi_ghost_slab_free (AshiGhostSlab *self);
AshiGhost *ashi_ghost_new (const char *subject_id, AshiSide side);
void ashi_ghost_free (AshiGhost *self);
AshiCourse *ashi_course_new (const char *type);
void ashi_course_free (AshiCourse *self);
AshiGhosts *ashi_ghosts_new (AshiBox box, double reach);
void ashi_ghosts_free (AshiGhosts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiGhostSlab, ashi_ghost_slab_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiGhost, ashi_ghost_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiCourse, ashi_course_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiGhosts, ashi_ghosts_free)

G_END_DECLS
