// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-flow.h"

#include "ashi-flow-depth.h"
#include "ashi-page-file.h"
#include "ashi-page-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In points. */
#define FOOTER_SIZE   6.5
#define FOOTER_GAP    8.0
#define PICTURE_SHARE 0.34 /* of a page's height */
#define PICTURE_GAP   8.0
#define LABEL_SIZE    8.0 /* of words on the picture */
#define CELL_GAP      10.0

typedef struct
{
  double size, before, indent, grey;
  gboolean bold, stays; /* with what follows it */
} Style;

static const Style styles[ASHI_FLOW_N_STYLES] = {
  [ASHI_FLOW_TITLE] = { 18, 0, 0, 0.1, TRUE, TRUE },        [ASHI_FLOW_SUBTITLE] = { 10, 1, 0, 0.35, FALSE, TRUE },
  [ASHI_FLOW_HEADING] = { 11.5, 12, 0, 0.1, TRUE, TRUE },   [ASHI_FLOW_BODY] = { 9.5, 5, 0, 0.1, FALSE, FALSE },
  [ASHI_FLOW_DETAIL] = { 8.5, 1.5, 10, 0.3, FALSE, FALSE }, [ASHI_FLOW_ALARM] = { 8.5, 1.5, 10, 0, TRUE, FALSE },
  [ASHI_FLOW_SMALL] = { 7.5, 3, 0, 0.3, FALSE, FALSE },
};

typedef enum
{
  ITEM_TEXT,
  ITEM_CELLS,
  ITEM_DEPTH,
  ITEM_AXIS,
  ITEM_PICTURE,
  ITEM_FIGURE,
} ItemKind;

typedef struct
{
  ItemKind kind;
  AshiFlowStyle style;
  GStrv texts; /* markup: one, or one for each cell */
  char *uri;
  AshiFlowDepth depth;
  AshiViewPage *picture;
  AshiLessonFigure *figure;

  /* where it came to stand */
  guint page;
  double y, height;
} Item;

struct _AshiFlow
{
  GObject parent_instance;

  AshiImprint *imprint;
  GPtrArray *items;
  double width, height; /* of a page */
  guint n_pages;
};

G_DEFINE_FINAL_TYPE (AshiFlow, ashi_flow, G_TYPE_OBJECT)

static void
item_free (Item *self)
{
  g_strfreev (self->texts);
  g_free (self->uri);
  g_clear_object (&self->picture);
  g_clear_pointer (&self->figure, ashi_lesson_figure_free);
  g_free (self);
}

static Item *
add_item (AshiFlow *self, ItemKind kind, AshiFlowStyle style)
{
  Item *item = g_new0 (Item, 1);

  item->kind = kind;
  item->style = style;
  g_ptr_array_add (self->items, item);
  return item;
}

/**
 * ashi_flow_add:
 * @markup: Pango markup
 */
void
ashi_flow_add (AshiFlow *self, AshiFlowStyle style, const char *markup)
{
  g_return_if_fail (ASHI_IS_FLOW (self));
  ashi_flow_add_linked (self, style, markup, NULL);
}

/**
 * ashi_flow_add_plain:
 * @text: (nullable): a paragraph without markup; nothing is added without any
 */
void
ashi_flow_add_plain (AshiFlow *self, AshiFlowStyle style, const char *text)
{
  g_autofree char *markup = text != NULL ? g_markup_escape_text (text, -1) : NULL;

  g_return_if_fail (ASHI_IS_FLOW (self));
  if (markup != NULL)
    ashi_flow_add (self, style, markup);
}

/**
 * ashi_flow_add_statement:
 * @label: (nullable): its lead
 * @urgency: (nullable): how soon help is needed
 * @text: (nullable): what is said
 * @cited: as markup, where it comes from
 */
void
ashi_flow_add_statement (AshiFlow *self, const char *label, const char *urgency, const char *text, const char *cited)
{
  g_autofree char *lead = label != NULL ? g_markup_printf_escaped ("<b>%s</b>  ", label) : g_strdup ("");
  g_autofree char *urgent = urgency != NULL ? g_markup_printf_escaped ("<b>[%s]</b> ", urgency) : g_strdup ("");
  g_autofree char *words = g_markup_escape_text (text != NULL ? text : "", -1);
  g_autofree char *markup = g_strconcat (lead, urgent, words, cited, NULL);

  g_return_if_fail (ASHI_IS_FLOW (self));
  ashi_flow_add (self, ASHI_FLOW_BODY, markup);
}

