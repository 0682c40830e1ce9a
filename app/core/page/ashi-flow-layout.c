// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-flow-private.h"

#include "ashi-page-text.h"

#include <glib/gi18n-lib.h>

/* Where everything on the pages stands. Lengths are in points, and grow with the words where these are larger. */

#define FOOTER_SIZE   6.5
#define FOOTER_GAP    8.0
#define PICTURE_SHARE 0.34 /* of a page's height */
#define PICTURE_GAP   8.0
#define CELL_GAP      10.0
#define COLUMN_GAP    16.0
#define BULLET_ROOM   10.0
#define TICK_ROOM     16.0
#define PADDING       8.0
#define HEAD_SIZE     10.5
#define HEAD_PADDING  4.0
#define NUMBER_ROOM   20.0

/* How finely sizes are tried. */
#define SIZE_STEP 0.04

static const AshiFlowLook looks[ASHI_FLOW_N_STYLES] = {
  [ASHI_FLOW_TITLE] = { 18, 0, 0, 0.1, TRUE, TRUE, "H1" },
  [ASHI_FLOW_SUBTITLE] = { 10, 1, 0, 0.35, FALSE, TRUE, "P" },
  [ASHI_FLOW_HEADING] = { 11.5, 12, 0, 0.1, TRUE, TRUE, "H2" },
  [ASHI_FLOW_LEAD] = { 9.5, 6, 0, 0.1, TRUE, TRUE, "P" },
  [ASHI_FLOW_MESSAGE] = { 12.5, 3, 0, 0, TRUE, FALSE, "P" },
  [ASHI_FLOW_BODY] = { 9.5, 5, 0, 0.1, FALSE, FALSE, "P" },
  [ASHI_FLOW_DETAIL] = { 8.5, 1.5, 10, 0.3, FALSE, FALSE, "P" },
  [ASHI_FLOW_ALARM] = { 8.5, 1.5, 10, 0, TRUE, FALSE, "P" },
  [ASHI_FLOW_SMALL] = { 7.5, 3, 0, 0.3, FALSE, FALSE, "P" },
  [ASHI_FLOW_FINE] = { 6.2, 3, 0, 0.3, FALSE, FALSE, "P" },
  [ASHI_FLOW_ASIDE] = { 9.5, 0, 0, 0.3, FALSE, FALSE, "P" },
};

const AshiFlowLook *
ashi_flow_get_look (AshiFlowStyle style)
{
  return &looks[style];
}

/* What is small is so that it takes little room: it does not grow as what is read from afar does. */
static double
get_size (AshiFlow *self, AshiFlowStyle style)
{
  const gboolean is_slow = style == ASHI_FLOW_SMALL || style == ASHI_FLOW_FINE || style == ASHI_FLOW_TITLE;

  return is_slow ? (1 + self->size) / 2 : self->size;
}

static double
get_before (AshiFlow *self, const AshiFlowItem *item)
{
  const double before = looks[item->style].before * self->size;

  switch (item->mark)
    {
    case ASHI_FLOW_MARK_BULLET:
      return 0.5 * before;
    case ASHI_FLOW_MARK_TICK:
      return 0.75 * before;
    case ASHI_FLOW_MARK_NONE:
    default:
      return before;
    }
}

double
ashi_flow_get_mark_room (AshiFlow *self, const AshiFlowItem *item)
{
  switch (item->mark)
    {
    case ASHI_FLOW_MARK_BULLET:
      return BULLET_ROOM * self->size;
    case ASHI_FLOW_MARK_TICK:
      return TICK_ROOM * self->size;
    case ASHI_FLOW_MARK_NONE:
    default:
      return 0;
    }
}

/* The words of a cell, broken into lines that fit. */
PangoLayout *
ashi_flow_create_text (AshiFlow *self, cairo_t *cr, const AshiFlowItem *item, guint cell)
{
  const AshiFlowLook *look = &looks[item->style];
  const guint n = g_strv_length (item->texts);
  const double indent = look->indent + ashi_flow_get_mark_room (self, item);
  const double room = (self->width - indent - CELL_GAP * (n - 1)) / n;
  PangoLayout *layout = ashi_page_text_new (cr, "", look->size * get_size (self, item->style), look->bold);

  pango_layout_set_markup (layout, item->texts[cell], -1);
  pango_layout_set_width (layout, (int) (MAX (room, 1) * PANGO_SCALE));
  if (item->style == ASHI_FLOW_ASIDE)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  return layout;
}

