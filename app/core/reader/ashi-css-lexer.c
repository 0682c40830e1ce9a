// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-css-lexer.h"

#include <string.h>

/**
 * ashi_css_lexer_init:
 * @css: the style sheet, which must stay until the lexer is cleared
 * @line: the line in which it begins
 */
void
ashi_css_lexer_init (AshiCssLexer *self, const char *css, guint line)
{
  *self = (AshiCssLexer) { .text = g_string_new (NULL), .start = css, .line = line, .at = css, .at_line = line };
}

/**
 * ashi_css_lexer_clear:
 *
 * Frees what @self holds, not @self.
 */
void
ashi_css_lexer_clear (AshiCssLexer *self)
{
  g_string_free (self->text, TRUE);
}

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r' || c == '\f';
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || is_line_end (c);
}

static gboolean
is_name_start (char c)
{
  return g_ascii_isalpha (c) || c == '_' || (guchar) c >= 0x80;
}

static gboolean
is_name (char c)
{
  return is_name_start (c) || g_ascii_isdigit (c) || c == '-';
}

static gboolean
is_escape (const char *at)
{
  return at[0] == '\\' && at[1] != '\0' && !is_line_end (at[1]);
}

static gboolean
starts_name (const char *at)
{
  if (at[0] == '-')
    return is_name_start (at[1]) || at[1] == '-' || is_escape (at + 1);
  return is_name_start (at[0]) || is_escape (at);
}

static gboolean
starts_number (const char *at)
{
  if (*at == '+' || *at == '-')
    at++;
  return g_ascii_isdigit (at[0]) || (at[0] == '.' && g_ascii_isdigit (at[1]));
}

static void
advance (AshiCssLexer *self)
{
  if (*self->at == '\n')
    self->at_line++;
  self->at++;
}

static void
take (AshiCssLexer *self)
{
  g_string_append_c (self->text, *self->at);
  advance (self);
}

static void
take_escape (AshiCssLexer *self)
{
  gunichar c = 0;
  guint digits = 0;

  self->at++;
  if (!g_ascii_isxdigit (*self->at))
    {
      take (self);
      return;
    }
  for (; digits < 6 && g_ascii_isxdigit (*self->at); digits++, self->at++)
    c = c * 16 + (gunichar) g_ascii_xdigit_value (*self->at);
  if (is_blank (*self->at))
    advance (self);
  g_string_append_unichar (self->text, c != 0 && g_unichar_validate (c) ? c : 0xFFFD);
}

static void
take_name (AshiCssLexer *self)
{
  while (is_name (*self->at) || is_escape (self->at))
    {
      if (*self->at == '\\')
        take_escape (self);
      else
        take (self);
    }
}

static AshiCssKind
take_string (AshiCssLexer *self)
{
  const char quote = *self->at;

  self->at++;
  while (*self->at != '\0' && *self->at != quote)
    {
      if (is_line_end (*self->at))
        return ASHI_CSS_BAD;
      if (is_escape (self->at))
        take_escape (self);
      else if (*self->at != '\\')
        take (self);
      else
        {
          self->at++;
          if (*self->at != '\0')
            advance (self);
        }
    }
  if (*self->at == quote)
    self->at++;
  return ASHI_CSS_STRING;
}

static void
skip_blanks (AshiCssLexer *self)
{
  while (is_blank (*self->at))
    advance (self);
}

static AshiCssKind
end_url (AshiCssLexer *self, AshiCssKind kind)
{
  skip_blanks (self);
  if (*self->at != '\0' && *self->at != ')')
    kind = ASHI_CSS_BAD;
  while (*self->at != '\0' && *self->at != ')')
    advance (self);
  if (*self->at == ')')
    self->at++;
  return kind;
}

