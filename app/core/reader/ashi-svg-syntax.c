// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-svg-syntax.h"

#include <string.h>

#define BLANKS " \t\r\n\f"
#define DIGITS "0123456789"

static const char *
skip (const char *at, const char *characters)
{
  return at + strspn (at, characters);
}

/* White space and at most one comma. */
static const char *
skip_separator (const char *at)
{
  at = skip (at, BLANKS);
  return *at == ',' ? skip (at + 1, BLANKS) : at;
}

/* Behind the number at @at; @at itself when there is none. */
static const char *
skip_number (const char *at)
{
  const char *start = *at == '+' || *at == '-' ? at + 1 : at;
  const char *end = skip (start, DIGITS), *exponent;
  gsize digits = (gsize) (end - start);

  if (*end == '.')
    {
      start = end + 1;
      end = skip (start, DIGITS);
      digits += (gsize) (end - start);
    }
  if (digits == 0)
    return at;
  exponent = *end == 'e' || *end == 'E' ? end + 1 : end;
  if (exponent > end && (*exponent == '+' || *exponent == '-'))
    exponent++;
  return exponent > end && g_ascii_isdigit (*exponent) ? skip (exponent, DIGITS) : end;
}

/* The fourth and fifth number of an arc are one digit each, and need nothing between them. */
static const char *
skip_argument (const char *at, char command, guint index)
{
  if (command == 'A' && (index == 3 || index == 4))
    return *at == '0' || *at == '1' ? at + 1 : at;
  return skip_number (at);
}

static guint
count_arguments (char command)
{
  static const char *const commands = "ZHVMLTSQCA";
  static const guint counts[] = { 0, 1, 1, 2, 2, 2, 4, 4, 6, 7 };
  const char *found = command != '\0' ? strchr (commands, command) : NULL;

  return found != NULL ? counts[found - commands] : G_MAXUINT;
}

/* Behind a command and all its numbers; @at itself when they are not as they should be. */
static const char *
skip_command (const char *at)
{
  const char command = g_ascii_toupper (*at);
  const guint n = count_arguments (command);
  const char *next = skip (at + (*at != '\0'), BLANKS);
  guint i = 0;

  if (n == G_MAXUINT)
    return at;
  while (n > 0 && (i % n != 0 || i == 0 || skip_number (next) > next))
    {
      const char *behind = skip_argument (next, command, i % n);

      if (behind == next)
        return at;
      next = skip_separator (behind);
      i++;
    }
  return next;
}

/**
 * ashi_svg_check_path:
 * @d: the data of a path
 *
 * Returns: (nullable): the command at which the path breaks off, since it is not as SVG has it; %NULL when it is good
 */
const char *
ashi_svg_check_path (const char *d)
{
  const char *at = skip (d, BLANKS), *next;

  if (*at == '\0' || strcmp (at, "none") == 0)
    return NULL;
  if (*at != 'M' && *at != 'm')
    return at;
  for (; *at != '\0'; at = next)
    {
      next = skip_command (at);
      if (next == at)
        return at;
    }
  return NULL;
}

/* Behind the brackets of a function with the numbers it takes; @at itself when they are not as they should be. */
static const char *
skip_numbers (const char *at, const char *counts)
{
  const char *next = skip (at, BLANKS);
  char count = '0';

  if (*next++ != '(')
    return at;
  for (next = skip (next, BLANKS); skip_number (next) > next; next = skip_separator (skip_number (next)))
    count++;
  return *next == ')' && strchr (counts, count) != NULL ? next + 1 : at;
}

static const char *
skip_function (const char *at)
{
  static const struct
  {
    const char *name;
    const char *counts; /* how many numbers it may take, a digit each */
  } functions[] = { { "matrix", "6" },  { "translate", "12" }, { "scale", "12" },
                    { "rotate", "13" }, { "skewX", "1" },      { "skewY", "1" } };

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    if (g_str_has_prefix (at, functions[i].name))
      {
        const char *arguments = at + strlen (functions[i].name), *next = skip_numbers (arguments, functions[i].counts);

        return next > arguments ? next : at;
      }
  return at;
}

/**
 * ashi_svg_check_transform:
 * @transform: an attribute that moves what is drawn
 *
 * Returns: (nullable): the function that is not as SVG has it, so that nothing is moved at all; %NULL when it is good
 */
const char *
ashi_svg_check_transform (const char *transform)
{
  const char *at = skip (transform, BLANKS), *next;

  if (strcmp (at, "none") == 0)
    return NULL;
  for (; *at != '\0'; at = skip_separator (next))
    {
      next = skip_function (at);
      if (next == at)
        return at;
    }
  return NULL;
}
