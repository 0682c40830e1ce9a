// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-flow-private.h"

#include "ashi-page-file.h"
#include "ashi-page-text.h"

#include <cairo-pdf.h>
#include <math.h>

/* In points. */
#define FOOTER_SIZE  6.5
#define PICTURE_GAP  8.0
#define FINENESS     2.0 /* pixels of a PNG per point */
#define LABEL_SIZE   8.0 /* of words on the picture */
#define CELL_GAP     10.0
#define COLUMN_GAP   16.0
#define BULLET       2.4
#define TICK         9.0
#define TICK_LINE    0.9
#define FRAME_RADIUS 4.0
#define BAR          4.0
#define NUMBER_ROOM  20.0

/* Shades of grey. */
#define MESSAGE_SHADE 0.94
#define SOON_SHADE    0.82
#define MARK_SHADE    0.2

static void
set_grey (cairo_t *cr, double grey)
{
  cairo_set_source_rgb (cr, grey, grey, grey);
}

/* A list is one to whoever hears a PDF. What is a picture has no words to hear, and cairo 1.16 falls over some that are
 * tagged. Returns: (nullable) */
static const char *
get_tag (const AshiFlowItem *item)
{
  if (item->kind == ASHI_FLOW_ITEM_TEXT)
    return item->mark != ASHI_FLOW_MARK_NONE ? "LI" : ashi_flow_get_look (item->style)->tag;
  return item->kind == ASHI_FLOW_ITEM_CELLS ? "P" : NULL;
}

