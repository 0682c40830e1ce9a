// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-people.h"
#include "ashi-test-pack.h"

/* What stands beside a needle of others' bodies, books and needles: all that the card tells, each source by itself. */

static guint
count_depths (AshiSubject *subject, AshiAudience audience)
{
  g_autoptr (AshiCard) card = ashi_card_new (subject, audience);
  guint n = 0;

  for (guint i = 0; i < ashi_card_get_n_groups (card); i++)
    {
      const AshiCardGroup *group = ashi_card_get_group (card, i);

      if (g_str_equal (group->id, "depth"))
        n += group->rows->len;
    }
  return n;
}

static guint
check_group (const AshiPeople *people, const AshiPeopleGroup *group)
{
  gboolean has_cun = FALSE;

  g_assert_cmpuint (group->rows->len, >, 0);
  for (guint i = 0; i < group->rows->len; i++)
    {
      const AshiCardRow *row = g_array_index (group->rows, AshiPeopleRow, i).row;

      g_assert_cmpint (row->depth->kind, ==, group->kind);
      g_assert_cmpuint (row->citations->len, >, 0);
      if (row->depth->form == ASHI_DEPTH_NONE_FOUND)
        continue;
      g_assert_cmpfloat (ashi_depth_to_mm (row->depth, row->depth->high + row->depth->sd), <=, people->deepest);
      has_cun |= row->depth->unit == ASHI_UNIT_CUN;
    }
  g_assert_true (has_cun == (group->note != NULL));
  if (has_cun)
    g_assert_nonnull (strstr (group->note, "1 cun of a depth is 25 mm"));
  return group->rows->len;
}

static void
test_every_needle (void)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  GPtrArray *bodies = ashi_pack_get_bodies (pack);
  guint n_said = 0;

  for (guint i = 0; i < bodies->len; i++)
    {
      GPtrArray *runs = ashi_body_get_runs (g_ptr_array_index (bodies, i));

      for (guint j = 0; j < runs->len; j++)
        {
          const AshiRun *run = g_ptr_array_index (runs, j);
          AshiSubject *subject = ashi_pack_find_subject (pack, run->of);
          g_autoptr (AshiPeople) people = ashi_people_new (pack, run, ASHI_AUDIENCE_CLINICIAN);
          g_autoptr (AshiPeople) patient = ashi_people_new (pack, run, ASHI_AUDIENCE_PATIENT);
          guint n = 0;

          for (guint k = 0; k < people->groups->len; k++)
            n += check_group (people, g_ptr_array_index (people->groups, k));
          g_assert_cmpuint (n, ==, count_depths (subject, ASHI_AUDIENCE_CLINICIAN));
          g_assert_cmpuint (patient->groups->len, ==, 0);
          n_said += n;
        }
    }
  g_assert_cmpuint (n_said, >, 200);
}

/* Of several approaches each figure says with which it goes; of the only one it goes without saying. */
static void
test_approaches (void)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  AshiBody *body = ashi_pack_get_body (pack);
  g_autoptr (AshiPeople) several =
      ashi_people_new (pack, ashi_body_find_run (body, "multifidus-medial"), ASHI_AUDIENCE_CLINICIAN);
  g_autoptr (AshiPeople) only = ashi_people_new (pack, ashi_body_find_run (body, "gb30"), ASHI_AUDIENCE_CLINICIAN);
  guint n_named = 0;

  for (guint i = 0; i < several->groups->len; i++)
    {
      const AshiPeopleGroup *group = g_ptr_array_index (several->groups, i);

      for (guint j = 0; j < group->rows->len; j++)
        n_named += g_array_index (group->rows, AshiPeopleRow, j).approach != NULL;
    }
  g_assert_cmpuint (n_named, >, 5);
  for (guint i = 0; i < only->groups->len; i++)
    {
      const AshiPeopleGroup *group = g_ptr_array_index (only->groups, i);

      for (guint j = 0; j < group->rows->len; j++)
        g_assert_null (g_array_index (group->rows, AshiPeopleRow, j).approach);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/people/every-needle", test_every_needle);
  g_test_add_func ("/people/approaches", test_approaches);
  return g_test_run ();
}
