// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-depth-axis.h"

#define NARROWEST 80 /* logical px */
#define HEIGHT    16 /* logical px */
#define TICK_MM   20 /* a line and a number every 2 cm */
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

static void
snapshot_number (AshiDepthAxis *self, GtkSnapshot *snapshot, double mm)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *text = g_strdup_printf (mm + TICK_MM > self->end ? "%g mm" : "%g", mm);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width;
  float x;
  GdkRGBA colour;

  get_colour (widget, 0.7f, &colour);
  pango_layout_get_pixel_size (layout, &width, NULL);
  x = ashi_depth_axis_get_x (widget, self->end, mm) - (float) width / 2;
  x = CLAMP (x, 0, (float) (gtk_widget_get_width (widget) - width));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, 0));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
ashi_depth_axis_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AshiDepthAxis *self = ASHI_DEPTH_AXIS (widget);

  for (double mm = 0; mm <= self->end; mm += TICK_MM)
    snapshot_number (self, snapshot, mm);
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
