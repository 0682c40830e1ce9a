// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-advance.h"

#include "ashi-lettering.h"

#include <math.h>

#define OUTSIDE 40.0 /* of the needle that is seen outside of the skin, in mm */

struct _AshiAdvance
{
  GObject parent_instance;

  double depth;    /* of the tip, in mm from the skin */
  AshiSpan window; /* that is shown, both 0: none */
};

static void overlay_init (AshiOverlayInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AshiAdvance,
                               ashi_advance,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ASHI_TYPE_OVERLAY, overlay_init))

static void
ashi_advance_class_init (AshiAdvanceClass *klass)
{
}

static void
ashi_advance_init (AshiAdvance *self)
{
}

AshiAdvance *
ashi_advance_new (void)
{
  return g_object_new (ASHI_TYPE_ADVANCE, NULL);
}

/**
 * ashi_advance_get_depth:
 *
 * Returns: where the tip is, in mm from the skin
 */
double
ashi_advance_get_depth (AshiAdvance *self)
{
  g_return_val_if_fail (ASHI_IS_ADVANCE (self), 0);
  return self->depth;
}

void
ashi_advance_set_depth (AshiAdvance *self, double depth)
{
  g_return_if_fail (ASHI_IS_ADVANCE (self));

  self->depth = depth;
  ashi_overlay_changed (ASHI_OVERLAY (self));
}

/**
 * ashi_advance_set_window:
 * @window: where it should have been stopped; is shown beside the needle's line, unless it is empty
 */
void
ashi_advance_set_window (AshiAdvance *self, AshiSpan window)
{
  g_return_if_fail (ASHI_IS_ADVANCE (self));

  self->window = window;
  ashi_overlay_changed (ASHI_OVERLAY (self));
}

/* The needle's line in logical px of the canvas: where it enters, and the way that one mm of it leads. */
typedef struct
{
  double x, y;
  double way_x, way_y;
} Line;

static Line
get_line (AshiCanvas *canvas)
{
  const AshiLettering *lettering = ashi_plate_get_lettering (ashi_canvas_get_plate (canvas));
  AshiViewport *viewport = ashi_canvas_get_viewport (canvas);
  const double length =
      fmax (hypot (lettering->tip_x - lettering->needle_x, lettering->tip_y - lettering->needle_y), 1);
  Line line;
  double tip_x, tip_y;

  ashi_viewport_to_view (viewport, lettering->needle_x, lettering->needle_y, &line.x, &line.y);
  ashi_viewport_to_view (viewport, lettering->tip_x, lettering->tip_y, &tip_x, &tip_y);
  line.way_x = (tip_x - line.x) / length;
  line.way_y = (tip_y - line.y) / length;
  return line;
}

static void
draw (cairo_t *cr, const Line *line, double from, double to, double width, double shade)
{
  cairo_set_source_rgb (cr, shade, shade, fmin (shade * 2, 1));
  cairo_set_line_width (cr, width);
  cairo_move_to (cr, line->x + from * line->way_x, line->y + from * line->way_y);
  cairo_line_to (cr, line->x + to * line->way_x, line->y + to * line->way_y);
  cairo_stroke (cr);
}

/* Two bars across, where it begins and where it ends. */
static void
draw_window (cairo_t *cr, const Line *line, AshiSpan window)
{
  const double size = fmax (hypot (line->way_x, line->way_y), 0.01);
  const double across_x = -line->way_y / size * 12, across_y = line->way_x / size * 12;
  const double ends[] = { window.from, window.to };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const double x = line->x + ends[i] * line->way_x, y = line->y + ends[i] * line->way_y;

      cairo_move_to (cr, x - across_x, y - across_y);
      cairo_line_to (cr, x + across_x, y + across_y);
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_set_line_width (cr, 6);
      cairo_stroke_preserve (cr);
      cairo_set_source_rgb (cr, 0.75, 0.11, 0.16);
      cairo_set_line_width (cr, 3);
      cairo_stroke (cr);
    }
}

static void
snapshot (AshiOverlay *overlay, AshiCanvas *canvas, AshiLabelLayout *labels)
{
  AshiAdvance *self = ASHI_ADVANCE (overlay);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (canvas)),
                                                     (float) gtk_widget_get_height (GTK_WIDGET (canvas)));
  cairo_t *cr;
  Line line;

  if (ashi_canvas_get_plate (canvas) == NULL)
    return;
  line = get_line (canvas);
  cr = gtk_snapshot_append_cairo (labels->snapshot, &bounds);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  draw (cr, &line, self->depth - OUTSIDE, self->depth, 6, 1);
  draw (cr, &line, self->depth - OUTSIDE, self->depth, 3, 0.25);
  if (self->window.to > 0)
    draw_window (cr, &line, self->window);
  cairo_destroy (cr);
}

static void
overlay_init (AshiOverlayInterface *iface)
{
  iface->snapshot = snapshot;
}
