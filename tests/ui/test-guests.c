// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"

/* What rooms above the canvas may hand to it, with nothing but its public header: tools and overlays. */

/* A guest that writes down what it is told, as a tool, as an overlay or as both. */

#define TYPE_GUEST (guest_get_type ())
G_DECLARE_FINAL_TYPE (Guest, guest, TEST, GUEST, GObject)

struct _Guest
{
  GObject parent_instance;

  GString *heard;
  double x, y;          /* where it was last told to be, in user units (mm) */
  gboolean takes_drags; /* and keys */
  gboolean drags_at_once;
  gboolean lies_everywhere; /* as an overlay */
  gboolean is_of_picture;   /* likewise */
  AshiOverlayPlace place;   /* likewise */
  const char *cursor;
  guint n_drawn;
};

static void tool_init (AshiToolInterface *iface);
static void overlay_init (AshiOverlayInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (Guest,
                               guest,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ASHI_TYPE_TOOL, tool_init)
                                   G_IMPLEMENT_INTERFACE (ASHI_TYPE_OVERLAY, overlay_init))

static void
guest_finalize (GObject *object)
{
  g_string_free (TEST_GUEST (object)->heard, TRUE);
  G_OBJECT_CLASS (guest_parent_class)->finalize (object);
}

static void
guest_class_init (GuestClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guest_finalize;
}

static void
guest_init (Guest *self)
{
  self->heard = g_string_new (NULL);
}

static void
hear (gpointer guest, const char *what)
{
  Guest *self = guest;

  g_string_append_printf (self->heard, "%s%s", self->heard->len > 0 ? " " : "", what);
}

static void
hear_at (gpointer guest, const char *what, const AshiSpot *spot)
{
  hear (guest, what);
  ((Guest *) guest)->x = spot->x;
  ((Guest *) guest)->y = spot->y;
}

/* What was heard since it was last asked. */
static void
assert_heard (Guest *self, const char *expected)
{
  g_assert_cmpstr (self->heard->str, ==, expected);
  g_string_truncate (self->heard, 0);
}

static void
take_up (AshiTool *tool, AshiCanvas *canvas)
{
  hear (tool, "up");
}

static void
put_down (AshiTool *tool, AshiCanvas *canvas)
{
  hear (tool, "down");
}

static const char *
get_tool_cursor (AshiTool *tool, AshiCanvas *canvas)
{
  return TEST_GUEST (tool)->cursor;
}

static void
motion (AshiTool *tool, AshiCanvas *canvas, const AshiSpot *spot)
{
  hear_at (tool, "motion", spot);
}

static void
leave (AshiTool *tool, AshiCanvas *canvas)
{
  hear (tool, "leave");
}

static void
click (AshiTool *tool, AshiCanvas *canvas, int n_press, const AshiSpot *spot)
{
  hear_at (tool, n_press == 1 ? "click" : "double-click", spot);
}

static gboolean
drags_at_once (AshiTool *tool)
{
  return TEST_GUEST (tool)->drags_at_once;
}

static gboolean
drag_begin (AshiTool *tool, AshiCanvas *canvas, const AshiSpot *spot)
{
  if (!TEST_GUEST (tool)->takes_drags)
    return FALSE;
  hear_at (tool, "drag", spot);
  return TRUE;
}

static void
drag_update (AshiTool *tool, AshiCanvas *canvas, const AshiSpot *spot)
{
  hear_at (tool, "to", spot);
}

static void
drag_end (AshiTool *tool, AshiCanvas *canvas, gboolean finished)
{
  hear (tool, finished ? "dropped" : "broken-off");
}

static gboolean
key (AshiTool *tool, AshiCanvas *canvas, guint keyval, GdkModifierType held)
{
  hear (tool, gdk_keyval_name (keyval));
  return TEST_GUEST (tool)->takes_drags;
}

