// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-composition.h"

#include "ashi-page-lettering.h"
#include "ashi-picture-file.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/* A highlight is a picture even in a drawing of lines; this many pixels per point keep it sharp in print. */
#define PRINT_PIXELS_PER_POINT 3.0

/* A faded layer is painted as one, so that what overlaps on it does not shine through. */
static gboolean
paint_layer (AshiPainter *painter, cairo_t *cr, guint layer, double scale, double opacity, GError **error)
{
  gboolean painted;

  if (opacity >= 1)
    return ashi_painter_paint_layer (painter, cr, layer, scale, error);
  cairo_push_group (cr);
  painted = ashi_painter_paint_layer (painter, cr, layer, scale, error);
  cairo_pop_group_to_source (cr);
  if (painted)
    cairo_paint_with_alpha (cr, opacity);
  return painted;
}

/* Lays a picture in its place; it may be coarser than was asked for. */
static void
lay (const AshiComposition *self, cairo_t *cr, const AshiTile *tile, double opacity)
{
  if (tile->surface == NULL)
    return;
  cairo_save (cr);
  cairo_scale (cr, self->scale / tile->scale, self->scale / tile->scale);
  cairo_set_source_surface (cr, tile->surface, round (tile->box.x * tile->scale), round (tile->box.y * tile->scale));
  cairo_paint_with_alpha (cr, opacity);
  cairo_restore (cr);
}

/* What a process of its own has drawn comes as a picture. */
static gboolean
lay_layer (const AshiComposition *self, AshiPainter *painter, cairo_t *cr, guint layer, double detail, GError **error)
{
  g_autoptr (AshiTile) tile = ashi_painter_layer_tile (painter, layer, self->box, self->scale * detail, error);

  if (tile != NULL)
    lay (self, cr, tile, self->opacities[layer]);
  return tile != NULL;
}

static gboolean
paint_layers (const AshiComposition *self, AshiPainter *painter, cairo_t *cr, double detail, GError **error)
{
  AshiPlate *plate = ashi_painter_get_plate (painter);
  const gboolean is_apart = ashi_painter_is_apart (painter);

  for (guint i = ashi_plate_get_n_layers (plate); i-- > 0;)
    if (self->opacities[i] > 0 && !ashi_plate_get_layer (plate, i)->is_missing
        && !(is_apart ? lay_layer (self, painter, cr, i, detail, error)
                      : paint_layer (painter, cr, i, self->scale, self->opacities[i], error)))
      return FALSE;
  return TRUE;
}

static gboolean
paint_selection (const AshiComposition *self, AshiPainter *painter, cairo_t *cr, double detail, GError **error)
{
  g_autoptr (AshiTile) tile = NULL;

  if (self->selection == NULL)
    return TRUE;
  tile = ashi_painter_highlight_tile (painter, self->selection, ASHI_HIGHLIGHT_SELECTED, self->box,
                                      self->scale * detail, detail, error);
  if (tile != NULL)
    lay (self, cr, tile, 1);
  return tile != NULL;
}

/* Lines may begin anywhere; pictures would be blurred unless they begin on a whole pixel. */
static void
move_origin (const AshiComposition *self, AshiPainter *painter, cairo_t *cr, double detail)
{
  const double x = self->box.x * self->scale, y = self->box.y * self->scale;

  if (ashi_painter_is_apart (painter))
    cairo_translate (cr, -round (x * detail) / detail, -round (y * detail) / detail);
  else
    cairo_translate (cr, -x, -y);
}

/**
 * ashi_composition_paint:
 * @cr: a context whose origin is the upper left corner of the box
 * @detail: pixels per unit of @cr, for what must be drawn in pixels
 */
gboolean
ashi_composition_paint (const AshiComposition *self, AshiPainter *painter, cairo_t *cr, double detail, GError **error)
{
  gboolean painted;

  if (self->background != NULL)
    {
      cairo_set_source_rgb (cr, self->background[0], self->background[1], self->background[2]);
      cairo_paint (cr);
    }
  cairo_save (cr);
  move_origin (self, painter, cr, detail);
  painted = paint_layers (self, painter, cr, detail, error) && paint_selection (self, painter, cr, detail, error);
  cairo_restore (cr);
  if (painted && self->names != NULL)
    ashi_page_lettering_paint (cr, ashi_painter_get_plate (painter), self->names, self->opacities, self->box,
                               self->scale);
  return painted;
}

