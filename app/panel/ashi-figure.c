// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-figure.h"

#include "ashi-lesson-figure.h"
#include "ashi-texture.h"

#include <adwaita.h>

#define WIDTH   ASHI_LESSON_FIGURE_WIDTH /* logical px; it is shown as wide as its page is */
#define HEIGHT  ASHI_LESSON_FIGURE_HEIGHT
#define DENSITY 2

struct _AshiFigurePicture
{
  GtkWidget parent_instance;

  AshiPack *pack;
  const AshiFigure *figure; /* the pack has it */
  GdkTexture *texture;      /* NULL until it is painted */
};

G_DEFINE_FINAL_TYPE (AshiFigurePicture, ashi_figure_picture, GTK_TYPE_WIDGET)

typedef struct
{
  AshiLessonFigure *drawn;
  gboolean is_dark;
} Job;

static void
job_free (Job *self)
{
  ashi_lesson_figure_free (self->drawn);
  g_free (self);
}

static void
paint_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  cairo_surface_t *surface = ashi_lesson_figure_draw (job->drawn, DENSITY, job->is_dark, &error);

  if (surface != NULL)
    g_task_return_pointer (task, ashi_texture_new (surface), g_object_unref);
  else if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, NULL, NULL);
}

static void
on_painted (GObject *source, GAsyncResult *result, gpointer user_data)
{
  AshiFigurePicture *self = ASHI_FIGURE_PICTURE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);

  if (texture == NULL)
    {
      g_debug ("a figure cannot be drawn: %s", error != NULL ? error->message : "it shows nothing");
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }
  g_set_object (&self->texture, texture);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Returns: whether there is anything to paint */
static gboolean
begin (AshiFigurePicture *self)
{
  AshiLessonFigure *drawn = ashi_lesson_figure_new (self->pack, self->figure);
  g_autoptr (GTask) task = NULL;
  Job *job;

  if (drawn == NULL)
    return FALSE;
  job = g_new0 (Job, 1);
  job->drawn = drawn;
  job->is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  task = g_task_new (self, NULL, on_painted, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, paint_in_thread);
  return TRUE;
}

/* In the dark it is dark. */
static void
on_dark (AshiFigurePicture *self)
{
  begin (self);
}

static double
get_aspect (AshiFigurePicture *self)
{
  return self->texture != NULL ? (double) gdk_texture_get_width (self->texture) / gdk_texture_get_height (self->texture)
                               : WIDTH / HEIGHT;
}

static GtkSizeRequestMode
ashi_figure_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As wide as its page, and as high as that makes it; what is higher than wide stands in the middle. */
static void
ashi_figure_picture_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 0;
      *natural = (int) WIDTH;
    }
  else
    *minimum = *natural =
        (int) ((for_size > 0 ? for_size : WIDTH) / MAX (get_aspect (ASHI_FIGURE_PICTURE (widget)), WIDTH / HEIGHT));
}

static void
ashi_figure_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AshiFigurePicture *self = ASHI_FIGURE_PICTURE (widget);
  const double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const double shown = MIN (width, height * get_aspect (self));
  const graphene_rect_t area =
      GRAPHENE_RECT_INIT ((float) ((width - shown) / 2), 0, (float) shown, (float) (shown / get_aspect (self)));

  if (self->texture != NULL)
    ashi_texture_draw (self->texture, snapshot, &area);
}

static void
ashi_figure_picture_dispose (GObject *object)
{
  AshiFigurePicture *self = ASHI_FIGURE_PICTURE (object);

  g_clear_object (&self->texture);
  g_clear_object (&self->pack);
  G_OBJECT_CLASS (ashi_figure_picture_parent_class)->dispose (object);
}

static void
ashi_figure_picture_class_init (AshiFigurePictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_figure_picture_dispose;
  widget_class->get_request_mode = ashi_figure_picture_get_request_mode;
  widget_class->measure = ashi_figure_picture_measure;
  widget_class->snapshot = ashi_figure_picture_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ashi_figure_picture_init (AshiFigurePicture *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (on_dark), self,
                           G_CONNECT_SWAPPED);
}

/**
 * ashi_figure_picture_new:
 * @figure: of the pack; what it shows is called as the pack calls it
 *
 * Returns: (transfer floating) (nullable): a picture of what the figure shows, drawn from its plate by a thread and
 *   empty until then; %NULL when the plate draws none of it
 */
GtkWidget *
ashi_figure_picture_new (AshiPack *pack, const AshiFigure *figure)
{
  AshiFigurePicture *self;

  g_return_val_if_fail (ASHI_IS_PACK (pack), NULL);

  self = g_object_ref_sink (g_object_new (ASHI_TYPE_FIGURE_PICTURE, NULL));
  self->pack = g_object_ref (pack);
  self->figure = figure;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, figure->caption, -1);
  if (begin (self))
    {
      g_object_force_floating (G_OBJECT (self));
      return GTK_WIDGET (self);
    }
  g_object_unref (self);
  return NULL;
}
