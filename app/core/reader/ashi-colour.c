// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-colour.h"

#include "ashi-css-lexer.h"

#include <stdlib.h>
#include <string.h>

/* The names of CSS Color Level 4, in the order of the alphabet. */
static const char *const names[] = {
  "aliceblue",
  "antiquewhite",
  "aqua",
  "aquamarine",
  "azure",
  "beige",
  "bisque",
  "black",
  "blanchedalmond",
  "blue",
  "blueviolet",
  "brown",
  "burlywood",
  "cadetblue",
  "chartreuse",
  "chocolate",
  "coral",
  "cornflowerblue",
  "cornsilk",
  "crimson",
  "currentcolor",
  "cyan",
  "darkblue",
  "darkcyan",
  "darkgoldenrod",
  "darkgray",
  "darkgreen",
  "darkgrey",
  "darkkhaki",
  "darkmagenta",
  "darkolivegreen",
  "darkorange",
  "darkorchid",
  "darkred",
  "darksalmon",
  "darkseagreen",
  "darkslateblue",
  "darkslategray",
  "darkslategrey",
  "darkturquoise",
  "darkviolet",
  "deeppink",
  "deepskyblue",
  "dimgray",
  "dimgrey",
  "dodgerblue",
  "firebrick",
  "floralwhite",
  "forestgreen",
  "fuchsia",
  "gainsboro",
  "ghostwhite",
  "gold",
  "goldenrod",
  "gray",
  "green",
  "greenyellow",
  "grey",
  "honeydew",
  "hotpink",
  "indianred",
  "indigo",
  "ivory",
  "khaki",
  "lavender",
  "lavenderblush",
  "lawngreen",
  "lemonchiffon",
  "lightblue",
  "lightcoral",
  "lightcyan",
  "lightgoldenrodyellow",
  "lightgray",
  "lightgreen",
  "lightgrey",
  "lightpink",
  "lightsalmon",
  "lightseagreen",
  "lightskyblue",
  "lightslategray",
  "lightslategrey",
  "lightsteelblue",
  "lightyellow",
  "lime",
  "limegreen",
  "linen",
  "magenta",
  "maroon",
  "mediumaquamarine",
  "mediumblue",
  "mediumorchid",
  "mediumpurple",
  "mediumseagreen",
  "mediumslateblue",
  "mediumspringgreen",
  "mediumturquoise",
  "mediumvioletred",
  "midnightblue",
  "mintcream",
  "mistyrose",
  "moccasin",
  "navajowhite",
  "navy",
  "oldlace",
  "olive",
  "olivedrab",
  "orange",
  "orangered",
  "orchid",
  "palegoldenrod",
  "palegreen",
  "paleturquoise",
  "palevioletred",
  "papayawhip",
  "peachpuff",
  "peru",
  "pink",
  "plum",
  "powderblue",
  "purple",
  "rebeccapurple",
  "red",
  "rosybrown",
  "royalblue",
  "saddlebrown",
  "salmon",
  "sandybrown",
  "seagreen",
  "seashell",
  "sienna",
  "silver",
  "skyblue",
  "slateblue",
  "slategray",
  "slategrey",
  "snow",
  "springgreen",
  "steelblue",
  "tan",
  "teal",
  "thistle",
  "tomato",
  "transparent",
  "turquoise",
  "violet",
  "wheat",
  "white",
  "whitesmoke",
  "yellow",
  "yellowgreen",
};

static int
compare_names (gconstpointer name, gconstpointer entry)
{
  return g_ascii_strcasecmp (name, *(const char *const *) entry);
}

static gboolean
is_name (const char *word)
{
  return bsearch (word, names, G_N_ELEMENTS (names), sizeof *names, compare_names) != NULL;
}

static gboolean
is_hash (const char *digits)
{
  const size_t length = strlen (digits);

  return strspn (digits, "0123456789abcdefABCDEF") == length
         && (length == 3 || length == 4 || length == 6 || length == 8);
}

/* A letter for a part of a colour: a number, a percentage, an angle, or what is none of them. */
static char
judge_part (const AshiCssLexer *lexer)
{
  static const char *const angles[] = { "deg", "grad", "rad", "turn" };
  char *unit;

  if (lexer->kind == ASHI_CSS_MARK)
    return lexer->mark;
  if (lexer->kind != ASHI_CSS_NUMBER)
    return '?';
  g_ascii_strtod (lexer->text->str, &unit);
  for (guint i = 0; i < G_N_ELEMENTS (angles); i++)
    if (g_ascii_strcasecmp (unit, angles[i]) == 0)
      return 'a';
  return *unit == '\0' ? 'n' : *unit == '%' ? '%' : '?';
}

/* What stands in the brackets of a colour, a letter for each part: rgb(1 2 3 / 4%) is "nnn/%". */
static char *
dup_shape (AshiCssLexer *lexer)
{
  GString *shape = g_string_new (NULL);

  while (ashi_css_lexer_next (lexer) != ASHI_CSS_END && !ashi_css_lexer_is_mark (lexer, ')'))
    if (lexer->kind != ASHI_CSS_BLANK)
      g_string_append_c (shape, judge_part (lexer));
  return g_string_free (shape, FALSE);
}

static gboolean
is_function (AshiCssLexer *lexer)
{
  static const char *const rgb[] = { "n,n,n", "%,%,%", "n,n,n,n", "n,n,n,%", "%,%,%,n", "%,%,%,%", "nnn",
                                     "%%%",   "nnn/n", "nnn/%",   "%%%/n",   "%%%/%",   NULL };
  static const char *const hsl[] = { "n,%,%",   "n,%,%,n", "n,%,%,%", "n%%",   "n%%/n", "n%%/%", "a,%,%",
                                     "a,%,%,n", "a,%,%,%", "a%%",     "a%%/n", "a%%/%", NULL };
  static const char *const rgb_names[] = { "rgb", "rgba", NULL }, *const hsl_names[] = { "hsl", "hsla", NULL };
  g_autofree char *name = g_ascii_strdown (lexer->text->str, -1);
  g_autofree char *shape = dup_shape (lexer);

  if (!ashi_css_lexer_is_mark (lexer, ')'))
    return FALSE;
  return (g_strv_contains (rgb_names, name) && g_strv_contains (rgb, shape))
         || (g_strv_contains (hsl_names, name) && g_strv_contains (hsl, shape));
}

/**
 * ashi_colour_is:
 * @value: what stands for a colour, without blanks around it
 *
 * Returns: whether librsvg draws it in a colour
 */
gboolean
ashi_colour_is (const char *value)
{
  g_auto (AshiCssLexer) lexer = { 0 };
  gboolean good = FALSE;

  g_return_val_if_fail (value != NULL, FALSE);

  ashi_css_lexer_init (&lexer, value, 0);
  switch (ashi_css_lexer_next (&lexer))
    {
    case ASHI_CSS_IDENT:
      good = is_name (lexer.text->str);
      break;
    case ASHI_CSS_HASH:
      good = is_hash (lexer.text->str);
      break;
    case ASHI_CSS_FUNCTION:
      good = is_function (&lexer);
      break;
    default:
      break;
    }
  return good && ashi_css_lexer_next (&lexer) == ASHI_CSS_END;
}
