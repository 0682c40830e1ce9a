// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-free-room.h"

#include <math.h>

/* The side of the least room that is worth anything, in logical px. */
#define LEAST_SIDE 100.0

/* Sizes that differ by less are the same, in logical px. */
#define HAIR 0.01

typedef struct
{
  AshiBox whole;
  const AshiBox *covers;
  guint n_covers;
  double aspect;
  AshiBox room;
  double height; /* of what is put into the room */
  double offset; /* of its middle from that of the whole */
} Search;

static gboolean
overlap (AshiBox a, AshiBox b)
{
  return a.x + a.width > b.x + HAIR && b.x + b.width > a.x + HAIR && a.y + a.height > b.y + HAIR
         && b.y + b.height > a.y + HAIR;
}

static gboolean
is_free (const AshiBox *covers, guint n_covers, AshiBox box)
{
  for (guint i = 0; i < n_covers; i++)
    if (overlap (covers[i], box))
      return FALSE;
  return TRUE;
}

/* How far the middle of what is @extent long has to move from @middle to lie between these two. */
static double
get_offset (double middle, double start, double length, double extent)
{
  return fabs (CLAMP (middle, start + extent / 2, start + length - extent / 2) - middle);
}

static void
try_room (Search *self, AshiBox room)
{
  const double height = MIN (room.height, room.width / self->aspect);
  const double offset =
      hypot (get_offset (self->whole.x + self->whole.width / 2, room.x, room.width, height * self->aspect),
             get_offset (self->whole.y + self->whole.height / 2, room.y, room.height, height));

  if (room.width < LEAST_SIDE || room.height < LEAST_SIDE || !is_free (self->covers, self->n_covers, room))
    return;
  if (height > self->height + HAIR || (height > self->height - HAIR && offset < self->offset - HAIR))
    {
      self->room = room;
      self->height = height;
      self->offset = offset;
    }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

/* Where a largest free rectangle can begin or end. */
static GArray *
list_edges (const Search *self, gboolean across)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (double));
  const double low = across ? self->whole.x : self->whole.y;
  const double high = low + (across ? self->whole.width : self->whole.height);

  g_array_append_val (edges, low);
  g_array_append_val (edges, high);
  for (guint i = 0; i < self->n_covers; i++)
    {
      const AshiBox *cover = &self->covers[i];
      const double start = across ? cover->x : cover->y;
      const double ends[] = { CLAMP (start, low, high),
                              CLAMP (start + (across ? cover->width : cover->height), low, high) };

      g_array_append_vals (edges, ends, G_N_ELEMENTS (ends));
    }
  g_array_sort (edges, compare);
  return edges;
}

static void
try_rooms_across (Search *self, GArray *ys, double left, double right)
{
  for (guint top = 0; top < ys->len; top++)
    for (guint bottom = top + 1; bottom < ys->len; bottom++)
      {
        const double y = g_array_index (ys, double, top);

        try_room (self, (AshiBox) { left, y, right - left, g_array_index (ys, double, bottom) - y });
      }
}

/**
 * ashi_free_room_find:
 * @whole: the widget
 * @covers: what lies over it
 * @aspect: of what is to be put there, its width by its height
 *
 * Returns: the free rectangle in which that is largest, and of several the one in which it is nearest to the middle of
 *   @whole; @whole itself where next to nothing is free, since behind something is better than too small to see
 */
AshiBox
ashi_free_room_find (AshiBox whole, const AshiBox *covers, guint n_covers, double aspect)
{
  Search search = { whole, covers, n_covers, aspect, whole, 0, G_MAXDOUBLE };
  g_autoptr (GArray) xs = list_edges (&search, TRUE), ys = list_edges (&search, FALSE);

  for (guint left = 0; left < xs->len; left++)
    for (guint right = left + 1; right < xs->len; right++)
      try_rooms_across (&search, ys, g_array_index (xs, double, left), g_array_index (xs, double, right));
  return search.room;
}

/**
 * ashi_free_room_is_clear:
 *
 * Returns: whether all of @box can be seen, within @whole and beside the covers
 */
gboolean
ashi_free_room_is_clear (AshiBox whole, const AshiBox *covers, guint n_covers, AshiBox box)
{
  return box.x >= whole.x && box.y >= whole.y && box.x + box.width <= whole.x + whole.width
         && box.y + box.height <= whole.y + whole.height && is_free (covers, n_covers, box);
}
