// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-name-places.h"

typedef struct
{
  graphene_rect_t area;
  const AshiStructure *structure;
} Place;

struct AshiNamePlaces
{
  GArray *places; /* Place, in the order in which they were drawn */
};

AshiNamePlaces *
ashi_name_places_new (void)
{
  AshiNamePlaces *self = g_new (AshiNamePlaces, 1);

  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  return self;
}

void
ashi_name_places_free (AshiNamePlaces *self)
{
  g_array_unref (self->places);
  g_free (self);
}

/**
 * ashi_name_places_clear:
 *
 * Forgets them all: another frame begins, or their plate goes away.
 */
void
ashi_name_places_clear (AshiNamePlaces *self)
{
  g_array_set_size (self->places, 0);
}

/**
 * ashi_name_places_add:
 * @area: of its name, in logical px of the widget
 * @structure: (unowned): which the plate has until ashi_name_places_clear()
 */
void
ashi_name_places_add (AshiNamePlaces *self, const graphene_rect_t *area, const AshiStructure *structure)
{
  const Place place = { *area, structure };

  g_array_append_val (self->places, place);
}

/**
 * ashi_name_places_find:
 * @x: in logical px of the widget
 * @y: likewise
 *
 * Returns: (transfer none) (nullable): what the name there is of; of several the one that was drawn last, over the
 * others
 */
const AshiStructure *
ashi_name_places_find (const AshiNamePlaces *self, double x, double y)
{
  for (guint i = self->places->len; i-- > 0;)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      if (graphene_rect_contains_point (&place->area, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        return place->structure;
    }
  return NULL;
}
