// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-circuit.h"
#include "ashi-clock.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_EXAM_PAGE (ashi_exam_page_get_type ())

/**
 * AshiExamPage: the stations of an exam, one after the other, each with its clock. Nothing is told of any answer, and
 * none comes back.
 *
 * Signal: "over", when the last station has ended, or the exam was stopped.
 */
G_DECLARE_FINAL_TYPE (AshiExamPage, ashi_exam_page, ASHI, EXAM_PAGE, GtkWidget)

GtkWidget *ashi_exam_page_new (AshiPack *pack, AshiExam *exam, AshiClock clock);
void ashi_exam_page_begin (AshiExamPage *self, gint64 time);
void ashi_exam_page_stop (AshiExamPage *self);
AshiExamRecord *ashi_exam_page_get_record (AshiExamPage *self);

G_END_DECLS
