// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-css-private.h"

#include "ashi-limits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What chooses the elements of a rule, written out again; whatever is not an element, a class or an id makes it bad:
 * librsvg 2.54 ends the program over some of the rest. */
static gboolean
read_selector (AshiCssLexer *lexer, GString *to)
{
  gboolean good = TRUE;

  for (; lexer->kind != ASHI_CSS_END && !ashi_css_lexer_is_mark (lexer, '{'); ashi_css_lexer_next (lexer))
    {
      if (lexer->kind == ASHI_CSS_IDENT)
        ashi_css_write_name (to, lexer->text->str);
      else if (lexer->kind == ASHI_CSS_HASH)
        {
          g_string_append_c (to, '#');
          ashi_css_write_name (to, lexer->text->str);
        }
      else if (lexer->kind == ASHI_CSS_BLANK)
        g_string_append_c (to, ' ');
      else if (lexer->kind == ASHI_CSS_MARK && strchr (".*>+~,", lexer->mark) != NULL)
        g_string_append_c (to, lexer->mark);
      else
        good = FALSE;
    }
  return good;
}

static void
read_rule (AshiCssReading *self, AshiCssLexer *lexer, GString *to)
{
  const char *start = lexer->start;
  const guint line = lexer->line;
  const gsize before = to->len;
  const gboolean good = read_selector (lexer, to) && self->n_rules++ < ASHI_LIMIT_RULES;

  if (good && lexer->kind != ASHI_CSS_END)
    {
      g_string_append_c (to, '{');
      ashi_css_read_declarations (self, lexer, TRUE, to);
      g_string_append_c (to, '}');
      return;
    }
  g_string_truncate (to, before);
  if (self->n_rules > ASHI_LIMIT_RULES)
    ashi_findings_add (self->findings, line, N_ ("Give what looks alike one class."),
                       N_ ("The style sheets have more than %d rules"), ASHI_LIMIT_RULES);
  else if (lexer->kind == ASHI_CSS_END)
    ashi_findings_add (self->findings, line, N_ ("Write .class { name: value } there."),
                       N_ ("The style sheet cannot be understood"));
  else
    {
      g_autofree char *selector = g_strstrip (g_strndup (start, (gsize) (lexer->start - start)));

      ashi_findings_add (self->findings, line, N_ ("Choose by .class, #id or element."),
                         N_ ("The style sheet may not choose by \"%s\""), selector);
    }
  ashi_css_skip_block (lexer);
}

static gboolean
skip_at_rule (AshiCssLexer *lexer, GString *prelude)
{
  while (ashi_css_lexer_next (lexer) != ASHI_CSS_END && !ashi_css_lexer_is_mark (lexer, ';'))
    {
      if (ashi_css_lexer_is_mark (lexer, '{'))
        {
          ashi_css_skip_block (lexer);
          return TRUE;
        }
      if (lexer->kind != ASHI_CSS_BLANK)
        g_string_append (prelude, lexer->text->str);
    }
  return FALSE;
}

/* librsvg passes over them, and other programs do not, so the drawing would look otherwise than its author sees it. */
static void
read_at_rule (AshiCssReading *self, AshiCssLexer *lexer)
{
  g_autofree char *name = g_ascii_strdown (lexer->text->str, -1);
  g_autoptr (GString) prelude = g_string_new (NULL);
  const guint line = lexer->line;

  skip_at_rule (lexer, prelude);
  if (g_str_equal (name, "charset") || (g_str_equal (name, "media") && g_ascii_strcasecmp (prelude->str, "print") == 0))
    return;
  if (g_str_equal (name, "import") || g_str_equal (name, "font-face"))
    ashi_findings_add (self->findings, line, N_ ("Take it away; what it brings must stand in the plate itself."),
                       N_ ("The style sheet refers to something outside the plate by @%s"), name);
  else
    ashi_findings_add (self->findings, line, N_ ("Write its rules without it, or take it away."),
                       N_ ("The style sheet may not use @%s"), name);
}

/**
 * ashi_css_dup_sheet:
 * @css: a style sheet
 * @line: the line in which it begins
 *
 * Returns: (transfer full): what is good of it, written out again
 */
char *
ashi_css_dup_sheet (AshiCssReading *self, const char *css, guint line)
{
  g_auto (AshiCssLexer) lexer = { 0 };
  GString *sheet = g_string_new (NULL);

  ashi_css_lexer_init (&lexer, css, line);
  while (ashi_css_lexer_next (&lexer) != ASHI_CSS_END)
    {
      if (lexer.kind == ASHI_CSS_AT)
        read_at_rule (self, &lexer);
      else if (lexer.kind != ASHI_CSS_BLANK)
        read_rule (self, &lexer, sheet);
    }
  return g_string_free (sheet, FALSE);
}
