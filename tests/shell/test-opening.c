// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-opening.h"
#include "ashi-settings.h"
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

static void
count (guint *n)
{
  (*n)++;
}

/* A stranger's pack is checked before any of it is shown, and opens with the plate that it was left with. */
static void
test_plate_that_was_left (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "packs", "good", NULL);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (AshiOpening) opening = NULL;
  g_autoptr (GSettings) settings = ashi_settings_new ();
  guint n_found = 0;

  ashi_settings_set_of_pack (settings, "plates", "small", g_variant_new_string ("side"));
  opening = ashi_opening_new (folder);
  g_signal_connect_swapped (opening, "plate-found", G_CALLBACK (count), &n_found);
  g_signal_connect_swapped (opening, "read", G_CALLBACK (g_main_loop_quit), loop);
  g_assert_null (ashi_opening_get_pack (opening));
  g_main_loop_run (loop);
  g_assert_cmpuint (n_found, ==, 0);
  g_assert_cmpstr (ashi_pack_get_id (ashi_opening_get_pack (opening)), ==, "small");
  g_assert_cmpstr (ashi_plate_get_id (ashi_opening_get_plate (opening)), ==, "side");
  g_assert_cmpuint (ashi_problems_get_n (ashi_opening_get_problems (opening)), ==, 0);
}

/* There is a pack, if an empty one, and it is said why. */
static void
test_no_pack (void)
{
  g_autoptr (AshiOpening) opening = ashi_opening_new ("/nowhere");
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  g_signal_connect_swapped (opening, "read", G_CALLBACK (g_main_loop_quit), loop);
  g_main_loop_run (loop);
  g_assert_null (ashi_opening_get_plate (opening));
  g_assert_cmpuint (ashi_problems_get_n (ashi_opening_get_problems (opening)), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_setenv ("XDG_CACHE_HOME", "/dev/null", TRUE); /* nothing is to be kept */
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/opening/hidden-layer-told", test_hidden_layer_told);
  g_test_add_func ("/opening/plate-that-was-left", test_plate_that_was_left);
  g_test_add_func ("/opening/no-pack", test_no_pack);
  return g_test_run ();
}
