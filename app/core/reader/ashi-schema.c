// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-schema.h"

#include "ashi-schema-words.h"

#include <glib/gi18n-lib.h>
#include <libxml/relaxng.h>

struct _AshiSchema
{
  GBytes *rng;
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

  self->rng = g_bytes_ref (rng);
  self->grammar = xmlRelaxNGParse (parser);
  xmlRelaxNGFreeParserCtxt (parser);
  g_assert (self->grammar != NULL);
  return self;
}

void
ashi_schema_free (AshiSchema *self)
{
  xmlRelaxNGFree (self->grammar);
  g_bytes_unref (self->rng);
  g_free (self);
}

/* What libxml2 found first, for what only it finds. */
typedef struct
{
  guint line;
  char *message;
} Fault;

static void
fault_clear (Fault *self)
{
  g_free (self->message);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fault, fault_clear)

static void
on_fault (void *user_data, AshiXmlError *error)
{
  Fault *fault = user_data;

  if (fault->message != NULL)
    return;
  fault->line = (guint) MAX (error->line, 0);
  fault->message = g_strdelimit (g_strchomp (g_strdup (error->message)), "\n", ' ');
}

/**
 * ashi_schema_check:
 * @doc: a file of a pack
 *
 * Adds what the schema finds wrong in @doc to the problems.
 */
void
ashi_schema_check (AshiSchema *self, const AshiReading *reading, xmlDoc *doc)
{
  g_auto (Fault) fault = { 0, NULL };
  xmlRelaxNGValidCtxt *validator = xmlRelaxNGNewValidCtxt (self->grammar);
  gboolean valid;

  xmlRelaxNGSetValidStructuredErrors (validator, on_fault, &fault);
  valid = xmlRelaxNGValidateDoc (validator, doc) == 0;
  xmlRelaxNGFreeValidCtxt (validator);
  if (valid || ashi_schema_tell (self->rng, reading, xmlDocGetRootElement (doc)))
    return;
  ashi_problems_add (reading->problems, reading->file, fault.line,
                     N_ ("Compare it with pack.rng, the schema of packs; \"ashi unpack FOLDER\" writes it."),
                     N_ ("Not as the schema has it: %s"),
                     fault.message != NULL ? fault.message : "it does not validate");
}
