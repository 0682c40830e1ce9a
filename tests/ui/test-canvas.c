// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas.h"
#include "ashi-mini-map.h"
#include "ashi-opening.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"
#include "ashi-window.h"

/* What the canvas holds while plates come and go under the pointer, and when its window goes first. */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
  GtkWidget *window;
  AshiCanvas *canvas;
} Fixture;

static gboolean
has_size (AshiCanvas *canvas)
{
  return gtk_widget_get_width (GTK_WIDGET (canvas)) > 0;
}

static gboolean
has_regions (AshiCanvas *canvas)
{
  return gtk_widget_get_first_child (GTK_WIDGET (canvas)) != NULL;
}

static AshiSpot
get_spot (AshiCanvas *canvas, double view_x, double view_y)
{
  AshiSpot spot = { .view_x = view_x, .view_y = view_y };

  ashi_viewport_to_plate (ashi_canvas_get_viewport (canvas), view_x, view_y, &spot.x, &spot.y);
  return spot;
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
  gtk_window_present (GTK_WINDOW (self->window));
  ashi_test_wait_until ((AshiTestCondition) has_size, self->canvas);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->canvas);
  g_object_unref (self->view);
  g_object_unref (self->pack);
}

/* A structure that is drawn, and not switched off. */
static const char *
find_seen (Fixture *self)
{
  AshiPlate *plate = ashi_view_get_plate (self->view);

  for (guint i = 0; i < ashi_plate_get_n_structures (plate); i++)
    {
      const AshiStructure *structure = ashi_plate_get_structure (plate, i);

      if (ashi_view_get_effective_opacity (self->view, structure->layer) > 0)
        return structure->id;
    }
  g_assert_not_reached ();
}

static AshiPlate *
get_picture (Fixture *self, guint index)
{
  const guint n_plates = g_list_model_get_n_items (ashi_pack_get_plates (self->pack));
  AshiSection *section = index < n_plates ? NULL : ashi_pack_get_section (self->pack, index - n_plates);

  if (index < n_plates)
    return ashi_pack_get_plate (self->pack, index);
  return section != NULL ? ashi_section_get_picture (section) : NULL;
}

/* From every picture to every other, of more layers or fewer, while something of the first lies under the pointer. */
static void
test_turns_under_the_pointer (Fixture *self, gconstpointer unused)
{
  for (guint i = 0; get_picture (self, i) != NULL; i++)
    for (guint j = 0; get_picture (self, j) != NULL; j++)
      {
        ashi_view_set_plate (self->view, get_picture (self, i));
        ashi_canvas_set_hovered (self->canvas, find_seen (self));
        ashi_view_set_plate (self->view, get_picture (self, j));
        g_assert_true (ashi_canvas_get_plate (self->canvas) == get_picture (self, j));
        if (i != j)
          g_assert_null (ashi_canvas_get_hovered (self->canvas));
      }
}

/* Somebody who hears of the change before the canvas does, and moves the pointer, the layers and the selection. */
static void
meddle (Fixture *self)
{
  const AshiSpot spot = get_spot (self->canvas, 300, 250);

  ashi_canvas_hover_at (self->canvas, &spot);
  ashi_canvas_select_at (self->canvas, &spot);
  ashi_canvas_set_hovered (self->canvas, NULL);
  ashi_view_set_layer_visible (self->view, 0, !ashi_view_get_layer_visible (self->view, 0));
  ashi_viewport_pan (ashi_canvas_get_viewport (self->canvas), 5, 5);
}

static void
test_sees_no_half_of_another_plate (Fixture *self, gconstpointer unused)
{
  const char *const spot[] = { "outer-muscle--left", NULL };

  g_signal_connect_swapped (self->view, "notify::plate", G_CALLBACK (meddle), self);
  for (guint i = 0; get_picture (self, i) != NULL; i++)
    {
      ashi_view_set_plate (self->view, get_picture (self, i));
      ashi_test_wait_until ((AshiTestCondition) has_regions, self->canvas);
      g_signal_handlers_block_by_func (self->view, meddle, self);
      ashi_view_select_spot (self->view, spot);
      g_signal_handlers_unblock_by_func (self->view, meddle, self);
      ashi_canvas_set_hovered (self->canvas, find_seen (self));
    }
  g_signal_handlers_disconnect_by_func (self->view, meddle, self);
}

