// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-forecast.h"

#include <glib/gi18n.h>

#define HEIGHT 110 /* logical px */
#define BAR    0.7 /* of a day's room */

struct _AshiForecast
{
  GtkWidget parent_instance;

  guint n_due[ASHI_FORECAST_DAYS];
};

G_DEFINE_FINAL_TYPE (AshiForecast, ashi_forecast, GTK_TYPE_WIDGET)

static guint
get_most (const AshiForecast *self)
{
  guint most = 1;

  for (guint i = 0; i < ASHI_FORECAST_DAYS; i++)
    most = MAX (most, self->n_due[i]);
  return most;
}

static void
ashi_forecast_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 280;
}

/* Centred about a place, above or below it. */
static void
draw_number (GtkWidget *widget, GtkSnapshot *snapshot, guint number, double x, double y, gboolean above)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  GdkRGBA colour;
  int width, height;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (x - width / 2.0), (float) (above ? y - height : y)));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
ashi_forecast_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AshiForecast *self = ASHI_FORECAST (widget);
  g_autoptr (PangoLayout) line = gtk_widget_create_pango_layout (widget, "0");
  const gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const double room = gtk_widget_get_width (widget) / (double) ASHI_FORECAST_DAYS;
  const guint most = get_most (self);
  int line_height;
  double foot, tallest;
  GdkRGBA colour;

  pango_layout_get_pixel_size (line, NULL, &line_height);
  foot = gtk_widget_get_height (widget) - line_height;
  tallest = foot - line_height;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  colour.alpha *= 0.45f;
  for (guint i = 0; i < ASHI_FORECAST_DAYS; i++)
    {
      const double middle = (from_right ? ASHI_FORECAST_DAYS - i - 0.5 : i + 0.5) * room;
      const double height = MAX (self->n_due[i] > 0 ? 2 : 1, tallest * self->n_due[i] / most);

      gtk_snapshot_append_color (snapshot, &colour,
                                 &GRAPHENE_RECT_INIT ((float) (middle - BAR * room / 2), (float) (foot - height),
                                                      (float) (BAR * room), (float) height));
      if (self->n_due[i] > 0)
        draw_number (widget, snapshot, self->n_due[i], middle, foot - height, TRUE);
      draw_number (widget, snapshot, i, middle, foot, FALSE);
    }
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

static guint
sum (const AshiForecast *self, guint n_days)
{
  guint all = 0;

  for (guint i = 0; i < n_days; i++)
    all += self->n_due[i];
  return all;
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
  told = g_strdup_printf (_ ("To come again: today %u, within a week %u, within two weeks %u"), sum (self, 1),
                          sum (self, 7), sum (self, ASHI_FORECAST_DAYS));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, told, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), told);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
