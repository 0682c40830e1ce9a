// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pick-map-private.h"

#include <math.h>

G_DEFINE_FINAL_TYPE (AshiPickMap, ashi_pick_map, G_TYPE_OBJECT)

static void
ashi_pick_map_finalize (GObject *object)
{
  AshiPickMap *self = ASHI_PICK_MAP (object);

  for (guint i = 0; i < self->n_layers; i++)
    {
      g_clear_pointer (&self->layers[i], ashi_cell_rows_free);
      g_clear_pointer (&self->lines[i], ashi_cell_rows_free);
      g_free (self->line_blocks[i]);
    }
  g_free (self->line_blocks);
  g_free (self->layers);
  g_free (self->lines);
  g_free (self->line_widths);
  g_ptr_array_unref (self->undrawn);
  g_ptr_array_unref (self->points);
  g_free (self->bounds);
  g_strfreev (self->hidden);
  g_clear_object (&self->around);
  g_clear_object (&self->plate);
  G_OBJECT_CLASS (ashi_pick_map_parent_class)->finalize (object);
}

static void
ashi_pick_map_class_init (AshiPickMapClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_pick_map_finalize;
}

static void
undrawn_free (AshiUndrawn *undrawn)
{
  g_free (undrawn->reason);
  g_free (undrawn);
}

static void
ashi_pick_map_init (AshiPickMap *self)
{
  self->points = g_ptr_array_new ();
  self->undrawn = g_ptr_array_new_with_free_func ((GDestroyNotify) undrawn_free);
}

/**
 * ashi_pick_map_take_lines:
 * @lines: (transfer full): the cells of a layer on which there are lines
 */
void
ashi_pick_map_take_lines (AshiPickMap *self, guint layer, AshiCellRows *lines)
{
  self->lines[layer] = lines;
  self->line_blocks[layer] = ashi_cell_rows_find_blocks (lines, (guint) self->width, (guint) self->height);
}

/**
 * ashi_pick_map_get_plate:
 *
 * Returns: (transfer none)
 */
AshiPlate *
ashi_pick_map_get_plate (AshiPickMap *self)
{
  g_return_val_if_fail (ASHI_IS_PICK_MAP (self), NULL);
  return self->plate;
}

/**
 * ashi_pick_map_get_undrawn:
 *
 * Returns: (transfer none) (element-type AshiUndrawn): what could not be drawn, so that nobody can pick it
 */
GPtrArray *
ashi_pick_map_get_undrawn (AshiPickMap *self)
{
  g_return_val_if_fail (ASHI_IS_PICK_MAP (self), NULL);
  return self->undrawn;
}

/* The map that knows the spot best, and its cell there; NULL beside the plate. */
static AshiPickMap *
find_cell (AshiPickMap *self, double x, double y, guint *cell_column, guint *cell_row)
{
  const double column = floor (x * self->scale) - self->left, row = floor (y * self->scale) - self->top;

  if (!(column >= 0 && row >= 0 && column < self->width && row < self->height))
    return self->around != NULL ? find_cell (self->around, x, y, cell_column, cell_row) : NULL;
  *cell_column = (guint) column;
  *cell_row = (guint) row;
  return self;
}

/* How far it is from a spot to the nearer edge of a cell, in mm. */
static double
measure_gap (double spot, double cell, double scale)
{
  return MAX (0, MAX (cell / scale - spot, spot - (cell + 1) / scale));
}

/* Most spots are far from every line, which this knows at once. */
static gboolean
may_have_line (AshiPickMap *self, guint layer, guint column, guint row, guint reach)
{
  const guint8 *blocks = self->line_blocks[layer];
  const guint n = ASHI_CELL_N_BLOCKS ((guint) self->width);
  const guint right = MIN (column + reach, (guint) self->width - 1) / ASHI_CELL_BLOCK;
  const guint bottom = MIN (row + reach, (guint) self->height - 1) / ASHI_CELL_BLOCK;

  for (guint i = (row > reach ? row - reach : 0) / ASHI_CELL_BLOCK; i <= bottom; i++)
    for (guint j = (column > reach ? column - reach : 0) / ASHI_CELL_BLOCK; j <= right; j++)
      if (blocks[i * n + j])
        return TRUE;
  return FALSE;
}

/* A line is as wide to a hand as it is drawn, and at least ASHI_PICK_LINE_WIDTH: the number of the nearest one that
 * reaches so far. */
static guint
line_at (AshiPickMap *self, guint layer, double x, double y, guint column, guint row, double mm_per_px)
{
  const double width = ASHI_PICK_LINE_WIDTH * mm_per_px;
  const int reach = (int) MIN (ceil (width / 2 * self->scale), self->height);
  double nearest = G_MAXDOUBLE;
  guint number = 0;

  if (!may_have_line (self, layer, column, row, (guint) reach))
    return 0;
  for (int i = MAX (0, (int) row - reach); i <= MIN (self->height - 1, (int) row + reach); i++)
    {
      guint found_column;
      const guint found = ashi_cell_rows_get_nearest (self->lines[layer], column, (guint) i, &found_column);
      const double dx = measure_gap (x, (int) found_column + self->left, self->scale);
      const double dy = measure_gap (y, i + self->top, self->scale), distance = hypot (dx, dy);

      if (found > 0 && distance < nearest && distance <= (width - self->line_widths[found - 1]) / 2)
        {
          nearest = distance;
          number = found;
        }
    }
  return number;
}

/* What one points at on a layer: a line near the spot lies before what is right there. */
typedef struct
{
  guint line, area; /* numbers; 0: none */
} Spot;

