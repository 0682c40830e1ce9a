// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-judgement.h"

G_BEGIN_DECLS

/* Asking where there is only a terminal. */

void ashi_quiz_print_question (const AshiQuestion *question, guint number, guint n, const char *picture);
AshiJudgement *ashi_quiz_hear_answer (const AshiQuestion *question);
void ashi_quiz_print_judgement (const AshiQuestion *question, const AshiJudgement *judgement);

G_END_DECLS
