// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-export.h"
#include "ashi-test-pack.h"

#include <glib/gstdio.h>

/* An application whose last window is closed while a picture is saved: it lives until the picture is whole. */

typedef struct
{
  AshiView *view;
  char *path;
  char *message; /* what was told; NULL until then */
} Saving;

static void
on_done (gpointer saving, const char *message)
{
  ((Saving *) saving)->message = g_strdup (message);
}

static void
on_activate (GApplication *application, gpointer data)
{
  Saving *saving = data;
  const AshiBox box = { -50, -100, 100, 100 };
  g_autoptr (AshiViewPage) page = ashi_view_page_new (saving->view, box, 10);

  /* Nothing but the picture holds it. */
  ashi_export_save_view (page, ASHI_PAPER_SCREEN, saving->path, on_done, saving);
}

static void
save (Saving *saving, const char *path)
{
  g_autoptr (GApplication) application = g_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);

  saving->view = ashi_view_new ();
  saving->path = g_strdup (path);
  ashi_view_set_pack (saving->view, pack);
  ashi_view_set_plate (saving->view, ashi_pack_get_first_plate (pack));
  g_application_set_default (application);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), saving);
  g_assert_cmpint (g_application_run (application, 0, NULL), ==, 0);
  g_application_set_default (NULL);
  g_object_unref (saving->view);
}

static void
saving_clear (Saving *saving)
{
  g_free (saving->path);
  g_free (saving->message);
}

static void
test_saved_before_the_end (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ashi-view-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plate.png", NULL);
  g_autofree char *content = NULL;
  Saving saving = { NULL };
  gsize size;

  save (&saving, path);
  g_assert_cmpstr (saving.message, ==, "Saved as plate.png");
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_assert_cmpint (memcmp (content + size - 8,
                           "IEND\xae"
                           "B`\x82",
                           8),
                   ==, 0);
  g_unlink (path);
  g_rmdir (folder);
  saving_clear (&saving);
}

static void
test_failure_told (void)
{
  Saving saving = { NULL };

  save (&saving, "/nowhere/plate.png");
  g_assert_nonnull (strstr (saving.message, "there is no folder “/nowhere”; make it, or choose another place"));
  saving_clear (&saving);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view-picture/saved-before-the-end", test_saved_before_the_end);
  g_test_add_func ("/view-picture/failure-told", test_failure_told);
  return g_test_run ();
}
