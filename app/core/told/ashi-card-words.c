// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-card.h"
#include "ashi-event.h"
#include "ashi-tongue.h"

#include <glib/gi18n-lib.h>

/* What the rows of a card say, and the words for how sure and how urgent that is. */

static gboolean
share_remark (const AshiCardRow *const *rows)
{
  for (guint i = 1; i < rows[0]->n_together; i++)
    if (g_strcmp0 (rows[i]->claim->text, rows[0]->claim->text) != 0)
      return FALSE;
  return TRUE;
}

/**
 * ashi_card_rows_dup_remarks:
 * @rows: (array): the first row of a table, and all that are in it
 *
 * Returns: (transfer full): what is said beside the figures: once, where it is the same of all, else with what of
 */
GStrv
ashi_card_rows_dup_remarks (const AshiCardRow *const *rows)
{
  g_autoptr (GStrvBuilder) remarks = g_strv_builder_new ();

  if (share_remark (rows))
    {
      if (rows[0]->claim->text != NULL)
        g_strv_builder_add (remarks, rows[0]->claim->text);
      return g_strv_builder_end (remarks);
    }
  for (guint i = 0; i < rows[0]->n_together; i++)
    {
      g_autofree char *remark =
          rows[i]->claim->text != NULL ? g_strdup_printf ("%s: %s", rows[i]->part, rows[i]->claim->text) : NULL;

      if (remark != NULL)
        g_strv_builder_add (remarks, remark);
    }
  return g_strv_builder_end (remarks);
}

static gboolean
has_any (const char *text, const char *const *words)
{
  for (; text != NULL && *words != NULL; words++)
    if (strstr (text, *words) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * ashi_card_group_has_any:
 * @words: as they are written on the card
 *
 * Returns: whether any of them stands in a row
 */
gboolean
ashi_card_group_has_any (const AshiCardGroup *self, const char *const *words)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const AshiCardRow *row = g_ptr_array_index (self->rows, i);

      if (has_any (row->label, words) || has_any (row->claim->text, words)
          || (row->hazard != NULL
              && (has_any (row->hazard->avoid.text, words) || has_any (row->hazard->act.text, words))))
        return TRUE;
    }
  return FALSE;
}

/**
 * ashi_card_row_get_text:
 *
 * Returns: (nullable): what the row says; a depth may say nothing but its figure
 */
const char *
ashi_card_row_get_text (const AshiCardRow *self)
{
  return self->digest != NULL ? self->digest : self->claim->text;
}

/**
 * ashi_card_row_dup_advice:
 * @lead: what kind of advice it is
 * @advice: of the row's hazard
 *
 * Returns: (transfer full) (nullable): the advice after its lead, which says so where it is less sure than the hazard
 */
char *
ashi_card_row_dup_advice (const AshiCardRow *self, const char *lead, const AshiAdvice *advice)
{
  if (advice->text == NULL)
    return NULL;
  if (ashi_advice_is_weaker (advice, self->support))
    return g_strdup_printf ("%s (%s): %s", lead, ashi_support_get_label (advice->support), advice->text);
  return g_strdup_printf ("%s: %s", lead, advice->text);
}

/**
 * ashi_card_row_dup_sample:
 *
 * Returns: (transfer full) (nullable): of a depth: how and in how many bodies it was found, as much as its reader needs
 */
char *
ashi_card_row_dup_sample (const AshiCardRow *self)
{
  if (self->depth == NULL)
    return NULL;
  return self->audience == ASHI_AUDIENCE_TRAINEE ? ashi_depth_dup_measuring (self->depth, TRUE)
                                                 : ashi_depth_dup_sample (self->depth);
}

/**
 * ashi_card_row_dup_table_sample:
 *
 * Returns: (transfer full) (nullable): of a table of depths: how all of them were found
 */
char *
ashi_card_row_dup_table_sample (const AshiCardRow *self)
{
  if (self->depth == NULL)
    return NULL;
  return self->audience == ASHI_AUDIENCE_TRAINEE ? ashi_depth_dup_measuring (self->depth, FALSE)
                                                 : g_strdup (self->depth->method);
}

/**
 * ashi_card_row_dup_number:
 *
 * Returns: (transfer full) (nullable): of a depth in a table: in how many bodies it was found
 */
char *
ashi_card_row_dup_number (const AshiCardRow *self)
{
  return self->depth != NULL && self->depth->n > 0 ? g_strdup_printf (_ ("n = %u"), self->depth->n) : NULL;
}

/**
 * ashi_support_get_label:
 *
 * Returns: the support, for people: the one word of a claim's mark; ashi_support_get_explanation() says what it means
 */
const char *
ashi_support_get_label (AshiSupport support)
{
  switch (support)
    {
    case ASHI_SUPPORT_READ:
      return _ ("read");
    case ASHI_SUPPORT_DERIVED:
      return _ ("derived");
    case ASHI_SUPPORT_SECOND_HAND:
      return _ ("second-hand");
    case ASHI_SUPPORT_UNCHECKED:
      return _ ("unchecked");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
ashi_support_get_explanation (AshiSupport support)
{
  switch (support)
    {
    case ASHI_SUPPORT_READ:
      return _ ("Read in the source.");
    case ASHI_SUPPORT_DERIVED:
      return _ ("Follows from figures that were read in the source; the working is shown.");
    case ASHI_SUPPORT_SECOND_HAND:
      return _ ("Read in a copy or a quotation, not in the source itself. Needs checking.");
    case ASHI_SUPPORT_UNCHECKED:
      return _ ("General knowledge of the source, not yet checked against it. Needs checking.");
    default:
      g_return_val_if_reached ("");
    }
}

/* To be translated. */
static const char *
urgency_label (AshiUrgency urgency)
{
  switch (urgency)
    {
    case ASHI_URGENCY_AT_ONCE:
      return N_ ("Stop at once");
    case ASHI_URGENCY_AMBULANCE:
      return N_ ("Ambulance");
    case ASHI_URGENCY_NOW:
      return N_ ("Hospital now");
    case ASHI_URGENCY_TODAY:
      return N_ ("Doctor today");
    case ASHI_URGENCY_SOON:
      return N_ ("Doctor soon");
    case ASHI_URGENCY_EXPECTED:
      return N_ ("To be expected");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * ashi_claim_get_urgency:
 * @tongue: (nullable): the language to say it in; %NULL: that of the process
 *
 * Returns: (nullable): how soon help is needed when what it tells of has happened, for people
 */
const char *
ashi_claim_get_urgency (const AshiClaim *self, const AshiTongue *tongue)
{
  return self->event != NULL ? ashi_tongue_say (tongue, urgency_label (self->event->urgency)) : NULL;
}
