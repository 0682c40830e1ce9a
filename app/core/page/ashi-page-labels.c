// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-page-labels.h"

#include "ashi-page-text.h"
#include "ashi-pick-map.h"

#include <math.h>

/* Sizes in heights of the letters, as the canvas has them at its usual size of text. */
#define RIM            0.16 /* of paper around letters */
#define DOT            0.3  /* the radius of a point that the plate draws smaller, */
#define GAP            0.3  /* and from its edge to its code */
#define REACH          6.0  /* from what is selected to its name, */
#define DROP           1.4  /* and by how much that moves up or down to a free place */
#define N_DROPS        9
#define NAMED_SMALLEST 5.5 /* a structure that is drawn smaller goes without its name */
#define POINT_RADIUS   3.0 /* mm, about what plates draw a point as */

static const double ink[] = { 0.13, 0.13, 0.14 };

typedef struct
{
  const AshiPageLabels *asked;
  AshiPlate *plate;
  cairo_t *cr;
  GArray *taken; /* AshiBox in units of the page */
} Page;

static gboolean
is_on_page (const Page *self, AshiBox area)
{
  const AshiBox page = { 0, 0, self->asked->box.width * self->asked->scale,
                         self->asked->box.height * self->asked->scale };

  return ashi_box_contains (page, area);
}

static gboolean
is_free (const Page *self, AshiBox area)
{
  AshiBox common;

  for (guint i = 0; i < self->taken->len; i++)
    if (ashi_box_intersect (area, g_array_index (self->taken, AshiBox, i), &common))
      return FALSE;
  return is_on_page (self, area);
}

static void
take (const Page *self, AshiBox area)
{
  g_array_append_val (self->taken, area);
}

static void
to_page (const Page *self, double mm_x, double mm_y, double *x, double *y)
{
  *x = (mm_x - self->asked->box.x) * self->asked->scale;
  *y = (mm_y - self->asked->box.y) * self->asked->scale;
}

/* On a rim of paper, so that they can be read over any tissue. */
static void
write_words (const Page *self, PangoLayout *layout, AshiBox area)
{
  cairo_move_to (self->cr, area.x, area.y);
  pango_cairo_layout_path (self->cr, layout);
  cairo_set_source_rgb (self->cr, 1, 1, 1);
  cairo_set_line_width (self->cr, 2 * RIM * self->asked->size);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (self->cr);
  cairo_set_source_rgb (self->cr, ink[0], ink[1], ink[2]);
  cairo_move_to (self->cr, area.x, area.y);
  pango_cairo_show_layout (self->cr, layout);
  take (self, area);
}

static AshiBox
measure (PangoLayout *layout)
{
  AshiBox area = { 0 };

  ashi_page_text_measure (layout, &area.width, &area.height);
  return area;
}

/* Points */

typedef void (*DrawPoint) (const Page *self, const AshiStructure *point, double x, double y, double radius);

static void
draw_dot (const Page *self, const AshiStructure *point, double x, double y, double radius)
{
  const double least = DOT * self->asked->size, room = MAX (radius, least);

  if (radius < least)
    {
      cairo_arc (self->cr, x, y, least * 1.3, 0, 2 * G_PI);
      cairo_set_source_rgb (self->cr, 1, 1, 1);
      cairo_fill (self->cr);
      cairo_arc (self->cr, x, y, least, 0, 2 * G_PI);
      cairo_set_source_rgb (self->cr, ink[0], ink[1], ink[2]);
      cairo_fill (self->cr);
    }
  take (self, (AshiBox) { x - room, y - room, 2 * room, 2 * room });
}

/* On the point's own side or, where something stands there already, on the other. */
static void
draw_code (const Page *self, const AshiStructure *point, double x, double y, double radius)
{
  g_autofree char *code = ashi_names_dup_brief (self->asked->names, self->plate, point->id);
  g_autoptr (PangoLayout) layout = ashi_page_text_new (self->cr, code, self->asked->size, TRUE);
  const double gap = MAX (radius, DOT * self->asked->size) + GAP * self->asked->size;
  AshiBox area = measure (layout), other;

  if (g_strcmp0 (point->id, self->asked->selection) == 0) /* whose name says it */
    return;
  area.y = y - area.height / 2;
  other = area;
  area.x = point->side != ASHI_SIDE_LEFT ? x + gap : x - gap - area.width;
  other.x = point->side != ASHI_SIDE_LEFT ? x - gap - area.width : x + gap;
  if (is_free (self, area))
    write_words (self, layout, area);
  else if (is_free (self, other))
    write_words (self, layout, other);
}

static void
draw_each_point (const Page *self, DrawPoint draw)
{
  for (guint i = 0; i < ashi_plate_get_n_structures (self->plate); i++)
    {
      const AshiStructure *point = ashi_plate_get_structure (self->plate, i);
      double x, y;

      if (!point->is_point || self->asked->opacities[point->layer] < ASHI_PICK_FAINTEST)
        continue;
      to_page (self, point->x, point->y, &x, &y);
      if (is_on_page (self, (AshiBox) { x, y, 0, 0 }))
        draw (self, point, x, y, POINT_RADIUS * self->asked->scale);
    }
}

/* What is selected */

