// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"
#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_LESSON_PAGE (ashi_lesson_page_get_type ())

/**
 * AshiLessonPage: the lesson of a view as a page to read, in the voice of its audience.
 *
 * Signals: "go" (id of a subject or a lesson), when a link, a step or a figure was activated.
 */
G_DECLARE_FINAL_TYPE (AshiLessonPage, ashi_lesson_page, ASHI, LESSON_PAGE, GtkWidget)

void ashi_lesson_page_set_view (AshiLessonPage *self, AshiView *view);
void ashi_lesson_page_zoom (AshiLessonPage *self, int by);

G_END_DECLS
