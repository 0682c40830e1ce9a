// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-grade.h"
#include "ashi-question.h"
#include "ashi-reply.h"

G_BEGIN_DECLS

/**
 * AshiJudgement: what an answer is worth.
 * @share: how much of it is right, from 0 to 1
 * @missed_worst: whether it misses the worst of what can go wrong
 * @grade: what is proposed
 * @away: of a place: how far it is from the nearest right one, in mm; else -1
 * @reasons: (element-type utf8): what is wrong with it and why, or how what is right is spelled
 */
typedef struct
{
  double share;
  gboolean missed_worst;
  AshiGrade grade;
  double away;
  GPtrArray *reasons;
} AshiJudgement;

AshiJudgement *ashi_question_judge (const AshiQuestion *self, const AshiReply *answer);
void ashi_judgement_free (AshiJudgement *self);
const char *ashi_grade_get_label (AshiGrade grade);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiJudgement, ashi_judgement_free)

G_END_DECLS