/* The window goes while workers, which hold the canvas, find out what lies where. */
static void
test_outlives_its_window (Fixture *self, gconstpointer unused)
{
  const char *const hidden = "outer-muscle--left";

  for (guint i = 0; get_picture (self, i) != NULL; i++)
    ashi_view_set_plate (self->view, get_picture (self, i));
  ashi_view_select (self->view, hidden);
  ashi_view_hide_selected (self->view);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->window)));
  g_assert_null (ashi_canvas_get_plate (self->canvas));
  ashi_test_wait_until (ashi_test_is_alone, self->canvas);
  g_assert_false (has_regions (self->canvas));
}

/* A canvas that is put into another window is what it was. */
static void
test_moves_to_another_window (Fixture *self, gconstpointer unused)
{
  GtkWidget *other = gtk_window_new ();

  ashi_view_set_plate (self->view, get_picture (self, 0));
  ashi_test_wait_until ((AshiTestCondition) has_regions, self->canvas);
  gtk_window_set_child (GTK_WINDOW (self->window), NULL);
  g_assert_false (has_regions (self->canvas));
  ashi_view_set_plate (self->view, get_picture (self, 1));
  gtk_window_set_child (GTK_WINDOW (other), GTK_WIDGET (self->canvas));
  gtk_window_present (GTK_WINDOW (other));
  ashi_test_wait_until ((AshiTestCondition) has_regions, self->canvas);
  g_assert_true (ashi_canvas_get_plate (self->canvas) == get_picture (self, 1));
  gtk_window_destroy (GTK_WINDOW (other));
}

static gboolean
has_selection (AshiCanvas *canvas)
{
  return ashi_view_get_selection (ashi_canvas_get_view (canvas)) != NULL;
}

static void
click_on (Fixture *self, double x, double y)
{
  const AshiSpot spot = { .x = x, .y = y };

  g_assert_null (ashi_canvas_pick_first (self->canvas, x, y)); /* it is not known yet what lies there */
  ashi_canvas_select_at (self->canvas, &spot);
}

/* What was clicked is what was seen there then, wherever the view has gone meanwhile. */
static void
test_waiting_click_means_what_was_seen (Fixture *self, gconstpointer unused)
{
  ashi_view_set_plate (self->view, get_picture (self, 0));
  click_on (self, -30, -85);
  ashi_viewport_zoom_at (ashi_canvas_get_viewport (self->canvas), 3, 10, 10);
  ashi_viewport_pan (ashi_canvas_get_viewport (self->canvas), -160, -90);
  for (guint i = 0; i < ashi_plate_get_n_layers (ashi_canvas_get_plate (self->canvas)); i++)
    ashi_view_set_layer_visible (self->view, i, FALSE);
  ashi_test_wait_until ((AshiTestCondition) has_selection, self->canvas);
  g_assert_cmpstr (ashi_view_get_selection (self->view), ==, "outer-muscle--left");
}

static void
test_waiting_click_goes_with_its_plate (Fixture *self, gconstpointer unused)
{
  ashi_view_set_plate (self->view, get_picture (self, 0));
  click_on (self, 30, -85); /* something is drawn there on either */
  ashi_view_set_plate (self->view, get_picture (self, 1));
  ashi_test_wait_until ((AshiTestCondition) has_regions, self->canvas);
  g_assert_null (ashi_view_get_selection (self->view));
}

