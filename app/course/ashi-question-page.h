// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-question.h"
#include "ashi-reply.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_QUESTION_PAGE (ashi_question_page_get_type ())

/**
 * AshiQuestionPage: one question after the other, each with its picture, its answer and what that was worth. While a
 * question stands that asks for names, none is told anywhere on the page. In an exam nothing is told of the answer.
 *
 * Signals: "graded" (an AshiGrade as guint, and how long the answer took, in ms, as guint), "read" (the id of what the
 * question is about); in an exam "changed", when the answer is another, and "left", when somebody wants to go on.
 */
G_DECLARE_FINAL_TYPE (AshiQuestionPage, ashi_question_page, ASHI, QUESTION_PAGE, GtkWidget)

GtkWidget *ashi_question_page_new (AshiPack *pack);
void ashi_question_page_ask (AshiQuestionPage *self, AshiQuestion *question);
void ashi_question_page_examine (AshiQuestionPage *self, AshiQuestion *question, gboolean is_last);
gboolean ashi_question_page_fill (AshiQuestionPage *self, AshiReply *reply);

G_END_DECLS
