// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas-private.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"

/* Names over the plate as somebody uses them who looks for something: by the pointer and by Tab. */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
  GtkWidget *window;
  AshiCanvas *canvas;
  const char *wanted;
  AshiSpot spot; /* where its name stands */
} Fixture;

static gboolean
is_settled (gpointer canvas)
{
  return ashi_canvas_get_settled (canvas);
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->view = ashi_test_open_view (self->pack);
  self->window = gtk_window_new ();
  self->canvas = g_object_new (ASHI_TYPE_CANVAS, "view", self->view, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 600, 500);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->canvas));
  gtk_window_present (GTK_WINDOW (self->window));
  ashi_view_set_layer_visible (self->view, 1, FALSE); /* nothing is seen through the skin */
  ashi_test_wait_until (is_settled, self->canvas);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->view);
  g_object_unref (self->pack);
}

static gboolean
is_named (gpointer data)
{
  Fixture *self = data;
  const int width = gtk_widget_get_width (GTK_WIDGET (self->canvas));
  const int height = gtk_widget_get_height (GTK_WIDGET (self->canvas));

  for (int y = 0; y < height; y += 3)
    for (int x = 0; x < width; x += 3)
      {
        const AshiStructure *named = ashi_name_places_find (self->canvas->names, x, y);

        if (named == NULL || !g_str_equal (named->id, self->wanted))
          continue;
        self->spot = (AshiSpot) { .view_x = x, .view_y = y };
        ashi_viewport_to_plate (self->canvas->viewport, x, y, &self->spot.x, &self->spot.y);
        return TRUE;
      }
  return FALSE;
}

static void
wait_for_name (Fixture *self, const char *id)
{
  self->wanted = id;
  ashi_test_wait_until (is_named, self);
}

static gboolean
is_selected (gpointer data)
{
  Fixture *self = data;

  return g_strcmp0 (ashi_view_get_selection (self->view), self->wanted) == 0;
}

/* A code stands beside its point, over something else. */
static void
test_name_is_clicked (Fixture *self, gconstpointer unused)
{
  wait_for_name (self, "gb30--right");
  g_assert_cmpstr (ashi_canvas_pick_first (self->canvas, self->spot.x, self->spot.y)->id, !=, "gb30--right");
  ashi_canvas_hover_at (self->canvas, &self->spot);
  g_assert_cmpstr (ashi_canvas_get_hovered (self->canvas), ==, "gb30--right");
  ashi_canvas_select_at (self->canvas, &self->spot);
  ashi_test_wait_until (is_selected, self);
  g_assert_cmpstr (ashi_view_get_beneath (self->view)[1], ==, "outer-muscle--right");
}

/* The name of what is selected is written once, and not its code besides. */
static void
test_selected_is_named_once (Fixture *self, gconstpointer unused)
{
  wait_for_name (self, "gb30--left");
  ashi_view_select (self->view, "outer-muscle--left");
  wait_for_name (self, "outer-muscle--left");
  ashi_canvas_select_at (self->canvas, &self->spot);
  ashi_test_wait_until (is_selected, self);
  g_assert_null (ashi_view_get_beneath (self->view)[1]);
}

/* Wherever the middle of a structure is, its name stands on what is seen of it. */
static void
test_everything_is_named (Fixture *self, gconstpointer unused)
{
  ashi_view_set_labels (self->view, ASHI_LABELS_ALL);
  wait_for_name (self, "outer-muscle--right");
  wait_for_name (self, "inner-muscle--right");
  ashi_viewport_look_at (self->canvas->viewport, -10, -84, 20); /* its middle is at -25, -75 */
  wait_for_name (self, "outer-muscle--left");
}

static void
press_tab (Fixture *self)
{
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
}

static gboolean
has_regions (gpointer data)
{
  Fixture *self = data;

  return self->canvas->regions != NULL
         && ashi_regions_find_next (self->canvas->regions, NULL, FALSE, self->canvas->viewport) != NULL;
}

/* The inner muscles are there, too, but what is seen of them lies farther down. */
static void
test_tab (Fixture *self, gconstpointer unused)
{
  ashi_view_set_layer_visible (self->view, 4, TRUE);
  ashi_viewport_look_at (self->canvas->viewport, 0, -75, 20);
  ashi_test_wait_until (has_regions, self);
  ashi_test_wait_until (is_settled, self->canvas);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  press_tab (self);
  g_assert_cmpstr (ashi_open_picture_get_focused (self->canvas->picture), ==, "outer-muscle--left");
  press_tab (self);
  g_assert_cmpstr (ashi_open_picture_get_focused (self->canvas->picture), ==, "outer-muscle--right");
  press_tab (self);
  g_assert_cmpstr (ashi_open_picture_get_focused (self->canvas->picture), ==, "middle-bone");
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_BACKWARD);
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_BACKWARD);
  g_assert_cmpstr (ashi_open_picture_get_focused (self->canvas->picture), ==, "outer-muscle--left");
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (self->canvas)));
  g_assert_null (ashi_open_picture_get_focused (self->canvas->picture));
  g_assert_cmpfloat (ashi_viewport_get_scale (self->canvas->viewport), ==, 20);
}

#define ADD(name, test) g_test_add ("/finding/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("name-is-clicked", test_name_is_clicked);
  ADD ("selected-is-named-once", test_selected_is_named_once);
  ADD ("everything-is-named", test_everything_is_named);
  ADD ("tab", test_tab);
  return g_test_run ();
}
