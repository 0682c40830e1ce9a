// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas.h"
#include "ashi-held-needle.h"
#include "ashi-lettering.h"
#include "ashi-needle-column.h"
#include "ashi-needle-ghosts.h"
#include "ashi-opening.h"
#include "ashi-test-widgets.h"
#include "ashi-window.h"

#include <adwaita.h>
#include <math.h>

/* A needle that is held in the window itself: by its hub, its shaft and its tip, by typed values, and by no patient. */

typedef struct
{
  GtkWidget *window;
  AshiCanvas *canvas;
  AshiView *view;
} Fixture;

/* A name on the bus is had once. */
static GtkApplication *application;

static gboolean
has_section (gpointer self)
{
  return ashi_view_get_section (((Fixture *) self)->view) != NULL;
}

static void
open_window (Fixture *self, const char *link)
{
  self->window = ashi_window_new (application, ashi_opening_new (NULL));
  self->canvas = ashi_window_get_canvas (ASHI_WINDOW (self->window));
  self->view = ashi_canvas_get_view (self->canvas);
  gtk_window_present (GTK_WINDOW (self->window));
  ashi_window_open_link (ASHI_WINDOW (self->window), link);
  ashi_test_wait_until (has_section, self);
}

static void
set_up (Fixture *self, gconstpointer side)
{
  g_autofree char *link = g_strdup_printf ("ashi:section/bl54?from=posterior&select=bl54--%s", (const char *) side);

  open_window (self, link);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static GtkWidget *
get_column (Fixture *self)
{
  return ashi_test_find_widget (self->window, ASHI_TYPE_NEEDLE_COLUMN);
}

static gboolean
is_held (gpointer self)
{
  GtkWidget *column = get_column (self);

  return column != NULL && gtk_widget_get_mapped (column);
}

static void
take_up (Fixture *self)
{
  g_assert_true (gtk_widget_activate_action (self->window, "win.hold-needle", NULL));
  ashi_test_wait_until (is_held, self);
}

/* By the pointer */

typedef struct
{
  Fixture *window;
  AshiNeedleGrip *grip;
  AshiOverlay *needle;
} Hand;

/* The section has been fitted into the canvas: a millimetre is more than a slip of the finger there. */
static gboolean
is_fitted (gpointer self)
{
  return ashi_viewport_get_scale (ashi_canvas_get_viewport (((Fixture *) self)->canvas)) > 0.8;
}

/* From a place along the needle, in mm from the skin, by so much. */
static void
drag (const Hand *self, double at, double dx, double dy)
{
  const AshiNeedle needle = ashi_needle_grip_get_needle (self->grip);
  const AshiXY from =
      ashi_axis_get_place (ashi_needle_get_axis (needle, ashi_needle_grip_get_outlines (self->grip)), at);
  const AshiSpot start = ashi_test_find_spot (self->window->canvas, from),
                 end = ashi_test_find_spot (self->window->canvas, (AshiXY) { from.x + dx, from.y + dy });

  g_assert_true (ashi_overlay_pick (self->needle, self->window->canvas, &start));
  g_assert_true (ashi_overlay_drag_begin (self->needle, self->window->canvas, &start));
  ashi_overlay_drag_update (self->needle, self->window->canvas, &end);
  ashi_overlay_drag_end (self->needle, self->window->canvas, TRUE);
}

/* Where the picture itself has the needle's tip, whichever side it shows. */
static AshiSpot
find_drawn_tip (Fixture *self)
{
  const AshiLettering *lettering = ashi_plate_get_lettering (ashi_canvas_get_plate (self->canvas));
  AshiSpot spot = { .x = lettering->tip_x, .y = lettering->tip_y };

  ashi_viewport_to_view (ashi_canvas_get_viewport (self->canvas), spot.x, spot.y, &spot.view_x, &spot.view_y);
  return spot;
}

static void
test_pointer (Fixture *self, gconstpointer side)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiOutlines) outlines =
      ashi_outlines_read (ashi_view_get_section (self->view), ashi_view_get_pack (self->view), NULL, &error);
  g_autoptr (AshiNeedleGrip) grip = ashi_needle_grip_new (outlines);
  g_autoptr (AshiHeldNeedle) needle = ashi_held_needle_new (grip, self->view);
  const Hand hand = { self, grip, ASHI_OVERLAY (needle) };
  const AshiNeedle drawn = ashi_needle_grip_get_needle (grip);
  const AshiXY way = ashi_needle_get_axis (drawn, outlines).way, aside = ashi_needle_get_aside (outlines);
  const AshiXY entry = ashi_needle_get_axis (drawn, outlines).start;
  AshiSpot tip, away;

  g_assert_cmpint (ashi_view_is_mirrored (self->view), ==, g_str_equal (side, "right"));
  ashi_test_wait_until (is_fitted, self);
  tip = find_drawn_tip (self);
  away = ashi_test_find_spot (self->canvas, (AshiXY) { entry.x + 60 * aside.x, entry.y + 60 * aside.y });
  ashi_canvas_add_overlay (self->canvas, ASHI_OVERLAY (needle));
  g_assert_true (ashi_overlay_pick (hand.needle, self->canvas, &tip));
  g_assert_false (ashi_overlay_pick (hand.needle, self->canvas, &away));
  drag (&hand, drawn.depth, -10 * way.x, -10 * way.y); /* drawn back by its tip */
  g_assert_cmpfloat_with_epsilon (ashi_needle_grip_get_needle (grip).depth, drawn.depth - 10, 0.01);
  drag (&hand, -(ashi_needle_grip_get_size (grip) - drawn.depth + 15), 8 * aside.x, 8 * aside.y); /* moved by its hub */
  g_assert_cmpfloat_with_epsilon (ashi_needle_grip_get_needle (grip).entry, 8, 0.01);
  g_assert_cmpfloat_with_epsilon (ashi_needle_grip_get_needle (grip).depth, drawn.depth - 10, 0.01);
  drag (&hand, 20, 20 * aside.x, 20 * aside.y); /* turned by its shaft */
  g_assert_cmpfloat_with_epsilon (ashi_needle_grip_get_needle (grip).angle, 45, 0.1);
  ashi_overlay_click (hand.needle, self->canvas, 2, &away);
  g_assert_cmpfloat (ashi_needle_grip_get_needle (grip).angle, ==, 0);
}

