// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-plain.h"

#include <string.h>
#include <unicode/uchar.h>

#define MINUS   0x2212
#define TATWEEL 0x0640

/* Accents and points go; the vowels of Thai and Hindi, which are marks as well, stay: without them it is another word.
 */
static gboolean
is_ornament (gunichar letter)
{
  const GUnicodeType type = g_unichar_type (letter);

  return u_hasBinaryProperty ((UChar32) letter, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)
         || u_getCombiningClass ((UChar32) letter) != 0 || type == G_UNICODE_ENCLOSING_MARK || type == G_UNICODE_CONTROL
         || type == G_UNICODE_FORMAT || letter == TATWEEL;
}

static gboolean
is_apostrophe (gunichar letter)
{
  switch (letter)
    {
    case 0x2018: /* ‘ */
    case 0x2019: /* ’ */
    case 0x02bc: /* ʼ */
    case 0x2032: /* ′, which ″ has become two of */
    case 0x05f3: /* geresh */
    case 0x00b4: /* ´ */
    case '`':
      return TRUE;
    default:
      return FALSE;
    }
}

static void
append_plain (GString *plain, gunichar letter)
{
  if (g_unichar_isspace (letter))
    g_string_append_c (plain, ' ');
  else if (is_ornament (letter))
    return;
  else if (g_unichar_isdigit (letter))
    g_string_append_c (plain, (char) ('0' + g_unichar_digit_value (letter)));
  else if (g_unichar_type (letter) == G_UNICODE_DASH_PUNCTUATION || letter == MINUS)
    g_string_append_c (plain, '-');
  else if (is_apostrophe (letter))
    g_string_append_c (plain, '\'');
  else
    g_string_append_unichar (plain, letter);
}

/**
 * ashi_plain_dup:
 * @words: in any language
 *
 * Writes words with fewer characters, so that whoever looks for some need not know in how many ways they can be
 * written: "４０\u00a0ｍ\u200bｍ", "½" and "milímetros" become "40 mm", "1⁄2" and "milimetros", and so "й" becomes "и".
 * Capitals stay.
 *
 * Returns: (transfer full)
 */
char *
ashi_plain_dup (const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1); /* what is not would take regular expressions astray */
  g_autofree char *decomposed = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    append_plain (plain, g_utf8_get_char (p));
  return g_utf8_normalize (plain->str, (gssize) plain->len, G_NORMALIZE_NFC);
}