static void
tool_init (AshiToolInterface *iface)
{
  iface->take_up = take_up;
  iface->put_down = put_down;
  iface->get_cursor = get_tool_cursor;
  iface->motion = motion;
  iface->leave = leave;
  iface->click = click;
  iface->drags_at_once = drags_at_once;
  iface->drag_begin = drag_begin;
  iface->drag_update = drag_update;
  iface->drag_end = drag_end;
  iface->key = key;
}

static AshiOverlayPlace
get_place (AshiOverlay *overlay)
{
  return TEST_GUEST (overlay)->place;
}

static gboolean
goes_with_picture (AshiOverlay *overlay)
{
  return TEST_GUEST (overlay)->is_of_picture;
}

static void
snapshot (AshiOverlay *overlay, AshiCanvas *canvas, AshiLabelLayout *labels)
{
  static guint n_drawn;

  g_assert_nonnull (labels->snapshot);
  TEST_GUEST (overlay)->n_drawn = ++n_drawn; /* the later, the higher it lies */
}

static gboolean
pick (AshiOverlay *overlay, AshiCanvas *canvas, const AshiSpot *spot)
{
  return TEST_GUEST (overlay)->lies_everywhere;
}

static const char *
get_overlay_cursor (AshiOverlay *overlay, AshiCanvas *canvas)
{
  return TEST_GUEST (overlay)->cursor;
}

static void
click_overlay (AshiOverlay *overlay, AshiCanvas *canvas, int n_press, const AshiSpot *spot)
{
  hear_at (overlay, n_press == 1 ? "click" : "double-click", spot);
}

static gboolean
drag_begin_overlay (AshiOverlay *overlay, AshiCanvas *canvas, const AshiSpot *spot)
{
  return drag_begin (ASHI_TOOL (overlay), canvas, spot);
}

static void
drag_update_overlay (AshiOverlay *overlay, AshiCanvas *canvas, const AshiSpot *spot)
{
  hear_at (overlay, "to", spot);
}

static void
drag_end_overlay (AshiOverlay *overlay, AshiCanvas *canvas, gboolean finished)
{
  drag_end (ASHI_TOOL (overlay), canvas, finished);
}

static void
overlay_init (AshiOverlayInterface *iface)
{
  iface->get_place = get_place;
  iface->goes_with_picture = goes_with_picture;
  iface->snapshot = snapshot;
  iface->pick = pick;
  iface->get_cursor = get_overlay_cursor;
  iface->click = click_overlay;
  iface->drag_begin = drag_begin_overlay;
  iface->drag_update = drag_update_overlay;
  iface->drag_end = drag_end_overlay;
}

static Guest *
create_guest (const char *cursor)
{
  Guest *self = g_object_new (TYPE_GUEST, NULL);

  self->cursor = cursor;
  return self;
}

/* The canvas they are guests of */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
  GtkWidget *window;
  AshiCanvas *canvas;
} Fixture;

static gboolean
is_settled (gpointer canvas)
{
  return ashi_canvas_get_settled (canvas);
}

static gboolean
is_drawn (gpointer guest)
{
  return TEST_GUEST (guest)->n_drawn > 0;
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->view = ashi_view_new ();
  self->window = gtk_window_new ();
  self->canvas = g_object_ref_sink (g_object_new (ASHI_TYPE_CANVAS, "view", self->view, NULL));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 600, 500);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->canvas));
  ashi_view_set_plate (self->view, ashi_pack_get_plate (self->pack, 0));
  gtk_window_present (GTK_WINDOW (self->window));
  ashi_test_wait_until (is_settled, self->canvas);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->canvas);
  g_object_unref (self->view);
  g_object_unref (self->pack);
}

static gpointer
find_controller (Fixture *self, GType type, guint button)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type)
          && (button == 0 || gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == button))
        return controller;
    }
  g_assert_not_reached ();
}

static void
point_at (Fixture *self, double x, double y)
{
  g_signal_emit_by_name (find_controller (self, GTK_TYPE_EVENT_CONTROLLER_MOTION, 0), "motion", x, y);
}

