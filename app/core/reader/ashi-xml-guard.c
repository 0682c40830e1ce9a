// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-xml-guard.h"

#include "ashi-limits.h"

#include <string.h>

/*
 * What libxml2 must not be handed: letters that only it could make out, and tags with so many attributes that it
 * compares each with each for minutes (mended in its version 2.12).
 */

typedef enum
{
  WIDTH_BYTE,   /* ASCII is ASCII in it */
  WIDTH_LITTLE, /* UTF-16 */
  WIDTH_BIG,
  WIDTH_OTHER,
} Width;

static Width
get_width (const guint8 *data, gsize size)
{
  const guint8 head[4] = { size > 0 ? data[0] : 0, size > 1 ? data[1] : 0, size > 2 ? data[2] : 0,
                           size > 3 ? data[3] : 0 };

  if (size < 4)
    return WIDTH_BYTE;
  if ((head[0] == 0 && head[1] == 0) || (head[2] == 0 && head[3] == 0))
    return WIDTH_OTHER;
  if (memcmp (head, "\x4c\x6f\xa7\x94", 4) == 0) /* "<?xm" in EBCDIC */
    return WIDTH_OTHER;
  if ((head[0] == 0xff && head[1] == 0xfe) || (head[0] == '<' && head[1] == 0))
    return WIDTH_LITTLE;
  if ((head[0] == 0xfe && head[1] == 0xff) || (head[0] == 0 && head[1] == '<'))
    return WIDTH_BIG;
  return WIDTH_BYTE;
}

typedef struct
{
  const guint8 *data;
  gsize size;
  gsize at;
  Width width;
} Letters;

/* The next letter if it is ASCII, 1 for any other, 0 at the end. */
static char
next_letter (Letters *self)
{
  const gsize step = self->width == WIDTH_BYTE ? 1 : 2;
  const guint8 *p = self->data + self->at;
  guint8 letter;

  if (self->at + step > self->size)
    return 0;
  self->at += step;
  if (step == 1)
    letter = p[0];
  else
    letter = p[self->width == WIDTH_BIG ? 0 : 1] == 0 ? p[self->width == WIDTH_BIG ? 1 : 0] : 1;
  return letter > 0 && letter < 0x80 ? (char) letter : 1;
}

/* Nearly all of a drawing is path data between two quotes, which libc skips much faster. */
static gboolean
skip_past (Letters *self, char wanted)
{
  const guint8 *found;
  char letter;

  if (self->width == WIDTH_BYTE)
    {
      found = self->at < self->size ? memchr (self->data + self->at, wanted, self->size - self->at) : NULL;
      self->at = found != NULL ? (gsize) (found - self->data) + 1 : self->size;
      return found != NULL;
    }
  do
    letter = next_letter (self);
  while (letter != 0 && letter != wanted);
  return letter != 0;
}

static gboolean
skip_to (Letters *self, const char *end)
{
  const gsize length = strlen (end);
  gsize matched = 0;
  char letter;

  while (matched < length && (letter = next_letter (self)) != 0)
    {
      if (letter == end[matched])
        matched++;
      else if (letter == end[0]) /* "--->" ends a comment as "-->" does */
        matched = matched == length - 1 ? matched : 1;
      else
        matched = 0;
    }
  return matched == length;
}

/* Behind "<!": a comment, a piece of text as it stands, or a declaration. */
static void
skip_declaration (Letters *self)
{
  char letter = next_letter (self);

  if (letter == '-')
    {
      next_letter (self);
      skip_to (self, "-->");
    }
  else if (letter == '[')
    skip_to (self, "]]>");
  else
    skip_to (self, ">");
}

static guint
count_attributes (Letters *self)
{
  guint n = 0;
  char letter;

  while ((letter = next_letter (self)) != 0 && letter != '>')
    {
      if (letter == '"' || letter == '\'')
        skip_past (self, letter);
      else
        n += letter == '=';
    }
  return n;
}

static guint
count_lines (const Letters *self, gsize end)
{
  guint line = 1;

  for (gsize i = 0; i < end; i++)
    line += self->data[i] == '\n';
  return line;
}

static gboolean
check_attributes (const AshiReading *reading, Letters *self)
{
  while (skip_past (self, '<'))
    {
      const gsize start = self->at;
      const char letter = next_letter (self);

      if (letter == '!')
        skip_declaration (self);
      else if (letter == '?')
        skip_to (self, "?>");
      else if (count_attributes (self) > ASHI_LIMIT_ATTRIBUTES)
        {
          ashi_problems_add (reading->problems, reading->file, count_lines (self, start),
                             "Take away those that it does not need.", "An element has more than %d attributes",
                             ASHI_LIMIT_ATTRIBUTES);
          return FALSE;
        }
    }
  return TRUE;
}

/* What `<?xml … encoding="…"?>` says; NULL when it says nothing. */
static char *
dup_encoding (Letters letters)
{
  GString *head = g_string_new (NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GRegex) pattern =
      g_regex_new ("^\\x01{0,3}<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']", 0, 0, NULL);
  char *encoding = NULL;
  char letter;

  while (head->len < 256 && (letter = next_letter (&letters)) != 0)
    g_string_append_c (head, letter);
  if (g_regex_match (pattern, head->str, 0, &match))
    encoding = g_match_info_fetch (match, 1);
  g_string_free (head, TRUE);
  return encoding;
}

static gboolean
check_encoding (const AshiReading *reading, const Letters *letters)
{
  g_autofree char *encoding = letters->width != WIDTH_OTHER ? dup_encoding (*letters) : NULL;

  if (letters->width != WIDTH_OTHER
      && (encoding == NULL
          || g_regex_match_simple (
              "^(utf-?8|utf-?16(le|be)?|iso-8859-[0-9]{1,2}|latin-?1|(us-)?ascii|windows-125[0-9])$", encoding,
              G_REGEX_CASELESS, 0)))
    return TRUE;
  if (encoding != NULL)
    ashi_problems_add (reading->problems, reading->file, 1, "Save it as UTF-8.",
                       "The file says it is written in \"%s\", which packs are not", encoding);
  else
    ashi_problems_add (reading->problems, reading->file, 1, "Save it as UTF-8.",
                       "The file is written in an encoding that packs are not in, such as UTF-32 or EBCDIC");
  return FALSE;
}

/**
 * ashi_xml_guard:
 *
 * Looks over a file before it is parsed.
 *
 * Returns: whether libxml2 may be handed it; when not, that is a problem
 */
gboolean
ashi_xml_guard (const AshiReading *reading, GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  Letters letters = { data, size, 0, get_width (data, size) };

  return check_encoding (reading, &letters) && check_attributes (reading, &letters);
}
