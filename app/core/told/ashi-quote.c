// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-quote.h"

#include "ashi-audience.h"
#include "ashi-review-text.h"

#include <glib/gi18n-lib.h>

static void
append_line (GString *quote, const char *lead, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (quote->len > 0)
    g_string_append_c (quote, '\n');
  if (lead != NULL)
    g_string_append_printf (quote, "%s: ", lead);
  g_string_append (quote, text);
}

static void
append_source (GString *quote, const AshiCitation *citation)
{
  g_autofree char *full = ashi_source_dup_citation (citation->source);
  g_autofree char *line = citation->at != NULL ? g_strdup_printf ("%s (%s)", full, citation->at) : g_strdup (full);

  append_line (quote, _ ("Source"), line);
}

/* Who pastes it elsewhere takes along how far it may be believed. */
static void
append_standing (GString *quote, const AshiCardRow *row)
{
  g_autofree char *found = ashi_claim_dup_found (row->claim, row->audience);

  append_line (quote, NULL, found);
  if (row->citations->len > 0 && row->support != ASHI_SUPPORT_READ)
    append_line (quote, ashi_support_get_label (row->support), ashi_support_get_explanation (row->support));
  for (guint i = 0; i < row->citations->len; i++)
    append_source (quote, g_ptr_array_index (row->citations, i));
}

/* A depth's own words are a remark; its figure is what it says. */
static char *
dup_says (const AshiCardRow *row)
{
  if (row->depth == NULL || row->digest != NULL)
    return g_strdup (ashi_card_row_get_text (row));
  return ashi_depth_dup_figure (row->depth);
}

static void
append_depth (GString *quote, const AshiCardRow *row)
{
  g_autofree char *low_edge = row->depth->is_danger ? ashi_depth_dup_low_edge (row->depth) : NULL;
  g_autofree char *sample = ashi_card_row_dup_sample (row);

  if (row->depth->is_danger)
    append_line (quote, _ ("Danger"), low_edge != NULL ? low_edge : _ ("Danger"));
  append_line (quote, NULL, sample);
  append_line (quote, NULL, row->claim->text);
}

static void
append_hazard (GString *quote, const AshiCardRow *row)
{
  g_autofree char *avoid = ashi_card_row_dup_advice (row, _ ("To avoid it"), &row->hazard->avoid);
  g_autofree char *act = ashi_card_row_dup_advice (row, _ ("If it happens"), &row->hazard->act);

  append_line (quote, NULL, avoid);
  append_line (quote, NULL, act);
}

static void
append_row (GString *quote, const AshiCardRow *row)
{
  g_autofree char *says = dup_says (row);

  append_line (quote, row->label, says);
  if (row->digest == NULL && row->claim->event != NULL)
    append_line (quote, NULL, ashi_claim_get_urgency (row->claim, NULL));
  if (row->digest == NULL && row->depth != NULL)
    append_depth (quote, row);
  if (row->digest == NULL && row->hazard != NULL)
    append_hazard (quote, row);
  if (row->digest == NULL)
    append_line (quote, _ ("Working"), row->claim->working);
  append_standing (quote, row);
}

/**
 * ashi_card_row_dup_quote:
 * @of: (nullable): what the statement is about, which the card has in its title
 *
 * Returns: (transfer full): the statement, how far it may be believed, and its sources in full
 */
char *
ashi_card_row_dup_quote (const AshiCardRow *self, const char *of)
{
  return ashi_card_rows_dup_quote (&self, 1, of);
}

/**
 * ashi_card_rows_dup_quote:
 * @rows: (array length=n): statements that belong together
 * @of: (nullable): what they are about
 *
 * Returns: (transfer full): each of them with its sources
 */
char *
ashi_card_rows_dup_quote (const AshiCardRow *const *rows, guint n, const char *of)
{
  GString *quote = g_string_new (NULL);

  append_line (quote, NULL, of);
  for (guint i = 0; i < n; i++)
    append_row (quote, rows[i]);
  return g_string_free (quote, FALSE);
}

/**
 * ashi_claim_dup_quote:
 * @lead: (nullable): a few words that stand before it
 * @audience: who reads
 *
 * Returns: (transfer full): a statement of a lesson, how far it may be believed, and its sources in full
 */
char *
ashi_claim_dup_quote (const AshiClaim *self, const char *lead, AshiAudience audience)
{
  const AshiCardRow row = {
    .label = (char *) lead,
    .claim = self,
    .support = self->support,
    .citations = self->citations,
    .n_together = 1,
    .audience = audience,
  };

  return ashi_card_row_dup_quote (&row, NULL);
}

/**
 * ashi_table_dup_quote:
 * @audience: who reads
 *
 * Returns: (transfer full): the rows that are for @audience, each with its sources
 */
char *
ashi_table_dup_quote (const AshiTable *self, AshiAudience audience)
{
  GString *quote = g_string_new (self->caption);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const AshiTableRow *row = g_ptr_array_index (self->rows, i);
      g_autofree char *line =
          ashi_claim_is_for (row->claim, audience) ? ashi_claim_dup_quote (row->claim, NULL, audience) : NULL;

      append_line (quote, NULL, line);
    }
  return g_string_free (quote, FALSE);
}
