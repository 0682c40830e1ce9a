// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-source.h"

void
ashi_source_free (AshiSource *self)
{
  g_free (self->id);
  g_free (self->short_name);
  g_free (self->kind);
  g_free (self->how_read);
  g_free (self->year);
  g_free (self->authors);
  g_free (self->title);
  g_free (self->container);
  g_free (self->doi);
  g_free (self->isbn);
  g_free (self->address);
  g_free (self->note);
  g_free (self->file);
  g_free (self);
}

static void
append_part (GString *citation, const char *before, const char *part)
{
  if (part == NULL)
    return;
  if (citation->len > 0)
    g_string_append (citation, g_str_has_suffix (citation->str, ".") ? " " : ". ");
  g_string_append_printf (citation, "%s%s", before, part);
}

/**
 * ashi_source_dup_citation:
 *
 * Returns: (transfer full): the full citation on one line, DOI last
 */
char *
ashi_source_dup_citation (const AshiSource *self)
{
  GString *citation = g_string_new (NULL);

  append_part (citation, "", self->authors);
  append_part (citation, "", self->title);
  append_part (citation, "", self->container);
  if (self->container == NULL || self->year == NULL || strstr (self->container, self->year) == NULL)
    append_part (citation, "", self->year);
  append_part (citation, "ISBN ", self->isbn);
  append_part (citation, "doi:", self->doi);
  if (self->doi == NULL)
    append_part (citation, "", self->address);
  return g_string_free (citation, FALSE);
}

AshiCitation *
ashi_citation_new (const AshiSource *source, const char *at)
{
  AshiCitation *self = g_new0 (AshiCitation, 1);

  self->source = source;
  self->at = g_strdup (at);
  return self;
}

void
ashi_citation_free (AshiCitation *self)
{
  g_free (self->at);
  g_free (self);
}