/**
 * ashi_flow_add_linked:
 * @markup: Pango markup
 * @uri: (nullable): where a click on it leads in a PDF
 */
void
ashi_flow_add_linked (AshiFlow *self, AshiFlowStyle style, const char *markup, const char *uri)
{
  char *const texts[] = { (char *) markup, NULL };

  g_return_if_fail (ASHI_IS_FLOW (self) && markup != NULL);
  ashi_flow_add_cells (self, style, (char **) texts);
  ((Item *) g_ptr_array_index (self->items, self->items->len - 1))->uri = g_strdup (uri);
}

/**
 * ashi_flow_add_cells:
 * @cells: (array zero-terminated=1): Pango markup: one for each column
 */
void
ashi_flow_add_cells (AshiFlow *self, AshiFlowStyle style, char **cells)
{
  g_return_if_fail (ASHI_IS_FLOW (self) && cells != NULL && cells[0] != NULL);
  add_item (self, cells[1] != NULL ? ITEM_CELLS : ITEM_TEXT, style)->texts = g_strdupv (cells);
}

/**
 * ashi_flow_add_depth:
 * @depth: a depth that has a figure
 * @axis_end: where the axis ends, in mm
 */
void
ashi_flow_add_depth (AshiFlow *self, const AshiDepth *depth, double axis_end)
{
  g_return_if_fail (ASHI_IS_FLOW (self));
  add_item (self, ITEM_DEPTH, ASHI_FLOW_DETAIL)->depth = ashi_flow_depth_new (depth, axis_end);
}

/**
 * ashi_flow_add_axis:
 * @axis_end: where the axis ends, in mm
 */
void
ashi_flow_add_axis (AshiFlow *self, double axis_end)
{
  g_return_if_fail (ASHI_IS_FLOW (self));
  add_item (self, ITEM_AXIS, ASHI_FLOW_DETAIL)->depth.axis_end = axis_end;
}

/**
 * ashi_flow_add_picture:
 *
 * Adds the picture of a view, without its title, as large as a page of words has room for.
 */
void
ashi_flow_add_picture (AshiFlow *self, AshiViewPage *picture)
{
  g_return_if_fail (ASHI_IS_FLOW (self) && ASHI_IS_VIEW_PAGE (picture));
  add_item (self, ITEM_PICTURE, ASHI_FLOW_BODY)->picture = g_object_ref (picture);
}

/**
 * ashi_flow_add_figure:
 * @figure: (transfer full)
 */
void
ashi_flow_add_figure (AshiFlow *self, AshiLessonFigure *figure)
{
  g_return_if_fail (ASHI_IS_FLOW (self) && figure != NULL);
  add_item (self, ITEM_FIGURE, ASHI_FLOW_BODY)->figure = figure;
}

/* Layout */

static PangoLayout *
create_text (AshiFlow *self, cairo_t *cr, const Item *item, guint cell)
{
  const Style *style = &styles[item->style];
  const guint n = g_strv_length (item->texts);
  const double room = (self->width - style->indent - CELL_GAP * (n - 1)) / n;
  PangoLayout *layout = ashi_page_text_new (cr, "", style->size, style->bold);

  pango_layout_set_markup (layout, item->texts[cell], -1);
  pango_layout_set_width (layout, (int) (room * PANGO_SCALE));
  return layout;
}

static double
measure_texts (AshiFlow *self, cairo_t *cr, const Item *item)
{
  double most = 0;

  for (guint i = 0; item->texts[i] != NULL; i++)
    {
      g_autoptr (PangoLayout) layout = create_text (self, cr, item, i);
      double height;

      ashi_page_text_measure (layout, NULL, &height);
      most = MAX (most, height);
    }
  return most;
}

static double
get_picture_scale (AshiFlow *self, const Item *item)
{
  const AshiBox box = ashi_view_page_get_box (item->picture);

  return MIN (self->width / box.width, PICTURE_SHARE * self->height / box.height);
}

static double
get_figure_scale (AshiFlow *self)
{
  return MIN (self->width / ASHI_LESSON_FIGURE_WIDTH, PICTURE_SHARE * self->height / ASHI_LESSON_FIGURE_HEIGHT);
}

