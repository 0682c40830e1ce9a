// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-flatten.h"

#include <math.h>

/* What the tiles cover together, as far as it lies in @box. */
static gboolean
find_ink (GPtrArray *tiles, const double *opacities, AshiBox box, AshiBox *ink)
{
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  for (guint i = 0; i < tiles->len; i++)
    {
      const AshiTile *tile = g_ptr_array_index (tiles, i);

      if (opacities[i] <= 0 || tile->surface == NULL)
        continue;
      left = MIN (left, tile->box.x);
      top = MIN (top, tile->box.y);
      right = MAX (right, tile->box.x + tile->box.width);
      bottom = MAX (bottom, tile->box.y + tile->box.height);
    }
  return right > left && ashi_box_intersect (box, (AshiBox) { left, top, right - left, bottom - top }, ink);
}

static void
lay (cairo_t *cr, const AshiTile *tile, double scale, double opacity)
{
  cairo_save (cr);
  cairo_scale (cr, scale / tile->scale, scale / tile->scale);
  cairo_set_source_surface (cr, tile->surface, round (tile->box.x * tile->scale), round (tile->box.y * tile->scale));
  cairo_paint_with_alpha (cr, opacity);
  cairo_restore (cr);
}

/**
 * ashi_flatten:
 * @tiles: (element-type AshiTile): one for each layer, outermost first
 * @opacities: one for each layer; a layer of opacity 0 is left out
 * @box: what to show, in user units (mm)
 * @scale: device pixels per mm
 *
 * Lays the layers over one another. One picture is moved and zoomed many times as fast as nine.
 *
 * Returns: (transfer full) (nullable): the part of @box in which something is drawn
 */
AshiTile *
ashi_flatten (GPtrArray *tiles, const double *opacities, AshiBox box, double scale, GError **error)
{
  g_autoptr (AshiTile) flat = NULL;
  AshiBox ink;
  cairo_t *cr;

  if (!find_ink (tiles, opacities, box, &ink))
    return ashi_tile_new_blank (box, scale);
  flat = ashi_tile_new (ink, scale, error);
  if (flat == NULL)
    return NULL;
  cr = ashi_tile_begin (flat);
  for (guint i = tiles->len; i-- > 0;)
    {
      const AshiTile *tile = g_ptr_array_index (tiles, i);

      if (opacities[i] > 0 && tile->surface != NULL)
        lay (cr, tile, scale, opacities[i]);
    }
  cairo_destroy (cr);
  return ashi_tile_check (flat, error) ? g_steal_pointer (&flat) : NULL;
}

typedef struct
{
  GPtrArray *tiles;
  double *opacities;
  AshiBox box;
  double scale;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_ptr_array_unref (job->tiles);
  g_free (job->opacities);
  g_free (job);
}

static void
flatten_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  AshiTile *flat = ashi_flatten (job->tiles, job->opacities, job->box, job->scale, &error);

  if (flat != NULL)
    g_task_return_pointer (task, flat, (GDestroyNotify) ashi_tile_unref);
  else
    g_task_return_error (task, error);
}

/**
 * ashi_flatten_async:
 * @tiles: (transfer full) (element-type AshiTile): an array nobody changes any more
 *
 * As ashi_flatten(), in a worker thread.
 */
void
ashi_flatten_async (GPtrArray *tiles,
                    const double *opacities,
                    AshiBox box,
                    double scale,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->tiles = tiles;
  job->opacities = g_memdup2 (opacities, tiles->len * sizeof (double));
  job->box = box;
  job->scale = scale;
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, flatten_in_thread);
}

/**
 * ashi_flatten_finish:
 *
 * Returns: (transfer full) (nullable): what ashi_flatten() gave
 */
AshiTile *
ashi_flatten_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
