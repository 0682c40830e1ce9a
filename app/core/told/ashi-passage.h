// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-card.h"
#include "ashi-lesson.h"

G_BEGIN_DECLS

/**
 * AshiPassage: what a page says to somebody who looked for some words.
 * @chapter: of the page
 * @block: of the chapter; %NULL: its title
 */
typedef struct
{
  const AshiChapter *chapter;
  const AshiBlock *block;
} AshiPassage;

const AshiCardRow *ashi_card_find_passage (AshiCard *card, const char *const *words);
gboolean
ashi_lesson_find_passage (AshiLesson *lesson, AshiAudience audience, const char *const *words, AshiPassage *passage);

G_END_DECLS
