// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-count-picture.h"

#include <glib/gi18n.h>

/* In logical px, to be seen from two metres, and as small as a small screen makes it. */
#define NATURAL_SIZE 620
#define LEAST_SIZE   160

/* Parts of the cell that a figure stands in. */
#define HEAD_RADIUS 0.15
#define HEAD_Y      0.22
#define BODY_WIDTH  0.44
#define BODY_TOP    0.42
#define BODY_END    0.92

/* Between the two halves of the rows and the columns, in cells, so that nobody need count. */
#define GAP 0.5

struct _AshiCountPicture
{
  GtkWidget parent_instance;

  gboolean is_set;
  gboolean is_known;
  gboolean is_below;
  guint of, from, to;
};

G_DEFINE_FINAL_TYPE (AshiCountPicture, ashi_count_picture, GTK_TYPE_WIDGET)

typedef enum
{
  EMPTY,
  HALF, /* as some counted, and others did not */
  FULL
} Filling;

static Filling
get_filling (AshiCountPicture *self, guint index)
{
  if (!self->is_known)
    return EMPTY;
  if (index < self->from)
    return self->is_below ? HALF : FULL;
  return index < self->to ? HALF : EMPTY;
}

static void
add_figure (cairo_t *cr, double x, double y, double size)
{
  const double left = x + (1 - BODY_WIDTH) / 2 * size, width = BODY_WIDTH * size, radius = width / 2;
  const double top = y + BODY_TOP * size, end = y + BODY_END * size;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + size / 2, y + HEAD_Y * size, HEAD_RADIUS * size, 0, 2 * G_PI);
  cairo_close_path (cr);
  cairo_new_sub_path (cr);
  cairo_arc (cr, left + radius, top + radius, radius, G_PI, 2 * G_PI);
  cairo_line_to (cr, left + width, end);
  cairo_line_to (cr, left, end);
  cairo_close_path (cr);
}

static void
add_dot (cairo_t *cr, double x, double y, double size)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + size / 2, y + size / 2, 0.34 * size, 0, 2 * G_PI);
  cairo_close_path (cr);
}

static void
set_colour (cairo_t *cr, const GdkRGBA *colour, double alpha)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, alpha);
}

/* What is not filled is seen as well: of nothing it would be a part of. */
static void
paint (cairo_t *cr, const GdkRGBA *colour, Filling filling, double line)
{
  if (filling == EMPTY)
    {
      set_colour (cr, colour, 0.16);
      cairo_fill (cr);
      return;
    }
  set_colour (cr, colour, filling == FULL ? 1 : 0.4);
  cairo_fill_preserve (cr);
  set_colour (cr, colour, 1);
  cairo_set_line_width (cr, line);
  if (filling == HALF)
    cairo_stroke (cr);
  else
    cairo_new_path (cr);
}

/* The figures of one filling, from the upper left, row by row. */
static void
draw (AshiCountPicture *self, cairo_t *cr, const GdkRGBA *colour, double size, Filling filling)
{
  const guint n = self->of == ASHI_COUNT_RARE ? 100 : 10;
  const double gap = self->of == ASHI_COUNT_RARE ? 0 : GAP, cell = size / (n + gap);

  for (guint i = 0; i < n * n; i++)
    {
      const guint column = i % n, row = i / n;
      const double x = (column + (column >= n / 2 ? gap : 0)) * cell, y = (row + (row >= n / 2 ? gap : 0)) * cell;

      if (get_filling (self, i) != filling)
        continue;
      if (self->of == ASHI_COUNT_RARE)
        add_dot (cr, x, y, filling == EMPTY ? cell : cell * 1.15);
      else
        add_figure (cr, x, y, cell);
    }
  paint (cr, colour, filling, MAX (1, cell / 22));
}

static void
ashi_count_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AshiCountPicture *self = ASHI_COUNT_PICTURE (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const double size = MIN (width, height);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  GdkRGBA colour;
  cairo_t *cr;

  if (!self->is_set || size < 1)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_translate (cr, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width - size : 0, 0);
  for (Filling filling = EMPTY; filling <= FULL; filling++)
    draw (self, cr, &colour, size, filling);
  cairo_destroy (cr);
}

static void
ashi_count_picture_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = LEAST_SIZE;
  *natural = NATURAL_SIZE;
}

static void
ashi_count_picture_class_init (AshiCountPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = ashi_count_picture_measure;
  widget_class->snapshot = ashi_count_picture_snapshot;
  gtk_widget_class_set_css_name (widget_class, "countpicture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ashi_count_picture_init (AshiCountPicture *self)
{
}

GtkWidget *
ashi_count_picture_new (void)
{
  return g_object_new (ASHI_TYPE_COUNT_PICTURE, NULL);
}

/**
 * ashi_count_picture_set_count:
 * @count: what to draw; nothing of it is kept
 */
void
ashi_count_picture_set_count (AshiCountPicture *self, const AshiCount *count)
{
  g_autofree char *description = NULL;

  g_return_if_fail (ASHI_IS_COUNT_PICTURE (self) && count != NULL);

  self->is_set = TRUE;
  self->is_known = count->is_known;
  self->is_below = count->is_below;
  self->of = count->of;
  self->from = count->from;
  self->to = count->to;
  description = ashi_count_dup_drawing (count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
