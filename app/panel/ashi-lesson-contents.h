// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The ways within a lesson and from one to the next.
 */

GtkWidget *ashi_lesson_contents_new (AshiLesson *lesson, AshiAudience audience);
AshiLesson *ashi_lesson_find_neighbour (AshiView *view, int by);
GtkWidget *ashi_lesson_neighbours_new (AshiView *view);

G_END_DECLS
