// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-recall-bar.h"

#include "ashi-recall-paint.h"

/* In logical px. */
#define HEIGHT 24
#define WIDTH  150

struct _AshiRecallBar
{
  GtkWidget parent_instance;

  AshiRecall recall;
  double wanted;
};

G_DEFINE_FINAL_TYPE (AshiRecallBar, ashi_recall_bar, GTK_TYPE_WIDGET)

static void
ashi_recall_bar_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  /* Of one width whatever the words beside it take, so that those of all rows are one scale. */
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : WIDTH;
}

static void
ashi_recall_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AshiRecallBar *self = ASHI_RECALL_BAR (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  gdk_cairo_set_source_rgba (cr, &colour);
  ashi_recall_paint (&self->recall, cr, width, height, self->wanted,
                     gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  cairo_destroy (cr);
}

static void
ashi_recall_bar_class_init (AshiRecallBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = ashi_recall_bar_measure;
  widget_class->snapshot = ashi_recall_bar_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ashi_recall_bar_init (AshiRecallBar *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * ashi_recall_bar_new:
 * @wanted: the share that somebody wants to recall
 */
GtkWidget *
ashi_recall_bar_new (AshiRecall recall, double wanted)
{
  AshiRecallBar *self = g_object_new (ASHI_TYPE_RECALL_BAR, NULL);
  g_autofree char *words = ashi_recall_dup_words (&recall);

  self->recall = recall;
  self->wanted = wanted;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return GTK_WIDGET (self);
}
