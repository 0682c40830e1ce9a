// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-typed-name.h"

static GPtrArray *names, *others;

static void
judge (const char *typed, AshiTyped wanted, const char *meant)
{
  const char *found;

  g_assert_cmpint (ashi_typed_name_judge (typed, names, others, &found), ==, wanted);
  if (meant != NULL)
    g_assert_cmpstr (found, ==, meant);
}

static void
take_names (const char *const *right, const char *const *wrong)
{
  names = g_ptr_array_new ();
  others = g_ptr_array_new ();
  for (; *right != NULL; right++)
    g_ptr_array_add (names, (char *) *right);
  for (; *wrong != NULL; wrong++)
    g_ptr_array_add (others, (char *) *wrong);
}

static void
forget_names (void)
{
  g_ptr_array_unref (names);
  g_ptr_array_unref (others);
}

static void
test_muscle (void)
{
  const char *const right[] = { "Gluteus medius", "Musculus gluteus medius", "gluteus med", NULL };
  const char *const wrong[] = { "Gluteus minimus", "Musculus gluteus minimus", "Sartorius", NULL };

  take_names (right, wrong);
  judge ("gluteus MEDIUS", ASHI_TYPED_RIGHT, "Gluteus medius");
  judge ("musculus glutēus medius", ASHI_TYPED_RIGHT, NULL);
  judge ("gluetus medius", ASHI_TYPED_SLIP, "Gluteus medius");
  judge ("Gluteus minimus", ASHI_TYPED_OTHER, "Gluteus minimus");
  judge ("gluteus minimis", ASHI_TYPED_UNKNOWN, NULL);
  judge ("sartorius", ASHI_TYPED_OTHER, "Sartorius");
  judge ("a muscle", ASHI_TYPED_UNKNOWN, NULL);
  judge (" - ", ASHI_TYPED_UNKNOWN, NULL);
  judge ("", ASHI_TYPED_UNKNOWN, NULL);
  forget_names ();
}

static void
test_point (void)
{
  const char *const right[] = { "GB30 Huántiào", "GB30", "Huántiào", "环跳", NULL };
  const char *const wrong[] = { "GB31 Fēngshì", "GB31", "GB3", "风市", NULL };

  take_names (right, wrong);
  judge ("gb 30", ASHI_TYPED_RIGHT, "GB30");
  judge ("huan tiao", ASHI_TYPED_RIGHT, "Huántiào");
  judge ("huantaio", ASHI_TYPED_SLIP, "Huántiào");
  judge ("环跳", ASHI_TYPED_RIGHT, NULL);
  judge ("GB31", ASHI_TYPED_OTHER, NULL);
  judge ("GB32", ASHI_TYPED_UNKNOWN, NULL); /* one letter is another point */
  judge ("风市", ASHI_TYPED_OTHER, NULL);
  forget_names ();
}

/* Nobody types a page. */
static void
test_long (void)
{
  const char *const right[] = { "Piriformis", NULL };
  const char *const wrong[] = { NULL };
  g_autofree char *page = g_strnfill (100000, 'p');

  take_names (right, wrong);
  judge (page, ASHI_TYPED_UNKNOWN, NULL);
  forget_names ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typed-name/muscle", test_muscle);
  g_test_add_func ("/typed-name/point", test_point);
  g_test_add_func ("/typed-name/long", test_long);
  return g_test_run ();
}
