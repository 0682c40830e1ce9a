// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-css-private.h"

#include "ashi-colour.h"
#include "ashi-svg-words.h"

#include <glib/gi18n-lib.h>

static gboolean
is_any_of (const char *value, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_ascii_strcasecmp (value, words[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_paint (const AshiCssValue *value)
{
  static const char *const words[] = { "none", "inherit", "context-fill", "context-stroke", NULL };
  const char *paint = value->id != NULL ? value->behind->str : value->text->str;

  if (value->id != NULL && *paint == '\0')
    return TRUE;
  return is_any_of (paint, words) || ashi_colour_is (paint);
}

static gboolean
is_reference (const AshiCssValue *value)
{
  static const char *const words[] = { "none", "inherit", NULL };

  return value->id != NULL ? *value->behind->str == '\0' : is_any_of (value->text->str, words);
}

/* What other programs draw by, but says nothing. */
static gboolean
is_idle (const AshiCssValue *value)
{
  static const char *const words[] = { "none", "auto", "normal", "initial", "unset", "inherit", "", NULL };

  return is_any_of (value->text->str, words);
}

static gboolean
is_colour (const AshiCssValue *value)
{
  return g_ascii_strcasecmp (value->text->str, "inherit") == 0 || ashi_colour_is (value->text->str);
}

static void
refuse (AshiCssReading *self, const char *name, const AshiCssValue *value, AshiSvgValue kind, guint line)
{
  switch (kind)
    {
    case ASHI_SVG_COLOUR:
    case ASHI_SVG_PAINT:
      ashi_findings_add (self->findings, line, N_ ("Write it as #rrggbb."), N_ ("%s \"%s\" is no colour"), name,
                         value->text->str);
      break;
    case ASHI_SVG_REFERENCE:
      ashi_findings_add (self->findings, line, N_ ("Write url(#id), or draw its outline as a <clipPath>."),
                         N_ ("%s \"%s\" cannot be drawn"), name, value->text->str);
      break;
    case ASHI_SVG_UNDRAWN:
      ashi_findings_add (self->findings, line, N_ ("Draw what it does as paths, and take it away."),
                         N_ ("A plate may not use \"%s\""), name);
      break;
    default:
      ashi_findings_add (self->findings, line, N_ ("Write plain words and numbers, or take it away."),
                         N_ ("%s \"%s\" cannot be used"), name, value->text->str);
    }
}

static gboolean
fits (const AshiCssValue *value, AshiSvgValue kind)
{
  switch (kind)
    {
    case ASHI_SVG_COLOUR:
      return !value->bad && is_colour (value);
    case ASHI_SVG_PAINT:
      return !value->bad && is_paint (value);
    case ASHI_SVG_REFERENCE:
      return !value->bad && is_reference (value);
    case ASHI_SVG_TRANSFORM:
      return !value->bad && value->id == NULL;
    case ASHI_SVG_PLAIN:
      return !value->bad && !value->has_function && value->id == NULL;
    case ASHI_SVG_UNDRAWN:
      return is_idle (value);
    default:
      return TRUE;
    }
}

/* Whether the property is to be written. What draws nothing anywhere is left out without a word. */
static gboolean
accept (AshiCssReading *self, const char *name, const AshiCssValue *value, AshiSvgValue kind, guint line)
{
  if (value->outside->len > 0 && kind != ASHI_SVG_UNDRAWN)
    {
      ashi_findings_add (self->findings, line, N_ ("Draw what it shows in the plate itself."),
                         N_ ("%s refers to \"%s\", which lies outside the plate"), name, value->outside->str);
      return FALSE;
    }
  if (!fits (value, kind))
    {
      refuse (self, name, value, kind, line);
      return FALSE;
    }
  if (kind == ASHI_SVG_UNKNOWN || kind == ASHI_SVG_UNDRAWN)
    return FALSE;
  if (value->id != NULL)
    ashi_css_refer (self, value->id, line);
  return TRUE;
}

/**
 * ashi_css_refer:
 * @id: what something refers to
 * @line: where
 */
void
ashi_css_refer (AshiCssReading *self, const char *id, guint line)
{
  if (!g_hash_table_contains (self->references, id))
    g_hash_table_insert (self->references, g_strdup (id), GUINT_TO_POINTER (line));
}

/**
 * ashi_css_dup_property:
 * @name: a property's name
 * @value: its value as an attribute has it
 *
 * Returns: (transfer full) (nullable): the value written out again; %NULL when it must be left out, which is told where
 * it makes a difference
 */
char *
ashi_css_dup_property (AshiCssReading *self, const char *name, const char *value, guint line)
{
  const AshiSvgValue kind = ashi_svg_get_property (name);
  g_auto (AshiCssLexer) lexer = { 0 };
  g_auto (AshiCssValue) read = { 0 };

  ashi_css_lexer_init (&lexer, value, line);
  ashi_css_value_init (&read);
  ashi_css_value_read (&read, &lexer);
  read.bad = read.bad || lexer.kind != ASHI_CSS_END;
  if (read.important && kind != ASHI_SVG_UNKNOWN && kind != ASHI_SVG_UNDRAWN)
    {
      ashi_findings_add (self->findings, line, N_ ("Take !important away, or write it into style."),
                         N_ ("The attribute %s may not hold !important"), name);
      return NULL;
    }
  if (!accept (self, name, &read, kind, line))
    return NULL;
  return g_strdup (read.text->str);
}

/* What is no declaration is passed over, up to the ";" behind it. */
static void
refuse_words (AshiCssReading *self, AshiCssLexer *lexer)
{
  g_auto (AshiCssValue) junk = { 0 };

  ashi_findings_add (self->findings, lexer->line, N_ ("Write name: value; there."),
                     N_ ("The style cannot be understood"));
  ashi_css_value_init (&junk);
  if (!ashi_css_is_end (lexer, 0))
    ashi_css_value_read (&junk, lexer);
}

static void
read_declaration (AshiCssReading *self, AshiCssLexer *lexer, gboolean in_sheet, GString *to)
{
  g_autofree char *name = g_ascii_strdown (lexer->text->str, -1);
  const AshiSvgValue kind = ashi_svg_get_property (name);
  const guint line = lexer->line;
  g_auto (AshiCssValue) value = { 0 };

  ashi_css_value_init (&value);
  while (ashi_css_lexer_next (lexer) == ASHI_CSS_BLANK)
    ;
  if (ashi_css_lexer_is_mark (lexer, ':'))
    ashi_css_value_read (&value, lexer);
  else
    {
      refuse_words (self, lexer);
      return;
    }
  if (in_sheet && kind == ASHI_SVG_TRANSFORM)
    ashi_findings_add (self->findings, line, N_ ("Write it as the attribute transform of what it moves."),
                       N_ ("The style sheet moves what is drawn"));
  else if (accept (self, name, &value, kind, line))
    g_string_append_printf (to, "%s:%s%s;", name, value.text->str, value.important ? " !important" : "");
}

/**
 * ashi_css_read_declarations:
 * @in_sheet: whether they stand in a style sheet: up to a "}", and not in one element
 * @to: the good ones are written here
 */
void
ashi_css_read_declarations (AshiCssReading *self, AshiCssLexer *lexer, gboolean in_sheet, GString *to)
{
  while (ashi_css_lexer_next (lexer) != ASHI_CSS_END && !(in_sheet && ashi_css_lexer_is_mark (lexer, '}')))
    {
      if (lexer->kind == ASHI_CSS_BLANK || ashi_css_lexer_is_mark (lexer, ';'))
        continue;
      if (lexer->kind == ASHI_CSS_IDENT)
        read_declaration (self, lexer, in_sheet, to);
      else
        refuse_words (self, lexer);
      if (lexer->kind == ASHI_CSS_END || (in_sheet && ashi_css_lexer_is_mark (lexer, '}')))
        return;
    }
}

/**
 * ashi_css_dup_style:
 * @css: a style attribute
 *
 * Returns: (transfer full): what is good of it, written out again
 */
char *
ashi_css_dup_style (AshiCssReading *self, const char *css, guint line)
{
  g_auto (AshiCssLexer) lexer = { 0 };
  GString *style = g_string_new (NULL);

  ashi_css_lexer_init (&lexer, css, line);
  ashi_css_read_declarations (self, &lexer, FALSE, style);
  return g_string_free (style, FALSE);
}
