// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-xml-guard.h"

#include "ashi-limits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * What libxml2 must not be handed: tags with so many attributes that it compares each with each for minutes, or so many
 * namespaces that it looks through them for hours, once for each tag inside them (both mended in its version 2.12).
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

typedef struct
{
  guint n_attributes, n_namespaces;
  gboolean is_end, is_empty; /* </a>, <a/> */
} Tag;

/* From behind the "<" to behind the ">". */
static Tag
read_tag (Letters *self)
{
  static const char mark[] = "xmlns";
  const gsize length = strlen (mark);
  Tag tag = { 0 };
  gsize matched = length; /* letters of the mark at the beginning of a name; all of them: it begins otherwise */
  char before = '<', letter;

  for (; (letter = next_letter (self)) != 0 && letter != '>'; before = letter)
    {
      tag.is_end |= before == '<' && letter == '/';
      tag.n_attributes += letter == '=';
      if (letter == '"' || letter == '\'')
        skip_past (self, letter);
      if (strchr (" \t\r\n\"'", letter) != NULL)
        matched = 0;
      else if (matched == length || letter != mark[matched])
        matched = length;
      else if (++matched == length)
        tag.n_namespaces++;
    }
  tag.is_empty = before == '/' && !tag.is_end;
  return tag;
}

/* Of the namespaces that are declared where one is, how many each open element has brought. */
typedef struct
{
  GByteArray *brought;
  guint n;
} Scope;

/* Returns whether there are no more of them than there may be. */
static gboolean
enter (Scope *self, const Tag *tag)
{
  const guint8 brought = (guint8) tag->n_namespaces;

  if (tag->is_end && self->brought->len > 0)
    {
      self->n -= self->brought->data[self->brought->len - 1];
      g_byte_array_set_size (self->brought, self->brought->len - 1);
    }
  if (tag->is_end)
    return TRUE;
  if (self->n + tag->n_namespaces > ASHI_LIMIT_NAMESPACES)
    return FALSE;
  if (!tag->is_empty)
    {
      g_byte_array_append (self->brought, &brought, 1);
      self->n += brought;
    }
  return TRUE;
}

/* Returns whether the tag may stand there; the problem is in the line that holds the byte @start. */
static gboolean
check_tag (const AshiReading *reading, const Letters *letters, const Tag *tag, Scope *scope, gsize start)
{
  if (tag->n_attributes > ASHI_LIMIT_ATTRIBUTES)
    ashi_problems_add (reading->problems, reading->file, ashi_xml_count_lines (letters->data, start),
                       N_ ("Take away those that it does not need."), N_ ("An element has more than %d attributes"),
                       ASHI_LIMIT_ATTRIBUTES);
  else if (!enter (scope, tag))
    ashi_problems_add (reading->problems, reading->file, ashi_xml_count_lines (letters->data, start),
                       N_ ("Take away those that nothing is named by."),
                       N_ ("More than %d namespaces are declared in one place"), ASHI_LIMIT_NAMESPACES);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_tags (const AshiReading *reading, Letters *self)
{
  g_autoptr (GByteArray) brought = g_byte_array_new ();
  Scope scope = { brought, 0 };

  while (skip_past (self, '<'))
    {
      const gsize start = self->at;
      const char letter = next_letter (self);
      Tag tag;

      if (letter == '!')
        skip_declaration (self);
      else if (letter == '?')
        skip_to (self, "?>");
      else
        {
          self->at = start;
          tag = read_tag (self);
          if (!check_tag (reading, self, &tag, &scope, start))
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

  return check_tags (reading, &letters);
}
