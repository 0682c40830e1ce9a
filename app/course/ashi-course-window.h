// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-clock.h"
#include "ashi-pack.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ASHI_TYPE_COURSE_WINDOW (ashi_course_window_get_type ())

/**
 * AshiCourseWindow: where somebody learns: what is due and what is new is asked one after the other, and every answer
 * is kept at once, so that one can stop at any question.
 *
 * Signals: "read" (the id of a subject or a lesson), when its card or page is wanted; "print" and "save" (an AshiFlow,
 * and what it is called), when the sheet of an exam is; "copy-progress" and "save-progress" (an AshiFlow of one page),
 * when somebody takes progress away.
 */
G_DECLARE_FINAL_TYPE (AshiCourseWindow, ashi_course_window, ASHI, COURSE_WINDOW, AdwWindow)

GtkWidget *ashi_course_window_new (AshiPack *pack, const char *about, GSettings *settings, AshiClock clock);
gboolean ashi_course_window_is_examining (AshiCourseWindow *self);
void ashi_course_window_say (AshiCourseWindow *self, const char *words);

G_END_DECLS
