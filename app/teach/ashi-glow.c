// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-glow.h"

#include "ashi-canvas.h"
#include "ashi-glow-paint.h"
#include "ashi-palette.h"
#include "ashi-texture.h"

#include <adwaita.h>

struct _AshiGlow
{
  GObject parent_instance;

  AshiPlate *plate; /* of what is shown */
  GStrv ids;        /* what is shown or being painted */
  GdkTexture *texture;
  AshiBox box; /* of the texture, in mm */
  GCancellable *cancellable;
};

static void overlay_init (AshiOverlayInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AshiGlow,
                               ashi_glow,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ASHI_TYPE_OVERLAY, overlay_init))

enum
{
  PAINTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  AshiPlate *plate;
  GStrv ids;
  char *palette;
} Job;

static void
job_free (gpointer job)
{
  Job *self = job;

  g_object_unref (self->plate);
  g_strfreev (self->ids);
  g_free (self->palette);
  g_free (self);
}

static void
snapshot (AshiOverlay *overlay, AshiCanvas *canvas, AshiLabelLayout *labels)
{
  AshiGlow *self = ASHI_GLOW (overlay);
  AshiViewport *viewport = ashi_canvas_get_viewport (canvas);
  const double scale = ashi_viewport_get_scale (viewport);
  graphene_rect_t area;
  double x, y;

  if (self->texture == NULL || ashi_canvas_get_plate (canvas) != self->plate)
    return;
  ashi_viewport_to_view (viewport, self->box.x, self->box.y, &x, &y);
  area =
      GRAPHENE_RECT_INIT ((float) x, (float) y, (float) (self->box.width * scale), (float) (self->box.height * scale));
  ashi_texture_draw (self->texture, labels->snapshot, &area);
}

static void
overlay_init (AshiOverlayInterface *iface)
{
  iface->snapshot = snapshot;
}

static void
paint_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  AshiGlowPainting *painting = ashi_glow_paint (job->plate, job->palette, (const char *const *) job->ids, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, painting, painting != NULL ? (GDestroyNotify) ashi_glow_painting_free : NULL);
}

static void
on_painted (GObject *source, GAsyncResult *result, gpointer unused)
{
  AshiGlow *self = ASHI_GLOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiGlowPainting) painting = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    g_debug ("nothing shines: %s", error->message);
  g_clear_object (&self->texture);
  if (painting != NULL)
    {
      self->box = painting->box;
      self->texture = ashi_texture_new (g_steal_pointer (&painting->surface));
    }
  ashi_overlay_changed (ASHI_OVERLAY (self));
  g_signal_emit (self, signals[PAINTED], 0, painting != NULL ? &painting->body : NULL);
}

static void
paint (AshiGlow *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  job->plate = g_object_ref (self->plate);
  job->ids = g_strdupv (self->ids);
  job->palette = ashi_palette_dup_for_screen (ASHI_COLOURS_NATURAL,
                                              adw_style_manager_get_dark (adw_style_manager_get_default ()), NULL);
  task = g_task_new (self, self->cancellable, on_painted, NULL);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, paint_in_thread);
}

static void
ashi_glow_dispose (GObject *object)
{
  AshiGlow *self = ASHI_GLOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->texture);
  g_clear_object (&self->plate);
  g_clear_pointer (&self->ids, g_strfreev);
  G_OBJECT_CLASS (ashi_glow_parent_class)->dispose (object);
}

static void
ashi_glow_class_init (AshiGlowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_glow_dispose;
  signals[PAINTED] = g_signal_new ("painted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
ashi_glow_init (AshiGlow *self)
{
}

AshiGlow *
ashi_glow_new (void)
{
  return g_object_new (ASHI_TYPE_GLOW, NULL);
}

/**
 * ashi_glow_show:
 * @plate: the plate
 * @ids: (array zero-terminated=1): the structures of it that are to shine, which may be none
 *
 * What shone before does so until that is painted.
 */
void
ashi_glow_show (AshiGlow *self, AshiPlate *plate, const char *const *ids)
{
  g_return_if_fail (ASHI_IS_GLOW (self) && ASHI_IS_PLATE (plate) && ids != NULL);

  if (plate == self->plate && self->ids != NULL && g_strv_equal ((const char *const *) self->ids, ids))
    return;
  g_set_object (&self->plate, plate);
  g_strfreev (self->ids);
  self->ids = g_strdupv ((char **) ids);
  paint (self);
}
