// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-flow-depth.h"

#include "ashi-page-text.h"

#include <math.h>

#define TICK_MM     20.0
#define BAR         6.0 /* points */
#define MEAN_WIDTH  1.5
#define HATCH_STEP  3.5
#define NUMBER_SIZE 7.0

/**
 * ashi_flow_depth_new:
 * @depth: a depth that has a figure
 * @axis_end: where the axis ends, in mm
 */
AshiFlowDepth
ashi_flow_depth_new (const AshiDepth *depth, double axis_end)
{
  return (AshiFlowDepth) {
    .low = ashi_depth_to_mm (depth, depth->low),
    .high = ashi_depth_to_mm (depth, depth->high),
    .sd = ashi_depth_to_mm (depth, depth->sd),
    .edge = depth->is_danger ? ashi_depth_get_low_edge (depth) : 0,
    .is_danger = depth->is_danger,
    .is_mean = depth->form == ASHI_DEPTH_MEAN,
    .axis_end = axis_end,
  };
}

typedef struct
{
  cairo_t *cr;
  double x, y, width, end;
} Bar;

static double
get_x (const Bar *self, double mm)
{
  return self->x + CLAMP (mm / self->end, 0, 1) * self->width;
}

static void
draw_grid (const Bar *self)
{
  cairo_set_source_rgb (self->cr, 0.85, 0.85, 0.85);
  cairo_set_line_width (self->cr, 0.5);
  for (double mm = 0; mm <= self->end; mm += TICK_MM)
    {
      cairo_move_to (self->cr, get_x (self, mm), self->y);
      cairo_rel_line_to (self->cr, 0, ASHI_FLOW_DEPTH_HEIGHT);
    }
  cairo_stroke (self->cr);
}

static void
fill_span (const Bar *self, double from, double to, double height)
{
  const double left = get_x (self, from);

  cairo_rectangle (self->cr, left, self->y + (ASHI_FLOW_DEPTH_HEIGHT - height) / 2,
                   MAX (get_x (self, to) - left, MEAN_WIDTH), height);
  cairo_fill (self->cr);
}

/* From where danger begins to the end of the axis; hatched, since many print in black. */
static void
draw_danger (const Bar *self, double edge)
{
  const double from = get_x (self, edge), to = get_x (self, self->end);

  cairo_save (self->cr);
  cairo_rectangle (self->cr, from, self->y + 1, MAX (to - from, MEAN_WIDTH), ASHI_FLOW_DEPTH_HEIGHT - 2);
  cairo_clip (self->cr);
  cairo_set_source_rgb (self->cr, ASHI_FLOW_RED);
  cairo_set_line_width (self->cr, 0.8);
  for (double at = from - ASHI_FLOW_DEPTH_HEIGHT; at < to; at += HATCH_STEP)
    {
      cairo_move_to (self->cr, at, self->y + ASHI_FLOW_DEPTH_HEIGHT);
      cairo_rel_line_to (self->cr, ASHI_FLOW_DEPTH_HEIGHT, -ASHI_FLOW_DEPTH_HEIGHT);
    }
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
  fill_span (self, edge, edge, ASHI_FLOW_DEPTH_HEIGHT - 2);
}

/**
 * ashi_flow_depth_paint:
 * @x: where the axis begins, in points
 * @y: the upper edge
 * @width: of the axis
 */
void
ashi_flow_depth_paint (const AshiFlowDepth *self, cairo_t *cr, double x, double y, double width)
{
  const Bar bar = { cr, x, y, width, self->axis_end };

  draw_grid (&bar);
  if (self->is_danger)
    {
      cairo_set_source_rgb (cr, ASHI_FLOW_RED);
      draw_danger (&bar, self->edge);
    }
  else
    {
      cairo_set_source_rgba (cr, 0.1, 0.37, 0.71, self->is_mean ? 0.35 : 0.7);
      fill_span (&bar, self->is_mean ? self->low - self->sd : self->low,
                 self->is_mean ? self->low + self->sd : self->high, BAR);
    }
  cairo_set_source_rgb (cr, 0.1, 0.1, 0.1);
  if (self->is_mean)
    fill_span (&bar, self->low, self->low, ASHI_FLOW_DEPTH_HEIGHT - 1);
}

/**
 * ashi_flow_axis_paint:
 * @axis_end: where it ends, in mm
 * @x: where it begins, in points
 * @y: the upper edge
 * @width: its length
 */
void
ashi_flow_axis_paint (double axis_end, cairo_t *cr, double x, double y, double width)
{
  const Bar bar = { cr, x, y, width, axis_end };

  for (double mm = 0; mm <= axis_end; mm += TICK_MM)
    {
      g_autofree char *text = g_strdup_printf (mm + TICK_MM > axis_end ? "%g mm" : "%g", mm);
      g_autoptr (PangoLayout) layout = ashi_page_text_new (cr, text, NUMBER_SIZE, FALSE);
      double room;

      ashi_page_text_measure (layout, &room, NULL);
      cairo_set_source_rgb (cr, 0.3, 0.3, 0.3);
      cairo_move_to (cr, CLAMP (get_x (&bar, mm) - room / 2, x, x + width - room), y + 1);
      pango_cairo_show_layout (cr, layout);
    }
}
