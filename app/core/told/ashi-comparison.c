// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-comparison.h"

#include "ashi-audience.h"
#include "ashi-card-private.h"

#include <glib/gi18n-lib.h>

struct _AshiComparison
{
  GObject parent_instance;

  AshiCard *cards[2];
  const AshiGuidance *approaches[2]; /* NULL: it has none */
  GPtrArray *groups;
};

G_DEFINE_FINAL_TYPE (AshiComparison, ashi_comparison, G_TYPE_OBJECT)

static void
row_free (AshiComparisonRow *self)
{
  g_free (self->label);
  for (guint i = 0; i < 2; i++)
    g_ptr_array_unref (self->cells[i]);
  g_free (self);
}

static void
group_free (AshiComparisonGroup *self)
{
  g_free (self->title);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static const AshiGuidance *
get_approach (AshiCard *card, guint index)
{
  if (!ashi_audience_may_see_depths (card->audience) || index >= card->account->guidance->len)
    return NULL;
  return g_ptr_array_index (card->account->guidance, index);
}

/**
 * ashi_card_dup_approaches:
 *
 * Returns: (transfer full): what the approaches of the card are called, in the pack's order; none for who may not see a
 *   needle
 */
GStrv
ashi_card_dup_approaches (AshiCard *card)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  const AshiGuidance *approach;

  g_return_val_if_fail (ASHI_IS_CARD (card), NULL);

  for (guint i = 0; (approach = get_approach (card, i)) != NULL; i++)
    g_strv_builder_add (titles, approach->title != NULL ? approach->title : _ ("The only approach"));
  return g_strv_builder_end (titles);
}

/**
 * ashi_card_get_first_approach:
 *
 * Returns: which of ashi_card_dup_approaches() the brief of the card tells of
 */
guint
ashi_card_get_first_approach (AshiCard *card)
{
  guint index = 0;

  g_return_val_if_fail (ASHI_IS_CARD (card), 0);

  g_ptr_array_find (card->account->guidance, ashi_card_get_approach (card), &index);
  return index < card->account->guidance->len ? index : 0;
}

/* Rows of one label are in one row, whatever else stands between them on a card. */
static AshiComparisonRow *
get_row (AshiComparisonGroup *group, const char *label)
{
  AshiComparisonRow *row;

  for (guint i = 0; i < group->rows->len; i++)
    {
      row = g_ptr_array_index (group->rows, i);
      if (g_strcmp0 (row->label, label) == 0)
        return row;
    }
  row = g_new0 (AshiComparisonRow, 1);
  row->label = g_strdup (label);
  for (guint i = 0; i < 2; i++)
    row->cells[i] = g_ptr_array_new ();
  g_ptr_array_add (group->rows, row);
  return row;
}

static AshiComparisonGroup *
get_group (AshiComparison *self, const AshiCardGroup *like)
{
  AshiComparisonGroup *group;

  for (guint i = 0; i < self->groups->len; i++)
    {
      group = g_ptr_array_index (self->groups, i);
      if (g_str_equal (group->id, like->id))
        return group;
    }
  group = g_new0 (AshiComparisonGroup, 1);
  group->id = like->id;
  group->title = g_strdup (g_str_equal (like->id, "approach") ? _ ("With these approaches") : like->title);
  group->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  g_ptr_array_add (self->groups, group);
  return group;
}

/* A depth is of the approach that was chosen, or of none. */
static gboolean
is_meant (AshiComparison *self, guint side, const AshiCardRow *row)
{
  const AshiGuidance *approach = self->approaches[side];

  return row->depth == NULL || g_ptr_array_find (self->cards[side]->account->depths, row->depth, NULL)
         || (approach != NULL && g_ptr_array_find (approach->depths, row->depth, NULL));
}

/* What is said by topic stands beside the same topic; hazards and depths have an order of their own. */
static gboolean
has_topics (const char *group_id)
{
  return g_str_equal (group_id, "approach") || g_str_equal (group_id, "anatomy") || g_str_equal (group_id, "location");
}

/* What an approach of the card says by the name of @title, or what no approach says. */
static gboolean
is_of_approach (AshiComparison *self, guint side, const AshiCardGroup *group)
{
  const AshiGuidance *approach = self->approaches[side];

  return !g_str_equal (group->id, "approach") || (approach != NULL && g_strcmp0 (group->title, approach->title) == 0);
}

