// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-composition.h"

#include "ashi-needle-scene.h"
#include "ashi-page-file.h"
#include "ashi-page-lettering.h"
#include "ashi-picture-file.h"

#include <math.h>

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

/* What is selected lies under the layers that lie topmost, so that it covers no point. */
static gboolean
paint_layers (
    const AshiComposition *self, AshiPainter *painter, cairo_t *cr, gboolean of_topmost, double detail, GError **error)
{
  AshiPlate *plate = ashi_painter_get_plate (painter);
  const gboolean is_apart = ashi_painter_is_apart (painter);

  for (guint i = ashi_plate_get_n_layers (plate); i-- > 0;)
    if (self->opacities[i] > 0 && !ashi_plate_get_layer (plate, i)->is_missing
        && ashi_plate_get_layer (plate, i)->is_topmost == of_topmost
        && !(is_apart ? lay_layer (self, painter, cr, i, detail, error)
                      : paint_layer (painter, cr, i, self->scale, self->opacities[i], error)))
      return FALSE;
  return TRUE;
}

static gboolean
paint_body (const AshiComposition *self, AshiPainter *painter, cairo_t *cr, double detail, GError **error)
{
  gboolean painted;

  if (!self->isolated)
    return paint_layers (self, painter, cr, FALSE, detail, error);
  cairo_push_group (cr);
  painted = paint_layers (self, painter, cr, FALSE, detail, error);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, ASHI_ISOLATED_REST);
  return painted;
}

static gboolean
paint_highlight (const AshiComposition *self,
                 AshiPainter *painter,
                 cairo_t *cr,
                 const char *id,
                 AshiHighlightStyle style,
                 double detail,
                 GError **error)
{
  g_autoptr (AshiTile) tile =
      ashi_painter_highlight_tile (painter, id, style, self->box, self->scale * detail, detail, error);

  if (tile != NULL)
    lay (self, cr, tile, 1);
  return tile != NULL;
}

static gboolean
paint_felt (const AshiComposition *self, AshiPainter *painter, cairo_t *cr, double detail, GError **error)
{
  for (guint i = 0; self->felt != NULL && self->felt[i] != NULL; i++)
    if (!paint_highlight (self, painter, cr, self->felt[i], ASHI_HIGHLIGHT_FELT, detail, error))
      return FALSE;
  return TRUE;
}

static gboolean
paint_selected (const AshiComposition *self,
                AshiPainter *painter,
                cairo_t *cr,
                const char *id,
                gboolean of_topmost,
                double detail,
                GError **error)
{
  AshiPlate *plate = ashi_painter_get_plate (painter);
  const AshiStructure *selected = ashi_plate_find_structure (plate, id);

  return selected == NULL || ashi_plate_get_layer (plate, selected->layer)->is_topmost != of_topmost
         || paint_highlight (self, painter, cr, selected->id, ASHI_HIGHLIGHT_SELECTED, detail, error);
}

static gboolean
paint_selection (
    const AshiComposition *self, AshiPainter *painter, cairo_t *cr, gboolean of_topmost, double detail, GError **error)
{
  gboolean painted = paint_selected (self, painter, cr, self->selection, of_topmost, detail, error);

  for (guint i = 0; painted && self->selected_too != NULL && self->selected_too[i] != NULL; i++)
    painted = paint_selected (self, painter, cr, self->selected_too[i], of_topmost, detail, error);
  return painted;
}

static void
paint_needle (const AshiComposition *self, cairo_t *cr)
{
  cairo_save (cr);
  cairo_scale (cr, self->scale, self->scale);
  cairo_translate (cr, -self->box.x, -self->box.y);
  ashi_needle_scene_paint (self->needle, self->names, cr, self->needle_unit);
  cairo_restore (cr);
  ashi_needle_scene_write (self->needle, self->names, self->box, cr, self->scale, self->needle_unit * self->scale);
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
  painted = paint_body (self, painter, cr, detail, error) && paint_felt (self, painter, cr, detail, error)
            && paint_selection (self, painter, cr, FALSE, detail, error)
            && paint_layers (self, painter, cr, TRUE, detail, error)
            && paint_selection (self, painter, cr, TRUE, detail, error);
  cairo_restore (cr);
  if (painted && self->names != NULL)
    ashi_page_lettering_paint (cr, ashi_painter_get_plate (painter), self->names, self->opacities, self->box,
                               self->scale);
  if (painted && self->needle != NULL)
    paint_needle (self, cr);
  return painted;
}

typedef struct
{
  const AshiComposition *composition;
  AshiPainter *painter;
} Work;

static gboolean
paint_page (cairo_t *cr, guint page, double detail, gpointer work, GError **error)
{
  const Work *self = work;

  return ashi_composition_paint (self->composition, self->painter, cr, detail, error);
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
  Work work = { self, painter };
  const AshiPageFile file = {
    .width = self->box.width * self->scale,
    .height = self->box.height * self->scale,
    .fineness = 1,
    .n_pages = 1,
    .imprint = self->imprint,
    .paint = paint_page,
    .data = &work,
  };

  /* an empty sheet is not worth the file whose place it would take */
  return ashi_size_check (self->box, self->scale, error) && ashi_picture_file_check_place (path, error)
         && ashi_painter_check_plate (painter, error) && ashi_page_file_save (&file, path, error);
}
