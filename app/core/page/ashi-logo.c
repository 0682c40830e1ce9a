// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-logo.h"

#include "ashi-limits.h"
#include "ashi-picture-error.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <librsvg/rsvg.h>
#include <math.h>
#include <string.h>

/* Pixels along the longer edge of what is kept: more than a printer shows of a logo. */
#define KEPT_SIDE 800

static gboolean
refuse (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_FORMAT, format, arguments);
  va_end (arguments);
  return FALSE;
}

/**
 * ashi_logo_load_bounded:
 * @most: how many bytes it may have
 * @content: (out) (transfer full): what is in it
 * @length: (out): bytes of that
 *
 * Reads a regular file and no more of it than is allowed.
 *
 * Returns: whether it was read; else the error is in #ASHI_PICTURE_ERROR and says what to do
 */
gboolean
ashi_logo_load_bounded (const char *path, gsize most, char **content, gsize *length, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (
      file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, &cause);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *read = NULL;

  if (info != NULL && g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return refuse (error, _ ("“%s” is no file; choose another"), path);
  stream = info != NULL ? g_file_read (file, NULL, &cause) : NULL;
  if (stream == NULL)
    return refuse (error, _ ("“%s” cannot be read (%s); choose another file"), path, cause->message);
  read = g_malloc (most + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), read, most + 1, length, NULL, &cause))
    return refuse (error, _ ("“%s” cannot be read (%s); choose another file"), path, cause->message);
  if (*length > most)
    return refuse (error, _ ("“%s” has more than %d KB; choose a smaller file"), path, (int) (most / 1024));
  *content = g_steal_pointer (&read);
  return TRUE;
}

/* PNG and JPEG */

typedef struct
{
  int width, height; /* as the file says, before any pixel of it is unpacked; 0: it has not yet */
} Announced;

/* What is too large is not unpacked at all: a size of nothing ends the loader. */
static void
on_size_prepared (GdkPixbufLoader *loader, int width, int height, gpointer data)
{
  Announced *announced = data;
  const double scale = (double) KEPT_SIDE / MAX (width, height);

  *announced = (Announced) { width, height };
  if (MAX (width, height) > ASHI_LIMIT_LOGO_SIDE)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
  else if (scale < 1)
    gdk_pixbuf_loader_set_size (loader, (int) MAX (1, round (width * scale)), (int) MAX (1, round (height * scale)));
}

static GdkPixbuf *
unpack (const char *kind, const char *content, gsize length, Announced *announced, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (kind, error);
  GdkPixbuf *pixbuf;
  gboolean good;

  if (loader == NULL)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size_prepared), announced);
  good = gdk_pixbuf_loader_write (loader, (const guchar *) content, length, error);
  if (!gdk_pixbuf_loader_close (loader, good ? error : NULL) || !good)
    return NULL;
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  return pixbuf != NULL ? g_object_ref (pixbuf) : NULL;
}

/* One pixel, premultiplied, as cairo has it. */
static guint32
convert_pixel (const guchar *pixel, gboolean has_alpha)
{
  const guint alpha = has_alpha ? pixel[3] : 255;

  return alpha << 24 | (pixel[0] * alpha / 255) << 16 | (pixel[1] * alpha / 255) << 8 | pixel[2] * alpha / 255;
}

static cairo_surface_t *
convert (GdkPixbuf *pixbuf)
{
  const int width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf);
  const int n = gdk_pixbuf_get_n_channels (pixbuf), stride = gdk_pixbuf_get_rowstride (pixbuf);
  const gboolean has_alpha = gdk_pixbuf_get_has_alpha (pixbuf);
  const guchar *from = gdk_pixbuf_read_pixels (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  guchar *to = cairo_image_surface_get_data (surface);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      ((guint32 *) (gpointer) (to + y * cairo_image_surface_get_stride (surface)))[x] =
          convert_pixel (from + y * stride + x * n, has_alpha);
  cairo_surface_mark_dirty (surface);
  return surface;
}

