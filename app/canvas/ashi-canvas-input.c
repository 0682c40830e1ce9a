// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas-private.h"

#include <adwaita.h>
#include <math.h>

#define ZOOM_STEP      1.25
#define SCROLL_STEP    1.15
#define PAN_STEP       48.0 /* logical px of an arrow key */
#define FINGER_STEP    1.01 /* per logical px of two fingers with Control */
#define GLIDE_FRICTION 4.0  /* per s */
#define GLIDE_SLOWEST  8.0  /* logical px per s, below which it stands */
#define CLICK_SLACK    5.0  /* logical px a hand may tremble in a click */

static void
zoom_at_middle (AshiCanvas *self, double factor)
{
  ashi_viewport_zoom_at (self->viewport, factor, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                         gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

static void
on_zoom_in (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zoom_at_middle (ASHI_CANVAS (widget), ZOOM_STEP);
}

static void
on_zoom_out (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zoom_at_middle (ASHI_CANVAS (widget), 1 / ZOOM_STEP);
}

static void
on_fit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ashi_viewport_fit (ASHI_CANVAS (widget)->viewport);
}

static void
on_actual_size (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AshiCanvas *self = ASHI_CANVAS (widget);

  zoom_at_middle (self, ASHI_VIEWPORT_TRUE_SIZE / ashi_viewport_get_scale (self->viewport));
}

static gboolean
on_arrow (GtkWidget *widget, GVariant *parameter, gpointer user_data)
{
  int dx, dy;

  g_variant_get (parameter, "(ii)", &dx, &dy);
  ashi_viewport_pan (ASHI_CANVAS (widget)->viewport, dx * PAN_STEP, dy * PAN_STEP);
  return TRUE;
}

/* A wheel zooms; two fingers move the plate, unless Control is held; Shift turns the wheel sideways. */
static gboolean
on_scroll (AshiCanvas *self, double dx, double dy, GtkEventControllerScroll *scroll)
{
  const GdkModifierType held = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  const gboolean by_fingers = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_SURFACE;

  if (by_fingers && (held & GDK_CONTROL_MASK) == 0)
    ashi_viewport_pan (self->viewport, -dx, -dy);
  else if (held & GDK_SHIFT_MASK)
    ashi_viewport_pan (self->viewport, -(dx + dy) * PAN_STEP, 0);
  else
    ashi_viewport_zoom_at (self->viewport, pow (by_fingers ? FINGER_STEP : SCROLL_STEP, -dy), self->pointer_x,
                           self->pointer_y);
  return TRUE;
}

/* What two fingers let go of runs out, for those who do not mind things that move by themselves. */
typedef struct
{
  double dx, dy; /* logical px per s */
  gint64 then;   /* frame time, in µs */
} Glide;

static gboolean
on_glide (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Glide *glide = data;
  const gint64 now = gdk_frame_clock_get_frame_time (clock);
  const double seconds = (double) (now - glide->then) / G_USEC_PER_SEC;
  const double left = exp (-GLIDE_FRICTION * seconds);

  ashi_viewport_pan (ASHI_CANVAS (widget)->viewport, -glide->dx * seconds, -glide->dy * seconds);
  glide->dx *= left;
  glide->dy *= left;
  glide->then = now;
  if (hypot (glide->dx, glide->dy) > GLIDE_SLOWEST)
    return G_SOURCE_CONTINUE;
  ASHI_CANVAS (widget)->glide = 0;
  return G_SOURCE_REMOVE;
}

/**
 * ashi_canvas_input_stand_still:
 *
 * Ends what two fingers have let go of.
 */
void
ashi_canvas_input_stand_still (AshiCanvas *self)
{
  if (self->glide != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->glide);
  self->glide = 0;
}

static void
on_decelerate (AshiCanvas *self, double dx, double dy)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self)); /* NULL once its window has been closed */
  Glide *glide;

  ashi_canvas_input_stand_still (self);
  if (clock == NULL || !adw_get_enable_animations (GTK_WIDGET (self)))
    return;
  glide = g_new0 (Glide, 1);
  *glide = (Glide) { dx, dy, gdk_frame_clock_get_frame_time (clock) };
  self->glide = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_glide, glide, g_free);
}

static void
on_pinch_begin (AshiCanvas *self)
{
  self->pinch_scale = 1;
}

