// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-history.h"
#include "ashi-index.h"
#include "ashi-ink-bar.h"
#include "ashi-needle-column.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AshiVisitParts: what a visit leaves its traces in; all of it belongs to one window.
 * @window: the window
 * @view: what is looked at
 * @history: the way back
 * @index: where is searched
 * @comparison: the pane with the card that was kept
 * @needle_column: with the needle that was kept
 * @ink_bar: what is drawn with
 * @notice: where something is said in passing
 */
typedef struct
{
  GtkApplicationWindow *window;
  AshiView *view;
  AshiHistory *history;
  AshiIndex *index;
  GtkWidget *comparison;
  AshiNeedleColumn *needle_column;
  AshiInkBar *ink_bar;
  GtkRevealer *notice;
} AshiVisitParts;

void ashi_visit_actions_add (const AshiVisitParts *parts);

G_END_DECLS
