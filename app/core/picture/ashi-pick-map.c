// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pick-map.h"

#include <math.h>

/* Pixels of the map per mm: half a millimetre is finer than anyone points. */
#define SCALE 2.0
/* A map larger than this is made coarser instead. */
#define MAX_CELLS 4e6

/* One layer: for each cell the number of the structure on it plus 1, or 0. */
typedef struct
{
  guint16 *cells; /* NULL: nothing on it can be picked by area */
} LayerMap;

struct _AshiPickMap
{
  GObject parent_instance;

  AshiPlate *plate;
  double scale; /* cells per mm */
  int width, height;
  LayerMap *layers;
  AshiBox *bounds; /* by structure; width 0: not drawn */
};

G_DEFINE_FINAL_TYPE (AshiPickMap, ashi_pick_map, G_TYPE_OBJECT)

static void
ashi_pick_map_finalize (GObject *object)
{
  AshiPickMap *self = ASHI_PICK_MAP (object);

  for (guint i = 0; self->layers != NULL && i < ashi_plate_get_n_layers (self->plate); i++)
    g_free (self->layers[i].cells);
  g_free (self->layers);
  g_free (self->bounds);
  g_clear_object (&self->plate);
  G_OBJECT_CLASS (ashi_pick_map_parent_class)->finalize (object);
}

static void
ashi_pick_map_class_init (AshiPickMapClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_pick_map_finalize;
}

static void
ashi_pick_map_init (AshiPickMap *self)
{
}

/* A style sheet that paints every structure flat, in a colour that is its number plus 1. */
static char *
dup_id_colours (AshiPlate *plate)
{
  GString *css = g_string_new ("* { shape-rendering: crispEdges !important; opacity: 1 !important;"
                               " fill-opacity: 1 !important; stroke: none !important; }\n");

  for (guint i = 0; i < ashi_plate_get_n_structures (plate); i++)
    {
      const char *id = ashi_plate_get_structure (plate, i)->id;

      g_string_append_printf (css, "#%s * { fill: #%06x !important; }\n", id, i + 1);
    }
  return g_string_free (css, FALSE);
}

static void
note_bounds (AshiPickMap *self, guint structure, int x, int y)
{
  const AshiBox whole = ashi_plate_get_view_box (self->plate);
  const double cell = 1 / self->scale;
  AshiBox *box = &self->bounds[structure];
  const double left = whole.x + x * cell, top = whole.y + y * cell;
  const double right = MAX (box->x + box->width, left + cell), bottom = MAX (box->y + box->height, top + cell);

  if (box->width <= 0)
    {
      *box = (AshiBox) { left, top, cell, cell };
      return;
    }
  box->x = MIN (box->x, left);
  box->y = MIN (box->y, top);
  box->width = right - box->x;
  box->height = bottom - box->y;
}

static void
read_cells (AshiPickMap *self, guint layer, const AshiTile *tile)
{
  const guint n = ashi_plate_get_n_structures (self->plate);
  const int stride = cairo_image_surface_get_stride (tile->surface);
  const guint8 *pixels = cairo_image_surface_get_data (tile->surface);
  guint16 *cells = g_new0 (guint16, (gsize) self->width * (gsize) self->height);

  for (int y = 0; y < self->height; y++)
    for (int x = 0; x < self->width; x++)
      {
        const guint32 number = ((const guint32 *) (gconstpointer) (pixels + (gsize) y * (gsize) stride))[x] & 0xffffff;

        if (number == 0 || number > n || ashi_plate_get_structure (self->plate, number - 1)->layer != layer)
          continue;
        cells[(gsize) y * (gsize) self->width + (gsize) x] = (guint16) number;
        note_bounds (self, number - 1, x, y);
      }
  self->layers[layer].cells = cells;
}

static gboolean
map_layer (AshiPickMap *self, AshiPainter *painter, guint layer, GError **error)
{
  g_autoptr (AshiTile) tile =
      ashi_painter_layer_tile (painter, layer, ashi_plate_get_view_box (self->plate), self->scale, error);

  if (tile == NULL)
    return FALSE;
  self->width = cairo_image_surface_get_width (tile->surface);
  self->height = cairo_image_surface_get_height (tile->surface);
  cairo_surface_flush (tile->surface);
  read_cells (self, layer, tile);
  return TRUE;
}

/**
 * ashi_pick_map_new:
 * @plate: the plate
 *
 * Lets librsvg draw every layer with each structure in a flat colour of its own, so that what is picked is what is
 * drawn. That takes longer than a frame; any thread may do it.
 *
 * Returns: (transfer full) (nullable): the map
 */
