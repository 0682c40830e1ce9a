// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-hand.h"

#include <adwaita.h>
#include <math.h>

#define SCROLL_STEP    1.15
#define WHEEL_STEP     48.0 /* logical px of a turn of the wheel sideways */
#define FINGER_STEP    1.01 /* per logical px of two fingers with Control */
#define GLIDE_FRICTION 4.0  /* per s */
#define GLIDE_SLOWEST  8.0  /* logical px per s, below which it stands */
#define CLICK_SLACK    5.0  /* logical px a hand may tremble in a click */

/* What a drag moves, from when it is no click any more until the button is let go of. */
typedef enum
{
  DRAGS_NOTHING,
  DRAGS_PLATE,
  DRAGS_OVERLAY,
  DRAGS_TOOL,
  DRAGS_NO_MORE, /* what was dragged is gone */
} Drags;

struct _AshiHand
{
  GObject parent_instance;

  GtkWidget *canvas; /* borrowed: it holds this; NULL: closed */
  AshiViewport *viewport;
  AshiOverlays *overlays; /* borrowed of the canvas */
  AshiTool *tool;         /* NULL: none */

  double pointer_x, pointer_y; /* logical px */
  double pinch_scale;
  double pinch_x, pinch_y; /* between the fingers, in logical px; NaN: not known yet */
  gboolean pinch_pans;     /* two fingers do what one does where nothing is drawn */
  double pressure;         /* of a pen that is drawn with */
  double start_x, start_y; /* of a drag, in logical px */
  double drag_x, drag_y;   /* from there */
  Drags drags;
  AshiOverlay *dragged; /* when it is an overlay */
  gboolean holding;     /* Space is held */
  const char *shown;    /* interned: the name of what the pointer looks like; NULL: as everywhere */
  guint glide;          /* the tick of a plate that runs out; 0: it stands */
};

G_DEFINE_FINAL_TYPE (AshiHand, ashi_hand, G_TYPE_OBJECT)

static void
ashi_hand_dispose (GObject *object)
{
  AshiHand *self = ASHI_HAND (object);

  ashi_hand_close (self);
  g_clear_object (&self->viewport);
  G_OBJECT_CLASS (ashi_hand_parent_class)->dispose (object);
}

static void
ashi_hand_class_init (AshiHandClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_hand_dispose;
}

static void
ashi_hand_init (AshiHand *self)
{
  self->pressure = ASHI_SPOT_USUAL_PRESSURE;
}

static AshiCanvas *
get_canvas (AshiHand *self)
{
  return (AshiCanvas *) self->canvas;
}

static AshiSpot
find_spot (AshiHand *self, double view_x, double view_y)
{
  AshiSpot spot = { .view_x = view_x, .view_y = view_y, .pressure = self->pressure };

  ashi_viewport_to_plate (self->viewport, view_x, view_y, &spot.x, &spot.y);
  return spot;
}

/* While Space is held, the hand holds the plate and chooses nothing. */
static AshiOverlay *
find_overlay (AshiHand *self, const AshiSpot *spot)
{
  return self->holding ? NULL : ashi_overlays_pick (self->overlays, spot);
}

/* Looks */

static const char *
find_cursor (AshiHand *self)
{
  const AshiSpot spot = find_spot (self, self->pointer_x, self->pointer_y);
  AshiOverlay *overlay = self->drags == DRAGS_OVERLAY ? self->dragged : NULL;

  if (self->drags == DRAGS_PLATE)
    return "grabbing";
  if (self->drags == DRAGS_NOTHING && self->holding)
    return "grab";
  if (self->drags == DRAGS_NOTHING)
    overlay = find_overlay (self, &spot);
  if (overlay != NULL)
    return ashi_overlay_get_cursor (overlay, get_canvas (self));
  return self->tool != NULL ? ashi_tool_get_cursor (self->tool, get_canvas (self)) : NULL;
}

/**
 * ashi_hand_show:
 *
 * Lets the pointer's looks say what a button would do.
 */
void
ashi_hand_show (AshiHand *self)
{
  const char *name;

  g_return_if_fail (ASHI_IS_HAND (self));

  if (self->canvas == NULL)
    return;
  name = g_intern_string (find_cursor (self));
  if (self->shown != name)
    gtk_widget_set_cursor_from_name (self->canvas, name);
  self->shown = name;
}

/**
 * ashi_hand_is_dragging:
 *
 * Returns: whether a button is held and something moves with it
 */
gboolean
ashi_hand_is_dragging (AshiHand *self)
{
  g_return_val_if_fail (ASHI_IS_HAND (self), FALSE);
  return self->drags != DRAGS_NOTHING;
}

