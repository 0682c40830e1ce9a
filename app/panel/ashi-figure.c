// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-figure.h"

#include "ashi-composition.h"
#include "ashi-texture.h"

#include <math.h>

/* A figure as wide as the text it stands in, in logical pixels, drawn for twice that density. */
#define WIDTH       560
#define MOST_HEIGHT 420
#define DENSITY     2

/* What stands around the structures it is about, as a part of their size, so that a reader sees where they are. */
#define SURROUNDINGS  0.6
#define LEAST_SIDE_MM 120.0

typedef struct
{
  AshiPlate *plate;
  GPtrArray *structures; /* borrowed from the plate: AshiStructure */
} Job;

static void
job_free (Job *self)
{
  g_object_unref (self->plate);
  g_ptr_array_unref (self->structures);
  g_free (self);
}

static void
join (AshiBox *all, AshiBox box)
{
  const double right = MAX (all->x + all->width, box.x + box.width);
  const double bottom = MAX (all->y + all->height, box.y + box.height);

  if (all->width <= 0)
    {
      *all = box;
      return;
    }
  all->x = MIN (all->x, box.x);
  all->y = MIN (all->y, box.y);
  all->width = right - all->x;
  all->height = bottom - all->y;
}

/* The structures, what stands around them, and no more than the plate has. */
static gboolean
frame (const Job *job, AshiPainter *painter, AshiBox *framed, GError **error)
{
  AshiBox all = { 0 };
  double margin;

  for (guint i = 0; i < job->structures->len; i++)
    {
      const AshiStructure *structure = g_ptr_array_index (job->structures, i);
      AshiBox box;

      if (!ashi_painter_measure_structure (painter, structure->id, &box, error))
        return FALSE;
      join (&all, box);
    }
  margin = MAX (MAX (all.width, all.height) * SURROUNDINGS, LEAST_SIDE_MM - MAX (all.width, all.height)) / 2;
  return ashi_box_intersect (ashi_box_grow (all, margin), ashi_plate_get_view_box (job->plate), framed);
}

/* As the pack opens the plate, less what would hide the structures. */
static double *
choose_opacities (const Job *job)
{
  const guint n = ashi_plate_get_n_layers (job->plate);
  double *opacities = g_new0 (double, n);
  guint outermost = n;

  for (guint i = 0; i < job->structures->len; i++)
    outermost = MIN (outermost, ((const AshiStructure *) g_ptr_array_index (job->structures, i))->layer);
  for (guint i = outermost; i < n; i++)
    opacities[i] = MAX (ashi_plate_get_layer (job->plate, i)->opacity, i == outermost ? 1 : 0);
  return opacities;
}

static GdkTexture *
paint (const Job *job, GError **error)
{
  g_autoptr (AshiPainter) painter = ashi_painter_new (job->plate, NULL, error);
  const AshiStructure *first = g_ptr_array_index (job->structures, 0);
  g_autofree double *opacities = choose_opacities (job);
  AshiComposition composition = { .opacities = opacities, .selection = first->id };
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean painted;

  if (painter == NULL || !frame (job, painter, &composition.box, error))
    return NULL;
  composition.scale = DENSITY * MIN (WIDTH / composition.box.width, MOST_HEIGHT / composition.box.height);
  if (!ashi_size_check (composition.box, composition.scale, error))
    return NULL;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (composition.box.width * composition.scale),
                                        (int) ceil (composition.box.height * composition.scale));
  cr = cairo_create (surface);
  painted = ashi_composition_paint (&composition, painter, cr, 1, error);
  cairo_destroy (cr);
  if (painted)
    return ashi_texture_new (surface);
  cairo_surface_destroy (surface);
  return NULL;
}

static void
paint_in_thread (GTask *task, gpointer source, gpointer job, GCancellable *cancellable)
{
  GError *error = NULL;
  GdkTexture *texture = paint (job, &error);

  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, NULL, NULL);
}

static void
on_painted (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GtkPicture *picture = GTK_PICTURE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);

  if (texture == NULL)
    {
      g_debug ("a figure cannot be drawn: %s", error != NULL ? error->message : "it shows nothing");
      gtk_widget_set_visible (GTK_WIDGET (picture), FALSE);
      return;
    }
  gtk_widget_set_size_request (GTK_WIDGET (picture), -1, gdk_texture_get_height (texture) / DENSITY);
  gtk_picture_set_paintable (picture, GDK_PAINTABLE (texture));
}

static Job *
job_new (AshiPack *pack, const AshiFigure *figure)
{
  AshiPlate *plate = ashi_pack_find_plate (pack, figure->plate);
  Job *self;

  if (plate == NULL)
    return NULL;
  self = g_new0 (Job, 1);
  self->plate = g_object_ref (plate);
  self->structures = g_ptr_array_new ();
  for (char **id = figure->shows; *id != NULL; id++)
    {
      const AshiStructure *structure = ashi_plate_find_subject (plate, *id, ASHI_SIDE_RIGHT);

      if (structure != NULL)
        g_ptr_array_add (self->structures, (gpointer) structure);
    }
  if (self->structures->len > 0)
    return self;
  job_free (self);
  return NULL;
}

/**
 * ashi_figure_picture_new:
 *
 * Returns: (transfer floating) (nullable): a picture of what the figure shows, drawn from its plate by a thread and
 *   empty until then; %NULL when the plate draws none of it
 */
GtkWidget *
ashi_figure_picture_new (AshiPack *pack, const AshiFigure *figure)
{
  Job *job;
  GtkWidget *picture;
  g_autoptr (GTask) task = NULL;

  g_return_val_if_fail (ASHI_IS_PACK (pack), NULL);

  job = job_new (pack, figure);
  if (job == NULL)
    return NULL;
  picture = gtk_picture_new ();
  gtk_picture_set_alternative_text (GTK_PICTURE (picture), figure->caption);
  gtk_widget_set_size_request (picture, -1, MOST_HEIGHT);
  task = g_task_new (picture, NULL, on_painted, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, paint_in_thread);
  return picture;
}