/* By keys and wheel */

static void
press (const Hand *self, guint keyval, GdkModifierType held)
{
  g_assert_true (ashi_overlay_key (self->needle, self->window->canvas, keyval, held));
}

/* Down is deeper: the needle of BL54 points down. */
static void
test_keys (Fixture *self, gconstpointer side)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiOutlines) outlines =
      ashi_outlines_read (ashi_view_get_section (self->view), ashi_view_get_pack (self->view), NULL, &error);
  g_autoptr (AshiNeedleGrip) grip = ashi_needle_grip_new (outlines);
  g_autoptr (AshiHeldNeedle) needle = ashi_held_needle_new (grip, self->view);
  const Hand hand = { self, grip, ASHI_OVERLAY (needle) };
  const AshiNeedle drawn = ashi_needle_grip_get_needle (grip);
  const AshiAxis axis = ashi_needle_get_axis (drawn, outlines);
  const double to_right = (ashi_needle_get_aside (outlines).x > 0) == !ashi_view_is_mirrored (self->view) ? 1 : -1;
  AshiSpot tip;

  press (&hand, GDK_KEY_Up, 0);
  press (&hand, GDK_KEY_KP_Up, GDK_SHIFT_MASK);
  g_assert_cmpfloat_with_epsilon (ashi_needle_grip_get_needle (grip).depth, drawn.depth - 6, 1e-6);
  press (&hand, GDK_KEY_Down, 0);
  g_assert_cmpfloat_with_epsilon (ashi_needle_grip_get_needle (grip).depth, drawn.depth - 5, 1e-6);
  press (&hand, GDK_KEY_Right, GDK_SHIFT_MASK);
  g_assert_cmpfloat_with_epsilon (ashi_needle_grip_get_needle (grip).entry, 5 * to_right, 1e-6);
  press (&hand, GDK_KEY_Left, GDK_CONTROL_MASK);
  g_assert_cmpfloat_with_epsilon (ashi_needle_grip_get_needle (grip).angle, -to_right, 1e-6);
  press (&hand, GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_cmpfloat_with_epsilon (ashi_needle_grip_get_needle (grip).angle, 0, 1e-6);
  press (&hand, GDK_KEY_Z, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_cmpfloat_with_epsilon (ashi_needle_grip_get_needle (grip).angle, -to_right, 1e-6);
  press (&hand, GDK_KEY_Home, 0);
  g_assert_cmpfloat (ashi_needle_grip_get_needle (grip).entry, ==, 0);
  /* What leads through the levels and back stays theirs. */
  g_assert_false (ashi_overlay_key (hand.needle, self->canvas, GDK_KEY_Down, GDK_ALT_MASK));
  g_assert_false (ashi_overlay_key (hand.needle, self->canvas, GDK_KEY_Escape, 0));

  ashi_test_wait_until (is_fitted, self);
  tip = ashi_test_find_spot (self->canvas, ashi_axis_get_place (axis, drawn.depth));
  g_assert_true (ashi_overlay_scroll (hand.needle, self->canvas, &tip, -2, 0));
  g_assert_cmpfloat_with_epsilon (ashi_needle_grip_get_needle (grip).depth, drawn.depth - 2, 1e-6);
  tip = ashi_test_find_spot (self->canvas, (AshiXY) { axis.start.x + 60, axis.start.y + 10 });
  g_assert_false (ashi_overlay_scroll (hand.needle, self->canvas, &tip, -2, 0));
}

/* By values */

static GtkWidget *
find_labelled (GtkWidget *root, const char *text)
{
  GtkWidget *label = ashi_test_find_words (root, text);

  g_assert_nonnull (label);
  return gtk_label_get_mnemonic_widget (GTK_LABEL (label));
}

static gboolean
is_said (GtkWidget *root, const char *prefix)
{
  const char *words = ashi_test_get_words (root);
  gboolean said = words != NULL && g_str_has_prefix (words, prefix);

  for (GtkWidget *child = gtk_widget_get_first_child (root); !said && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    said = is_said (child, prefix);
  return said;
}

static gboolean
says_state (gpointer self)
{
  return is_said (get_column (self), "Tip at 30 mm");
}

static void
test_values (Fixture *self, gconstpointer unused)
{
  take_up (self);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_labelled (get_column (self), "Tip below the skin, mm")), 30);
  ashi_test_wait_until (says_state, self);
}

