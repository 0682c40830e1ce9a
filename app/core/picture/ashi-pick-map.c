// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pick-map.h"

#include "ashi-cell-rows.h"
#include "ashi-picture-cache.h"

#include <math.h>
#include <string.h>

/* Cells of the map per mm: half a millimetre is finer than anyone points. */
#define SCALE 2.0
/* Maps that would need more than this are made coarser instead. */
#define MAX_BYTES (64 << 20)
/* From this alpha on a pixel belongs to a structure. */
#define SOLID 0x80

/* What is faint is there, too, and an edge belongs to one structure or to the other. */
#define FLAT                                                                                                           \
  "* { shape-rendering: crispEdges !important; opacity: 1 !important; fill-opacity: 1 !important;"                     \
  " stroke-opacity: 1 !important; }"

struct _AshiPickMap
{
  GObject parent_instance;

  AshiPlate *plate;
  double scale; /* cells per mm */
  int left, top, width, height;
  AshiCellRows *
      *layers;       /* by layer: for each cell the number of the structure on it plus 1, or 0; NULL: not pickable */
  guint16 **cells;   /* the same while it is made; NULL afterwards */
  GPtrArray *points; /* borrowed AshiStructure */
  AshiBox *bounds;   /* by structure; width 0: not drawn */
};

G_DEFINE_FINAL_TYPE (AshiPickMap, ashi_pick_map, G_TYPE_OBJECT)

static void
ashi_pick_map_finalize (GObject *object)
{
  AshiPickMap *self = ASHI_PICK_MAP (object);

  for (guint i = 0; self->layers != NULL && i < ashi_plate_get_n_layers (self->plate); i++)
    {
      g_clear_pointer (&self->layers[i], ashi_cell_rows_free);
      if (self->cells != NULL)
        g_free (self->cells[i]);
    }
  g_free (self->cells);
  g_free (self->layers);
  g_ptr_array_unref (self->points);
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
  self->points = g_ptr_array_new ();
}

/* Marks the cells in which the structure is drawn; what is painted later lies on top and takes them over. */
static void
mark_cells (AshiPickMap *self, guint16 *cells, const AshiTile *tile, guint16 number)
{
  const int left = (int) lround (tile->box.x * self->scale) - self->left;
  const int top = (int) lround (tile->box.y * self->scale) - self->top;
  const int width = cairo_image_surface_get_width (tile->surface),
            stride = cairo_image_surface_get_stride (tile->surface);
  const guint8 *pixels = cairo_image_surface_get_data (tile->surface);

  for (int y = MAX (0, -top); y < MIN (cairo_image_surface_get_height (tile->surface), self->height - top); y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (pixels + (gsize) y * (gsize) stride);
      guint16 *marked = cells + (gssize) (top + y) * self->width + left;

      for (int x = MAX (0, -left); x < MIN (width, self->width - left); x++)
        if (row[x] >> 24 >= SOLID)
          marked[x] = number;
    }
}

