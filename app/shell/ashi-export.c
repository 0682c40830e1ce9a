// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-export.h"

#include "ashi-texture.h"

#include <glib/gi18n.h>

typedef struct
{
  AshiViewPage *page; /* NULL: a sheet */
  AshiFlow *sheet;
  AshiPaper paper;
  char *path;              /* NULL: for the clipboard */
  GdkClipboard *clipboard; /* NULL: for a file */
  AshiExportDone done;
  gpointer user_data;
} Job;

static void
job_free (Job *self)
{
  g_clear_object (&self->page);
  g_clear_object (&self->sheet);
  g_clear_object (&self->clipboard);
  g_free (self->path);
  g_free (self);
}

static void
work (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  cairo_surface_t *surface = NULL;

  if (job->sheet != NULL && job->path != NULL)
    ashi_flow_save (job->sheet, job->paper, job->path, &error);
  else if (job->sheet != NULL)
    surface = ashi_flow_draw (job->sheet, &error);
  else if (job->path != NULL)
    ashi_view_page_save (job->page, job->paper, job->path, &error);
  else
    surface = ashi_view_page_draw (job->page, &error);
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
start (Job *job)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_done, NULL);

  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  /* Who closes the window has not taken back that a picture is to be saved. */
  if (g_application_get_default () != NULL)
    g_application_hold (g_application_get_default ());
  g_task_run_in_thread (task, work);
}

static Job *
job_new (AshiExportDone done, gpointer user_data)
{
  Job *self = g_new0 (Job, 1);

  self->done = done;
  self->user_data = user_data;
  return self;
}

/**
 * ashi_export_save_view:
 * @paper: how large the page is to be
 * @path: where to write; the ending, .png, .svg or .pdf, says as what
 * @done: called when it is written or has failed
 */
void
ashi_export_save_view (AshiViewPage *page, AshiPaper paper, const char *path, AshiExportDone done, gpointer user_data)
{
  Job *job;

  g_return_if_fail (ASHI_IS_VIEW_PAGE (page) && path != NULL);

  job = job_new (done, user_data);
  job->page = g_object_ref (page);
  job->paper = paper;
  job->path = g_strdup (path);
  start (job);
}

/**
 * ashi_export_copy_view:
 * @clipboard: where to
 * @done: called when it is there or has failed
 */
void
ashi_export_copy_view (AshiViewPage *page, GdkClipboard *clipboard, AshiExportDone done, gpointer user_data)
{
  Job *job;

  g_return_if_fail (ASHI_IS_VIEW_PAGE (page) && GDK_IS_CLIPBOARD (clipboard));

  job = job_new (done, user_data);
  job->page = g_object_ref (page);
  job->clipboard = g_object_ref (clipboard);
  start (job);
}

/**
 * ashi_export_save_sheet:
 * @paper: how large a page is to be
 * @path: where to write; a name that ends in .pdf, or of what has one page .png or .svg
 * @done: called when it is written or has failed
 */
void
ashi_export_save_sheet (AshiFlow *sheet, AshiPaper paper, const char *path, AshiExportDone done, gpointer user_data)
{
  Job *job;

  g_return_if_fail (ASHI_IS_FLOW (sheet) && path != NULL);

  job = job_new (done, user_data);
  job->sheet = g_object_ref (sheet);
  job->paper = paper;
  job->path = g_strdup (path);
  start (job);
}

/**
 * ashi_export_copy_sheet:
 * @sheet: of which the first page is copied, as a picture
 * @clipboard: where to
 * @done: called when it is there or has failed
 */
void
ashi_export_copy_sheet (AshiFlow *sheet, GdkClipboard *clipboard, AshiExportDone done, gpointer user_data)
{
  Job *job;

  g_return_if_fail (ASHI_IS_FLOW (sheet) && GDK_IS_CLIPBOARD (clipboard));

  job = job_new (done, user_data);
  job->sheet = g_object_ref (sheet);
  job->clipboard = g_object_ref (clipboard);
  start (job);
}
