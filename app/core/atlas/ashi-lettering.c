// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-lettering.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How far beside the needle its numbers stand, in mm: past the longest of the ticks that the drawing has. */
#define ASIDE 2.8

/**
 * ashi_lettering_new:
 *
 * Returns: (transfer full): nothing to write yet; for the reader that fills it
 */
AshiLettering *
ashi_lettering_new (void)
{
  AshiLettering *self = g_new0 (AshiLettering, 1);

  self->spots = g_array_new (FALSE, FALSE, sizeof (AshiLabelSpot));
  self->marks = g_array_new (FALSE, FALSE, sizeof (AshiMarkSpot));
  return self;
}

void
ashi_lettering_free (AshiLettering *self)
{
  g_array_unref (self->spots);
  g_array_unref (self->marks);
  g_free (self);
}

/**
 * ashi_lettering_is_empty:
 *
 * Returns: whether there is nothing to write
 */
gboolean
ashi_lettering_is_empty (const AshiLettering *self)
{
  g_return_val_if_fail (self != NULL, TRUE);
  return self->spots->len == 0 && self->marks->len == 0 && self->bar == 0
         && ashi_lettering_get_needle_length (self) == 0;
}

/**
 * ashi_lettering_find_body:
 * @self: (nullable): what is written around the picture
 * @view_box: of the picture, in user units (mm)
 *
 * Returns: the picture without the room beside it that names take
 */
AshiBox
ashi_lettering_find_body (const AshiLettering *self, AshiBox view_box)
{
  if (self == NULL || self->left >= self->right)
    return view_box;
  return (AshiBox) { self->left, view_box.y, self->right - self->left, view_box.height };
}

/**
 * ashi_lettering_dup_bar_label:
 *
 * Returns: (transfer full): how long the bar is, for people
 */
char *
ashi_lettering_dup_bar_label (const AshiLettering *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  /* Translators: the length of a bar that tells the scale of a section. */
  return fmod (self->bar, 10) == 0 ? g_strdup_printf (_ ("%g cm"), self->bar / 10)
                                   : g_strdup_printf (_ ("%g mm"), self->bar);
}

/**
 * ashi_lettering_get_needle_length:
 *
 * Returns: how deep the needle goes, in mm; 0: there is none
 */
double
ashi_lettering_get_needle_length (const AshiLettering *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return hypot (self->tip_x - self->needle_x, self->tip_y - self->needle_y);
}

/**
 * ashi_lettering_find_depth_step:
 * @scale: units of what is written on, for each mm
 * @room: what a number takes along the needle, in these units
 *
 * Returns: after how many mm a number is written, so that none covers another
 */
double
ashi_lettering_find_depth_step (const AshiLettering *self, double scale, double room)
{
  static const double steps[] = { 1, 2, 5, 10, 20, 50 };

  g_return_val_if_fail (self != NULL, 0);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * scale >= room)
      return steps[i];
  return 100;
}

/**
 * ashi_lettering_place_depth:
 * @depth: in mm from the skin
 * @x: (out): where the middle of its line ends or begins, in user units (mm)
 * @y: (out): likewise
 *
 * Returns: whether the number begins there; else it ends there
 */
gboolean
ashi_lettering_place_depth (const AshiLettering *self, double depth, double *x, double *y)
{
  const double length = ashi_lettering_get_needle_length (self);
  const double aside = self->is_mirrored ? -ASIDE : ASIDE;
  double way_x, way_y;

  g_return_val_if_fail (length > 0, FALSE);
  way_x = (self->tip_x - self->needle_x) / length;
  way_y = (self->tip_y - self->needle_y) / length;
  /* The ticks are drawn towards this side of it. */
  *x = self->needle_x + depth * way_x - aside * way_y;
  *y = self->needle_y + depth * way_y + aside * way_x;
  return (way_y < 0) != self->is_mirrored;
}

/**
 * ashi_lettering_dup_depth_label:
 * @step: after how many mm there is a number
 *
 * Returns: (transfer full): the number; the deepest one has its unit
 */
char *
ashi_lettering_dup_depth_label (const AshiLettering *self, double depth, double step)
{
  /* A tip that rounding of the drawing puts a little short of its number still has it. */
  const gboolean is_deepest = depth + step > ashi_lettering_get_needle_length (self) + ASHI_DEPTH_ROUNDING;

  return is_deepest ? g_strdup_printf (_ ("%g mm"), depth) : g_strdup_printf ("%g", depth);
}

/**
 * ashi_mark_get_label:
 *
 * Returns: what is written at that edge of a picture
 */
const char *
ashi_mark_get_label (AshiMark mark)
{
  static const char *const labels[] = {
    [ASHI_MARK_ANTERIOR] = NC_ ("edge of a section", "Anterior"),
    [ASHI_MARK_POSTERIOR] = NC_ ("edge of a section", "Posterior"),
    [ASHI_MARK_LEFT] = NC_ ("edge of a section", "Left"),
    [ASHI_MARK_RIGHT] = NC_ ("edge of a section", "Right"),
    [ASHI_MARK_MEDIAL] = NC_ ("edge of a section", "Medial"),
    [ASHI_MARK_LATERAL] = NC_ ("edge of a section", "Lateral"),
    [ASHI_MARK_SUPERIOR] = NC_ ("edge of a section", "Superior"),
    [ASHI_MARK_INFERIOR] = NC_ ("edge of a section", "Inferior"),
  };

  g_return_val_if_fail (mark < G_N_ELEMENTS (labels), NULL);
  return g_dpgettext2 (GETTEXT_PACKAGE, "edge of a section", labels[mark]);
}
