// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-tile-cache.h"

#include "ashi-omissions.h"
#include "ashi-picture-cache.h"

#define KIND "tile"

typedef struct
{
  AshiPlate *plate;
  GVariant *how;
  AshiTile *tile; /* NULL: to be loaded */
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->plate);
  g_variant_unref (job->how);
  g_clear_pointer (&job->tile, ashi_tile_unref);
  g_free (job);
}

static void
start (GTask *task, AshiPlate *plate, GVariant *how, AshiTile *tile, GTaskThreadFunc work)
{
  Job *job = g_new0 (Job, 1);

  job->plate = g_object_ref (plate);
  job->how = g_variant_ref_sink (how);
  job->tile = tile != NULL ? ashi_tile_ref (tile) : NULL;
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, work);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  g_autofree char *key = ashi_picture_cache_dup_key (KIND, job->plate, job->how);
  g_autoptr (GVariant) kept = ashi_picture_cache_load (key, ASHI_TILE_VARIANT_TYPE);

  g_task_return_pointer (task, kept != NULL ? ashi_tile_new_from_variant (kept) : NULL,
                         (GDestroyNotify) ashi_tile_unref);
}

/**
 * ashi_tile_cache_describe:
 * @plate: what is shown
 * @palette: (nullable): the style sheet that goes over the plate's own
 * @layers: the indices of the layers that are shown, outermost first
 * @opacities: one for each of them
 * @scale: device pixels per mm
 *
 * Which layer an index stands for is said in pack.xml, and may change while the drawing does not.
 *
 * Returns: (transfer floating): all that a picture of the whole plate depends on, but for the drawing
 */
GVariant *
ashi_tile_cache_describe (
    AshiPlate *plate, const char *palette, const guint *layers, const double *opacities, guint n_layers, double scale)
{
  GVariantBuilder shown;

  g_return_val_if_fail (ASHI_IS_PLATE (plate), NULL);

  g_variant_builder_init (&shown, G_VARIANT_TYPE ("a(sd)"));
  for (guint i = 0; i < n_layers; i++)
    g_variant_builder_add (&shown, "(sd)", ashi_plate_get_layer (plate, layers[i])->id, opacities[i]);
  return g_variant_new ("(msa(sd)d)", palette, &shown, scale);
}

/**
 * ashi_tile_cache_load_async:
 * @plate: what the tile shows
 * @how: (transfer floating): what else it depends on
 */
void
ashi_tile_cache_load_async (AshiPlate *plate, GVariant *how, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ASHI_IS_PLATE (plate));

  task = g_task_new (NULL, NULL, callback, user_data);
  start (task, plate, how, NULL, load_in_thread);
}

/**
 * ashi_tile_cache_load_finish:
 *
 * Returns: (transfer full) (nullable): the tile; %NULL when none was kept
 */
AshiTile *
ashi_tile_cache_load_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  g_autofree char *key = ashi_picture_cache_dup_key (KIND, job->plate, job->how);

  if (ashi_omissions_count (job->plate) == 0) /* what is left out is tried, and said, by the next run again */
    ashi_picture_cache_save (key, ashi_tile_to_variant (job->tile));
  g_task_return_boolean (task, TRUE);
}

/**
 * ashi_tile_cache_save:
 * @how: (transfer floating): as for ashi_tile_cache_load_async()
 * @tile: the tile to keep
 *
 * Does so in the background; the program may end meanwhile.
 */
void
ashi_tile_cache_save (AshiPlate *plate, GVariant *how, AshiTile *tile)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ASHI_IS_PLATE (plate));

  task = g_task_new (NULL, NULL, NULL, NULL);
  start (task, plate, how, tile, save_in_thread);
}
