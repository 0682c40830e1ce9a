// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-hash.h"

#define N_PAIRS 12

/* One of 2^12 names that g_str_hash() takes for the same: 'A' * 33 + 'z' is 'B' * 33 + 'Y'. */
static char *
dup_name (guint number)
{
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < N_PAIRS; i++)
    g_string_append (name, number >> i & 1 ? "Az" : "BY");
  return g_string_free (name, FALSE);
}

/* What a stranger chose for a table to be slow is told apart. */
static void
test_chosen_names (void)
{
  g_autofree char *first = dup_name (0);
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < 1 << N_PAIRS; i++)
    {
      g_autofree char *name = dup_name (i);

      g_assert_cmpuint (g_str_hash (name), ==, g_str_hash (first));
      g_hash_table_add (numbers, GUINT_TO_POINTER (ashi_str_hash (name)));
    }
  g_assert_cmpuint (g_hash_table_size (numbers), >, (1 << N_PAIRS) - 10); /* two of them may be alike by chance */
}

static void
test_same_names (void)
{
  g_autofree char *one = g_strdup ("outer-muscle--left"), *other = g_strdup (one);

  g_assert_cmpuint (ashi_str_hash (one), ==, ashi_str_hash (other));
  g_assert_cmpuint (ashi_str_hash ("ab"), !=, ashi_str_hash ("ba"));
  g_assert_cmpuint (ashi_str_hash (""), ==, ashi_str_hash (""));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hash/chosen-names", test_chosen_names);
  g_test_add_func ("/hash/same-names", test_same_names);
  return g_test_run ();
}
