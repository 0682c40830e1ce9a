// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-export.h"

#include "ashi-composition.h"
#include "ashi-palette.h"
#include "ashi-texture.h"

#include <glib/gi18n.h>

/* All that a worker needs, since the view goes on meanwhile. */
typedef struct
{
  AshiPlate *plate;
  AshiNames *names; /* around the picture */
  double *opacities;
  char *selection; /* NULL: nothing */
  char *palette;
  AshiBox box;
  double scale;
  char *path;              /* NULL: for the clipboard */
  GdkClipboard *clipboard; /* NULL: for a file */
  AshiExportDone done;
  gpointer user_data;
} Job;

static void
job_free (Job *self)
{
  g_object_unref (self->plate);
  g_object_unref (self->names);
  g_clear_object (&self->clipboard);
  g_free (self->opacities);
  g_free (self->selection);
  g_free (self->palette);
  g_free (self->path);
  g_free (self);
}

/* What is printed or pasted stands on white paper, whatever the screen's is. */
static Job *
job_new (AshiView *view, AshiBox box, double scale)
{
  AshiPlate *plate = ashi_view_get_plate (view);
  const char *selection = ashi_view_get_selection (view);
  Job *self = g_new0 (Job, 1);

  self->plate = g_object_ref (plate);
  self->names = ashi_names_copy (ashi_view_get_names (view));
  self->opacities = g_new0 (double, ashi_plate_get_n_layers (plate) + 1);
  for (guint i = 0; i < ashi_plate_get_n_layers (plate); i++)
    self->opacities[i] = ashi_view_get_effective_opacity (view, i);
  if (ashi_plate_find_structure (plate, selection) != NULL)
    self->selection = g_strdup (selection);
  self->palette = ashi_palette_dup_for_screen (ashi_view_get_colours (view), FALSE, ashi_view_get_veil (view));
  if (!ashi_box_intersect (box, ashi_plate_get_view_box (plate), &self->box))
    self->box = ashi_plate_get_view_box (plate);
  self->scale = scale;
  return self;
}

static void
work (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const double paper[] = { 1, 1, 1 };
  const Job *job = data;
  const AshiComposition composition = {
    .box = job->box,
    .scale = job->scale,
    .opacities = job->opacities,
    .selection = job->selection,
    .names = job->names,
    .background = paper,
  };
  GError *error = NULL;
  g_autoptr (AshiPainter) painter = ashi_painter_new (job->plate, job->palette, &error);
  cairo_surface_t *surface = NULL;

  if (painter != NULL && job->path != NULL)
    ashi_composition_save (&composition, painter, job->path, &error);
  else if (painter != NULL)
    surface = ashi_composition_draw (&composition, painter, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, surface, (GDestroyNotify) cairo_surface_destroy);
}

/* When the last window was closed meanwhile, nobody sees what is told there. */
static void
tell_of_failure (const Job *job, const char *message)
{
  GApplication *application = g_application_get_default ();

  if (GTK_IS_APPLICATION (application) && gtk_application_get_windows (GTK_APPLICATION (application)) == NULL)
    g_printerr ("ashi: %s\n", message);
  job->done (job->user_data, message);
}

static char *
dup_saved_message (const Job *job)
{
  g_autofree char *name = job->path != NULL ? g_path_get_basename (job->path) : NULL;
  g_autofree char *shown = name != NULL ? g_filename_display_name (name) : NULL;

  return shown != NULL ? g_strdup_printf (_ ("Saved as %s"), shown) : g_strdup (_ ("Picture copied"));
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer unused)
{
  const Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *done = dup_saved_message (job);

  if (surface != NULL)
    {
      g_autoptr (GdkTexture) texture = ashi_texture_new (surface);

      gdk_clipboard_set_texture (job->clipboard, texture);
    }
  if (error != NULL)
    tell_of_failure (job, error->message);
  else
    job->done (job->user_data, done);
  if (g_application_get_default () != NULL)
    g_application_release (g_application_get_default ());
}

static void
start (AshiView *view, Job *job)
{
  g_autoptr (GTask) task = g_task_new (view, NULL, on_done, NULL);

  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  /* Who closes the window has not taken back that a picture is to be saved. */
  if (g_application_get_default () != NULL)
    g_application_hold (g_application_get_default ());
  g_task_run_in_thread (task, work);
}

/**
 * ashi_export_dup_file_name:
 * @view: shows a picture
 *
 * Returns: (transfer full): what a file is to be called in which that is saved, until somebody calls it otherwise
 */
char *
ashi_export_dup_file_name (AshiView *view)
{
  g_return_val_if_fail (ASHI_IS_VIEW (view) && ashi_view_get_plate (view) != NULL, NULL);
  return g_strconcat (ashi_plate_get_id (ashi_view_get_plate (view)), ".png", NULL);
}

/**
 * ashi_export_save:
 * @view: shows a picture
 * @box: what to keep of it, in user units (mm)
 * @scale: pixels per mm
 * @path: where to write; the ending, .png, .svg or .pdf, says as what
 * @done: called when it is written or has failed
 */
void
ashi_export_save (AshiView *view, AshiBox box, double scale, const char *path, AshiExportDone done, gpointer user_data)
{
  Job *job;

  g_return_if_fail (ASHI_IS_VIEW (view) && ashi_view_get_plate (view) != NULL && path != NULL);

  job = job_new (view, box, scale);
  job->path = g_strdup (path);
  job->done = done;
  job->user_data = user_data;
  start (view, job);
}

/**
 * ashi_export_copy:
 * @view: shows a picture
 * @box: what to copy of it, in user units (mm)
 * @scale: pixels per mm
 * @clipboard: where to
 * @done: called when it is there or has failed
 */
void
ashi_export_copy (
    AshiView *view, AshiBox box, double scale, GdkClipboard *clipboard, AshiExportDone done, gpointer user_data)
{
  Job *job;

  g_return_if_fail (ASHI_IS_VIEW (view) && ashi_view_get_plate (view) != NULL && GDK_IS_CLIPBOARD (clipboard));

  job = job_new (view, box, scale);
  job->clipboard = g_object_ref (clipboard);
  job->done = done;
  job->user_data = user_data;
  start (view, job);
}
