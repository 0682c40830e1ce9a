// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-test-widgets.h"

#include "ashi-swift-label.h"

#include <stdio.h>
#include <unistd.h>

/**
 * ashi_test_load_style:
 *
 * Gives widgets the sizes that the program gives them; GTK has been initialised, and the resources are linked.
 */
void
ashi_test_load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/ashi_atlas/Ashi/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static gboolean
has_size (gpointer widget)
{
  return gtk_widget_get_width (widget) > 0;
}

/**
 * ashi_test_put_in_window:
 * @width: of @widget, in logical px
 * @height: likewise
 *
 * Waits until the widget has that size.
 *
 * Returns: (transfer none): a window, to be destroyed
 */
GtkWidget *
ashi_test_put_in_window (GtkWidget *widget, int width, int height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_widget_set_size_request (widget, width, height);
  gtk_widget_set_halign (widget, GTK_ALIGN_START);
  gtk_widget_set_valign (widget, GTK_ALIGN_START);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  if (gtk_widget_get_visible (widget))
    ashi_test_wait_until (has_size, widget);
  return window;
}

/**
 * ashi_test_find_window:
 *
 * Returns: (transfer none) (nullable): a window of that class that is open
 */
GtkWidget *
ashi_test_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }
  return NULL;
}

/**
 * ashi_test_find_widget:
 *
 * Returns: (nullable) (transfer none): the first widget of that type, @root or below it
 */
GtkWidget *
ashi_test_find_widget (GtkWidget *root, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (root, type) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = ashi_test_find_widget (child, type);
  return found;
}

/**
 * ashi_test_get_words:
 *
 * Returns: (nullable): what a label of either kind says; %NULL for what is none
 */
const char *
ashi_test_get_words (GtkWidget *widget)
{
  if (ASHI_IS_SWIFT_LABEL (widget))
    return ashi_swift_label_get_text (ASHI_SWIFT_LABEL (widget));
  return GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : NULL;
}

/**
 * ashi_test_find_words:
 *
 * Returns: (nullable) (transfer none): the first label with exactly these words, @root or below it, which nothing hides
 */
GtkWidget *
ashi_test_find_words (GtkWidget *root, const char *words)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_visible (root))
    return NULL;
  if (g_strcmp0 (ashi_test_get_words (root), words) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = ashi_test_find_words (child, words);
  return found;
}

/**
 * ashi_test_shows:
 *
 * Returns: whether a label says exactly these words, and nothing hides it
 */
gboolean
ashi_test_shows (GtkWidget *root, const char *words)
{
  return ashi_test_find_words (root, words) != NULL;
}

/**
 * ashi_test_find_spot:
 * @canvas: shows a section, on either side
 * @place: in mm of its outlines
 *
 * Returns: where a hand finds that
 */
AshiSpot
ashi_test_find_spot (AshiCanvas *canvas, AshiXY place)
{
  AshiSpot spot = { .x = ashi_view_is_mirrored (ashi_canvas_get_view (canvas)) ? -place.x : place.x, .y = place.y };

  ashi_viewport_to_view (ashi_canvas_get_viewport (canvas), spot.x, spot.y, &spot.view_x, &spot.view_y);
  return spot;
}

/**
 * ashi_test_assert_called:
 * @name: what a screen reader calls the widget
 */
void
ashi_test_assert_called (GtkWidget *widget, const char *name)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/**
 * ashi_test_draw:
 * @widget: one that has a size
 *
 * Returns: (transfer full): what it draws, its children left out, in logical px
 */
cairo_surface_t *
ashi_test_draw (GtkWidget *widget)
{
  cairo_surface_t *drawn =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr = cairo_create (drawn);
  GskRenderNode *node;

  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    gsk_render_node_draw (node, cr);
  g_clear_pointer (&node, gsk_render_node_unref);
  cairo_destroy (cr);
  cairo_surface_flush (drawn);
  return drawn;
}

/**
 * ashi_test_get_pixel:
 * @x: in logical px
 * @y: likewise
 *
 * Returns: alpha, red, green and blue there, the last three times the first
 */
guint32
ashi_test_get_pixel (cairo_surface_t *drawn, double x, double y)
{
  const guint8 *row = cairo_image_surface_get_data (drawn) + (gsize) y * (gsize) cairo_image_surface_get_stride (drawn);

  g_assert_true (x >= 0 && x < cairo_image_surface_get_width (drawn) && y >= 0
                 && y < cairo_image_surface_get_height (drawn));
  return ((const guint32 *) (gconstpointer) row)[(gsize) x];
}

/**
 * ashi_test_run:
 *
 * As g_test_run(), and then ends the process at once, as the program itself does: from threads that are still painting
 * a usual end would take what they paint with. Where leaks are looked for it has to return.
 */
int
ashi_test_run (void)
{
  const int result = g_test_run ();

#ifndef __SANITIZE_ADDRESS__
  fflush (NULL);
  _exit (result);
#endif
  return result;
}
