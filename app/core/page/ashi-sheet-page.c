// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-sheet-page.h"

#include "ashi-composition.h"

#include <pango/pangocairo.h>

/* In points. */
#define MARGIN       34.0
#define HEADER       30.0
#define FOOTER       16.0
#define GAP          18.0 /* between cells */
#define CAPTION      27.0 /* the two lines under a picture */
#define TITLE_SIZE   13.0
#define HEADING_SIZE 11.0
#define NAME_SIZE    9.0
#define SMALL_SIZE   7.0
#define MM_PER_POINT (25.4 / 72)

static const double ink[] = { 0.13, 0.13, 0.14 }, pale_ink[] = { 0.42, 0.42, 0.44 }, rule_ink[] = { 0.8, 0.79, 0.77 };

static void
set_ink (cairo_t *cr, const double *rgb)
{
  cairo_set_source_rgb (cr, rgb[0], rgb[1], rgb[2]);
}

/* One line of words between @x and @x + @width, cut short where it does not fit. */
static void
write_line (cairo_t *cr, const char *text, double size, gboolean bold, PangoAlignment alignment, AshiBox box)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell, Sans");

  pango_font_description_set_size (font, (int) (size * PANGO_SCALE * 0.75)); /* the layout has 96 px to the inch */
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (box.width * PANGO_SCALE));
  pango_layout_set_alignment (layout, alignment);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  cairo_move_to (cr, box.x, box.y);
  pango_cairo_show_layout (cr, layout);
  pango_font_description_free (font);
  g_object_unref (layout);
}

static void
draw_rule (cairo_t *cr, double y)
{
  set_ink (cr, rule_ink);
  cairo_set_line_width (cr, 0.6);
  cairo_move_to (cr, MARGIN, y);
  cairo_line_to (cr, ASHI_SHEET_WIDTH - MARGIN, y);
  cairo_stroke (cr);
}

static void
draw_frame (const AshiSheetPage *self, cairo_t *cr)
{
  const AshiBox top = { MARGIN, MARGIN - 10, ASHI_SHEET_WIDTH - 2 * MARGIN, HEADER };
  const AshiBox beside = { top.x, top.y + TITLE_SIZE - HEADING_SIZE, top.width, top.height }; /* on the same line */
  const AshiBox bottom = { MARGIN, ASHI_SHEET_HEIGHT - MARGIN + 3, ASHI_SHEET_WIDTH - 2 * MARGIN - 60, FOOTER };
  const AshiBox corner = { MARGIN, bottom.y, top.width, FOOTER };
  g_autofree char *number = g_strdup_printf ("%u / %u", self->number, self->n_pages);

  set_ink (cr, ink);
  write_line (cr, self->heading, TITLE_SIZE, TRUE, PANGO_ALIGN_LEFT, top);
  set_ink (cr, pale_ink);
  write_line (cr, self->title, HEADING_SIZE, FALSE, PANGO_ALIGN_RIGHT, beside);
  write_line (cr, self->footer != NULL ? self->footer : "", SMALL_SIZE, FALSE, PANGO_ALIGN_LEFT, bottom);
  write_line (cr, number, SMALL_SIZE, FALSE, PANGO_ALIGN_RIGHT, corner);
  draw_rule (cr, MARGIN + HEADER - 18);
  draw_rule (cr, ASHI_SHEET_HEIGHT - MARGIN);
}

static AshiBox
cell_box (const AshiSheetPage *self, guint index)
{
  const double top = MARGIN + HEADER - 8;
  const double width = (ASHI_SHEET_WIDTH - 2 * MARGIN + GAP) / self->columns;
  const double height = (ASHI_SHEET_HEIGHT - MARGIN - 4 - top + GAP) / self->rows;

  return (AshiBox) { MARGIN + width * (index % self->columns), top + height * (index / self->columns), width - GAP,
                     height - GAP };
}

static void
draw_caption (cairo_t *cr, AshiPlate *picture, AshiBox cell, double scale)
{
  const double y = cell.y + cell.height - CAPTION + 4;
  g_autofree char *line = g_strdup_printf ("%s · 1 : %.1f", ashi_plate_get_id (picture), 1 / (scale * MM_PER_POINT));

  set_ink (cr, ink);
  write_line (cr, ashi_plate_get_title (picture), NAME_SIZE, TRUE, PANGO_ALIGN_CENTER,
              (AshiBox) { cell.x, y, cell.width, NAME_SIZE });
  set_ink (cr, pale_ink);
  write_line (cr, line, SMALL_SIZE, FALSE, PANGO_ALIGN_CENTER,
              (AshiBox) { cell.x, y + NAME_SIZE + 3, cell.width, SMALL_SIZE });
}

/* The picture as it opens, as large as its cell allows and in the middle of it. */
static gboolean
draw_picture (const AshiSheetPage *self,
              cairo_t *cr,
              AshiPlate *picture,
              AshiBox cell,
              double scale,
              double detail,
              GError **error)
{
  const AshiBox box = ashi_plate_get_view_box (picture);
  g_autofree double *opacities = ashi_plate_dup_opacities (picture);
  g_autoptr (AshiPainter) painter = ashi_painter_new (picture, NULL, error);
  const AshiComposition composition = { .box = box, .scale = scale, .opacities = opacities, .names = self->names };
  gboolean painted;

  if (painter == NULL)
    return FALSE;
  cairo_save (cr);
  cairo_translate (cr, cell.x + (cell.width - box.width * scale) / 2,
                   cell.y + (cell.height - CAPTION - box.height * scale) / 2);
  cairo_rectangle (cr, 0, 0, box.width * scale, box.height * scale);
  cairo_clip (cr);
  painted = ashi_composition_paint (&composition, painter, cr, detail, error);
  cairo_restore (cr);
  return painted;
}

static gboolean
draw_cell (const AshiSheetPage *self, AshiPlate *picture, cairo_t *cr, AshiBox cell, double detail, GError **error)
{
  const AshiBox box = ashi_plate_get_view_box (picture);
  const double scale = MIN (cell.width / box.width, (cell.height - CAPTION) / box.height);

  draw_caption (cr, picture, cell, scale);
  return draw_picture (self, cr, picture, cell, scale, detail, error);
}

/**
 * ashi_sheet_page_paint:
 * @cr: a context whose unit is a point and whose origin is the page's upper left corner
 * @detail: pixels per point, where something must be drawn in pixels
 */
gboolean
ashi_sheet_page_paint (const AshiSheetPage *self, cairo_t *cr, double detail, GError **error)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  draw_frame (self, cr);
  for (guint i = 0; i < self->pictures->len; i++)
    if (!draw_cell (self, g_ptr_array_index (self->pictures, i), cr, cell_box (self, i), detail, error))
      return FALSE;
  return TRUE;
}
