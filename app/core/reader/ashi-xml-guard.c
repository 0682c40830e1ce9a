// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-xml-guard.h"

#include "ashi-limits.h"

#include <string.h>

/*
 * What libxml2 must not be handed: tags with so many attributes that it compares each with each for minutes (mended in
 * its version 2.12).
 */

typedef struct
{
  const char *data;
  gsize size;
  gsize at;
} Letters;

/* The next letter if it is ASCII, 1 for a byte that is none, 0 at the end. */
static char
next_letter (Letters *self)
{
  guint8 letter;

  if (self->at == self->size)
    return 0;
  letter = (guint8) self->data[self->at++];
  return letter > 0 && letter < 0x80 ? (char) letter : 1;
}

/* Nearly all of a drawing is path data between two quotes, which libc skips much faster. */
static gboolean
skip_past (Letters *self, char wanted)
{
  const char *found = self->at < self->size ? memchr (self->data + self->at, wanted, self->size - self->at) : NULL;

  self->at = found != NULL ? (gsize) (found - self->data) + 1 : self->size;
  return found != NULL;
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
          ashi_problems_add (reading->problems, reading->file, ashi_xml_count_lines (self->data, start),
                             "Take away those that it does not need.", "An element has more than %d attributes",
                             ASHI_LIMIT_ATTRIBUTES);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * ashi_xml_guard:
 * @bytes: a file from ashi_xml_to_plain()
 *
 * Looks over a file before it is parsed.
 *
 * Returns: whether libxml2 may be handed it; when not, that is a problem
 */
gboolean
ashi_xml_guard (const AshiReading *reading, GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  Letters letters = { data, size, 0 };

  return check_attributes (reading, &letters);
}
