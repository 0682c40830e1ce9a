// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-people.h"

#include "ashi-audience.h"
#include "ashi-card-private.h"

#include <glib/gi18n-lib.h>

static void
group_free (AshiPeopleGroup *self)
{
  g_array_unref (self->rows);
  g_free (self->note);
  g_free (self);
}

static const char *
get_title (AshiDepthKind kind)
{
  switch (kind)
    {
    case ASHI_DEPTH_KIND_MEASURED:
      return _ ("Measured in people");
    case ASHI_DEPTH_KIND_TEXTBOOK:
      return _ ("In textbooks");
    case ASHI_DEPTH_KIND_NEEDLE:
    default:
      return _ ("Needles that were used");
    }
}

/* With which approach a depth goes is worth a word where there are several. */
static const char *
find_approach (AshiCard *card, const AshiDepth *depth)
{
  GPtrArray *guidance = card->account->guidance;

  for (guint i = 0; i < guidance->len && guidance->len > 1; i++)
    {
      const AshiGuidance *one = g_ptr_array_index (guidance, i);

      if (g_ptr_array_find (one->depths, depth, NULL))
        return one->title;
    }
  return NULL;
}

static gboolean
has_cun (const AshiPeopleGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const AshiDepth *depth = g_array_index (self->rows, AshiPeopleRow, i).row->depth;

      if (depth->form != ASHI_DEPTH_NONE_FOUND && depth->unit == ASHI_UNIT_CUN)
        return TRUE;
    }
  return FALSE;
}

/* By what a book's cun become mm is said where there are any. */
static char *
dup_note (const AshiPeopleGroup *self)
{
  if (!has_cun (self))
    return NULL;
  return g_strdup_printf (
      _ ("1 cun of a depth is %g mm, as needles are sold (Cheng 1987, table 16). It is no measure of "
         "anybody’s body."),
      ASHI_MM_PER_CUN);
}

static void
add_group (AshiPeople *self, const AshiCardGroup *depths, AshiDepthKind kind)
{
  AshiPeopleGroup *group = g_new0 (AshiPeopleGroup, 1);

  group->kind = kind;
  group->title = get_title (kind);
  group->rows = g_array_new (FALSE, FALSE, sizeof (AshiPeopleRow));
  for (guint i = 0; i < depths->rows->len; i++)
    {
      const AshiCardRow *row = g_ptr_array_index (depths->rows, i);
      const AshiPeopleRow one = { row, find_approach (self->card, row->depth) };

      if (row->depth->kind == kind)
        g_array_append_val (group->rows, one);
    }
  if (group->rows->len == 0)
    {
      group_free (group);
      return;
    }
  group->note = dup_note (group);
  g_ptr_array_add (self->groups, group);
}

static const AshiCardGroup *
find_depths (AshiCard *card)
{
  for (guint i = 0; i < ashi_card_get_n_groups (card); i++)
    if (g_str_equal (ashi_card_get_group (card, i)->id, "depth"))
      return ashi_card_get_group (card, i);
  return NULL;
}

/**
 * ashi_people_new:
 * @run: of the needle whose site is meant
 * @audience: who reads it
 *
 * Returns: (transfer full): what the card of the needle's subject tells of depths, by how that was come by
 */
AshiPeople *
ashi_people_new (AshiPack *pack, const AshiRun *run, AshiAudience audience)
{
  static const AshiDepthKind kinds[] = { ASHI_DEPTH_KIND_MEASURED, ASHI_DEPTH_KIND_TEXTBOOK, ASHI_DEPTH_KIND_NEEDLE };
  AshiPeople *self = g_new0 (AshiPeople, 1);
  AshiSubject *subject;
  const AshiCardGroup *depths;

  g_return_val_if_fail (ASHI_IS_PACK (pack) && run != NULL, self);

  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  subject = ashi_pack_find_subject (pack, run->of);
  if (subject == NULL || !ashi_audience_may_see_depths (audience))
    return self;
  self->card = ashi_card_new (subject, audience);
  depths = find_depths (self->card);
  if (depths == NULL)
    return self;
  self->deepest = ashi_card_rows_get_deepest (depths->rows);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_group (self, depths, kinds[i]);
  return self;
}

void
ashi_people_free (AshiPeople *self)
{
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_object (&self->card);
  g_free (self);
}

/**
 * ashi_people_get_silence:
 *
 * Returns: what is said where there are no groups
 */
const char *
ashi_people_get_silence (void)
{
  return _ ("Nobody’s measurement, book or needle is known here: there is nothing to hold this one body against.");
}
