// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-css-lexer.h"
#include "ashi-css.h"

G_BEGIN_DECLS

/**
 * AshiCssValue: a value, written out again from its tokens.
 * @text: all of it
 * @behind: what of it stands behind url()
 * @outside: an address that lies outside the drawing; empty when there is none
 * @id: (nullable): of the first url(#id)
 * @bad: whether it holds what no value may
 */
typedef struct
{
  GString *text;
  GString *behind;
  GString *outside;
  char *id;
  gboolean bad;
  gboolean has_function;
  gboolean important;
} AshiCssValue;

void ashi_css_value_init (AshiCssValue *self);
void ashi_css_value_clear (AshiCssValue *self);
void ashi_css_value_read (AshiCssValue *self, AshiCssLexer *lexer);
gboolean ashi_css_is_end (const AshiCssLexer *lexer, guint depth);
void ashi_css_write_name (GString *to, const char *name);
void ashi_css_skip_block (AshiCssLexer *lexer);
void ashi_css_read_declarations (AshiCssReading *self, AshiCssLexer *lexer, gboolean in_sheet, GString *to);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AshiCssValue, ashi_css_value_clear)

G_END_DECLS
