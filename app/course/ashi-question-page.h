// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-question.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_QUESTION_PAGE (ashi_question_page_get_type ())

/**
 * AshiQuestionPage: one question after the other, each with its picture, its answer and what that was worth. While a
 * question stands that asks for names, none is told anywhere on the page.
 *
 * Signals: "graded" (an AshiGrade as guint, and how long the answer took, in ms, as guint), "read" (the id of what the
 * question is about).
 */
G_DECLARE_FINAL_TYPE (AshiQuestionPage, ashi_question_page, ASHI, QUESTION_PAGE, GtkWidget)

GtkWidget *ashi_question_page_new (AshiPack *pack);
void ashi_question_page_ask (AshiQuestionPage *self, AshiQuestion *question);

G_END_DECLS
