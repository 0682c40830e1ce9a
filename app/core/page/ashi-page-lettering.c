// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-page-lettering.h"

#include "ashi-lettering.h"
#include "ashi-name-column.h"
#include "ashi-page-text.h"

#include <math.h>
#include <pango/pangocairo.h>

/* Sizes in mm of a page that shows the whole picture, which has its room by them. */
#define NAME_SIZE  4.4
#define NAME_LINE  5.6 /* from one name to the next */
#define MARK_SIZE  4.8
#define DEPTH_SIZE 3.4
#define DEPTH_HALO 0.9 /* of paper around a number, which stands on the picture */
#define TOUCH      0.8 /* from a column's edge to where leaders begin, */
#define GAP        1.6 /* to the words */
#define BEND       2.0 /* and, the other way, to where leaders turn */
#define MARGIN     1.5 /* that words keep from the page's edge */
#define HEAD       8.0 /* where no name stands, along the upper and the lower edge, since marks do */
#define LEADER     0.2
#define SPOT       0.6
#define BAR_LINE   0.5
#define BAR_TICK   1.6
#define BAR_GAP    2.0 /* from the bar to its length */

/* The most of a page that names may take on one side where the picture has no room for them. */
#define MOST_SHARE 0.25

static const double ink[] = { 0.169, 0.161, 0.141 }, leader_ink[] = { 0.302, 0.290, 0.267 },
                    mark_ink[] = { 0.416, 0.396, 0.357 };

typedef struct
{
  cairo_t *cr;
  AshiPlate *picture;
  const AshiLettering *lettering;
  AshiNames *names;
  AshiBox box;          /* what the page shows, in user units (mm) */
  double scale;         /* units of the page per mm of the picture */
  double unit;          /* likewise, of what is written: a page with a part of the picture has the same words */
  double width, height; /* of the page */
} Page;

static void
set_ink (const Page *self, const double *rgb)
{
  cairo_set_source_rgb (self->cr, rgb[0], rgb[1], rgb[2]);
}

static PangoLayout *
create_layout (const Page *self, const char *text, double size)
{
  PangoLayout *layout = pango_cairo_create_layout (self->cr);
  PangoFontDescription *font = pango_font_description_from_string ("sans-serif");

  ashi_page_text_set_options (layout);
  pango_font_description_set_absolute_size (font, size * self->unit * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);
  return layout;
}

/* @x: where the column begins or ends; @middle: where the middle of its words is. */
static void
show (const Page *self, PangoLayout *layout, double x, double middle)
{
  double width, height;

  ashi_page_text_measure (layout, &width, &height);
  cairo_move_to (self->cr, x, middle - height / 2);
  pango_cairo_show_layout (self->cr, layout);
}

/* Names */