/* Another needle of the same site */

static void
set_up_piriformis (Fixture *self, gconstpointer side)
{
  g_autofree char *link =
      g_strdup_printf ("ashi:section/piriformis-midpoint?from=posterior&select=piriformis--%s", (const char *) side);

  open_window (self, link);
}

static gboolean
is_another_held (gpointer self)
{
  return is_held (self)
         && !g_str_equal (ashi_section_get_id (ashi_view_get_section (((Fixture *) self)->view)),
                          "piriformis-midpoint");
}

static void
test_switch (Fixture *self, gconstpointer side)
{
  take_up (self);
  g_assert_true (gtk_widget_activate_action (self->window, "win.other-needle", "i", 1));
  g_assert_cmpint (ashi_view_is_mirrored (self->view), ==, g_str_equal (side, "right"));
  ashi_test_wait_until (is_another_held, self);
  g_assert_true (gtk_widget_activate_action (self->window, "win.other-needle", "i", -1));
  g_assert_cmpstr (ashi_section_get_id (ashi_view_get_section (self->view)), ==, "piriformis-midpoint");
}

/* Kept beside */

static void
click_button (Fixture *self, const char *words)
{
  GtkWidget *label = ashi_test_find_words (get_column (self), words);

  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
}

static gboolean
says_kept (gpointer self)
{
  return is_said (get_column (self), "Piriformis, midpoint, left: entry 0 mm, turned 0°, tip at 30 mm");
}

static gboolean
says_just_kept (gpointer self)
{
  return ashi_test_shows (get_column (self), "Kept");
}

/* One that is kept stands beside itself moved, and beside the next; another reader finds none. */
static void
test_keep (Fixture *self, gconstpointer unused)
{
  take_up (self);
  click_button (self, "Keep This Needle");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_labelled (get_column (self), "Tip below the skin, mm")), 30);
  ashi_test_wait_until (says_kept, self);
  g_assert_true (says_state (self));
  g_assert_true (ashi_test_shows (get_column (self), "Kept"));
  g_assert_true (gtk_widget_activate_action (self->window, "win.other-needle", "i", 1));
  ashi_test_wait_until (is_another_held, self);
  ashi_test_wait_until (says_just_kept, self);
  g_assert_true (is_said (get_column (self), "Piriformis, midpoint, left: "));
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  g_assert_false (is_said (get_column (self), "Piriformis, midpoint, left"));
}

/* Covered */

static gboolean
is_readable (Fixture *self, const char *words)
{
  GtkWidget *found = ashi_test_find_words (get_column (self), words);

  return found != NULL && gtk_widget_get_mapped (found);
}

