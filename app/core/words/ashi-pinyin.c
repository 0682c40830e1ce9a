// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pinyin.h"

#include <string.h>

/* Hànyǔ Pīnyīn writes the letters of English but v, ü, and four tones on six vowels (ISO 7098:2015). */
#define LETTERS "abcdefghijklmnopqrstuwxyzü '’"
#define TONED   "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"

static gboolean
is_in (const char *set, gunichar letter)
{
  return g_utf8_strchr (set, -1, letter) != NULL;
}

/**
 * ashi_pinyin_find_foreign:
 *
 * Returns: the first character that no syllable of pinyin has, or 0
 */
gunichar
ashi_pinyin_find_foreign (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);

  for (const char *p = composed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar letter = g_unichar_tolower (g_utf8_get_char (p));

      if (!is_in (LETTERS, letter) && !is_in (TONED, letter))
        return g_utf8_get_char (p);
    }
  return 0;
}

/**
 * ashi_pinyin_has_tone:
 *
 * Returns: whether a tone is marked; a name without one is a name somebody forgot to finish
 */
gboolean
ashi_pinyin_has_tone (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);

  for (const char *p = composed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (is_in (TONED, g_unichar_tolower (g_utf8_get_char (p))))
      return TRUE;
  return FALSE;
}
