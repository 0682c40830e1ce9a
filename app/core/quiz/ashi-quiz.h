// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-question.h"

G_BEGIN_DECLS

/**
 * AshiQuizCard: something that can be asked again and again, each time a little differently.
 * @id: what it is called for as long as the pack's ids stand: "find:piriformis", "run:piriformis:piriformis-midpoint"
 * @about: the id of the subject, event or lesson that it is about
 * @part: (nullable): what of it: a claim, a needle, a row
 */
typedef struct
{
  char *id;
  AshiQuestionKind kind;
  char *about;
  char *part;
} AshiQuizCard;

/**
 * AshiQuizFilter: which cards are wanted.
 * @kinds: a bit for each kind: 1 << %ASHI_QUESTION_FIND …; 0: all
 * @about: (nullable): the id of a subject, an event, a lesson or a programme; %NULL: all
 */
typedef struct
{
  guint kinds;
  const char *about;
} AshiQuizFilter;

#define ASHI_TYPE_QUIZ (ashi_quiz_get_type ())

/**
 * AshiQuiz: all that can be asked of what a pack says and draws. To make one reads every account and plate, which a
 * window leaves to a worker; to ask takes no time. Immutable; any thread may use it.
 */
G_DECLARE_FINAL_TYPE (AshiQuiz, ashi_quiz, ASHI, QUIZ, GObject)

AshiQuiz *ashi_quiz_new (AshiPack *pack, AshiAudience audience);
AshiPack *ashi_quiz_get_pack (AshiQuiz *self);
GPtrArray *ashi_quiz_list_cards (AshiQuiz *self, const AshiQuizFilter *filter);
GPtrArray *ashi_quiz_draw (AshiQuiz *self, const AshiQuizFilter *filter, guint n, guint32 seed);
AshiQuestion *ashi_quiz_ask (AshiQuiz *self, const char *card, guint32 seed);

G_END_DECLS
