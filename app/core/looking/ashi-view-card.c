// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-view-card.h"

#include "ashi-view-private.h"

/* What follows from the selection: what its reader is told of it, where its pain is felt, and what led to it. */

/**
 * ashi_view_get_card:
 *
 * Returns: (transfer none) (nullable): what the reader is told of what is selected, the same until reader or subject is
 *   another; %NULL when there is nothing to tell, or no pack yet
 */
AshiCard *
ashi_view_get_card (AshiView *self)
{
  AshiPack *pack;
  AshiSubject *subject;

  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);

  pack = ashi_view_get_pack (self);
  subject = pack != NULL ? ashi_pack_find_structure_subject (pack, self->selection) : NULL;
  if (self->card != NULL
      && (ashi_card_get_subject (self->card) != subject || ashi_card_get_audience (self->card) != self->audience))
    g_clear_object (&self->card);
  if (self->card == NULL && subject != NULL)
    self->card = ashi_card_new (subject, self->audience);
  return self->card;
}

gboolean
ashi_view_get_show_felt (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), FALSE);
  return self->show_felt;
}

/**
 * ashi_view_set_show_felt:
 * @show_felt: whether it is shown where pain from the selection is felt, whatever is selected
 */
void
ashi_view_set_show_felt (AshiView *self, gboolean show_felt)
{
  g_return_if_fail (ASHI_IS_VIEW (self));

  ashi_view_begin_change (self);
  self->show_felt = !!show_felt;
  ashi_view_end_change (self);
}

static void
add_felt (const AshiCardGroup *group, GStrvBuilder *areas)
{
  for (guint i = 0; i < group->rows->len; i++)
    {
      const AshiCardRow *row = g_ptr_array_index (group->rows, i);

      if (row->claim->felt != NULL)
        g_strv_builder_addv (areas, (const char **) row->claim->felt);
    }
}

/**
 * ashi_view_derive_felt:
 *
 * Takes from the card of what is selected all that it tells of where pain is felt. The last thing in every change.
 */
void
ashi_view_derive_felt (AshiView *self)
{
  g_autoptr (GStrvBuilder) areas = g_strv_builder_new ();
  AshiCard *card = self->show_felt ? ashi_view_get_card (self) : NULL;

  for (guint i = 0; card != NULL && i < ashi_card_get_n_groups (card); i++)
    add_felt (ashi_card_get_group (card, i), areas);
  g_strfreev (self->felt);
  self->felt = g_strv_builder_end (areas);
}

/**
 * ashi_view_list_felt:
 *
 * Returns: (transfer container) (element-type AshiStructure): of the areas to show those that the plate draws, on the
 *   side of the selection
 */
GPtrArray *
ashi_view_list_felt (AshiView *self)
{
  g_autoptr (AshiStructure) selected = NULL;
  GPtrArray *found = g_ptr_array_new ();

  g_return_val_if_fail (ASHI_IS_VIEW (self), found);

  if (self->plate == NULL || self->selection == NULL)
    return found;
  selected = ashi_structure_new (self->selection, 0);
  for (char **area = self->felt; *area != NULL; area++)
    {
      const AshiStructure *drawn = ashi_plate_find_area (self->plate, *area, selected->side);

      if (drawn != NULL)
        g_ptr_array_add (found, (gpointer) drawn);
    }
  return found;
}

/**
 * ashi_view_get_sought:
 *
 * Returns: (transfer none): the words by which a search led to what is read, as they are written there; none when
 *   nothing was looked for
 */
const char *const *
ashi_view_get_sought (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);
  return (const char *const *) self->sought;
}

/**
 * ashi_view_get_sought_in:
 *
 * Returns: (transfer none) (nullable): the id of the subject or lesson that was chosen for them, which opens where they
 *   stand
 */
const char *
ashi_view_get_sought_in (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);
  return self->sought_in;
}

/**
 * ashi_view_set_sought:
 * @words: (nullable): what to lead to on whatever card is read
 */
void
ashi_view_set_sought (AshiView *self, const char *const *words)
{
  g_return_if_fail (ASHI_IS_VIEW (self));
  ashi_view_set_sought_in (self, NULL, words);
}

/**
 * ashi_view_set_sought_in:
 * @id: (nullable): of a subject or a lesson that is about to be read for these words
 * @words: (nullable): what to lead to on whatever card is read
 */
void
ashi_view_set_sought_in (AshiView *self, const char *id, const char *const *words)
{
  g_autofree char *sought_in = g_strdup (id);

  g_return_if_fail (ASHI_IS_VIEW (self));

  ashi_view_begin_change (self);
  g_strfreev (self->sought);
  self->sought = words != NULL ? g_strdupv ((GStrv) words) : g_new0 (char *, 1);
  g_free (self->sought_in);
  self->sought_in = g_steal_pointer (&sought_in);
  ashi_view_end_change (self);
}
