// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-stances.h"

struct AshiStances
{
  GHashTable *table; /* owned AshiPlate → owned Stance */
};

typedef struct
{
  double x, y; /* what was in the middle, in user units (mm) */
  double scale;
} Stance;

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
  g_free (self);
}

/**
 * ashi_stances_remember:
 * @plate: what the viewport is about to leave
 */
void
ashi_stances_remember (AshiStances *self, AshiPlate *plate, AshiViewport *viewport)
{
  Stance stance;

  g_return_if_fail (self != NULL && ASHI_IS_PLATE (plate) && ASHI_IS_VIEWPORT (viewport));

  stance.scale = ashi_viewport_get_scale (viewport);
  ashi_viewport_get_center (viewport, &stance.x, &stance.y);
  if (ashi_viewport_get_fitted (viewport))
    g_hash_table_remove (self->table, plate);
  else
    g_hash_table_replace (self->table, g_object_ref (plate), g_memdup2 (&stance, sizeof stance));
}

/**
 * ashi_stances_take_up:
 * @plate: what the viewport is to show: the whole of it at first, and later where it was left
 */
void
ashi_stances_take_up (AshiStances *self, AshiPlate *plate, AshiViewport *viewport)
{
  const Stance *stance;

  g_return_if_fail (self != NULL && ASHI_IS_PLATE (plate) && ASHI_IS_VIEWPORT (viewport));

  stance = g_hash_table_lookup (self->table, plate);
  ashi_viewport_set_content (viewport, ashi_plate_get_view_box (plate));
  if (stance != NULL)
    ashi_viewport_look_at (viewport, stance->x, stance->y, stance->scale);
}
