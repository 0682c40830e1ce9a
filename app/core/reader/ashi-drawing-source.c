// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-drawing-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where a document type declaration stands, in bytes. */
typedef struct
{
  gsize start, end;             /* of all of it */
  gsize inner_start, inner_end; /* of what stands in its square brackets */
} DocType;

static gsize
find (const char *text, gsize size, gsize from, const char *needle)
{
  const char *found = g_strstr_len (text + from, (gssize) (size - from), needle);

  return found != NULL ? (gsize) (found - text) : size;
}

static gboolean
begins (const char *text, gsize size, gsize at, const char *with)
{
  return size - at >= strlen (with) && memcmp (text + at, with, strlen (with)) == 0;
}

/* Behind the XML declaration, comments and instructions that may stand before a document type. */
static gsize
skip_head (const char *text, gsize size)
{
  gsize at = begins (text, size, 0, "\xef\xbb\xbf") ? 3 : 0;

  for (;;)
    {
      while (at < size && g_ascii_isspace (text[at]))
        at++;
      if (begins (text, size, at, "<?"))
        at = MIN (find (text, size, at, "?>") + 2, size);
      else if (begins (text, size, at, "<!--"))
        at = MIN (find (text, size, at, "-->") + 3, size);
      else
        return at;
    }
}

/* One byte on, or behind what is in quotes or a comment. */
static gsize
step (const char *text, gsize size, gsize at)
{
  const char *quoted = NULL;

  if (begins (text, size, at, "<!--"))
    return MIN (find (text, size, at, "-->") + 3, size);
  if (text[at] == '"' || text[at] == '\'')
    quoted = memchr (text + at + 1, text[at], size - at - 1);
  return quoted != NULL ? (gsize) (quoted - text) + 1 : at + 1;
}

static gboolean
find_doctype (const char *text, gsize size, DocType *type)
{
  gsize at = skip_head (text, size);

  if (!begins (text, size, at, "<!DOCTYPE"))
    return FALSE;
  *type = (DocType) { .start = at };
  for (at += strlen ("<!DOCTYPE"); at < size; at = step (text, size, at))
    {
      if (text[at] == '[' && type->inner_start == 0)
        type->inner_start = at + 1;
      else if (text[at] == ']' && type->inner_start != 0 && type->inner_end == 0)
        type->inner_end = at;
      else if (text[at] == '>' && (type->inner_start == 0 || type->inner_end != 0))
        break;
    }
  type->end = MIN (at + 1, size);
  return at < size;
}

static gboolean
is_harmless (const char *text, const DocType *type)
{
  for (gsize at = type->inner_start; at < type->inner_end; at++)
    if (!g_ascii_isspace (text[at]))
      return FALSE;
  return TRUE;
}

static void
blank_out (char *text, gsize from, gsize to)
{
  for (gsize i = from; i < to; i++)
    if (text[i] != '\n')
      text[i] = ' ';
}

static gboolean
is_standard (const char *name, gsize length)
{
  static const char *const names[] = { "amp", "lt", "gt", "quot", "apos" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strlen (names[i]) == length && memcmp (names[i], name, length) == 0)
      return TRUE;
  return length > 0 && name[0] == '#';
}

/* So that the rest can be read for what else is wrong with it. */
static void
hide_entities (char *text, gsize from, gsize size)
{
  for (gsize at = from; at < size; at++)
    {
      gsize end = at + 1;

      if (text[at] != '&')
        continue;
      while (end < size && (g_ascii_isalnum (text[end]) || strchr ("_-.:#", text[end]) != NULL) && text[end] != '\0')
        end++;
      if (end < size && text[end] == ';' && !is_standard (text + at + 1, end - at - 1))
        memset (text + at, '_', end + 1 - at);
      at = end - 1;
    }
}

static GBytes *
without_doctype (AshiDrawing *self, const char *data, gsize size, const DocType *type)
{
  char *text = g_memdup2 (data, size);

  if (!is_harmless (text, type))
    {
      self->refused = TRUE;
      ashi_findings_add (self->findings, ashi_xml_count_lines (text, type->start),
                         N_ ("Save it without: in Illustrator with \"Presentation Attributes\", and without \"Preserve "
                             "Illustrator Editing Capabilities\"."),
                         N_ ("A document type declaration may not declare anything"));
      hide_entities (text, type->end, size);
    }
  blank_out (text, type->start, type->end);
  return g_bytes_new_take (text, size);
}

/**
 * ashi_drawing_prepare:
 * @svg: a file from ashi_xml_to_plain()
 *
 * What older programs write above a drawing says only that it is SVG, and is passed over; what declares entities is
 * refused.
 *
 * Returns: (transfer full): the file as the parser of packs takes it, with its lines where they were
 */
GBytes *
ashi_drawing_prepare (AshiDrawing *self, GBytes *svg)
{
  gsize size;
  const char *data = g_bytes_get_data (svg, &size);
  DocType type;

  return size > 0 && find_doctype (data, size, &type) ? without_doctype (self, data, size, &type) : g_bytes_ref (svg);
}
