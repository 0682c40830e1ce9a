// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-ink-bar.h"
#include "ashi-ink-paint.h"
#include "ashi-test-widgets.h"
#include "ashi-view-page.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <math.h>

/* A canvas that is drawn on, its bar, and what of it is taken away. */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
  GtkWidget *window;
  AshiCanvas *canvas;
  AshiInkBar *bar;
} Fixture;

static gboolean
is_settled (gpointer canvas)
{
  return ashi_canvas_get_settled (canvas);
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->pack = ashi_test_pack_read ("good", NULL);
  self->view = ashi_test_open_view (self->pack);
  self->canvas = g_object_new (ASHI_TYPE_CANVAS, "view", self->view, "hexpand", TRUE, "vexpand", TRUE, NULL);
  self->bar = ASHI_INK_BAR (ashi_ink_bar_new (self->canvas));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->canvas));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  self->window = ashi_test_put_in_window (box, 700, 600);
  ashi_test_wait_until (is_settled, self->canvas);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->view);
  g_object_unref (self->pack);
}

static void
emit_drag (Fixture *self, const char *signal, double x, double y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller)
          && gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_PRIMARY)
        g_signal_emit_by_name (controller, signal, x, y);
    }
}

static void
drag (Fixture *self, double x, double y, double dx, double dy)
{
  emit_drag (self, "drag-begin", x, y);
  for (guint i = 1; i <= 8; i++)
    emit_drag (self, "drag-update", dx * i / 8, dy * i / 8);
  emit_drag (self, "drag-end", dx, dy);
}

static GPtrArray *
list (Fixture *self)
{
  g_autofree char *sheet = ashi_view_dup_ink_sheet (self->view);

  return ashi_ink_list (ashi_view_get_ink (self->view), sheet);
}

static guint
count (Fixture *self)
{
  g_autoptr (GPtrArray) strokes = list (self);

  return strokes->len;
}

static gboolean
press (Fixture *self, guint keyval, GdkModifierType held)
{
  return ashi_ink_bar_handle_key (self->bar, keyval, held);
}

static guint32
get_rgb (AshiInkColour colour)
{
  double rgb[3];

  ashi_ink_colour_get_rgb (colour, rgb);
  return (guint32) lround (rgb[0] * 255) << 16 | (guint32) lround (rgb[1] * 255) << 8 | (guint32) lround (rgb[2] * 255);
}

/* Whether a canvas shows the colour at a place of the plate, in mm. */
static gboolean
shows (AshiCanvas *canvas, double x, double y, AshiInkColour colour)
{
  cairo_surface_t *drawn = ashi_test_draw (GTK_WIDGET (canvas));
  double view_x, view_y;
  guint32 pixel;

  ashi_viewport_to_view (ashi_canvas_get_viewport (canvas), x, y, &view_x, &view_y);
  pixel = ashi_test_get_pixel (drawn, view_x, view_y) & 0xffffff;
  cairo_surface_destroy (drawn);
  return pixel == get_rgb (colour);
}

/* It lies in the plate's own mm: where the hand was, and there still when one is nearer. */
static void
test_follows (Fixture *self, gconstpointer unused)
{
  AshiViewport *viewport = ashi_canvas_get_viewport (self->canvas);
  double x, y, beside_x, beside_y;

  ashi_ink_bar_set_drawing (self->bar, TRUE);
  g_assert_true (press (self, GDK_KEY_2, 0));
  drag (self, 200, 200, 120, 0);
  g_assert_cmpuint (count (self), ==, 1);
  ashi_viewport_to_plate (viewport, 260, 200, &x, &y);
  ashi_viewport_to_plate (viewport, 260, 215, &beside_x, &beside_y);
  g_assert_true (shows (self->canvas, x, y, ASHI_INK_BLUE));
  g_assert_false (shows (self->canvas, beside_x, beside_y, ASHI_INK_BLUE));
  ashi_viewport_zoom_at (viewport, 3, 240, 190);
  ashi_viewport_pan (viewport, -20, 30);
  ashi_test_settle ();
  g_assert_true (shows (self->canvas, x, y, ASHI_INK_BLUE));
  g_assert_false (shows (self->canvas, beside_x, beside_y, ASHI_INK_BLUE));
}