/**
 * ashi_hand_is_holding:
 *
 * Returns: whether Space is held, so that whatever the hand does moves the plate
 */
gboolean
ashi_hand_is_holding (AshiHand *self)
{
  g_return_val_if_fail (ASHI_IS_HAND (self), FALSE);
  return self->holding;
}

/**
 * ashi_hand_get_pointer:
 * @view_x: (out): in logical px
 * @view_y: (out): likewise
 */
void
ashi_hand_get_pointer (AshiHand *self, double *view_x, double *view_y)
{
  g_return_if_fail (ASHI_IS_HAND (self));

  *view_x = self->pointer_x;
  *view_y = self->pointer_y;
}

/**
 * ashi_hand_set_pointer:
 * @view_x: where something else than the pointer points, in logical px
 * @view_y: likewise
 */
void
ashi_hand_set_pointer (AshiHand *self, double view_x, double view_y)
{
  g_return_if_fail (ASHI_IS_HAND (self));

  self->pointer_x = view_x;
  self->pointer_y = view_y;
}

/* Wheel and two fingers */

/* Over what lies on the plate a wheel may move that; Control lets it zoom all the same. */
static gboolean
scroll_overlay (AshiHand *self, double steps, GdkModifierType held)
{
  const AshiSpot spot = find_spot (self, self->pointer_x, self->pointer_y);
  AshiOverlay *overlay = (held & GDK_CONTROL_MASK) == 0 ? find_overlay (self, &spot) : NULL;

  return overlay != NULL && ashi_overlay_scroll (overlay, get_canvas (self), &spot, steps, held);
}

/* A wheel zooms; two fingers move the plate, unless Control is held; Shift turns the wheel sideways. */
static gboolean
on_scroll (AshiHand *self, double dx, double dy, GtkEventControllerScroll *scroll)
{
  const GdkModifierType held = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  const gboolean by_fingers = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_SURFACE;

  if (!by_fingers && scroll_overlay (self, dx + dy, held))
    return TRUE;
  if (by_fingers && (held & GDK_CONTROL_MASK) == 0)
    ashi_viewport_pan (self->viewport, -dx, -dy);
  else if (held & GDK_SHIFT_MASK)
    ashi_viewport_pan (self->viewport, -(dx + dy) * WHEEL_STEP, 0);
  else
    ashi_viewport_zoom_at (self->viewport, pow (by_fingers ? FINGER_STEP : SCROLL_STEP, -dy), self->pointer_x,
                           self->pointer_y);
  return TRUE;
}

/* What two fingers let go of runs out, for those who do not mind things that move by themselves. */
typedef struct
{
  AshiHand *hand; /* borrowed: the tick ends with it */
  double dx, dy;  /* logical px per s */
  gint64 then;    /* frame time, in µs */
} Glide;

static gboolean
on_glide (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Glide *glide = data;
  const gint64 now = gdk_frame_clock_get_frame_time (clock);
  const double seconds = (double) (now - glide->then) / G_USEC_PER_SEC;
  const double left = exp (-GLIDE_FRICTION * seconds);

  ashi_viewport_pan (glide->hand->viewport, -glide->dx * seconds, -glide->dy * seconds);
  glide->dx *= left;
  glide->dy *= left;
  glide->then = now;
  if (hypot (glide->dx, glide->dy) > GLIDE_SLOWEST)
    return G_SOURCE_CONTINUE;
  glide->hand->glide = 0;
  return G_SOURCE_REMOVE;
}

/**
 * ashi_hand_stand_still:
 *
 * Ends what two fingers have let go of.
 */
void
ashi_hand_stand_still (AshiHand *self)
{
  g_return_if_fail (ASHI_IS_HAND (self));

  if (self->glide != 0)
    gtk_widget_remove_tick_callback (self->canvas, self->glide);
  self->glide = 0;
}

static void
on_decelerate (AshiHand *self, double dx, double dy)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->canvas); /* NULL once its window has been closed */
  Glide *glide;

  ashi_hand_stand_still (self);
  if (clock == NULL || !adw_get_enable_animations (self->canvas))
    return;
  glide = g_new0 (Glide, 1);
  *glide = (Glide) { self, dx, dy, gdk_frame_clock_get_frame_time (clock) };
  self->glide = gtk_widget_add_tick_callback (self->canvas, on_glide, glide, g_free);
}

/* Drags */

