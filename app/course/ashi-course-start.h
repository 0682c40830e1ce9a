// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-progress.h"
#include "ashi-quiz.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ASHI_TYPE_COURSE_START (ashi_course_start_get_type ())

/**
 * AshiCourseStart: what somebody wants to be asked about, how much of it is for today, when it comes again, and how
 * much of it was recalled.
 *
 * Signals: "changed", when something else is wanted; "begin"; "exam", when somebody wants to take one or to see those
 * that were taken; "show-held", when somebody wants to see on the body how well it is held.
 */
G_DECLARE_FINAL_TYPE (AshiCourseStart, ashi_course_start, ASHI, COURSE_START, GtkWidget)

GtkWidget *ashi_course_start_new (AshiPack *pack, const char *about);
AshiQuizFilter ashi_course_start_get_filter (AshiCourseStart *self);
void ashi_course_start_tell (AshiCourseStart *self, guint n_questions, const char *news);
void
ashi_course_start_tell_progress (AshiCourseStart *self, AshiProgress *progress, gint64 time, int zone, double wanted);

G_END_DECLS