static double
measure_texts (AshiFlow *self, cairo_t *cr, AshiFlowItem *item)
{
  double most = 0;

  for (guint i = 0; item->texts[i] != NULL; i++)
    {
      g_autoptr (PangoLayout) layout = ashi_flow_create_text (self, cr, item, i);
      double height;

      item->from_the_right = pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
      ashi_page_text_measure (layout, NULL, &height);
      most = MAX (most, height);
    }
  return most;
}

double
ashi_flow_get_picture_scale (AshiFlow *self, const AshiFlowItem *item)
{
  const AshiBox box = ashi_view_page_get_box (item->picture);

  return MIN (self->width / box.width, PICTURE_SHARE * self->height / box.height);
}

double
ashi_flow_get_figure_scale (AshiFlow *self)
{
  return MIN (self->width / ASHI_LESSON_FIGURE_WIDTH, PICTURE_SHARE * self->height / ASHI_LESSON_FIGURE_HEIGHT);
}

/* Columns and frames */

static double measure (AshiFlow *self, cairo_t *cr, AshiFlowItem *item);

gboolean
ashi_flow_item_is_framed (const AshiFlowItem *item)
{
  return item->frame != ASHI_FLOW_FRAME_NONE;
}

double
ashi_flow_get_padding (AshiFlow *self, const AshiFlowItem *item)
{
  return ashi_flow_item_is_framed (item) ? PADDING * self->size : 0;
}

/* The title of a frame, in its head. */
PangoLayout *
ashi_flow_create_head (AshiFlow *self, cairo_t *cr, const AshiFlowItem *item)
{
  const double number = item->number != NULL ? NUMBER_ROOM * self->size : 0;
  PangoLayout *layout = ashi_page_text_new (cr, "", HEAD_SIZE * self->size, TRUE);

  pango_layout_set_markup (layout, item->texts[0], -1);
  pango_layout_set_width (layout, (int) ((self->width - 2 * PADDING * self->size - number) * PANGO_SCALE));
  return layout;
}

/* Returns: 0 where a frame has no title */
double
ashi_flow_measure_head (AshiFlow *self, cairo_t *cr, const AshiFlowItem *item)
{
  g_autoptr (PangoLayout) head = NULL;
  double height;

  if (!ashi_flow_item_is_framed (item) || item->texts == NULL)
    return 0;
  head = ashi_flow_create_head (self, cr, item);
  ashi_page_text_measure (head, NULL, &height);
  return height + 2 * HEAD_PADDING * self->size;
}

/* All of it below one another. Returns: its height */
static double
lay_out_column (AshiFlow *self, cairo_t *cr, double width, const AshiFlow *whole)
{
  double y = 0;

  self->width = width;
  self->height = whole->height;
  self->size = whole->size;
  self->n_pages = 1;
  for (guint i = 0; i < self->items->len; i++)
    {
      AshiFlowItem *item = g_ptr_array_index (self->items, i);

      item->page = 0;
      item->height = measure (self, cr, item);
      item->y = i > 0 ? y + get_before (self, item) : 0;
      y = item->y + item->height;
    }
  return y;
}

static double
measure_columns (AshiFlow *self, cairo_t *cr, AshiFlowItem *item)
{
  const double padding = ashi_flow_get_padding (self, item);
  const double room = self->width - 2 * padding - COLUMN_GAP * self->size * (item->columns->len - 1);
  double most = 0;

  for (guint i = 0; i < item->columns->len; i++)
    most = MAX (most, lay_out_column (g_ptr_array_index (item->columns, i), cr, room * item->shares[i], self));
  return most + 2 * padding + ashi_flow_measure_head (self, cr, item);
}

static double
measure (AshiFlow *self, cairo_t *cr, AshiFlowItem *item)
{
  switch (item->kind)
    {
    case ASHI_FLOW_ITEM_DEPTH:
      return ASHI_FLOW_DEPTH_HEIGHT;
    case ASHI_FLOW_ITEM_AXIS:
      return ASHI_FLOW_AXIS_HEIGHT;
    case ASHI_FLOW_ITEM_PICTURE:
      return ashi_flow_get_picture_scale (self, item) * ashi_view_page_get_box (item->picture).height + PICTURE_GAP;
    case ASHI_FLOW_ITEM_FIGURE:
      return ashi_flow_get_figure_scale (self) * ASHI_LESSON_FIGURE_HEIGHT + PICTURE_GAP;
    case ASHI_FLOW_ITEM_DRAWING:
      return item->drawing->measure (item->drawing->data, self->width, self->size);
    case ASHI_FLOW_ITEM_COLUMNS:
      return measure_columns (self, cr, item);
    case ASHI_FLOW_ITEM_TEXT:
    case ASHI_FLOW_ITEM_CELLS:
    default:
      return measure_texts (self, cr, item);
    }
}