static gboolean
paint_on (const AshiComposition *self, AshiPainter *painter, cairo_surface_t *sheet, GError **error)
{
  const AshiTile tile = { .surface = sheet };
  cairo_t *cr = cairo_create (sheet);
  const gboolean painted = ashi_composition_paint (self, painter, cr, 1, error);

  cairo_destroy (cr);
  return painted && ashi_tile_check (&tile, error);
}

/**
 * ashi_composition_draw:
 * @painter: a painter of the plate
 *
 * Returns: (transfer full) (nullable): the picture in pixels; %NULL, as ashi_composition_save() writes nothing, where
 * an empty sheet would be all
 */
cairo_surface_t *
ashi_composition_draw (const AshiComposition *self, AshiPainter *painter, GError **error)
{
  cairo_surface_t *sheet;

  if (!ashi_size_check (self->box, self->scale, error) || !ashi_painter_check_plate (painter, error))
    return NULL;
  sheet = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (self->box.width * self->scale),
                                      (int) ceil (self->box.height * self->scale));
  if (!paint_on (self, painter, sheet, error))
    g_clear_pointer (&sheet, cairo_surface_destroy);
  return sheet;
}

typedef struct
{
  const char *suffix;
  cairo_surface_t *(*create) (cairo_write_func_t write, void *content, double width, double height);
  double detail;
} Format;

static cairo_surface_t *
create_png (cairo_write_func_t write, void *content, double width, double height)
{
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (width), (int) ceil (height));
}

static const Format formats[] = {
  { ".png", create_png, 1 },
  { ".svg", cairo_svg_surface_create_for_stream, PRINT_PIXELS_PER_POINT },
  { ".pdf", cairo_pdf_surface_create_for_stream, PRINT_PIXELS_PER_POINT },
};

static const Format *
find_format (const char *path, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].suffix))
      return &formats[i];
  g_set_error (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_FORMAT,
               _ ("“%s” does not say what to write; let the name end in .png, .svg or .pdf"), path);
  return NULL;
}

static cairo_status_t
finish (cairo_surface_t *surface, const Format *format, GByteArray *content)
{
  cairo_status_t status = cairo_surface_status (surface);

  if (status == CAIRO_STATUS_SUCCESS && format->create == create_png)
    status = cairo_surface_write_to_png_stream (surface, ashi_picture_file_append, content);
  cairo_surface_finish (surface);
  return status == CAIRO_STATUS_SUCCESS ? cairo_surface_status (surface) : status;
}

/**
 * ashi_composition_save:
 * @painter: a painter of the plate
 * @path: where to write; its ending says as what: .png, .svg or .pdf
 *
 * Returns: whether it was written; else what was there before is untouched, and the error is in #ASHI_PICTURE_ERROR
 */
gboolean
ashi_composition_save (const AshiComposition *self, AshiPainter *painter, const char *path, GError **error)
{
  const Format *format = find_format (path, error);
  g_autoptr (GByteArray) content = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean painted;

  if (format == NULL || !ashi_size_check (self->box, self->scale, error) || !ashi_picture_file_check_place (path, error)
      || !ashi_painter_check_plate (painter,
                                    error)) /* an empty sheet is not worth the file whose place it would take */
    return FALSE;
  surface =
      format->create (ashi_picture_file_append, content, self->box.width * self->scale, self->box.height * self->scale);
  cr = cairo_create (surface);
  painted = ashi_composition_paint (self, painter, cr, format->detail, error);
  cairo_destroy (cr);
  if (painted)
    painted = ashi_picture_file_check_drawn (finish (surface, format, content), path, error);
  cairo_surface_destroy (surface);
  return painted && ashi_picture_file_save (path, content, error);
}