static void
end_drag (AshiHand *self, gboolean finished)
{
  g_autoptr (AshiOverlay) dragged = g_steal_pointer (&self->dragged);
  const Drags drags = self->drags;

  self->drags = finished ? DRAGS_NOTHING : DRAGS_NO_MORE;
  if (drags == DRAGS_OVERLAY)
    ashi_overlay_drag_end (dragged, get_canvas (self), finished);
  else if (drags == DRAGS_TOOL)
    ashi_tool_drag_end (self->tool, get_canvas (self), finished);
}

/**
 * ashi_hand_let_go_of:
 * @guest: a tool or an overlay
 *
 * Breaks a drag of it off; what the hand still does until the button is let go of means nothing.
 */
void
ashi_hand_let_go_of (AshiHand *self, gpointer guest)
{
  g_return_if_fail (ASHI_IS_HAND (self) && guest != NULL);

  if ((self->drags == DRAGS_OVERLAY && (gpointer) self->dragged == guest)
      || (self->drags == DRAGS_TOOL && (gpointer) self->tool == guest))
    end_drag (self, FALSE);
}

/* There no finger begins a drag. */
static gboolean
is_on_touchpad (GtkGesture *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  return event != NULL && gdk_event_get_event_type (event) == GDK_TOUCHPAD_PINCH;
}

/* Where one finger does something else than to move the plate, two do that; the stroke that the first began was not
 * meant. */
static void
on_pinch_begin (AshiHand *self, GdkEventSequence *sequence, GtkGesture *gesture)
{
  self->pinch_scale = 1;
  self->pinch_x = self->pinch_y = NAN;
  self->pinch_pans = self->drags != DRAGS_PLATE && self->tool != NULL && ashi_tool_drags_at_once (self->tool)
                     && !is_on_touchpad (gesture);
  if (self->pinch_pans)
    end_drag (self, FALSE);
}

