// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-place-mark.h"

#include <math.h>

/* How far an arrow key leads the cross, in mm of the picture; with Shift a finer step. */
#define STEP      5.0
#define FINE_STEP 1.0

/* Within so many mm a place is right. */
#define RIGHT_WITHIN 10.0

/* In logical px. */
#define ARM       11.0 /* of the cross */
#define DOT       4.0
#define TICK      4.0 /* at each cun, to either side of the measure */
#define LEAST_CUN 3.0 /* where they stand closer, there are no ticks */

struct _AshiPlaceMark
{
  GObject parent_instance;

  gboolean is_set;
  double x, y;       /* in user units (mm) */
  GPtrArray *places; /* AshiRightPlace: where it should be; NULL: that is not shown */
};

static void tool_init (AshiToolInterface *iface);
static void overlay_init (AshiOverlayInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AshiPlaceMark,
                               ashi_place_mark,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ASHI_TYPE_TOOL, tool_init)
                                   G_IMPLEMENT_INTERFACE (ASHI_TYPE_OVERLAY, overlay_init))

static void
ashi_place_mark_finalize (GObject *object)
{
  AshiPlaceMark *self = ASHI_PLACE_MARK (object);

  g_clear_pointer (&self->places, g_ptr_array_unref);
  G_OBJECT_CLASS (ashi_place_mark_parent_class)->finalize (object);
}

static void
ashi_place_mark_class_init (AshiPlaceMarkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_place_mark_finalize;
}

static void
ashi_place_mark_init (AshiPlaceMark *self)
{
}

AshiPlaceMark *
ashi_place_mark_new (void)
{
  return g_object_new (ASHI_TYPE_PLACE_MARK, NULL);
}

/**
 * ashi_place_mark_get_place:
 * @x: (out): where it stands, in user units (mm) of the picture
 * @y: (out): likewise
 *
 * Returns: whether it was set down
 */
gboolean
ashi_place_mark_get_place (AshiPlaceMark *self, double *x, double *y)
{
  g_return_val_if_fail (ASHI_IS_PLACE_MARK (self), FALSE);

  *x = self->x;
  *y = self->y;
  return self->is_set;
}

/**
 * ashi_place_mark_show_right:
 * @places: (element-type AshiRightPlace): where it should have been set down; around each a ring shows what is near
 * enough. Of the nearest, the landmarks of its rule and the measure are shown
 */
void
ashi_place_mark_show_right (AshiPlaceMark *self, GPtrArray *places)
{
  g_return_if_fail (ASHI_IS_PLACE_MARK (self) && places != NULL);

  self->places = g_ptr_array_ref (places);
  ashi_overlay_changed (ASHI_OVERLAY (self));
}

/* Setting down */

static void
set_place (AshiPlaceMark *self, double x, double y)
{
  self->x = x;
  self->y = y;
  self->is_set = TRUE;
  ashi_overlay_changed (ASHI_OVERLAY (self));
}

static void
click (AshiTool *tool, AshiCanvas *canvas, int n_press, const AshiSpot *spot)
{
  set_place (ASHI_PLACE_MARK (tool), spot->x, spot->y);
}

static const char *
get_cursor (AshiTool *tool, AshiCanvas *canvas)
{
  return "crosshair";
}

/* It begins in the middle of what is seen. */
static gboolean
key (AshiTool *tool, AshiCanvas *canvas, guint keyval, GdkModifierType held)
{
  AshiPlaceMark *self = ASHI_PLACE_MARK (tool);
  const double step = held & GDK_SHIFT_MASK ? FINE_STEP : STEP;
  double x = self->x, y = self->y;

  if (!self->is_set)
    ashi_viewport_get_center (ashi_canvas_get_viewport (canvas), &x, &y);
  switch (keyval)
    {
    case GDK_KEY_Left:
      x -= step;
      break;
    case GDK_KEY_Right:
      x += step;
      break;
    case GDK_KEY_Up:
      y -= step;
      break;
    case GDK_KEY_Down:
      y += step;
      break;
    default:
      return FALSE;
    }
  set_place (self, x, y);
  return TRUE;
}

static void
tool_init (AshiToolInterface *iface)
{
  iface->click = click;
  iface->get_cursor = get_cursor;
  iface->key = key;
}

/* Showing */

/* Dark on light, so that it is seen on any tissue. */
static void
stroke_twice (cairo_t *cr)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, 5);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgb (cr, 0.08, 0.18, 0.4);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

static void
draw_cross (cairo_t *cr, double x, double y)
{
  cairo_move_to (cr, x - ARM, y);
  cairo_line_to (cr, x + ARM, y);
  cairo_move_to (cr, x, y - ARM);
  cairo_line_to (cr, x, y + ARM);
  stroke_twice (cr);
}

