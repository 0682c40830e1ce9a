// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ASHI_CSS_END,
  ASHI_CSS_BLANK,
  ASHI_CSS_IDENT,
  ASHI_CSS_FUNCTION, /* its name; the "(" is eaten */
  ASHI_CSS_AT,
  ASHI_CSS_HASH,
  ASHI_CSS_STRING,
  ASHI_CSS_URL,    /* the address */
  ASHI_CSS_NUMBER, /* as it is written, with % or its unit */
  ASHI_CSS_MARK,   /* any other character: see @mark */
  ASHI_CSS_BAD,
} AshiCssKind;

/**
 * AshiCssLexer: takes CSS apart into its tokens, by the rules of CSS Syntax Level 3, in one pass. No C library of
 * Debian 12 does that any more: what GTK and librsvg have is private to them.
 * @kind: what the last token is
 * @mark: its character, when it is a mark
 * @text: its words, with escapes resolved; for a number, as it is written
 * @start: where it begins
 * @line: the line it begins in
 */
typedef struct
{
  AshiCssKind kind;
  char mark;
  GString *text;
  const char *start;
  guint line;
  /*< private >*/
  const char *at;
  guint at_line;
} AshiCssLexer;

void ashi_css_lexer_init (AshiCssLexer *self, const char *css, guint line);
void ashi_css_lexer_clear (AshiCssLexer *self);
AshiCssKind ashi_css_lexer_next (AshiCssLexer *self);
gboolean ashi_css_lexer_is_mark (const AshiCssLexer *self, char mark);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AshiCssLexer, ashi_css_lexer_clear)

G_END_DECLS
