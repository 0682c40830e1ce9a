// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-ink-curve.h"
#include "ashi-ink-paint.h"

#include <math.h>

/* What has been drawn, as pixels: a sheet of 100 × 100 mm, ten pixels each. */

#define SIDE  100
#define SCALE 10.0
#define PAPER 0xc9a386u /* skin */

static cairo_surface_t *
paint (GPtrArray *strokes)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIDE * (int) SCALE, SIDE * (int) SCALE);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, (PAPER >> 16) / 255.0, ((PAPER >> 8) & 0xff) / 255.0, (PAPER & 0xff) / 255.0);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  ashi_ink_paint (cr, strokes, (AshiBox) { 0, 0, SIDE, SIDE });
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, double x, double y)
{
  const guchar *row =
      cairo_image_surface_get_data (surface) + (int) (y * SCALE) * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[(int) (x * SCALE)] & 0xffffff;
}

static cairo_surface_t *
paint_one (AshiStrokeKind kind, AshiInkColour colour, const AshiInkPoint *points, guint n)
{
  g_autoptr (GPtrArray) strokes = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_stroke_unref);

  g_ptr_array_add (strokes, ashi_stroke_new (kind, colour, points, n));
  return paint (strokes);
}

static guint32
get_colour (AshiInkColour colour)
{
  double rgb[3];

  ashi_ink_colour_get_rgb (colour, rgb);
  return (guint32) lround (rgb[0] * 255) << 16 | (guint32) lround (rgb[1] * 255) << 8 | (guint32) lround (rgb[2] * 255);
}

/* In its colour along the line, with a rim beside it, and nowhere else. */
static void
test_pen (void)
{
  const AshiInkPoint points[] = { { 10, 50, 4 }, { 90, 50, 4 } };
  cairo_surface_t *drawn = paint_one (ASHI_STROKE_PEN, ASHI_INK_BLUE, points, 2);

  g_assert_cmphex (get_pixel (drawn, 50, 50), ==, get_colour (ASHI_INK_BLUE));
  g_assert_cmphex (get_pixel (drawn, 50, 51.5), ==, get_colour (ASHI_INK_BLUE));
  g_assert_cmphex (get_pixel (drawn, 50, 52.4), !=, PAPER);
  g_assert_cmphex (get_pixel (drawn, 50, 52.4), !=, get_colour (ASHI_INK_BLUE));
  g_assert_cmphex (get_pixel (drawn, 50, 54), ==, PAPER);
  g_assert_cmphex (get_pixel (drawn, 5, 50), ==, PAPER);
  cairo_surface_destroy (drawn);
}

/* As broad as it was pressed, wherever that changes. */
static void
test_pressure (void)
{
  const AshiInkPoint points[] = { { 10, 50, 2 }, { 50, 50, 12 }, { 90, 50, 2 } };
  cairo_surface_t *drawn = paint_one (ASHI_STROKE_PEN, ASHI_INK_BLACK, points, 3);

  g_assert_cmphex (get_pixel (drawn, 50, 55.5), ==, get_colour (ASHI_INK_BLACK));
  g_assert_cmphex (get_pixel (drawn, 12, 55.5), ==, PAPER);
  g_assert_cmphex (get_pixel (drawn, 88, 50), ==, get_colour (ASHI_INK_BLACK));
  cairo_surface_destroy (drawn);
}

/* One sees through a marker, and no darker where it crosses itself, however it is pressed. */
static void
test_marker (void)
{
  const AshiInkPoint points[] = { { 10, 50, 10 }, { 90, 50, 11 }, { 50, 90, 12 }, { 50, 10, 12 } };
  cairo_surface_t *drawn = paint_one (ASHI_STROKE_MARKER, ASHI_INK_BLUE, points, 4);
  const guint32 once = get_pixel (drawn, 20, 50);

  g_assert_cmphex (once, !=, PAPER);
  g_assert_cmphex (once, !=, get_colour (ASHI_INK_BLUE));
  g_assert_cmphex (get_pixel (drawn, 50, 50), ==, once);
  g_assert_cmphex (get_pixel (drawn, 50, 20), ==, once);
  cairo_surface_destroy (drawn);
}

/* Broader where its head is, which is where it ends. */
static void
test_arrow (void)
{
  const AshiInkPoint points[] = { { 10, 50, 4 }, { 90, 50, 4 } };
  cairo_surface_t *drawn = paint_one (ASHI_STROKE_ARROW, ASHI_INK_BLACK, points, 2);

  g_assert_cmphex (get_pixel (drawn, 40, 50), ==, get_colour (ASHI_INK_BLACK));
  g_assert_cmphex (get_pixel (drawn, 75, 55), ==, get_colour (ASHI_INK_BLACK));
  g_assert_cmphex (get_pixel (drawn, 40, 55), ==, PAPER);
  g_assert_cmphex (get_pixel (drawn, 89, 50), ==, get_colour (ASHI_INK_BLACK));
  cairo_surface_destroy (drawn);
}

/* A ring, through which one sees. */
static void
test_circle (void)
{
  const AshiInkPoint points[] = { { 80, 70, 4 }, { 20, 30, 4 } };
  cairo_surface_t *drawn = paint_one (ASHI_STROKE_CIRCLE, ASHI_INK_ORANGE, points, 2);

  g_assert_cmphex (get_pixel (drawn, 20, 50), ==, get_colour (ASHI_INK_ORANGE));
  g_assert_cmphex (get_pixel (drawn, 50, 70), ==, get_colour (ASHI_INK_ORANGE));
  g_assert_cmphex (get_pixel (drawn, 50, 50), ==, PAPER);
  g_assert_cmphex (get_pixel (drawn, 22, 32), ==, PAPER);
  cairo_surface_destroy (drawn);
}

