// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-sentences.h"

#include <string.h>

/* What ends a sentence, in the scripts that packs are written in. */
static gboolean
is_end (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == 0x3002 || c == 0xff01 || c == 0xff1f || c == 0x061f;
}

/* What may stand between the end and the blank after it. */
static gboolean
closes (gunichar c)
{
  return c == ')' || c == '"' || g_unichar_type (c) == G_UNICODE_FINAL_PUNCTUATION
         || g_unichar_type (c) == G_UNICODE_CLOSE_PUNCTUATION;
}

static const char *
skip_blanks (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

/* Where the first sentence of @text ends. What goes on in small letters, as after "e.g.", is no other sentence. */
static const char *
find_end (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const char *after = g_utf8_next_char (at), *next;
      const gboolean is_wide = g_utf8_get_char (at) > 0x2fff;

      if (!is_end (g_utf8_get_char (at)))
        continue;
      while (closes (g_utf8_get_char (after)))
        after = g_utf8_next_char (after);
      next = skip_blanks (after);
      if (*next == '\0' || ((next > after || is_wide) && !g_unichar_islower (g_utf8_get_char (next))))
        return after;
    }
  return text + strlen (text);
}

/**
 * ashi_blank_after:
 *
 * Returns: (transfer none): what stands between @sentence and the next one: nothing, where Chinese ends it
 */
const char *
ashi_blank_after (const char *sentence)
{
  static const char *const wide[] = { "。", "！", "？" };

  g_return_val_if_fail (sentence != NULL, "");

  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    if (g_str_has_suffix (sentence, wide[i]))
      return "";
  return " ";
}

/**
 * ashi_count_words:
 *
 * Returns: how many words @text has: what stands between blanks, and for scripts that write none, two signs
 */
guint
ashi_count_words (const char *text)
{
  guint n = 0, n_wide = 0;
  gboolean is_in = FALSE;

  g_return_val_if_fail (text != NULL, 0);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      const gunichar c = g_utf8_get_char (text);
      const gboolean is_word = !g_unichar_isspace (c) && !g_unichar_iswide (c);

      n_wide += g_unichar_iswide (c);
      n += is_word && !is_in;
      is_in = is_word;
    }
  return n + (n_wide + 1) / 2;
}

/* The first of @text that has no more than @most_words, where no sentence ends before. */
static const char *
find_cut (const char *text, const char *end, guint most_words)
{
  const char *cut = end;

  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      g_autofree char *part = g_strndup (text, (gsize) (at - text));

      if (!g_unichar_isspace (g_utf8_get_char (at)) && !g_unichar_iswide (g_utf8_get_char (at)))
        continue;
      if (ashi_count_words (part) > most_words)
        break;
      cut = at;
    }
  return cut > text ? cut : end;
}

/**
 * ashi_split_sentences:
 * @most_words: at least 1
 *
 * Returns: (transfer full): @text in pieces of as many whole sentences as have no more than @most_words; of a sentence
 *   that has more, as many words
 */
GStrv
ashi_split_sentences (const char *text, guint most_words)
{
  g_autoptr (GStrvBuilder) pieces = g_strv_builder_new ();
  const char *start, *end;

  g_return_val_if_fail (text != NULL && most_words > 0, NULL);

  for (start = skip_blanks (text); *start != '\0'; start = skip_blanks (end))
    {
      g_autofree char *piece = NULL;

      end = find_end (start);
      for (const char *more = skip_blanks (end); *more != '\0'; more = skip_blanks (end))
        {
          g_autofree char *longer = g_strndup (start, (gsize) (find_end (more) - start));

          if (ashi_count_words (longer) > most_words)
            break;
          end = find_end (more);
        }
      piece = g_strndup (start, (gsize) (end - start));
      if (ashi_count_words (piece) > most_words)
        {
          end = find_cut (start, end, most_words);
          g_free (piece);
          piece = g_strndup (start, (gsize) (end - start));
        }
      g_strv_builder_add (pieces, piece);
    }
  return g_strv_builder_end (pieces);
}
