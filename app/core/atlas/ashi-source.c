// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-source.h"

#include <glib/gi18n-lib.h>

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

/**
 * ashi_source_is_notes:
 *
 * Returns: whether it is our own notes, which are nothing that one reads
 */
gboolean
ashi_source_is_notes (const AshiSource *self)
{
  return g_strcmp0 (self->kind, "notes") == 0;
}

/**
 * ashi_source_is_unread:
 *
 * Returns: whether nobody who wrote the pack has read any of it, not even in a copy
 */
gboolean
ashi_source_is_unread (const AshiSource *self)
{
  return g_strcmp0 (self->how_read, "unread") == 0;
}

static const char *
get_how_read (const AshiSource *self)
{
  if (g_strcmp0 (self->how_read, "whole") == 0)
    return _ ("We read it whole.");
  if (g_strcmp0 (self->how_read, "part") == 0)
    return _ ("We read it in part.");
  if (g_strcmp0 (self->how_read, "second-hand") == 0)
    return _ ("We read a copy or a quotation of it.");
  return _ ("We have not read it.");
}

/* A note often begins with what was read of the source, and says it more exactly. */
static gboolean
tells_how_it_was_read (const char *note)
{
  return g_regex_match_simple ("\\bread\\b", note, G_REGEX_CASELESS, 0);
}

/**
 * ashi_source_dup_reading:
 * @with_note: whether what else there is to know of the source is told, which is of figures as often as not
 *
 * Returns: (transfer full) (nullable): how the source was read, for people; each thing once
 */
char *
ashi_source_dup_reading (const AshiSource *self, gboolean with_note)
{
  const char *note = with_note ? self->note : NULL;

  if (note != NULL && (ashi_source_is_notes (self) || tells_how_it_was_read (note)))
    return g_strdup (note);
  if (ashi_source_is_notes (self))
    return NULL;
  return note != NULL ? g_strdup_printf ("%s %s", get_how_read (self), note) : g_strdup (get_how_read (self));
}

AshiCitation *
ashi_citation_new (const AshiSource *source, const char *at)
{
  AshiCitation *self = g_new0 (AshiCitation, 1);

  self->source = source;
  self->at = g_strdup (at);
  return self;
}

/**
 * ashi_citation_copy:
 *
 * Returns: (transfer full)
 */
AshiCitation *
ashi_citation_copy (const AshiCitation *self)
{
  AshiCitation *copy = ashi_citation_new (self->source, self->at);

  copy->tells_length = self->tells_length;
  return copy;
}

void
ashi_citation_free (AshiCitation *self)
{
  g_free (self->at);
  g_free (self);
}