static void
paint_mark (AshiFlow *self, cairo_t *cr, const AshiFlowItem *item, PangoLayout *layout, gboolean from_the_right)
{
  const double room = ashi_flow_get_mark_room (self, item);
  const double baseline = item->y + (double) pango_layout_get_baseline (layout) / PANGO_SCALE;
  const double size = self->size;
  const double left = from_the_right ? self->width - room : 0;

  cairo_save (cr);
  set_grey (cr, MARK_SHADE);
  cairo_new_path (cr);
  if (item->mark == ASHI_FLOW_MARK_BULLET)
    {
      cairo_arc (cr, left + (from_the_right ? room - BULLET * size : BULLET * size), baseline - 3.2 * size,
                 BULLET / 2 * size, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  else
    {
      cairo_set_line_width (cr, TICK_LINE * MIN (size, 1.3));
      cairo_rectangle (cr, left + (from_the_right ? room - TICK * size : 0.5), baseline - 7.8 * size, TICK * size,
                       TICK * size);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

static void
paint_texts (AshiFlow *self, cairo_t *cr, const AshiFlowItem *item)
{
  const AshiFlowLook *look = ashi_flow_get_look (item->style);
  const guint n = g_strv_length (item->texts);
  const gboolean from_the_right = item->mark != ASHI_FLOW_MARK_NONE && item->from_the_right;
  const double mark = ashi_flow_get_mark_room (self, item), indent = look->indent + mark;
  const double step = (self->width - indent + CELL_GAP) / n;

  if (item->style == ASHI_FLOW_ALARM)
    cairo_set_source_rgb (cr, ASHI_FLOW_RED);
  else
    set_grey (cr, look->grey);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PangoLayout) layout = ashi_flow_create_text (self, cr, item, i);

      if (item->mark != ASHI_FLOW_MARK_NONE)
        paint_mark (self, cr, item, layout, from_the_right);
      cairo_move_to (cr, (from_the_right ? look->indent : indent) + i * step, item->y);
      pango_cairo_show_layout (cr, layout);
    }
}

static void
paint_linked (AshiFlow *self, cairo_t *cr, const AshiFlowItem *item)
{
  g_autofree char *attributes = item->uri != NULL ? g_strdup_printf ("uri='%s'", item->uri) : NULL;

  if (attributes != NULL)
    cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
  paint_texts (self, cr, item);
  if (attributes != NULL)
    cairo_tag_end (cr, CAIRO_TAG_LINK);
}

static gboolean
paint_picture (AshiFlow *self, cairo_t *cr, const AshiFlowItem *item, double detail, GError **error)
{
  const AshiBox box = ashi_view_page_get_box (item->picture);
  const double scale = ashi_flow_get_picture_scale (self, item);
  g_autoptr (AshiPainter) painter = ashi_view_page_create_painter (item->picture, error);
  gboolean painted;

  if (painter == NULL)
    return FALSE;
  cairo_save (cr);
  cairo_translate (cr, (self->width - box.width * scale) / 2, item->y + PICTURE_GAP);
  cairo_rectangle (cr, 0, 0, box.width * scale, box.height * scale);
  cairo_clip (cr);
  painted = ashi_view_page_paint_picture (item->picture, painter, cr, scale, LABEL_SIZE, detail, error);
  cairo_restore (cr);
  return painted;
}

static gboolean
paint_figure (AshiFlow *self, cairo_t *cr, const AshiFlowItem *item, double detail, GError **error)
{
  const double scale = ashi_flow_get_figure_scale (self);
  gboolean painted;

  cairo_save (cr);
  cairo_translate (cr, (self->width - ASHI_LESSON_FIGURE_WIDTH * scale) / 2, item->y + PICTURE_GAP);
  cairo_scale (cr, scale, scale);
  painted = ashi_lesson_figure_paint (item->figure, cr, detail * scale, error);
  cairo_restore (cr);
  return painted;
}

static gboolean
paint_drawing (AshiFlow *self, cairo_t *cr, const AshiFlowItem *item, double detail, GError **error)
{
  gboolean painted;

  cairo_save (cr);
  cairo_translate (cr, 0, item->y);
  painted = item->drawing->paint (item->drawing->data, cr, self->width, self->size, detail, error);
  cairo_restore (cr);
  return painted;
}

/* Columns and frames */

static gboolean paint_items (AshiFlow *self, cairo_t *cr, guint page, double detail, GError **error);

static void
add_round_box (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

/* The number in a disc, which stands out from the head. */
static void
paint_number (AshiFlow *self,
              cairo_t *cr,
              const AshiFlowItem *item,
              gboolean from_the_right,
              double middle,
              double ink,
              double paper)
{
  const double radius = 7.2 * self->size, room = NUMBER_ROOM * self->size;
  const double x = ashi_flow_get_padding (self, item) + radius;
  g_autoptr (PangoLayout) number = ashi_page_text_new (cr, item->number, 10.5 * self->size, TRUE);
  double width, height;

  if (from_the_right)
    cairo_translate (cr, self->width - room - ashi_flow_get_padding (self, item), 0);
  ashi_page_text_measure (number, &width, &height);
  set_grey (cr, ink);
  cairo_new_path (cr);
  cairo_arc (cr, x, middle, radius, 0, 2 * G_PI);
  cairo_fill (cr);
  set_grey (cr, paper);
  cairo_move_to (cr, x - width / 2, middle - height / 2);
  pango_cairo_show_layout (cr, number);
}

static void
paint_head (AshiFlow *self, cairo_t *cr, const AshiFlowItem *item, double head)
{
  const double ink = item->frame == ASHI_FLOW_FRAME_URGENT ? 1 : 0;
  const double number = item->number != NULL ? NUMBER_ROOM * self->size : 0;
  g_autoptr (PangoLayout) layout = ashi_flow_create_head (self, cr, item);
  const gboolean from_the_right = pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
  double height;

  ashi_page_text_measure (layout, NULL, &height);
  set_grey (cr, ink);
  cairo_move_to (cr, ashi_flow_get_padding (self, item) + (from_the_right ? 0 : number), item->y + (head - height) / 2);
  cairo_tag_begin (cr, "H3", NULL);
  pango_cairo_show_layout (cr, layout);
  cairo_tag_end (cr, "H3");
  cairo_save (cr);
  if (item->number != NULL)
    paint_number (self, cr, item, from_the_right, item->y + head / 2, ink, 1 - ink);
  cairo_restore (cr);
}

static double
get_frame_line (const AshiFlowItem *item)
{
  switch (item->frame)
    {
    case ASHI_FLOW_FRAME_URGENT:
      return 1.8;
    case ASHI_FLOW_FRAME_SOON:
      return 1.1;
    default:
      return 0.7;
    }
}

static void
paint_head_shade (AshiFlow *self, cairo_t *cr, const AshiFlowItem *item, double head)
{
  cairo_save (cr);
  cairo_rectangle (cr, 0, item->y, self->width, head);
  cairo_clip (cr);
  add_round_box (cr, 0, item->y, self->width, item->height, FRAME_RADIUS);
  set_grey (cr, item->frame == ASHI_FLOW_FRAME_URGENT ? 0 : SOON_SHADE);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
paint_message_frame (AshiFlow *self, cairo_t *cr, const AshiFlowItem *item)
{
  const gboolean from_the_right = ashi_flow_is_from_the_right (g_ptr_array_index (item->columns, 0));

  set_grey (cr, MESSAGE_SHADE);
  cairo_rectangle (cr, 0, item->y, self->width, item->height);
  cairo_fill (cr);
  set_grey (cr, 0.1);
  cairo_rectangle (cr, from_the_right ? self->width - BAR : 0, item->y, BAR, item->height);
  cairo_fill (cr);
}

static void
paint_frame (AshiFlow *self, cairo_t *cr, const AshiFlowItem *item)
{
  const double head = ashi_flow_measure_head (self, cr, item), line = get_frame_line (item);

  if (item->frame == ASHI_FLOW_FRAME_MESSAGE)
    {
      paint_message_frame (self, cr, item);
      return;
    }
  if (item->frame == ASHI_FLOW_FRAME_URGENT || item->frame == ASHI_FLOW_FRAME_SOON)
    paint_head_shade (self, cr, item, head);
  add_round_box (cr, line / 2, item->y + line / 2, self->width - line, item->height - line, FRAME_RADIUS);
  set_grey (cr, 0.1);
  cairo_set_line_width (cr, line);
  cairo_stroke (cr);
  if (head > 0)
    paint_head (self, cr, item, head);
}

static gboolean
paint_columns (AshiFlow *self, cairo_t *cr, const AshiFlowItem *item, double detail, GError **error)
{
  const double padding = ashi_flow_get_padding (self, item);
  const gboolean from_the_right = ashi_flow_is_from_the_right (g_ptr_array_index (item->columns, 0));
  double x = from_the_right ? self->width - padding : padding, y = item->y + padding;
  gboolean painted = TRUE;

  if (ashi_flow_item_is_framed (item))
    paint_frame (self, cr, item);
  y += ashi_flow_measure_head (self, cr, item);
  for (guint i = 0; painted && i < item->columns->len; i++)
    {
      AshiFlow *column = g_ptr_array_index (item->columns, i);

      cairo_save (cr);
      cairo_translate (cr, from_the_right ? x - column->width : x, y);
      painted = paint_items (column, cr, 0, detail, error);
      cairo_restore (cr);
      x += (from_the_right ? -1 : 1) * (column->width + COLUMN_GAP * self->size);
    }
  return painted;
}

static gboolean
paint_item (AshiFlow *self, cairo_t *cr, const AshiFlowItem *item, double detail, GError **error)
{
  const double indent = ashi_flow_get_look (item->style)->indent;

  switch (item->kind)
    {
    case ASHI_FLOW_ITEM_DEPTH:
      ashi_flow_depth_paint (&item->depth, cr, indent, item->y, self->width - indent);
      return TRUE;
    case ASHI_FLOW_ITEM_AXIS:
      ashi_flow_axis_paint (item->depth.axis_end, cr, indent, item->y, self->width - indent);
      return TRUE;
    case ASHI_FLOW_ITEM_PICTURE:
      return paint_picture (self, cr, item, detail, error);
    case ASHI_FLOW_ITEM_FIGURE:
      return paint_figure (self, cr, item, detail, error);
    case ASHI_FLOW_ITEM_DRAWING:
      return paint_drawing (self, cr, item, detail, error);
    case ASHI_FLOW_ITEM_COLUMNS:
      return paint_columns (self, cr, item, detail, error);
    case ASHI_FLOW_ITEM_TEXT:
    case ASHI_FLOW_ITEM_CELLS:
    default:
      paint_linked (self, cr, item);
      return TRUE;
    }
}

static gboolean
paint_tagged (AshiFlow *self, cairo_t *cr, const AshiFlowItem *item, double detail, GError **error)
{
  const char *tag = get_tag (item);
  gboolean painted;

  if (tag == NULL)
    return paint_item (self, cr, item, detail, error);
  cairo_tag_begin (cr, tag, NULL);
  painted = paint_item (self, cr, item, detail, error);
  cairo_tag_end (cr, tag);
  return painted;
}

static gboolean
is_listed (AshiFlow *self, guint index, guint page)
{
  const AshiFlowItem *item = index < self->items->len ? g_ptr_array_index (self->items, index) : NULL;

  return item != NULL && item->page == page && item->mark != ASHI_FLOW_MARK_NONE;
}

static gboolean
paint_items (AshiFlow *self, cairo_t *cr, guint page, double detail, GError **error)
{
  gboolean painted = TRUE;

  for (guint i = 0; painted && i < self->items->len; i++)
    {
      const AshiFlowItem *item = g_ptr_array_index (self->items, i);

      if (item->page != page)
        continue;
      if (is_listed (self, i, page) && (i == 0 || !is_listed (self, i - 1, page)))
        cairo_tag_begin (cr, "L", NULL);
      painted = paint_tagged (self, cr, item, detail, error);
      if (is_listed (self, i, page) && !is_listed (self, i + 1, page))
        cairo_tag_end (cr, "L");
    }
  return painted;
}

static void
paint_footer (AshiFlow *self, cairo_t *cr, guint page)
{
  g_autoptr (PangoLayout) footer = ashi_flow_create_footer (self, cr);
  g_autofree char *number = g_strdup_printf ("%u / %u", page + 1, self->n_pages);
  g_autoptr (PangoLayout) numbered = ashi_page_text_new (cr, number, FOOTER_SIZE, FALSE);
  double height, width;

  ashi_page_text_measure (footer, NULL, &height);
  ashi_page_text_measure (numbered, &width, NULL);
  cairo_set_source_rgb (cr, 0.38, 0.38, 0.4);
  cairo_move_to (cr, 0, self->height - height);
  pango_cairo_show_layout (cr, footer);
  cairo_move_to (cr, self->width - width, self->height - height);
  pango_cairo_show_layout (cr, numbered);
}

/**
 * ashi_flow_paint_page:
 * @cr: a context whose origin is the upper left corner of what can be printed on, and whose unit is a point
 * @page: its number, from 0, after ashi_flow_lay_out()
 * @detail: pixels per point, for what must be drawn in pixels
 */
gboolean
ashi_flow_paint_page (AshiFlow *self, cairo_t *cr, guint page, double detail, GError **error)
{
  g_return_val_if_fail (ASHI_IS_FLOW (self) && page < self->n_pages, FALSE);

  if (!paint_items (self, cr, page, detail, error))
    return FALSE;
  paint_footer (self, cr, page);
  return TRUE;
}

typedef struct
{
  AshiFlow *flow;
  double margin;
} Sheet;

/* What a reader of PDF lists beside the pages. */
static void
list_headings (const Sheet *self, cairo_t *cr, guint page)
{
  for (guint i = 0; i < self->flow->items->len; i++)
    {
      const AshiFlowItem *item = g_ptr_array_index (self->flow->items, i);
      g_autofree char *title = NULL, *where = NULL;

      if (item->page != page || item->style != ASHI_FLOW_HEADING || item->kind != ASHI_FLOW_ITEM_TEXT)
        continue;
      pango_parse_markup (item->texts[0], -1, 0, NULL, &title, NULL, NULL);
      where = g_strdup_printf ("page=%u pos=[0 %d]", page + 1, (int) (self->margin + item->y));
      cairo_pdf_surface_add_outline (cairo_get_target (cr), CAIRO_PDF_OUTLINE_ROOT, title, where,
                                     (cairo_pdf_outline_flags_t) 0);
    }
}

static gboolean
paint_sheet (cairo_t *cr, guint page, double detail, gpointer data, GError **error)
{
  const Sheet *self = data;
  const gboolean is_pdf = cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF;
  gboolean painted;

  cairo_save (cr);
  if (!is_pdf) /* whose pages are white */
    {
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
    }
  cairo_translate (cr, self->margin, self->margin);
  painted = ashi_flow_paint_page (self->flow, cr, page, detail, error);
  cairo_restore (cr);
  if (is_pdf)
    list_headings (self, cr, page);
  return painted;
}

/* Returns: the pages of @self as a file has them */
static AshiPageFile
lay_out_file (AshiFlow *self, AshiPaper paper, Sheet *sheet)
{
  const AshiPaperSize size = ashi_paper_get_size (paper);

  *sheet = (Sheet) { self, size.margin };
  return (AshiPageFile) {
    .width = size.width,
    .height = size.height,
    .fineness = FINENESS,
    .n_pages = ashi_flow_lay_out (self, size.width - 2 * size.margin, size.height - 2 * size.margin),
    .imprint = self->imprint,
    .paint = paint_sheet,
    .data = sheet,
  };
}

/**
 * ashi_flow_save:
 * @paper: what it is laid out for; where that is the screen, an A4
 * @path: where to write; a name that ends in .pdf, or of what has one page .png or .svg
 *
 * Returns: whether it was written; else what was there before is untouched, and the error is in #ASHI_PICTURE_ERROR
 */
gboolean
ashi_flow_save (AshiFlow *self, AshiPaper paper, const char *path, GError **error)
{
  Sheet sheet;
  AshiPageFile file;

  g_return_val_if_fail (ASHI_IS_FLOW (self), FALSE);

  file = lay_out_file (self, paper, &sheet);
  return ashi_page_file_save (&file, path, error);
}

/**
 * ashi_flow_draw:
 *
 * Returns: (transfer full) (nullable): its first page as a picture, to be copied; else the error is in
 *   #ASHI_PICTURE_ERROR
 */
cairo_surface_t *
ashi_flow_draw (AshiFlow *self, GError **error)
{
  Sheet sheet;
  AshiPageFile file;
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (ASHI_IS_FLOW (self), NULL);

  file = lay_out_file (self, ASHI_PAPER_SCREEN, &sheet);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (file.width * FINENESS),
                                        (int) ceil (file.height * FINENESS));
  cr = cairo_create (surface);
  cairo_scale (cr, FINENESS, FINENESS);
  if (!paint_sheet (cr, 0, FINENESS, &sheet, error))
    g_clear_pointer (&surface, cairo_surface_destroy);
  cairo_destroy (cr);
  return surface;
}
