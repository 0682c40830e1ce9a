// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"
#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_WALK_BAR (ashi_walk_bar_get_type ())

/**
 * AshiWalkBar: leads through the steps of a programme on the plate, one subject after the other.
 *
 * Invisible while no programme is walked through. Its buttons have the actions "win.walk-step", "lesson.go" being that
 * of the page. Signal "go" with the id of a subject or lesson: it is to be shown. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiWalkBar, ashi_walk_bar, ASHI, WALK_BAR, GtkWidget)

void ashi_walk_bar_set_view (AshiWalkBar *self, AshiView *view);
void ashi_walk_bar_begin (AshiWalkBar *self, AshiLesson *programme);
void ashi_walk_bar_step (AshiWalkBar *self, int by);

G_END_DECLS
