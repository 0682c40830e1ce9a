// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-forecast-paint.h"

#include <glib/gi18n.h>

#define BAR   0.7 /* of a day's room */
#define SHADE 0.45
#define APART 2.0 /* between two figures, in logical px */

static guint
get_most (const guint *n_due)
{
  guint most = 1;

  for (guint i = 0; i < ASHI_FORECAST_DAYS; i++)
    most = MAX (most, n_due[i]);
  return most;
}

/* Figures of one line: where one would run into the last, it is left out. */
typedef struct
{
  cairo_t *cr;
  PangoLayout *layout;
  double last, last_width; /* its middle and how wide it was; 0: there was none */
} Line;

/* Centred about a place, above or below it. */
static void
draw_number (Line *self, guint number, double x, double y, gboolean above)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  int width, height;

  pango_layout_set_text (self->layout, text, -1);
  pango_layout_get_pixel_size (self->layout, &width, &height);
  if (self->last_width > 0 && ABS (x - self->last) < (width + self->last_width) / 2 + APART)
    return;
  cairo_move_to (self->cr, x - width / 2.0, above ? y - height : y);
  pango_cairo_show_layout (self->cr, self->layout);
  self->last = x;
  self->last_width = width;
}

static void
draw_bars (const guint *n_due, cairo_t *cr, double room, double foot, double tallest, gboolean from_right)
{
  const guint most = get_most (n_due);

  cairo_push_group (cr);
  for (guint i = 0; i < ASHI_FORECAST_DAYS; i++)
    {
      const double middle = (from_right ? ASHI_FORECAST_DAYS - i - 0.5 : i + 0.5) * room;
      const double height = MAX (n_due[i] > 0 ? 2 : 1, tallest * n_due[i] / most);

      cairo_rectangle (cr, middle - BAR * room / 2, foot - height, BAR * room, height);
    }
  cairo_fill (cr);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, SHADE);
}

/**
 * ashi_forecast_paint:
 * @n_due: (array fixed-size=14): how many cards come again on each day, from today on
 * @cr: a context whose origin is the upper left corner, and whose colour is drawn with
 * @layout: sets the figures
 * @from_right: whether it is read from the right
 *
 * Any thread.
 */
void
ashi_forecast_paint (
    const guint *n_due, cairo_t *cr, PangoLayout *layout, double width, double height, gboolean from_right)
{
  const double room = width / ASHI_FORECAST_DAYS;
  Line above = { cr, layout, 0, 0 }, below = { cr, layout, 0, 0 };
  double foot;
  int line;

  g_return_if_fail (n_due != NULL && cr != NULL && PANGO_IS_LAYOUT (layout));

  pango_layout_set_text (layout, "0", -1);
  pango_layout_get_pixel_size (layout, NULL, &line);
  foot = height - line;
  cairo_save (cr);
  draw_bars (n_due, cr, room, foot, foot - line, from_right);
  cairo_restore (cr);
  for (guint i = 0; i < ASHI_FORECAST_DAYS; i++)
    {
      const double middle = (from_right ? ASHI_FORECAST_DAYS - i - 0.5 : i + 0.5) * room;
      const double tall = MAX (2, (foot - line) * n_due[i] / get_most (n_due));

      if (n_due[i] > 0)
        draw_number (&above, n_due[i], middle, foot - tall, TRUE);
      draw_number (&below, i, middle, foot, FALSE);
    }
}

/**
 * ashi_forecast_dup_words:
 * @n_due: (array fixed-size=14): as ashi_forecast_paint() has it
 *
 * Returns: (transfer full): the same, for ears
 */
char *
ashi_forecast_dup_words (const guint *n_due)
{
  guint week = 0, all = 0;

  g_return_val_if_fail (n_due != NULL, NULL);

  for (guint i = 0; i < ASHI_FORECAST_DAYS; i++)
    {
      all += n_due[i];
      week += i < 7 ? n_due[i] : 0;
    }
  return g_strdup_printf (_ ("To come again: today %u, within a week %u, within two weeks %u"), n_due[0], week, all);
}
