// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-stances.h"

#include "ashi-lettering.h"

#include <math.h>

/* By which two directions may differ that are the same. */
#define SLACK 1e-3

typedef struct
{
  double x, y; /* what was in the middle, in user units (mm) */
  double scale;
} Stance;

struct AshiStances
{
  GHashTable *table; /* owned AshiPlate → owned Stance */
  AshiPlate *last;   /* what was left last; NULL: nothing was */
  Stance there;
  gboolean was_fitted; /* then */
};

AshiStances *
ashi_stances_new (void)
{
  AshiStances *self = g_new0 (AshiStances, 1);

  self->table = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  return self;
}

void
ashi_stances_free (AshiStances *self)
{
  g_hash_table_unref (self->table);
  g_clear_object (&self->last);
  g_free (self);
}

/**
 * ashi_stances_remember:
 * @plate: what the viewport is about to leave
 */
void
ashi_stances_remember (AshiStances *self, AshiPlate *plate, AshiViewport *viewport)
{
  g_return_if_fail (self != NULL && ASHI_IS_PLATE (plate) && ASHI_IS_VIEWPORT (viewport));

  g_set_object (&self->last, plate);
  self->there.scale = ashi_viewport_get_scale (viewport);
  ashi_viewport_get_center (viewport, &self->there.x, &self->there.y);
  self->was_fitted = ashi_viewport_get_fitted (viewport);
  if (self->was_fitted)
    g_hash_table_remove (self->table, plate);
  else
    g_hash_table_replace (self->table, g_object_ref (plate), g_memdup2 (&self->there, sizeof self->there));
}

static gboolean
is_level (AshiPlate *plate)
{
  const AshiLettering *lettering = ashi_plate_get_lettering (plate);
  const AshiPosition v = ashi_plate_get_plane (plate).v;

  return (v.x != 0 || v.y != 0 || v.z != 0) && (lettering == NULL || ashi_lettering_get_needle_length (lettering) == 0);
}

static gboolean
is_same_direction (AshiPosition a, AshiPosition b)
{
  return hypot (hypot (a.x - b.x, a.y - b.y), a.z - b.z) < SLACK;
}

/* Whoever steps from level to level goes on looking at the same place of the body. */
static gboolean
is_parallel (AshiPlate *one, AshiPlate *other)
{
  const AshiPlane a = ashi_plate_get_plane (one), b = ashi_plate_get_plane (other);

  return is_level (one) && is_level (other) && is_same_direction (a.u, b.u) && is_same_direction (a.v, b.v);
}

/* The same picture, mirrored. */
static gboolean
is_mirrored (AshiPlate *one, AshiPlate *other)
{
  return one != other && g_str_equal (ashi_plate_get_id (one), ashi_plate_get_id (other))
         && g_strcmp0 (ashi_plate_get_file (one), ashi_plate_get_file (other)) == 0;
}

static void
carry_on (AshiStances *self, gboolean mirrored, AshiViewport *viewport)
{
  if (!self->was_fitted)
    ashi_viewport_look_at (viewport, mirrored ? -self->there.x : self->there.x, self->there.y, self->there.scale);
}

/**
 * ashi_stances_take_up:
 * @plate: what the viewport is to show: the whole of it at first, and later where it was left; but of a level what was
 *   looked at in the level before, and of a mirrored section the mirrored
 * @content: the whole of it, in user units (mm)
 */
void
ashi_stances_take_up (AshiStances *self, AshiPlate *plate, AshiBox content, AshiViewport *viewport)
{
  const Stance *stance;

  g_return_if_fail (self != NULL && ASHI_IS_PLATE (plate) && ASHI_IS_VIEWPORT (viewport));

  stance = g_hash_table_lookup (self->table, plate);
  ashi_viewport_set_content (viewport, content);
  if (self->last != NULL && self->last != plate && (is_mirrored (self->last, plate) || is_parallel (self->last, plate)))
    carry_on (self, is_mirrored (self->last, plate), viewport);
  else if (stance != NULL)
    ashi_viewport_look_at (viewport, stance->x, stance->y, stance->scale);
}