static gboolean
says_anything (gpointer self)
{
  return is_readable (self, "Along the needle") || is_said (get_column (self), "Tip at");
}

static void
test_cover (Fixture *self, gconstpointer unused)
{
  static const char *const told[] = { "How far what can be hurt is", "What must not be read into it", "Beside people",
                                      "Measured in people", "In textbooks" };

  take_up (self);
  ashi_test_wait_until (says_anything, self);
  g_assert_true (is_readable (self, "In textbooks"));
  g_assert_true (gtk_widget_activate_action (self->window, "win.cover-needle", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    g_assert_false (is_readable (self, told[i]));
  /* It stays covered while the needle moves. */
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_labelled (get_column (self), "Tip below the skin, mm")), 30);
  ashi_test_wait_until (says_state, self);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    g_assert_false (is_readable (self, told[i]));
  click_button (self, "Uncover: Beside people");
  g_assert_true (is_readable (self, "In textbooks"));
  g_assert_false (is_readable (self, "How far what can be hurt is"));
  g_assert_true (gtk_widget_activate_action (self->window, "win.cover-needle", NULL));
  g_assert_true (is_readable (self, "How far what can be hurt is"));
}

/* What is covered is not told elsewhere in the window: neither by the picture's names, nor by the card, nor by who asks
 * what lies under the pointer; and how near something is, is not seen by its ghost. */
static gboolean
withholds_names (gpointer self)
{
  return !ashi_names_speak (ashi_view_get_names (((Fixture *) self)->view));
}

static void
test_cover_names (Fixture *self, gconstpointer side)
{
  g_autofree char *name = NULL;

  take_up (self);
  ashi_test_wait_until (says_anything, self);
  g_assert_false (withholds_names (self));
  g_assert_true (gtk_widget_activate_action (self->window, "win.cover-needle", NULL));
  g_assert_true (withholds_names (self));
  name = ashi_names_dup_structure (ashi_view_get_names (self->view), NULL, "sciatic-nerve--left");
  g_assert_cmpstr (name, ==, "");
  g_assert_true (gtk_widget_activate_action (self->window, "win.other-needle", "i", 1));
  g_assert_true (withholds_names (self)); /* nor for as long as the next is being read */
  ashi_test_wait_until (is_another_held, self);
  g_assert_true (withholds_names (self));
  click_button (self, "Uncover: Where the tip is");
  click_button (self, "Uncover: Along the needle");
  g_assert_true (withholds_names (self));
  click_button (self, "Uncover: How far what can be hurt is");
  g_assert_false (withholds_names (self));
  g_assert_true (gtk_widget_activate_action (self->window, "win.cover-needle", NULL));
  g_assert_true (gtk_widget_activate_action (self->window, "win.cover-needle", NULL));
  g_assert_true (withholds_names (self));
  g_assert_true (gtk_widget_activate_action (self->window, "win.close-section", NULL));
  g_assert_false (withholds_names (self)); /* what nobody holds is no question */
}

/* Ghosts */

typedef struct
{
  guint n, n_white, n_dark;
} Edge;

static double
get_light (guint32 pixel)
{
  return ((pixel >> 16 & 0xff) + (pixel >> 8 & 0xff) + (pixel & 0xff)) / 765.0;
}

/* Along the outline: how often a dash is there, and how often the paper between two. */
static Edge
look_along (Fixture *self, cairo_surface_t *drawn, cairo_surface_t *covered, const AshiOutline *slab)
{
  const guint end = g_array_index (slab->ends, guint, 0);
  Edge edge = { 0 };

  for (guint i = 0; i < end; i++)
    {
      const AshiXY one = g_array_index (slab->places, AshiXY, i),
                   other = g_array_index (slab->places, AshiXY, (i + 1) % end);

      for (double at = 0; at < 1; at += 0.05)
        {
          const AshiSpot spot = ashi_test_find_spot (
              self->canvas, (AshiXY) { one.x + at * (other.x - one.x), one.y + at * (other.y - one.y) });
          const guint32 pixel = ashi_test_get_pixel (drawn, spot.view_x, spot.view_y);

          edge.n++;
          if (pixel == ashi_test_get_pixel (covered, spot.view_x, spot.view_y))
            continue;
          edge.n_white += get_light (pixel) > 0.85;
          edge.n_dark += get_light (pixel) < 0.6;
        }
    }
  return edge;
}