static void
on_pinch (AshiCanvas *self, double scale, GtkGesture *gesture)
{
  double x, y;

  if (scale > 0 && gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    ashi_viewport_zoom_at (self->viewport, scale / self->pinch_scale, x, y);
  self->pinch_scale = scale;
}

/**
 * ashi_canvas_input_show_hand:
 *
 * Lets the pointer's looks say what a button would do.
 */
void
ashi_canvas_input_show_hand (AshiCanvas *self)
{
  const char *name = self->hovered != NULL ? "pointer" : NULL;

  if (self->dragging)
    name = "grabbing";
  else if (self->grabbing)
    name = "grab";
  else if (self->measuring)
    name = "crosshair";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

static void
on_drag_begin (AshiCanvas *self, double x, double y)
{
  self->drag_x = self->drag_y = 0;
}

/* A drag claims the sequence only once it is no click any more. */
static void
on_drag_update (AshiCanvas *self, double x, double y, GtkGesture *gesture)
{
  if (!self->dragging && hypot (x, y) < CLICK_SLACK)
    return;
  if (!self->dragging)
    {
      self->dragging = TRUE;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      ashi_canvas_input_show_hand (self);
    }
  ashi_viewport_pan (self->viewport, x - self->drag_x, y - self->drag_y);
  self->drag_x = x;
  self->drag_y = y;
}

static void
on_drag_end (AshiCanvas *self)
{
  if (!self->dragging)
    return;
  self->dragging = FALSE;
  ashi_canvas_input_show_hand (self);
}

/* While Space is held, the hand holds the plate and chooses nothing. */
static gboolean
on_key_pressed (AshiCanvas *self, guint key)
{
  if (key != GDK_KEY_space)
    return GDK_EVENT_PROPAGATE;
  self->grabbing = TRUE;
  ashi_canvas_set_hovered (self, NULL);
  ashi_canvas_input_show_hand (self);
  return GDK_EVENT_STOP;
}

static void
let_go (AshiCanvas *self)
{
  self->grabbing = FALSE;
  ashi_canvas_input_show_hand (self);
}

static void
on_key_released (AshiCanvas *self, guint key)
{
  if (key == GDK_KEY_space)
    let_go (self);
}

static void
on_click (AshiCanvas *self, int n_press, double x, double y)
{
  const char *selection;
  AshiBox box;

  if (self->grabbing)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->measuring)
    {
      ashi_canvas_measure_click (self, x, y);
      return;
    }
  if (n_press == 1)
    ashi_canvas_select_at (self, x, y);
  selection = ashi_view_get_selection (self->view);
  if (n_press == 2 && self->pick_map != NULL && selection != NULL
      && ashi_pick_map_get_bounds (self->pick_map, selection, &box))
    ashi_canvas_reveal_box (self, box);
}

static void
on_leave (AshiCanvas *self)
{
  ashi_canvas_set_hovered (self, NULL);
}

static void
add_controller (AshiCanvas *self, gpointer controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (controller));
}

/**
 * ashi_canvas_input_connect:
 *
 * Lets pointer, touch and wheel move the plate and select on it.
 */
void
ashi_canvas_input_connect (AshiCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *middle_drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  GtkGesture *drags[] = { drag, middle_drag };

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (middle_drag), GDK_BUTTON_MIDDLE);
  for (guint i = 0; i < G_N_ELEMENTS (drags); i++)
    {
      g_signal_connect_object (drags[i], "drag-begin", G_CALLBACK (on_drag_begin), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (drags[i], "drag-update", G_CALLBACK (on_drag_update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (drags[i], "drag-end", G_CALLBACK (on_drag_end), self, G_CONNECT_SWAPPED);
      add_controller (self, drags[i]);
    }
  g_signal_connect_object (click, "released", G_CALLBACK (on_click), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "begin", G_CALLBACK (on_pinch_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (on_pinch), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (ashi_canvas_hover_at), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (on_scroll), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "decelerate", G_CALLBACK (on_decelerate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "scroll-begin", G_CALLBACK (ashi_canvas_input_stand_still), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-released", G_CALLBACK (on_key_released), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (let_go), NULL); /* the key may be let go of elsewhere */
  add_controller (self, keys);
  add_controller (self, click);
  add_controller (self, pinch);
  gtk_gesture_group (pinch, drag); /* else the drag that a pinch begins with would take the fingers for itself */
  add_controller (self, motion);
  add_controller (self, scroll);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key, keypad;
    const char *action;
  } zooms[] = {
    { GDK_KEY_plus, GDK_KEY_KP_Add, "canvas.zoom-in" },        { GDK_KEY_equal, GDK_KEY_equal, "canvas.zoom-in" },
    { GDK_KEY_minus, GDK_KEY_KP_Subtract, "canvas.zoom-out" }, { GDK_KEY_0, GDK_KEY_KP_0, "canvas.fit" },
    { GDK_KEY_1, GDK_KEY_KP_1, "canvas.actual-size" },
  };
  static const struct
  {
    guint key, keypad;
    int dx, dy;
  } arrows[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, 1, 0 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, -1, 0 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, 1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, zooms[i].key, 0, zooms[i].action, NULL);
      gtk_widget_class_add_binding_action (widget_class, zooms[i].keypad, 0, zooms[i].action, NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      gtk_widget_class_add_binding (widget_class, arrows[i].key, 0, on_arrow, "(ii)", arrows[i].dx, arrows[i].dy);
      gtk_widget_class_add_binding (widget_class, arrows[i].keypad, 0, on_arrow, "(ii)", arrows[i].dx, arrows[i].dy);
    }
}

/**
 * ashi_canvas_input_install:
 *
 * Installs the actions of the plate, and their keys.
 */
void
ashi_canvas_input_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "canvas.zoom-in", NULL, on_zoom_in);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-out", NULL, on_zoom_out);
  gtk_widget_class_install_action (widget_class, "canvas.fit", NULL, on_fit);
  gtk_widget_class_install_action (widget_class, "canvas.actual-size", NULL, on_actual_size);
  add_keys (widget_class);
}
