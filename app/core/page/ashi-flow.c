// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-flow-private.h"

G_DEFINE_FINAL_TYPE (AshiFlow, ashi_flow, G_TYPE_OBJECT)

static void
drawing_free (AshiFlowDrawing *self)
{
  if (self->destroy != NULL)
    self->destroy (self->data);
  g_free (self);
}

static void
item_free (AshiFlowItem *self)
{
  g_strfreev (self->texts);
  g_free (self->uri);
  g_clear_object (&self->picture);
  g_clear_pointer (&self->figure, ashi_lesson_figure_free);
  g_clear_pointer (&self->drawing, drawing_free);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_free (self->shares);
  g_free (self->number);
  g_free (self);
}

static AshiFlowItem *
add_item (AshiFlow *self, AshiFlowItemKind kind, AshiFlowStyle style)
{
  AshiFlowItem *item = g_new0 (AshiFlowItem, 1);

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
 * ashi_flow_set_mark:
 *
 * Lets @mark stand before the paragraph that was added last.
 */
void
ashi_flow_set_mark (AshiFlow *self, AshiFlowMark mark)
{
  g_return_if_fail (ASHI_IS_FLOW (self) && self->items->len > 0);
  ((AshiFlowItem *) g_ptr_array_index (self->items, self->items->len - 1))->mark = mark;
}

/**
 * ashi_flow_begin_page:
 *
 * Lets what was added last begin a page.
 */
void
ashi_flow_begin_page (AshiFlow *self)
{
  g_return_if_fail (ASHI_IS_FLOW (self) && self->items->len > 0);
  ((AshiFlowItem *) g_ptr_array_index (self->items, self->items->len - 1))->begins_page = TRUE;
}

/**
 * ashi_flow_add_marked:
 * @text: (nullable): a paragraph without markup; nothing is added without any
 */
void
ashi_flow_add_marked (AshiFlow *self, AshiFlowStyle style, AshiFlowMark mark, const char *text)
{
  g_return_if_fail (ASHI_IS_FLOW (self));

  if (text == NULL)
    return;
  ashi_flow_add_plain (self, style, text);
  ashi_flow_set_mark (self, mark);
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
  ((AshiFlowItem *) g_ptr_array_index (self->items, self->items->len - 1))->uri = g_strdup (uri);
}

/**
 * ashi_flow_add_cells:
 * @cells: (array zero-terminated=1): Pango markup: one for each column
 */
void
ashi_flow_add_cells (AshiFlow *self, AshiFlowStyle style, char **cells)
{
  g_return_if_fail (ASHI_IS_FLOW (self) && cells != NULL && cells[0] != NULL);
  add_item (self, cells[1] != NULL ? ASHI_FLOW_ITEM_CELLS : ASHI_FLOW_ITEM_TEXT, style)->texts = g_strdupv (cells);
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
  add_item (self, ASHI_FLOW_ITEM_DEPTH, ASHI_FLOW_DETAIL)->depth = ashi_flow_depth_new (depth, axis_end);
}

/**
 * ashi_flow_add_axis:
 * @axis_end: where the axis ends, in mm
 */
void
ashi_flow_add_axis (AshiFlow *self, double axis_end)
{
  g_return_if_fail (ASHI_IS_FLOW (self));
  add_item (self, ASHI_FLOW_ITEM_AXIS, ASHI_FLOW_DETAIL)->depth.axis_end = axis_end;
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
  add_item (self, ASHI_FLOW_ITEM_PICTURE, ASHI_FLOW_BODY)->picture = g_object_ref (picture);
}

/**
 * ashi_flow_add_figure:
 * @figure: (transfer full)
 */
void
ashi_flow_add_figure (AshiFlow *self, AshiLessonFigure *figure)
{
  g_return_if_fail (ASHI_IS_FLOW (self) && figure != NULL);
  add_item (self, ASHI_FLOW_ITEM_FIGURE, ASHI_FLOW_BODY)->figure = figure;
}

/**
 * ashi_flow_add_drawing:
 * @drawing: copied; its data is the flow's from now on
 */
void
ashi_flow_add_drawing (AshiFlow *self, const AshiFlowDrawing *drawing)
{
  g_return_if_fail (ASHI_IS_FLOW (self) && drawing != NULL && drawing->measure != NULL);
  add_item (self, ASHI_FLOW_ITEM_DRAWING, ASHI_FLOW_BODY)->drawing = g_memdup2 (drawing, sizeof *drawing);
}

/**
 * ashi_flow_add_columns:
 * @left: (transfer full): what is read first; where words run from the right, it stands there
 * @right: (transfer full): what stands beside it
 * @share: of the width that @left has, from 0 to 1
 */
void
ashi_flow_add_columns (AshiFlow *self, AshiFlow *left, AshiFlow *right, double share)
{
  AshiFlowItem *item;

  g_return_if_fail (ASHI_IS_FLOW (self) && ASHI_IS_FLOW (left) && ASHI_IS_FLOW (right));

  item = add_item (self, ASHI_FLOW_ITEM_COLUMNS, ASHI_FLOW_BODY);
  item->columns = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (item->columns, left);
  g_ptr_array_add (item->columns, right);
  item->shares = g_new0 (double, 2);
  item->shares[0] = share;
  item->shares[1] = 1 - share;
}

/**
 * ashi_flow_add_frame:
 * @content: (transfer full)
 * @number: (nullable): what it can be called by from elsewhere
 * @title: (nullable): what it is called, without markup
 */
void
ashi_flow_add_frame (AshiFlow *self, AshiFlow *content, AshiFlowFrame frame, const char *number, const char *title)
{
  AshiFlowItem *item;

  g_return_if_fail (ASHI_IS_FLOW (self) && ASHI_IS_FLOW (content));

  item = add_item (self, ASHI_FLOW_ITEM_COLUMNS, ASHI_FLOW_LEAD);
  item->columns = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (item->columns, content);
  item->shares = g_new0 (double, 1);
  item->shares[0] = 1;
  item->frame = frame;
  item->number = g_strdup (number);
  if (title != NULL)
    {
      item->texts = g_new0 (char *, 2);
      item->texts[0] = g_markup_escape_text (title, -1);
    }
}

static void
append_words (GString *words, const AshiFlowItem *item)
{
  for (guint i = 0; item->texts != NULL && item->texts[i] != NULL; i++)
    {
      g_autofree char *text = NULL;

      pango_parse_markup (item->texts[i], -1, 0, NULL, &text, NULL, NULL);
      g_string_append_printf (words, "%s\n", text != NULL ? text : item->texts[i]);
    }
  for (guint i = 0; item->columns != NULL && i < item->columns->len; i++)
    {
      g_autofree char *column = ashi_flow_dup_words (g_ptr_array_index (item->columns, i));

      g_string_append (words, column);
    }
}

/**
 * ashi_flow_dup_words:
 *
 * Returns: (transfer full): all its words but the footer's, a paragraph a line, as they are read
 */
char *
ashi_flow_dup_words (AshiFlow *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_val_if_fail (ASHI_IS_FLOW (self), NULL);

  for (guint i = 0; i < self->items->len; i++)
    append_words (words, g_ptr_array_index (self->items, i));
  return g_strdup (words->str);
}

static void
ashi_flow_finalize (GObject *object)
{
  AshiFlow *self = ASHI_FLOW (object);

  g_clear_pointer (&self->imprint, ashi_imprint_free);
  g_free (self->footer);
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
  self->size = self->largest = self->smallest = 1;
}

/**
 * ashi_flow_new:
 * @imprint: (transfer full) (nullable): what is said of the whole on each page, and by the file; a column or what is in
 *   a frame has none
 */
AshiFlow *
ashi_flow_new (AshiImprint *imprint)
{
  AshiFlow *self = g_object_new (ASHI_TYPE_FLOW, NULL);

  self->imprint = imprint;
  return self;
}

/**
 * ashi_flow_set_sizes:
 * @largest: how many times larger than on a card's sheet its words are
 * @smallest: the same, where they would fill too many pages otherwise
 * @most_pages: that are wanted; when it takes more with @smallest, it has more
 */
void
ashi_flow_set_sizes (AshiFlow *self, double largest, double smallest, guint most_pages)
{
  g_return_if_fail (ASHI_IS_FLOW (self) && largest >= smallest);

  self->largest = largest;
  self->smallest = smallest;
  self->most_pages = most_pages;
}

/**
 * ashi_flow_set_footer:
 * @footer: what each page says below instead of whose it is, which then has to be said elsewhere
 */
void
ashi_flow_set_footer (AshiFlow *self, const char *footer)
{
  g_return_if_fail (ASHI_IS_FLOW (self));

  g_free (self->footer);
  self->footer = g_strdup (footer);
}
