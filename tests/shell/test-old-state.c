// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-old-state.h"
#include "ashi-settings.h"
#include "ashi-test-pack.h"

#include <glib/gstdio.h>

/* What older versions kept is there, and stays where it was. */

static const char old[] = "[one]\nplate=anterior\n\n[ashi:window]\ncolours=distinct\n\n[a%5Db]\nplate=lateral\n";

static char *
write_old (const char *name, const char *contents)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "ashi", NULL);
  char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return path;
}

static void
assert_plate (GSettings *settings, const char *pack, const char *plate)
{
  g_autoptr (GVariant) kept = ashi_settings_dup_of_pack (settings, "plates", pack);

  g_assert_cmpstr (kept != NULL ? g_variant_get_string (kept, NULL) : NULL, ==, plate);
}

static void
assert_colours (GSettings *settings, const char *expected)
{
  g_autofree char *colours = g_settings_get_string (settings, "colours");

  g_assert_cmpstr (colours, ==, expected);
}

static void
test_taken (void)
{
  g_autoptr (GSettings) settings = ashi_settings_new ();
  g_autofree char *window = write_old ("window.ini", old), *welcomed = write_old ("welcomed", "");
  g_autofree char *after = NULL;

  ashi_old_state_take (settings);
  assert_plate (settings, "one", "anterior");
  assert_plate (settings, "a]b", "lateral");
  assert_plate (settings, "ashi:window", NULL);
  assert_colours (settings, "distinct");
  g_assert_true (g_settings_get_boolean (settings, "welcomed"));
  g_assert_true (g_file_get_contents (window, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, old);
  g_remove (welcomed);
}

static void
test_taken_once (void)
{
  g_autoptr (GSettings) settings = ashi_settings_new ();
  g_autofree char *window = write_old ("window.ini", old);

  ashi_old_state_take (settings);
  g_settings_set_string (settings, "colours", "natural");
  ashi_old_state_take (settings);
  assert_colours (settings, "natural");
}

static void
test_nothing (void)
{
  g_autoptr (GSettings) settings = ashi_settings_new ();

  ashi_old_state_take (settings);
  ashi_old_state_take (NULL);
  assert_colours (settings, "natural");
  g_assert_false (g_settings_get_boolean (settings, "welcomed"));
}

static void
test_damaged (void)
{
  static const char *const damaged[] = { "no key file",
                                         "[ashi:window]\ncolours=pink\n[%zz]\nplate=x\n[one]\nother=1\n" };
  g_autoptr (GSettings) settings = ashi_settings_new ();

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autofree char *window = write_old ("window.ini", damaged[i]);

      g_settings_set_boolean (settings, "migrated", FALSE);
      ashi_old_state_take (settings);
      assert_colours (settings, "natural");
      assert_plate (settings, "one", NULL);
    }
}

static void
run (gconstpointer test)
{
  g_autoptr (GSettings) settings = ashi_settings_new ();

  ashi_test_forget_state (g_get_user_state_dir ());
  g_settings_reset (settings, "migrated");
  g_settings_reset (settings, "plates");
  g_settings_reset (settings, "colours");
  g_settings_reset (settings, "welcomed");
  (*(void (*const *) (void)) test) ();
}

int
main (int argc, char *argv[])
{
  static void (*const tests[]) (void) = { test_taken, test_taken_once, test_nothing, test_damaged };
  g_autofree char *state = ashi_test_dup_state ();
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/old-state/taken", &tests[0], run);
  g_test_add_data_func ("/old-state/taken-once", &tests[1], run);
  g_test_add_data_func ("/old-state/nothing", &tests[2], run);
  g_test_add_data_func ("/old-state/damaged", &tests[3], run);
  result = g_test_run ();
  ashi_test_forget_state (state);
  return result;
}
