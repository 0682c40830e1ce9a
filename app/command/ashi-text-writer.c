// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-text-writer.h"

#include "ashi-card.h"

#include <glib/gi18n.h>

/**
 * ashi_text_writer_begin:
 * @title: the first words of the text
 *
 * Returns: a writer, which ashi_text_writer_end() ends
 */
AshiTextWriter
ashi_text_writer_begin (const char *title)
{
  return (AshiTextWriter) { g_string_new (title), g_ptr_array_new () };
}

static guint
source_number (AshiTextWriter *self, const AshiSource *source)
{
  guint index;

  if (!g_ptr_array_find (self->sources, source, &index))
    {
      index = self->sources->len;
      g_ptr_array_add (self->sources, (AshiSource *) source);
    }
  return index + 1;
}

/**
 * ashi_text_writer_add_urgency:
 *
 * Adds how soon help is needed, before a claim about something that may happen; before others nothing.
 */
void
ashi_text_writer_add_urgency (AshiTextWriter *self, const AshiClaim *claim)
{
  const char *urgency = ashi_claim_get_urgency (claim, NULL);

  if (urgency != NULL)
    g_string_append_printf (self->text, "[%s] ", urgency);
}

/**
 * ashi_text_writer_add_standing:
 *
 * @citations: (element-type AshiCitation): the claim's, and of whoever says the same
 *
 * Adds the numbers of the sources, and the support where that is less than read; nothing to what has no sources.
 */
void
ashi_text_writer_add_standing (AshiTextWriter *self, AshiSupport support, GPtrArray *citations)
{
  for (guint i = 0; i < citations->len; i++)
    {
      const AshiCitation *citation = g_ptr_array_index (citations, i);
      const guint number = source_number (self, citation->source);

      g_string_append_printf (self->text, i == 0 ? " [%u" : "; %u", number);
      if (citation->at != NULL)
        g_string_append_printf (self->text, ", %s", citation->at);
    }
  if (citations->len > 0)
    g_string_append_c (self->text, ']');
  if (support != ASHI_SUPPORT_READ)
    g_string_append_printf (self->text, " (%s)", ashi_support_get_label (support));
}

/**
 * ashi_text_writer_add_reviews:
 * @audience: who reads
 *
 * Adds a line for each review of the claim, where @audience may see it.
 */
void
ashi_text_writer_add_reviews (AshiTextWriter *self, const AshiClaim *claim, AshiAudience audience)
{
  g_autofree char *found = ashi_claim_dup_found (claim, audience);
  g_auto (GStrv) lines = found != NULL ? g_strsplit (found, "\n", -1) : NULL;

  for (char **line = lines; line != NULL && *line != NULL; line++)
    g_string_append_printf (self->text, "\n      %s", *line);
}

/**
 * ashi_text_writer_end:
 *
 * Returns: (transfer full): the text with its sources under it, without a final newline; @self is spent
 */
char *
ashi_text_writer_end (AshiTextWriter *self)
{
  if (self->sources->len > 0)
    g_string_append_printf (self->text, "\n\n%s", _ ("Sources"));
  for (guint i = 0; i < self->sources->len; i++)
    {
      g_autofree char *citation = ashi_source_dup_citation (g_ptr_array_index (self->sources, i));

      g_string_append_printf (self->text, "\n  [%u] %s", i + 1, citation);
    }
  g_ptr_array_unref (self->sources);
  return g_string_free (self->text, FALSE);
}
