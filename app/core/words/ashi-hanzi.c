// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-hanzi.h"

#include <string.h>
#include <unicode/utrans.h>

/**
 * ashi_is_hanzi:
 *
 * Returns: whether it is a Chinese character, which is a word of its own
 */
gboolean
ashi_is_hanzi (gunichar character)
{
  return g_unichar_get_script (character) == G_UNICODE_SCRIPT_HAN;
}

static gboolean
has_hanzi (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (ashi_is_hanzi (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/* Opening it takes as long as a frame, so it is opened for whoever writes Hanzi alone. NULL: ICU has no such data. */
static UTransliterator *
get_simplifier (void)
{
  static UTransliterator *simplifier;
  static gsize opened;

  if (g_once_init_enter (&opened))
    {
      g_autofree gunichar2 *name = g_utf8_to_utf16 ("Traditional-Simplified", -1, NULL, NULL, NULL);
      UErrorCode code = U_ZERO_ERROR;

      simplifier = utrans_openU ((const UChar *) name, -1, UTRANS_FORWARD, NULL, 0, NULL, &code);
      if (U_FAILURE (code))
        {
          g_warning ("ICU cannot turn traditional Hanzi into simplified: %s", u_errorName (code));
          simplifier = NULL;
        }
      g_once_init_leave (&opened, 1);
    }
  return simplifier;
}

/* ICU works in place and may need room: no rule makes of one character more than two. */
static char *
transliterate (UTransliterator *simplifier, const char *text)
{
  glong n;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);
  int32_t length = (int32_t) n, limit = (int32_t) n;
  const int32_t room = 2 * length + 2;
  UErrorCode code = U_ZERO_ERROR;

  if (units == NULL)
    return g_strdup (text);
  units = g_realloc_n (units, (gsize) room, sizeof (gunichar2));
  utrans_transUChars (simplifier, (UChar *) units, &length, room, 0, &limit, &code);
  return U_SUCCESS (code) ? g_utf16_to_utf8 (units, length, NULL, NULL, NULL) : g_strdup (text);
}

/**
 * ashi_simplify_hanzi:
 * @text: UTF-8
 *
 * Any thread may call it.
 *
 * Returns: (transfer full): @text with its traditional Hanzi in their simplified form, so that either finds the other
 */
char *
ashi_simplify_hanzi (const char *text)
{
  UTransliterator *simplifier = has_hanzi (text) ? get_simplifier () : NULL;

  return simplifier != NULL ? transliterate (simplifier, text) : g_strdup (text);
}
