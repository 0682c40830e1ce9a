// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-depth.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * ASHI_FLOW_DEPTH_HEIGHT, ASHI_FLOW_AXIS_HEIGHT: of a bar and of the numbers below bars, in points.
 */
#define ASHI_FLOW_DEPTH_HEIGHT 10.0
#define ASHI_FLOW_AXIS_HEIGHT  12.0

/**
 * ASHI_FLOW_RED: what danger is printed in, beside being hatched and said.
 */
#define ASHI_FLOW_RED 0.69, 0.1, 0.12

/**
 * AshiFlowDepth: a depth as it is printed, in mm: a range, or a mean and its spread.
 * @edge: where danger begins in some, mean − 2 SD
 */
typedef struct
{
  double low, high, sd, edge;
  gboolean is_danger, is_mean;
  double axis_end;
} AshiFlowDepth;

AshiFlowDepth ashi_flow_depth_new (const AshiDepth *depth, double axis_end);
void ashi_flow_depth_paint (const AshiFlowDepth *self, cairo_t *cr, double x, double y, double width);
void ashi_flow_axis_paint (double axis_end, cairo_t *cr, double x, double y, double width);

G_END_DECLS
