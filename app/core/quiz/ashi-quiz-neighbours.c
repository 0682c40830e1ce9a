// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-quiz-private.h"

#include <math.h>
#include <string.h>

/* How near two subjects are: what a trainee who half knows would take for one another comes first. */
#define SAME_LAYER   3.0
#define SAME_PLATE   1.0
#define MATES        4.0 /* a needle meets one just before or after the other */
#define SAME_FILE    1.0 /* whoever wrote the pack put them together */
#define PER_ROOT     0.5
#define MOST_ROOTS   4
#define APART        10.0 /* subjects of the pack between two that nobody would take for neighbours */
#define CHANCE       2.0  /* so that it is not always the same three */
#define SIDE_BY_SIDE 4.0  /* points that lie beside each other, */
#define MM_APART     60.0 /* and how far apart takes one away from that */

typedef struct
{
  const AshiMatter *matter;
  double nearness;
} Neighbour;

static char *
dup_pair (const char *one, const char *other)
{
  return strcmp (one, other) < 0 ? g_strdup_printf ("%s %s", one, other) : g_strdup_printf ("%s %s", other, one);
}

static void
find_mates_of (AshiQuiz *self, const AshiRun *run)
{
  GPtrArray *parts[] = { run->stretches, run->beyond };
  const char *before = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint j = 0; j < parts[i]->len; j++)
      {
        const char *id = ((const AshiStretch *) g_ptr_array_index (parts[i], j))->subject_id;

        if (id != NULL && before != NULL && !g_str_equal (id, before))
          g_hash_table_add (self->mates, dup_pair (id, before));
        before = id != NULL ? id : before;
      }
}

/**
 * ashi_quiz_find_mates:
 *
 * For the quiz while it is made: what each drawn needle meets one after the other.
 */
void
ashi_quiz_find_mates (AshiQuiz *self)
{
  GPtrArray *bodies;

  g_return_if_fail (ASHI_IS_QUIZ (self));

  bodies = ashi_pack_get_bodies (self->pack);
  for (guint i = 0; i < bodies->len; i++)
    {
      GPtrArray *runs = ashi_body_get_runs (g_ptr_array_index (bodies, i));

      for (guint j = 0; j < runs->len; j++)
        find_mates_of (self, g_ptr_array_index (runs, j));
    }
}

static double
compare_places (const AshiStructure *one, const AshiStructure *other)
{
  if (!one->is_point || !other->is_point)
    return 0;
  return MAX (SIDE_BY_SIDE - hypot (one->x - other->x, one->y - other->y) / MM_APART, 0);
}

static double
compare_drawn (const AshiMatter *one, const AshiMatter *other)
{
  double nearness = 0;

  for (guint i = 0; i < one->drawn->len; i++)
    {
      const AshiDrawn *drawn = &g_array_index (one->drawn, AshiDrawn, i);
      const AshiDrawn *also = ashi_matter_find_drawn (other, drawn->plate);

      if (also != NULL)
        nearness = MAX (nearness, SAME_PLATE + (also->structure->layer == drawn->structure->layer ? SAME_LAYER : 0)
                                      + compare_places (drawn->structure, also->structure));
    }
  return nearness;
}

static double
get_nearness (AshiQuiz *self, const AshiMatter *one, const AshiMatter *other)
{
  const guint apart = MAX (one->index, other->index) - MIN (one->index, other->index);
  const guint n_roots = (guint) __builtin_popcount (one->roots & other->roots);
  g_autofree char *pair = dup_pair (ashi_subject_get_id (one->subject), ashi_subject_get_id (other->subject));
  double nearness = compare_drawn (one, other) - MIN (apart / APART, 2);

  nearness += PER_ROOT * MIN (n_roots, MOST_ROOTS);
  if (g_hash_table_contains (self->mates, pair))
    nearness += MATES;
  if (g_strcmp0 (ashi_subject_get_file (one->subject), ashi_subject_get_file (other->subject)) == 0)
    nearness += SAME_FILE;
  return nearness;
}

static int
compare_neighbours (gconstpointer a, gconstpointer b)
{
  const Neighbour *one = a, *other = b;

  if (one->nearness != other->nearness)
    return one->nearness > other->nearness ? -1 : 1;
  return (int) one->matter->index - (int) other->matter->index;
}

static gboolean
is_named_alike (const AshiMatter *one, const AshiMatter *other)
{
  return g_str_equal (ashi_subject_get_title (one->subject), ashi_subject_get_title (other->subject));
}

static gboolean
is_in (GPtrArray *list, const AshiMatter *matter)
{
  for (guint i = 0; i < list->len; i++)
    if (is_named_alike (g_ptr_array_index (list, i), matter))
      return TRUE;
  return FALSE;
}

/**
 * ashi_quiz_list_neighbours:
 * @any_kind: whether a nerve may stand beside a muscle
 * @may: (nullable): which may be taken
 * @n: how many at most
 * @rand: chance, which decides among those that are about as near
 *
 * Returns: (transfer container) (element-type AshiMatter): what @of is most easily taken for, none called as another
 */
GPtrArray *
ashi_quiz_list_neighbours (
    AshiQuiz *self, const AshiMatter *of, gboolean any_kind, AshiMatterFunc may, gpointer data, guint n, GRand *rand)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Neighbour));
  GPtrArray *list = g_ptr_array_new ();

  g_return_val_if_fail (ASHI_IS_QUIZ (self), list);

  for (guint i = 0; i < self->matters->len; i++)
    {
      const AshiMatter *matter = g_ptr_array_index (self->matters, i);
      const gboolean is_like =
          any_kind || ashi_subject_get_kind (matter->subject) == ashi_subject_get_kind (of->subject);
      Neighbour neighbour = { matter, 0 };

      if (matter == of || !is_like || is_named_alike (of, matter) || (may != NULL && !may (matter, data)))
        continue;
      neighbour.nearness = get_nearness (self, of, matter) + g_rand_double_range (rand, 0, CHANCE);
      g_array_append_val (found, neighbour);
    }
  g_array_sort (found, compare_neighbours);
  for (guint i = 0; i < found->len && list->len < n; i++)
    {
      const AshiMatter *matter = g_array_index (found, Neighbour, i).matter;

      if (!is_in (list, matter))
        g_ptr_array_add (list, (gpointer) matter);
    }
  return list;
}
