// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-ladder.h"

#include <math.h>

typedef struct
{
  AshiSection *section;
  double height; /* mm */
} Rung;

struct _AshiLadder
{
  GObject parent_instance;

  GArray *rungs; /* Rung, the highest first */
};

G_DEFINE_FINAL_TYPE (AshiLadder, ashi_ladder, G_TYPE_OBJECT)

static void
clear_rung (gpointer rung)
{
  g_object_unref (((Rung *) rung)->section);
}

static void
ashi_ladder_finalize (GObject *object)
{
  g_array_unref (ASHI_LADDER (object)->rungs);
  G_OBJECT_CLASS (ashi_ladder_parent_class)->finalize (object);
}

static void
ashi_ladder_class_init (AshiLadderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_ladder_finalize;
}

static void
ashi_ladder_init (AshiLadder *self)
{
  self->rungs = g_array_new (FALSE, FALSE, sizeof (Rung));
  g_array_set_clear_func (self->rungs, clear_rung);
}

/* Of two at the same height the one that the pack lists first stands first. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const double difference = ((const Rung *) b)->height - ((const Rung *) a)->height;

  return (difference > 0) - (difference < 0);
}

/**
 * ashi_ladder_new:
 * @whose: in whose body
 *
 * Reads the drawing of each level that nobody has read yet, which may take longer than a frame.
 *
 * Returns: (transfer full): the levels of @pack in that body
 */
AshiLadder *
ashi_ladder_new (AshiPack *pack, AshiWhose whose)
{
  AshiLadder *self;
  AshiSection *section;

  g_return_val_if_fail (ASHI_IS_PACK (pack), NULL);

  self = g_object_new (ASHI_TYPE_LADDER, NULL);
  for (guint i = 0; (section = ashi_pack_get_section (pack, i)) != NULL; i++)
    if (ashi_section_get_of (section) == NULL && ashi_section_get_whose (section) == whose)
      {
        const Rung rung = { g_object_ref (section), ashi_section_get_height (section) };

        g_array_append_val (self->rungs, rung);
      }
  g_array_sort (self->rungs, compare);
  return self;
}

guint
ashi_ladder_get_n (AshiLadder *self)
{
  g_return_val_if_fail (ASHI_IS_LADDER (self), 0);
  return self->rungs->len;
}

static const Rung *
get_rung (AshiLadder *self, guint index)
{
  return &g_array_index (self->rungs, Rung, index);
}

/* Where that height is between the rungs, and beyond either end the end. */
static double
find_height (AshiLadder *self, double height)
{
  guint below = 0;

  while (below < self->rungs->len && get_rung (self, below)->height > height)
    below++;
  if (below == 0 || below == self->rungs->len)
    return below == 0 ? 0 : self->rungs->len - 1.0;
  return below
         - (height - get_rung (self, below)->height)
               / (get_rung (self, below - 1)->height - get_rung (self, below)->height);
}

/**
 * ashi_ladder_find_place:
 * @section: any section of the pack
 *
 * Returns: its rung; for one through a needle where it is between two of them
 */
double
ashi_ladder_find_place (AshiLadder *self, AshiSection *section)
{
  g_return_val_if_fail (ASHI_IS_LADDER (self), 0);
  g_return_val_if_fail (ASHI_IS_SECTION (section), 0);

  for (guint i = 0; i < self->rungs->len; i++)
    if (get_rung (self, i)->section == section)
      return i;
  return find_height (self, ashi_section_get_height (section));
}

/* Those who stand below the last rung come to it by a step up, and from above the first by a step down. */
static double
find_start (AshiLadder *self, AshiSection *section)
{
  const double height = ashi_section_get_height (section), place = ashi_ladder_find_place (self, section);

  if (ashi_section_get_of (section) == NULL || self->rungs->len == 0)
    return place;
  if (height > get_rung (self, 0)->height)
    return -0.5;
  return height < get_rung (self, self->rungs->len - 1)->height ? self->rungs->len - 0.5 : place;
}

/**
 * ashi_ladder_find_next:
 * @section: any section of the pack
 * @by: how many rungs; below 0 towards the head, above it towards the foot
 *
 * Returns: (transfer none) (nullable): the level there; %NULL beyond either end
 */
AshiSection *
ashi_ladder_find_next (AshiLadder *self, AshiSection *section, int by)
{
  double start, rung;

  g_return_val_if_fail (ASHI_IS_LADDER (self), NULL);
  g_return_val_if_fail (ASHI_IS_SECTION (section), NULL);

  start = find_start (self, section);
  rung = by < 0 ? ceil (start) + by : floor (start) + by;
  return by != 0 && rung >= 0 && rung < self->rungs->len ? get_rung (self, (guint) rung)->section : NULL;
}

/**
 * ashi_ladder_find_nearest:
 * @place: as ashi_ladder_find_place() counts them
 *
 * Returns: (transfer none) (nullable): the level that is nearest to it; %NULL when there is none at all
 */
AshiSection *
ashi_ladder_find_nearest (AshiLadder *self, double place)
{
  g_return_val_if_fail (ASHI_IS_LADDER (self), NULL);

  if (self->rungs->len == 0)
    return NULL;
  return get_rung (self, (guint) CLAMP (round (place), 0, self->rungs->len - 1.0))->section;
}
