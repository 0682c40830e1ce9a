// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas-private.h"
#include "ashi-lettering.h"

/* How large a section opens: as wide as its names leave room for, or where there is little room, at its needle. */

/* Kept on each side of it for names, which break into two lines where they are longer. */
#define NAME_EM    7.0
#define NAME_SHARE 0.13 /* of the width, at most */

/* Below which nobody sees a needle in the whole, in logical px per mm, and what is shown around it then, in mm. */
#define LEAST_SCALE  1.0
#define SURROUNDINGS 25.0

/**
 * ashi_canvas_get_content:
 * @picture: the picture that is open, or about to be
 *
 * Returns: what of it is to be seen whole, in user units (mm): a section without the room for names, which are written
 *   in the reader's size
 */
AshiBox
ashi_canvas_get_content (AshiPlate *picture)
{
  return ashi_lettering_find_body (ashi_plate_get_lettering (picture), ashi_plate_get_view_box (picture));
}

static double
get_em (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  const double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  return pango_font_description_get_size_is_absolute (font) ? size
                                                            : size * pango_cairo_context_get_resolution (context) / 72;
}

static const AshiLettering *
get_lettering (AshiCanvas *self)
{
  AshiPlate *picture = ashi_canvas_get_plate (self);

  return picture != NULL ? ashi_plate_get_lettering (picture) : NULL;
}

/* The needle, and what stands around it. */
static gboolean
find_needle (AshiCanvas *self, AshiBox *box)
{
  const AshiLettering *lettering = get_lettering (self);

  if (lettering == NULL || ashi_lettering_get_needle_length (lettering) == 0)
    return FALSE;
  *box = (AshiBox) { MIN (lettering->needle_x, lettering->tip_x), MIN (lettering->needle_y, lettering->tip_y),
                     ABS (lettering->needle_x - lettering->tip_x), ABS (lettering->needle_y - lettering->tip_y) };
  *box = ashi_box_grow (*box, SURROUNDINGS);
  return TRUE;
}

/**
 * ashi_canvas_fit_names:
 * @width: what the canvas has, in logical px
 *
 * Keeps room for names beside what is fitted, and while the picture is being opened, and the window finds out how much
 * room there is for it, brings its needle near where the whole would be too small.
 */
void
ashi_canvas_fit_names (AshiCanvas *self, double width)
{
  const AshiLettering *lettering = get_lettering (self);
  const gboolean has_names = lettering != NULL && lettering->spots->len > 0;
  AshiBox box;

  ashi_viewport_set_beside (self->viewport,
                            has_names ? MIN (NAME_EM * get_em (GTK_WIDGET (self)), NAME_SHARE * width) : 0);
  if (self->opening && self->picture != NULL && width > 1 && ashi_viewport_get_fitted (self->viewport)
      && !ashi_viewport_is_following (self->viewport) && ashi_viewport_get_scale (self->viewport) < LEAST_SCALE
      && find_needle (self, &box))
    ashi_viewport_bring (self->viewport, box);
}
