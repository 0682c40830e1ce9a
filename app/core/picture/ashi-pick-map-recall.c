// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pick-map-private.h"

#include "ashi-omissions.h"
#include "ashi-picture-cache.h"

#include <string.h>

/* What is kept of a map: the box of each structure and its width if it is a line, and the cells of each layer on which
 * there is something to pick, and of those on which there are lines. */
#define LAYERS_TYPE  "am" ASHI_CELL_ROWS_VARIANT_TYPE
#define VARIANT_TYPE "(a(dddd)ad" LAYERS_TYPE LAYERS_TYPE ")"

static GVariant *
layers_to_variant (AshiPickMap *self, AshiCellRows **layers)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (LAYERS_TYPE));
  for (guint i = 0; i < self->n_layers; i++)
    {
      GVariant *rows = layers[i] != NULL ? ashi_cell_rows_to_variant (layers[i], (guint) self->height) : NULL;

      g_variant_builder_add_value (&builder, g_variant_new_maybe (G_VARIANT_TYPE (ASHI_CELL_ROWS_VARIANT_TYPE), rows));
    }
  return g_variant_builder_end (&builder);
}

static GVariant *
to_variant (AshiPickMap *self)
{
  const gsize n = ashi_plate_get_n_structures (self->plate);

  return g_variant_new ("(@a(dddd)@ad@" LAYERS_TYPE "@" LAYERS_TYPE ")",
                        g_variant_new_fixed_array (G_VARIANT_TYPE ("(dddd)"), self->bounds, n, sizeof (AshiBox)),
                        g_variant_new_fixed_array (G_VARIANT_TYPE_DOUBLE, self->line_widths, n, sizeof (double)),
                        layers_to_variant (self, self->layers), layers_to_variant (self, self->lines));
}

static gboolean
is_of_layers (AshiPickMap *self, GVariant *layers)
{
  return g_variant_n_children (layers) == self->n_layers;
}

/* Whether it is good; @rows is NULL when nothing is on the layer. */
static gboolean
read_layer (AshiPickMap *self, GVariant *layers, guint index, AshiCellRows **rows)
{
  g_autoptr (GVariant) layer = g_variant_get_child_value (layers, index);
  g_autoptr (GVariant) kept = g_variant_get_maybe (layer);

  *rows = kept == NULL ? NULL
                       : ashi_cell_rows_new_from_variant (kept, (guint) self->width, (guint) self->height,
                                                          (guint16) ashi_pick_map_count_numbers (self->plate));
  return kept == NULL || *rows != NULL;
}

static gboolean
take_layers (AshiPickMap *self, GVariant *layers, GVariant *lines)
{
  if (!is_of_layers (self, layers) || !is_of_layers (self, lines))
    return FALSE;
  for (guint i = 0; i < self->n_layers; i++)
    {
      AshiCellRows *line_rows;

      if (!read_layer (self, layers, i, &self->layers[i]) || !read_layer (self, lines, i, &line_rows))
        return FALSE;
      if (line_rows != NULL)
        ashi_pick_map_take_lines (self, i, line_rows);
    }
  return TRUE;
}

static AshiPickMap *
new_from_variant (GVariant *variant, AshiPlate *plate, const char *const *hidden)
{
  g_autoptr (AshiPickMap) self = ashi_pick_map_create_whole (plate, hidden);
  g_autoptr (GVariant) bounds = g_variant_get_child_value (variant, 0);
  g_autoptr (GVariant) widths = g_variant_get_child_value (variant, 1);
  g_autoptr (GVariant) layers = g_variant_get_child_value (variant, 2);
  g_autoptr (GVariant) lines = g_variant_get_child_value (variant, 3);
  gsize n_boxes, n_widths;
  const AshiBox *boxes = g_variant_get_fixed_array (bounds, &n_boxes, sizeof (AshiBox));
  const double *width = g_variant_get_fixed_array (widths, &n_widths, sizeof (double));

  if (n_boxes != ashi_plate_get_n_structures (plate) || n_widths != n_boxes || !take_layers (self, layers, lines))
    return NULL;
  memcpy (self->bounds, boxes, n_boxes * sizeof (AshiBox));
  memcpy (self->line_widths, width, n_widths * sizeof (double));
  return g_steal_pointer (&self);
}

/* All that a map depends on, but for the drawing: which layer is which number stands in pack.xml. */
static GVariant *
describe (AshiPlate *plate, const char *const *hidden)
{
  GVariantBuilder layers, structures;

  g_variant_builder_init (&layers, G_VARIANT_TYPE ("a(sb)"));
  for (guint i = 0; i < ashi_plate_get_n_layers (plate); i++)
    g_variant_builder_add (&layers, "(sb)", ashi_plate_get_layer (plate, i)->id,
                           ashi_plate_get_layer (plate, i)->pickable);
  g_variant_builder_init (&structures, G_VARIANT_TYPE ("a(sub)"));
  for (guint i = 0; i < ashi_plate_get_n_structures (plate); i++)
    {
      const AshiStructure *structure = ashi_plate_get_structure (plate, i);

      g_variant_builder_add (&structures, "(sub)", structure->id, structure->layer, structure->is_point);
    }
  return g_variant_new ("(@asa(sb)a(sub))", g_variant_new_strv (hidden, hidden != NULL ? -1 : 0), &layers, &structures);
}

/**
 * ashi_pick_map_recall:
 *
 * As ashi_pick_map_new(), but a map that was made before, even by another run of the program, is not made again; unless
 * something could not be drawn, since that may be better another time.
 */
AshiPickMap *
ashi_pick_map_recall (AshiPlate *plate, const char *const *hidden, GCancellable *cancellable, GError **error)
{
  g_autofree char *key = NULL;
  g_autoptr (GVariant) kept = NULL;
  AshiPickMap *self;

  g_return_val_if_fail (ASHI_IS_PLATE (plate), NULL);

  key = ashi_picture_cache_dup_key ("pick map", plate, describe (plate, hidden));
  kept = ashi_picture_cache_load (key, VARIANT_TYPE);
  self = kept != NULL ? new_from_variant (kept, plate, hidden) : NULL;
  if (self != NULL)
    return self;
  self = ashi_pick_map_new (plate, hidden, cancellable, error);
  if (self != NULL && self->undrawn->len == 0 && ashi_omissions_count (plate) == 0)
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
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (ASHI_IS_PLATE (plate));

  task = g_task_new (NULL, cancellable, callback, user_data);
  job = g_new0 (Job, 1);
  job->plate = g_object_ref (plate);
  job->hidden = g_strdupv ((char **) hidden);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, recall_in_thread);
}

/**
 * ashi_pick_map_recall_finish:
 *
 * Returns: (transfer full) (nullable): a map of the whole plate; %NULL with @error when the plate cannot be drawn or
 *   the work was cancelled
 */
AshiPickMap *
ashi_pick_map_recall_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
