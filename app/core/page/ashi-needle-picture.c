// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-needle-picture.h"

#include "ashi-page-text.h"

#include <math.h>

/* How long the handle is, in mm: at least 13 are asked for by the World Federation's standard (clause 4). */
#define HANDLE_MM 20.0

/* Of the depth at the tip, in the unit of the picture. */
#define DEPTH_SIZE 13.0
#define DEPTH_HALO 4.0
#define DEPTH_GAP  10.0 /* from the tip to it */

/* A section that is shown for the other side is mirrored as ashi_mirror_new() does. */
static AshiXY
place_on (AshiXY place, gboolean is_mirrored)
{
  return is_mirrored ? (AshiXY) { -place.x, place.y } : place;
}

/**
 * ashi_needle_picture_place:
 * @needle: as far as bone lets it go
 * @size: how long it is without its handle, in mm
 * @is_mirrored: whether the section is shown for the other side
 *
 * Returns: where it lies in the section's picture, in user units (mm); nothing stops it yet
 */
AshiNeedlePicture
ashi_needle_picture_place (AshiNeedle needle, AshiOutlines *outlines, double size, gboolean is_mirrored)
{
  const AshiAxis axis = ashi_needle_get_axis (needle, outlines);
  const double outside = fmax (size - needle.depth, 0);

  return (AshiNeedlePicture) {
    place_on (ashi_axis_get_place (axis, -outside - HANDLE_MM), is_mirrored),
    place_on (ashi_axis_get_place (axis, -outside), is_mirrored),
    place_on (axis.start, is_mirrored),
    place_on (ashi_axis_get_place (axis, needle.depth), is_mirrored),
    FALSE,
  };
}

typedef struct
{
  double width;
  double red, green, blue;
} Stroke;

static void
draw_line (cairo_t *cr, AshiXY from, AshiXY to, double unit, Stroke stroke)
{
  cairo_set_source_rgb (cr, stroke.red, stroke.green, stroke.blue);
  cairo_set_line_width (cr, stroke.width * unit);
  cairo_move_to (cr, from.x, from.y);
  cairo_line_to (cr, to.x, to.y);
  cairo_stroke (cr);
}

static void
draw_tip (const AshiNeedlePicture *self, cairo_t *cr, double unit)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, self->tip.x, self->tip.y, 6 * unit, 0, 2 * G_PI);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  if (self->is_stopped)
    cairo_set_source_rgb (cr, 0.75, 0.11, 0.16);
  else
    cairo_set_source_rgb (cr, 0.08, 0.28, 0.55);
  cairo_set_line_width (cr, 2.5 * unit);
  cairo_stroke (cr);
}

/* What stops it is a bar across, so that it is seen without colours, too. */
static void
draw_stop (const AshiNeedlePicture *self, cairo_t *cr, double unit)
{
  const double x = self->tip.x - self->hub.x, y = self->tip.y - self->hub.y,
               share = 14 * unit / fmax (hypot (x, y), 1e-6);
  const AshiXY one = { self->tip.x - y * share, self->tip.y + x * share };
  const AshiXY other = { self->tip.x + y * share, self->tip.y - x * share };

  draw_line (cr, one, other, unit, (Stroke) { 7, 1, 1, 1 });
  draw_line (cr, one, other, unit, (Stroke) { 4, 0.75, 0.11, 0.16 });
}

/**
 * ashi_needle_picture_paint:
 * @self: its places in the coordinates of @cr
 * @unit: how much in them a logical pixel of a window is
 */
void
ashi_needle_picture_paint (const AshiNeedlePicture *self, cairo_t *cr, double unit)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  draw_line (cr, self->handle, self->hub, unit, (Stroke) { 10, 1, 1, 1 });
  draw_line (cr, self->handle, self->hub, unit, (Stroke) { 7, 0.62, 0.45, 0.22 });
  draw_line (cr, self->hub, self->tip, unit, (Stroke) { 5, 1, 1, 1 });
  draw_line (cr, self->hub, self->entry, unit, (Stroke) { 2.5, 0.35, 0.38, 0.42 });
  draw_line (cr, self->entry, self->tip, unit, (Stroke) { 2.5, 0.08, 0.28, 0.55 });
  if (self->is_stopped)
    draw_stop (self, cr, unit);
  draw_tip (self, cr, unit);
}

/**
 * ashi_needle_picture_write_depth:
 * @self: its places in the coordinates of @cr
 * @unit: how much in them a logical pixel of a window is
 * @depth: of its tip below the skin, in mm
 *
 * Writes that beside the tip: what comes below it has to be seen.
 */
void
ashi_needle_picture_write_depth (const AshiNeedlePicture *self, cairo_t *cr, double unit, double depth)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *text = g_strdup_printf ("%s mm", g_ascii_formatd (number, sizeof number, "%.1f", depth));
  g_autoptr (PangoLayout) layout = ashi_page_text_new (cr, text, DEPTH_SIZE * unit, TRUE);
  double x, y, height;

  ashi_page_text_measure (layout, NULL, &height);
  x = self->tip.x + DEPTH_GAP * unit;
  y = self->tip.y - height / 2;
  cairo_move_to (cr, x, y);
  pango_cairo_layout_path (cr, layout);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, DEPTH_HALO * unit);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  /* Words, not the same path filled, so that a PDF can be searched. */
  cairo_set_source_rgb (cr, 0.08, 0.28, 0.55);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}
