// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-claim.h"

G_BEGIN_DECLS

/**
 * AshiWrittenAnswer: one of the answers that a pack's author offers.
 * @why: (nullable): why it is wrong
 */
typedef struct
{
  char *text;
  char *why;
  gboolean is_right;
} AshiWrittenAnswer;

/**
 * AshiWrittenQuestion: a question that a pack's author wrote. Immutable; owned by its pack.
 * @about: the id of the subject, event or lesson that it is about
 * @ask: what is asked
 * @answers: (element-type AshiWrittenAnswer): three or four, of which one is right, or more
 * @claim: what is so, who may be told, and its sources; it goes by the question's id
 * @file: its file in the pack
 * @line: its line there
 */
typedef struct
{
  char *id;
  char *about;
  char *ask;
  GPtrArray *answers;
  AshiClaim *claim;
  char *file;
  guint line;
} AshiWrittenQuestion;

AshiWrittenQuestion *ashi_written_question_new (void);
void ashi_written_question_free (AshiWrittenQuestion *self);
void ashi_written_question_add_answer (AshiWrittenQuestion *self, char *text, char *why, gboolean is_right);
guint ashi_written_question_count_right (const AshiWrittenQuestion *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiWrittenQuestion, ashi_written_question_free)

G_END_DECLS
