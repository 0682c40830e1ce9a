// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-measure.h"

#include "ashi-canvas.h"

#include <glib/gi18n.h>
#include <math.h>

struct _AshiMeasure
{
  GObject parent_instance;

  guint n_spots;     /* that are set down: 0 to 2 */
  double x[2], y[2]; /* in user units (mm) */
};

static void tool_init (AshiToolInterface *iface);
static void overlay_init (AshiOverlayInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AshiMeasure,
                               ashi_measure,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ASHI_TYPE_TOOL, tool_init)
                                   G_IMPLEMENT_INTERFACE (ASHI_TYPE_OVERLAY, overlay_init))

static void
set_spot (AshiMeasure *self, guint index, const AshiSpot *spot)
{
  self->x[index] = spot->x;
  self->y[index] = spot->y;
  ashi_overlay_changed (ASHI_OVERLAY (self));
}

static char *
dup_length (AshiMeasure *self)
{
  return g_strdup_printf (_ ("%.0f mm in the picture"), hypot (self->x[1] - self->x[0], self->y[1] - self->y[0]));
}

/* Whether a length lies over the picture that is open. */
static gboolean
is_shown (AshiMeasure *self, AshiCanvas *canvas)
{
  return ashi_canvas_has_overlay (canvas, ASHI_OVERLAY (self));
}

/* The first click is where the length begins, the second where it ends, the third begins another. */
static void
click (AshiTool *tool, AshiCanvas *canvas, int n_press, const AshiSpot *spot)
{
  AshiMeasure *self = ASHI_MEASURE (tool);
  const gboolean begins = self->n_spots != 1 || !is_shown (self, canvas);

  if (!is_shown (self, canvas))
    ashi_canvas_add_overlay (canvas, ASHI_OVERLAY (self));
  if (begins)
    set_spot (self, 0, spot);
  set_spot (self, 1, spot);
  self->n_spots = begins ? 1 : 2;
  if (!begins)
    {
      g_autofree char *length = dup_length (self);

      gtk_widget_activate_action (GTK_WIDGET (canvas), "win.announce", "s", length);
    }
}

/* Until it is set down, the end goes with the pointer. */
static void
motion (AshiTool *tool, AshiCanvas *canvas, const AshiSpot *spot)
{
  AshiMeasure *self = ASHI_MEASURE (tool);

  if (self->n_spots == 1 && is_shown (self, canvas))
    set_spot (self, 1, spot);
}

static const char *
get_cursor (AshiTool *tool, AshiCanvas *canvas)
{
  return "crosshair";
}

static void
put_down (AshiTool *tool, AshiCanvas *canvas)
{
  ASHI_MEASURE (tool)->n_spots = 0;
  ashi_canvas_remove_overlay (canvas, ASHI_OVERLAY (tool));
}

static void
tool_init (AshiToolInterface *iface)
{
  iface->put_down = put_down;
  iface->get_cursor = get_cursor;
  iface->motion = motion;
  iface->click = click;
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

static void
snapshot (AshiOverlay *overlay, AshiCanvas *canvas, AshiLabelLayout *labels)
{
  AshiMeasure *self = ASHI_MEASURE (overlay);
  AshiViewport *viewport = ashi_canvas_get_viewport (canvas);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (canvas)),
                                                     (float) gtk_widget_get_height (GTK_WIDGET (canvas)));
  g_autofree char *length = NULL;
  double x[2], y[2];

  for (guint i = 0; i < 2; i++)
    ashi_viewport_to_view (viewport, self->x[i], self->y[i], &x[i], &y[i]);
  draw_line (labels->snapshot, &bounds, x[0], y[0], x[1], y[1]);
  length = dup_length (self);
  ashi_label_layout_draw_tag (labels, length, (x[0] + x[1]) / 2, (y[0] + y[1]) / 2);
}

static gboolean
goes_with_picture (AshiOverlay *overlay)
{
  return TRUE;
}

static void
overlay_init (AshiOverlayInterface *iface)
{
  iface->goes_with_picture = goes_with_picture;
  iface->snapshot = snapshot;
}

static void
ashi_measure_class_init (AshiMeasureClass *klass)
{
}

static void
ashi_measure_init (AshiMeasure *self)
{
}

AshiMeasure *
ashi_measure_new (void)
{
  return g_object_new (ASHI_TYPE_MEASURE, NULL);
}