/* librsvg draws a structure once; where its ink lies and which cells it covers are both read from that. */
static gboolean
map_drawing (AshiPickMap *self, cairo_surface_t *drawing, guint index, GError **error)
{
  const AshiStructure *structure = ashi_plate_get_structure (self->plate, index);
  g_autoptr (AshiTile) tile = ashi_tile_new (self->bounds[index], self->scale, error);
  cairo_t *cr;

  if (tile == NULL)
    return FALSE;
  cr = ashi_tile_begin (tile);
  cairo_scale (cr, self->scale, self->scale);
  cairo_set_source_surface (cr, drawing, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (tile->surface);
  mark_cells (self, self->cells[structure->layer], tile, (guint16) (index + 1));
  return TRUE;
}

static gboolean
map_structure (AshiPickMap *self, AshiPainter *painter, guint index, GError **error)
{
  const AshiStructure *structure = ashi_plate_get_structure (self->plate, index);
  AshiBox ink;
  cairo_surface_t *drawing = ashi_painter_record_structure (painter, structure->id, &ink, error);
  gboolean mapped = TRUE;

  if (drawing == NULL)
    return FALSE;
  if (!ashi_box_intersect (ink, ashi_plate_get_view_box (self->plate), &self->bounds[index]))
    self->bounds[index].width = 0;
  else if (!structure->is_point)
    mapped = map_drawing (self, drawing, index, error);
  cairo_surface_destroy (drawing);
  return mapped;
}

static AshiPickMap *
create_empty (AshiPlate *plate)
{
  AshiPickMap *self = g_object_new (ASHI_TYPE_PICK_MAP, NULL);
  const guint n_layers = ashi_plate_get_n_layers (plate);
  const double most_cells = (double) MAX_BYTES / sizeof (guint16) / MAX (n_layers, 1);
  AshiBox box = ashi_plate_get_view_box (plate);

  self->plate = g_object_ref (plate);
  self->scale = MIN (SCALE, sqrt (most_cells / (box.width * box.height)));
  box = ashi_box_snap (box, self->scale);
  self->left = (int) lround (box.x * self->scale);
  self->top = (int) lround (box.y * self->scale);
  self->width = (int) lround (box.width * self->scale);
  self->height = (int) lround (box.height * self->scale);
  self->layers = g_new0 (AshiCellRows *, n_layers);
  self->bounds = g_new0 (AshiBox, ashi_plate_get_n_structures (plate));
  return self;
}

static void
open_cells (AshiPickMap *self)
{
  const guint n_layers = ashi_plate_get_n_layers (self->plate);

  self->cells = g_new0 (guint16 *, n_layers);
  for (guint i = 0; i < n_layers; i++)
    if (ashi_plate_get_layer (self->plate, i)->pickable)
      self->cells[i] = g_new0 (guint16, (gsize) self->width * (gsize) self->height);
}

static void
compress (AshiPickMap *self)
{
  for (guint i = 0; i < ashi_plate_get_n_layers (self->plate); i++)
    if (self->cells[i] != NULL)
      {
        self->layers[i] = ashi_cell_rows_new (self->cells[i], (guint) self->width, (guint) self->height);
        g_clear_pointer (&self->cells[i], g_free);
      }
  g_clear_pointer (&self->cells, g_free);
}

static guint
count_numbers (AshiPlate *plate)
{
  return MIN (ashi_plate_get_n_structures (plate), G_MAXUINT16);
}

static gboolean
is_mapped (AshiPickMap *self, const AshiStructure *structure, const char *const *hidden)
{
  return ashi_plate_get_layer (self->plate, structure->layer)->pickable
         && (hidden == NULL || !g_strv_contains (hidden, structure->id));
}

static void
list_points (AshiPickMap *self, const char *const *hidden)
{
  for (guint i = 0; i < count_numbers (self->plate); i++)
    {
      const AshiStructure *structure = ashi_plate_get_structure (self->plate, i);

      if (structure->is_point && is_mapped (self, structure, hidden))
        g_ptr_array_add (self->points, (gpointer) structure);
    }
}

/**
 * ashi_pick_map_new:
 * @plate: the plate
 * @hidden: (nullable): ids of structures that are not there to be picked
 *
 * Lets librsvg draw every structure alone and without antialiasing, so that what is picked is what is drawn, however it
 * is drawn: filled, as a line, with a gradient or clipped. (One drawing of each layer in flat colours would not do: a
 * style sheet cannot tell a line from an area.) That takes longer than a frame; any thread may do it.
 *
 * Returns: (transfer full) (nullable): the map
 */
AshiPickMap *
ashi_pick_map_new (AshiPlate *plate, const char *const *hidden, GCancellable *cancellable, GError **error)
{
  g_autoptr (AshiPainter) painter = NULL;
  g_autoptr (AshiPickMap) self = NULL;

  g_return_val_if_fail (ASHI_IS_PLATE (plate), NULL);

  painter = ashi_painter_new (plate, FLAT, error);
  if (painter == NULL)
    return NULL;
  self = create_empty (plate);
  open_cells (self);
  for (guint i = 0; i < count_numbers (plate); i++)
    if (is_mapped (self, ashi_plate_get_structure (plate, i), hidden)
        && (g_cancellable_set_error_if_cancelled (cancellable, error) || !map_structure (self, painter, i, error)))
      return NULL;
  compress (self);
  list_points (self, hidden);
  return g_steal_pointer (&self);
}

/* What is kept of a map: the box of each structure, and the cells of each layer, none of one that is not pickable. */
#define VARIANT_TYPE "(a(dddd)a" ASHI_CELL_ROWS_VARIANT_TYPE ")"

static GVariant *
to_variant (AshiPickMap *self)
{
  GVariantBuilder layers;

  g_variant_builder_init (&layers, G_VARIANT_TYPE ("a" ASHI_CELL_ROWS_VARIANT_TYPE));
  for (guint i = 0; i < ashi_plate_get_n_layers (self->plate); i++)
    if (self->layers[i] != NULL)
      g_variant_builder_add_value (&layers, ashi_cell_rows_to_variant (self->layers[i], (guint) self->height));
  return g_variant_new ("(@a(dddd)@a" ASHI_CELL_ROWS_VARIANT_TYPE ")",
                        g_variant_new_fixed_array (G_VARIANT_TYPE ("(dddd)"), self->bounds,
                                                   ashi_plate_get_n_structures (self->plate), sizeof (AshiBox)),
                        g_variant_builder_end (&layers));
}

static gboolean
take_layers (AshiPickMap *self, GVariant *layers)
{
  gsize next = 0;

  for (guint i = 0; i < ashi_plate_get_n_layers (self->plate); i++)
    if (ashi_plate_get_layer (self->plate, i)->pickable && next < g_variant_n_children (layers))
      {
        g_autoptr (GVariant) layer = g_variant_get_child_value (layers, next++);

        self->layers[i] = ashi_cell_rows_new_from_variant (layer, (guint) self->width, (guint) self->height,
                                                           (guint16) count_numbers (self->plate));
        if (self->layers[i] == NULL)
          return FALSE;
      }
  return next == g_variant_n_children (layers);
}

static AshiPickMap *
new_from_variant (GVariant *variant, AshiPlate *plate, const char *const *hidden)
{
  g_autoptr (AshiPickMap) self = create_empty (plate);
  g_autoptr (GVariant) bounds = g_variant_get_child_value (variant, 0);
  g_autoptr (GVariant) layers = g_variant_get_child_value (variant, 1);
  gsize n_boxes;
  const AshiBox *boxes = g_variant_get_fixed_array (bounds, &n_boxes, sizeof (AshiBox));

  if (n_boxes != ashi_plate_get_n_structures (plate) || !take_layers (self, layers))
    return NULL;
  memcpy (self->bounds, boxes, n_boxes * sizeof (AshiBox));
  list_points (self, hidden);
  return g_steal_pointer (&self);
}

/**
 * ashi_pick_map_recall:
 *
 * As ashi_pick_map_new(), but a map that was made before, even by another run of the program, is not made again.
 */
AshiPickMap *
ashi_pick_map_recall (AshiPlate *plate, const char *const *hidden, GCancellable *cancellable, GError **error)
{
  g_autofree char *key = NULL;
  g_autoptr (GVariant) kept = NULL;
  AshiPickMap *self;

  g_return_val_if_fail (ASHI_IS_PLATE (plate), NULL);

  key = ashi_picture_cache_dup_key ("pick map", plate, g_variant_new_strv (hidden, hidden != NULL ? -1 : 0));
  kept = ashi_picture_cache_load (key, VARIANT_TYPE);
  self = kept != NULL ? new_from_variant (kept, plate, hidden) : NULL;
  if (self != NULL)
    return self;
  self = ashi_pick_map_new (plate, hidden, cancellable, error);
  if (self != NULL)
    ashi_picture_cache_save (key, to_variant (self));
  return self;
}

typedef struct
{
  AshiPlate *plate;
  GStrv hidden;
} Job;

static void
job_free (Job *self)
{
  g_object_unref (self->plate);
  g_strfreev (self->hidden);
  g_free (self);
}

static void
recall_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  AshiPickMap *map = ashi_pick_map_recall (job->plate, (const char *const *) job->hidden, cancellable, &error);

  if (map != NULL)
    g_task_return_pointer (task, map, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * ashi_pick_map_recall_async:
 *
 * As ashi_pick_map_recall(), in a worker thread.
 */
void
ashi_pick_map_recall_async (AshiPlate *plate,
                            const char *const *hidden,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->plate = g_object_ref (plate);
  job->hidden = g_strdupv ((char **) hidden);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, recall_in_thread);
}

AshiPickMap *
ashi_pick_map_recall_finish (GAsyncResult *result, GError **error)
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
  const double column = floor (x * self->scale) - self->left, row = floor (y * self->scale) - self->top;
  guint number;

  if (self->layers[layer] == NULL || !(column >= 0 && row >= 0 && column < self->width && row < self->height))
    return NULL;
  number = ashi_cell_rows_get (self->layers[layer], (guint) column, (guint) row);
  return number > 0 ? ashi_plate_get_structure (self->plate, number - 1) : NULL;
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

/* Measures the distance of the point with that number; FALSE where it is too far or not seen. */
static gboolean
measure_point (
    AshiPickMap *self, guint index, double x, double y, const double *opacities, double radius, NearPoint *point)
{
  const AshiStructure *structure = g_ptr_array_index (self->points, index);
  const double dx = structure->x - x, dy = structure->y - y;

  *point = (NearPoint) { structure, dx * dx + dy * dy };
  return point->distance <= radius * radius && opacities[structure->layer] >= ASHI_PICK_FAINTEST;
}

static void
add_near_points (AshiPickMap *self, GPtrArray *found, double x, double y, const double *opacities, double radius)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (NearPoint));
  NearPoint point;

  for (guint i = 0; i < self->points->len; i++)
    if (measure_point (self, i, x, y, opacities, radius, &point))
      g_array_append_val (points, point);
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

      if (structure != NULL)
        g_ptr_array_add (found, (gpointer) structure);
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

  g_return_val_if_fail (ASHI_IS_PICK_MAP (self), NULL);

  for (guint i = 0; i < self->points->len; i++)
    if (measure_point (self, i, x, y, opacities, ASHI_PICK_POINT_RADIUS * mm_per_px, &point)
        && point.distance < nearest.distance)
      nearest = point;
  for (guint i = 0; nearest.structure == NULL && i < ashi_plate_get_n_layers (self->plate); i++)
    if (opacities[i] >= ASHI_PICK_FAINTEST)
      nearest.structure = structure_at (self, i, x, y);
  return nearest.structure;
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
