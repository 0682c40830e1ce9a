// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pick-sheet.h"

#include <math.h>

/* From this alpha on, of 255, somebody may see it: as ASHI_PICK_FAINTEST has it for layers. */
#define VISIBLE 5
/* In mm: what is narrower on the whole is a line to point at, not an area. */
#define LINE_WIDTH 2.0
/* What is narrower than so many cells may fall between them, and is drawn finer by this. */
#define NARROW 2.0
#define FINER  4.0
/* What is not seen so either is looked for once more before it is said that there is nothing. */
#define FINEST 32.0
/* As long as a line may be, it is drawn in no more pixels than this. */
#define MAX_LINE_PIXELS 16e6

/* What was marked of a structure, in cells. */
typedef struct
{
  gsize area;
  gsize edges; /* sides of cells that have one that is not marked on the other side */
  int left, top, right, bottom;
} Marks;

static guint16 *
create_cells (const AshiPickSheet *self)
{
  return g_new0 (guint16, (gsize) self->map->width * (gsize) self->map->height);
}

/* For each column of cells the pixel in its middle; -1: the tile has none there. */
static int *
find_pixels (int first, int n_cells, double scale, double origin, double tile_scale, int n_pixels)
{
  int *pixels = g_new (int, n_cells);

  for (int i = 0; i < n_cells; i++)
    {
      const double pixel = floor ((first + i + 0.5) / scale * tile_scale - origin + 1e-6);

      pixels[i] = pixel >= 0 && pixel < n_pixels ? (int) pixel : -1;
    }
  return pixels;
}

/* The rectangle of cells that the tile reaches. */
typedef struct
{
  int left, top, width, height;
} Reach;

static Reach
find_reach (const AshiPickMap *map, AshiBox box)
{
  const int left = MAX (0, (int) floor (box.x * map->scale) - map->left);
  const int top = MAX (0, (int) floor (box.y * map->scale) - map->top);
  const int right = MIN (map->width, (int) ceil ((box.x + box.width) * map->scale) - map->left);
  const int bottom = MIN (map->height, (int) ceil ((box.y + box.height) * map->scale) - map->top);

  return (Reach) { left, top, MAX (0, right - left), MAX (0, bottom - top) };
}

static void
count_mark (Marks *marks, int x, int y)
{
  if (marks->area++ == 0)
    *marks = (Marks) { 1, marks->edges, x, y, x, y };
  marks->left = MIN (marks->left, x);
  marks->right = MAX (marks->right, x);
  marks->bottom = y;
}

static void
mark_row (const guint32 *pixels,
          const int *columns,
          Reach reach,
          int y,
          guint16 *row,
          guint8 *above,
          Marks *marks,
          guint16 number)
{
  gboolean before = FALSE;

  for (int x = 0; x < reach.width; x++)
    {
      const gboolean seen = pixels != NULL && columns[x] >= 0 && pixels[columns[x]] >> 24 >= VISIBLE;

      marks->edges += (seen != before) + (seen != above[x]);
      before = above[x] = (guint8) seen;
      if (!seen)
        continue;
      count_mark (marks, reach.left + x, y);
      if (row != NULL)
        row[reach.left + x] = number;
    }
  marks->edges += before;
}

static const guint32 *
get_pixel_row (const AshiTile *tile, int row)
{
  const guint8 *pixels = cairo_image_surface_get_data (tile->surface);
  const int stride = cairo_image_surface_get_stride (tile->surface);

  return row < 0 ? NULL : (const guint32 *) (gconstpointer) (pixels + (gsize) row * (gsize) stride);
}

/* Marks the cells in whose middle the structure is seen. */
static Marks
mark_middles (const AshiPickSheet *self, const AshiTile *tile, guint16 *cells, guint16 number)
{
  const AshiPickMap *map = self->map;
  const Reach reach = find_reach (map, tile->box);
  g_autofree int *columns =
      find_pixels (map->left + reach.left, reach.width, map->scale, round (tile->box.x * tile->scale), tile->scale,
                   cairo_image_surface_get_width (tile->surface));
  g_autofree int *rows = find_pixels (map->top + reach.top, reach.height, map->scale, round (tile->box.y * tile->scale),
                                      tile->scale, cairo_image_surface_get_height (tile->surface));
  g_autofree guint8 *above = g_new0 (guint8, reach.width + 1);
  Marks marks = { 0 };

  for (int y = 0; y < reach.height; y++)
    mark_row (get_pixel_row (tile, rows[y]), columns, reach, reach.top + y,
              cells != NULL ? cells + (gssize) (reach.top + y) * map->width : NULL, above, &marks, number);
  for (int x = 0; x < reach.width; x++)
    marks.edges += above[x];
  return marks;
}

