// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-page-file.h"

#include "ashi-picture-file.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>

typedef enum
{
  FORMAT_PNG,
  FORMAT_SVG,
  FORMAT_PDF,
  FORMAT_NONE
} Format;

static const char *const endings[] = { ".png", ".svg", ".pdf" };

static Format
find_format (const char *path, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (Format format = 0; format < FORMAT_NONE; format++)
    if (g_str_has_suffix (lower, endings[format]))
      return format;
  g_set_error (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_FORMAT,
               _ ("“%s” does not say what to write; let the name end in .png, .svg or .pdf"), path);
  return FORMAT_NONE;
}

static cairo_surface_t *
create_surface (const AshiPageFile *self, Format format, GByteArray *content)
{
  if (format == FORMAT_SVG)
    return cairo_svg_surface_create_for_stream (ashi_picture_file_append, content, self->width, self->height);
  if (format == FORMAT_PDF)
    return cairo_pdf_surface_create_for_stream (ashi_picture_file_append, content, self->width, self->height);
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (self->width * self->fineness),
                                     (int) ceil (self->height * self->fineness));
}

static gboolean
paint_pages (const AshiPageFile *self, Format format, cairo_surface_t *surface, GError **error)
{
  const gboolean is_png = format == FORMAT_PNG;
  const guint n_pages = format == FORMAT_PDF ? self->n_pages : 1;
  cairo_t *cr = cairo_create (surface);
  gboolean painted = TRUE;

  if (is_png)
    cairo_scale (cr, self->fineness, self->fineness);
  for (guint page = 0; painted && page < n_pages; page++)
    {
      painted = self->paint (cr, page, is_png ? self->fineness : ASHI_PRINT_DETAIL, self->data, error);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  return painted;
}

static cairo_status_t
finish (const AshiPageFile *self, Format format, cairo_surface_t *surface, GByteArray *content)
{
  cairo_status_t status = cairo_surface_status (surface);

  if (status == CAIRO_STATUS_SUCCESS && format == FORMAT_PNG)
    status = cairo_surface_write_to_png_stream (surface, ashi_picture_file_append, content);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  if (status == CAIRO_STATUS_SUCCESS && self->imprint != NULL && format == FORMAT_PNG)
    ashi_imprint_put_into_png (self->imprint, content);
  if (status == CAIRO_STATUS_SUCCESS && self->imprint != NULL && format == FORMAT_SVG)
    ashi_imprint_put_into_svg (self->imprint, content);
  return status;
}

/**
 * ashi_page_file_save:
 * @path: where to write; its ending says as what: .png, .svg or .pdf
 *
 * Returns: whether all was written; else what was there before is untouched, and the error is in #ASHI_PICTURE_ERROR
 */
gboolean
ashi_page_file_save (const AshiPageFile *self, const char *path, GError **error)
{
  const Format format = find_format (path, error);
  g_autoptr (GByteArray) content = g_byte_array_new ();
  cairo_surface_t *surface;
  gboolean good;

  if (format == FORMAT_NONE || !ashi_picture_file_check_place (path, error))
    return FALSE;
  surface = create_surface (self, format, content);
  if (self->imprint != NULL && format == FORMAT_PDF)
    ashi_imprint_put_into_pdf (self->imprint, surface);
  good = paint_pages (self, format, surface, error);
  if (good)
    good = ashi_picture_file_check_drawn (finish (self, format, surface, content), path, error);
  cairo_surface_destroy (surface);
  return good && ashi_picture_file_save (path, content, error);
}
