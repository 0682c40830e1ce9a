// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-count-paint.h"

#include <glib.h>

/* Parts of the cell that a figure stands in. */
#define HEAD_RADIUS 0.15
#define HEAD_Y      0.22
#define BODY_WIDTH  0.44
#define BODY_TOP    0.42
#define BODY_END    0.92

/* Between the two halves of the rows and the columns, in cells, so that nobody need count. */
#define GAP 0.5

typedef enum
{
  EMPTY,
  HALF, /* as some counted, and others did not */
  FULL
} Filling;

static Filling
get_filling (const AshiCount *self, guint index)
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
set_colour (cairo_t *cr, const double *colour, double alpha)
{
  cairo_set_source_rgba (cr, colour[0], colour[1], colour[2], alpha);
}

/* What is not filled is seen as well: of nothing it would be a part of. */
static void
paint (cairo_t *cr, const double *colour, Filling filling, double line)
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
draw (const AshiCount *self, cairo_t *cr, const double *colour, double size, Filling filling)
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

/**
 * ashi_count_paint:
 * @cr: a context whose origin is the upper left corner of what is painted
 * @rgb: the colour: of figures that are counted; of the others a shade of it
 * @size: how wide and high it becomes, in units of @cr
 *
 * Paints how often it happens, as figures of a hundred, or dots of ten thousand: those counted first, from the upper
 * left, so that the part and the whole are seen. Where nobody counted none is marked. Any thread.
 */
void
ashi_count_paint (const AshiCount *self, cairo_t *cr, const double *rgb, double size)
{
  g_return_if_fail (self != NULL && rgb != NULL);

  for (Filling filling = EMPTY; filling <= FULL; filling++)
    draw (self, cr, rgb, size, filling);
}
