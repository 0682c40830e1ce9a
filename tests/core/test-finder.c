// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-finder.h"
#include "ashi-test-pack.h"

typedef struct
{
  AshiPack *pack;
  AshiFinder *finder;
} Fixture;

static void
set_up (Fixture *self, gconstpointer audience)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->finder = ashi_finder_new (self->pack, (AshiAudience) GPOINTER_TO_UINT (audience));
}

static void
tear_down (Fixture *self, gconstpointer audience)
{
  g_assert_finalize_object (self->finder);
  g_assert_finalize_object (self->pack);
}

static const char *
found_id (const AshiFound *found)
{
  return ASHI_IS_SUBJECT (found->item) ? ashi_subject_get_id (ASHI_SUBJECT (found->item))
                                       : ashi_lesson_get_id (ASHI_LESSON (found->item));
}

static void
assert_first (Fixture *self, const char *words, const char *id)
{
  g_autoptr (GPtrArray) found = ashi_finder_find (self->finder, words, 10);

  g_test_message ("%s", words);
  g_assert_cmpuint (found->len, >, 0);
  g_assert_cmpstr (found_id (g_ptr_array_index (found, 0)), ==, id);
}

static void
assert_nothing (Fixture *self, const char *words)
{
  g_autoptr (GPtrArray) found = ashi_finder_find (self->finder, words, 10);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_names (Fixture *self, gconstpointer audience)
{
  const char *const names[] = { "huantiao", "huan tiao", "Huántiào", "环跳", "GB30", "gb30", "jumping", "GB 30" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_first (self, names[i], "gb30");
  assert_first (self, "musculus ext", "outer-muscle");
}

/* Every word that is said can be found, and a question in whole words too. */
static void
test_text (Fixture *self, gconstpointer audience)
{
  assert_first (self, "bruise", "outer-muscle");
  assert_first (self, "what is the pain in my leg?", "what-it-is");
  assert_first (self, "bodies 60", "what-it-is");
}

static void
test_slips (Fixture *self, gconstpointer audience)
{
  g_autofree char *meant = ashi_finder_dup_meant (self->finder, "Brusie");

  assert_first (self, "brusie", "outer-muscle");
  g_assert_cmpstr (meant, ==, "bruise");
  g_assert_null (ashi_finder_dup_meant (self->finder, "bruise"));
  assert_nothing (self, "xylophone");
}

/* What is typed is words, never the language of the index. */
static void
test_hostile (Fixture *self, gconstpointer audience)
{
  const char *const hostile[] = { "", " ", "\"", "*", "name:", "NEAR(", ")", "a\"b", "-", "^", "''; DROP TABLE entry" };

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (GPtrArray) found = ashi_finder_find (self->finder, hostile[i], 10);

      g_assert_nonnull (found);
    }
  assert_first (self, "bruise", "outer-muscle");
}

static void
test_excerpt (Fixture *self, gconstpointer audience)
{
  g_autoptr (GPtrArray) found = ashi_finder_find (self->finder, "serious", 10);
  const AshiFound *first = g_ptr_array_index (found, 0);

  g_assert_nonnull (strstr (first->excerpt, "<b>serious</b>"));
}

static void
test_patient (Fixture *self, gconstpointer audience)
{
  assert_nothing (self, "bruise");
  assert_nothing (self, "bodies 60");
  assert_first (self, "hurts", "what-it-is");
  assert_first (self, "back", "outer-muscle");
}

static void
test_most (Fixture *self, gconstpointer audience)
{
  g_autoptr (GPtrArray) found = ashi_finder_find (self->finder, "muscle", 1);

  g_assert_cmpuint (found->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  const gpointer clinician = GUINT_TO_POINTER (ASHI_AUDIENCE_CLINICIAN);
  const gpointer patient = GUINT_TO_POINTER (ASHI_AUDIENCE_PATIENT);

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/finder/names", Fixture, clinician, set_up, test_names, tear_down);
  g_test_add ("/finder/text", Fixture, clinician, set_up, test_text, tear_down);
  g_test_add ("/finder/slips", Fixture, clinician, set_up, test_slips, tear_down);
  g_test_add ("/finder/hostile", Fixture, clinician, set_up, test_hostile, tear_down);
  g_test_add ("/finder/excerpt", Fixture, clinician, set_up, test_excerpt, tear_down);
  g_test_add ("/finder/patient", Fixture, patient, set_up, test_patient, tear_down);
  g_test_add ("/finder/most", Fixture, clinician, set_up, test_most, tear_down);
  return g_test_run ();
}
