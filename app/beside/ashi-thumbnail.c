// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-thumbnail.h"

/* How high it is by its extent, at most: as a screen that stands beside another. */
#define TALLEST (10.0 / 16.0)

struct _AshiThumbnail
{
  GtkWidget parent_instance;

  GdkPaintable *paintable;
  int extent; /* the width of the largest, in logical px */
};

G_DEFINE_FINAL_TYPE (AshiThumbnail, ashi_thumbnail, GTK_TYPE_WIDGET)

/* A window that has no size yet is as wide as most. */
static void
get_size (AshiThumbnail *self, int *width, int *height)
{
  double ratio = gdk_paintable_get_intrinsic_aspect_ratio (self->paintable);

  if (ratio <= 0)
    ratio = 1 / TALLEST;
  *height = (int) (self->extent * MIN (1 / ratio, TALLEST));
  *width = (int) (*height * ratio);
}

static void
ashi_thumbnail_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  int width, height;

  get_size (ASHI_THUMBNAIL (widget), &width, &height);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? width : height;
}

static void
ashi_thumbnail_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AshiThumbnail *self = ASHI_THUMBNAIL (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  int shown_width, shown_height;

  get_size (self, &shown_width, &shown_height);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float) (width - shown_width) / 2, (float) (height - shown_height) / 2));
  gdk_paintable_snapshot (self->paintable, snapshot, shown_width, shown_height);
}

static void
ashi_thumbnail_dispose (GObject *object)
{
  g_clear_object (&ASHI_THUMBNAIL (object)->paintable);
  G_OBJECT_CLASS (ashi_thumbnail_parent_class)->dispose (object);
}

static void
ashi_thumbnail_class_init (AshiThumbnailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_thumbnail_dispose;
  widget_class->measure = ashi_thumbnail_measure;
  widget_class->snapshot = ashi_thumbnail_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ashi_thumbnail_init (AshiThumbnail *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * ashi_thumbnail_new:
 * @content: in a window, which may be closed
 */
GtkWidget *
ashi_thumbnail_new (GtkWidget *content)
{
  AshiThumbnail *self = g_object_new (ASHI_TYPE_THUMBNAIL, NULL);

  g_return_val_if_fail (GTK_IS_WIDGET (content), GTK_WIDGET (self));

  self->paintable = gtk_widget_paintable_new (content);
  g_signal_connect_object (self->paintable, "invalidate-contents", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->paintable, "invalidate-size", G_CALLBACK (gtk_widget_queue_resize), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * ashi_thumbnail_set_extent:
 * @extent: how wide it is at most, in logical px
 */
void
ashi_thumbnail_set_extent (AshiThumbnail *self, int extent)
{
  g_return_if_fail (ASHI_IS_THUMBNAIL (self));

  self->extent = extent;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