static double
measure (AshiFlow *self, cairo_t *cr, const Item *item)
{
  switch (item->kind)
    {
    case ITEM_DEPTH:
      return ASHI_FLOW_DEPTH_HEIGHT;
    case ITEM_AXIS:
      return ASHI_FLOW_AXIS_HEIGHT;
    case ITEM_PICTURE:
      return get_picture_scale (self, item) * ashi_view_page_get_box (item->picture).height + PICTURE_GAP;
    case ITEM_FIGURE:
      return get_figure_scale (self) * ASHI_LESSON_FIGURE_HEIGHT + PICTURE_GAP;
    case ITEM_TEXT:
    case ITEM_CELLS:
    default:
      return measure_texts (self, cr, item);
    }
}

static PangoLayout *
create_footer (AshiFlow *self, cairo_t *cr)
{
  g_autofree char *text =
      g_strdup_printf (_ ("%s. For education and reference only. %s"), self->imprint->program, self->imprint->rights);
  PangoLayout *layout = ashi_page_text_new (cr, text, FOOTER_SIZE, FALSE);

  pango_layout_set_width (layout, (int) (self->width * 0.9 * PANGO_SCALE));
  return layout;
}

static double
measure_footer (AshiFlow *self, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = create_footer (self, cr);
  double height;

  ashi_page_text_measure (layout, NULL, &height);
  return height + FOOTER_GAP;
}

/* What must stand on one page with the item: what follows a heading, and what belongs to a statement. */
static double
measure_block (AshiFlow *self, guint first)
{
  double height = 0;
  gboolean stays = TRUE;

  for (guint i = first; i < self->items->len && stays; i++)
    {
      const Item *item = g_ptr_array_index (self->items, i);
      const Item *next = i + 1 < self->items->len ? g_ptr_array_index (self->items, i + 1) : NULL;

      height += item->height + styles[item->style].before;
      stays = next != NULL && (styles[item->style].stays || styles[next->style].indent > 0);
    }
  return height;
}

static gboolean
begins_block (AshiFlow *self, guint index)
{
  const Item *item = g_ptr_array_index (self->items, index);
  const Item *before = index > 0 ? g_ptr_array_index (self->items, index - 1) : NULL;

  return before == NULL || !(styles[before->style].stays || styles[item->style].indent > 0);
}

static void
place (AshiFlow *self, double room)
{
  double y = 0;

  self->n_pages = 1;
  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = g_ptr_array_index (self->items, i);
      const double before = y > 0 ? styles[item->style].before : 0;
      const double needed = begins_block (self, i) ? MIN (measure_block (self, i), room) : item->height + before;

      if (y > 0 && y + needed > room)
        {
          y = 0;
          self->n_pages++;
        }
      item->page = self->n_pages - 1;
      item->y = y > 0 ? y + before : 0;
      y = item->y + item->height;
    }
}

/**
 * ashi_flow_lay_out:
 * @width: of what can be printed on, in points
 * @height: likewise
 *
 * Returns: how many pages it fills
 */
guint
ashi_flow_lay_out (AshiFlow *self, double width, double height)
{
  cairo_surface_t *nothing;
  cairo_t *cr;

  g_return_val_if_fail (ASHI_IS_FLOW (self), 0);

  nothing = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cr = cairo_create (nothing);
  self->width = width;
  self->height = height;
  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = g_ptr_array_index (self->items, i);

      item->height = measure (self, cr, item);
    }
  place (self, height - measure_footer (self, cr));
  cairo_destroy (cr);
  cairo_surface_destroy (nothing);
  return self->n_pages;
}

/* Painting */

static void
paint_texts (AshiFlow *self, cairo_t *cr, const Item *item)
{
  const Style *style = &styles[item->style];
  const guint n = g_strv_length (item->texts);
  const double step = (self->width - style->indent + CELL_GAP) / n;

  if (item->style == ASHI_FLOW_ALARM)
    cairo_set_source_rgb (cr, ASHI_FLOW_RED);
  else
    cairo_set_source_rgb (cr, style->grey, style->grey, style->grey);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PangoLayout) layout = create_text (self, cr, item, i);

      cairo_move_to (cr, style->indent + i * step, item->y);
      pango_cairo_show_layout (cr, layout);
    }
}