static void
draw_leader (const Page *self, double x, double y, double end_x, double end_y)
{
  cairo_move_to (self->cr, x, y);
  cairo_line_to (self->cr, end_x, end_y);
  cairo_set_source_rgb (self->cr, 1, 1, 1);
  cairo_set_line_width (self->cr, 2 * RIM * self->asked->size);
  cairo_stroke_preserve (self->cr);
  cairo_set_source_rgb (self->cr, ink[0], ink[1], ink[2]);
  cairo_set_line_width (self->cr, 0.08 * self->asked->size);
  cairo_stroke (self->cr);
}

/* Beside it, on one side or the other, higher or lower: the nearest free place. */
static gboolean
find_place (const Page *self, double x, double y, gboolean to_right, AshiBox *area)
{
  const double reach = REACH * self->asked->size;

  for (guint i = 0; i < 2 * N_DROPS; i++)
    {
      const gboolean on_right = i % 2 == 0 ? to_right : !to_right;
      const guint drop = i / 2;
      const double away = DROP * self->asked->size * ((drop + 1) / 2) * (drop % 2 == 0 ? 1 : -1);

      area->x = on_right ? x + reach : x - reach - area->width;
      area->y = y + away - area->height / 2;
      if (is_free (self, *area))
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_middle (
    const Page *self, AshiPainter *painter, const AshiStructure *structure, double *x, double *y, GError **error)
{
  AshiBox bounds;

  if (structure->is_point)
    {
      to_page (self, structure->x, structure->y, x, y);
      return TRUE;
    }
  if (!ashi_painter_measure_structure (painter, structure->id, &bounds, error))
    return FALSE;
  to_page (self, bounds.x + bounds.width / 2, bounds.y + bounds.height / 2, x, y);
  return TRUE;
}

static gboolean
draw_selected (const Page *self, AshiPainter *painter, GError **error)
{
  const AshiStructure *structure = ashi_plate_find_structure (self->plate, self->asked->selection);
  g_autofree char *name = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  AshiBox area;
  double x, y;

  if (structure == NULL)
    return TRUE;
  if (!find_middle (self, painter, structure, &x, &y, error))
    return FALSE;
  name = ashi_names_dup_structure (self->asked->names, self->plate, structure->id);
  layout = ashi_page_text_new (self->cr, name, self->asked->size, TRUE);
  area = measure (layout);
  if (!is_on_page (self, (AshiBox) { x, y, 0, 0 })
      || !find_place (self, x, y, structure->side == ASHI_SIDE_RIGHT, &area))
    return TRUE;
  draw_leader (self, x, y, area.x > x ? area.x - GAP * self->asked->size : area.x + area.width,
               area.y + area.height / 2);
  write_words (self, layout, area);
  return TRUE;
}

/* Everything there is room for */

static void
draw_name (const Page *self, AshiPickMap *map, const AshiStructure *structure, AshiBox bounds)
{
  const double scale = self->asked->scale, mm_x = bounds.x + bounds.width / 2, mm_y = bounds.y + bounds.height / 2;
  g_autofree char *name = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  double x, y;
  AshiBox area;

  if (MAX (bounds.width, bounds.height) * scale < NAMED_SMALLEST * self->asked->size
      || ashi_pick_map_pick_first (map, mm_x, mm_y, self->asked->opacities, 1 / scale) != structure)
    return;
  name = ashi_names_dup_brief (self->asked->names, self->plate, structure->id);
  layout = ashi_page_text_new (self->cr, name, self->asked->size, TRUE);
  area = measure (layout);
  to_page (self, mm_x, mm_y, &x, &y);
  area.x = x - area.width / 2;
  area.y = y - area.height / 2;
  if (is_free (self, area))
    write_words (self, layout, area);
}

static gboolean
draw_names (const Page *self, GError **error)
{
  g_autoptr (AshiPickMap) map = ashi_pick_map_recall (self->plate, self->asked->hidden, NULL, error);
  AshiBox bounds;

  for (guint i = 0; map != NULL && i < ashi_plate_get_n_structures (self->plate); i++)
    {
      const AshiStructure *structure = ashi_plate_get_structure (self->plate, i);

      if (!structure->is_point && ashi_pick_map_get_bounds (map, structure->id, &bounds))
        draw_name (self, map, structure, bounds);
    }
  return map != NULL;
}

/**
 * ashi_page_labels_paint:
 * @painter: a painter of the plate
 * @cr: a context whose origin is the upper left corner of the box
 *
 * Writes the words, none over another; where names stand around the picture (see ashi-page-lettering.h) none on it.
 */
gboolean
ashi_page_labels_paint (const AshiPageLabels *self, AshiPainter *painter, cairo_t *cr, GError **error)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (AshiBox));
  const Page page = { self, ashi_painter_get_plate (painter), cr, taken };
  gboolean painted = TRUE;

  draw_each_point (&page, draw_dot); /* all dots before any word, so that none covers a neighbour */
  if (!ashi_names_speak (self->names))
    return TRUE;
  if (self->labels >= ASHI_LABELS_SELECTED)
    painted = draw_selected (&page, painter, error);
  if (self->labels >= ASHI_LABELS_POINTS)
    draw_each_point (&page, draw_code);
  if (painted && self->labels >= ASHI_LABELS_ALL && ashi_plate_get_lettering (page.plate) == NULL)
    painted = draw_names (&page, error);
  return painted;
}
