// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-mini-map.h"

#define LONGER_SIDE 132 /* logical px */
#define SMALLEST    6.0 /* logical px of the frame, however far one has zoomed in */

struct _AshiMiniMap
{
  GtkWidget parent_instance;

  AshiPlateView *plate_view; /* NULL until it is set */
};

G_DEFINE_FINAL_TYPE (AshiMiniMap, ashi_mini_map, GTK_TYPE_WIDGET)

static AshiPlate *
get_plate (AshiMiniMap *self)
{
  AshiView *view = self->plate_view != NULL ? ashi_plate_view_get_view (self->plate_view) : NULL;

  return view != NULL ? ashi_view_get_plate (view) : NULL;
}

static void
ashi_mini_map_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  AshiPlate *plate = get_plate (ASHI_MINI_MAP (widget));
  const AshiBox box = plate != NULL ? ashi_plate_get_view_box (plate) : (AshiBox) { 0, 0, 1, 1 };
  const double scale = LONGER_SIDE / MAX (box.width, box.height);

  *minimum = *natural = (int) (scale * (orientation == GTK_ORIENTATION_HORIZONTAL ? box.width : box.height));
}

/* Logical px of this widget per mm. */
static double
get_scale (AshiMiniMap *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) / ashi_plate_get_view_box (get_plate (self)).width;
}

static void
snapshot_frame (AshiMiniMap *self, GtkSnapshot *snapshot)
{
  const AshiBox box = ashi_plate_get_view_box (get_plate (self));
  const AshiBox seen = ashi_viewport_get_visible_box (ashi_plate_view_get_viewport (self->plate_view));
  const double scale = get_scale (self);
  const double width = MAX (seen.width * scale, SMALLEST), height = MAX (seen.height * scale, SMALLEST);
  const double x = (seen.x + seen.width / 2 - box.x) * scale, y = (seen.y + seen.height / 2 - box.y) * scale;
  const graphene_rect_t area =
      GRAPHENE_RECT_INIT ((float) (x - width / 2), (float) (y - height / 2), (float) width, (float) height);
  GskRoundedRect frame;
  GdkRGBA colour;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "accent_color", &colour))
    colour = (GdkRGBA) { 0.1f, 0.37f, 0.84f, 1 };
  gsk_rounded_rect_init_from_rect (&frame, &area, 2);
  gtk_snapshot_append_border (snapshot, &frame, (const float[]) { 2, 2, 2, 2 },
                              (const GdkRGBA[]) { colour, colour, colour, colour });
}

static void
ashi_mini_map_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AshiMiniMap *self = ASHI_MINI_MAP (widget);
  const graphene_rect_t area =
      GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));

  if (get_plate (self) == NULL)
    return;
  gtk_snapshot_push_clip (snapshot, &area);
  ashi_plate_view_snapshot_whole (self->plate_view, snapshot, get_scale (self));
  snapshot_frame (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
follow (AshiMiniMap *self)
{
  AshiPlate *plate = get_plate (self);
  const AshiBox seen = ashi_viewport_get_visible_box (ashi_plate_view_get_viewport (self->plate_view));
  const AshiBox box = plate != NULL ? ashi_plate_get_view_box (plate) : (AshiBox) { 0 };
  const gboolean all = seen.x <= box.x && seen.y <= box.y && seen.x + seen.width >= box.x + box.width
                       && seen.y + seen.height >= box.y + box.height;

  gtk_widget_set_visible (GTK_WIDGET (self), plate != NULL && !all);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
go_to (AshiMiniMap *self, double x, double y)
{
  AshiViewport *viewport = ashi_plate_view_get_viewport (self->plate_view);
  const AshiBox box = ashi_plate_get_view_box (get_plate (self));
  const double scale = get_scale (self);

  ashi_viewport_look_at (viewport, box.x + x / scale, box.y + y / scale, ashi_viewport_get_scale (viewport));
}

static void
on_pressed (AshiMiniMap *self, double x, double y)
{
  if (get_plate (self) != NULL)
    go_to (self, x, y);
}

static void
on_dragged (AshiMiniMap *self, double dx, double dy, GtkGestureDrag *drag)
{
  double x, y;

  if (get_plate (self) != NULL && gtk_gesture_drag_get_start_point (drag, &x, &y))
    go_to (self, x + dx, y + dy);
}

/**
 * ashi_mini_map_set_plate_view:
 * @plate_view: the canvas to show and to move; it outlives this
 */
void
ashi_mini_map_set_plate_view (AshiMiniMap *self, AshiPlateView *plate_view)
{
  g_return_if_fail (ASHI_IS_MINI_MAP (self) && self->plate_view == NULL);
  g_return_if_fail (ASHI_IS_PLATE_VIEW (plate_view));

  self->plate_view = plate_view;
  g_signal_connect_object (ashi_plate_view_get_viewport (plate_view), "changed", G_CALLBACK (follow), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (plate_view, "updated", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ashi_plate_view_get_view (plate_view), "notify::plate", G_CALLBACK (gtk_widget_queue_resize),
                           self, G_CONNECT_SWAPPED);
}

static void
ashi_mini_map_class_init (AshiMiniMapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = ashi_mini_map_measure;
  widget_class->snapshot = ashi_mini_map_snapshot;
  gtk_widget_class_set_css_name (widget_class, "minimap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ashi_mini_map_init (AshiMiniMap *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_dragged), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