static void
add_card (AshiComparison *self, guint side)
{
  for (guint i = 0; i < ashi_card_get_n_groups (self->cards[side]); i++)
    {
      const AshiCardGroup *group = ashi_card_get_group (self->cards[side], i);

      if (g_str_equal (group->id, "brief") || !is_of_approach (self, side, group))
        continue;
      for (guint j = 0; j < group->rows->len; j++)
        {
          AshiCardRow *row = g_ptr_array_index (group->rows, j);
          AshiComparisonGroup *compared = is_meant (self, side, row) ? get_group (self, group) : NULL;

          if (compared != NULL)
            g_ptr_array_add (get_row (compared, has_topics (group->id) ? row->label : NULL)->cells[side], row);
        }
    }
}

/* What decides between two: how each is needled, how deep, and what is in the way. */
static int
rank_of (const char *id)
{
  static const char *const first[] = { "plain", "approach", "depth", "never", "help" };

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    if (g_str_equal (id, first[i]))
      return (int) i;
  return G_N_ELEMENTS (first);
}

/* The sort must be stable: what has no rank keeps the order of the cards. */
static void
arrange (AshiComparison *self)
{
  for (guint i = 1; i < self->groups->len; i++)
    for (guint j = i; j > 0; j--)
      {
        gpointer *groups = self->groups->pdata + j - 1;
        const AshiComparisonGroup *above = groups[0], *below = groups[1];
        gpointer moved = groups[1];

        if (rank_of (above->id) <= rank_of (below->id))
          break;
        groups[1] = groups[0];
        groups[0] = moved;
      }
}

static void
ashi_comparison_finalize (GObject *object)
{
  AshiComparison *self = ASHI_COMPARISON (object);

  g_ptr_array_unref (self->groups);
  for (guint i = 0; i < 2; i++)
    g_clear_object (&self->cards[i]);
  G_OBJECT_CLASS (ashi_comparison_parent_class)->finalize (object);
}

static void
ashi_comparison_class_init (AshiComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_comparison_finalize;
}

static void
ashi_comparison_init (AshiComparison *self)
{
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
}

/**
 * ashi_comparison_new:
 * @first: a card
 * @first_approach: which of its approaches is meant
 * @second: a card for the same reader; the same card, to compare two approaches
 * @second_approach: likewise
 */
AshiComparison *
ashi_comparison_new (AshiCard *first, guint first_approach, AshiCard *second, guint second_approach)
{
  AshiComparison *self;

  g_return_val_if_fail (ASHI_IS_CARD (first) && ASHI_IS_CARD (second), NULL);

  self = g_object_new (ASHI_TYPE_COMPARISON, NULL);
  self->cards[0] = g_object_ref (first);
  self->cards[1] = g_object_ref (second);
  self->approaches[0] = get_approach (first, first_approach);
  self->approaches[1] = get_approach (second, second_approach);
  add_card (self, 0);
  add_card (self, 1);
  arrange (self);
  return self;
}

guint
ashi_comparison_get_n_groups (AshiComparison *self)
{
  g_return_val_if_fail (ASHI_IS_COMPARISON (self), 0);
  return self->groups->len;
}

const AshiComparisonGroup *
ashi_comparison_get_group (AshiComparison *self, guint index)
{
  g_return_val_if_fail (ASHI_IS_COMPARISON (self) && index < self->groups->len, NULL);
  return g_ptr_array_index (self->groups, index);
}

/**
 * ashi_comparison_get_axis_end:
 *
 * Returns: where the one axis ends on which all depths of both stand, in mm
 */
double
ashi_comparison_get_axis_end (AshiComparison *self)
{
  double deepest = 0;

  g_return_val_if_fail (ASHI_IS_COMPARISON (self), ASHI_USUAL_AXIS_MM);

  for (guint i = 0; i < self->groups->len; i++)
    {
      const AshiComparisonGroup *group = g_ptr_array_index (self->groups, i);

      for (guint j = 0; j < group->rows->len; j++)
        for (guint side = 0; side < 2; side++)
          deepest = MAX (deepest, ashi_card_rows_get_deepest (
                                      ((AshiComparisonRow *) g_ptr_array_index (group->rows, j))->cells[side]));
    }
  return ashi_axis_end_for (deepest);
}