static void
click_at (Fixture *self, double x, double y)
{
  g_signal_emit_by_name (find_controller (self, GTK_TYPE_GESTURE_CLICK, 0), "released", 1, x, y);
}

static void
drag_to (Fixture *self, guint button, double dx, double dy)
{
  g_signal_emit_by_name (find_controller (self, GTK_TYPE_GESTURE_DRAG, button), "drag-update", dx, dy);
}

/* From (200, 200). */
static void
begin_drag (Fixture *self, guint button, double dx, double dy)
{
  g_signal_emit_by_name (find_controller (self, GTK_TYPE_GESTURE_DRAG, button), "drag-begin", 200.0, 200.0);
  drag_to (self, button, dx, dy);
}

static void
end_drag (Fixture *self, guint button)
{
  g_signal_emit_by_name (find_controller (self, GTK_TYPE_GESTURE_DRAG, button), "drag-end", 0.0, 0.0);
}

static gboolean
press (Fixture *self, guint keyval)
{
  gboolean used = FALSE;

  g_signal_emit_by_name (find_controller (self, GTK_TYPE_EVENT_CONTROLLER_KEY, 0), "key-pressed", keyval, 0u,
                         (GdkModifierType) 0, &used);
  return used;
}

static void
let_go (Fixture *self, guint keyval)
{
  g_signal_emit_by_name (find_controller (self, GTK_TYPE_EVENT_CONTROLLER_KEY, 0), "key-released", keyval, 0u,
                         (GdkModifierType) 0);
}

static const char *
get_cursor (Fixture *self)
{
  GdkCursor *cursor = gtk_widget_get_cursor (GTK_WIDGET (self->canvas));

  return cursor != NULL ? gdk_cursor_get_name (cursor) : NULL;
}

static void
assert_at (Fixture *self, Guest *guest, double view_x, double view_y)
{
  double x, y;

  ashi_viewport_to_view (ashi_canvas_get_viewport (self->canvas), guest->x, guest->y, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, view_x, 1e-6);
  g_assert_cmpfloat_with_epsilon (y, view_y, 1e-6);
}

static void
get_center (Fixture *self, double *x)
{
  double y;

  ashi_viewport_get_center (ashi_canvas_get_viewport (self->canvas), x, &y);
}

static void
test_tool_gets_what_the_hand_does (Fixture *self, gconstpointer unused)
{
  g_autoptr (Guest) tool = create_guest ("text");
  double before, after;

  tool->takes_drags = TRUE;
  get_center (self, &before);
  ashi_canvas_set_tool (self->canvas, ASHI_TOOL (tool));
  g_assert_true (ashi_canvas_get_tool (self->canvas) == ASHI_TOOL (tool));
  g_assert_cmpstr (get_cursor (self), ==, "text");
  assert_heard (tool, "up");
  point_at (self, 150, 160);
  assert_heard (tool, "motion");
  assert_at (self, tool, 150, 160);
  click_at (self, 300, 250);
  assert_heard (tool, "click");
  assert_at (self, tool, 300, 250);
  g_assert_null (ashi_view_get_selection (self->view));
  begin_drag (self, GDK_BUTTON_PRIMARY, 3, 0);
  assert_heard (tool, ""); /* a hand that trembles */
  drag_to (self, GDK_BUTTON_PRIMARY, 40, 30);
  assert_at (self, tool, 240, 230);
  end_drag (self, GDK_BUTTON_PRIMARY);
  assert_heard (tool, "drag to dropped");
  g_assert_true (press (self, GDK_KEY_d));
  assert_heard (tool, "d");
  ashi_canvas_set_tool (self->canvas, NULL);
  assert_heard (tool, "down");
  get_center (self, &after);
  g_assert_cmpfloat (before, ==, after);
  g_assert_null (get_cursor (self));
}

