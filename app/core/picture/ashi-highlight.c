// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-highlight.h"

#include <math.h>

#define HALO_PX    3.5  /* logical px around the structure, in white */
#define LINE_PX    2.0  /* logical px around the structure, in the highlight's colour */
#define HOVER_PX   1.5  /* logical px of the line around what is hovered */
#define FOCUS_PX   4.0  /* logical px around what has the focus, */
#define RIM_PX     6.5  /* and of the halo around that */
#define TINT       0.22 /* how much of the highlight's colour lies over the structure */
#define DIRECTIONS 16
#define CLEARINGS  8 /* until nothing to be seen is left inside a shape that is a ghost */

static void
set_highlight_colour (cairo_t *cr, double alpha)
{
  cairo_set_source_rgba (cr, ((ASHI_HIGHLIGHT_RGB >> 16) & 0xff) / 255.0, ((ASHI_HIGHLIGHT_RGB >> 8) & 0xff) / 255.0,
                         (ASHI_HIGHLIGHT_RGB & 0xff) / 255.0, alpha);
}

/* The shape, grown by @radius device pixels, in the current source: any drawing can be outlined so. */
static void
mask_grown (cairo_t *cr, cairo_surface_t *shape, double radius)
{
  for (guint i = 0; i < DIRECTIONS; i++)
    {
      const double angle = 2 * G_PI * i / DIRECTIONS;

      cairo_mask_surface (cr, shape, radius * cos (angle), radius * sin (angle));
    }
}

/* Takes the inside out of what was painted, so that one still sees through what is see-through. */
static void
clear_inside (cairo_t *cr, cairo_surface_t *shape)
{
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
  for (guint i = 0; i < CLEARINGS; i++)
    cairo_mask_surface (cr, shape, 0, 0);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
}

static void
paint_selected (cairo_t *cr, cairo_surface_t *shape, double pixel)
{
  cairo_set_source_rgba (cr, 1, 1, 1, 0.85);
  mask_grown (cr, shape, HALO_PX * pixel);
  set_highlight_colour (cr, 1);
  mask_grown (cr, shape, LINE_PX * pixel);
  clear_inside (cr, shape);
  cairo_set_source_surface (cr, shape, 0, 0);
  cairo_paint (cr);
  set_highlight_colour (cr, TINT);
  cairo_mask_surface (cr, shape, 0, 0);
}

static void
paint_hovered (cairo_t *cr, cairo_surface_t *shape, double pixel)
{
  set_highlight_colour (cr, 0.9);
  mask_grown (cr, shape, HOVER_PX * pixel);
  clear_inside (cr, shape);
}

static void
paint_focused (cairo_t *cr, cairo_surface_t *shape, double pixel)
{
  cairo_set_source_rgba (cr, 1, 1, 1, 0.95);
  mask_grown (cr, shape, RIM_PX * pixel);
  set_highlight_colour (cr, 1);
  mask_grown (cr, shape, FOCUS_PX * pixel);
  clear_inside (cr, shape);
}

/* An area of the skin is drawn as one looks at it, and needs nothing more. */
static void
paint_as_drawn (cairo_t *cr, cairo_surface_t *shape, double pixel)
{
  cairo_set_source_surface (cr, shape, 0, 0);
  cairo_paint (cr);
}

static void (*const paint[]) (cairo_t *cr, cairo_surface_t *shape, double pixel) = {
  [ASHI_HIGHLIGHT_SELECTED] = paint_selected,
  [ASHI_HIGHLIGHT_HOVERED] = paint_hovered,
  [ASHI_HIGHLIGHT_FELT] = paint_as_drawn,
  [ASHI_HIGHLIGHT_FOCUSED] = paint_focused,
};

/* The structure as large as was asked for, though librsvg may have drawn it coarser. */
static AshiTile *
paint_shape (AshiPainter *painter, const char *id, AshiBox box, double scale, GError **error)
{
  g_autoptr (AshiTile) drawn = ashi_painter_alone_tile (painter, id, box, scale, error);
  g_autoptr (AshiTile) shape = NULL;
  cairo_t *cr;

  if (drawn == NULL || drawn->scale == scale)
    return g_steal_pointer (&drawn);
  shape = ashi_tile_new (box, scale, error);
  if (shape == NULL)
    return NULL;
  cr = ashi_tile_begin (shape);
  cairo_scale (cr, scale / drawn->scale, scale / drawn->scale);
  cairo_set_source_surface (cr, drawn->surface, round (drawn->box.x * drawn->scale),
                            round (drawn->box.y * drawn->scale));
  /* A soft edge would be taken for the inside of a ghost, and its outline with it. */
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_destroy (cr);
  return ashi_tile_check (shape, error) ? g_steal_pointer (&shape) : NULL;
}

/**
 * ashi_highlight_paint:
 * @order: of the task %ASHI_PAINT_HIGHLIGHT
 *
 * Does what ashi_painter_highlight_tile() tells of.
 */
AshiTile *
ashi_highlight_paint (AshiPainter *painter, const AshiPaintOrder *order, GError **error)
{
  g_autoptr (AshiTile) shape = NULL;
  g_autoptr (AshiTile) tile = NULL;
  AshiBox ink, seen;
  cairo_t *cr;

  g_return_val_if_fail (ASHI_IS_PAINTER (painter), NULL);

  if (!ashi_painter_measure_structure (painter, order->id, &ink, error))
    return NULL;
  if (!ashi_box_intersect (ashi_box_grow (ink, (RIM_PX + 1) * order->pixel / order->scale), order->box, &seen))
    return ashi_tile_new_blank (order->box, order->scale);
  shape = paint_shape (painter, order->id, seen, order->scale, error);
  tile = shape != NULL ? ashi_tile_new (seen, order->scale, error) : NULL;
  if (tile == NULL)
    return NULL;
  cr = cairo_create (tile->surface);
  paint[order->style](cr, shape->surface, order->pixel);
  cairo_destroy (cr);
  return ashi_tile_check (tile, error) ? g_steal_pointer (&tile) : NULL;
}
