// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-built-skin.h"

#include "ashi-outlines-built.h"

#include <math.h>

/* The skin of a section in another build, over the drawing: a line where it lies, and between it and where it is drawn
 * the fat that is added, plain, or what is gone, hatched, so that neither needs colours to be told from the other. */

/* How far apart the lines are that hatch what is gone, in logical px. */
#define HATCH_PX 7.0

/* Along where the skin is drawn (@which 0), or is (1). */
static void
trace (cairo_t *cr, const GArray *band, guint which)
{
  for (guint i = which; i < band->len; i += 2)
    {
      const AshiXY place = g_array_index (band, AshiXY, i);

      cairo_line_to (cr, place.x, place.y);
    }
}

static void
trace_between (cairo_t *cr, const GArray *band)
{
  cairo_new_path (cr);
  trace (cr, band, 0);
  for (guint i = band->len; i >= 2; i -= 2)
    {
      const AshiXY place = g_array_index (band, AshiXY, i - 1);

      cairo_line_to (cr, place.x, place.y);
    }
  cairo_close_path (cr);
}

static void
hatch (cairo_t *cr, double unit)
{
  const double apart = HATCH_PX * unit;
  double left, top, right, bottom;

  cairo_save (cr);
  cairo_path_extents (cr, &left, &top, &right, &bottom);
  cairo_clip (cr);
  cairo_set_source_rgba (cr, 1, 1, 1, 0.7);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.25, 0.27, 0.3);
  cairo_set_line_width (cr, unit);
  for (double x = floor ((left - (bottom - top)) / apart) * apart; x < right; x += apart)
    {
      cairo_move_to (cr, x, bottom);
      cairo_line_to (cr, x + bottom - top, top);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint_skin (cairo_t *cr, const GArray *band, double unit)
{
  cairo_new_path (cr);
  trace (cr, band, 1);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, 5 * unit);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgb (cr, 0.55, 0.32, 0.2);
  cairo_set_line_width (cr, 2.5 * unit);
  cairo_stroke (cr);
}

/**
 * ashi_built_skin_paint:
 * @cr: in mm of the outlines
 * @unit: how many of these a logical pixel of a window is
 *
 * Draws where the skin lies in the build of @outlines; nothing where they are as drawn.
 */
void
ashi_built_skin_paint (AshiOutlines *outlines, cairo_t *cr, double unit)
{
  const GArray *band;

  g_return_if_fail (ASHI_IS_OUTLINES (outlines));

  band = ashi_outlines_get_band (outlines);
  if (band == NULL || band->len < 4)
    return;
  trace_between (cr, band);
  if (ashi_outlines_get_growth (outlines) < 0)
    hatch (cr, unit);
  else
    {
      cairo_set_source_rgba (cr, 0.96, 0.87, 0.65, 0.92);
      cairo_fill (cr);
    }
  paint_skin (cr, band, unit);
}
