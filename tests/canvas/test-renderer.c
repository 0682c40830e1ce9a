// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-renderer.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>

static void
add_device (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

static void
test_a_card_that_only_shows_is_none_that_renders (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ashi-renderer-XXXXXX", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing", NULL);
  g_autofree char *shows = g_build_filename (folder, "card0", NULL);
  g_autofree char *renders = g_build_filename (folder, "renderD128", NULL);

  g_assert_cmpstr (ashi_renderer_suggest (missing), ==, "cairo");
  add_device (folder, "card0");
  g_assert_cmpstr (ashi_renderer_suggest (folder), ==, "cairo");
  add_device (folder, "renderD128");
  g_assert_null (ashi_renderer_suggest (folder));
  g_unlink (shows);
  g_unlink (renders);
  g_rmdir (folder);
}

static void
test_what_the_environment_says_stays (void)
{
  g_setenv ("GSK_RENDERER", "gl", TRUE);
  g_setenv ("GDK_DEBUG", "frames", TRUE);
  ashi_renderer_choose ();
  g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, "gl");
  g_assert_cmpstr (g_getenv ("GDK_DEBUG"), ==, "frames");
}

static void
test_cairo_loads_no_opengl (void)
{
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_setenv ("GDK_DEBUG", "frames", TRUE);
  ashi_renderer_choose ();
  g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, "cairo");
  g_assert_cmpstr (g_getenv ("GDK_DEBUG"), ==, gtk_get_minor_version () < 14 ? "frames,gl-disable" : "frames");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/renderer/devices", test_a_card_that_only_shows_is_none_that_renders);
  g_test_add_func ("/renderer/environment", test_what_the_environment_says_stays);
  g_test_add_func ("/renderer/cairo", test_cairo_loads_no_opengl);
  return g_test_run ();
}
