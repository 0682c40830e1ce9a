// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-depth-bar.h"

#define BAR_HEIGHT  10 /* logical px */
#define AXIS_HEIGHT 16 /* logical px, for the numbers */
#define TICK_MM     20 /* a line and a number every 2 cm */
#define EDGE        9  /* logical px kept free at both ends, for half a number */

struct _AshiDepthBar
{
  GtkWidget parent_instance;

  const AshiDepth *depth; /* NULL: the axis itself, with numbers */
  double axis_end;        /* mm */
};

G_DEFINE_FINAL_TYPE (AshiDepthBar, ashi_depth_bar, GTK_TYPE_WIDGET)

static float
to_px (AshiDepthBar *self, double mm)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * EDGE;

  return (float) (EDGE + CLAMP (mm / self->axis_end, 0, 1) * width);
}

static void
ashi_depth_bar_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  const gboolean axis = ASHI_DEPTH_BAR (widget)->depth == NULL;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 80;
  else
    *minimum = *natural = axis ? AXIS_HEIGHT : BAR_HEIGHT + 4;
}

static void
get_colour (AshiDepthBar *self, float alpha, GdkRGBA *colour)
{
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), colour);
  colour->alpha *= alpha;
}

static void
snapshot_grid (AshiDepthBar *self, GtkSnapshot *snapshot)
{
  const float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  GdkRGBA colour;

  get_colour (self, 0.15f, &colour);
  for (double mm = 0; mm <= self->axis_end; mm += TICK_MM)
    gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (to_px (self, mm), 0, 1, height));
}

static void
snapshot_number (AshiDepthBar *self, GtkSnapshot *snapshot, double mm)
{
  g_autofree char *text = g_strdup_printf (mm + TICK_MM > self->axis_end ? "%g mm" : "%g", mm);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  const int limit = gtk_widget_get_width (GTK_WIDGET (self));
  int width;
  float x;
  GdkRGBA colour;

  get_colour (self, 0.7f, &colour);
  pango_layout_get_pixel_size (layout, &width, NULL);
  x = CLAMP (to_px (self, mm) - (float) width / 2, 0, (float) (limit - width));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, 0));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_span (AshiDepthBar *self, GtkSnapshot *snapshot, double from_mm, double to_mm, float height, float alpha)
{
  const float y = ((float) gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2;
  const float x = to_px (self, from_mm);
  const float width = MAX (to_px (self, to_mm) - x, 3);
  const graphene_rect_t area = GRAPHENE_RECT_INIT (x, y, width, height);
  GskRoundedRect rounded;
  GdkRGBA colour;

  get_colour (self, alpha, &colour);
  gsk_rounded_rect_init_from_rect (&rounded, &area, MIN (height, width) / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &colour, &area);
  gtk_snapshot_pop (snapshot);
}

static void
snapshot_depth (AshiDepthBar *self, GtkSnapshot *snapshot)
{
  const double low = ashi_depth_to_mm (self->depth, self->depth->low);
  const double high = ashi_depth_to_mm (self->depth, self->depth->high);
  const double sd = ashi_depth_to_mm (self->depth, self->depth->sd);

  if (self->depth->form == ASHI_DEPTH_RANGE)
    snapshot_span (self, snapshot, low, high, BAR_HEIGHT, 0.75f);
  else
    {
      snapshot_span (self, snapshot, low - sd, low + sd, BAR_HEIGHT, 0.4f);
      snapshot_span (self, snapshot, low, low, BAR_HEIGHT + 4, 1);
    }
}

static void
ashi_depth_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AshiDepthBar *self = ASHI_DEPTH_BAR (widget);

  if (self->depth != NULL)
    {
      snapshot_grid (self, snapshot);
      snapshot_depth (self, snapshot);
      return;
    }
  for (double mm = 0; mm <= self->axis_end; mm += TICK_MM)
    snapshot_number (self, snapshot, mm);
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
  gtk_widget_add_css_class (GTK_WIDGET (self), kinds[depth->kind]);
  return GTK_WIDGET (self);
}

/**
 * ashi_depth_axis_new:
 * @axis_end: where the axis ends, in mm
 *
 * Returns: (transfer floating): the numbers that belong to the bars above it
 */
GtkWidget *
ashi_depth_axis_new (double axis_end)
{
  AshiDepthBar *self = g_object_new (ASHI_TYPE_DEPTH_BAR, NULL);

  self->axis_end = axis_end;
  gtk_widget_add_css_class (GTK_WIDGET (self), "axis");
  return GTK_WIDGET (self);
}
