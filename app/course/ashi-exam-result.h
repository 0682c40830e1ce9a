// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-exam-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_EXAM_RESULT (ashi_exam_result_get_type ())

/**
 * AshiExamResult: the sheet of an exam that was taken: its marks, and of every station the answer, the right one and
 * its source.
 *
 * Signals: "read" (the id of a subject or a lesson), when its card or page is wanted; "print" and "save".
 */
G_DECLARE_FINAL_TYPE (AshiExamResult, ashi_exam_result, ASHI, EXAM_RESULT, GtkWidget)

GtkWidget *ashi_exam_result_new (AshiExamRecord *record);

G_END_DECLS
