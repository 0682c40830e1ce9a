// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-audience.h"
#include "ashi-comparison.h"
#include "ashi-test-pack.h"

/* Two cards row beside row, each as far as one approach of it goes. */

typedef struct
{
  AshiPack *pack;
  AshiCard *point, *muscle;
} Fixture;

static AshiPack *built_in; /* read once */

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = g_object_ref (built_in);
  self->point = ashi_card_new (ashi_pack_find_subject (self->pack, "gb30"), ASHI_AUDIENCE_CLINICIAN);
  self->muscle = ashi_card_new (ashi_pack_find_subject (self->pack, "piriformis"), ASHI_AUDIENCE_CLINICIAN);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_object_unref (self->point);
  g_object_unref (self->muscle);
  g_object_unref (self->pack);
}

static guint
find_approach (AshiCard *card, const char *words)
{
  g_auto (GStrv) titles = ashi_card_dup_approaches (card);

  for (guint i = 0; titles[i] != NULL; i++)
    if (strstr (titles[i], words) != NULL)
      return i;
  g_assert_not_reached ();
}

static const AshiComparisonGroup *
find_group (AshiComparison *comparison, const char *id)
{
  for (guint i = 0; i < ashi_comparison_get_n_groups (comparison); i++)
    if (g_str_equal (ashi_comparison_get_group (comparison, i)->id, id))
      return ashi_comparison_get_group (comparison, i);
  g_assert_not_reached ();
}

static const AshiComparisonRow *
find_row (const AshiComparisonGroup *group, const char *label)
{
  const AshiComparisonRow *found = NULL;

  for (guint i = 0; i < group->rows->len; i++)
    {
      const AshiComparisonRow *row = g_ptr_array_index (group->rows, i);

      if (g_strcmp0 (row->label, label) != 0)
        continue;
      g_assert_null (found); /* else two rows would be of the same thing */
      found = row;
    }
  g_assert_nonnull (found);
  return found;
}

/* The direction of one stands beside the direction of the other, and of no other approach. */
static void
test_aligned (Fixture *self, gconstpointer unused)
{
  const guint midpoint = find_approach (self->muscle, "Midpoint");
  g_autoptr (AshiComparison) comparison = ashi_comparison_new (self->point, 0, self->muscle, midpoint);
  const AshiComparisonRow *row = find_row (find_group (comparison, "approach"), "Landmark");

  g_assert_cmpuint (row->cells[0]->len, >, 0);
  g_assert_cmpuint (row->cells[1]->len, ==, 1);
  g_assert_nonnull (
      strstr (ashi_card_row_get_text (g_ptr_array_index (row->cells[1], 0)), "Midpoint: muscle pierced in 11 of 14"));
}

static void
test_another_approach (Fixture *self, gconstpointer unused)
{
  const guint midpoint = find_approach (self->muscle, "Midpoint"), lateral = find_approach (self->muscle, "Lateral");
  g_autoptr (AshiComparison) comparison = ashi_comparison_new (self->muscle, midpoint, self->muscle, lateral);
  const AshiComparisonRow *row = find_row (find_group (comparison, "approach"), "Landmark");

  for (guint i = 0; i < 2; i++)
    g_assert_cmpuint (row->cells[i]->len, ==, 1);
  g_assert_true (g_ptr_array_index (row->cells[0], 0) != g_ptr_array_index (row->cells[1], 0));
}

/* One axis holds every depth of both. */
static void
test_axis (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiComparison) comparison = ashi_comparison_new (self->point, 0, self->muscle, 0);
  const AshiComparisonRow *row = find_row (find_group (comparison, "depth"), NULL);
  const double end = ashi_comparison_get_axis_end (comparison);
  guint n = 0;

  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < row->cells[side]->len; i++)
      {
        const AshiDepth *depth = ((const AshiCardRow *) g_ptr_array_index (row->cells[side], i))->depth;

        g_assert_nonnull (depth);
        if (depth->form == ASHI_DEPTH_NONE_FOUND)
          continue;
        g_assert_cmpfloat (ashi_depth_to_mm (depth, depth->high + depth->sd), <=, end);
        n++;
      }
  g_assert_cmpuint (n, >, 3);
}

static void
test_first_approach_is_that_of_the_brief (Fixture *self, gconstpointer unused)
{
  g_auto (GStrv) titles = ashi_card_dup_approaches (self->muscle);

  g_assert_cmpstr (titles[ashi_card_get_first_approach (self->muscle)], ==, "Medial third (Kearns 2018)");
}

/* Patients are told of no approach, no depth and no needle. */
static void
test_for_patients (Fixture *self, gconstpointer unused)
{
  AshiPack *pack = ashi_pack_for (self->pack, ASHI_AUDIENCE_PATIENT);
  g_autoptr (AshiCard) one = ashi_card_new (ashi_pack_find_subject (pack, "gb30"), ASHI_AUDIENCE_PATIENT);
  g_autoptr (AshiCard) other = ashi_card_new (ashi_pack_find_subject (pack, "piriformis"), ASHI_AUDIENCE_PATIENT);
  g_autoptr (AshiComparison) comparison = ashi_comparison_new (one, 0, other, 0);
  g_auto (GStrv) titles = ashi_card_dup_approaches (other);

  g_assert_cmpuint (g_strv_length (titles), ==, 0);
  g_assert_cmpuint (ashi_comparison_get_n_groups (comparison), >, 0);
  for (guint i = 0; i < ashi_comparison_get_n_groups (comparison); i++)
    {
      const char *id = ashi_comparison_get_group (comparison, i)->id;

      g_assert_cmpstr (id, !=, "approach");
      g_assert_cmpstr (id, !=, "depth");
      g_assert_cmpstr (id, !=, "never");
    }
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  built_in = ashi_test_pack_get_built_in ();
  ADD ("/comparison/aligned", test_aligned);
  ADD ("/comparison/another-approach", test_another_approach);
  ADD ("/comparison/axis", test_axis);
  ADD ("/comparison/first-approach-is-that-of-the-brief", test_first_approach_is_that_of_the_brief);
  ADD ("/comparison/for-patients", test_for_patients);
  status = g_test_run ();
  return status;
}
