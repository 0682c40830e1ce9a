// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-depth-axis.h"

#include <math.h>

#define NARROWEST 48 /* logical px */
#define HEIGHT    16 /* logical px */
#define TICK_MM   20 /* a line and a number every 2 cm */
#define GAP       3  /* logical px between numbers */
#define EDGE      9  /* logical px kept free at both ends, for half a number */

struct _AshiDepthAxis
{
  GtkWidget parent_instance;

  double end; /* mm */
};

G_DEFINE_FINAL_TYPE (AshiDepthAxis, ashi_depth_axis, GTK_TYPE_WIDGET)

/**
 * ashi_depth_axis_get_x:
 * @drawn: a widget that stands on the axis
 * @end: where the axis ends, in mm
 * @mm: a depth
 *
 * Returns: where in @drawn that depth is, in logical px
 */
float
ashi_depth_axis_get_x (GtkWidget *drawn, double end, double mm)
{
  return (float) (EDGE + CLAMP (mm / end, 0, 1) * (gtk_widget_get_width (drawn) - 2 * EDGE));
}

static void
get_colour (GtkWidget *widget, float alpha, GdkRGBA *colour)
{
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), colour);
  colour->alpha *= alpha;
}

/**
 * ashi_depth_axis_snapshot_grid:
 * @drawn: a widget that stands on the axis
 * @end: where the axis ends, in mm
 */
void
ashi_depth_axis_snapshot_grid (GtkWidget *drawn, GtkSnapshot *snapshot, double end)
{
  const float height = (float) gtk_widget_get_height (drawn);
  GdkRGBA colour;

  get_colour (drawn, 0.15f, &colour);
  for (double mm = 0; mm <= end; mm += TICK_MM)
    gtk_snapshot_append_color (snapshot, &colour,
                               &GRAPHENE_RECT_INIT (ashi_depth_axis_get_x (drawn, end, mm), 0, 1, height));
}

static void
ashi_depth_axis_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NARROWEST : HEIGHT;
}

static PangoLayout *
create_number (AshiDepthAxis *self, double mm)
{
  g_autofree char *text = g_strdup_printf (mm + TICK_MM > self->end ? "%g mm" : "%g", mm);

  return gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
}

/* Where a number of that width stands: in the middle of its tick, but not outside the widget. */
static float
get_number_x (AshiDepthAxis *self, double mm, int width)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const float x = ashi_depth_axis_get_x (widget, self->end, mm) - (float) width / 2;

  return CLAMP (x, 0, MAX (0, (float) (gtk_widget_get_width (widget) - width)));
}

static void
snapshot_number (AshiDepthAxis *self, GtkSnapshot *snapshot, PangoLayout *layout, float x)
{
  GdkRGBA colour;

  get_colour (GTK_WIDGET (self), 0.7f, &colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, 0));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

/* From how many ticks to how many there is a number, so that each has its room. */
static guint
count_ticks_between (AshiDepthAxis *self)
{
  const float tick = ashi_depth_axis_get_x (GTK_WIDGET (self), self->end, TICK_MM)
                     - ashi_depth_axis_get_x (GTK_WIDGET (self), self->end, 0);
  g_autoptr (PangoLayout) widest = gtk_widget_create_pango_layout (GTK_WIDGET (self), "100");
  int width;

  pango_layout_get_pixel_size (widest, &width, NULL);
  return tick > 0 ? (guint) ceilf ((float) (width + GAP) / tick) : 1;
}

/* The last number has the unit, and is always there; the others as far as they leave it its room. */
static void
ashi_depth_axis_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AshiDepthAxis *self = ASHI_DEPTH_AXIS (widget);
  const double last = floor (self->end / TICK_MM) * TICK_MM, step = TICK_MM * count_ticks_between (self);
  g_autoptr (PangoLayout) with_unit = create_number (self, last);
  int width;
  float last_x;

  pango_layout_get_pixel_size (with_unit, &width, NULL);
  last_x = get_number_x (self, last, width);
  snapshot_number (self, snapshot, with_unit, last_x);
  for (double mm = 0; mm < last; mm += step)
    {
      g_autoptr (PangoLayout) layout = create_number (self, mm);
      float x;

      pango_layout_get_pixel_size (layout, &width, NULL);
      x = get_number_x (self, mm, width);
      if (x + (float) width + GAP <= last_x)
        snapshot_number (self, snapshot, layout, x);
    }
}

static void
ashi_depth_axis_class_init (AshiDepthAxisClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = ashi_depth_axis_measure;
  widget_class->snapshot = ashi_depth_axis_snapshot;
  gtk_widget_class_set_css_name (widget_class, "depthaxis");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ashi_depth_axis_init (AshiDepthAxis *self)
{
}

/**
 * ashi_depth_axis_new:
 * @end: where it ends, in mm
 */
GtkWidget *
ashi_depth_axis_new (double end)
{
  AshiDepthAxis *self = g_object_new (ASHI_TYPE_DEPTH_AXIS, NULL);

  self->end = end;
  return GTK_WIDGET (self);
}
