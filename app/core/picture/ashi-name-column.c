// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-name-column.h"

#include "ashi-hash.h"

/* Each time that two leaders cross, their names are swapped; a column of ours takes a dozen swaps. */
#define MOST_SWAPS 400

/* Where both sides of the body show the same, it is named once. */
typedef struct
{
  const AshiLabelSpot *left, *right; /* of its spots; often the same one */
} Pair;

static gboolean
is_seen (const AshiLabelSpot *spot, AshiBox seen)
{
  return spot->x >= seen.x && spot->y >= seen.y && spot->x <= seen.x + seen.width && spot->y <= seen.y + seen.height;
}

static int
compare_spots (gconstpointer a, gconstpointer b)
{
  const AshiLabelSpot *one = a, *other = b;

  if (one->y != other->y)
    return one->y < other->y ? -1 : 1;
  return g_strcmp0 (one->structure->subject_id, other->structure->subject_id);
}

/* Returns (transfer full) (element-type Pair): from top to bottom */
static GArray *
pair (GArray *spots)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (ashi_str_hash, g_str_equal);
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint i = 0; i < spots->len; i++)
    {
      const AshiLabelSpot *spot = &g_array_index (spots, AshiLabelSpot, i);
      const guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, spot->structure->subject_id));
      const Pair alone = { spot, spot };
      Pair *known = number > 0 ? &g_array_index (pairs, Pair, number - 1) : NULL;

      if (known == NULL)
        {
          g_array_append_val (pairs, alone);
          g_hash_table_insert (numbers, spot->structure->subject_id, GUINT_TO_POINTER (pairs->len));
        }
      else if (spot->x < known->left->x)
        known->left = spot;
      else if (spot->x > known->right->x)
        known->right = spot;
    }
  return pairs;
}

/* By turns on the left and on the right, so that both columns fill; but what is seen is named before what is not. */
static const AshiLabelSpot *
choose (const Pair *pair, guint turn, AshiBox seen)
{
  const AshiLabelSpot *first = turn % 2 == 0 ? pair->left : pair->right;
  const AshiLabelSpot *second = turn % 2 == 0 ? pair->right : pair->left;

  if (is_seen (first, seen))
    return first;
  return is_seen (second, seen) ? second : NULL;
}

/* What is left of it is named on the left: the middle of the picture, or of the part of it that is seen. */
static double
find_middle (const AshiLettering *lettering, AshiBox seen)
{
  const double start = MAX (lettering->left, seen.x), end = MIN (lettering->right, seen.x + seen.width);

  return start == lettering->left && end == lettering->right ? lettering->middle : (start + end) / 2;
}

/**
 * ashi_name_column_fill:
 * @seen: what is seen of the picture, in user units (mm)
 * @scale: units of whoever writes per mm; where @seen begins is their origin
 * @on_right: which of the two columns this is
 *
 * Puts the names in that are to stand on this side, from top to bottom of what they name.
 */
void
ashi_name_column_fill (
    AshiNameColumn *self, const AshiLettering *lettering, AshiBox seen, double scale, gboolean on_right)
{
  g_autoptr (GArray) spots = NULL;
  g_autoptr (GArray) pairs = NULL;
  double middle;

  g_return_if_fail (self != NULL && lettering != NULL && scale > 0);

  spots = g_array_copy (lettering->spots);
  g_array_sort (spots, compare_spots);
  pairs = pair (spots);
  middle = find_middle (lettering, seen);
  self->on_right = on_right;
  self->x = ((on_right ? lettering->right : lettering->left) - seen.x) * scale;
  self->lines = g_array_new (FALSE, TRUE, sizeof (AshiNameLine));
  for (guint i = 0; i < pairs->len; i++)
    {
      const AshiLabelSpot *spot = choose (&g_array_index (pairs, Pair, i), i, seen);

      if (spot != NULL && (spot->x >= middle) == !!on_right)
        {
          const AshiNameLine line = { .structure = spot->structure,
                                      .x = (spot->x - seen.x) * scale,
                                      .y = (spot->y - seen.y) * scale };

          g_array_append_val (self->lines, line);
        }
    }
}

/**
 * ashi_name_column_clear:
 *
 * Frees what it holds; it can be filled again.
 */
void
ashi_name_column_clear (AshiNameColumn *self)
{
  g_clear_pointer (&self->lines, g_array_unref);
}

