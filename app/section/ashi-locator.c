// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-locator.h"

#include "ashi-composition.h"
#include "ashi-cut.h"
#include "ashi-palette.h"
#include "ashi-texture.h"

#include <adwaita.h>
#include <math.h>

#define LONGER_SIDE 116 /* logical px */
#define DENSITY     2   /* pixels for each, so that it is sharp on any screen */
#define LINE        2.5 /* logical px */
#define HALO        5.0

struct _AshiLocator
{
  GtkWidget parent_instance;

  AshiView *view;
  AshiPlate *plate;    /* what is shown; NULL: nothing */
  AshiCut cut;         /* on it */
  GdkTexture *texture; /* of it; NULL while it is being painted */
  GCancellable *painting;
};

G_DEFINE_FINAL_TYPE (AshiLocator, ashi_locator, GTK_TYPE_WIDGET)

static double
get_scale (AshiPlate *plate)
{
  const AshiBox box = ashi_plate_get_view_box (plate);

  return LONGER_SIDE / MAX (box.width, box.height);
}

/* The plate */

typedef struct
{
  AshiPlate *plate;
  char *palette;
} Job;

static void
job_free (Job *self)
{
  g_object_unref (self->plate);
  g_free (self->palette);
  g_free (self);
}

static GdkTexture *
paint (const Job *job, GCancellable *cancellable, GError **error)
{
  g_autofree double *opacities = ashi_plate_dup_opacities (job->plate);
  const AshiComposition composition = { .box = ashi_plate_get_view_box (job->plate),
                                        .scale = DENSITY * get_scale (job->plate),
                                        .opacities = opacities };
  g_autoptr (AshiPainter) painter = ashi_painter_new (job->plate, job->palette, error);
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean painted;

  if (painter == NULL)
    return NULL;
  ashi_painter_set_cancellable (painter, cancellable);
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
  GdkTexture *texture = paint (job, cancellable, &error);

  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, NULL, NULL);
}

/* The line is there without the plate, too. */
static void
on_painted (GObject *source, GAsyncResult *result, gpointer locator)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* the locator shows another plate, or is gone */
  if (texture == NULL)
    g_debug ("the small plate cannot be drawn: %s", error != NULL ? error->message : "it shows nothing");
  g_set_object (&ASHI_LOCATOR (locator)->texture, texture);
  gtk_widget_queue_draw (locator);
}

static void
stop_painting (AshiLocator *self)
{
  g_cancellable_cancel (self->painting);
  g_clear_object (&self->painting);
}

/* A worker must not be the last to hold a widget: the task is cancelled before that goes. */
static void
start_painting (AshiLocator *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  stop_painting (self);
  if (self->plate == NULL)
    return;
  self->painting = g_cancellable_new ();
  job = g_new0 (Job, 1);
  job->plate = g_object_ref (self->plate);
  job->palette = ashi_palette_dup_for_screen (ashi_view_get_colours (self->view),
                                              adw_style_manager_get_dark (adw_style_manager_get_default ()), NULL);
  task = g_task_new (NULL, self->painting, on_painted, self);
  g_task_set_source_tag (task, start_painting);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, paint_in_thread);
}

static void
set_plate (AshiLocator *self, AshiPlate *plate)
{
  gtk_widget_set_visible (GTK_WIDGET (self), plate != NULL);
  if (!g_set_object (&self->plate, plate))
    return;
  g_clear_object (&self->texture);
  start_painting (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* The section */

static void
show_section (AshiLocator *self)
{
  AshiPack *pack = ashi_view_get_pack (self->view);
  AshiPlate *section = ashi_view_get_section (self->view) != NULL ? ashi_view_get_plate (self->view) : NULL;
  AshiPlate *plate = NULL;

  if (section != NULL && pack != NULL)
    plate = ashi_cut_choose_plate (section, pack, ashi_view_get_home (self->view));
  if (section == NULL)
    return; /* whoever holds this hides it, and the next section is likely seen on the same plate */
  if (plate != NULL)
    ashi_cut_find (&self->cut, section, plate);
  set_plate (self, plate);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_view_changed (AshiLocator *self, AshiViewChange change)
{
  if (change & (ASHI_VIEW_CHANGE_PACK | ASHI_VIEW_CHANGE_PICTURE | ASHI_VIEW_CHANGE_HOME))
    show_section (self);
  if (change & ASHI_VIEW_CHANGE_COLOURS)
    start_painting (self);
}

/**
 * ashi_locator_set_view:
 * @view: whose section to locate
 */
void
ashi_locator_set_view (AshiLocator *self, AshiView *view)
{
  g_return_if_fail (ASHI_IS_LOCATOR (self) && self->view == NULL);
  g_return_if_fail (ASHI_IS_VIEW (view));

  self->view = g_object_ref (view);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (start_painting), self,
                           G_CONNECT_SWAPPED);
  show_section (self);
}

/* The widget */

static void
ashi_locator_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  AshiPlate *plate = ASHI_LOCATOR (widget)->plate;
  const AshiBox box = plate != NULL ? ashi_plate_get_view_box (plate) : (AshiBox) { 0, 0, 1, 1 };
  const double side = orientation == GTK_ORIENTATION_HORIZONTAL ? box.width : box.height;

  *minimum = *natural = (int) ceil (side * LONGER_SIDE / MAX (box.width, box.height));
}

static void
trace_cut (AshiLocator *self, cairo_t *cr)
{
  const AshiBox box = ashi_plate_get_view_box (self->plate);
  const double scale = get_scale (self->plate);

  for (guint i = 0; i < G_N_ELEMENTS (self->cut.x); i++)
    cairo_line_to (cr, (self->cut.x[i] - box.x) * scale, (self->cut.y[i] - box.y) * scale);
  cairo_close_path (cr);
}

static void
draw_cut (AshiLocator *self, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, area);
  GdkRGBA line, halo;

  if (!gtk_style_context_lookup_color (style, "accent_color", &line))
    line = (GdkRGBA) { 0.1f, 0.37f, 0.84f, 1 };
  if (!gtk_style_context_lookup_color (style, "card_bg_color", &halo))
    halo = (GdkRGBA) { 1, 1, 1, 1 };
  halo.alpha = 1;
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  trace_cut (self, cr);
  gdk_cairo_set_source_rgba (cr, &halo);
  cairo_set_line_width (cr, HALO);
  cairo_stroke_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &line);
  cairo_set_line_width (cr, LINE);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
ashi_locator_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AshiLocator *self = ASHI_LOCATOR (widget);
  graphene_rect_t area, picture;
  AshiBox box;

  if (self->plate == NULL)
    return;
  box = ashi_plate_get_view_box (self->plate);
  area = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  picture = GRAPHENE_RECT_INIT (0, 0, (float) (box.width * get_scale (self->plate)),
                                (float) (box.height * get_scale (self->plate)));
  gtk_snapshot_push_clip (snapshot, &area);
  if (self->texture != NULL)
    ashi_texture_draw (self->texture, snapshot, &picture);
  draw_cut (self, snapshot, &area);
  gtk_snapshot_pop (snapshot);
}

static void
ashi_locator_dispose (GObject *object)
{
  AshiLocator *self = ASHI_LOCATOR (object);

  stop_painting (self);
  g_clear_object (&self->texture);
  g_clear_object (&self->plate);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_locator_parent_class)->dispose (object);
}

static void
ashi_locator_class_init (AshiLocatorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_locator_dispose;
  widget_class->measure = ashi_locator_measure;
  widget_class->snapshot = ashi_locator_snapshot;
  gtk_widget_class_set_css_name (widget_class, "locator");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ashi_locator_init (AshiLocator *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}