/* Marks every cell in which any of it is seen, and says whether there is one. */
static gboolean
mark_touched (const AshiPickSheet *self, const AshiTile *tile, guint16 *cells, guint16 number)
{
  const AshiPickMap *map = self->map;
  const double cell = map->scale / tile->scale; /* cells per pixel */
  const double left = round (tile->box.x * tile->scale), top = round (tile->box.y * tile->scale);
  gboolean any = FALSE;

  for (int y = 0; y < cairo_image_surface_get_height (tile->surface); y++)
    {
      const int row = (int) floor ((top + y + 0.5) * cell) - map->top;
      const guint32 *pixels = get_pixel_row (tile, y);

      for (int x = 0; row >= 0 && row < map->height && x < cairo_image_surface_get_width (tile->surface); x++)
        {
          const int column = pixels[x] >> 24 >= VISIBLE ? (int) floor ((left + x + 0.5) * cell) - map->left : -1;

          if (column < 0 || column >= map->width)
            continue;
          cells[(gssize) row * map->width + column] = number;
          any = TRUE;
        }
    }
  return any;
}

static double
measure_width (const AshiPickMap *map, const Marks *marks)
{
  return marks->area > 0 ? 2.0 * (double) marks->area / (double) marks->edges / map->scale : 0.5 / map->scale;
}

static AshiTile *
trace (AshiPickSheet *self, guint index, AshiBox box, double scale, GError **error)
{
  AshiTrace unasked;

  return ashi_painter_trace_structure (self->painter, ashi_plate_get_structure (self->map->plate, index)->id, box,
                                       scale, &unasked, error);
}

/* The structure so many times as fine as the map, as far as memory allows. */
static AshiTile *
trace_finer (AshiPickSheet *self, guint index, AshiBox box, double finer)
{
  const AshiPickMap *map = self->map;
  const double most = sqrt (MAX_LINE_PIXELS / (box.width * box.height));

  return trace (self, index, box, MAX (map->scale, MIN (map->scale * finer, most)), NULL);
}

/* Returns whether anything of it is seen. */
static gboolean
mark_line (AshiPickSheet *self, AshiBox box, guint index)
{
  const AshiPickMap *map = self->map;
  const double finer[] = { map->line_widths[index] * map->scale < NARROW ? FINER : 1, FINEST };
  const guint16 number = (guint16) (index + 1);

  if (self->lines == NULL)
    self->lines = create_cells (self);
  for (guint i = 0; i < G_N_ELEMENTS (finer); i++)
    {
      g_autoptr (AshiTile) tile = trace_finer (self, index, box, finer[i]);

      if (tile != NULL && tile->surface != NULL && mark_touched (self, tile, self->lines, number))
        return mark_touched (self, tile, self->cells, number);
    }
  return FALSE;
}

/* What lies under an area that is drawn later is no line to be pointed at. */
static void
cover_lines (AshiPickSheet *self, const AshiTile *tile)
{
  if (self->lines != NULL)
    mark_middles (self, tile, self->lines, 0);
}

static AshiBox
get_marked_box (const AshiPickMap *map, const Marks *marks)
{
  return (AshiBox) { (marks->left + map->left) / map->scale, (marks->top + map->top) / map->scale,
                     (marks->right + 1 - marks->left) / map->scale, (marks->bottom + 1 - marks->top) / map->scale };
}

/* A mask takes away what librsvg, with cairo 1.18, measures as drawn; what is seen ends within a cell of what is
 * marked. */
static void
shrink_to_marked (AshiPickMap *map, const Marks *marks, guint index)
{
  const AshiBox seen = ashi_box_grow (get_marked_box (map, marks), 1 / map->scale);

  ashi_box_intersect (map->bounds[index], seen, &map->bounds[index]);
}

static void
mark (AshiPickSheet *self, const AshiTile *tile, AshiBox ink, guint index)
{
  AshiPickMap *map = self->map;
  const gboolean is_first = map->around == NULL;
  Marks marks;

  if (self->cells == NULL)
    self->cells = create_cells (self);
  cover_lines (self, tile);
  marks = mark_middles (self, tile, self->cells, (guint16) (index + 1));
  if (is_first && measure_width (map, &marks) <= LINE_WIDTH)
    map->line_widths[index] = measure_width (map, &marks);
  else if (is_first)
    shrink_to_marked (map, &marks, index);
  if (map->line_widths[index] > 0 && !mark_line (self, ink, index) && is_first)
    {
      map->bounds[index] = (AshiBox) { 0 };
      map->line_widths[index] = 0;
    }
}

/* Whether anything shows to somebody who points at it. Newer librsvg draws nothing of a part whose group is masked, and
 * measures it all the same. */
static gboolean
is_seen (const AshiTile *tile)
{
  const int width = cairo_image_surface_get_width (tile->surface);

  for (int y = 0; y < cairo_image_surface_get_height (tile->surface); y++)
    {
      const guint32 *row = get_pixel_row (tile, y);

      for (int x = 0; x < width; x++)
        if (row[x] >> 24 >= VISIBLE)
          return TRUE;
    }
  return FALSE;
}

