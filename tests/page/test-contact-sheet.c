// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-contact-sheet.h"
#include "ashi-test-pack.h"

#include <cairo.h>
#include <glib/gstdio.h>

#define RED 0xc0392bu

static guint
count_red (const char *path)
{
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);
  const int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  const guint8 *pixels = cairo_image_surface_get_data (surface);
  guint count = 0;

  g_assert_cmpint (width, ==, 1684);
  g_assert_cmpint (height, ==, 1191);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        const guint8 *row = pixels + (gsize) y * (gsize) cairo_image_surface_get_stride (surface);

        count += (((const guint32 *) (gconstpointer) row)[x] & 0xffffff) == RED;
      }
  cairo_surface_destroy (surface);
  return count;
}

/* A page of plates, one of levels and one of points; on each something is drawn in its own colour. */
static void
test_png (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autofree char *folder = g_dir_make_tmp ("ashi-sheet-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "sheet.png", NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) written = ashi_contact_sheet_save (pack, path, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (written), ==, 3);
  g_assert_true (g_str_has_suffix (written[2], "/sheet-03.png"));
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpuint (count_red (written[i]), >, 10000);
      g_unlink (written[i]);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_pdf (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autofree char *folder = g_dir_make_tmp ("ashi-sheet-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) written = ashi_contact_sheet_save (pack, path, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (written[0], ==, path);
  g_assert_null (written[1]);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "%PDF-"));
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_refusals (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiPack) empty = ashi_pack_new ();
  g_autoptr (GError) format = NULL;
  g_autoptr (GError) place = NULL;
  g_autoptr (GError) nothing = NULL;

  g_assert_null (ashi_contact_sheet_save (pack, "sheet.jpeg", &format));
  g_assert_error (format, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_FORMAT);
  g_assert_null (ashi_contact_sheet_save (pack, "/nowhere/sheet.pdf", &place));
  g_assert_error (place, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_WRITE);
  g_assert_null (ashi_contact_sheet_save (empty, "sheet.pdf", &nothing));
  g_assert_error (nothing, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contact-sheet/png", test_png);
  g_test_add_func ("/contact-sheet/pdf", test_pdf);
  g_test_add_func ("/contact-sheet/refusals", test_refusals);
  return g_test_run ();
}
