// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-decimal.h"

#include <math.h>
#include <string.h>

#define DIGITS "0123456789"

/**
 * ashi_decimal_read:
 * @text: what a person wrote
 * @value: (out): the number, when it is one
 *
 * strtod() would also take " 1", "+1", "0x10", "1e9", "inf" and "nan", which nobody means who writes a length or an
 * opacity.
 *
 * Returns: whether it is a plain number: digits, with a point for decimals, and a minus before it where it is less than
 * 0
 */
gboolean
ashi_decimal_read (const char *text, double *value)
{
  const char *whole = *text == '-' ? text + 1 : text;
  const size_t n_whole = strspn (whole, DIGITS);
  const char *end = whole + n_whole;
  size_t n_decimals = 1;

  if (*end == '.')
    {
      n_decimals = strspn (end + 1, DIGITS);
      end += 1 + n_decimals;
    }
  if (n_whole == 0 || n_decimals == 0 || *end != '\0')
    return FALSE;
  *value = g_ascii_strtod (text, NULL);
  return isfinite (*value);
}