static cairo_surface_t *
read_pixels (const char *path, const char *kind, const char *content, gsize length, GError **error)
{
  Announced announced = { 0 };
  g_autoptr (GError) cause = NULL;
  g_autoptr (GdkPixbuf) pixbuf = unpack (kind, content, length, &announced, &cause);

  if (pixbuf != NULL)
    return convert (pixbuf);
  if (MAX (announced.width, announced.height) > ASHI_LIMIT_LOGO_SIDE)
    refuse (error, _ ("“%s” is a picture of %d × %d pixels; save it with %d at most along each edge"), path,
            announced.width, announced.height, ASHI_LIMIT_LOGO_SIDE);
  else
    refuse (error, _ ("“%s” is a picture that is broken (%s); save it anew, or choose another"), path,
            cause != NULL ? cause->message : "");
  return NULL;
}

/* SVG */

static cairo_surface_t *
draw_svg (RsvgHandle *handle, double width, double height, GError **error)
{
  const double scale = KEPT_SIDE / MAX (width, height);
  const RsvgRectangle all = { 0, 0, MAX (1, width * scale), MAX (1, height * scale) };
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (all.width), (int) ceil (all.height));
  cairo_t *cr = cairo_create (surface);
  const gboolean drawn = rsvg_handle_render_document (handle, cr, &all, error);

  cairo_destroy (cr);
  if (drawn)
    return surface;
  cairo_surface_destroy (surface);
  return NULL;
}

/* Its size in pixels; where it has none, that of what it draws. */
static void
measure_svg (RsvgHandle *handle, double *width, double *height)
{
  RsvgRectangle ink;

  if (rsvg_handle_get_intrinsic_size_in_pixels (handle, width, height) && *width > 0 && *height > 0)
    return;
  *width = *height = 1;
  if (rsvg_handle_get_geometry_for_layer (handle, NULL, &(RsvgRectangle) { 0, 0, 100, 100 }, &ink, NULL, NULL)
      && ink.width > 0 && ink.height > 0)
    {
      *width = ink.width;
      *height = ink.height;
    }
}

static cairo_surface_t *
read_svg (const char *path, const char *content, gsize length, GError **error)
{
  g_autoptr (GError) cause = NULL;
  RsvgHandle *handle = rsvg_handle_new_from_data ((const guint8 *) content, length, &cause);
  cairo_surface_t *surface = NULL;
  double width, height;

  if (handle != NULL)
    {
      rsvg_handle_set_dpi (handle, 96);
      measure_svg (handle, &width, &height);
      surface = draw_svg (handle, width, height, &cause);
      g_object_unref (handle);
    }
  if (surface == NULL)
    refuse (error, _ ("“%s” is a drawing that cannot be drawn (%s); save it as PNG"), path, cause->message);
  return surface;
}

static gboolean
begins_with (const char *content, gsize length, const char *bytes, gsize n)
{
  return length >= n && memcmp (content, bytes, n) == 0;
}

/**
 * ashi_logo_read:
 * @path: a PNG, JPEG or SVG
 *
 * What it is, its first bytes say and not its name. Of what is larger than #ASHI_LIMIT_LOGO_SIDE nothing is unpacked.
 * Any thread; takes some milliseconds.
 *
 * Returns: (transfer full) (nullable): its pixels; %NULL when it is no such picture, and the error is in
 *   #ASHI_PICTURE_ERROR and says what to do
 */
cairo_surface_t *
ashi_logo_read (const char *path, GError **error)
{
  g_autofree char *content = NULL;
  gsize length = 0;

  g_return_val_if_fail (path != NULL, NULL);

  if (!ashi_logo_load_bounded (path, ASHI_LIMIT_LOGO_BYTES, &content, &length, error))
    return NULL;
  if (begins_with (content, length, "\x89PNG\r\n\x1a\n", 8))
    return read_pixels (path, "png", content, length, error);
  if (begins_with (content, length, "\xff\xd8\xff", 3))
    return read_pixels (path, "jpeg", content, length, error);
  if (g_strstr_len (content, (gssize) MIN (length, 4096), "<svg") != NULL)
    return read_svg (path, content, length, error);
  refuse (error, _ ("“%s” is no picture that can be a logo; choose a PNG, JPEG or SVG"), path);
  return NULL;
}
