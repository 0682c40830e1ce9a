// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pick-map-private.h"

#include "ashi-picture-cache.h"

#include <math.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (AshiPickMap, ashi_pick_map, G_TYPE_OBJECT)

static void
ashi_pick_map_finalize (GObject *object)
{
  AshiPickMap *self = ASHI_PICK_MAP (object);

  for (guint i = 0; i < self->n_layers; i++)
    g_clear_pointer (&self->layers[i], ashi_cell_rows_free);
  g_free (self->layers);
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
ashi_pick_map_init (AshiPickMap *self)
{
  self->points = g_ptr_array_new ();
}

/* What is kept of a map: the box of each structure, and the cells of each layer on which there is something to pick. */
#define LAYERS_TYPE  "am" ASHI_CELL_ROWS_VARIANT_TYPE
#define VARIANT_TYPE "(a(dddd)" LAYERS_TYPE ")"

static GVariant *
to_variant (AshiPickMap *self)
{
  GVariantBuilder layers;

  g_variant_builder_init (&layers, G_VARIANT_TYPE (LAYERS_TYPE));
  for (guint i = 0; i < self->n_layers; i++)
    {
      GVariant *rows =
          self->layers[i] != NULL ? ashi_cell_rows_to_variant (self->layers[i], (guint) self->height) : NULL;

      g_variant_builder_add_value (&layers, g_variant_new_maybe (G_VARIANT_TYPE (ASHI_CELL_ROWS_VARIANT_TYPE), rows));
    }
  return g_variant_new ("(@a(dddd)@" LAYERS_TYPE ")",
                        g_variant_new_fixed_array (G_VARIANT_TYPE ("(dddd)"), self->bounds,
                                                   ashi_plate_get_n_structures (self->plate), sizeof (AshiBox)),
                        g_variant_builder_end (&layers));
}

static gboolean
take_layers (AshiPickMap *self, GVariant *layers)
{
  if (g_variant_n_children (layers) != self->n_layers)
    return FALSE;
  for (guint i = 0; i < self->n_layers; i++)
    {
      g_autoptr (GVariant) layer = g_variant_get_child_value (layers, i);
      g_autoptr (GVariant) rows = g_variant_get_maybe (layer);

      if (rows == NULL)
        continue;
      self->layers[i] = ashi_cell_rows_new_from_variant (rows, (guint) self->width, (guint) self->height,
                                                         (guint16) ashi_pick_map_count_numbers (self->plate));
      if (self->layers[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

static AshiPickMap *
new_from_variant (GVariant *variant, AshiPlate *plate, const char *const *hidden)
{
  g_autoptr (AshiPickMap) self = ashi_pick_map_create_whole (plate, hidden);
  g_autoptr (GVariant) bounds = g_variant_get_child_value (variant, 0);
  g_autoptr (GVariant) layers = g_variant_get_child_value (variant, 1);
  gsize n_boxes;
  const AshiBox *boxes = g_variant_get_fixed_array (bounds, &n_boxes, sizeof (AshiBox));

  if (n_boxes != ashi_plate_get_n_structures (plate) || !take_layers (self, layers))
    return NULL;
  memcpy (self->bounds, boxes, n_boxes * sizeof (AshiBox));
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

  if (!(column >= 0 && row >= 0 && column < self->width && row < self->height))
    return self->around != NULL ? structure_at (self->around, layer, x, y) : NULL;
  if (self->layers[layer] == NULL)
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

/* Measures the distance of the point with that number; FALSE where it is too far or not seen. A point reaches as far as
 * it is drawn, which is far on the screen when one has zoomed in. */
static gboolean
measure_point (
    AshiPickMap *self, guint index, double x, double y, const double *opacities, double radius, NearPoint *point)
{
  const AshiStructure *structure = g_ptr_array_index (self->points, index);
  const double dx = structure->x - x, dy = structure->y - y;
  const double reach = MAX (radius, self->bounds[structure->index].width / 2);

  *point = (NearPoint) { structure, dx * dx + dy * dy };
  return point->distance <= reach * reach && opacities[structure->layer] >= ASHI_PICK_FAINTEST;
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
  for (guint i = 0; i < self->n_layers; i++)
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
  for (guint i = 0; nearest.structure == NULL && i < self->n_layers; i++)
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