/* Zooming, and moving the plate with Space or the middle button, are the hand's own. */
static void
test_plate_moves_with_any_tool (Fixture *self, gconstpointer unused)
{
  g_autoptr (Guest) tool = create_guest ("text");
  double before, after;

  tool->takes_drags = TRUE;
  ashi_canvas_set_tool (self->canvas, ASHI_TOOL (tool));
  g_string_truncate (tool->heard, 0);
  get_center (self, &before);
  begin_drag (self, GDK_BUTTON_MIDDLE, 20, 0);
  g_assert_cmpstr (get_cursor (self), ==, "grabbing");
  end_drag (self, GDK_BUTTON_MIDDLE);
  get_center (self, &after);
  g_assert_cmpfloat (after, <, before);
  assert_heard (tool, "");
  g_assert_true (press (self, GDK_KEY_space));
  g_assert_cmpstr (get_cursor (self), ==, "grab");
  assert_heard (tool, "leave");
  click_at (self, 300, 250);
  begin_drag (self, GDK_BUTTON_PRIMARY, -20, 0);
  end_drag (self, GDK_BUTTON_PRIMARY);
  let_go (self, GDK_KEY_space);
  get_center (self, &after);
  g_assert_cmpfloat_with_epsilon (after, before, 1e-9);
  assert_heard (tool, "");
  g_assert_cmpstr (get_cursor (self), ==, "text");
}

/* What a tool or an overlay does not want moves the plate. */
static void
test_what_is_not_taken_moves_the_plate (Fixture *self, gconstpointer unused)
{
  g_autoptr (Guest) tool = create_guest (NULL), overlay = create_guest (NULL);
  double before, after;

  overlay->lies_everywhere = TRUE;
  ashi_canvas_set_tool (self->canvas, ASHI_TOOL (tool));
  ashi_canvas_add_overlay (self->canvas, ASHI_OVERLAY (overlay));
  g_assert_false (press (self, GDK_KEY_d));
  get_center (self, &before);
  begin_drag (self, GDK_BUTTON_PRIMARY, 20, 0);
  end_drag (self, GDK_BUTTON_PRIMARY);
  get_center (self, &after);
  g_assert_cmpfloat (after, <, before);
  assert_heard (tool, "up d");
  assert_heard (overlay, "");
}

/* Whoever writes does not tremble; two fingers still move the plate, and the stroke that the first of them began was
 * not meant. */
static void
test_drag_at_once (Fixture *self, gconstpointer unused)
{
  g_autoptr (Guest) tool = create_guest ("text");

  tool->takes_drags = tool->drags_at_once = TRUE;
  ashi_canvas_set_tool (self->canvas, ASHI_TOOL (tool));
  g_string_truncate (tool->heard, 0);
  begin_drag (self, GDK_BUTTON_PRIMARY, 1, 0);
  assert_heard (tool, "drag to");
  g_signal_emit_by_name (find_controller (self, GTK_TYPE_GESTURE_ZOOM, 0), "begin", NULL);
  assert_heard (tool, "broken-off");
  drag_to (self, GDK_BUTTON_PRIMARY, 40, 30);
  end_drag (self, GDK_BUTTON_PRIMARY);
  assert_heard (tool, "");
  begin_drag (self, GDK_BUTTON_PRIMARY, 1, 0);
  end_drag (self, GDK_BUTTON_PRIMARY);
  assert_heard (tool, "drag to dropped");
  begin_drag (self, GDK_BUTTON_MIDDLE, 1, 0);
  end_drag (self, GDK_BUTTON_MIDDLE);
  assert_heard (tool, "");
}