static PangoLayout *
create_name (const Page *self, const AshiNameLine *line, double room)
{
  g_autofree char *name = ashi_names_dup_brief (self->names, self->picture, line->structure->id);
  PangoLayout *layout = create_layout (self, name, NAME_SIZE);

  if (room > 0)
    {
      pango_layout_set_width (layout, (int) (room * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
    }
  return layout;
}

static double
find_widest (const Page *self, const AshiNameColumn *column)
{
  double widest = 0;

  for (guint i = 0; i < column->lines->len; i++)
    {
      g_autoptr (PangoLayout) layout = create_name (self, &g_array_index (column->lines, AshiNameLine, i), 0);
      double width, height;

      ashi_page_text_measure (layout, &width, &height);
      widest = MAX (widest, width);
    }
  return widest;
}

/* How wide names may be. Where the picture is cut off, or another language has longer names, the column moves over it.
 */
static double
make_room (const Page *self, AshiNameColumn *column)
{
  const double beside = (GAP + MARGIN) * self->unit, widest = ceil (find_widest (self, column)) + self->unit;
  const double free_room = (column->on_right ? self->width - column->x : column->x) - beside;
  const double room = MAX (free_room, MIN (widest, MOST_SHARE * self->width));

  if (room > free_room)
    column->x = column->on_right ? self->width - room - beside : room + beside;
  return room;
}

static void
measure_names (const Page *self, AshiNameColumn *column, double room)
{
  for (guint i = 0; i < column->lines->len; i++)
    {
      AshiNameLine *line = &g_array_index (column->lines, AshiNameLine, i);
      g_autoptr (PangoLayout) layout = create_name (self, line, room);

      ashi_page_text_measure (layout, &line->width, &line->height);
      line->height = NAME_LINE * self->unit + line->height * (1 - 1.0 / (double) pango_layout_get_line_count (layout));
    }
}

static void
draw_leader (const Page *self, const AshiNameLine *line, double start, double bend)
{
  set_ink (self, leader_ink);
  cairo_set_line_width (self->cr, LEADER * self->unit);
  cairo_move_to (self->cr, start, line->middle);
  cairo_line_to (self->cr, bend, line->middle);
  cairo_line_to (self->cr, line->x, line->y);
  cairo_stroke (self->cr);
  cairo_arc (self->cr, line->x, line->y, SPOT * self->unit, 0, 2 * G_PI);
  cairo_fill (self->cr);
}

static void
write_column (const Page *self, gboolean on_right)
{
  g_auto (AshiNameColumn) column = { 0 };
  const double outward = on_right ? self->unit : -self->unit;
  double room;

  ashi_name_column_fill (&column, self->lettering, self->box, self->scale, on_right);
  room = make_room (self, &column);
  measure_names (self, &column, room);
  ashi_name_column_spread (&column, column.x - BEND * outward, HEAD * self->unit, self->height - HEAD * self->unit);
  for (guint i = 0; i < column.lines->len; i++)
    {
      const AshiNameLine *line = &g_array_index (column.lines, AshiNameLine, i);
      g_autoptr (PangoLayout) layout = create_name (self, line, room);

      pango_layout_set_alignment (layout, on_right ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
      draw_leader (self, line, column.x + TOUCH * outward, column.x - BEND * outward);
      set_ink (self, ink);
      show (self, layout, column.x + GAP * outward - (on_right ? 0 : room), line->middle);
    }
}

static void
write_names (const Page *self)
{
  if (self->lettering->spots->len == 0)
    return;
  write_column (self, FALSE);
  write_column (self, TRUE);
}

/* Marks */

/* Within the page, whatever part of the picture it shows. */
static void
write_mark (const Page *self, const AshiMarkSpot *mark)
{
  g_autoptr (PangoLayout) layout = create_layout (self, ashi_mark_get_label (mark->mark), MARK_SIZE);
  const double edge = MARGIN * self->unit, from_middle = mark->x - self->lettering->middle;
  double x = (mark->x - self->box.x) * self->scale, y = (mark->y - self->box.y) * self->scale, width, height;

  ashi_page_text_measure (layout, &width, &height);
  if (from_middle >= 0)
    x -= from_middle == 0 ? width / 2 : width;
  y -= (double) pango_layout_get_baseline (layout) / PANGO_SCALE;
  cairo_move_to (self->cr, CLAMP (x, edge, MAX (edge, self->width - width - edge)),
                 CLAMP (y, 0, MAX (0, self->height - height)));
  pango_cairo_show_layout (self->cr, layout);
}

static void
draw_bar (const Page *self, double x, double y, double length)
{
  const double tick = BAR_TICK * self->unit;

  set_ink (self, ink);
  cairo_set_line_width (self->cr, BAR_LINE * self->unit);
  cairo_move_to (self->cr, x, y);
  cairo_rel_line_to (self->cr, 0, -tick);
  cairo_rel_move_to (self->cr, 0, tick / 2);
  cairo_rel_line_to (self->cr, length, 0);
  cairo_rel_move_to (self->cr, 0, -tick / 2);
  cairo_rel_line_to (self->cr, 0, tick);
  cairo_stroke (self->cr);
}

/* The scale, where it is on the page. */
static void
write_bar (const Page *self)
{
  const double x = (self->lettering->bar_x - self->box.x) * self->scale;
  const double y = (self->lettering->bar_y - self->box.y) * self->scale, length = self->lettering->bar * self->scale;
  g_autofree char *text = ashi_lettering_dup_bar_label (self->lettering);
  g_autoptr (PangoLayout) layout = create_layout (self, text, MARK_SIZE);

  if (self->lettering->bar == 0 || x < 0 || y < 0 || x + length > self->width || y > self->height)
    return;
  draw_bar (self, x, y, length);
  set_ink (self, mark_ink);
  show (self, layout, x + length + BAR_GAP * self->unit, y - BAR_TICK / 2 * self->unit);
}

static void
write_marks (const Page *self)
{
  set_ink (self, mark_ink);
  for (guint i = 0; i < self->lettering->marks->len; i++)
    write_mark (self, &g_array_index (self->lettering->marks, AshiMarkSpot, i));
  write_bar (self);
}

/* Depths */

static void
write_depth (const Page *self, double depth, double step)
{
  g_autofree char *number = ashi_lettering_dup_depth_label (self->lettering, depth, step);
  g_autoptr (PangoLayout) layout = create_layout (self, number, DEPTH_SIZE);
  double x, y, width, height;
  const gboolean begins = ashi_lettering_place_depth (self->lettering, depth, &x, &y);

  ashi_page_text_measure (layout, &width, &height);
  x = (x - self->box.x) * self->scale - (begins ? 0 : width);
  y = (y - self->box.y) * self->scale - height / 2;
  cairo_move_to (self->cr, x, y);
  pango_cairo_layout_path (self->cr, layout);
  cairo_set_source_rgb (self->cr, 1, 1, 1);
  cairo_set_line_width (self->cr, DEPTH_HALO * self->unit);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (self->cr);
  /* Words, not the same path filled, so that a PDF can be searched. */
  set_ink (self, ink);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
}

static void
write_depths (const Page *self)
{
  const double length = ashi_lettering_get_needle_length (self->lettering);
  const double step = ashi_lettering_find_depth_step (self->lettering, self->scale, 1.2 * DEPTH_SIZE * self->unit);

  for (double depth = step; depth <= length + ASHI_DEPTH_ROUNDING; depth += step)
    write_depth (self, depth, step);
}

/* A faded layer is as faint in its words. */
static void
write_layer (const Page *self, double opacity, void (*write) (const Page *self))
{
  if (opacity <= 0)
    return;
  /* A group only where it is needed: it makes an SVG larger, and cairo 1.16 loses some memory with each. */
  if (opacity >= 1)
    {
      write (self);
      return;
    }
  cairo_push_group (self->cr);
  write (self);
  cairo_pop_group_to_source (self->cr);
  cairo_paint_with_alpha (self->cr, opacity);
}

/**
 * ashi_page_lettering_paint:
 * @cr: a context whose origin is the upper left corner of the page
 * @names: what tells the names, if it tells any
 * @opacities: one for each layer of the picture: names and marks are switched with the layers that carry them
 * @box: what the page shows, in user units (mm)
 * @scale: units of the page per mm
 *
 * Writes the names, marks and depths that a picture has room for, if it leaves them to be written.
 */
void
ashi_page_lettering_paint (
    cairo_t *cr, AshiPlate *picture, AshiNames *names, const double *opacities, AshiBox box, double scale)
{
  const AshiLettering *lettering = ashi_plate_get_lettering (picture);
  const double share = box.width / ashi_plate_get_view_box (picture).width;
  const Page self = {
    cr, picture, lettering, names, box, scale, scale * share, box.width * scale, box.height * scale,
  };

  g_return_if_fail (ASHI_IS_NAMES (names));

  if (lettering == NULL)
    return;
  write_layer (&self, opacities[lettering->marks_layer], write_marks);
  if (ashi_lettering_get_needle_length (lettering) > 0)
    write_layer (&self, opacities[lettering->needle_layer], write_depths);
  if (ashi_names_speak (names))
    write_layer (&self, opacities[lettering->names_layer], write_names);
}
