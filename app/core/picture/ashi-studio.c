// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-studio.h"

#include "ashi-memory.h"

#ifdef __linux__
#include <sys/resource.h>
#endif

/* More painters than this would only wait for memory. */
#define MAX_WORKERS 3
/* Two processors are left to the window and to whoever puts it on the screen. */
#define N_RESERVED 2
#define NICENESS   10

struct _AshiStudio
{
  GObject parent_instance;

  AshiPlate *plate;
  char *palette;
  GThreadPool *pool;
  guint n_asked;         /* jobs, since it was made */
  guint n_running;       /* jobs; atomic */
  int gives_way;         /* whether there is a picture already to be looked at; atomic */
  GAsyncQueue *painters; /* idle AshiPainter; more are made as workers need them */
};

G_DEFINE_FINAL_TYPE (AshiStudio, ashi_studio, G_TYPE_OBJECT)

/* What to paint: the highlight of a structure when there is an id, else a layer. */
typedef struct
{
  guint layer;
  char *structure_id;
  AshiHighlightStyle style;
  AshiBox box;
  double scale;
  double pixel;
} Job;

static void
job_free (Job *job)
{
  g_free (job->structure_id);
  g_free (job);
}

static AshiTile *
paint (AshiPainter *painter, const Job *job, GError **error)
{
  if (job->structure_id != NULL)
    return ashi_painter_highlight_tile (painter, job->structure_id, job->style, job->box, job->scale, job->pixel,
                                        error);
  return ashi_painter_layer_tile (painter, job->layer, job->box, job->scale, error);
}

/* A hand goes before a brush: Linux gives every thread a niceness of its own, which it keeps. */
static void
give_way (void)
{
#ifdef __linux__
  setpriority (PRIO_PROCESS, 0, NICENESS);
#endif
}

static void
work (gpointer data, gpointer unused)
{
  g_autoptr (GTask) task = data;
  AshiStudio *self = g_task_get_source_object (task);
  g_autoptr (AshiPainter) painter = NULL;
  GError *error = NULL;
  AshiTile *tile;

  if (g_task_return_error_if_cancelled (task))
    return;
  if (g_atomic_int_get (&self->gives_way))
    give_way ();
  g_atomic_int_inc (&self->n_running);
  painter = g_async_queue_try_pop (self->painters);
  if (painter == NULL)
    painter = ashi_painter_new (self->plate, self->palette, &error);
  if (painter != NULL)
    ashi_painter_set_cancellable (painter, g_task_get_cancellable (task));
  tile = painter != NULL ? paint (painter, g_task_get_task_data (task), &error) : NULL;
  g_atomic_int_add (&self->n_running, -1);
  if (painter != NULL)
    g_async_queue_push (self->painters, g_steal_pointer (&painter));
  if (tile != NULL)
    g_task_return_pointer (task, tile, (GDestroyNotify) ashi_tile_unref);
  else
    g_task_return_error (task, error);
}

static int
compare_priority (gconstpointer a, gconstpointer b, gpointer unused)
{
  return g_task_get_priority ((GTask *) a) - g_task_get_priority ((GTask *) b);
}

static void
ashi_studio_finalize (GObject *object)
{
  AshiStudio *self = ASHI_STUDIO (object);

  /* Every task holds the studio, so none is left; the last may be ending in a worker of the pool, which cannot wait for
   * itself. */
  g_thread_pool_free (self->pool, FALSE, FALSE);
  g_async_queue_unref (self->painters);
  g_free (self->palette);
  g_clear_object (&self->plate);
  G_OBJECT_CLASS (ashi_studio_parent_class)->finalize (object);
  ashi_memory_give_back ();
}

static void
ashi_studio_class_init (AshiStudioClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_studio_finalize;
}

static void
ashi_studio_init (AshiStudio *self)
{
  const int workers = CLAMP ((int) g_get_num_processors () - N_RESERVED, 1, MAX_WORKERS);

  self->painters = g_async_queue_new_full (g_object_unref);
  /* Threads of our own: shared ones would take their niceness along. */
  self->pool = g_thread_pool_new (work, NULL, workers, TRUE, NULL);
  g_thread_pool_set_sort_function (self->pool, compare_priority, NULL);
}