PangoLayout *
ashi_flow_create_footer (AshiFlow *self, cairo_t *cr)
{
  g_autofree char *text = self->footer != NULL ? g_strdup_printf ("%s. %s", self->imprint->program, self->footer)
                                               : g_strdup_printf (_ ("%s. For education and reference only. %s"),
                                                                  self->imprint->program, self->imprint->rights);
  PangoLayout *layout = ashi_page_text_new (cr, text, FOOTER_SIZE, FALSE);

  pango_layout_set_width (layout, (int) (self->width * 0.9 * PANGO_SCALE));
  return layout;
}

static double
measure_footer (AshiFlow *self, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = ashi_flow_create_footer (self, cr);
  double height;

  ashi_page_text_measure (layout, NULL, &height);
  return height + FOOTER_GAP;
}

/* Pages */

static gboolean
stays (const AshiFlowItem *item)
{
  return item->kind != ASHI_FLOW_ITEM_COLUMNS && looks[item->style].stays;
}

/* What must stand on one page with the item: what follows a heading, and what belongs to a statement. */
static double
measure_block (AshiFlow *self, guint first)
{
  double height = 0;
  gboolean goes_on = TRUE;

  for (guint i = first; i < self->items->len && goes_on; i++)
    {
      const AshiFlowItem *item = g_ptr_array_index (self->items, i);
      const AshiFlowItem *next = i + 1 < self->items->len ? g_ptr_array_index (self->items, i + 1) : NULL;

      height += item->height + get_before (self, item);
      goes_on = next != NULL && (stays (item) || looks[next->style].indent > 0);
    }
  return height;
}

static gboolean
begins_block (AshiFlow *self, guint index)
{
  const AshiFlowItem *item = g_ptr_array_index (self->items, index);
  const AshiFlowItem *before = index > 0 ? g_ptr_array_index (self->items, index - 1) : NULL;

  return before == NULL || !(stays (before) || looks[item->style].indent > 0);
}

static void
place (AshiFlow *self, double room)
{
  double y = 0;

  self->n_pages = 1;
  for (guint i = 0; i < self->items->len; i++)
    {
      AshiFlowItem *item = g_ptr_array_index (self->items, i);
      const double before = y > 0 ? get_before (self, item) : 0;
      const double needed = begins_block (self, i) ? MIN (measure_block (self, i), room) : item->height + before;

      if (y > 0 && (item->begins_page || y + needed > room))
        {
          y = 0;
          self->n_pages++;
        }
      item->page = self->n_pages - 1;
      item->y = y > 0 ? y + before : 0;
      y = item->y + item->height;
    }
}

static void
lay_out_at (AshiFlow *self, cairo_t *cr, double size)
{
  self->size = size;
  for (guint i = 0; i < self->items->len; i++)
    {
      AshiFlowItem *item = g_ptr_array_index (self->items, i);

      item->height = measure (self, cr, item);
    }
  place (self, self->height - measure_footer (self, cr));
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
  double size;

  g_return_val_if_fail (ASHI_IS_FLOW (self) && self->imprint != NULL, 0);

  size = self->largest;
  nothing = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cr = cairo_create (nothing);
  self->width = width;
  self->height = height;
  do
    {
      lay_out_at (self, cr, size);
      size = MAX (size - SIZE_STEP, self->smallest);
    }
  while (self->most_pages > 0 && self->n_pages > self->most_pages && self->size > self->smallest);
  cairo_destroy (cr);
  cairo_surface_destroy (nothing);
  return self->n_pages;
}

/* Whether what is read first stands on the right: as the first words do. */
gboolean
ashi_flow_is_from_the_right (const AshiFlow *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const AshiFlowItem *item = g_ptr_array_index (self->items, i);

      if (item->kind == ASHI_FLOW_ITEM_TEXT || item->kind == ASHI_FLOW_ITEM_CELLS)
        return item->from_the_right;
    }
  return FALSE;
}