/* The map stands beside the canvas, and may be told of it last. */
static void
test_map_outlives_the_canvas (Fixture *self, gconstpointer unused)
{
  AshiMiniMap *map = g_object_ref_sink (g_object_new (ASHI_TYPE_MINI_MAP, NULL));
  int width;

  ashi_view_set_plate (self->view, get_picture (self, 0));
  ashi_mini_map_set_canvas (map, self->canvas);
  ashi_test_wait_until ((AshiTestCondition) has_regions, self->canvas);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->window)));
  ashi_test_wait_until (ashi_test_is_alone, self->canvas);
  g_clear_object (&self->canvas);
  gtk_widget_measure (GTK_WIDGET (map), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  g_object_unref (map);
}

/* Of gestures, the one that follows the main button. */
static GtkEventController *
find_controller (AshiCanvas *canvas, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type)
          && (!GTK_IS_GESTURE_SINGLE (controller)
              || gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_PRIMARY))
        return GTK_EVENT_CONTROLLER (controller);
    }
  return NULL;
}

/* The first finger of a pinch begins a drag, which would claim the touches for itself alone. */
static void
test_drag_does_not_end_a_pinch (Fixture *self, gconstpointer unused)
{
  g_assert_true (gtk_gesture_is_grouped_with (GTK_GESTURE (find_controller (self->canvas, GTK_TYPE_GESTURE_DRAG)),
                                              GTK_GESTURE (find_controller (self->canvas, GTK_TYPE_GESTURE_ZOOM))));
}

/* GTK may still tell of fingers that were lifted when the window, and with it what counts frames, is gone: nothing
 * glides then, and no critical is heard. */
static void
test_fingers_leave_after_the_window (Fixture *self, gconstpointer unused)
{
  GtkEventController *scroll = find_controller (self->canvas, GTK_TYPE_EVENT_CONTROLLER_SCROLL);

  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->window)));
  g_signal_emit_by_name (scroll, "decelerate", 500.0, 500.0);
}

/* The whole window, closed at the worst times: before the pack is there, while it fills, and while plates turn. */
static void
test_window_closes_at_any_moment (void)
{
  for (guint i = 0; i < 12; i++)
    {
      GtkWidget *window = ashi_window_new (NULL, ashi_opening_new (NULL));
      const gint64 end = g_get_monotonic_time () + i * i * 6000; /* µs */

      gtk_window_present (GTK_WINDOW (window));
      while (g_get_monotonic_time () < end)
        g_main_context_iteration (NULL, FALSE);
      for (int number = 2; i % 3 == 0 && number <= 6; number++)
        gtk_widget_activate_action (window, "win.plate-at", "i", number);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* The plate stands before all that is said about it has been read, and only then is there a picture to save. */
static gboolean
has_everything (AshiCanvas *canvas)
{
  return has_regions (canvas) && ashi_view_get_pack (ashi_canvas_get_view (canvas)) != NULL;
}

/* Whoever is asked where to save a picture is asked no more, and answers nobody. */
static void
test_window_closes_while_it_asks (void)
{
  GtkWidget *window = ashi_window_new (NULL, ashi_opening_new (NULL));
  AshiCanvas *canvas = ashi_window_get_canvas (ASHI_WINDOW (window));
  GtkWidget *dialog;

  gtk_window_present (GTK_WINDOW (window));
  ashi_test_wait_until ((AshiTestCondition) has_everything, canvas);
  gtk_widget_activate_action (window, "win.save-picture", NULL);
  dialog = ashi_test_find_window (GTK_TYPE_DIALOG);
  g_assert_nonnull (dialog);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_destroy (GTK_WINDOW (window));
  if (dialog != NULL)
    gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  g_assert_null (ashi_test_find_window (GTK_TYPE_DIALOG));
}

/* Left of a place. */
static guint
count_ink_before (AshiCanvas *canvas, int end)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (canvas)), height = gtk_widget_get_height (GTK_WIDGET (canvas));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  guint count = 0;

  GTK_WIDGET_GET_CLASS (canvas)->snapshot (GTK_WIDGET (canvas), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < MIN (end, width); x++)
      count += cairo_image_surface_get_data (
                   surface)[(gsize) y * (gsize) cairo_image_surface_get_stride (surface) + 4 * (gsize) x + 3]
               > 0;
  cairo_surface_destroy (surface);
  return count;
}

