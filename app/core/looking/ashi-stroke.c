// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-stroke.h"

#include <math.h>

/* How far what is painted reaches beyond the line, in widths: the head of an arrow, and the rim around each line. */
#define REACH       0.8
#define ARROW_REACH 2.6

/* Sides of the polygon that an ellipse is met as. */
#define N_SIDES 64

struct _AshiStroke
{
  gatomicrefcount ref_count;
  AshiStrokeKind kind;
  AshiInkColour colour;
  guint n_points;
  AshiBox box; /* that it is painted in */
  AshiInkPoint points[];
};

static double
get_reach (const AshiStroke *self, guint point)
{
  return self->points[point].width * (self->kind == ASHI_STROKE_ARROW ? ARROW_REACH : REACH);
}

static AshiBox
measure_box (const AshiStroke *self)
{
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  for (guint i = 0; i < self->n_points; i++)
    {
      const AshiInkPoint *point = &self->points[i];
      const double reach = get_reach (self, i);

      left = MIN (left, point->x - reach);
      top = MIN (top, point->y - reach);
      right = MAX (right, point->x + reach);
      bottom = MAX (bottom, point->y + reach);
    }
  return (AshiBox) { left, top, right - left, bottom - top };
}

/**
 * ashi_stroke_new:
 * @points: (array length=n_points): at least one; arrows and circles have two
 *
 * Returns: (transfer full)
 */
AshiStroke *
ashi_stroke_new (AshiStrokeKind kind, AshiInkColour colour, const AshiInkPoint *points, guint n_points)
{
  AshiStroke *self;

  g_return_val_if_fail (kind < ASHI_N_STROKE_KINDS && colour < ASHI_N_INK_COLOURS, NULL);
  g_return_val_if_fail (points != NULL && n_points > 0, NULL);

  self = g_malloc (sizeof (AshiStroke) + n_points * sizeof (AshiInkPoint));
  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->colour = colour;
  self->n_points = n_points;
  for (guint i = 0; i < n_points; i++)
    self->points[i] = points[i];
  self->box = measure_box (self);
  return self;
}

AshiStroke *
ashi_stroke_ref (AshiStroke *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
ashi_stroke_unref (AshiStroke *self)
{
  if (g_atomic_ref_count_dec (&self->ref_count))
    g_free (self);
}

AshiStrokeKind
ashi_stroke_get_kind (const AshiStroke *self)
{
  return self->kind;
}

AshiInkColour
ashi_stroke_get_colour (const AshiStroke *self)
{
  return self->colour;
}

/**
 * ashi_stroke_get_points:
 * @n_points: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_points): its points, as they were drawn
 */
const AshiInkPoint *
ashi_stroke_get_points (const AshiStroke *self, guint *n_points)
{
  *n_points = self->n_points;
  return self->points;
}

/**
 * ashi_stroke_get_box:
 *
 * Returns: what of the plate it takes when it is painted, in user units (mm)
 */
AshiBox
ashi_stroke_get_box (const AshiStroke *self)
{
  return self->box;
}

/* Meeting */

static double
get_distance (double x, double y, double x0, double y0, double x1, double y1)
{
  const double dx = x1 - x0, dy = y1 - y0, length = dx * dx + dy * dy;
  const double along = length > 0 ? CLAMP (((x - x0) * dx + (y - y0) * dy) / length, 0, 1) : 0;

  return hypot (x - x0 - along * dx, y - y0 - along * dy);
}

static gboolean
is_line_met (const AshiStroke *self, double x, double y, double radius)
{
  for (guint i = 0; i < self->n_points; i++)
    {
      const AshiInkPoint *a = &self->points[i], *b = &self->points[MIN (i + 1, self->n_points - 1)];

      if (get_distance (x, y, a->x, a->y, b->x, b->y) <= radius + MAX (a->width, b->width) / 2)
        return TRUE;
    }
  return FALSE;
}

/* Its inside is not drawn on. */
static gboolean
is_ellipse_met (const AshiStroke *self, double x, double y, double radius)
{
  const AshiInkPoint *a = &self->points[0], *b = &self->points[self->n_points - 1];
  const double cx = (a->x + b->x) / 2, cy = (a->y + b->y) / 2;
  const double rx = fabs (a->x - b->x) / 2, ry = fabs (a->y - b->y) / 2;

  for (guint i = 0; i < N_SIDES; i++)
    {
      const double from = 2 * G_PI * i / N_SIDES, to = 2 * G_PI * (i + 1) / N_SIDES;

      if (get_distance (x, y, cx + rx * cos (from), cy + ry * sin (from), cx + rx * cos (to), cy + ry * sin (to))
          <= radius + a->width / 2)
        return TRUE;
    }
  return FALSE;
}

/**
 * ashi_stroke_is_met:
 * @x: in user units (mm)
 * @y: likewise
 * @radius: of what meets it, likewise
 */
gboolean
ashi_stroke_is_met (const AshiStroke *self, double x, double y, double radius)
{
  if (self->kind == ASHI_STROKE_CIRCLE)
    return is_ellipse_met (self, x, y, radius);
  return is_line_met (self, x, y, radius);
}