static void
draw_right (cairo_t *cr, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, 3, 0, 2 * G_PI);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  stroke_twice (cr);
}

/* One line from landmark to landmark, with a tick at each cun. */
static void
draw_measure (AshiViewport *viewport, cairo_t *cr, const AshiRightPlace *place)
{
  const AshiRuleMark *from, *to;
  double x0, y0, x1, y1, length;

  if (place->ends->len < 2)
    return;
  from = g_ptr_array_index (place->ends, 0);
  to = g_ptr_array_index (place->ends, 1);
  ashi_viewport_to_view (viewport, from->x, from->y, &x0, &y0);
  ashi_viewport_to_view (viewport, to->x, to->y, &x1, &y1);
  length = hypot (x1 - x0, y1 - y0);
  cairo_move_to (cr, x0, y0);
  cairo_line_to (cr, x1, y1);
  for (double cun = 0; length >= LEAST_CUN * place->cun && cun <= place->cun; cun++)
    {
      const double share = cun / place->cun, x = x0 + share * (x1 - x0), y = y0 + share * (y1 - y0);
      const double across_x = -TICK * (y1 - y0) / length, across_y = TICK * (x1 - x0) / length;

      cairo_move_to (cr, x - across_x, y - across_y);
      cairo_line_to (cr, x + across_x, y + across_y);
    }
  stroke_twice (cr);
}

static void
draw_dots (AshiViewport *viewport, cairo_t *cr, GPtrArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const AshiRuleMark *mark = g_ptr_array_index (marks, i);
      double x, y;

      ashi_viewport_to_view (viewport, mark->x, mark->y, &x, &y);
      cairo_new_sub_path (cr);
      cairo_rectangle (cr, x - DOT, y - DOT, 2 * DOT, 2 * DOT);
      stroke_twice (cr);
    }
}

static void
write_names (AshiViewport *viewport, AshiLabelLayout *labels, const AshiRightPlace *place, GPtrArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const AshiRuleMark *mark = g_ptr_array_index (marks, i);
      double x, y;

      ashi_viewport_to_view (viewport, mark->x, mark->y, &x, &y);
      ashi_label_layout_draw_code (labels, mark->title, x, y, DOT, mark->x >= place->x);
    }
}

static void
draw_rings (AshiPlaceMark *self, AshiViewport *viewport, cairo_t *cr)
{
  double x, y;

  for (guint i = 0; i < self->places->len; i++)
    {
      const AshiRightPlace *place = g_ptr_array_index (self->places, i);

      ashi_viewport_to_view (viewport, place->x, place->y, &x, &y);
      draw_right (cr, x, y, RIGHT_WITHIN * ashi_viewport_get_scale (viewport));
    }
}

/* Who set nothing down is shown the first. */
static const AshiRightPlace *
get_told (AshiPlaceMark *self)
{
  if (self->places == NULL || self->places->len == 0)
    return NULL;
  return self->is_set ? ashi_right_place_find_nearest (self->places, self->x, self->y)
                      : g_ptr_array_index (self->places, 0);
}

static void
draw_marks (AshiPlaceMark *self, AshiViewport *viewport, cairo_t *cr)
{
  const AshiRightPlace *told = get_told (self);
  double x, y;

  if (told != NULL)
    {
      draw_measure (viewport, cr, told);
      draw_dots (viewport, cr, told->marks);
      draw_dots (viewport, cr, told->ends);
      draw_rings (self, viewport, cr);
    }
  if (self->is_set)
    {
      ashi_viewport_to_view (viewport, self->x, self->y, &x, &y);
      draw_cross (cr, x, y);
    }
}

static void
snapshot (AshiOverlay *overlay, AshiCanvas *canvas, AshiLabelLayout *labels)
{
  AshiPlaceMark *self = ASHI_PLACE_MARK (overlay);
  AshiViewport *viewport = ashi_canvas_get_viewport (canvas);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (canvas)),
                                                     (float) gtk_widget_get_height (GTK_WIDGET (canvas)));
  cairo_t *cr = gtk_snapshot_append_cairo (labels->snapshot, &bounds);
  const AshiRightPlace *told = get_told (self);

  draw_marks (self, viewport, cr);
  cairo_destroy (cr);
  if (told == NULL)
    return;
  write_names (viewport, labels, told, told->marks);
  write_names (viewport, labels, told, told->ends);
}

static void
overlay_init (AshiOverlayInterface *iface)
{
  iface->snapshot = snapshot;
}
