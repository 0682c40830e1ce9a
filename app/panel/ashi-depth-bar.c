// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-depth-bar.h"

#include "ashi-depth-axis.h"

#include <math.h>

#define NARROWEST   48 /* logical px */
#define BAR_HEIGHT  10 /* logical px */
#define HATCH_STEP  6  /* logical px from line to line */
#define HATCH_WIDTH 1.5
#define EDGE_WIDTH  2 /* logical px */
#define TIP_WIDTH   2 /* logical px */
#define TIP_DASH    3 /* logical px, and as long a gap */
#define MEAN_EXTRA  4 /* logical px by which the line of a mean stands out of its bar */

struct _AshiDepthBar
{
  GtkWidget parent_instance;

  const AshiDepth *depth;
  double axis_end; /* mm */
  double tip;      /* of a needle, in mm; NAN: there is none */
};

G_DEFINE_FINAL_TYPE (AshiDepthBar, ashi_depth_bar, GTK_TYPE_WIDGET)

static void
ashi_depth_bar_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NARROWEST : BAR_HEIGHT + MEAN_EXTRA;
}

static void
snapshot_span (AshiDepthBar *self, GtkSnapshot *snapshot, double from_mm, double to_mm, float height, float alpha)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const float y = ((float) gtk_widget_get_height (widget) - height) / 2;
  const float x = ashi_depth_axis_get_x (widget, self->axis_end, from_mm);
  const float width = MAX (ashi_depth_axis_get_x (widget, self->axis_end, to_mm) - x, 3);
  const graphene_rect_t area = GRAPHENE_RECT_INIT (x, y, width, height);
  GskRoundedRect rounded;
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  colour.alpha *= alpha;
  gsk_rounded_rect_init_from_rect (&rounded, &area, MIN (height, width) / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &colour, &area);
  gtk_snapshot_pop (snapshot);
}

/* Lines that rise from left to right, as far apart as they are seen to be lines. */
static void
hatch (cairo_t *cr, float x, float width, float height)
{
  cairo_set_line_width (cr, HATCH_WIDTH);
  for (float at = x - height; at < x + width; at += HATCH_STEP)
    {
      cairo_move_to (cr, at, height);
      cairo_line_to (cr, at + height, 0);
    }
  cairo_stroke (cr);
}

/* From where danger begins to the end of the axis: nothing deeper than that is out of it. */
static void
snapshot_danger (AshiDepthBar *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const float height = (float) gtk_widget_get_height (widget);
  const float x = ashi_depth_axis_get_x (widget, self->axis_end, ashi_depth_get_low_edge (self->depth));
  const float end = ashi_depth_axis_get_x (widget, self->axis_end, self->axis_end);
  const graphene_rect_t area = GRAPHENE_RECT_INIT (x, 0, MAX (end - x, EDGE_WIDTH), height);
  GdkRGBA colour, pale;
  cairo_t *cr;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  pale = colour;
  pale.alpha *= 0.2f;
  gtk_snapshot_append_color (snapshot, &pale, &area);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  gdk_cairo_set_source_rgba (cr, &colour);
  hatch (cr, x, area.size.width, height);
  cairo_destroy (cr);
  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (x, 0, EDGE_WIDTH, height));
}

static void
snapshot_mean (AshiDepthBar *self, GtkSnapshot *snapshot, double mean)
{
  snapshot_span (self, snapshot, mean, mean, BAR_HEIGHT + MEAN_EXTRA, 1);
}

/* In the colour of words, and in dashes, so that it is no part of any bar. */
static void
snapshot_tip (AshiDepthBar *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const float x = ashi_depth_axis_get_x (widget, self->axis_end, self->tip) - (float) TIP_WIDTH / 2;
  const float height = (float) gtk_widget_get_height (widget);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (parent != NULL ? parent : widget), &colour);
  for (float y = 0; y < height; y += 2 * TIP_DASH)
    gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (x, y, TIP_WIDTH, MIN (TIP_DASH, height - y)));
}

static void
ashi_depth_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AshiDepthBar *self = ASHI_DEPTH_BAR (widget);
  const double low = ashi_depth_to_mm (self->depth, self->depth->low);
  const double high = ashi_depth_to_mm (self->depth, self->depth->high);
  const double sd = ashi_depth_to_mm (self->depth, self->depth->sd);

  ashi_depth_axis_snapshot_grid (widget, snapshot, self->axis_end);
  if (self->depth->is_danger)
    {
      snapshot_danger (self, snapshot);
      if (self->depth->form == ASHI_DEPTH_MEAN)
        snapshot_mean (self, snapshot, low);
    }
  else if (self->depth->form == ASHI_DEPTH_RANGE)
    snapshot_span (self, snapshot, low, high, BAR_HEIGHT, 0.75f);
  else
    {
      snapshot_span (self, snapshot, low - sd, low + sd, BAR_HEIGHT, 0.4f);
      snapshot_mean (self, snapshot, low);
    }
  if (!isnan (self->tip))
    snapshot_tip (self, snapshot);
}

static void
ashi_depth_bar_class_init (AshiDepthBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = ashi_depth_bar_measure;
  widget_class->snapshot = ashi_depth_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "depthbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ashi_depth_bar_init (AshiDepthBar *self)
{
  self->tip = NAN;
}

/**
 * ashi_depth_bar_new:
 * @depth: a depth that has a figure and outlives the bar
 * @axis_end: where the axis ends, in mm
 */
GtkWidget *
ashi_depth_bar_new (const AshiDepth *depth, double axis_end)
{
  static const char *const kinds[] = { "measured", "textbook", "needle" };
  AshiDepthBar *self = g_object_new (ASHI_TYPE_DEPTH_BAR, NULL);

  self->depth = depth;
  self->axis_end = axis_end;
  gtk_widget_add_css_class (GTK_WIDGET (self), depth->is_danger ? "danger" : kinds[depth->kind]);
  return GTK_WIDGET (self);
}

/**
 * ashi_depth_bar_set_tip:
 * @tip: how deep the tip of a needle is that stands beside the bar, in mm
 *
 * Draws a line there.
 */
void
ashi_depth_bar_set_tip (AshiDepthBar *self, double tip)
{
  g_return_if_fail (ASHI_IS_DEPTH_BAR (self));

  if (self->tip == tip)
    return;
  self->tip = tip;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
