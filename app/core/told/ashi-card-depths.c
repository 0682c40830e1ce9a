// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-card-private.h"

#include "ashi-audience.h"
#include "ashi-hash.h"
#include "ashi-review-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/*
 * The depths of a card. Where danger begins comes before where anybody aims, the least deep first; what was measured in
 * bodies comes before what a book says, and that before the needle somebody used. Depths that one source gives of one
 * thing in several people or places are one table, which begins with the least deep of them.
 */

/* Several rows, or one that stands alone. */
typedef struct
{
  guint rank;
  guint first; /* which of the pack's rows begins it */
  guint n;
  double edge; /* the least deep of them, in mm */
} Table;

typedef struct
{
  AshiCardRow *row;
  Table *table;
  double edge; /* mm */
} Place;

/* Where danger begins, then AshiDepthKind. */
static guint
rank_of (const AshiDepth *depth)
{
  return depth->is_danger ? 0 : 1 + (guint) depth->kind;
}

/**
 * ashi_card_dup_caption:
 *
 * Returns: (transfer full) (nullable): what a depth has in common with others of its table: "Skin to kidney, women,
 * left" is of the table "Skin to kidney"; %NULL for one that can be in no table
 */
char *
ashi_card_dup_caption (const AshiDepth *depth)
{
  const char *comma = depth->claim->label != NULL ? strstr (depth->claim->label, ", ") : NULL;

  return comma != NULL ? g_strndup (depth->claim->label, (gsize) (comma - depth->claim->label)) : NULL;
}

static void
append_citations (GString *key, const AshiClaim *claim)
{
  for (guint i = 0; i < claim->citations->len; i++)
    {
      const AshiCitation *citation = g_ptr_array_index (claim->citations, i);

      g_string_append_printf (key, "\n%s\n%s", citation->source->id, citation->at != NULL ? citation->at : "");
    }
}

/* What all rows of a table share, which it says once: they differ in whom or where, in the figure, and in remarks.
 * Returns: (nullable): %NULL for a row that is of no table */
static char *
dup_key (const AshiDepth *depth)
{
  const AshiClaim *claim = depth->claim;
  g_autofree char *caption = depth->form != ASHI_DEPTH_NONE_FOUND ? ashi_card_dup_caption (depth) : NULL;
  g_autofree char *found = ashi_claim_dup_found (claim, ASHI_AUDIENCE_PROFESSIONAL);
  GString *key;

  if (caption == NULL)
    return NULL;
  key = g_string_new (caption);
  g_string_append_printf (key, "\n%u\n%d\n%s\n%s\n%s", rank_of (depth), (int) claim->support,
                          claim->event != NULL ? claim->event->id : "", depth->method != NULL ? depth->method : "",
                          claim->working != NULL ? claim->working : "");
  g_string_append_printf (key, "\n%s", found != NULL ? found : "");
  append_citations (key, claim);
  return g_string_free (key, FALSE);
}

static Table *
find_table (GHashTable *by_key, GPtrArray *tables, const AshiDepth *depth, guint index)
{
  g_autofree char *key = dup_key (depth);
  Table *table = key != NULL ? g_hash_table_lookup (by_key, key) : NULL;

  if (table != NULL)
    return table;
  table = g_new0 (Table, 1);
  *table = (Table) { rank_of (depth), index, 0, ashi_depth_get_low_edge (depth) };
  g_ptr_array_add (tables, table);
  if (key != NULL)
    g_hash_table_insert (by_key, g_steal_pointer (&key), table);
  return table;
}

static int
compare_numbers (double a, double b)
{
  return (a > b) - (a < b);
}

/* Where danger begins the least deep table is the first; others keep the order of the pack. */
static int
compare_places (gconstpointer a, gconstpointer b, gpointer unused)
{
  const Place *one = a, *other = b;
  int order = compare_numbers (one->table->rank, other->table->rank);

  if (order == 0 && one->table->rank == 0)
    order = compare_numbers (one->table->edge, other->table->edge);
  if (order == 0)
    order = compare_numbers (one->table->first, other->table->first);
  return order != 0 ? order : compare_numbers (one->edge, other->edge);
}

static void
put (GPtrArray *rows, const Place *places)
{
  for (guint i = 0; i < rows->len; i++)
    {
      AshiCardRow *row = rows->pdata[i] = places[i].row;

      if (places[i].table->n == 1)
        continue;
      row->caption = ashi_card_dup_caption (row->depth);
      row->part = g_strdup (row->label + strlen (row->caption) + strlen (", "));
      row->n_together = i == 0 || places[i - 1].table != places[i].table ? places[i].table->n : 0;
    }
}

static void
arrange (GPtrArray *rows)
{
  g_autofree Place *places = g_new (Place, rows->len);
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      AshiCardRow *row = g_ptr_array_index (rows, i);
      Table *table = find_table (by_key, tables, row->depth, i);

      places[i] = (Place) { row, table, ashi_depth_get_low_edge (row->depth) };
      table->edge = MIN (table->edge, places[i].edge);
      table->n++;
    }
  g_qsort_with_data (places, (int) rows->len, sizeof (Place), compare_places, NULL);
  put (rows, places);
}

static void
add_depths (AshiCard *self, AshiCardGroup *group, GPtrArray *depths)
{
  for (guint i = 0; i < depths->len; i++)
    {
      const AshiDepth *depth = g_ptr_array_index (depths, i);

      if (ashi_claim_is_for (depth->claim, self->audience))
        ashi_card_group_add (group, depth->claim->label, depth->claim, self->audience)->depth = depth;
    }
}

/**
 * ashi_card_add_depths:
 *
 * Adds the depths of all approaches and of none.
 */
void
ashi_card_add_depths (AshiCard *self)
{
  AshiCardGroup *group;

  g_return_if_fail (ASHI_IS_CARD (self));

  group = ashi_card_group_new ("depth", _ ("Depth guidance"));
  for (guint i = 0; i < self->account->guidance->len; i++)
    add_depths (self, group, ((const AshiGuidance *) g_ptr_array_index (self->account->guidance, i))->depths);
  add_depths (self, group, self->account->depths);
  arrange (group->rows);
  ashi_card_take_group (self, group);
}

/**
 * ashi_card_rows_get_deepest:
 * @rows: (element-type AshiCardRow)
 *
 * Returns: how deep the deepest of their depths reaches with its spread, in mm; 0 where there is none
 */
double
ashi_card_rows_get_deepest (GPtrArray *rows)
{
  double deepest = 0;

  g_return_val_if_fail (rows != NULL, 0);

  for (guint i = 0; i < rows->len; i++)
    {
      const AshiDepth *depth = ((const AshiCardRow *) g_ptr_array_index (rows, i))->depth;

      if (depth != NULL && depth->form != ASHI_DEPTH_NONE_FOUND)
        deepest = MAX (deepest, ashi_depth_to_mm (depth, depth->high + depth->sd));
    }
  return deepest;
}

/**
 * ashi_axis_end_for:
 * @deepest: what stands on the axis, in mm
 *
 * Returns: where it ends, in mm: at a mark, and not before %ASHI_USUAL_AXIS_MM
 */
double
ashi_axis_end_for (double deepest)
{
  return ceil (MAX (ASHI_USUAL_AXIS_MM, deepest) / 20) * 20;
}
