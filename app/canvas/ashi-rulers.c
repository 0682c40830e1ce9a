// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-rulers.h"

#include "ashi-canvas.h"

#include <math.h>

#define THICKNESS  20   /* logical px of a ruler at the usual size of text */
#define LEAST_STEP 60.0 /* logical px from one number to the next */
#define GAP        2    /* logical px from a mark to its number */
#define MARKS      10   /* from one number to the next */

struct _AshiRulers
{
  GObject parent_instance;
};

static void overlay_init (AshiOverlayInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AshiRulers,
                               ashi_rulers,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ASHI_TYPE_OVERLAY, overlay_init))

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

/* Before any word is drawn: none stands where a ruler will. */
static void
reserve (AshiOverlay *overlay, AshiCanvas *canvas, AshiLabelLayout *labels)
{
  ashi_label_layout_set_margin (labels, MAX (THICKNESS, ashi_label_layout_get_line_height (labels) + 4));
}

static void
snapshot (AshiOverlay *overlay, AshiCanvas *canvas, AshiLabelLayout *labels)
{
  AshiViewport *viewport = ashi_canvas_get_viewport (canvas);
  const AshiBox box = ashi_plate_get_view_box (ashi_canvas_get_plate (canvas));
  Ruler upper = { .labels = labels, .is_upper = TRUE, .scale = ashi_viewport_get_scale (viewport) }, left;

  ashi_label_layout_get_colours (labels, &upper.ink, &upper.paper);
  upper.paper.alpha = 0.85f;
  upper.thickness = (float) labels->margin;
  left = upper;
  left.is_upper = FALSE;
  upper.length = gtk_widget_get_width (GTK_WIDGET (canvas));
  left.length = gtk_widget_get_height (GTK_WIDGET (canvas));
  ashi_viewport_to_view (viewport, find_zero (box.x, box.width), find_zero (box.y, box.height), &upper.zero,
                         &left.zero);
  draw_ruler (&left);
  draw_ruler (&upper);
}

static AshiOverlayPlace
get_place (AshiOverlay *overlay)
{
  return ASHI_OVERLAY_AT_EDGE;
}

static void
overlay_init (AshiOverlayInterface *iface)
{
  iface->get_place = get_place;
  iface->reserve = reserve;
  iface->snapshot = snapshot;
}

static void
ashi_rulers_class_init (AshiRulersClass *klass)
{
}

static void
ashi_rulers_init (AshiRulers *self)
{
}

AshiRulers *
ashi_rulers_new (void)
{
  return g_object_new (ASHI_TYPE_RULERS, NULL);
}
