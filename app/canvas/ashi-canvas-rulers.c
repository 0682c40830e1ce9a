// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas-private.h"
#include "ashi-label-layout.h"

#include <math.h>

/* Rulers along the upper and the left edge of the canvas, in mm of the body. */

#define THICKNESS  20   /* logical px of a ruler at the usual size of text */
#define LEAST_STEP 60.0 /* logical px from one number to the next */
#define GAP        2    /* logical px from a mark to its number */
#define MARKS      10   /* from one number to the next */

typedef struct
{
  AshiLabelLayout *labels;
  gboolean is_upper;
  double zero;   /* logical px from the widget's edge: where it counts from */
  double scale;  /* logical px per mm */
  double length; /* logical px */
  float thickness;
  GdkRGBA ink, paper;
} Ruler;

/* From the origin of user units where it lies on the plate, such as the midline or the soles; else from the plate's
 * edge. */
static double
find_zero (double start, double size)
{
  return start <= 0 && start + size >= 0 ? 0 : start;
}

static double
get_step (const Ruler *self)
{
  return ashi_label_layout_round_length (2.5 * LEAST_STEP / self->scale);
}

static void
draw_marks (const Ruler *self, cairo_t *cr)
{
  const double mark = get_step (self) / MARKS * self->scale;

  gdk_cairo_set_source_rgba (cr, &self->ink);
  cairo_set_line_width (cr, 1);
  for (double number = ceil (-self->zero / mark); self->zero + number * mark < self->length; number++)
    {
      const double at = round (self->zero + number * mark) + 0.5;
      const double share = fmod (number, MARKS) == 0 ? 1 : fmod (number, MARKS / 2.0) == 0 ? 0.5 : 0.25;
      const double start = (1 - share) * (double) self->thickness, end = (double) self->thickness;

      cairo_move_to (cr, self->is_upper ? at : start, self->is_upper ? start : at);
      cairo_line_to (cr, self->is_upper ? at : end, self->is_upper ? end : at);
    }
  cairo_stroke (cr);
}

static void
draw_numbers (const Ruler *self)
{
  const double step = get_step (self);
  GtkSnapshot *snapshot = self->labels->snapshot;

  for (double number = ceil (-self->zero / (step * self->scale));
       self->zero + number * step * self->scale < self->length; number++)
    {
      const double at = self->zero + number * step * self->scale;
      g_autofree char *text = g_strdup_printf ("%g", fabs (number * step));

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (self->is_upper ? (float) at + GAP : 0,
                                                              self->is_upper ? 0 : (float) at - GAP));
      if (!self->is_upper)
        gtk_snapshot_rotate (snapshot, -90);
      ashi_label_layout_draw_number (self->labels, text);
      gtk_snapshot_restore (snapshot);
    }
}

static void
draw_ruler (const Ruler *self)
{
  const graphene_rect_t area = self->is_upper
                                   ? GRAPHENE_RECT_INIT (0, 0, (float) self->length, self->thickness)
                                   : GRAPHENE_RECT_INIT (0, self->thickness, self->thickness, (float) self->length);
  cairo_t *cr;

  gtk_snapshot_append_color (self->labels->snapshot, &self->paper, &area);
  cr = gtk_snapshot_append_cairo (self->labels->snapshot, &area);
  draw_marks (self, cr);
  cairo_destroy (cr);
  gtk_snapshot_push_clip (self->labels->snapshot, &area);
  draw_numbers (self);
  gtk_snapshot_pop (self->labels->snapshot);
}

/**
 * ashi_canvas_rulers_reserve:
 *
 * Keeps the room of the rulers free, if they are wanted. To be called before any word is drawn.
 */
void
ashi_canvas_rulers_reserve (AshiCanvas *self, AshiLabelLayout *labels)
{
  if (self->rulers)
    ashi_label_layout_set_margin (labels, MAX (THICKNESS, ashi_label_layout_get_line_height (labels) + 4));
}

/**
 * ashi_canvas_rulers_draw:
 *
 * Draws both rulers, if they are wanted.
 */
void
ashi_canvas_rulers_draw (AshiCanvas *self, AshiLabelLayout *labels)
{
  const AshiBox box = ashi_plate_get_view_box (self->plate);
  Ruler upper = { .labels = labels, .is_upper = TRUE, .scale = ashi_viewport_get_scale (self->viewport) }, left;

  if (!self->rulers)
    return;
  ashi_label_layout_get_colours (labels, &upper.ink, &upper.paper);
  upper.paper.alpha = 0.85f;
  upper.thickness = (float) labels->margin;
  left = upper;
  left.is_upper = FALSE;
  upper.length = gtk_widget_get_width (GTK_WIDGET (self));
  left.length = gtk_widget_get_height (GTK_WIDGET (self));
  ashi_viewport_to_view (self->viewport, find_zero (box.x, box.width), find_zero (box.y, box.height), &upper.zero,
                         &left.zero);
  draw_ruler (&left);
  draw_ruler (&upper);
}

/**
 * ashi_canvas_set_rulers:
 * @rulers: whether rulers stand along the edges
 */
void
ashi_canvas_set_rulers (AshiCanvas *self, gboolean rulers)
{
  g_return_if_fail (ASHI_IS_CANVAS (self));

  self->rulers = rulers;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
