// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-schema.h"

#include <libxml/relaxng.h>

struct _AshiSchema
{
  xmlRelaxNG *grammar;
};

/**
 * ashi_schema_new:
 * @rng: the schema, which must be a valid RELAX NG grammar: it is a part of the program
 */
AshiSchema *
ashi_schema_new (GBytes *rng)
{
  AshiSchema *self = g_new0 (AshiSchema, 1);
  gsize size;
  const char *data = g_bytes_get_data (rng, &size);
  xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewMemParserCtxt (data, (int) size);

  self->grammar = xmlRelaxNGParse (parser);
  xmlRelaxNGFreeParserCtxt (parser);
  g_assert (self->grammar != NULL);
  return self;
}

void
ashi_schema_free (AshiSchema *self)
{
  xmlRelaxNGFree (self->grammar);
  g_free (self);
}

typedef struct
{
  const AshiReading *reading;
  gboolean reported;
} SchemaErrors;

/* libxml2 names the innermost fault first and then everything that failed for its sake. */
static void
on_schema_error (void *user_data, AshiXmlError *error)
{
  SchemaErrors *errors = user_data;
  g_autofree char *message = NULL;

  if (errors->reported)
    return;
  errors->reported = TRUE;
  message = g_strchomp (g_strdup (error->message));
  ashi_problems_add (errors->reading->problems, errors->reading->file, (guint) MAX (error->line, 0),
                     "See resources/schema/pack.rng for what may stand there.", "Not as the schema has it: %s",
                     message);
}

/**
 * ashi_schema_check:
 * @doc: a file of a pack
 *
 * Adds the first fault that the schema finds in @doc to the problems.
 */
void
ashi_schema_check (AshiSchema *self, const AshiReading *reading, xmlDoc *doc)
{
  SchemaErrors errors = { reading, FALSE };
  xmlRelaxNGValidCtxt *validator = xmlRelaxNGNewValidCtxt (self->grammar);

  xmlRelaxNGSetValidStructuredErrors (validator, on_schema_error, &errors);
  xmlRelaxNGValidateDoc (validator, doc);
  xmlRelaxNGFreeValidCtxt (validator);
}