static AshiNameLine *
get_line (const AshiNameColumn *self, guint index)
{
  return &g_array_index (self->lines, AshiNameLine, index);
}

/* Where there is no room for all, what runs through the others is named first: vessels and nerves lie outermost. */
static void
leave_out (AshiNameColumn *self, double room)
{
  double height = 0;

  for (guint i = 0; i < self->lines->len; i++)
    height += get_line (self, i)->height;
  while (self->lines->len > 0 && height > room)
    {
      guint least = 0;

      for (guint i = 1; i < self->lines->len; i++)
        if (get_line (self, i)->structure->layer >= get_line (self, least)->structure->layer)
          least = i;
      height -= get_line (self, least)->height;
      g_array_remove_index (self->lines, least);
    }
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const AshiNameLine *one = a, *other = b;

  if (one->y != other->y)
    return one->y < other->y ? -1 : 1;
  return one->x < other->x ? -1 : one->x > other->x;
}

/* Lines that would overlap: they stand close, around where their names are wanted on average. */
typedef struct
{
  double mean; /* of where they are wanted, less the lines above them in the column */
  guint n;
} Block;

static void
add_to_blocks (GArray *blocks, double wanted)
{
  Block last = { wanted, 1 };

  for (; blocks->len > 0 && g_array_index (blocks, Block, blocks->len - 1).mean > last.mean;
       g_array_set_size (blocks, blocks->len - 1))
    {
      const Block above = g_array_index (blocks, Block, blocks->len - 1);

      last.mean = (above.mean * above.n + last.mean * last.n) / (above.n + last.n);
      last.n += above.n;
    }
  g_array_append_val (blocks, last);
}

/* The lines nearest to where they are wanted that do not overlap, by pooling adjacent violators. @wanted is where each
 * is, from top to bottom. */
static void
set_middles (AshiNameColumn *self, const double *wanted, double top, double bottom)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  double above = 0;
  guint line = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const double height = get_line (self, i)->height;

      add_to_blocks (blocks, wanted[i] - above - height / 2);
      above += height;
    }
  bottom -= above;
  above = 0;
  for (guint i = 0; i < blocks->len; i++)
    {
      const Block *block = &g_array_index (blocks, Block, i);

      for (guint j = 0; j < block->n; j++, line++)
        {
          get_line (self, line)->middle = CLAMP (block->mean, top, bottom) + above + get_line (self, line)->height / 2;
          above += get_line (self, line)->height;
        }
    }
}

/* On which side of the way from @a to @b @c lies: the sign. */
static double
turn (const double *a, const double *b, const double *c)
{
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

static gboolean
do_cross (const AshiNameLine *one, const AshiNameLine *other, double bend)
{
  const double a[] = { bend, one->middle }, b[] = { one->x, one->y };
  const double c[] = { bend, other->middle }, d[] = { other->x, other->y };

  return turn (a, b, c) * turn (a, b, d) < 0 && turn (c, d, a) * turn (c, d, b) < 0;
}

static gboolean
swap_crossing (AshiNameColumn *self, double bend)
{
  for (guint i = 0; i < self->lines->len; i++)
    for (guint j = i + 1; j < self->lines->len; j++)
      if (do_cross (get_line (self, i), get_line (self, j), bend))
        {
          const AshiNameLine kept = *get_line (self, i);

          *get_line (self, i) = *get_line (self, j);
          *get_line (self, j) = kept;
          return TRUE;
        }
  return FALSE;
}

/**
 * ashi_name_column_spread:
 * @bend: where leaders turn from their words towards what is named
 * @top: where the uppermost line may begin
 * @bottom: where the lowest must end
 *
 * Decides where each line stands: near what it names, clear of its neighbours, in an order in which leaders do not
 * cross. What there is no room for is left out.
 */
void
ashi_name_column_spread (AshiNameColumn *self, double bend, double top, double bottom)
{
  g_autofree double *wanted = NULL;
  guint n_swaps = 0;

  g_return_if_fail (self != NULL && self->lines != NULL);

  leave_out (self, bottom - top);
  g_array_sort (self->lines, compare_lines);
  wanted = g_new (double, self->lines->len);
  for (guint i = 0; i < self->lines->len; i++)
    wanted[i] = get_line (self, i)->y;
  do
    set_middles (self, wanted, top, bottom);
  while (n_swaps++ < MOST_SWAPS && swap_crossing (self, bend));
}