AshiPickMap *
ashi_pick_map_new (AshiPlate *plate, GCancellable *cancellable, GError **error)
{
  g_autoptr (AshiPickMap) self = g_object_new (ASHI_TYPE_PICK_MAP, NULL);
  const AshiBox box = ashi_plate_get_view_box (plate);
  g_autofree char *colours = dup_id_colours (plate);
  g_autoptr (AshiPainter) painter = ashi_painter_new (plate, colours, error);

  if (painter == NULL)
    return NULL;
  self->plate = g_object_ref (plate);
  self->scale = MIN (SCALE, sqrt (MAX_CELLS / (box.width * box.height)));
  self->layers = g_new0 (LayerMap, ashi_plate_get_n_layers (plate));
  self->bounds = g_new0 (AshiBox, ashi_plate_get_n_structures (plate));
  for (guint i = 0; i < ashi_plate_get_n_layers (plate); i++)
    if (ashi_plate_get_layer (plate, i)->pickable
        && (g_cancellable_set_error_if_cancelled (cancellable, error) || !map_layer (self, painter, i, error)))
      return NULL;
  return g_steal_pointer (&self);
}

static void
new_in_thread (GTask *task, gpointer source, gpointer plate, GCancellable *cancellable)
{
  GError *error = NULL;
  AshiPickMap *map = ashi_pick_map_new (plate, cancellable, &error);

  if (map != NULL)
    g_task_return_pointer (task, map, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * ashi_pick_map_new_async:
 *
 * As ashi_pick_map_new(), in a worker thread.
 */
void
ashi_pick_map_new_async (AshiPlate *plate, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (ASHI_IS_PLATE (plate));

  g_task_set_task_data (task, g_object_ref (plate), g_object_unref);
  g_task_run_in_thread (task, new_in_thread);
}

AshiPickMap *
ashi_pick_map_new_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
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

static const AshiStructure *
structure_at (AshiPickMap *self, guint layer, double x, double y)
{
  const AshiBox box = ashi_plate_get_view_box (self->plate);
  const double column = floor ((x - box.x) * self->scale), row = floor ((y - box.y) * self->scale);
  guint number;

  if (self->layers[layer].cells == NULL || !(column >= 0 && row >= 0 && column < self->width && row < self->height))
    return NULL;
  number = self->layers[layer].cells[(gsize) row * (gsize) self->width + (gsize) column];
  return number > 0 ? ashi_plate_get_structure (self->plate, number - 1) : NULL;
}

typedef struct
{
  const AshiStructure *structure;
  double distance;
} NearPoint;

static int
compare_distance (gconstpointer a, gconstpointer b)
{
  const double first = ((const NearPoint *) a)->distance, second = ((const NearPoint *) b)->distance;

  return first < second ? -1 : first > second;
}

static void
add_near_points (AshiPickMap *self, GPtrArray *found, double x, double y, const double *opacities, double radius)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (NearPoint));

  for (guint i = 0; i < ashi_plate_get_n_structures (self->plate); i++)
    {
      const AshiStructure *structure = ashi_plate_get_structure (self->plate, i);
      const NearPoint point = { structure, hypot (structure->x - x, structure->y - y) };

      if (structure->is_point && opacities[structure->layer] >= ASHI_PICK_FAINTEST && point.distance <= radius)
        g_array_append_val (points, point);
    }
  g_array_sort (points, compare_distance);
  for (guint i = 0; i < points->len; i++)
    g_ptr_array_add (found, (gpointer) g_array_index (points, NearPoint, i).structure);
}

/**
 * ashi_pick_map_pick:
 * @x: in user units (mm)
 * @y: in user units (mm)
 * @opacities: one for each layer, outermost first; what is on an invisible layer is not found
 * @mm_per_px: mm per logical px, since points are picked by nearness on the screen
 *
 * Returns: (transfer full) (element-type AshiStructure): what lies there: points, the nearest first, then structures
 * from the outermost layer inwards. The structures belong to the plate.
 */
GPtrArray *
ashi_pick_map_pick (AshiPickMap *self, double x, double y, const double *opacities, double mm_per_px)
{
  GPtrArray *found = g_ptr_array_new ();

  g_return_val_if_fail (ASHI_IS_PICK_MAP (self), found);

  add_near_points (self, found, x, y, opacities, ASHI_PICK_POINT_RADIUS * mm_per_px);
  for (guint i = 0; i < ashi_plate_get_n_layers (self->plate); i++)
    {
      const AshiStructure *structure = opacities[i] >= ASHI_PICK_FAINTEST ? structure_at (self, i, x, y) : NULL;

      if (structure != NULL && !structure->is_point)
        g_ptr_array_add (found, (gpointer) structure);
    }
  return found;
}

/**
 * ashi_pick_map_pick_first:
 *
 * Returns: (transfer none) (nullable): the first that ashi_pick_map_pick() would find
 */
const AshiStructure *
ashi_pick_map_pick_first (AshiPickMap *self, double x, double y, const double *opacities, double mm_per_px)
{
  g_autoptr (GPtrArray) found = ashi_pick_map_pick (self, x, y, opacities, mm_per_px);

  return found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
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
  g_return_val_if_fail (ASHI_IS_PICK_MAP (self), FALSE);

  for (guint i = 0; i < ashi_plate_get_n_structures (self->plate); i++)
    if (g_strcmp0 (ashi_plate_get_structure (self->plate, i)->id, structure_id) == 0)
      {
        *box = self->bounds[i];
        return box->width > 0;
      }
  return FALSE;
}
