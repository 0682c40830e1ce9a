// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-exam-page.h"
#include "ashi-flow.h"
#include "ashi-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_EXAM_DESK (ashi_exam_desk_get_type ())

/**
 * AshiExamDesk: where somebody takes an exam: which one, its stations, and then the sheet, which is kept. Answers are
 * no repetitions: an exam asks what was not due, against a clock, and says what was right only when all is over.
 *
 * Signals: "read" (the id of a subject or a lesson), when its card or page is wanted; "print" and "save" (an AshiFlow,
 * and what it is called), when the sheet is; "said" (words), when something could not be kept.
 */
G_DECLARE_FINAL_TYPE (AshiExamDesk, ashi_exam_desk, ASHI, EXAM_DESK, GtkWidget)

GtkWidget *ashi_exam_desk_new (AshiQuiz *quiz, AshiStore *store, const char *about, AshiClock clock);
void ashi_exam_desk_open (AshiExamDesk *self, GFile *file);
gboolean ashi_exam_desk_is_running (AshiExamDesk *self);
void ashi_exam_desk_ask_to_stop (AshiExamDesk *self);
gboolean ashi_exam_desk_go_back (AshiExamDesk *self);

G_END_DECLS
