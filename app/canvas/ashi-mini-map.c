// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-mini-map.h"

#include "ashi-flatten.h"
#include "ashi-shown.h"
#include "ashi-texture.h"

#define LONGER_SIDE 132 /* logical px */
#define SMALLEST    6.0 /* logical px of the frame, however far one has zoomed in */

struct _AshiMiniMap
{
  GtkWidget parent_instance;

  AshiCanvas *canvas; /* weak; NULL until it is set */

  AshiShown picture; /* the plate at this widget's scale: to shrink it anew would hold up every frame */
  AshiTile *made_of; /* what that was shrunk from, or is being; NULL: nothing */
  gboolean shrinking;
  AshiPlate *shown; /* the plate that made_of shows */
};

G_DEFINE_FINAL_TYPE (AshiMiniMap, ashi_mini_map, GTK_TYPE_WIDGET)

static AshiPlate *
get_plate (AshiMiniMap *self)
{
  return self->canvas != NULL ? ashi_canvas_get_plate (self->canvas) : NULL;
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
  const AshiBox box = ashi_plate_get_view_box (get_plate (self));

  return LONGER_SIDE / MAX (box.width, box.height);
}

/* The canvas's picture of the whole plate; NULL while there is none, or no canvas any more. */
static AshiTile *
get_whole (AshiMiniMap *self)
{
  return get_plate (self) != NULL ? ashi_canvas_get_whole (self->canvas) : NULL;
}

static void follow_picture (AshiMiniMap *self);

static void
on_shrunk (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AshiMiniMap) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiTile) tile = ashi_flatten_finish (result, &error);

  self->shrinking = FALSE;
  if (tile == NULL)
    g_warning ("%s", error->message);                                   /* the picture before it stays */
  else if (get_whole (self) != NULL && get_plate (self) == self->shown) /* else that plate is not shown any more */
    ashi_shown_take (&self->picture, ashi_tile_ref (tile), tile->box);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  follow_picture (self);
}

/* Shrinks the canvas's picture of the whole plate in a worker whenever it is another, one at a time; also while the map
 * is invisible, so that it is there when it is wanted. */
static void
follow_picture (AshiMiniMap *self)
{
  AshiTile *whole = get_whole (self);
  const double opaque = 1;
  GPtrArray *tiles;

  if (whole == NULL)
    ashi_shown_clear (&self->picture);
  if (self->shrinking || whole == self->made_of)
    return;
  g_clear_pointer (&self->made_of, ashi_tile_unref);
  if (whole == NULL)
    return;
  self->made_of = ashi_tile_ref (whole);
  g_set_object (&self->shown, get_plate (self));
  self->shrinking = TRUE;
  tiles = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_tile_unref);
  g_ptr_array_add (tiles, ashi_tile_ref (whole));
  ashi_flatten_async (tiles, &opaque, whole->box, get_scale (self) * gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                      NULL, on_shrunk, g_object_ref (self));
}

/* Where the picture lies in this widget, in logical px. */
static graphene_rect_t
get_picture_area (AshiMiniMap *self)
{
  const AshiBox plate = ashi_plate_get_view_box (get_plate (self)), box = self->picture.tile->box;
  const double scale = get_scale (self);

  return GRAPHENE_RECT_INIT ((float) ((box.x - plate.x) * scale), (float) ((box.y - plate.y) * scale),
                             (float) (box.width * scale), (float) (box.height * scale));
}

static void
snapshot_frame (AshiMiniMap *self, GtkSnapshot *snapshot)
{
  const AshiBox box = ashi_plate_get_view_box (get_plate (self));
  const AshiBox seen = ashi_viewport_get_visible_box (ashi_canvas_get_viewport (self->canvas));
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
  if (self->picture.texture != NULL)
    {
      const graphene_rect_t picture_area = get_picture_area (self);

      ashi_texture_draw (self->picture.texture, snapshot, &picture_area);
    }
  snapshot_frame (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
follow (AshiMiniMap *self)
{
  AshiPlate *plate = get_plate (self);
  const AshiBox seen = ashi_viewport_get_visible_box (ashi_canvas_get_viewport (self->canvas));
  const AshiBox box = ashi_viewport_get_content (ashi_canvas_get_viewport (self->canvas));
  const gboolean all = seen.x <= box.x && seen.y <= box.y && seen.x + seen.width >= box.x + box.width
                       && seen.y + seen.height >= box.y + box.height;

  gtk_widget_set_visible (GTK_WIDGET (self), plate != NULL && !all);
  if (plate != NULL)
    follow_picture (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
go_to (AshiMiniMap *self, double x, double y)
{
  AshiViewport *viewport = ashi_canvas_get_viewport (self->canvas);
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
 * ashi_mini_map_set_canvas:
 * @canvas: the canvas to show and to move
 */
void
ashi_mini_map_set_canvas (AshiMiniMap *self, AshiCanvas *canvas)
{
  g_return_if_fail (ASHI_IS_MINI_MAP (self) && self->canvas == NULL);
  g_return_if_fail (ASHI_IS_CANVAS (canvas));

  g_set_weak_pointer (&self->canvas, canvas);
  g_signal_connect_object (ashi_canvas_get_viewport (canvas), "changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canvas, "updated", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ashi_canvas_get_view (canvas), "notify::plate", G_CALLBACK (gtk_widget_queue_resize), self,
                           G_CONNECT_SWAPPED);
}

static void
ashi_mini_map_dispose (GObject *object)
{
  AshiMiniMap *self = ASHI_MINI_MAP (object);

  ashi_shown_clear (&self->picture);
  g_clear_pointer (&self->made_of, ashi_tile_unref);
  g_clear_object (&self->shown);
  g_clear_weak_pointer (&self->canvas);
  G_OBJECT_CLASS (ashi_mini_map_parent_class)->dispose (object);
}

static void
ashi_mini_map_class_init (AshiMiniMapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_mini_map_dispose;
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