/* The plate stands still under the hand, and nothing is chosen. */
static void
test_hand_draws_alone (Fixture *self, gconstpointer unused)
{
  double before, after, y;

  ashi_viewport_zoom_at (ashi_canvas_get_viewport (self->canvas), 2, 300, 250);
  ashi_viewport_get_center (ashi_canvas_get_viewport (self->canvas), &before, &y);
  ashi_ink_bar_set_drawing (self->bar, TRUE);
  drag (self, 300, 250, 60, 10);
  ashi_viewport_get_center (ashi_canvas_get_viewport (self->canvas), &after, &y);
  g_assert_cmpfloat (before, ==, after);
  g_assert_null (ashi_view_get_selection (self->view));
  ashi_ink_bar_set_drawing (self->bar, FALSE);
  drag (self, 300, 250, 60, 10);
  g_assert_cmpuint (count (self), ==, 1);
  ashi_viewport_get_center (ashi_canvas_get_viewport (self->canvas), &after, &y);
  g_assert_cmpfloat (before, !=, after);
}

/* Each picture has its own. */
static void
test_of_each_plate (Fixture *self, gconstpointer unused)
{
  AshiPlate *first = ashi_view_get_plate (self->view);

  ashi_ink_bar_set_drawing (self->bar, TRUE);
  drag (self, 200, 200, 100, 0);
  ashi_view_set_plate (self->view, ashi_pack_get_plate (self->pack, 1));
  g_assert_cmpuint (count (self), ==, 0);
  ashi_view_set_plate (self->view, first);
  g_assert_cmpuint (count (self), ==, 1);
}

/* Another picture under the hand is not drawn on by a stroke that began on the first. */
static void
test_plate_turned_under_the_hand (Fixture *self, gconstpointer unused)
{
  ashi_ink_bar_set_drawing (self->bar, TRUE);
  emit_drag (self, "drag-begin", 200, 200);
  emit_drag (self, "drag-update", 50, 0);
  ashi_view_set_plate (self->view, ashi_pack_get_plate (self->pack, 1));
  emit_drag (self, "drag-update", 90, 0);
  emit_drag (self, "drag-end", 90, 0);
  g_assert_cmpuint (count (self), ==, 0);
  ashi_view_set_plate (self->view, ashi_pack_get_plate (self->pack, 0));
  g_assert_cmpuint (count (self), ==, 1);
}

