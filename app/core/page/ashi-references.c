// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-references.h"

#include "ashi-audience.h"
#include "ashi-card.h"
#include "ashi-source-link.h"

#include <glib/gi18n-lib.h>

/**
 * ashi_references_new:
 * @audience: who reads: what a note says of a source is not for everybody
 */
AshiReferences *
ashi_references_new (AshiAudience audience)
{
  AshiReferences *self = g_new0 (AshiReferences, 1);

  self->sources = g_ptr_array_new ();
  self->with_notes = ashi_audience_may_see_depths (audience);
  return self;
}

void
ashi_references_free (AshiReferences *self)
{
  g_ptr_array_unref (self->sources);
  g_free (self);
}

static guint
number (AshiReferences *self, const AshiSource *source)
{
  guint index;

  if (!g_ptr_array_find (self->sources, source, &index))
    {
      index = self->sources->len;
      g_ptr_array_add (self->sources, (gpointer) source);
    }
  return index + 1;
}

/**
 * ashi_references_cite:
 * @citations: (element-type AshiCitation)
 * @support: how far to believe what they are cited for
 *
 * Returns: (transfer full): Pango markup to stand after a statement: where it comes from and, unless it was read there,
 *   what else it is; "" where it has no source
 */
char *
ashi_references_cite (AshiReferences *self, GPtrArray *citations, AshiSupport support)
{
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < citations->len; i++)
    {
      const AshiCitation *citation = g_ptr_array_index (citations, i);
      g_autofree char *at = citation->at != NULL ? g_markup_escape_text (citation->at, -1) : NULL;

      g_string_append_printf (markup, "%s%u%s%s", i == 0 ? " <span size=\"smaller\">[" : "; ",
                              number (self, citation->source), at != NULL ? ", " : "", at != NULL ? at : "");
    }
  if (citations->len > 0)
    g_string_append (markup, "]</span>");
  if (citations->len > 0 && support != ASHI_SUPPORT_READ)
    g_string_append_printf (markup, " <i>%s</i>", ashi_support_get_label (support));
  return g_string_free (markup, FALSE);
}

/**
 * ashi_references_list:
 *
 * Adds to @flow the sources by number, with how each was read.
 */
void
ashi_references_list (AshiReferences *self, AshiFlow *flow)
{
  if (self->sources->len > 0)
    ashi_flow_add (flow, ASHI_FLOW_HEADING, _ ("Sources"));
  for (guint i = 0; i < self->sources->len; i++)
    {
      const AshiSource *source = g_ptr_array_index (self->sources, i);
      g_autofree char *citation = ashi_source_dup_citation (source);
      g_autofree char *reading = ashi_source_dup_reading (source, self->with_notes);
      g_autofree char *uri = ashi_source_dup_uri (source);
      g_autofree char *markup = g_markup_printf_escaped ("%u  %s%s%s", i + 1, citation, reading != NULL ? "  " : "",
                                                         reading != NULL ? reading : "");

      ashi_flow_add_linked (flow, ASHI_FLOW_SMALL, markup, uri);
    }
}