static gboolean
is_drawn (gpointer self)
{
  GtkWidget *canvas = GTK_WIDGET (((Fixture *) self)->canvas);
  cairo_surface_t *drawn;
  guint32 pixel;

  if (!is_fitted (self))
    return FALSE;
  drawn = ashi_test_draw (canvas);
  pixel = ashi_test_get_pixel (drawn, gtk_widget_get_width (canvas) / 2.0, gtk_widget_get_height (canvas) / 2.0);
  cairo_surface_destroy (drawn);
  return pixel != 0;
}

/* A nerve of 3 mm has room for a dash or two: it is looked at so near that there are several. */
static void
look_near (Fixture *self, const AshiOutline *slab)
{
  const AshiSpot middle = ashi_test_find_spot (
      self->canvas, (AshiXY) { (slab->low.x + slab->high.x) / 2, (slab->low.y + slab->high.y) / 2 });

  ashi_viewport_zoom_at (ashi_canvas_get_viewport (self->canvas), 4, middle.view_x, middle.view_y);
}

/* What counts beside the plane is seen there, dashed on white; while the column is covered it is not. */
static void
test_ghosts (Fixture *self, gconstpointer side)
{
  g_autoptr (AshiOutlines) outlines =
      ashi_outlines_read (ashi_view_get_section (self->view), ashi_view_get_pack (self->view), NULL, NULL);
  g_autoptr (GArray) ghosts = ashi_needle_ghosts_list (ashi_needle_get_drawn (outlines), outlines);

  take_up (self);
  ashi_test_wait_until (is_drawn, self);
  g_assert_cmpuint (ghosts->len, >, 0);
  for (guint i = 0; i < ghosts->len; i++)
    {
      const AshiNeedleGhost *ghost = &g_array_index (ghosts, AshiNeedleGhost, i);
      cairo_surface_t *drawn, *covered;
      Edge edge;

      look_near (self, ghost->slab);
      drawn = ashi_test_draw (GTK_WIDGET (self->canvas));
      g_assert_true (gtk_widget_activate_action (self->window, "win.cover-needle", NULL));
      covered = ashi_test_draw (GTK_WIDGET (self->canvas));
      g_assert_true (gtk_widget_activate_action (self->window, "win.cover-needle", NULL));
      edge = look_along (self, drawn, covered, ghost->slab);
      cairo_surface_destroy (drawn);
      cairo_surface_destroy (covered);
      ashi_viewport_fit (ashi_canvas_get_viewport (self->canvas));
      g_test_message ("%s: %u places, %u white, %u dark", ghost->of->id, edge.n, edge.n_white, edge.n_dark);
      g_assert_cmpuint (edge.n_dark, >, edge.n / 5);
      g_assert_cmpuint (edge.n_white, >, edge.n / 20);
    }
}

/* Copied */

static GdkTexture *
get_copied (Fixture *self)
{
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (self->window));
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, GDK_TYPE_TEXTURE);
  return content != NULL && gdk_content_provider_get_value (content, &value, NULL) ? g_value_dup_object (&value) : NULL;
}

static gboolean
is_copied (gpointer self)
{
  g_autoptr (GdkTexture) copied = get_copied (self);

  return copied != NULL;
}

/* How many pixels of the picture that is copied have the blue that is a held needle's alone. */
static guint
count_needle (Fixture *self)
{
  g_autoptr (GdkTexture) copied = NULL;
  g_autofree guint32 *pixels = NULL;
  gsize n_pixels;
  guint n = 0;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->window), "");
  g_assert_true (gtk_widget_activate_action (self->window, "win.copy-picture", NULL));
  ashi_test_wait_until (is_copied, self);
  copied = get_copied (self);
  n_pixels = (gsize) gdk_texture_get_width (copied) * (gsize) gdk_texture_get_height (copied);
  pixels = g_new (guint32, n_pixels);
  gdk_texture_download (copied, (guchar *) pixels, (gsize) gdk_texture_get_width (copied) * sizeof *pixels);
  for (gsize i = 0; i < n_pixels; i++)
    n += (pixels[i] & 0xffffff) == 0x14478c;
  return n;
}

static void
test_copied (Fixture *self, gconstpointer unused)
{
  take_up (self);
  ashi_test_wait_until (is_drawn, self);
  g_assert_cmpuint (count_needle (self), >, 100);
  gtk_widget_activate_action (self->window, "win.hold-needle", NULL);
  g_assert_cmpuint (count_needle (self), <, 10);
}

/* As in some people */