static void
on_pinch (AshiHand *self, double scale, GtkGesture *gesture)
{
  double x, y;

  if (scale > 0 && gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    {
      if (self->pinch_pans && !isnan (self->pinch_x))
        ashi_viewport_pan (self->viewport, x - self->pinch_x, y - self->pinch_y);
      ashi_viewport_zoom_at (self->viewport, scale / self->pinch_scale, x, y);
      self->pinch_x = x;
      self->pinch_y = y;
    }
  self->pinch_scale = scale;
}

static Drags
find_what_drags (AshiHand *self, const AshiSpot *spot, gboolean moves_plate)
{
  AshiOverlay *overlay = moves_plate ? NULL : find_overlay (self, spot);

  if (overlay != NULL && ashi_overlay_drag_begin (overlay, get_canvas (self), spot))
    {
      self->dragged = g_object_ref (overlay);
      return DRAGS_OVERLAY;
    }
  if (!moves_plate && !self->holding && self->tool != NULL
      && ashi_tool_drag_begin (self->tool, get_canvas (self), spot))
    return DRAGS_TOOL;
  return DRAGS_PLATE;
}

static double
get_pressure (GtkGesture *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  double pressure;

  if (event != NULL && gdk_event_get_device_tool (event) != NULL
      && gdk_event_get_axis (event, GDK_AXIS_PRESSURE, &pressure))
    return CLAMP (pressure, 0, 1);
  return ASHI_SPOT_USUAL_PRESSURE;
}

/* The finger that stays when another is lifted has come down for the pinch, and begins nothing of its own. */
static gboolean
is_left_over (GtkGesture *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  const GdkEventType type = event != NULL ? gdk_event_get_event_type (event) : GDK_TOUCH_BEGIN;

  return type == GDK_TOUCH_END || type == GDK_TOUCH_CANCEL;
}

static void
on_drag_begin (AshiHand *self, double x, double y, GtkGesture *gesture)
{
  self->pressure = get_pressure (gesture);
  if (is_left_over (gesture))
    self->drags = DRAGS_NO_MORE;
  else if (self->drags == DRAGS_NO_MORE)
    self->drags = DRAGS_NOTHING;
  self->start_x = x;
  self->start_y = y;
  self->drag_x = self->drag_y = 0;
}

static void
drag_to (AshiHand *self, double dx, double dy, const AshiSpot *spot)
{
  if (self->drags == DRAGS_PLATE)
    ashi_viewport_pan (self->viewport, dx - self->drag_x, dy - self->drag_y);
  else if (self->drags == DRAGS_OVERLAY)
    ashi_overlay_drag_update (self->dragged, get_canvas (self), spot);
  else if (self->drags == DRAGS_TOOL)
    ashi_tool_drag_update (self->tool, get_canvas (self), spot);
  self->drag_x = dx;
  self->drag_y = dy;
}

/* How far a hand may tremble in what is no drag yet, in logical px. */
static double
get_slack (AshiHand *self, gboolean moves_plate)
{
  const gboolean at_once = !moves_plate && !self->holding && self->tool != NULL && ashi_tool_drags_at_once (self->tool);

  return at_once ? G_MINDOUBLE : CLICK_SLACK;
}

/* A drag claims the sequence only once it is no click any more. */
static void
on_drag_update (AshiHand *self, double dx, double dy, GtkGesture *gesture)
{
  const gboolean by_middle = gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_MIDDLE;
  AshiSpot spot;

  self->pressure = get_pressure (gesture);
  if (self->drags == DRAGS_NOTHING && hypot (dx, dy) < get_slack (self, by_middle))
    return;
  if (self->drags == DRAGS_NOTHING)
    {
      spot = find_spot (self, self->start_x, self->start_y);
      self->drags = find_what_drags (self, &spot, by_middle);
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      ashi_hand_show (self);
    }
  spot = find_spot (self, self->start_x + dx, self->start_y + dy);
  drag_to (self, dx, dy, &spot);
}

/* A pen tells of more places than there are frames, and of these before the last, which the drag hears of. */
static void
on_stylus_motion (AshiHand *self, double x, double y, GtkGestureStylus *stylus)
{
  g_autofree GdkTimeCoord *log = NULL;
  guint n;

  if (self->drags != DRAGS_TOOL || !gtk_gesture_stylus_get_backlog (stylus, &log, &n))
    return;
  for (guint i = 0; i < n; i++)
    {
      AshiSpot spot = find_spot (self, log[i].axes[GDK_AXIS_X], log[i].axes[GDK_AXIS_Y]);

      if (log[i].flags & GDK_AXIS_FLAG_PRESSURE)
        spot.pressure = CLAMP (log[i].axes[GDK_AXIS_PRESSURE], 0, 1);
      ashi_tool_drag_update (self->tool, get_canvas (self), &spot);
    }
}

static void
on_drag_end (AshiHand *self)
{
  if (self->drags == DRAGS_NOTHING)
    return;
  end_drag (self, TRUE);
  ashi_hand_show (self);
}

/* Pointer and keys */

static void
on_leave (AshiHand *self)
{
  if (self->tool != NULL)
    ashi_tool_leave (self->tool, get_canvas (self));
}

static void
on_motion (AshiHand *self, double x, double y)
{
  const AshiSpot spot = find_spot (self, x, y);

  ashi_hand_set_pointer (self, x, y);
  if (self->drags == DRAGS_NOTHING && find_overlay (self, &spot) != NULL)
    on_leave (self);
  else if (self->tool != NULL)
    ashi_tool_motion (self->tool, get_canvas (self), &spot);
  ashi_hand_show (self);
}

static void
on_click (AshiHand *self, int n_press, double x, double y)
{
  const AshiSpot spot = find_spot (self, x, y);
  AshiOverlay *overlay;

  if (self->holding)
    return;
  gtk_widget_grab_focus (self->canvas);
  overlay = find_overlay (self, &spot);
  if (overlay != NULL)
    ashi_overlay_click (overlay, get_canvas (self), n_press, &spot);
  else if (self->tool != NULL)
    ashi_tool_click (self->tool, get_canvas (self), n_press, &spot);
}

static gboolean
on_key_pressed (AshiHand *self, guint keyval, guint keycode, GdkModifierType held)
{
  if (keyval != GDK_KEY_space)
    return (self->tool != NULL && ashi_tool_key (self->tool, get_canvas (self), keyval, held))
           || ashi_overlays_key (self->overlays, keyval, held);
  self->holding = TRUE;
  on_leave (self);
  ashi_hand_show (self);
  return GDK_EVENT_STOP;
}

static void
let_go (AshiHand *self)
{
  self->holding = FALSE;
  ashi_hand_show (self);
}

static void
on_key_released (AshiHand *self, guint keyval)
{
  if (keyval == GDK_KEY_space)
    let_go (self);
}

static void
listen (AshiHand *self, gpointer controller, const char *signal, GCallback callback)
{
  g_signal_connect_object (controller, signal, callback, self, G_CONNECT_SWAPPED);
}

static void
add_drag (AshiHand *self, GtkGesture *drag, guint button)
{
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), button);
  listen (self, drag, "drag-begin", G_CALLBACK (on_drag_begin));
  listen (self, drag, "drag-update", G_CALLBACK (on_drag_update));
  listen (self, drag, "drag-end", G_CALLBACK (on_drag_end));
  gtk_widget_add_controller (self->canvas, GTK_EVENT_CONTROLLER (drag));
}

