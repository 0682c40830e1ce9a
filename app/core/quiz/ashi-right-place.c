// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-right-place.h"

#include <math.h>

static void
mark_free (gpointer data)
{
  AshiRuleMark *self = data;

  g_free (self->title);
  g_free (self);
}

/**
 * ashi_right_place_new:
 *
 * Returns: (transfer full): a place of which no landmark is known yet
 */
AshiRightPlace *
ashi_right_place_new (const char *id, double x, double y)
{
  AshiRightPlace *self = g_new0 (AshiRightPlace, 1);

  self->id = g_strdup (id);
  self->x = x;
  self->y = y;
  self->marks = g_ptr_array_new_with_free_func (mark_free);
  self->ends = g_ptr_array_new_with_free_func (mark_free);
  return self;
}

void
ashi_right_place_free (AshiRightPlace *self)
{
  g_free (self->id);
  g_ptr_array_unref (self->marks);
  g_ptr_array_unref (self->ends);
  g_free (self);
}

/**
 * ashi_right_place_add:
 * @marks: (element-type AshiRuleMark): the marks or the ends of a place
 */
void
ashi_right_place_add (GPtrArray *marks, const char *title, double x, double y)
{
  AshiRuleMark *mark = g_new0 (AshiRuleMark, 1);

  *mark = (AshiRuleMark) { g_strdup (title), x, y };
  g_ptr_array_add (marks, mark);
}

/**
 * ashi_right_place_find_nearest:
 * @places: (element-type AshiRightPlace): at least one
 *
 * Returns: (transfer none): the one that is nearest to a spot of the plate
 */
const AshiRightPlace *
ashi_right_place_find_nearest (GPtrArray *places, double x, double y)
{
  const AshiRightPlace *nearest = NULL;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < places->len; i++)
    {
      const AshiRightPlace *place = g_ptr_array_index (places, i);
      const double away = hypot (x - place->x, y - place->y);

      if (away < least)
        {
          least = away;
          nearest = place;
        }
    }
  return nearest;
}
