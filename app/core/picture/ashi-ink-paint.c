// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-ink-paint.h"

#include "ashi-ink-curve.h"
#include "ashi-tile.h"

#include <math.h>

/* The rim on each side of a line, in its widths: whatever it lies on, one of the two is seen. */
#define RIM         0.22
#define RIM_OPACITY 0.9

#define MARKER_OPACITY 0.5

/* Of the head of an arrow, in widths of its line; of a short arrow it is no more than that share. */
#define HEAD_LENGTH 4.5
#define HEAD_WIDTH  4.0
#define HEAD_SHARE  0.7

/* Each is at least 20 steps of lightness (L* of CIELAB) from the others, and the two in the middle differ to any eye.
 */
static const guint32 colours[ASHI_N_INK_COLOURS] = { 0x16120f, 0x1f4fc9, 0xee6a26, 0xffe45c };
static const guint32 light_rim = 0xffffff, dark_rim = 0x2a2118;

static void
split (guint32 colour, double rgb[3])
{
  for (int i = 0; i < 3; i++)
    rgb[i] = ((colour >> (16 - 8 * i)) & 0xff) / 255.0;
}

/**
 * ashi_ink_colour_get_rgb:
 * @rgb: (out): red, green and blue, from 0 to 1
 */
void
ashi_ink_colour_get_rgb (AshiInkColour colour, double rgb[3])
{
  g_return_if_fail (colour < ASHI_N_INK_COLOURS);
  split (colours[colour], rgb);
}

static void
set_colour (cairo_t *cr, guint32 colour, double opacity)
{
  double rgb[3];

  split (colour, rgb);
  cairo_set_source_rgba (cr, rgb[0], rgb[1], rgb[2], opacity);
}

/* Lines */

static gboolean
has_one_width (const GArray *points)
{
  const double width = g_array_index (points, AshiInkPoint, 0).width;

  for (guint i = 1; i < points->len; i++)
    if (fabs (g_array_index (points, AshiInkPoint, i).width - width) > width * 1e-6)
      return FALSE;
  return TRUE;
}

/* Round ends and joins come with cairo's own line. */
static void
fill_line (cairo_t *cr, const GArray *points, double grown)
{
  const AshiInkPoint *first = &g_array_index (points, AshiInkPoint, 0);

  cairo_set_line_width (cr, first->width * grown);
  cairo_move_to (cr, first->x, first->y);
  for (guint i = 1; i < points->len; i++)
    cairo_line_to (cr, g_array_index (points, AshiInkPoint, i).x, g_array_index (points, AshiInkPoint, i).y);
  if (points->len == 1)
    cairo_close_path (cr); /* a dot */
  cairo_stroke (cr);
}

/* All of it in one path and wound the same way, so that what one sees through is nowhere laid down twice. */
static void
fill_ribbon (cairo_t *cr, const GArray *points, double grown)
{
  for (guint i = 0; i < points->len; i++)
    {
      const AshiInkPoint *a = &g_array_index (points, AshiInkPoint, i);
      const AshiInkPoint *b = &g_array_index (points, AshiInkPoint, MIN (i + 1, points->len - 1));
      const double along = atan2 (b->y - a->y, b->x - a->x), ra = a->width * grown / 2, rb = b->width * grown / 2;

      cairo_new_sub_path (cr);
      cairo_arc (cr, a->x, a->y, ra, along + G_PI / 2, along + 3 * G_PI / 2);
      cairo_arc (cr, b->x, b->y, rb, along - G_PI / 2, along + G_PI / 2);
      cairo_close_path (cr);
    }
  cairo_fill (cr);
}

static void
paint_line (cairo_t *cr, const GArray *points, double grown)
{
  if (has_one_width (points))
    fill_line (cr, points, grown);
  else
    fill_ribbon (cr, points, grown);
}

/* Arrows and circles */

static void
trace_arrow (cairo_t *cr, const AshiInkPoint *from, const AshiInkPoint *to)
{
  const double dx = to->x - from->x, dy = to->y - from->y, length = MAX (hypot (dx, dy), 1e-6);
  const double head = MIN (HEAD_LENGTH * to->width, HEAD_SHARE * length);
  const double side = head * HEAD_WIDTH / HEAD_LENGTH / 2;
  const double ux = dx / length, uy = dy / length, x = to->x - head * ux, y = to->y - head * uy;

  cairo_move_to (cr, from->x, from->y);
  cairo_line_to (cr, x, y);
  cairo_move_to (cr, to->x, to->y);
  cairo_line_to (cr, x - side * uy, y + side * ux);
  cairo_line_to (cr, x + side * uy, y - side * ux);
  cairo_close_path (cr);
}

static void
trace_ellipse (cairo_t *cr, const AshiInkPoint *a, const AshiInkPoint *b)
{
  cairo_save (cr);
  cairo_translate (cr, (a->x + b->x) / 2, (a->y + b->y) / 2);
  cairo_scale (cr, MAX (fabs (a->x - b->x) / 2, a->width / 4), MAX (fabs (a->y - b->y) / 2, a->width / 4));
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_close_path (cr);
  cairo_restore (cr);
}

static void
paint_figure (cairo_t *cr, const AshiStroke *stroke, double grown)
{
  guint n;
  const AshiInkPoint *points = ashi_stroke_get_points (stroke, &n);
  const gboolean is_arrow = ashi_stroke_get_kind (stroke) == ASHI_STROKE_ARROW;

  if (is_arrow)
    trace_arrow (cr, &points[0], &points[n - 1]);
  else
    trace_ellipse (cr, &points[0], &points[n - 1]);
  cairo_set_line_width (cr, points[0].width * grown);
  if (is_arrow)
    cairo_fill_preserve (cr);
  cairo_stroke (cr);
}

/* Strokes */

static void
paint_shape (cairo_t *cr, const AshiStroke *stroke, const GArray *curve, double grown)
{
  if (curve != NULL)
    paint_line (cr, curve, grown);
  else
    paint_figure (cr, stroke, grown);
}

static void
paint_stroke (cairo_t *cr, const AshiStroke *stroke)
{
  const AshiStrokeKind kind = ashi_stroke_get_kind (stroke);
  const AshiInkColour colour = ashi_stroke_get_colour (stroke);
  const gboolean is_marker = kind == ASHI_STROKE_MARKER;
  g_autoptr (GArray) curve = is_marker || kind == ASHI_STROKE_PEN ? ashi_ink_curve_new (stroke) : NULL;

  if (!is_marker)
    {
      set_colour (cr, colour == ASHI_INK_YELLOW ? dark_rim : light_rim, RIM_OPACITY);
      paint_shape (cr, stroke, curve, 1 + 2 * RIM);
    }
  set_colour (cr, colours[colour], is_marker ? MARKER_OPACITY : 1);
  paint_shape (cr, stroke, curve, 1);
}

/**
 * ashi_ink_paint:
 * @cr: a context in user units (mm) of the picture
 * @strokes: (element-type AshiStroke): the lowest first
 * @seen: the part of the picture that is seen, in mm
 *
 * Paints what has been drawn, on the screen and on paper alike.
 */
void
ashi_ink_paint (cairo_t *cr, GPtrArray *strokes, AshiBox seen)
{
  g_return_if_fail (strokes != NULL);

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  cairo_new_path (cr);
  for (guint i = 0; i < strokes->len; i++)
    {
      const AshiStroke *stroke = g_ptr_array_index (strokes, i);
      AshiBox part;

      if (ashi_box_intersect (ashi_stroke_get_box (stroke), seen, &part))
        paint_stroke (cr, stroke);
    }
  cairo_restore (cr);
}