/* All but the lines themselves is done by keys. */
static void
test_keys (Fixture *self, gconstpointer unused)
{
  static const AshiStrokeKind kinds[] = { ASHI_STROKE_MARKER, ASHI_STROKE_ARROW, ASHI_STROKE_CIRCLE, ASHI_STROKE_PEN };
  static const guint letters[] = { GDK_KEY_m, GDK_KEY_a, GDK_KEY_C, GDK_KEY_p };

  g_assert_false (press (self, GDK_KEY_m, 0)); /* nobody draws */
  ashi_ink_bar_set_drawing (self->bar, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autoptr (GPtrArray) strokes = NULL;

      g_assert_true (press (self, letters[i], i == 2 ? GDK_SHIFT_MASK : 0));
      g_assert_true (press (self, GDK_KEY_1 + i, 0));
      drag (self, 200, 150 + 40 * i, 100, 20);
      strokes = list (self);
      g_assert_cmpint (ashi_stroke_get_kind (g_ptr_array_index (strokes, i)), ==, kinds[i]);
      g_assert_cmpint (ashi_stroke_get_colour (g_ptr_array_index (strokes, i)), ==, i);
    }
  g_assert_true (press (self, GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_cmpuint (count (self), ==, 3);
  g_assert_true (press (self, GDK_KEY_Z, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_assert_cmpuint (count (self), ==, 4);
  g_assert_true (press (self, GDK_KEY_e, 0));
  drag (self, 250, 140, 0, 40);
  g_assert_cmpuint (count (self), ==, 3);
  g_assert_true (press (self, GDK_KEY_Delete, 0));
  g_assert_cmpuint (count (self), ==, 0);
  g_assert_false (press (self, GDK_KEY_5, 0));
  g_assert_false (press (self, GDK_KEY_s, GDK_CONTROL_MASK));
  g_assert_true (press (self, GDK_KEY_Escape, 0));
  g_assert_false (ashi_ink_bar_get_drawing (self->bar));
  g_assert_false (press (self, GDK_KEY_Escape, 0));
}

static gboolean
has_size (gpointer widget)
{
  return gtk_widget_get_width (widget) > 0;
}

static void
assert_buttons (GtkWidget *widget, guint *n)
{
  if (GTK_IS_BUTTON (widget))
    {
      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL));
      g_assert_nonnull (strchr (gtk_widget_get_tooltip_text (widget), '('));
      g_assert_cmpint (gtk_widget_get_width (widget), >=, 44);
      g_assert_cmpint (gtk_widget_get_height (widget), >=, 44);
      (*n)++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_buttons (child, n);
}

/* Large enough for a finger, named to ears, and with their keys; on a telephone's width, too. */
static void
test_bar (Fixture *self, gconstpointer unused)
{
  int least, wish;
  guint n = 0;

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (self->bar)));
  ashi_ink_bar_set_drawing (self->bar, TRUE);
  ashi_test_wait_until (has_size, self->bar);
  assert_buttons (GTK_WIDGET (self->bar), &n);
  g_assert_cmpuint (n, ==, 13);
  gtk_widget_add_css_class (GTK_WIDGET (self->bar), "floating");
  gtk_widget_measure (GTK_WIDGET (self->bar), GTK_ORIENTATION_HORIZONTAL, -1, &least, &wish, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
  g_assert_cmpint (wish, >, 560);
}

/* Whoever measures does not draw, and the other way round. */
static void
test_one_tool (Fixture *self, gconstpointer unused)
{
  ashi_view_set_measuring (self->view, TRUE);
  ashi_ink_bar_set_drawing (self->bar, TRUE);
  g_assert_false (ashi_view_get_measuring (self->view));
  g_assert_true (ashi_ink_bar_get_drawing (self->bar));
  ashi_view_set_measuring (self->view, TRUE);
  g_assert_false (ashi_ink_bar_get_drawing (self->bar));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (self->bar)));
}

/* A second canvas with the same ink shows each line while it is drawn. */
static void
test_two_canvases (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiView) other = ashi_test_open_view (self->pack);
  AshiCanvas *canvas = g_object_new (ASHI_TYPE_CANVAS, "view", other, NULL);
  GtkWidget *window = ashi_test_put_in_window (GTK_WIDGET (canvas), 500, 400);
  double x, y;

  ashi_view_set_ink (other, ashi_view_get_ink (self->view));
  ashi_test_wait_until (is_settled, canvas);
  ashi_ink_bar_set_drawing (self->bar, TRUE);
  ashi_viewport_to_plate (ashi_canvas_get_viewport (self->canvas), 240, 200, &x, &y);
  g_assert_false (shows (canvas, x, y, ASHI_INK_BLACK));
  emit_drag (self, "drag-begin", 200, 200);
  emit_drag (self, "drag-update", 90, 0);
  g_assert_true (shows (canvas, x, y, ASHI_INK_BLACK));
  emit_drag (self, "drag-end", 90, 0);
  g_assert_true (shows (canvas, x, y, ASHI_INK_BLACK));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_colour (const char *path, AshiInkColour colour)
{
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);
  const guint32 rgb = get_rgb (colour);
  gboolean found = FALSE;

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  for (int y = 0; y < cairo_image_surface_get_height (surface) && !found; y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface)
                                                              + y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < cairo_image_surface_get_width (surface) && !found; x++)
        found = (row[x] & 0xffffff) == rgb;
    }
  cairo_surface_destroy (surface);
  return found;
}

