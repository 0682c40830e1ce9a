// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-exam.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ASHI_TYPE_EXAM_START (ashi_exam_start_get_type ())

/**
 * AshiExamStart: which exam somebody wants to take: one by a seed, or a teacher's; and those that were taken.
 *
 * Signals: "begin", when one by a seed is wanted; "open" (a GFile), when a teacher's is; "show-taken" (a guint: which
 * of those that were taken), when one of them is to be seen again.
 */
G_DECLARE_FINAL_TYPE (AshiExamStart, ashi_exam_start, ASHI, EXAM_START, GtkWidget)

GtkWidget *ashi_exam_start_new (AshiPack *pack, const char *about);
AshiExam *ashi_exam_start_create_exam (AshiExamStart *self, AshiQuiz *quiz);
void ashi_exam_start_tell (AshiExamStart *self, const char *problem);
void ashi_exam_start_show_taken (AshiExamStart *self, GPtrArray *records);

G_END_DECLS