/* Whether both show the same to somebody who points at them. */
static gboolean
are_alike (const AshiTile *tile, const AshiTile *other)
{
  const int width = cairo_image_surface_get_width (tile->surface);
  const int height = cairo_image_surface_get_height (tile->surface);

  if (tile->scale != other->scale || width != cairo_image_surface_get_width (other->surface)
      || height != cairo_image_surface_get_height (other->surface))
    return FALSE;
  for (int y = 0; y < height; y++)
    {
      const guint32 *row = get_pixel_row (tile, y), *other_row = get_pixel_row (other, y);

      for (int x = 0; x < width; x++)
        if ((row[x] >> 24 >= VISIBLE) != (other_row[x] >> 24 >= VISIBLE))
          return FALSE;
    }
  return TRUE;
}

static void
forget (AshiPickSheet *self, guint index)
{
  if (self->map->around == NULL)
    self->map->bounds[index] = (AshiBox) { 0 };
}

/* What a mask or an opacity takes away shows in pixels alone, and librsvg draws it through a picture of the whole
 * plate: it is looked at by cells of the whole plate's map, however near one is. Where nothing is taken away, the
 * trace without it, @tile, is as good, and as fine as any. */
static gboolean
draw_through_pixels (AshiPickSheet *self, const AshiTile *tile, AshiBox ink, guint index, GError **error)
{
  AshiPickMap *map = self->map;
  const AshiPickMap *whole = map->around != NULL ? map->around : map;
  const AshiStructure *structure = ashi_plate_get_structure (map->plate, index);
  g_autoptr (AshiTile) bare = trace (self, index, ink, whole->scale, error);
  g_autoptr (AshiTile) seen =
      bare != NULL ? ashi_painter_alone_tile (self->painter, structure->id, ink, whole->scale, error) : NULL;
  Marks marks;

  if (seen == NULL)
    return FALSE;
  if (bare->surface == NULL || seen->surface == NULL)
    {
      forget (self, index); /* a stranger's plate, of which it is left out */
      return TRUE;
    }
  cairo_surface_flush (seen->surface);
  if (are_alike (seen, bare))
    {
      if (!structure->is_point)
        mark (self, tile, ink, index);
      return TRUE;
    }
  if (self->cells == NULL)
    self->cells = create_cells (self);
  cover_lines (self, seen);
  marks = mark_middles (self, seen, structure->is_point ? NULL : self->cells, (guint16) (index + 1));
  if (map == whole)
    map->bounds[index] = marks.area > 0 ? get_marked_box (map, &marks) : (AshiBox) { 0 };
  return TRUE;
}

/**
 * ashi_pick_sheet_draw:
 * @index: a structure of the layer
 *
 * Lets librsvg draw the structure, and notes its box in a map of the whole plate and the cells it covers in any.
 *
 * Returns: %FALSE when it cannot be drawn; it is then not on the sheet, and the rest is as it was
 */
gboolean
ashi_pick_sheet_draw (AshiPickSheet *self, guint index, GError **error)
{
  AshiPickMap *map = self->map;
  const AshiStructure *structure = ashi_plate_get_structure (map->plate, index);
  g_autoptr (AshiTile) tile = NULL;
  gboolean drawn = TRUE;
  AshiTrace found;
  AshiBox inside;

  if (map->around != NULL && (structure->is_point || !ashi_box_intersect (map->bounds[index], map->box, &inside)))
    return TRUE;
  tile = ashi_painter_trace_structure (self->painter, structure->id, map->box, map->scale, &found, error);
  if (tile == NULL)
    return FALSE;
  if (map->around == NULL && ashi_box_intersect (found.ink, ashi_plate_get_view_box (map->plate), &inside))
    map->bounds[index] = inside;
  if (tile->surface == NULL || !ashi_box_intersect (found.ink, map->box, &inside))
    return TRUE;
  if (!found.whole || !is_seen (tile))
    drawn = draw_through_pixels (self, tile, inside, index, error);
  else if (!structure->is_point)
    mark (self, tile, inside, index);
  if (!drawn)
    forget (self, index);
  return drawn;
}

/**
 * ashi_pick_sheet_finish:
 *
 * Gives the map what was drawn, and frees the arrays.
 */
void
ashi_pick_sheet_finish (AshiPickSheet *self)
{
  AshiPickMap *map = self->map;
  const guint width = (guint) map->width, height = (guint) map->height;

  if (self->cells != NULL)
    map->layers[self->layer] = ashi_cell_rows_new (self->cells, width, height);
  if (self->lines != NULL)
    ashi_pick_map_take_lines (map, self->layer, ashi_cell_rows_new (self->lines, width, height));
  g_clear_pointer (&self->cells, g_free);
  g_clear_pointer (&self->lines, g_free);
}