static void
test_dot (void)
{
  const AshiInkPoint point = { 50, 50, 6 };
  cairo_surface_t *drawn = paint_one (ASHI_STROKE_PEN, ASHI_INK_BLACK, &point, 1);

  g_assert_cmphex (get_pixel (drawn, 50, 50), ==, get_colour (ASHI_INK_BLACK));
  g_assert_cmphex (get_pixel (drawn, 52, 50), ==, get_colour (ASHI_INK_BLACK));
  g_assert_cmphex (get_pixel (drawn, 56, 50), ==, PAPER);
  cairo_surface_destroy (drawn);
}

/* What was drawn last lies on top. */
static void
test_order (void)
{
  const AshiInkPoint across[] = { { 10, 50, 4 }, { 90, 50, 4 } }, down[] = { { 50, 10, 4 }, { 50, 90, 4 } };
  g_autoptr (GPtrArray) strokes = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_stroke_unref);
  cairo_surface_t *drawn;

  g_ptr_array_add (strokes, ashi_stroke_new (ASHI_STROKE_PEN, ASHI_INK_BLACK, across, 2));
  g_ptr_array_add (strokes, ashi_stroke_new (ASHI_STROKE_PEN, ASHI_INK_YELLOW, down, 2));
  drawn = paint (strokes);
  g_assert_cmphex (get_pixel (drawn, 50, 50), ==, get_colour (ASHI_INK_YELLOW));
  g_assert_cmphex (get_pixel (drawn, 30, 50), ==, get_colour (ASHI_INK_BLACK));
  cairo_surface_destroy (drawn);
}

/* Nothing that is painted lies outside of what a stroke says that it takes. */
static void
test_box (void)
{
  const AshiInkPoint points[] = { { 30, 60, 5 }, { 60, 40, 5 } };

  for (guint kind = 0; kind < ASHI_N_STROKE_KINDS; kind++)
    {
      g_autoptr (AshiStroke) stroke = ashi_stroke_new ((AshiStrokeKind) kind, ASHI_INK_BLACK, points, 2);
      const AshiBox box = ashi_stroke_get_box (stroke);
      cairo_surface_t *drawn = paint_one ((AshiStrokeKind) kind, ASHI_INK_BLACK, points, 2);

      for (double y = 0; y < SIDE; y += 0.5)
        for (double x = 0; x < SIDE; x += 0.5)
          if (x < box.x - 0.2 || x > box.x + box.width + 0.2 || y < box.y - 0.2 || y > box.y + box.height + 0.2)
            g_assert_cmphex (get_pixel (drawn, x, y), ==, PAPER);
      cairo_surface_destroy (drawn);
    }
}

static double
get_lightness (AshiInkColour colour)
{
  double rgb[3], linear[3], y;

  ashi_ink_colour_get_rgb (colour, rgb);
  for (guint i = 0; i < 3; i++)
    linear[i] = rgb[i] <= 0.04045 ? rgb[i] / 12.92 : pow ((rgb[i] + 0.055) / 1.055, 2.4);
  y = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  return y > 0.008856 ? 116 * cbrt (y) - 16 : 903.3 * y;
}

/* On grey paper they are four greys. */
static void
test_colours (void)
{
  for (guint i = 1; i < ASHI_N_INK_COLOURS; i++)
    g_assert_cmpfloat (get_lightness ((AshiInkColour) i) - get_lightness ((AshiInkColour) (i - 1)), >, 20);
}

/* A corner stays a corner, and a bend becomes round. */
static void
test_curve (void)
{
  const AshiInkPoint corner[] = { { 0, 0, 2 }, { 30, 30, 2 }, { 60, 0, 2 } };
  const AshiInkPoint bend[] = { { 0, 0, 2 }, { 30, 10, 2 }, { 60, 10, 2 }, { 90, 0, 2 } };
  g_autoptr (AshiStroke) sharp = ashi_stroke_new (ASHI_STROKE_PEN, ASHI_INK_BLACK, corner, 3);
  g_autoptr (AshiStroke) round = ashi_stroke_new (ASHI_STROKE_PEN, ASHI_INK_BLACK, bend, 4);
  g_autoptr (GArray) of_sharp = ashi_ink_curve_new (sharp);
  g_autoptr (GArray) of_round = ashi_ink_curve_new (round);
  double highest = 0;

  for (guint i = 0; i < of_sharp->len; i++)
    {
      const AshiInkPoint *point = &g_array_index (of_sharp, AshiInkPoint, i);

      g_assert_cmpfloat (fabs (point->y - (30 - fabs (point->x - 30))), <, 1e-9);
    }
  for (guint i = 0; i < of_round->len; i++)
    highest = MAX (highest, g_array_index (of_round, AshiInkPoint, i).y);
  g_assert_cmpfloat (highest, >, 10.5);
  g_assert_cmpfloat (highest, <, 13);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ink-paint/pen", test_pen);
  g_test_add_func ("/ink-paint/pressure", test_pressure);
  g_test_add_func ("/ink-paint/marker", test_marker);
  g_test_add_func ("/ink-paint/arrow", test_arrow);
  g_test_add_func ("/ink-paint/circle", test_circle);
  g_test_add_func ("/ink-paint/dot", test_dot);
  g_test_add_func ("/ink-paint/order", test_order);
  g_test_add_func ("/ink-paint/box", test_box);
  g_test_add_func ("/ink-paint/colours", test_colours);
  g_test_add_func ("/ink-paint/curve", test_curve);
  return g_test_run ();
}
