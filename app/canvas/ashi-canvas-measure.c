// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas-private.h"
#include "ashi-label-layout.h"

#include <glib/gi18n.h>
#include <math.h>

/* The distance between two spots of the picture. */

static void
set_spot (AshiCanvas *self, guint spot, double view_x, double view_y)
{
  ashi_viewport_to_plate (self->viewport, view_x, view_y, &self->ruler_x[spot], &self->ruler_y[spot]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static char *
dup_length (AshiCanvas *self)
{
  return g_strdup_printf (_ ("%.0f mm in the picture"),
                          hypot (self->ruler_x[1] - self->ruler_x[0], self->ruler_y[1] - self->ruler_y[0]));
}

/**
 * ashi_canvas_measure_click:
 *
 * The first click is where the ruler begins, the second where it ends, the third begins another.
 */
void
ashi_canvas_measure_click (AshiCanvas *self, double view_x, double view_y)
{
  const gboolean begins = self->ruler_spots != 1;

  if (begins)
    set_spot (self, 0, view_x, view_y);
  set_spot (self, 1, view_x, view_y);
  self->ruler_spots = begins ? 1 : 2;
  if (!begins)
    {
      g_autofree char *length = dup_length (self);

      gtk_widget_activate_action (GTK_WIDGET (self), "win.announce", "s", length);
    }
}

/**
 * ashi_canvas_measure_follow:
 *
 * Until it is set down, the ruler's end goes with the pointer.
 */
void
ashi_canvas_measure_follow (AshiCanvas *self, double view_x, double view_y)
{
  if (self->ruler_spots == 1)
    set_spot (self, 1, view_x, view_y);
}

static void
draw_line (GtkSnapshot *snapshot, const graphene_rect_t *bounds, double x0, double y0, double x1, double y1)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, bounds);
  const double widths[] = { 4, 1.5 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      cairo_set_source_rgb (cr, 1 - i, 1 - i, 1 - i);
      cairo_set_line_width (cr, widths[i]);
      cairo_move_to (cr, x0, y0);
      cairo_line_to (cr, x1, y1);
      cairo_new_sub_path (cr);
      cairo_arc (cr, x0, y0, 4, 0, 2 * G_PI);
      cairo_new_sub_path (cr);
      cairo_arc (cr, x1, y1, 4, 0, 2 * G_PI);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

/**
 * ashi_canvas_measure_draw:
 *
 * Draws the ruler, if there is one.
 */
void
ashi_canvas_measure_draw (AshiCanvas *self, AshiLabelLayout *labels)
{
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                                     (float) gtk_widget_get_height (GTK_WIDGET (self)));
  g_autofree char *length = NULL;
  double x[2], y[2];

  if (!self->measuring || self->ruler_spots == 0)
    return;
  for (guint i = 0; i < 2; i++)
    ashi_viewport_to_view (self->viewport, self->ruler_x[i], self->ruler_y[i], &x[i], &y[i]);
  draw_line (labels->snapshot, &bounds, x[0], y[0], x[1], y[1]);
  length = dup_length (self);
  ashi_label_layout_draw_tag (labels, length, (x[0] + x[1]) / 2, (y[0] + y[1]) / 2);
}

/**
 * ashi_canvas_set_measuring:
 * @measuring: whether clicks lay a ruler instead of selecting
 */
void
ashi_canvas_set_measuring (AshiCanvas *self, gboolean measuring)
{
  g_return_if_fail (ASHI_IS_CANVAS (self));

  self->measuring = measuring;
  self->ruler_spots = 0;
  ashi_canvas_set_hovered (self, NULL);
  ashi_canvas_input_show_hand (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
