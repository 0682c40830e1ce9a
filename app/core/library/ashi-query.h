// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-point-code.h"

G_BEGIN_DECLS

/**
 * AshiWordKind:
 * @ASHI_WORD_PLAIN: letters; what begins with them answers too, and a slip of the finger is mended
 * @ASHI_WORD_EXACT: holds a digit: another number is another thing, so nothing else answers
 * @ASHI_WORD_HANZI: Chinese characters, simplified
 * @ASHI_WORD_CODE: the code of a point
 */
typedef enum
{
  ASHI_WORD_PLAIN,
  ASHI_WORD_EXACT,
  ASHI_WORD_HANZI,
  ASHI_WORD_CODE,
} AshiWordKind;

/**
 * AshiWord: something that is looked for.
 * @text: folded
 * @code: (nullable): of a code
 */
typedef struct
{
  AshiWordKind kind;
  char *text;
  AshiPointCode *code;
} AshiWord;

/**
 * AshiQuery: what somebody typed to look for. Immutable.
 * @words: (element-type AshiWord): each once, and no more than %ASHI_LIMIT_SEARCH_WORDS
 * @cut: whether more was typed
 */
typedef struct
{
  GPtrArray *words;
  gboolean cut;
} AshiQuery;

AshiQuery *ashi_query_new (const char *typed);
void ashi_query_free (AshiQuery *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiQuery, ashi_query_free)

G_END_DECLS
