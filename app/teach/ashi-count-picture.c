// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-count-picture.h"

#include "ashi-count-paint.h"

#include <glib/gi18n.h>

/* In logical px, to be seen from two metres, and as small as a small screen makes it. */
#define NATURAL_SIZE 620
#define LEAST_SIZE   160

struct _AshiCountPicture
{
  GtkWidget parent_instance;

  gboolean is_set;
  AshiCount count; /* its figures alone */
};

G_DEFINE_FINAL_TYPE (AshiCountPicture, ashi_count_picture, GTK_TYPE_WIDGET)

static void
ashi_count_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AshiCountPicture *self = ASHI_COUNT_PICTURE (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const double size = MIN (width, height);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  GdkRGBA colour;
  cairo_t *cr;

  if (!self->is_set || size < 1)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_translate (cr, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width - size : 0, 0);
  ashi_count_paint (&self->count, cr, (const double[]) { colour.red, colour.green, colour.blue }, size);
  cairo_destroy (cr);
}

static void
ashi_count_picture_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = LEAST_SIZE;
  *natural = NATURAL_SIZE;
}

static void
ashi_count_picture_class_init (AshiCountPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = ashi_count_picture_measure;
  widget_class->snapshot = ashi_count_picture_snapshot;
  gtk_widget_class_set_css_name (widget_class, "countpicture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ashi_count_picture_init (AshiCountPicture *self)
{
}

GtkWidget *
ashi_count_picture_new (void)
{
  return g_object_new (ASHI_TYPE_COUNT_PICTURE, NULL);
}

/**
 * ashi_count_picture_set_count:
 * @count: what to draw; nothing of it is kept
 */
void
ashi_count_picture_set_count (AshiCountPicture *self, const AshiCount *count)
{
  g_autofree char *description = NULL;

  g_return_if_fail (ASHI_IS_COUNT_PICTURE (self) && count != NULL);

  self->is_set = TRUE;
  self->count = *count;
  self->count.gist = self->count.who = self->count.unknown = NULL;
  self->count.tongue = NULL;
  description = ashi_count_dup_drawing (count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