static void
test_switching_tools_breaks_a_drag_off (Fixture *self, gconstpointer unused)
{
  g_autoptr (Guest) one = create_guest (NULL), other = create_guest (NULL);
  double before, after;

  one->takes_drags = other->takes_drags = TRUE;
  get_center (self, &before);
  ashi_canvas_set_tool (self->canvas, ASHI_TOOL (one));
  begin_drag (self, GDK_BUTTON_PRIMARY, 20, 0);
  ashi_canvas_set_tool (self->canvas, ASHI_TOOL (other));
  drag_to (self, GDK_BUTTON_PRIMARY, 40, 0);
  end_drag (self, GDK_BUTTON_PRIMARY);
  assert_heard (one, "up drag to broken-off down");
  assert_heard (other, "up");
  get_center (self, &after);
  g_assert_cmpfloat (before, ==, after);
  begin_drag (self, GDK_BUTTON_PRIMARY, 20, 0);
  end_drag (self, GDK_BUTTON_PRIMARY);
  assert_heard (other, "drag to dropped");
}

static void
test_overlay_is_drawn_and_asked_first (Fixture *self, gconstpointer unused)
{
  g_autoptr (Guest) tool = create_guest ("text"), overlay = create_guest ("move");

  tool->takes_drags = overlay->takes_drags = TRUE;
  ashi_canvas_set_tool (self->canvas, ASHI_TOOL (tool));
  ashi_canvas_add_overlay (self->canvas, ASHI_OVERLAY (overlay));
  ashi_test_wait_until (is_drawn, overlay);
  g_string_truncate (tool->heard, 0);
  click_at (self, 100, 100); /* it does not lie there */
  assert_heard (tool, "click");
  overlay->lies_everywhere = TRUE;
  point_at (self, 100, 100);
  g_assert_cmpstr (get_cursor (self), ==, "move");
  assert_heard (tool, "leave");
  click_at (self, 100, 100);
  begin_drag (self, GDK_BUTTON_PRIMARY, 30, 0);
  assert_at (self, overlay, 230, 200);
  end_drag (self, GDK_BUTTON_PRIMARY);
  assert_heard (overlay, "click drag to dropped");
  assert_heard (tool, "");
  overlay->n_drawn = 0;
  ashi_overlay_changed (ASHI_OVERLAY (overlay));
  ashi_test_wait_until (is_drawn, overlay);
  ashi_canvas_remove_overlay (self->canvas, ASHI_OVERLAY (overlay));
  click_at (self, 100, 100);
  assert_heard (overlay, "");
  g_assert_false (ashi_canvas_has_overlay (self->canvas, ASHI_OVERLAY (overlay)));
}

/* What is on the picture lies beneath what stands at the edges, whichever came first. */
static void
test_overlays_lie_in_their_places (Fixture *self, gconstpointer unused)
{
  g_autoptr (Guest) edge = create_guest (NULL), lower = create_guest (NULL), upper = create_guest (NULL);

  edge->place = ASHI_OVERLAY_AT_EDGE;
  edge->lies_everywhere = lower->lies_everywhere = upper->lies_everywhere = TRUE;
  ashi_canvas_add_overlay (self->canvas, ASHI_OVERLAY (edge));
  ashi_canvas_add_overlay (self->canvas, ASHI_OVERLAY (lower));
  ashi_canvas_add_overlay (self->canvas, ASHI_OVERLAY (upper));
  ashi_test_wait_until (is_drawn, edge);
  g_assert_cmpuint (lower->n_drawn, <, upper->n_drawn);
  g_assert_cmpuint (upper->n_drawn, <, edge->n_drawn);
  click_at (self, 100, 100);
  assert_heard (edge, "click");
  ashi_canvas_remove_overlay (self->canvas, ASHI_OVERLAY (edge));
  click_at (self, 100, 100);
  assert_heard (upper, "click");
  assert_heard (lower, "");
}

