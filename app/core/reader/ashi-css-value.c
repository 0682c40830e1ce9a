// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-css-private.h"

#include <string.h>

void
ashi_css_value_init (AshiCssValue *self)
{
  *self = (AshiCssValue) { .text = g_string_new (NULL), .behind = g_string_new (NULL), .outside = g_string_new (NULL) };
}

void
ashi_css_value_clear (AshiCssValue *self)
{
  g_string_free (self->text, TRUE);
  g_string_free (self->behind, TRUE);
  g_string_free (self->outside, TRUE);
  g_free (self->id);
}

typedef enum
{
  PART_NAME,   /* may not begin with a digit */
  PART_HASH,   /* behind a "#" */
  PART_STRING, /* between quotes */
} Part;

/* What is no letter, digit, "-", "_" or above ASCII is written by its number. */
static void
write_escaped (GString *to, const char *text, Part part)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      const gboolean digit_first =
          part == PART_NAME && g_ascii_isdigit (*p) && (p == text || (p == text + 1 && *text == '-'));
      const gboolean plain = g_ascii_isalnum (*p) || *p == '-' || *p == '_' || (guchar) *p >= 0x80
                             || (part == PART_STRING && strchr (" #.,:;()/+", *p) != NULL);

      if (plain && !digit_first)
        g_string_append_c (to, *p);
      else
        g_string_append_printf (to, "\\%x ", (guint) (guchar) *p);
    }
}

/**
 * ashi_css_write_name:
 *
 * Appends @name as CSS writes the name of a class, an id or an element.
 */
void
ashi_css_write_name (GString *to, const char *name)
{
  write_escaped (to, name, PART_NAME);
}

static void
take_url (AshiCssValue *self, const char *address)
{
  if (address[0] != '#' || address[1] == '\0')
    {
      g_string_assign (self->outside, address[0] != '\0' ? address : "nothing");
      return;
    }
  if (self->id == NULL)
    self->id = g_strdup (address + 1);
  g_string_append (self->text, "url(\"#");
  write_escaped (self->text, address + 1, PART_STRING);
  g_string_append (self->text, "\")");
  g_string_truncate (self->behind, 0);
}

static void
take_word (AshiCssValue *self, const char *word)
{
  ashi_css_write_name (self->text, word);
  ashi_css_write_name (self->behind, word);
}

/* A colour, so that it is written, and told if it is none, as its author wrote it. */
static void
take_hash (AshiCssValue *self, const char *digits)
{
  g_string_append_c (self->text, '#');
  write_escaped (self->text, digits, PART_HASH);
  g_string_append_c (self->behind, '#');
  write_escaped (self->behind, digits, PART_HASH);
}

static void
take_plain (AshiCssValue *self, const char *text)
{
  g_string_append (self->text, text);
  g_string_append (self->behind, text);
}

static void
take_mark (AshiCssValue *self, AshiCssLexer *lexer)
{
  const char text[] = { lexer->mark, '\0' };

  if (strchr (",/()+-", lexer->mark) == NULL)
    self->bad = TRUE;
  else
    take_plain (self, text);
}

static void
take_token (AshiCssValue *self, AshiCssLexer *lexer)
{
  switch (lexer->kind)
    {
    case ASHI_CSS_BLANK:
      take_plain (self, " ");
      break;
    case ASHI_CSS_IDENT:
      take_word (self, lexer->text->str);
      break;
    case ASHI_CSS_FUNCTION:
      self->has_function = TRUE;
      take_word (self, lexer->text->str);
      take_plain (self, "(");
      break;
    case ASHI_CSS_HASH:
      take_hash (self, lexer->text->str);
      break;
    case ASHI_CSS_STRING:
      g_string_append_c (self->text, '"');
      write_escaped (self->text, lexer->text->str, PART_STRING);
      g_string_append_c (self->text, '"');
      break;
    case ASHI_CSS_URL:
      take_url (self, lexer->text->str);
      break;
    case ASHI_CSS_NUMBER:
      take_plain (self, lexer->text->str);
      break;
    case ASHI_CSS_MARK:
      take_mark (self, lexer);
      break;
    default:
      self->bad = TRUE;
    }
}

static gboolean
opens (const AshiCssLexer *lexer)
{
  return lexer->kind == ASHI_CSS_FUNCTION || (lexer->kind == ASHI_CSS_MARK && strchr ("([{", lexer->mark) != NULL);
}

static gboolean
closes (const AshiCssLexer *lexer)
{
  return lexer->kind == ASHI_CSS_MARK && strchr (")]}", lexer->mark) != NULL;
}

/**
 * ashi_css_skip_block:
 *
 * Goes from the "{" of a block to its "}".
 */
void
ashi_css_skip_block (AshiCssLexer *lexer)
{
  guint depth = 1;

  while (depth > 0 && ashi_css_lexer_next (lexer) != ASHI_CSS_END)
    {
      if (opens (lexer))
        depth++;
      else if (closes (lexer))
        depth--;
    }
}

/**
 * ashi_css_is_end:
 * @depth: how many brackets are open
 *
 * Returns: whether a declaration ends here
 */
gboolean
ashi_css_is_end (const AshiCssLexer *lexer, guint depth)
{
  return lexer->kind == ASHI_CSS_END
         || (depth == 0 && (ashi_css_lexer_is_mark (lexer, ';') || ashi_css_lexer_is_mark (lexer, '}')));
}

static void
read_importance (AshiCssValue *self, AshiCssLexer *lexer)
{
  while (ashi_css_lexer_next (lexer) == ASHI_CSS_BLANK)
    ;
  if (lexer->kind == ASHI_CSS_IDENT && g_ascii_strcasecmp (lexer->text->str, "important") == 0)
    self->important = TRUE;
  else
    self->bad = TRUE;
}

/**
 * ashi_css_value_read:
 *
 * Reads up to the ";" or "}" behind the value, at which the lexer then stands.
 */
void
ashi_css_value_read (AshiCssValue *self, AshiCssLexer *lexer)
{
  guint depth = 0;

  for (ashi_css_lexer_next (lexer); !ashi_css_is_end (lexer, depth); ashi_css_lexer_next (lexer))
    {
      if (ashi_css_lexer_is_mark (lexer, '!'))
        {
          read_importance (self, lexer);
          if (ashi_css_is_end (lexer, depth))
            break;
          continue;
        }
      take_token (self, lexer);
      if (opens (lexer))
        depth++;
      else if (closes (lexer))
        {
          self->bad = self->bad || depth == 0;
          depth -= depth > 0;
        }
    }
  self->bad = self->bad || depth > 0;
  g_strstrip (self->text->str);
  g_strstrip (self->behind->str);
}