/* It is asked before the drag, since it is added after it. */
static void
add_stylus (AshiHand *self, GtkGesture *drag)
{
  GtkGesture *stylus = gtk_gesture_stylus_new ();

  listen (self, stylus, "motion", G_CALLBACK (on_stylus_motion));
  gtk_widget_add_controller (self->canvas, GTK_EVENT_CONTROLLER (stylus));
  gtk_gesture_group (stylus, drag);
}

static void
add_keys_and_click (AshiHand *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  listen (self, keys, "key-pressed", G_CALLBACK (on_key_pressed));
  listen (self, keys, "key-released", G_CALLBACK (on_key_released));
  listen (self, self->canvas, "notify::has-focus", G_CALLBACK (let_go)); /* the key may be let go of elsewhere */
  gtk_widget_add_controller (self->canvas, keys);
  listen (self, click, "released", G_CALLBACK (on_click));
  gtk_widget_add_controller (self->canvas, GTK_EVENT_CONTROLLER (click));
}

static void
add_pinch (AshiHand *self, GtkGesture *drag)
{
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  listen (self, pinch, "begin", G_CALLBACK (on_pinch_begin));
  listen (self, pinch, "scale-changed", G_CALLBACK (on_pinch));
  gtk_widget_add_controller (self->canvas, GTK_EVENT_CONTROLLER (pinch));
  gtk_gesture_group (pinch, drag); /* else the drag that a pinch begins with would take the fingers for itself */
}

static void
add_motion_and_scroll (AshiHand *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);

  listen (self, motion, "motion", G_CALLBACK (on_motion));
  listen (self, motion, "leave", G_CALLBACK (on_leave));
  listen (self, scroll, "scroll", G_CALLBACK (on_scroll));
  listen (self, scroll, "decelerate", G_CALLBACK (on_decelerate));
  listen (self, scroll, "scroll-begin", G_CALLBACK (ashi_hand_stand_still));
  gtk_widget_add_controller (self->canvas, motion);
  gtk_widget_add_controller (self->canvas, scroll);
}

/**
 * ashi_hand_new:
 * @canvas: where the hand is; holds this and closes it before it goes
 * @viewport: what it moves
 * @overlays: what lies over the plate there; as long-lived as @canvas
 */
AshiHand *
ashi_hand_new (AshiCanvas *canvas, AshiViewport *viewport, AshiOverlays *overlays)
{
  AshiHand *self;
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_return_val_if_fail (GTK_IS_WIDGET (canvas) && ASHI_IS_VIEWPORT (viewport) && overlays != NULL, NULL);

  self = g_object_new (ASHI_TYPE_HAND, NULL);
  self->canvas = GTK_WIDGET (canvas);
  self->viewport = g_object_ref (viewport);
  self->overlays = overlays;
  add_drag (self, drag, GDK_BUTTON_PRIMARY);
  add_stylus (self, drag);
  add_drag (self, gtk_gesture_drag_new (), GDK_BUTTON_MIDDLE);
  add_keys_and_click (self);
  add_pinch (self, drag);
  add_motion_and_scroll (self);
  return self;
}

/**
 * ashi_hand_close:
 *
 * Lets go of everything: the canvas goes.
 */
void
ashi_hand_close (AshiHand *self)
{
  g_return_if_fail (ASHI_IS_HAND (self));

  if (self->canvas == NULL)
    return;
  ashi_hand_stand_still (self);
  ashi_hand_set_tool (self, NULL);
  g_clear_object (&self->dragged);
  g_signal_handlers_disconnect_by_data (self->canvas, self);
  self->canvas = NULL;
  self->overlays = NULL;
}

/**
 * ashi_hand_get_tool:
 *
 * Returns: (transfer none) (nullable): what is in the hand
 */
AshiTool *
ashi_hand_get_tool (AshiHand *self)
{
  g_return_val_if_fail (ASHI_IS_HAND (self), NULL);
  return self->tool;
}

/**
 * ashi_hand_set_tool:
 * @tool: (nullable): what comes into the hand; a drag of the one before is broken off
 */
void
ashi_hand_set_tool (AshiHand *self, AshiTool *tool)
{
  g_autoptr (AshiTool) before = NULL;

  g_return_if_fail (ASHI_IS_HAND (self) && (tool == NULL || ASHI_IS_TOOL (tool)));

  if (self->tool == tool)
    return;
  if (self->tool != NULL)
    ashi_hand_let_go_of (self, self->tool);
  before = self->tool;
  self->tool = tool != NULL ? g_object_ref (tool) : NULL;
  if (before != NULL)
    ashi_tool_put_down (before, get_canvas (self));
  if (tool != NULL)
    ashi_tool_take_up (tool, get_canvas (self));
  ashi_hand_show (self);
}