static void
paint_linked (AshiFlow *self, cairo_t *cr, const Item *item)
{
  g_autofree char *attributes = item->uri != NULL ? g_strdup_printf ("uri='%s'", item->uri) : NULL;

  if (attributes != NULL)
    cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
  paint_texts (self, cr, item);
  if (attributes != NULL)
    cairo_tag_end (cr, CAIRO_TAG_LINK);
}

static gboolean
paint_picture (AshiFlow *self, cairo_t *cr, const Item *item, double detail, GError **error)
{
  const AshiBox box = ashi_view_page_get_box (item->picture);
  const double scale = get_picture_scale (self, item);
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
paint_figure (AshiFlow *self, cairo_t *cr, const Item *item, double detail, GError **error)
{
  const double scale = get_figure_scale (self);
  gboolean painted;

  cairo_save (cr);
  cairo_translate (cr, (self->width - ASHI_LESSON_FIGURE_WIDTH * scale) / 2, item->y + PICTURE_GAP);
  cairo_scale (cr, scale, scale);
  painted = ashi_lesson_figure_paint (item->figure, cr, detail * scale, error);
  cairo_restore (cr);
  return painted;
}

static gboolean
paint_item (AshiFlow *self, cairo_t *cr, const Item *item, double detail, GError **error)
{
  const double indent = styles[item->style].indent;

  switch (item->kind)
    {
    case ITEM_DEPTH:
      ashi_flow_depth_paint (&item->depth, cr, indent, item->y, self->width - indent);
      return TRUE;
    case ITEM_AXIS:
      ashi_flow_axis_paint (item->depth.axis_end, cr, indent, item->y, self->width - indent);
      return TRUE;
    case ITEM_PICTURE:
      return paint_picture (self, cr, item, detail, error);
    case ITEM_FIGURE:
      return paint_figure (self, cr, item, detail, error);
    case ITEM_TEXT:
    case ITEM_CELLS:
    default:
      paint_linked (self, cr, item);
      return TRUE;
    }
}

static void
paint_footer (AshiFlow *self, cairo_t *cr, guint page)
{
  g_autoptr (PangoLayout) footer = create_footer (self, cr);
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

  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = g_ptr_array_index (self->items, i);

      if (item->page == page && !paint_item (self, cr, item, detail, error))
        return FALSE;
    }
  paint_footer (self, cr, page);
  return TRUE;
}

typedef struct
{
  AshiFlow *flow;
  double margin;
} Sheet;

static gboolean
paint_sheet (cairo_t *cr, guint page, double detail, gpointer data, GError **error)
{
  const Sheet *self = data;
  gboolean painted;

  cairo_save (cr);
  cairo_translate (cr, self->margin, self->margin);
  painted = ashi_flow_paint_page (self->flow, cr, page, detail, error);
  cairo_restore (cr);
  return painted;
}

/**
 * ashi_flow_save:
 * @paper: a paper that can be printed on
 * @path: where to write; a name that ends in .pdf
 *
 * Returns: whether it was written; else what was there before is untouched, and the error is in #ASHI_PICTURE_ERROR
 */
gboolean
ashi_flow_save (AshiFlow *self, AshiPaper paper, const char *path, GError **error)
{
  const AshiPaperSize size = ashi_paper_get_size (paper);
  Sheet sheet = { self, size.margin };
  AshiPageFile file = { .width = size.width, .height = size.height, .fineness = 1, .paint = paint_sheet };

  g_return_val_if_fail (ASHI_IS_FLOW (self), FALSE);

  file.n_pages = ashi_flow_lay_out (self, size.width - 2 * size.margin, size.height - 2 * size.margin);
  file.imprint = self->imprint;
  file.data = &sheet;
  return ashi_page_file_save (&file, path, error);
}

static void
ashi_flow_finalize (GObject *object)
{
  AshiFlow *self = ASHI_FLOW (object);

  ashi_imprint_free (self->imprint);
  g_ptr_array_unref (self->items);
  G_OBJECT_CLASS (ashi_flow_parent_class)->finalize (object);
}

static void
ashi_flow_class_init (AshiFlowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_flow_finalize;
}

static void
ashi_flow_init (AshiFlow *self)
{
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
}

/**
 * ashi_flow_new:
 * @imprint: (transfer full): what is said of the whole on each page, and by the file
 */
AshiFlow *
ashi_flow_new (AshiImprint *imprint)
{
  AshiFlow *self = g_object_new (ASHI_TYPE_FLOW, NULL);

  self->imprint = imprint;
  return self;
}