static guint
count_ink (AshiCanvas *canvas)
{
  return count_ink_before (canvas, G_MAXINT);
}

/* What the canvas shows when @layer is all that is switched on of the section. */
static guint
count_layer (Fixture *self, const char *layer)
{
  AshiPlate *picture = ashi_view_get_plate (self->view);

  for (guint i = 0; i < ashi_plate_get_n_layers (picture); i++)
    ashi_view_set_layer_visible (self->view, i, (int) i == ashi_plate_find_layer (picture, layer));
  ashi_test_wait_until ((AshiTestCondition) ashi_canvas_get_settled, self->canvas);
  return count_ink (self->canvas);
}

/* A section holds no words: names and marks are written over it, at every zoom, and switched with their layers. */
static void
test_section_is_lettered (Fixture *self, gconstpointer unused)
{
  AshiViewport *viewport = ashi_canvas_get_viewport (self->canvas);
  guint bare;

  ashi_view_set_pack (self->view, self->pack);
  ashi_view_open_section (self->view, ashi_pack_find_section (self->pack, "level-middle"));
  ashi_test_wait_until ((AshiTestCondition) ashi_canvas_get_settled, self->canvas);
  bare = count_layer (self, "none of them");
  g_assert_cmpuint (count_layer (self, "labels"), >, bare + 1000);
  g_assert_cmpuint (count_layer (self, "marks"), >, bare + 300);
  ashi_viewport_zoom_at (viewport, 3, 300, 250);
  bare = count_layer (self, "none of them");
  g_assert_cmpuint (count_layer (self, "labels"), >, bare + 500);
  g_assert_cmpuint (count_layer (self, "marks"), >, bare + 200);
}

/* How deep a needle is stands beside it, at every zoom, and with its layer. */
static void
test_needle_has_depths (Fixture *self, gconstpointer unused)
{
  AshiViewport *viewport = ashi_canvas_get_viewport (self->canvas);

  ashi_view_set_pack (self->view, self->pack);
  ashi_view_open_section (self->view, ashi_pack_find_section (self->pack, "gb30"));
  ashi_test_wait_until ((AshiTestCondition) ashi_canvas_get_settled, self->canvas);
  for (guint i = 0; i < 2; i++)
    {
      double x, y;
      guint bare;

      ashi_viewport_to_view (viewport, -26.5, 10, &x, &y);
      count_layer (self, "none of them");
      bare = count_ink_before (self->canvas, (int) x);
      count_layer (self, "needle");
      g_assert_cmpuint (count_ink_before (self->canvas, (int) x), >, bare + 50);
      ashi_viewport_zoom_at (viewport, 2, 300, 250);
    }
}

#define TEST(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  TEST ("/canvas/turns-under-the-pointer", test_turns_under_the_pointer);
  TEST ("/canvas/sees-no-half-of-another-plate", test_sees_no_half_of_another_plate);
  TEST ("/canvas/outlives-its-window", test_outlives_its_window);
  TEST ("/canvas/moves-to-another-window", test_moves_to_another_window);
  TEST ("/canvas/waiting-click-means-what-was-seen", test_waiting_click_means_what_was_seen);
  TEST ("/canvas/waiting-click-goes-with-its-plate", test_waiting_click_goes_with_its_plate);
  TEST ("/canvas/map-outlives-the-canvas", test_map_outlives_the_canvas);
  TEST ("/canvas/section-is-lettered", test_section_is_lettered);
  TEST ("/canvas/needle-has-depths", test_needle_has_depths);
  TEST ("/canvas/drag-does-not-end-a-pinch", test_drag_does_not_end_a_pinch);
  TEST ("/canvas/fingers-leave-after-the-window", test_fingers_leave_after_the_window);
  g_test_add_func ("/canvas/window-closes-at-any-moment", test_window_closes_at_any_moment);
  g_test_add_func ("/canvas/window-closes-while-it-asks", test_window_closes_while_it_asks);
  return ashi_test_run ();
}
