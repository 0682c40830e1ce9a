// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-well-formed.h"

#include <string.h>

#define DIGITS  "0123456789"
#define SMALL   "abcdefghijklmnopqrstuvwxyz"
#define CAPITAL "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

/* Of a subtag, in RFC 5646. */
#define MOST_LETTERS 8

/* Whether it is parts of nothing but @letters, with one @joint between each two. */
static gboolean
is_joined (const char *text, const char *letters, char joint)
{
  const char *part = text;

  for (;;)
    {
      const size_t n = strspn (part, letters);

      if (n == 0 || (part[n] != joint && part[n] != '\0'))
        return FALSE;
      if (part[n] == '\0')
        return TRUE;
      part += n + 1;
    }
}

/**
 * ashi_is_id:
 *
 * Returns: whether it can be the id of something: small letters and digits, words joined by single hyphens
 */
gboolean
ashi_is_id (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);
  return is_joined (text, SMALL DIGITS, '-');
}

/**
 * ashi_is_version:
 *
 * Returns: whether it can be the version of a pack: numbers joined by points. Nothing in it can be taken for a length,
 * so that a link which names it may be shown to anybody
 */
gboolean
ashi_is_version (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);
  return is_joined (text, DIGITS, '.');
}

/**
 * ashi_is_day:
 *
 * Returns: whether it is a day as ISO 8601 writes it, "2026-11-29", that the calendar has
 */
gboolean
ashi_is_day (const char *text)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  if (strlen (text) != strlen ("2026-11-29") || text[4] != '-' || text[7] != '-')
    return FALSE;
  time = g_strconcat (text, "T00:00:00Z", NULL);
  day = g_date_time_new_from_iso8601 (time, NULL);
  return day != NULL;
}

/**
 * ashi_is_language:
 *
 * Returns: whether it has the form of a language in BCP 47: "en", "zh-Hant", "pt-BR"; whether there is such a language
 * is not known here
 */
gboolean
ashi_is_language (const char *text)
{
  const char *end;

  g_return_val_if_fail (text != NULL, FALSE);

  end = text + strspn (text, SMALL CAPITAL);
  if (end - text < 2 || (*end != '-' && *end != '\0') || !is_joined (text, SMALL CAPITAL DIGITS, '-'))
    return FALSE;
  for (const char *part = text; *part != '\0'; part += strspn (part, "-"))
    {
      const size_t n = strcspn (part, "-");

      if (n > MOST_LETTERS)
        return FALSE;
      part += n;
    }
  return TRUE;
}
