// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-opening.h"
#include "ashi-test-pack.h"

typedef struct
{
  guint n_read;    /* problems that were known when the pack was there */
  guint n_checked; /* and when it had been drawn */
  GMainLoop *loop;
} Told;

static void
on_read (AshiOpening *opening, Told *told)
{
  told->n_read = ashi_problems_get_n (ashi_opening_get_problems (opening));
}

static void
on_checked (AshiOpening *opening, Told *told)
{
  told->n_checked = ashi_problems_get_n (ashi_opening_get_problems (opening));
  g_main_loop_quit (told->loop);
}

/* A pack with a hidden layer is there to be looked at; that the layer draws nothing is told when it was drawn. */
static void
test_hidden_layer_told (void)
{
  g_autofree char *folder = ashi_test_pack_dup_bad ("hidden-layer");
  g_autoptr (AshiOpening) opening = ashi_opening_new (folder);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Told told = { 0, 0, loop };

  g_signal_connect (opening, "read", G_CALLBACK (on_read), &told);
  g_signal_connect (opening, "checked", G_CALLBACK (on_checked), &told);
  g_main_loop_run (loop);
  g_assert_cmpuint (told.n_read, ==, 0);
  g_assert_cmpuint (told.n_checked, ==, 2);
  ashi_test_pack_remove (folder);
}

int
main (int argc, char *argv[])
{
  g_setenv ("XDG_CACHE_HOME", "/dev/null", TRUE); /* nothing is to be kept */
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/opening/hidden-layer-told", test_hidden_layer_told);
  return g_test_run ();
}
