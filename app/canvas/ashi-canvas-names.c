// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas-names.h"

#include <math.h>

/*
 * A name on everything that there is room for. What is seen is asked for on a grid over the plate; what shows most of
 * itself is named first, where it shows.
 */

#define STEP     24.0 /* logical px at least between two places that are asked about; twice that at most */
#define FEWEST   2    /* of these places a structure shows at before it is named */
#define MOST_TRY 12   /* places at which a name is tried */
#define MOST_OUT 2.0  /* times as long as its structure is broad a name may be: nobody would know what it is of */

typedef struct
{
  double x, y; /* in logical px */
} Spot;

/* What is seen of one structure. */
typedef struct
{
  const AshiStructure *structure;
  GArray *spots; /* Spot */
} Seen;

static void
seen_free (Seen *self)
{
  g_array_unref (self->spots);
  g_free (self);
}

/* A power of two in mm: names then stay where they are while the plate is moved, and nearly so while it is zoomed. */
static double
get_step (const AshiNamed *self)
{
  return exp2 (ceil (log2 (STEP / ashi_viewport_get_scale (self->viewport))));
}

static void
look_at (const AshiNamed *self, GHashTable *seen, double x, double y)
{
  const AshiStructure *structure =
      ashi_picker_pick_first (self->picker, x, y, self->opacities, 1 / ashi_viewport_get_scale (self->viewport));
  Seen *found;
  Spot spot;

  if (structure == NULL || structure->is_point)
    return;
  found = g_hash_table_lookup (seen, structure);
  if (found == NULL)
    {
      found = g_new (Seen, 1);
      *found = (Seen) { structure, g_array_new (FALSE, FALSE, sizeof (Spot)) };
      g_hash_table_insert (seen, (gpointer) structure, found);
    }
  ashi_viewport_to_view (self->viewport, x, y, &spot.x, &spot.y);
  g_array_append_val (found->spots, spot);
}

static GHashTable *
look_around (const AshiNamed *self)
{
  const AshiBox box = ashi_viewport_get_visible_box (self->viewport);
  const double step = get_step (self);
  GHashTable *seen = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) seen_free);

  for (double y = ceil (box.y / step) * step; y < box.y + box.height; y += step)
    for (double x = ceil (box.x / step) * step; x < box.x + box.width; x += step)
      look_at (self, seen, x, y);
  return seen;
}

/* Large before small; what is as large, as the plate has it, so that names do not take turns. */
static int
compare_size (gconstpointer a, gconstpointer b)
{
  const Seen *one = *(Seen *const *) a, *other = *(Seen *const *) b;

  if (one->spots->len != other->spots->len)
    return one->spots->len > other->spots->len ? -1 : 1;
  return g_strcmp0 (one->structure->id, other->structure->id);
}

static int
compare_distance (gconstpointer a, gconstpointer b, gpointer middle)
{
  const Spot *one = a, *other = b, *from = middle;
  const double near = hypot (one->x - from->x, one->y - from->y), far = hypot (other->x - from->x, other->y - from->y);

  return (near > far) - (near < far);
}

static void
sort_from_middle (GArray *spots)
{
  Spot middle = { 0, 0 };

  for (guint i = 0; i < spots->len; i++)
    {
      middle.x += g_array_index (spots, Spot, i).x / spots->len;
      middle.y += g_array_index (spots, Spot, i).y / spots->len;
    }
  g_array_sort_with_data (spots, compare_distance, &middle);
}

static GPtrArray *
list_in_order (GHashTable *seen)
{
  GPtrArray *order = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer one;

  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, NULL, &one))
    g_ptr_array_add (order, one);
  g_ptr_array_sort (order, compare_size);
  return order;
}

static double
get_breadth (const AshiNamed *self, const Seen *seen)
{
  double low = G_MAXDOUBLE, high = -G_MAXDOUBLE;

  for (guint i = 0; i < seen->spots->len; i++)
    {
      low = MIN (low, g_array_index (seen->spots, Spot, i).x);
      high = MAX (high, g_array_index (seen->spots, Spot, i).x);
    }
  return high - low + get_step (self) * ashi_viewport_get_scale (self->viewport);
}

/* From the middle of what is seen of it outwards, until there is room. */
static void
draw_name (const AshiNamed *self, AshiLabelLayout *labels, const Seen *seen)
{
  g_autofree char *name = ashi_canvas_dup_name (self->canvas, seen->structure->id, TRUE);
  const guint stride = MAX (1, seen->spots->len / MOST_TRY);

  if (ashi_label_layout_measure_name (labels, name) > MOST_OUT * get_breadth (self, seen))
    return;
  sort_from_middle (seen->spots);
  labels->named = seen->structure;
  for (guint i = 0; i < seen->spots->len; i += stride)
    {
      const Spot *spot = &g_array_index (seen->spots, Spot, i);

      if (ashi_label_layout_draw_name (labels, name, spot->x, spot->y))
        break;
    }
  labels->named = NULL;
}

/**
 * ashi_canvas_names_draw:
 *
 * Names everything that is seen and large enough, what shows most of itself first, as far as there is room; what is
 * selected is named already.
 */
void
ashi_canvas_names_draw (const AshiNamed *self, AshiLabelLayout *labels)
{
  g_autoptr (GHashTable) seen = look_around (self);
  g_autoptr (GPtrArray) order = list_in_order (seen);

  for (guint i = 0; i < order->len; i++)
    {
      const Seen *one = g_ptr_array_index (order, i);

      if (one->spots->len >= FEWEST && g_strcmp0 (one->structure->id, self->selection) != 0)
        draw_name (self, labels, one);
    }
}
