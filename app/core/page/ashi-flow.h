// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-depth.h"
#include "ashi-lesson-figure.h"
#include "ashi-view-page.h"

G_BEGIN_DECLS

/**
 * AshiFlowStyle: how a paragraph is set.
 * @ASHI_FLOW_TITLE: what the whole is called
 * @ASHI_FLOW_SUBTITLE: a line below that
 * @ASHI_FLOW_HEADING: of a group; it never ends a page
 * @ASHI_FLOW_LEAD: of some paragraphs in a group; it never ends a page either
 * @ASHI_FLOW_MESSAGE: what is to be remembered of the whole
 * @ASHI_FLOW_BODY: a statement
 * @ASHI_FLOW_DETAIL: what belongs to the statement above it
 * @ASHI_FLOW_ALARM: likewise, of danger
 * @ASHI_FLOW_SMALL: sources, and what is said of the whole
 * @ASHI_FLOW_FINE: what has to be said somewhere
 * @ASHI_FLOW_ASIDE: what stands at the far end of its line, such as a date
 */
typedef enum
{
  ASHI_FLOW_TITLE,
  ASHI_FLOW_SUBTITLE,
  ASHI_FLOW_HEADING,
  ASHI_FLOW_LEAD,
  ASHI_FLOW_MESSAGE,
  ASHI_FLOW_BODY,
  ASHI_FLOW_DETAIL,
  ASHI_FLOW_ALARM,
  ASHI_FLOW_SMALL,
  ASHI_FLOW_FINE,
  ASHI_FLOW_ASIDE,
  ASHI_FLOW_N_STYLES
} AshiFlowStyle;

/**
 * AshiFlowMark: what stands before a paragraph.
 * @ASHI_FLOW_MARK_TICK: a box, to be ticked by hand
 */
typedef enum
{
  ASHI_FLOW_MARK_NONE,
  ASHI_FLOW_MARK_BULLET,
  ASHI_FLOW_MARK_TICK,
} AshiFlowMark;

/**
 * AshiFlowFrame: what is drawn around what belongs together; all of them can be told apart in black and white.
 * @ASHI_FLOW_FRAME_PLAIN: a thin line
 * @ASHI_FLOW_FRAME_MESSAGE: a shade and a bar beside it
 * @ASHI_FLOW_FRAME_URGENT: a heavy line and a black head
 * @ASHI_FLOW_FRAME_SOON: a line and a grey head
 * @ASHI_FLOW_FRAME_CALM: a thin line and a white head
 */
typedef enum
{
  ASHI_FLOW_FRAME_NONE,
  ASHI_FLOW_FRAME_PLAIN,
  ASHI_FLOW_FRAME_MESSAGE,
  ASHI_FLOW_FRAME_URGENT,
  ASHI_FLOW_FRAME_SOON,
  ASHI_FLOW_FRAME_CALM,
} AshiFlowFrame;

/**
 * AshiFlowDrawing: something that a flow has room for and somebody else paints.
 * @measure: (nullable): what height it takes, in points, of a width in points, where words have @size; %NULL: none
 * @paint: paints it from the origin of @cr; may be called by any one thread
 * @data: for both
 * @destroy: (nullable): frees @data
 */
typedef struct
{
  double (*measure) (gpointer data, double width, double size);
  gboolean (*paint) (gpointer data, cairo_t *cr, double width, double size, double detail, GError **error);
  gpointer data;
  GDestroyNotify destroy;
} AshiFlowDrawing;

#define ASHI_TYPE_FLOW (ashi_flow_get_type ())

/**
 * AshiFlow: paragraphs, tables, depths and pictures, one below the other, that fill as many pages as they need. What
 * stands beside something else, or in a frame, is a flow itself, whose paragraphs are never parted by the end of a
 * page.
 *
 * It is put together on one thread, and holds all that it shows; from then on any one thread may lay it out and paint
 * it.
 */
G_DECLARE_FINAL_TYPE (AshiFlow, ashi_flow, ASHI, FLOW, GObject)

AshiFlow *ashi_flow_new (AshiImprint *imprint);
void ashi_flow_set_sizes (AshiFlow *self, double largest, double smallest, guint most_pages);

void ashi_flow_set_footer (AshiFlow *self, const char *footer);

void ashi_flow_add (AshiFlow *self, AshiFlowStyle style, const char *markup);
void ashi_flow_add_plain (AshiFlow *self, AshiFlowStyle style, const char *text);
void ashi_flow_set_mark (AshiFlow *self, AshiFlowMark mark);
void ashi_flow_begin_page (AshiFlow *self);
void ashi_flow_add_marked (AshiFlow *self, AshiFlowStyle style, AshiFlowMark mark, const char *text);
void
ashi_flow_add_statement (AshiFlow *self, const char *label, const char *urgency, const char *text, const char *cited);
void ashi_flow_add_linked (AshiFlow *self, AshiFlowStyle style, const char *markup, const char *uri);
void ashi_flow_add_cells (AshiFlow *self, AshiFlowStyle style, char **cells);
void ashi_flow_add_depth (AshiFlow *self, const AshiDepth *depth, double axis_end);
void ashi_flow_add_axis (AshiFlow *self, double axis_end);
void ashi_flow_add_picture (AshiFlow *self, AshiViewPage *picture);
void ashi_flow_add_figure (AshiFlow *self, AshiLessonFigure *figure);
void ashi_flow_add_drawing (AshiFlow *self, const AshiFlowDrawing *drawing);
void ashi_flow_add_columns (AshiFlow *self, AshiFlow *left, AshiFlow *right, double share);
void
ashi_flow_add_frame (AshiFlow *self, AshiFlow *content, AshiFlowFrame frame, const char *number, const char *title);

guint ashi_flow_lay_out (AshiFlow *self, double width, double height);
gboolean ashi_flow_paint_page (AshiFlow *self, cairo_t *cr, guint page, double detail, GError **error);
gboolean ashi_flow_save (AshiFlow *self, AshiPaper paper, const char *path, GError **error);
cairo_surface_t *ashi_flow_draw (AshiFlow *self, GError **error);
char *ashi_flow_dup_words (AshiFlow *self);

G_END_DECLS
