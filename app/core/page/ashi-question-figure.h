// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-flow.h"
#include "ashi-question.h"

G_BEGIN_DECLS

/**
 * AshiQuestionFigure: what a question shows, on paper: the plate or the section with what is lit, its letters, and no
 * name. It holds all that it needs: made on the main thread, it may be painted by any one thread.
 */
typedef struct _AshiQuestionFigure AshiQuestionFigure;

AshiQuestionFigure *ashi_question_figure_new (AshiPack *pack, AshiQuestion *question);
void ashi_question_figure_free (AshiQuestionFigure *self);
AshiFlowDrawing ashi_question_figure_become_drawing (AshiQuestionFigure *self);
gboolean ashi_question_figure_save (AshiQuestionFigure *self, AshiPack *pack, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiQuestionFigure, ashi_question_figure_free)

G_END_DECLS
