// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-recall-paint.h"

#include <glib/gi18n.h>
#include <math.h>

#define BOX  0.4 /* of the height, that the range takes */
#define MARK 0.5 /* likewise, the share */
#define LINE 1.5

typedef struct
{
  double width, height;
  gboolean from_right;
} Scale;

/* A line's width is kept free at both ends, for what stands there. */
static double
get_x (const Scale *self, double share)
{
  const double end = self->height * MARK / 2 + LINE, x = end + share * (self->width - 2 * end);

  return self->from_right ? self->width - x : x;
}

static void
draw_track (const Scale *self, cairo_t *cr)
{
  for (guint i = 0; i <= 2; i++)
    {
      const double x = get_x (self, i / 2.0), reach = self->height * (i == 1 ? 0.1 : 0.2);

      cairo_move_to (cr, x, self->height / 2 - reach);
      cairo_line_to (cr, x, self->height / 2 + reach);
    }
  cairo_move_to (cr, get_x (self, 0), self->height / 2);
  cairo_line_to (cr, get_x (self, 1), self->height / 2);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
draw_wanted (const Scale *self, cairo_t *cr, double wanted)
{
  static const double dashes[] = { 3, 2 };

  cairo_move_to (cr, get_x (self, wanted), 0);
  cairo_line_to (cr, get_x (self, wanted), self->height);
  cairo_set_line_width (cr, LINE);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* Hollow, so that the line of what is wanted is seen through it. */
static void
draw_range (const Scale *self, cairo_t *cr, double low, double high)
{
  const double from = get_x (self, low), to = get_x (self, high);

  cairo_rectangle (cr, MIN (from, to), self->height * (1 - BOX) / 2, fabs (to - from), self->height * BOX);
  cairo_set_line_width (cr, LINE);
  cairo_stroke (cr);
}

static void
draw_share (const Scale *self, cairo_t *cr, double share)
{
  const double x = get_x (self, share), y = self->height / 2, reach = self->height * MARK / 2;

  cairo_move_to (cr, x, y - reach);
  cairo_line_to (cr, x + reach, y);
  cairo_line_to (cr, x, y + reach);
  cairo_line_to (cr, x - reach, y);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/**
 * ashi_recall_paint:
 * @cr: a context whose origin is the upper left corner, and whose colour is drawn with
 * @wanted: the share that somebody wants to recall
 * @from_right: whether it is read from the right
 *
 * From none to all: the range as a box, the share as a diamond, what is wanted as a dashed line across. Of too few
 * there is neither box nor diamond. Any thread.
 */
void
ashi_recall_paint (const AshiRecall *self, cairo_t *cr, double width, double height, double wanted, gboolean from_right)
{
  const Scale scale = { width, height, from_right };
  double low, high;

  g_return_if_fail (self != NULL && cr != NULL);

  draw_track (&scale, cr);
  draw_wanted (&scale, cr, wanted);
  if (ashi_recall_is_few (self))
    return;
  ashi_recall_get_range (self, &low, &high);
  draw_range (&scale, cr, low, high);
  draw_share (&scale, cr, ashi_recall_get_share (self));
}

/**
 * ashi_recall_dup_words:
 *
 * Returns: (transfer full): the same, for ears and for who wants figures
 */
char *
ashi_recall_dup_words (const AshiRecall *self)
{
  double low, high;

  g_return_val_if_fail (self != NULL, NULL);

  if (ashi_recall_is_few (self))
    return g_strdup_printf (_ ("%u of %u: too few to tell"), self->n_recalled, self->n);
  ashi_recall_get_range (self, &low, &high);
  return g_strdup_printf (_ ("%.0f in 100 (%u of %u), likely %.0f to %.0f"), 100 * ashi_recall_get_share (self),
                          self->n_recalled, self->n, 100 * low, 100 * high);
}

/**
 * ashi_recall_dup_legend:
 * @wanted: the share that somebody wants to recall
 *
 * Returns: (transfer full): how to read what ashi_recall_paint() draws
 */
char *
ashi_recall_dup_legend (double wanted)
{
  return g_strdup_printf (_ ("Of what was due. The diamond is what was still known, its box the range in which that "
                             "lies with 95 in 100, the dashed line the %.0f in 100 that you want"),
                          100 * wanted);
}
