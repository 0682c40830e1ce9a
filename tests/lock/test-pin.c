// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pin.h"

#include <glib/gstdio.h>
#include <string.h>

/* What opens a kiosk, what does not, and what is written of it. */

typedef struct
{
  char *folder, *path;
} Kept;

static void
setup (Kept *self, gconstpointer unused)
{
  self->folder = g_dir_make_tmp ("ashi-pin-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "ashi", "kiosk-pin", NULL);
}

static void
teardown (Kept *self, gconstpointer unused)
{
  g_autofree char *inner = g_path_get_dirname (self->path);

  g_unlink (self->path);
  g_rmdir (inner);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

static void
test_well_formed (void)
{
  static const char *const good[] = { "0000", "123456789012" };
  static const char *const bad[] = { "", "123", "1234567890123", "12a4", " 1234", "1234\n", "١٢٣٤" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (ashi_pin_is_well_formed (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (ashi_pin_is_well_formed (bad[i]));
}

static void
test_kept (Kept *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  GStatBuf status;

  g_assert_cmpint (ashi_pin_look (self->path), ==, ASHI_PIN_NONE);
  g_assert_false (ashi_pin_opens (self->path, "4711"));
  ashi_pin_keep (self->path, "4711", &error);
  g_assert_no_error (error);
  g_assert_cmpint (ashi_pin_look (self->path), ==, ASHI_PIN_SET);
  g_assert_true (ashi_pin_opens (self->path, "4711"));
  g_assert_false (ashi_pin_opens (self->path, "4712"));
  g_assert_false (ashi_pin_opens (self->path, "47110"));
  g_assert_false (ashi_pin_opens (self->path, ""));
  g_assert_true (g_file_get_contents (self->path, &first, NULL, NULL));
  g_assert_null (strstr (first, "4711"));
  /* The same PIN has another salt, whoever could read the file before cannot now, and nothing else is left. */
  g_chmod (self->path, 0644);
  ashi_pin_keep (self->path, "4711", &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (self->path, &second, NULL, NULL));
  g_assert_cmpstr (first, !=, second);
  g_assert_cmpint (g_stat (self->path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
}

/* What is damaged opens to nobody, whatever is typed. */
static void
test_damaged (Kept *self, gconstpointer unused)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *good = NULL;
  g_autofree char *cut = NULL;

  g_assert_true (ashi_pin_keep (self->path, "4711", NULL));
  g_assert_true (g_file_get_contents (self->path, &good, NULL, NULL));
  cut = g_strndup (good, strlen (good) - 5);
  {
    const char *const texts[] = { "", "\n", "4711", cut, "*0", "$y$", "$1$abc$4711", "$y$j9T$x$" };

    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
      {
        g_assert_true (g_file_set_contents (self->path, texts[i], -1, NULL));
        g_assert_cmpint (ashi_pin_look (self->path), ==, ASHI_PIN_DAMAGED);
        g_assert_false (ashi_pin_opens (self->path, "4711"));
        g_assert_false (ashi_pin_opens (self->path, texts[i]));
      }
  }
  g_unlink (self->path);
  g_mkdir (self->path, 0700);
  g_assert_cmpint (ashi_pin_look (self->path), ==, ASHI_PIN_DAMAGED);
  g_assert_false (ashi_pin_keep (self->path, "4711", NULL));
  g_rmdir (self->path);
}

static void
test_unwritable (Kept *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ashi_pin_keep ("/proc/no-such-folder/kiosk-pin", "4711", &error));
  g_assert_nonnull (strstr (error->message, "/proc/no-such-folder/kiosk-pin"));
}

static void
test_delay (void)
{
  g_assert_cmpuint (ashi_pin_get_delay (0), ==, 0);
  for (guint n = 1; n < 8; n++)
    g_assert_cmpuint (ashi_pin_get_delay (n), >, ashi_pin_get_delay (n - 1));
  g_assert_cmpuint (ashi_pin_get_delay (G_MAXUINT), ==, ashi_pin_get_delay (50));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pin/well-formed", test_well_formed);
  g_test_add ("/pin/kept", Kept, NULL, setup, test_kept, teardown);
  g_test_add ("/pin/damaged", Kept, NULL, setup, test_damaged, teardown);
  g_test_add ("/pin/unwritable", Kept, NULL, setup, test_unwritable, teardown);
  g_test_add_func ("/pin/delay", test_delay);
  return g_test_run ();
}
