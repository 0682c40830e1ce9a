// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-numbers.h"

#include <math.h>
#include <string.h>

static const char *
skip_blanks (const char *text)
{
  return text + strspn (text, " \t\r\n\f");
}

/* strtod() would also take "0x10", "nan" and "inf", which no drawing program means. */
static gboolean
read_number (const char **text, double *value)
{
  const size_t length = strspn (*text, "+-.0123456789eE");
  g_autofree char *number = g_strndup (*text, length);
  char *end;

  *value = g_ascii_strtod (number, &end);
  if (end == number || *end != '\0' || !isfinite (*value))
    return FALSE;
  *text += length;
  return TRUE;
}

/**
 * ashi_numbers_read:
 * @text: numbers with white space or one comma between them, as SVG writes lists
 * @values: (out) (array length=n): where to put them
 *
 * Returns: whether @text holds @n finite numbers and nothing else
 */
gboolean
ashi_numbers_read (const char *text, double *values, guint n)
{
  g_return_val_if_fail (text != NULL, FALSE);

  text = skip_blanks (text);
  for (guint i = 0; i < n; i++)
    {
      const char *after;

      if (!read_number (&text, &values[i]))
        return FALSE;
      after = skip_blanks (text);
      if (i + 1 < n && *after == ',')
        after = skip_blanks (after + 1);
      if (i + 1 < n && after == text)
        return FALSE;
      text = after;
    }
  return *text == '\0';
}