/**
 * ashi_studio_new:
 * @plate: the plate to draw
 * @palette: (nullable): a style sheet that goes over the plate's own
 */
AshiStudio *
ashi_studio_new (AshiPlate *plate, const char *palette)
{
  AshiStudio *self;

  g_return_val_if_fail (ASHI_IS_PLATE (plate), NULL);

  self = g_object_new (ASHI_TYPE_STUDIO, NULL);
  self->plate = g_object_ref (plate);
  self->palette = g_strdup (palette);
  return self;
}

/**
 * ashi_studio_get_plate:
 *
 * Returns: (transfer none)
 */
AshiPlate *
ashi_studio_get_plate (AshiStudio *self)
{
  g_return_val_if_fail (ASHI_IS_STUDIO (self), NULL);
  return self->plate;
}

/**
 * ashi_studio_get_palette:
 *
 * Returns: (nullable): the style sheet that goes over the plate's own
 */
const char *
ashi_studio_get_palette (AshiStudio *self)
{
  g_return_val_if_fail (ASHI_IS_STUDIO (self), NULL);
  return self->palette;
}

/**
 * ashi_studio_give_way:
 *
 * From now on whatever else the computer does goes before what is painted: there is something to look at. Until then
 * nobody can do anything but wait for it, for a long time where a nice thread gets no processor.
 */
void
ashi_studio_give_way (AshiStudio *self)
{
  g_return_if_fail (ASHI_IS_STUDIO (self));
  g_atomic_int_set (&self->gives_way, TRUE);
}

/**
 * ashi_studio_count_jobs:
 * @n_running: (out): jobs that are being painted
 * @n_waiting: (out): jobs that wait for a worker
 */
void
ashi_studio_count_jobs (AshiStudio *self, guint *n_running, guint *n_waiting)
{
  g_return_if_fail (ASHI_IS_STUDIO (self));
  *n_running = (guint) g_atomic_int_get (&self->n_running);
  *n_waiting = g_thread_pool_unprocessed (self->pool);
}

/**
 * ashi_studio_get_n_asked:
 *
 * Returns: how many pictures have been asked of it since it was made
 */
guint
ashi_studio_get_n_asked (AshiStudio *self)
{
  g_return_val_if_fail (ASHI_IS_STUDIO (self), 0);
  return self->n_asked;
}

static void
push (AshiStudio *self,
      Job *job,
      int priority,
      GCancellable *cancellable,
      GAsyncReadyCallback callback,
      gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  self->n_asked++;
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_set_priority (task, priority);
  g_thread_pool_push (self->pool, task, NULL);
}

/**
 * ashi_studio_paint_layer_async:
 * @layer: the layer's index
 * @box: what to show, in user units (mm)
 * @scale: device pixels per mm
 * @priority: the lower, the sooner
 */
void
ashi_studio_paint_layer_async (AshiStudio *self,
                               guint layer,
                               AshiBox box,
                               double scale,
                               int priority,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  g_return_if_fail (ASHI_IS_STUDIO (self));

  job->layer = layer;
  job->box = box;
  job->scale = scale;
  push (self, job, priority, cancellable, callback, user_data);
}

/**
 * ashi_studio_paint_highlight_async:
 * @structure_id: the structure
 * @style: how it is to stand out
 * @box: what is seen of the plate, in user units (mm)
 * @scale: device pixels per mm
 * @pixel: device pixels per logical px
 * @priority: the lower, the sooner
 */
void
ashi_studio_paint_highlight_async (AshiStudio *self,
                                   const char *structure_id,
                                   AshiHighlightStyle style,
                                   AshiBox box,
                                   double scale,
                                   double pixel,
                                   int priority,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  g_return_if_fail (ASHI_IS_STUDIO (self) && structure_id != NULL);

  job->structure_id = g_strdup (structure_id);
  job->style = style;
  job->box = box;
  job->scale = scale;
  job->pixel = pixel;
  push (self, job, priority, cancellable, callback, user_data);
}

/**
 * ashi_studio_paint_finish:
 *
 * Returns: (transfer full) (nullable): what was painted
 */
AshiTile *
ashi_studio_paint_finish (AshiStudio *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (ASHI_IS_STUDIO (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