/* Another picture comes while the hand drags what belongs to this one. */
static void
test_overlay_goes_with_its_picture (Fixture *self, gconstpointer unused)
{
  g_autoptr (Guest) of_picture = create_guest (NULL), staying = create_guest (NULL);
  double before, after;

  of_picture->is_of_picture = of_picture->lies_everywhere = of_picture->takes_drags = TRUE;
  ashi_canvas_add_overlay (self->canvas, ASHI_OVERLAY (staying));
  ashi_canvas_add_overlay (self->canvas, ASHI_OVERLAY (of_picture));
  begin_drag (self, GDK_BUTTON_PRIMARY, 30, 0);
  ashi_view_set_plate (self->view, ashi_pack_get_plate (self->pack, 1));
  get_center (self, &before);
  drag_to (self, GDK_BUTTON_PRIMARY, 60, 0);
  end_drag (self, GDK_BUTTON_PRIMARY);
  get_center (self, &after);
  assert_heard (of_picture, "drag to broken-off");
  g_assert_cmpfloat (before, ==, after);
  g_assert_false (ashi_canvas_has_overlay (self->canvas, ASHI_OVERLAY (of_picture)));
  g_assert_true (ashi_canvas_has_overlay (self->canvas, ASHI_OVERLAY (staying)));
}

/* A length is measured by the same means, and is of the picture it was measured in. */
static void
test_measure_is_a_guest (Fixture *self, gconstpointer unused)
{
  AshiTool *measure;

  ashi_view_set_measuring (self->view, TRUE);
  measure = ashi_canvas_get_tool (self->canvas);
  g_assert_cmpstr (get_cursor (self), ==, "crosshair");
  g_assert_false (ashi_canvas_has_overlay (self->canvas, ASHI_OVERLAY (measure)));
  click_at (self, 200, 200);
  g_assert_true (ashi_canvas_has_overlay (self->canvas, ASHI_OVERLAY (measure)));
  ashi_view_set_plate (self->view, ashi_pack_get_plate (self->pack, 1));
  g_assert_false (ashi_canvas_has_overlay (self->canvas, ASHI_OVERLAY (measure)));
  point_at (self, 220, 220);
  click_at (self, 200, 200);
  g_assert_true (ashi_canvas_has_overlay (self->canvas, ASHI_OVERLAY (measure)));
  g_assert_null (ashi_view_get_selection (self->view));
  ashi_view_set_measuring (self->view, FALSE);
  g_assert_false (ashi_canvas_get_tool (self->canvas) == measure);
}

/* The canvas may go first. */
static void
test_guests_outlive_the_canvas (Fixture *self, gconstpointer unused)
{
  GtkWidget *window = gtk_window_new ();
  AshiCanvas *canvas = g_object_new (ASHI_TYPE_CANVAS, "view", self->view, NULL);
  g_autoptr (Guest) tool = create_guest (NULL), overlay = create_guest (NULL);

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (canvas));
  ashi_canvas_set_tool (canvas, ASHI_TOOL (tool));
  ashi_canvas_add_overlay (canvas, ASHI_OVERLAY (overlay));
  gtk_window_destroy (GTK_WINDOW (window));
  assert_heard (tool, "up down");
  ashi_overlay_changed (ASHI_OVERLAY (overlay));
  g_assert_cmpuint (G_OBJECT (tool)->ref_count, ==, 1);
  g_assert_cmpuint (G_OBJECT (overlay)->ref_count, ==, 1);
}

#define TEST(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  TEST ("/guests/tool-gets-what-the-hand-does", test_tool_gets_what_the_hand_does);
  TEST ("/guests/plate-moves-with-any-tool", test_plate_moves_with_any_tool);
  TEST ("/guests/what-is-not-taken-moves-the-plate", test_what_is_not_taken_moves_the_plate);
  TEST ("/guests/drag-at-once", test_drag_at_once);
  TEST ("/guests/switching-tools-breaks-a-drag-off", test_switching_tools_breaks_a_drag_off);
  TEST ("/guests/overlay-is-drawn-and-asked-first", test_overlay_is_drawn_and_asked_first);
  TEST ("/guests/overlays-lie-in-their-places", test_overlays_lie_in_their_places);
  TEST ("/guests/overlay-goes-with-its-picture", test_overlay_goes_with_its_picture);
  TEST ("/guests/measure-is-a-guest", test_measure_is_a_guest);
  TEST ("/guests/guests-outlive-the-canvas", test_guests_outlive_the_canvas);
  return ashi_test_run ();
}
