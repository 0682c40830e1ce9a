// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-card-private.h"

#include "ashi-audience.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (AshiCard, ashi_card, G_TYPE_OBJECT)

static void
row_free (AshiCardRow *row)
{
  g_free (row->label);
  g_free (row->digest);
  g_free (row->caption);
  g_free (row->part);
  g_ptr_array_unref (row->citations);
  g_free (row);
}

void
ashi_card_group_free (AshiCardGroup *self)
{
  g_free (self->title);
  g_free (self->note);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static void
ashi_card_finalize (GObject *object)
{
  AshiCard *self = ASHI_CARD (object);

  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->own);
  g_ptr_array_unref (self->name_citations);
  g_clear_pointer (&self->account, ashi_account_unref);
  g_clear_object (&self->subject);
  G_OBJECT_CLASS (ashi_card_parent_class)->finalize (object);
}

static void
ashi_card_class_init (AshiCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_card_finalize;
}

static void
ashi_card_init (AshiCard *self)
{
  self->name_citations = g_ptr_array_new ();
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_card_group_free);
  self->own = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_claim_free);
}

AshiCardGroup *
ashi_card_group_new (const char *id, const char *title)
{
  AshiCardGroup *self = g_new0 (AshiCardGroup, 1);

  self->id = id;
  self->title = g_strdup (title);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  return self;
}

static gboolean
is_cited (GPtrArray *citations, const AshiCitation *citation)
{
  for (guint i = 0; i < citations->len; i++)
    {
      const AshiCitation *other = g_ptr_array_index (citations, i);

      if (other->source == citation->source && g_strcmp0 (other->at, citation->at) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * ashi_card_row_join:
 * @claim: what the row says, too: no less than it shows
 *
 * Its sources join those of the row, which is as sure as the less sure of both.
 */
void
ashi_card_row_join (AshiCardRow *self, const AshiClaim *claim)
{
  self->support = MAX (self->support, claim->support);
  for (guint i = 0; i < claim->citations->len; i++)
    if (!is_cited (self->citations, g_ptr_array_index (claim->citations, i)))
      g_ptr_array_add (self->citations, g_ptr_array_index (claim->citations, i));
}

/**
 * ashi_card_group_add:
 * @label: (nullable)
 * @claim: what the row says; it outlives the card's rows
 * @audience: who reads
 *
 * Returns: (transfer none): a row at the end of the group
 */
AshiCardRow *
ashi_card_group_add (AshiCardGroup *self, const char *label, const AshiClaim *claim, AshiAudience audience)
{
  AshiCardRow *row = g_new0 (AshiCardRow, 1);

  row->label = g_strdup (label);
  row->claim = claim;
  row->audience = audience;
  row->n_together = 1;
  row->citations = g_ptr_array_new ();
  ashi_card_row_join (row, claim);
  g_ptr_array_add (self->rows, row);
  return row;
}

/**
 * ashi_card_take_group:
 * @group: (transfer full)
 *
 * A heading with nothing under it would be a promise not kept: such a group is dropped.
 */
void
ashi_card_take_group (AshiCard *self, AshiCardGroup *group)
{
  g_return_if_fail (ASHI_IS_CARD (self));

  group->of = ashi_subject_get_title (self->subject);
  if (group->rows->len > 0)
    g_ptr_array_add (self->groups, group);
  else
    ashi_card_group_free (group);
}

/**
 * ashi_card_say:
 * @text: (transfer full): what the card says by itself, which has no source: that something is not there
 *
 * Returns: (transfer none): a claim of it
 */
const AshiClaim *
ashi_card_say (AshiCard *self, char *text)
{
  AshiClaim *claim;

  g_return_val_if_fail (ASHI_IS_CARD (self), NULL);

  claim = ashi_claim_new ();
  claim->audience = self->audience;
  claim->text = text;
  g_ptr_array_add (self->own, claim);
  return claim;
}

static void
list_name_citations (AshiCard *self)
{
  for (guint i = 0; i < self->account->name_citations->len; i++)
    if (ashi_citation_is_for (g_ptr_array_index (self->account->name_citations, i), self->audience))
      g_ptr_array_add (self->name_citations, g_ptr_array_index (self->account->name_citations, i));
}

/**
 * ashi_card_new:
 * @subject: the subject
 * @audience: who reads
 *
 * Returns: (transfer full): what @audience is told of @subject
 */
AshiCard *
ashi_card_new (AshiSubject *subject, AshiAudience audience)
{
  AshiCard *self;

  g_return_val_if_fail (ASHI_IS_SUBJECT (subject), NULL);

  self = g_object_new (ASHI_TYPE_CARD, NULL);
  self->subject = g_object_ref (subject);
  self->account = ashi_subject_dup_account (subject);
  self->audience = audience;
  list_name_citations (self);
  ashi_card_add_groups (self);
  return self;
}

/**
 * ashi_card_get_subject:
 *
 * Returns: (transfer none)
 */
AshiSubject *
ashi_card_get_subject (AshiCard *self)
{
  g_return_val_if_fail (ASHI_IS_CARD (self), NULL);
  return self->subject;
}

/**
 * ashi_card_get_name_citations:
 *
 * Returns: (transfer none) (element-type AshiCitation): where the names of the subject come from
 */
GPtrArray *
ashi_card_get_name_citations (AshiCard *self)
{
  g_return_val_if_fail (ASHI_IS_CARD (self), NULL);
  return self->name_citations;
}

AshiAudience
ashi_card_get_audience (AshiCard *self)
{
  g_return_val_if_fail (ASHI_IS_CARD (self), ASHI_AUDIENCE_PATIENT);
  return self->audience;
}

guint
ashi_card_get_n_groups (AshiCard *self)
{
  g_return_val_if_fail (ASHI_IS_CARD (self), 0);
  return self->groups->len;
}

const AshiCardGroup *
ashi_card_get_group (AshiCard *self, guint index)
{
  g_return_val_if_fail (ASHI_IS_CARD (self), NULL);
  g_return_val_if_fail (index < self->groups->len, NULL);
  return g_ptr_array_index (self->groups, index);
}

/**
 * ashi_card_get_silence:
 *
 * Returns: (nullable): what to say where the card has nothing to tell but names
 */
const char *
ashi_card_get_silence (AshiCard *self)
{
  g_return_val_if_fail (ASHI_IS_CARD (self), NULL);

  for (guint i = 0; i < self->groups->len; i++)
    {
      const AshiCardGroup *group = g_ptr_array_index (self->groups, i);

      for (guint j = 0; j < group->rows->len; j++)
        if (((const AshiCardRow *) g_ptr_array_index (group->rows, j))->citations->len > 0)
          return NULL;
    }
  return _ ("Drawn for orientation. The atlas says nothing more about it yet.");
}
