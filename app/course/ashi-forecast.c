// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-forecast.h"

#define WIDTH 280 /* logical px */

struct _AshiForecast
{
  GtkWidget parent_instance;

  guint n_due[ASHI_FORECAST_DAYS];
};

G_DEFINE_FINAL_TYPE (AshiForecast, ashi_forecast, GTK_TYPE_WIDGET)

static void
ashi_forecast_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  g_autoptr (PangoLayout) line = gtk_widget_create_pango_layout (widget, "0");
  int height;

  pango_layout_get_pixel_size (line, NULL, &height);
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? ASHI_FORECAST_HEIGHT + 2 * height : WIDTH;
}

static void
ashi_forecast_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AshiForecast *self = ASHI_FORECAST (widget);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  gdk_cairo_set_source_rgba (cr, &colour);
  ashi_forecast_paint (self->n_due, cr, layout, width, height, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  cairo_destroy (cr);
}

static void
ashi_forecast_class_init (AshiForecastClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = ashi_forecast_measure;
  widget_class->snapshot = ashi_forecast_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ashi_forecast_init (AshiForecast *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "forecast");
}

GtkWidget *
ashi_forecast_new (void)
{
  return g_object_new (ASHI_TYPE_FORECAST, NULL);
}

/**
 * ashi_forecast_show:
 * @n_due: (array fixed-size=14): how many cards come again on each day, from today on
 */
void
ashi_forecast_show (AshiForecast *self, const guint *n_due)
{
  g_autofree char *told = NULL;

  g_return_if_fail (ASHI_IS_FORECAST (self) && n_due != NULL);

  memcpy (self->n_due, n_due, sizeof self->n_due);
  told = ashi_forecast_dup_words (self->n_due);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, told, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), told);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