static gboolean
says_drawn (gpointer self)
{
  return is_said (get_column (self), "Sciatic nerve: the section shows type A");
}

static gboolean
says_other (gpointer self)
{
  return is_said (get_column (self), "Sciatic nerve: counted as in type B");
}

static gboolean
says_moved (gpointer self)
{
  return is_said (get_column (self), "Tip at 20 mm") && says_other (self);
}

/* The needle stays where it was moved to. */
static void
test_course (Fixture *self, gconstpointer unused)
{
  GtkWidget *course;

  take_up (self);
  ashi_test_wait_until (says_drawn, self);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_labelled (get_column (self), "Tip below the skin, mm")), 20);
  course = find_labelled (get_column (self), "Nerve runs as in type");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (course), 1);
  ashi_test_wait_until (says_moved, self);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (course), 0);
  ashi_test_wait_until (says_drawn, self);
}

/* By build */

static gboolean
says_build (gpointer self)
{
  return is_said (get_column (self), "A man of 40 years with a body mass index of 25.");
}

static gboolean
says_source (gpointer self)
{
  return is_said (get_column (self), "Assumption") && is_said (get_column (self), "Its source");
}

static double
get_tip (Fixture *self)
{
  return gtk_spin_button_get_value (GTK_SPIN_BUTTON (find_labelled (get_column (self), "Tip below the skin, mm")));
}

static gboolean
is_deep (gpointer self)
{
  return get_tip (self) > 60;
}

static gboolean
is_as_drawn (gpointer self)
{
  return fabs (get_tip (self) - 50) < 0.5;
}

static void
test_build (Fixture *self, gconstpointer unused)
{
  GtkDropDown *build;

  take_up (self);
  ashi_test_wait_until (is_as_drawn, self);
  build = GTK_DROP_DOWN (find_labelled (get_column (self), "Build"));
  gtk_drop_down_set_selected (build, 2); /* average */
  ashi_test_wait_until (says_build, self);
  ashi_test_wait_until (says_source, self);
  ashi_test_wait_until (is_deep, self);
  gtk_widget_activate_action (self->window, "win.hold-needle", NULL);
  take_up (self); /* and the choice is kept */
  ashi_test_wait_until (is_deep, self);
  gtk_drop_down_set_selected (build, 0);
  ashi_test_wait_until (is_as_drawn, self);
  g_assert_false (is_said (get_column (self), "Its source"));
}

/* No patient */

static void
test_no_patient (Fixture *self, gconstpointer unused)
{
  take_up (self);
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  g_assert_false (is_held (self));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (self->window), "hold-needle"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (self->window), "cover-needle"));
}

static void
test_let_go (Fixture *self, gconstpointer unused)
{
  take_up (self);
  gtk_widget_activate_action (self->window, "win.flip-side", NULL);
  g_assert_false (is_held (self)); /* the other side is another needle */
  take_up (self);
  gtk_widget_activate_action (self->window, "win.close-section", NULL);
  g_assert_false (is_held (self));
}

#define ADD(name, side, test) g_test_add ("/needle-hand/" name, Fixture, side, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  application = GTK_APPLICATION (adw_application_new (NULL, G_APPLICATION_NON_UNIQUE));
  g_application_set_resource_base_path (G_APPLICATION (application), ASHI_RESOURCE_PREFIX);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  ADD ("pointer/left", "left", test_pointer);
  ADD ("pointer/right", "right", test_pointer);
  ADD ("keys/left", "left", test_keys);
  ADD ("keys/right", "right", test_keys);
  ADD ("values", "left", test_values);
  ADD ("cover", "left", test_cover);
  g_test_add ("/needle-hand/switch/left", Fixture, "left", set_up_piriformis, test_switch, tear_down);
  g_test_add ("/needle-hand/switch/right", Fixture, "right", set_up_piriformis, test_switch, tear_down);
  g_test_add ("/needle-hand/keep", Fixture, "left", set_up_piriformis, test_keep, tear_down);
  g_test_add ("/needle-hand/cover-names", Fixture, "left", set_up_piriformis, test_cover_names, tear_down);
  ADD ("ghosts/left", "left", test_ghosts);
  ADD ("ghosts/right", "right", test_ghosts);
  ADD ("copied", "left", test_copied);
  ADD ("course", "left", test_course);
  ADD ("build", "left", test_build);
  ADD ("no-patient", "left", test_no_patient);
  ADD ("let-go", "left", test_let_go);
  return ashi_test_run ();
}
