// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-names.h"
#include "ashi-test-pack.h"

/* What things in a picture are called. */

typedef struct
{
  AshiPack *pack;
  AshiNames *names;
  guint n_told;
} Fixture;

static void
count (Fixture *self)
{
  self->n_told++;
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->names = ashi_names_new (self->pack);
  g_signal_connect_swapped (self->names, "notify", G_CALLBACK (count), self);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_clear_object (&self->names);
  g_clear_object (&self->pack);
}

static void
expect_name (Fixture *self, AshiPlate *picture, const char *id, const char *name)
{
  g_autofree char *given = ashi_names_dup_structure (self->names, picture, id);

  g_assert_cmpstr (given, ==, name);
}

static void
expect_brief (Fixture *self, AshiPlate *picture, const char *id, const char *name)
{
  g_autofree char *given = ashi_names_dup_brief (self->names, picture, id);

  g_assert_cmpstr (given, ==, name);
}

static void
test_sides (Fixture *self, gconstpointer unused)
{
  expect_name (self, NULL, "gb30--right", "GB30 Huántiào, right");
  expect_name (self, NULL, "middle-bone", "Middle bone");
  expect_brief (self, NULL, "gb30--right", "GB30");
  expect_brief (self, NULL, "outer-muscle--left", "Outer muscle");
}

/* What no subject tells of is still named, by the drawing it is in. */
static void
test_no_subject (Fixture *self, gconstpointer unused)
{
  AshiPlate *picture = ashi_section_get_picture (ashi_pack_get_section (self->pack, 0));

  expect_name (self, picture, "subcutaneous", "Subcutaneous tissue");
  expect_name (self, picture, "outer-muscle--left", "Outer muscle, left");
  expect_name (self, NULL, "subcutaneous", "subcutaneous");
  expect_brief (self, picture, "subcutaneous", "Subcutaneous tissue");
}

/* No name slips out by any way, and whoever wrote one down hears of it. */
static void
expect_silence (Fixture *self)
{
  AshiPlate *picture = ashi_section_get_picture (ashi_pack_get_section (self->pack, 0));

  expect_name (self, NULL, "gb30--right", "");
  expect_brief (self, NULL, "gb30--right", "");
  expect_name (self, picture, "subcutaneous", "");
  expect_brief (self, picture, "subcutaneous", "");
}

static void
test_withheld (Fixture *self, gconstpointer unused)
{
  ashi_names_set_withheld (self->names, TRUE);
  g_assert_cmpuint (self->n_told, ==, 1);
  expect_silence (self);
  ashi_names_set_withheld (self->names, TRUE);
  g_assert_cmpuint (self->n_told, ==, 1);
  ashi_names_set_withheld (self->names, FALSE);
  g_assert_cmpuint (self->n_told, ==, 2);
  expect_name (self, NULL, "gb30--right", "GB30 Huántiào, right");
}

/* What a worker has to itself gives away no more than what it was made of, and hears of nothing. */
static void
test_copy (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiNames) before = ashi_names_copy (self->names), silent = NULL;
  g_autofree char *name = NULL;

  ashi_names_set_withheld (self->names, TRUE);
  name = ashi_names_dup_brief (before, NULL, "gb30--right");
  g_assert_cmpstr (name, ==, "GB30");
  silent = ashi_names_copy (self->names);
  g_assert_false (ashi_names_speak (silent));
}

static void
test_no_pack (Fixture *self, gconstpointer unused)
{
  ashi_names_set_pack (self->names, NULL);
  g_assert_cmpuint (self->n_told, ==, 1);
  expect_silence (self);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/names/sides", Fixture, NULL, set_up, test_sides, tear_down);
  g_test_add ("/names/no-subject", Fixture, NULL, set_up, test_no_subject, tear_down);
  g_test_add ("/names/withheld", Fixture, NULL, set_up, test_withheld, tear_down);
  g_test_add ("/names/copy", Fixture, NULL, set_up, test_copy, tear_down);
  g_test_add ("/names/no-pack", Fixture, NULL, set_up, test_no_pack, tear_down);
  return g_test_run ();
}
