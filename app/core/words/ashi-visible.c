// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-visible.h"

#include <string.h>

/*
 * A terminal obeys the control characters it is sent: they clear the screen, colour it, or hide what was said before.
 * Marks of writing direction show one word and mean another.
 */

static gboolean
moves_the_cursor (gunichar character)
{
  const GUnicodeType type = g_unichar_type (character);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR;
}

static gboolean
turns_direction (gunichar character)
{
  return character == 0x061C || character == 0x200E || character == 0x200F
         || (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069)
         || (character >= 0xFFF9 && character <= 0xFFFB) || (character >= 0xE0000 && character <= 0xE007F);
}

static gboolean
is_unseen (gunichar character)
{
  const GUnicodeType type = g_unichar_type (character);

  return type == G_UNICODE_FORMAT || type == G_UNICODE_PRIVATE_USE || type == G_UNICODE_UNASSIGNED;
}

/**
 * ashi_visible_may_stand:
 *
 * Returns: whether the character is shown as it is
 */
gboolean
ashi_visible_may_stand (gunichar character, AshiVisible how)
{
  if (how == ASHI_VISIBLE_PROSE && (character == '\n' || character == '\t'))
    return TRUE;
  return !moves_the_cursor (character) && !turns_direction (character)
         && (how == ASHI_VISIBLE_PROSE || !is_unseen (character));
}

/**
 * ashi_visible_dup:
 * @text: what a stranger wrote; it need not be UTF-8
 *
 * Returns: (transfer full): UTF-8 in which what cannot be seen is written as "[U+202E]"
 */
char *
ashi_visible_dup (const char *text, AshiVisible how)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *visible = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      if (ashi_visible_may_stand (character, how))
        g_string_append_len (visible, p, g_utf8_next_char (p) - p);
      else
        g_string_append_printf (visible, "[U+%04X]", character);
    }
  return g_string_free (visible, FALSE);
}

/**
 * ashi_visible_dup_cut:
 * @most: how many characters are kept, at least 2
 *
 * Returns: (transfer full): @text as a quote, its middle left out for "…" where it is longer, since how an address
 *   or a name ends tells as much as how it begins
 */
char *
ashi_visible_dup_cut (const char *text, glong most)
{
  g_autofree char *visible = ashi_visible_dup (text, ASHI_VISIBLE_QUOTE);
  const glong length = g_utf8_strlen (visible, -1);
  const glong n_last = most / 4;
  g_autofree char *first = NULL;

  if (length <= most)
    return g_steal_pointer (&visible);
  first = g_utf8_substring (visible, 0, most - n_last - 1);
  return g_strconcat (first, "…", g_utf8_offset_to_pointer (visible, length - n_last), NULL);
}