static Spot
spot_on (AshiPickMap *self, guint layer, double x, double y, guint column, guint row, double mm_per_px)
{
  Spot spot = { 0, 0 };

  if (self->lines[layer] != NULL)
    spot.line = line_at (self, layer, x, y, column, row, mm_per_px);
  if (self->layers[layer] != NULL)
    spot.area = ashi_cell_rows_get (self->layers[layer], column, row);
  return spot;
}

typedef struct
{
  const AshiStructure *structure;
  double distance; /* squared */
} NearPoint;

static int
compare_distance (gconstpointer a, gconstpointer b)
{
  const double first = ((const NearPoint *) a)->distance, second = ((const NearPoint *) b)->distance;

  return first < second ? -1 : first > second;
}

/* Measures the distance of the point with that number; FALSE where it is too far or nobody sees it. A point reaches as
 * far as it is drawn, which is far on the screen when one has zoomed in. */
static gboolean
measure_point (
    AshiPickMap *self, guint index, double x, double y, const double *opacities, double radius, NearPoint *point)
{
  const AshiStructure *structure = g_ptr_array_index (self->points, index);
  const double dx = structure->x - x, dy = structure->y - y;
  const double reach = MAX (radius, self->bounds[structure->index].width / 2);

  *point = (NearPoint) { structure, dx * dx + dy * dy };
  return point->distance <= reach * reach && opacities[structure->layer] >= ASHI_PICK_FAINTEST
         && self->bounds[structure->index].width > 0;
}

static void
add_near_points (AshiPickMap *self, GPtrArray *found, double x, double y, const double *opacities, double radius)
{
  g_autoptr (GArray) points = NULL; /* there is rarely any */
  NearPoint point;

  for (guint i = 0; i < self->points->len; i++)
    if (measure_point (self, i, x, y, opacities, radius, &point))
      {
        if (points == NULL)
          points = g_array_new (FALSE, FALSE, sizeof (NearPoint));
        g_array_append_val (points, point);
      }
  if (points == NULL)
    return;
  g_array_sort (points, compare_distance);
  for (guint i = 0; i < points->len; i++)
    g_ptr_array_add (found, (gpointer) g_array_index (points, NearPoint, i).structure);
}

/**
 * ashi_pick_map_pick:
 * @x: in user units (mm)
 * @y: in user units (mm)
 * @opacities: one for each layer, outermost first; what is on an invisible layer is not found
 * @mm_per_px: mm per logical px, since points and lines are picked by nearness on the screen
 *
 * Returns: (transfer full) (element-type AshiStructure): what lies there: points, the nearest first, then structures
 * from the outermost layer inwards. The structures belong to the plate.
 */
GPtrArray *
ashi_pick_map_pick (AshiPickMap *self, double x, double y, const double *opacities, double mm_per_px)
{
  GPtrArray *found = g_ptr_array_new ();
  AshiPickMap *map;
  guint column, row;

  g_return_val_if_fail (ASHI_IS_PICK_MAP (self), found);

  add_near_points (self, found, x, y, opacities, ASHI_PICK_POINT_RADIUS * mm_per_px);
  map = find_cell (self, x, y, &column, &row);
  for (guint i = 0; map != NULL && i < map->n_layers; i++)
    {
      const Spot spot =
          opacities[i] >= ASHI_PICK_FAINTEST ? spot_on (map, i, x, y, column, row, mm_per_px) : (Spot) { 0, 0 };

      if (spot.line > 0)
        g_ptr_array_add (found, (gpointer) ashi_plate_get_structure (self->plate, spot.line - 1));
      if (spot.area > 0 && spot.area != spot.line)
        g_ptr_array_add (found, (gpointer) ashi_plate_get_structure (self->plate, spot.area - 1));
    }
  return found;
}

/**
 * ashi_pick_map_pick_first:
 *
 * As ashi_pick_map_pick(), but allocates nothing: the pointer asks at every movement.
 *
 * Returns: (transfer none) (nullable): the first that ashi_pick_map_pick() would find
 */
const AshiStructure *
ashi_pick_map_pick_first (AshiPickMap *self, double x, double y, const double *opacities, double mm_per_px)
{
  NearPoint nearest = { NULL, G_MAXDOUBLE }, point;
  AshiPickMap *map;
  guint column, row;

  g_return_val_if_fail (ASHI_IS_PICK_MAP (self), NULL);

  for (guint i = 0; i < self->points->len; i++)
    if (measure_point (self, i, x, y, opacities, ASHI_PICK_POINT_RADIUS * mm_per_px, &point)
        && point.distance < nearest.distance)
      nearest = point;
  if (nearest.structure != NULL)
    return nearest.structure;
  map = find_cell (self, x, y, &column, &row);
  for (guint i = 0; map != NULL && i < map->n_layers; i++)
    if (opacities[i] >= ASHI_PICK_FAINTEST)
      {
        const Spot spot = spot_on (map, i, x, y, column, row, mm_per_px);

        if (spot.line + spot.area > 0)
          return ashi_plate_get_structure (self->plate, (spot.line > 0 ? spot.line : spot.area) - 1);
      }
  return NULL;
}

/**
 * ashi_pick_map_get_bounds:
 * @box: (out): where the structure is drawn, in user units (mm)
 *
 * Returns: whether it is drawn at all
 */
gboolean
ashi_pick_map_get_bounds (AshiPickMap *self, const char *structure_id, AshiBox *box)
{
  const AshiStructure *structure;

  g_return_val_if_fail (ASHI_IS_PICK_MAP (self), FALSE);

  structure = ashi_plate_find_structure (self->plate, structure_id);
  if (structure == NULL)
    return FALSE;
  *box = self->bounds[structure->index];
  return box->width > 0;
}
