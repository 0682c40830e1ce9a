// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-xml-encoding.h"
#include "ashi-xml-guard.h"

#include <libxml/parser.h>
#include <string.h>

typedef struct
{
  const AshiReading *reading;
  gboolean reported;
} ParseErrors;

/**
 * ashi_xml_count_lines:
 * @until: how many bytes of @text
 *
 * Returns: the number of the line in which they end; the first is 1
 */
guint
ashi_xml_count_lines (const char *text, gsize until)
{
  guint line = 1;

  for (gsize i = 0; i < until; i++)
    line += text[i] == '\n';
  return line;
}

static void
report (ParseErrors *self, guint line, const char *remedy, const char *what)
{
  if (self->reported)
    return;
  self->reported = TRUE;
  ashi_problems_add (self->reading->problems, self->reading->file, line, remedy, "%s", what);
}

/* libxml2 speaks to programmers where one of its limits is passed, and of switches that we do not turn. */
static gboolean
is_limit (const xmlError *error)
{
  static const char *const signs[] = { "HUGE", "too long", "too big", "Excessive depth", "Huge input", NULL };

  for (guint i = 0; signs[i] != NULL; i++)
    if (strstr (error->message, signs[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Only the first error is kept: those behind it are mostly its echoes. */
static void
on_error (ParseErrors *self, const xmlError *error)
{
  const guint line = (guint) MAX (error->line, 0);
  g_autofree char *message = NULL;

  if (self->reported || error->level < XML_ERR_ERROR || error->message == NULL)
    return;
  message = g_strdelimit (g_strchomp (g_strdup (error->message)), "\n", ' ');
  if (strstr (message, "Excessive depth") != NULL)
    report (self, line, "Take away groups that hold only one group.", "Elements lie in one another 256 deep");
  else if (is_limit (error))
    report (self, line, "Shorten it, or split it.", "A name, a value or a text is longer than can be read");
  else if (error->domain == XML_FROM_I18N)
    report (self, line, "Save it as UTF-8.", "The file is not written in the encoding it names");
  else
    {
      g_autofree char *what = g_strdup_printf ("Not well-formed XML: %s", message);

      report (self, line, "Mend the markup there; an XML editor shows the place.", what);
    }
}

static void
on_parse_error (void *context, AshiXmlError *error)
{
  on_error (((xmlParserCtxt *) context)->_private, error);
}

/* libxml2 does not tell every error to the parser that met it. */
static void
on_other_error (void *errors, AshiXmlError *error)
{
  on_error (errors, error);
}

G_GNUC_PRINTF (2, 3)
static void
ignore (void *unused, const char *format, ...)
{
}

/* Where it begins: libxml2 calls when it has read the name and the addresses. */
static guint
get_doctype_line (const xmlParserInput *input)
{
  static const char mark[] = "<!DOCTYPE";
  guint line = (guint) MAX (input->line, 1);

  for (const xmlChar *p = input->cur; p > input->base; p--)
    {
      if (strncmp ((const char *) p, mark, strlen (mark)) == 0)
        break;
      if (*p == '\n' && p < input->cur && line > 1)
        line--;
    }
  return line;
}

/* What a document type declares, entities and default values among it, is never obeyed. */
static void
on_doctype (void *user_data, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id)
{
  xmlParserCtxt *context = user_data;

  report (context->_private, get_doctype_line (context->input),
          "Take the declaration away, and write what its entities stand for; packs need none.",
          "A document type declaration is not allowed");
  context->wellFormed = 0; /* what was read so far is no document */
  xmlStopParser (context);
}

static xmlDoc *
parse (ParseErrors *errors, GBytes *plain)
{
  xmlParserCtxt *context = xmlNewParserCtxt ();
  gsize size;
  const char *data = g_bytes_get_data (plain, &size);
  xmlDoc *doc;

  context->_private = errors;
  context->sax->serror = on_parse_error;
  context->sax->internalSubset = on_doctype;
  xmlSetGenericErrorFunc (NULL, ignore);
  xmlSetStructuredErrorFunc (errors, on_other_error);
  doc = xmlCtxtReadMemory (context, data != NULL ? data : "", (int) size, errors->reading->file, NULL,
                           XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_NOCDATA);
  xmlSetStructuredErrorFunc (NULL, NULL);
  xmlFreeParserCtxt (context);
  return doc;
}

/**
 * ashi_xml_parse:
 *
 * Parses without network, external entities, document types or libxml2's relaxed limits. Nothing is printed.
 *
 * Returns: (transfer full) (nullable): the document; %NULL when it is not well-formed, which is then a problem
 */
xmlDoc *
ashi_xml_parse (const AshiReading *reading, GBytes *bytes)
{
  ParseErrors errors = { reading, FALSE };
  g_autoptr (GBytes) plain = NULL;
  xmlDoc *doc;

  if (g_bytes_get_size (bytes) == 0)
    {
      report (&errors, 0, "Write the file, or take it out of the pack.", "The file is empty");
      return NULL;
    }
  plain = ashi_xml_to_plain (reading, bytes);
  if (plain == NULL || !ashi_xml_guard (reading, plain))
    return NULL;
  doc = parse (&errors, plain);
  if (doc == NULL)
    report (&errors, 0, "Write the file, or take it out of the pack.", "The file holds no XML");
  return doc;
}
