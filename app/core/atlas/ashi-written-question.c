// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-written-question.h"

static void
answer_free (gpointer data)
{
  AshiWrittenAnswer *self = data;

  g_free (self->text);
  g_free (self->why);
  g_free (self);
}

AshiWrittenQuestion *
ashi_written_question_new (void)
{
  AshiWrittenQuestion *self = g_new0 (AshiWrittenQuestion, 1);

  self->answers = g_ptr_array_new_with_free_func (answer_free);
  return self;
}

void
ashi_written_question_free (AshiWrittenQuestion *self)
{
  g_free (self->id);
  g_free (self->about);
  g_free (self->ask);
  g_ptr_array_unref (self->answers);
  g_clear_pointer (&self->claim, ashi_claim_free);
  g_free (self->file);
  g_free (self);
}

/**
 * ashi_written_question_add_answer:
 * @text: (transfer full)
 * @why: (transfer full) (nullable)
 *
 * For the reader.
 */
void
ashi_written_question_add_answer (AshiWrittenQuestion *self, char *text, char *why, gboolean is_right)
{
  AshiWrittenAnswer *answer = g_new (AshiWrittenAnswer, 1);

  *answer = (AshiWrittenAnswer) { text, why, is_right };
  g_ptr_array_add (self->answers, answer);
}

/**
 * ashi_written_question_count_right:
 *
 * Returns: how many of its answers are right
 */
guint
ashi_written_question_count_right (const AshiWrittenQuestion *self)
{
  guint n = 0;

  for (guint i = 0; i < self->answers->len; i++)
    n += ((const AshiWrittenAnswer *) g_ptr_array_index (self->answers, i))->is_right;
  return n;
}
