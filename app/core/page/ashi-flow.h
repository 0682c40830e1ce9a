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
 * @ASHI_FLOW_BODY: a statement
 * @ASHI_FLOW_DETAIL: what belongs to the statement above it
 * @ASHI_FLOW_ALARM: likewise, of danger
 * @ASHI_FLOW_SMALL: sources, and what is said of the whole
 */
typedef enum
{
  ASHI_FLOW_TITLE,
  ASHI_FLOW_SUBTITLE,
  ASHI_FLOW_HEADING,
  ASHI_FLOW_BODY,
  ASHI_FLOW_DETAIL,
  ASHI_FLOW_ALARM,
  ASHI_FLOW_SMALL,
  ASHI_FLOW_N_STYLES
} AshiFlowStyle;

#define ASHI_TYPE_FLOW (ashi_flow_get_type ())

/**
 * AshiFlow: paragraphs, tables, depths and pictures, one below the other, that fill as many pages as they need.
 *
 * It is put together on one thread, and holds all that it shows; from then on any one thread may lay it out and paint
 * it.
 */
G_DECLARE_FINAL_TYPE (AshiFlow, ashi_flow, ASHI, FLOW, GObject)

AshiFlow *ashi_flow_new (AshiImprint *imprint);

void ashi_flow_add (AshiFlow *self, AshiFlowStyle style, const char *markup);
void ashi_flow_add_plain (AshiFlow *self, AshiFlowStyle style, const char *text);
void
ashi_flow_add_statement (AshiFlow *self, const char *label, const char *urgency, const char *text, const char *cited);
void ashi_flow_add_linked (AshiFlow *self, AshiFlowStyle style, const char *markup, const char *uri);
void ashi_flow_add_cells (AshiFlow *self, AshiFlowStyle style, char **cells);
void ashi_flow_add_depth (AshiFlow *self, const AshiDepth *depth, double axis_end);
void ashi_flow_add_axis (AshiFlow *self, double axis_end);
void ashi_flow_add_picture (AshiFlow *self, AshiViewPage *picture);
void ashi_flow_add_figure (AshiFlow *self, AshiLessonFigure *figure);

guint ashi_flow_lay_out (AshiFlow *self, double width, double height);
gboolean ashi_flow_paint_page (AshiFlow *self, cairo_t *cr, guint page, double detail, GError **error);
gboolean ashi_flow_save (AshiFlow *self, AshiPaper paper, const char *path, GError **error);

G_END_DECLS
