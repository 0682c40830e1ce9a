// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-flow-depth.h"
#include "ashi-flow.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* What the files of AshiFlow share: what it holds, and how paragraphs are set. */

/**
 * AshiFlowLook: how a paragraph of a style is set; lengths in points at size 1.
 * @stays: with what follows it, on one page
 * @tag: what it is in the structure of a PDF
 */
typedef struct
{
  double size, before, indent, grey;
  gboolean bold, stays;
  const char *tag;
} AshiFlowLook;

typedef enum
{
  ASHI_FLOW_ITEM_TEXT,
  ASHI_FLOW_ITEM_CELLS,
  ASHI_FLOW_ITEM_DEPTH,
  ASHI_FLOW_ITEM_AXIS,
  ASHI_FLOW_ITEM_PICTURE,
  ASHI_FLOW_ITEM_FIGURE,
  ASHI_FLOW_ITEM_DRAWING,
  ASHI_FLOW_ITEM_COLUMNS,
} AshiFlowItemKind;

typedef struct
{
  AshiFlowItemKind kind;
  AshiFlowStyle style;
  AshiFlowMark mark;
  GStrv texts; /* markup: one, or one for each cell; of a frame its title */
  char *uri;
  AshiFlowDepth depth;
  AshiViewPage *picture;
  AshiLessonFigure *figure;
  AshiFlowDrawing *drawing;
  GPtrArray *columns; /* AshiFlow */
  double *shares;     /* of the width, one for each column */
  AshiFlowFrame frame;
  char *number;
  gboolean begins_page;

  /* where it came to stand */
  guint page;
  double y, height;
  gboolean from_the_right; /* what is written in it */
} AshiFlowItem;

struct _AshiFlow
{
  GObject parent_instance;

  AshiImprint *imprint; /* NULL: a column of another flow */
  char *footer;         /* NULL: what the imprint says */
  GPtrArray *items;
  double largest, smallest; /* sizes that may be tried */
  guint most_pages;         /* that are wanted; 0: as many as it takes */
  double size;              /* of words, 1 where nobody has said otherwise */
  double width, height;     /* of a page */
  guint n_pages;
};

const AshiFlowLook *ashi_flow_get_look (AshiFlowStyle style);
PangoLayout *ashi_flow_create_text (AshiFlow *self, cairo_t *cr, const AshiFlowItem *item, guint cell);
PangoLayout *ashi_flow_create_footer (AshiFlow *self, cairo_t *cr);
double ashi_flow_get_picture_scale (AshiFlow *self, const AshiFlowItem *item);
double ashi_flow_get_figure_scale (AshiFlow *self);
double ashi_flow_get_mark_room (AshiFlow *self, const AshiFlowItem *item);
gboolean ashi_flow_item_is_framed (const AshiFlowItem *item);
double ashi_flow_get_padding (AshiFlow *self, const AshiFlowItem *item);
double ashi_flow_measure_head (AshiFlow *self, cairo_t *cr, const AshiFlowItem *item);
PangoLayout *ashi_flow_create_head (AshiFlow *self, cairo_t *cr, const AshiFlowItem *item);
gboolean ashi_flow_is_from_the_right (const AshiFlow *self);

G_END_DECLS