static AshiCssKind
take_url (AshiCssLexer *self)
{
  g_string_truncate (self->text, 0);
  skip_blanks (self);
  if (*self->at == '"' || *self->at == '\'')
    return end_url (self, take_string (self) == ASHI_CSS_STRING ? ASHI_CSS_URL : ASHI_CSS_BAD);
  while (*self->at != '\0' && strchr (")\"'(", *self->at) == NULL && !is_blank (*self->at)
         && (*self->at != '\\' || is_escape (self->at)))
    {
      if (*self->at == '\\')
        take_escape (self);
      else
        take (self);
    }
  return end_url (self, ASHI_CSS_URL);
}

static AshiCssKind
take_words (AshiCssLexer *self)
{
  take_name (self);
  if (*self->at != '(')
    return ASHI_CSS_IDENT;
  self->at++;
  return g_ascii_strcasecmp (self->text->str, "url") == 0 ? take_url (self) : ASHI_CSS_FUNCTION;
}

static void
take_digits (AshiCssLexer *self)
{
  while (g_ascii_isdigit (*self->at))
    take (self);
}

static AshiCssKind
take_number (AshiCssLexer *self)
{
  if (*self->at == '+' || *self->at == '-')
    take (self);
  take_digits (self);
  if (self->at[0] == '.' && g_ascii_isdigit (self->at[1]))
    {
      take (self);
      take_digits (self);
    }
  if (g_ascii_tolower (*self->at) == 'e'
      && (g_ascii_isdigit (self->at[1])
          || ((self->at[1] == '+' || self->at[1] == '-') && g_ascii_isdigit (self->at[2]))))
    {
      take (self);
      take (self);
      take_digits (self);
    }
  if (*self->at == '%')
    take (self);
  else if (starts_name (self->at))
    take_name (self);
  return ASHI_CSS_NUMBER;
}

static void
skip_comments (AshiCssLexer *self)
{
  while (self->at[0] == '/' && self->at[1] == '*')
    {
      self->at += 2;
      while (*self->at != '\0' && !(self->at[0] == '*' && self->at[1] == '/'))
        advance (self);
      if (*self->at != '\0')
        self->at += 2;
    }
}

/* The brackets of comments that HTML wanted around style sheets mean nothing. */
static gboolean
skip_html (AshiCssLexer *self)
{
  const size_t length = g_str_has_prefix (self->at, "<!--") ? 4 : g_str_has_prefix (self->at, "-->") ? 3 : 0;

  self->at += length;
  return length > 0;
}

static AshiCssKind
take_named (AshiCssLexer *self, AshiCssKind kind)
{
  self->at++;
  take_name (self);
  return kind;
}

static AshiCssKind
take_mark (AshiCssLexer *self)
{
  self->mark = *self->at;
  take (self);
  return ASHI_CSS_MARK;
}

static AshiCssKind
take_token (AshiCssLexer *self)
{
  const char *at = self->at;

  if (*at == '\0')
    return ASHI_CSS_END;
  if (is_blank (*at))
    {
      skip_blanks (self);
      return ASHI_CSS_BLANK;
    }
  if (*at == '"' || *at == '\'')
    return take_string (self);
  if (starts_number (at))
    return take_number (self);
  if (skip_html (self))
    return ASHI_CSS_BLANK;
  if (starts_name (at))
    return take_words (self);
  if (*at == '#' && (is_name (at[1]) || is_escape (at + 1)))
    return take_named (self, ASHI_CSS_HASH);
  if (*at == '@' && starts_name (at + 1))
    return take_named (self, ASHI_CSS_AT);
  return take_mark (self);
}

/**
 * ashi_css_lexer_next:
 *
 * Goes to the next token. Comments are passed over.
 *
 * Returns: what it is; #ASHI_CSS_END when there is none
 */
AshiCssKind
ashi_css_lexer_next (AshiCssLexer *self)
{
  skip_comments (self);
  g_string_truncate (self->text, 0);
  self->mark = '\0';
  self->start = self->at;
  self->line = self->at_line;
  self->kind = take_token (self);
  return self->kind;
}

gboolean
ashi_css_lexer_is_mark (const AshiCssLexer *self, char mark)
{
  return self->kind == ASHI_CSS_MARK && self->mark == mark;
}
