// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"
#include "ashi-frame-meter.h"

G_BEGIN_DECLS

/**
 * AshiPlateFact: one line of what goes on behind a plate, for whoever looks for a fault. Not translated, as debug
 * messages are not.
 */
typedef struct
{
  const char *name; /* static */
  char *value;
} AshiPlateFact;

GArray *ashi_canvas_report_list (AshiCanvas *self, AshiFrameMeter *meter);

G_END_DECLS
