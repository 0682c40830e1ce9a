// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-ghosts.h"

/**
 * ashi_ghost_slab_new:
 * @at: how far from the plane it is, in mm
 *
 * Returns: (transfer full): a slab without rings
 */
AshiGhostSlab *
ashi_ghost_slab_new (double at)
{
  AshiGhostSlab *self = g_new0 (AshiGhostSlab, 1);

  self->at = at;
  self->coordinates = g_array_new (FALSE, FALSE, sizeof (double));
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
ashi_ghost_slab_free (AshiGhostSlab *self)
{
  g_array_unref (self->coordinates);
  g_array_unref (self->ends);
  g_free (self);
}

/**
 * ashi_ghost_new:
 *
 * Returns: (transfer full): a ghost without slabs
 */
AshiGhost *
ashi_ghost_new (const char *subject_id, AshiSide side)
{
  AshiGhost *self = g_new0 (AshiGhost, 1);

  self->subject_id = g_strdup (subject_id);
  self->side = side;
  self->slabs = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_ghost_slab_free);
  return self;
}

void
ashi_ghost_free (AshiGhost *self)
{
  g_free (self->subject_id);
  g_ptr_array_unref (self->slabs);
  g_free (self);
}

/**
 * ashi_course_new:
 * @type: what it is called
 *
 * Returns: (transfer full): a course of nothing yet
 */
AshiCourse *
ashi_course_new (const char *type)
{
  AshiCourse *self = g_new0 (AshiCourse, 1);

  self->type = g_strdup (type);
  self->ghosts = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_ghost_free);
  return self;
}

void
ashi_course_free (AshiCourse *self)
{
  g_free (self->type);
  g_ptr_array_unref (self->ghosts);
  g_free (self);
}

/**
 * ashi_ghosts_new:
 * @box: about what of the plane was looked, in mm
 * @reach: how far from it, in mm
 *
 * Returns: (transfer full): ghosts of nothing yet
 */
AshiGhosts *
ashi_ghosts_new (AshiBox box, double reach)
{
  AshiGhosts *self = g_new0 (AshiGhosts, 1);

  self->box = box;
  self->reach = reach;
  self->ghosts = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_ghost_free);
  self->courses = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_course_free);
  return self;
}

void
ashi_ghosts_free (AshiGhosts *self)
{
  g_free (self->type);
  g_ptr_array_unref (self->ghosts);
  g_ptr_array_unref (self->courses);
  g_free (self);
}
