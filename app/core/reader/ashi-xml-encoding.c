// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-xml-encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DECLARATION "^(?:\xef\xbb\xbf)?<\\?xml[^>]*?\\s(encoding\\s*=\\s*[\"']([^\"']*)[\"'])"

/* How much of a file its declaration may take. */
#define HEAD 256

/* The encoding that a file shows by its first bytes; NULL where ASCII is ASCII in it. */
static const char *
recognise (const guint8 *data, gsize size)
{
  const guint8 head[4] = { size > 0 ? data[0] : 0, size > 1 ? data[1] : 0, size > 2 ? data[2] : 0,
                           size > 3 ? data[3] : 0 };

  if (size < 4)
    return NULL;
  if ((head[0] == 0 && head[1] == 0) || (head[2] == 0 && head[3] == 0))
    return "UTF-32";
  if (memcmp (head, "\x4c\x6f\xa7\x94", 4) == 0) /* "<?xm" in it */
    return "EBCDIC";
  if ((head[0] == 0xff && head[1] == 0xfe) || (head[0] == '<' && head[1] == 0))
    return "UTF-16LE";
  if ((head[0] == 0xfe && head[1] == 0xff) || (head[0] == 0 && head[1] == '<'))
    return "UTF-16BE";
  return NULL;
}

static gboolean
is_utf16 (const char *encoding)
{
  return encoding != NULL && g_str_has_prefix (encoding, "UTF-16");
}

/* Where `<?xml … encoding="…"?>` says so, from @start to @end, and what; NULL when it says nothing. */
static char *
find_declared (const char *text, gsize size, int *start, int *end)
{
  g_autofree char *head = g_strndup (text, MIN (size, HEAD));
  g_autoptr (GRegex) pattern = g_regex_new (DECLARATION, G_REGEX_RAW, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (pattern, head, 0, &match))
    return NULL;
  g_match_info_fetch_pos (match, 1, start, end);
  return g_match_info_fetch (match, 2);
}

static gboolean
refuse (const AshiReading *reading, guint line, const char *what)
{
  ashi_problems_add (reading->problems, reading->file, line, N_ ("Save it as UTF-8."), "%s", what);
  return FALSE;
}

static gboolean
is_allowed (const AshiReading *reading, const char *declared)
{
  g_autofree char *what = NULL;

  if (declared == NULL
      || g_regex_match_simple ("^(utf-?8|utf-?16(le|be)?|iso-8859-[0-9]{1,2}|latin-?1|(us-)?ascii|windows-125[0-9])$",
                               declared, G_REGEX_CASELESS | G_REGEX_RAW, 0))
    return TRUE;
  what = g_strdup_printf ("The file says it is written in \"%s\", which packs are not", declared);
  return refuse (reading, 1, what);
}

/* Up to @n_good, where something stands that is no letter. */
static guint
count_good_lines (const char *data, gsize n_good, const char *from)
{
  gsize length;
  g_autofree char *good = g_convert (data, (gssize) n_good, "UTF-8", from, NULL, &length, NULL);

  return good != NULL ? ashi_xml_count_lines (good, length) : 1;
}

static char *
convert (const AshiReading *reading, const char *data, gsize size, const char *from, gsize *length)
{
  gsize n_good;
  g_autofree char *text = g_convert (data, (gssize) size, "UTF-8", from, &n_good, length, NULL);

  if (text != NULL && n_good == size)
    return g_steal_pointer (&text);
  refuse (reading, count_good_lines (data, n_good, from), "The file is not written in the encoding it names");
  return NULL;
}

static GBytes *
to_utf8 (const AshiReading *reading, GBytes *bytes, const char *from)
{
  gsize size, length;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = convert (reading, data, size, from, &length);
  g_autofree char *declared = NULL;
  int start, end;

  if (text == NULL)
    return NULL;
  declared = find_declared (text, length, &start, &end);
  if (!is_allowed (reading, declared))
    return NULL;
  if (declared != NULL) /* which is no longer so */
    memset (text + start, ' ', (gsize) (end - start));
  return g_bytes_new_take (g_steal_pointer (&text), length);
}

/**
 * ashi_xml_to_plain:
 *
 * UTF-16 is turned into UTF-8, so that whoever looks over a file before it is parsed knows each letter of markup by its
 * byte.
 *
 * Returns: (transfer full) (nullable): the file in an encoding in which ASCII is ASCII; %NULL when it is in one that
 *   packs are not in, which is then a problem
 */
GBytes *
ashi_xml_to_plain (const AshiReading *reading, GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *shown = recognise ((const guint8 *) data, size);
  g_autofree char *declared = NULL;
  int start, end;

  if (is_utf16 (shown))
    return to_utf8 (reading, bytes, shown);
  if (shown != NULL)
    {
      refuse (reading, 1, "The file is written in an encoding that packs are not in, such as UTF-32 or EBCDIC");
      return NULL;
    }
  declared = size > 0 ? find_declared (data, size, &start, &end) : NULL;
  return is_allowed (reading, declared) ? g_bytes_ref (bytes) : NULL;
}
