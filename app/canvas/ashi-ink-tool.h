// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-stroke.h"
#include "ashi-tool.h"

G_BEGIN_DECLS

/**
 * ASHI_INK_ERASER: what takes strokes away, beside the kinds of strokes that are drawn.
 */
#define ASHI_INK_ERASER ASHI_N_STROKE_KINDS

#define ASHI_TYPE_INK_TOOL (ashi_ink_tool_get_type ())

/**
 * AshiInkTool: draws on the picture of a canvas, with the ink of its view.
 *
 * Lines are as thick as the pen presses, and have their width in mm, so that they grow with the picture. Properties:
 * "kind" (guint: an #AshiStrokeKind, or #ASHI_INK_ERASER), "colour" (guint: an #AshiInkColour), "held" (whether it is
 * in the hand of a canvas, read-only). Signal "full": there is no room for more. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiInkTool, ashi_ink_tool, ASHI, INK_TOOL, GObject)

AshiInkTool *ashi_ink_tool_new (void);

G_END_DECLS
