// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-intern.h"

#define N_THREADS 4
#define N_TIMES   200000

static gpointer
hold_and_let_go (gpointer unused)
{
  for (guint i = 0; i < N_TIMES; i++)
    {
      GRefString *words = ashi_intern ("piriformis--left");

      g_assert_cmpstr (words, ==, "piriformis--left");
      ashi_intern_release (words);
    }
  return NULL;
}

/* Nobody gets a string that another is just letting go. */
static void
test_threads (void)
{
  GThread *threads[N_THREADS];

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("intern", hold_and_let_go, NULL);
  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
}

static void
test_one_string (void)
{
  GRefString *a = ashi_intern ("gluteus-maximus"), *b = ashi_intern ("gluteus-maximus");

  g_assert_true (a == b);
  ashi_intern_release (a);
  g_assert_cmpstr (b, ==, "gluteus-maximus");
  ashi_intern_release (b);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/intern/one-string", test_one_string);
  g_test_add_func ("/intern/threads", test_threads);
  return g_test_run ();
}