static gboolean
is_saved_with (Fixture *self, AshiInkColour colour)
{
  g_autofree char *folder = g_dir_make_tmp ("ashi-ink-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plate.png", NULL);
  AshiViewport *viewport = ashi_canvas_get_viewport (self->canvas);
  g_autoptr (AshiViewPage) page =
      ashi_view_page_new (self->view, ashi_viewport_get_visible_box (viewport), ashi_viewport_get_scale (viewport));
  g_autoptr (GError) error = NULL;
  gboolean found;

  ashi_view_page_save (page, ASHI_PAPER_SCREEN, path, &error);
  g_assert_no_error (error);
  found = has_colour (path, colour);
  g_unlink (path);
  g_rmdir (folder);
  return found;
}

/* A page is kept as it was seen: with the line, whatever is drawn or forgotten afterwards. */
static void
test_saved (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiViewPage) page = NULL;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface, *copied;
  AshiViewport *viewport = ashi_canvas_get_viewport (self->canvas);

  g_assert_false (is_saved_with (self, ASHI_INK_YELLOW));
  ashi_ink_bar_set_drawing (self->bar, TRUE);
  press (self, GDK_KEY_4, 0);
  drag (self, 200, 200, 120, 40);
  g_assert_true (is_saved_with (self, ASHI_INK_YELLOW));
  page = ashi_view_page_new (self->view, ashi_viewport_get_visible_box (viewport), ashi_viewport_get_scale (viewport));
  surface = ashi_view_page_draw (page, &error);
  g_assert_no_error (error);
  ashi_ink_forget (ashi_view_get_ink (self->view));
  copied = ashi_view_page_draw (page, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (cairo_image_surface_get_data (surface),
                   (gsize) (cairo_image_surface_get_stride (surface) * cairo_image_surface_get_height (surface)),
                   cairo_image_surface_get_data (copied),
                   (gsize) (cairo_image_surface_get_stride (copied) * cairo_image_surface_get_height (copied)));
  cairo_surface_destroy (surface);
  cairo_surface_destroy (copied);
  g_assert_false (is_saved_with (self, ASHI_INK_YELLOW));
}

/* Where there is no room for more, it is said, until there is. */
static void
test_full (Fixture *self, gconstpointer unused)
{
  AshiInk *ink = ashi_view_get_ink (self->view);

  while (ashi_ink_begin (ink, "elsewhere", ASHI_STROKE_PEN, ASHI_INK_BLACK, &(AshiInkPoint) { 0, 0, 1 }, 1e-3))
    for (guint i = 0; i < 1000; i++)
      ashi_ink_extend (ink, &(AshiInkPoint) { i, i % 2, 1 });
  ashi_ink_bar_set_drawing (self->bar, TRUE);
  drag (self, 200, 200, 120, 40);
  g_assert_cmpuint (count (self), ==, 0);
  g_assert_true (
      ashi_test_shows (GTK_WIDGET (self->bar), "There is no room for more ink. Erase some, or begin a new visit."));
  ashi_ink_clear (ink, "elsewhere");
  drag (self, 200, 200, 120, 40);
  g_assert_cmpuint (count (self), ==, 1);
  g_assert_false (
      ashi_test_shows (GTK_WIDGET (self->bar), "There is no room for more ink. Erase some, or begin a new visit."));
}

/* A canvas that goes while it is drawn on takes the tool along. */
static void
test_window_goes (Fixture *self, gconstpointer unused)
{
  ashi_ink_bar_set_drawing (self->bar, TRUE);
  emit_drag (self, "drag-begin", 200, 200);
  emit_drag (self, "drag-update", 50, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ashi_test_load_style ();
#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  TEST ("/drawing/follows", test_follows);
  TEST ("/drawing/hand-draws-alone", test_hand_draws_alone);
  TEST ("/drawing/of-each-plate", test_of_each_plate);
  TEST ("/drawing/plate-turned", test_plate_turned_under_the_hand);
  TEST ("/drawing/keys", test_keys);
  TEST ("/drawing/bar", test_bar);
  TEST ("/drawing/one-tool", test_one_tool);
  TEST ("/drawing/two-canvases", test_two_canvases);
  TEST ("/drawing/saved", test_saved);
  TEST ("/drawing/full", test_full);
  TEST ("/drawing/window-goes", test_window_goes);
  return ashi_test_run ();
}
