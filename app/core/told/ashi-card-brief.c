// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-card-private.h"

#include "ashi-audience.h"

#include <glib/gi18n-lib.h>

/*
 * What a hand needs in one look: position, entry, direction, depth, and what is worst to meet. Every row is said again
 * in full further down, with its sources; and what nobody has found is said not to be found.
 */

static AshiCardRow *
add_digest (AshiCard *self, AshiCardGroup *group, const char *label, const AshiClaim *claim, char *digest)
{
  AshiCardRow *row = ashi_card_group_add (group, label, claim, self->audience);

  row->digest = digest;
  return row;
}

static void
add_nothing (AshiCard *self, AshiCardGroup *group, const char *label, const char *words)
{
  ashi_card_group_add (group, label, ashi_card_say (self, g_strdup (words)), self->audience);
}

/* Of several the one that is best supported, and of those the first. */
static const AshiClaim *
choose_claim (AshiCard *self, GPtrArray *claims, AshiTopic topic, guint *n_others)
{
  const AshiClaim *best = NULL;
  guint n = 0;

  for (guint i = 0; i < claims->len; i++)
    {
      const AshiClaim *claim = g_ptr_array_index (claims, i);

      if (claim->topic != topic || !ashi_claim_is_for (claim, self->audience))
        continue;
      n++;
      if (best == NULL || claim->support < best->support)
        best = claim;
    }
  *n_others = MAX (n, 1) - 1;
  return best;
}

static char *
dup_with_others (const char *text, guint n_others)
{
  if (n_others == 0)
    return g_strdup (text);
  return g_strdup_printf (ngettext ("%s (%u other below)", "%s (%u others below)", n_others), text, n_others);
}

/* Returns: whether anything is said of @topic */
static gboolean
add_topic (AshiCard *self, AshiCardGroup *group, GPtrArray *claims, AshiTopic topic, const char *label)
{
  guint n_others;
  const AshiClaim *claim = choose_claim (self, claims, topic, &n_others);

  if (claim != NULL)
    add_digest (self, group, label, claim, dup_with_others (claim->text, n_others));
  return claim != NULL;
}

static gboolean
says_direction (AshiCard *self, const AshiGuidance *approach)
{
  guint n_others;

  return choose_claim (self, approach->claims, ASHI_TOPIC_DIRECTION, &n_others) != NULL;
}

/**
 * ashi_card_get_approach:
 *
 * Returns: (nullable): the approach to read first: the first that says where the needle goes
 */
const AshiGuidance *
ashi_card_get_approach (AshiCard *self)
{
  GPtrArray *guidance;

  g_return_val_if_fail (ASHI_IS_CARD (self), NULL);

  guidance = self->account->guidance;
  for (guint i = 0; i < guidance->len; i++)
    if (says_direction (self, g_ptr_array_index (guidance, i)))
      return g_ptr_array_index (guidance, i);
  return guidance->len > 0 ? g_ptr_array_index (guidance, 0) : NULL;
}

static gboolean
is_nearer (const AshiDepth *depth, const AshiDepth *other)
{
  return other == NULL || ashi_depth_get_low_edge (depth) < ashi_depth_get_low_edge (other);
}

static gboolean
is_measured (AshiCard *self, const AshiDepth *depth)
{
  return depth->kind == ASHI_DEPTH_KIND_MEASURED && depth->form != ASHI_DEPTH_NONE_FOUND && !depth->is_danger
         && ashi_claim_is_for (depth->claim, self->audience);
}

/* Of what was measured the first, which is what the pack means by the depth here, and of several people or places in
 * which that was measured the least deep. @n counts all that was measured. */
static const AshiDepth *
choose_measured (AshiCard *self, GPtrArray *depths, guint *n)
{
  const AshiDepth *chosen = NULL;
  g_autofree char *meant = NULL;

  for (guint i = 0; i < depths->len; i++)
    {
      const AshiDepth *depth = g_ptr_array_index (depths, i);
      g_autofree char *caption = NULL;

      if (!is_measured (self, depth))
        continue;
      caption = ashi_card_dup_caption (depth);
      if (++*n == 1)
        meant = g_strdup (caption);
      if (chosen == NULL || (caption != NULL && g_strcmp0 (caption, meant) == 0 && is_nearer (depth, chosen)))
        chosen = depth;
    }
  return chosen;
}

static char *
dup_measured (const AshiDepth *depth, guint n_others)
{
  g_autofree char *figure = ashi_depth_dup_figure (depth);
  g_autofree char *low_edge = ashi_depth_dup_low_edge (depth);
  g_autofree char *sample = ashi_depth_dup_sample (depth);
  g_autoptr (GString) words = g_string_new (NULL);

  if (depth->claim->label != NULL)
    g_string_append_printf (words, "%s: ", depth->claim->label);
  g_string_append (words, figure);
  if (low_edge != NULL)
    g_string_append_printf (words, ", %s", low_edge);
  if (sample != NULL)
    g_string_append_printf (words, "; %s", sample);
  return dup_with_others (words->str, n_others);
}

static const AshiDepth *
choose_danger_of (AshiCard *self, GPtrArray *depths, const AshiDepth *nearest)
{
  for (guint i = 0; i < depths->len; i++)
    {
      const AshiDepth *depth = g_ptr_array_index (depths, i);

      if (depth->is_danger && depth->form != ASHI_DEPTH_NONE_FOUND && ashi_claim_is_for (depth->claim, self->audience)
          && is_nearer (depth, nearest))
        nearest = depth;
    }
  return nearest;
}

/* Wherever it was measured, the least deep. */
static const AshiDepth *
choose_danger (AshiCard *self)
{
  GPtrArray *guidance = self->account->guidance;
  const AshiDepth *nearest = choose_danger_of (self, self->account->depths, NULL);

  for (guint i = 0; i < guidance->len; i++)
    nearest = choose_danger_of (self, ((const AshiGuidance *) g_ptr_array_index (guidance, i))->depths, nearest);
  return nearest;
}

static void
add_depth (AshiCard *self, AshiCardGroup *group, const AshiGuidance *approach)
{
  guint n = 0;
  const AshiDepth *depth = choose_measured (self, approach->depths, &n);

  if (depth == NULL)
    depth = choose_measured (self, self->account->depths, &n);
  if (depth != NULL)
    add_digest (self, group, _ ("Depth in people"), depth->claim, dup_measured (depth, n - 1));
  else
    add_nothing (self, group, _ ("Depth in people"),
                 choose_danger (self) != NULL ? _ ("Only the depth of danger was measured.")
                                              : _ ("No measured depth was found."));
}

static char *
dup_danger (const AshiDepth *depth)
{
  g_autofree char *low_edge = ashi_depth_dup_low_edge (depth);
  g_autofree char *figure = low_edge == NULL ? ashi_depth_dup_figure (depth) : NULL;

  if (depth->claim->label == NULL)
    return g_strdup_printf (_ ("Danger from %s."), low_edge != NULL ? low_edge : figure);
  return g_strdup_printf (_ ("Danger from %s: %s."), low_edge != NULL ? low_edge : figure, depth->claim->label);
}

static void
add_hazard (AshiCard *self, AshiCardGroup *group)
{
  const AshiHazard *hazard = ashi_card_get_worst_hazard (self);
  const AshiDepth *danger = choose_danger (self);
  g_autofree char *words = danger != NULL ? dup_danger (danger) : NULL;
  AshiCardRow *row;

  if (hazard == NULL && danger == NULL)
    {
      add_nothing (self, group, _ ("Nearest hazard"), _ ("None is named here, which is no all-clear."));
      return;
    }
  if (hazard == NULL || danger == NULL)
    {
      row = add_digest (self, group, _ ("Nearest hazard"), hazard != NULL ? hazard->claim : danger->claim,
                        g_strdup (hazard != NULL ? hazard->claim->text : words));
      row->hazard = hazard;
      return;
    }
  row = add_digest (self, group, _ ("Nearest hazard"), hazard->claim,
                    g_strdup_printf ("%s %s", words, hazard->claim->text));
  row->hazard = hazard;
  ashi_card_row_join (row, danger->claim);
}

static void
name_approach (AshiCard *self, AshiCardGroup *group, const AshiGuidance *approach)
{
  const guint n = ashi_card_count_approaches (self), n_others = MAX (n, 1) - 1;

  if (n_others > 0)
    group->note =
        g_strdup_printf (ngettext ("%s. %u other approach follows.", "%s. %u other approaches follow.", n_others),
                         approach->title, n_others);
}

static void
add_approach (AshiCard *self, AshiCardGroup *group, const AshiGuidance *approach)
{
  name_approach (self, group, approach);
  add_topic (self, group, approach->claims, ASHI_TOPIC_POSITION, _ ("Position"));
  if (!add_topic (self, group, approach->claims, ASHI_TOPIC_LANDMARK, _ ("Entry")))
    add_topic (self, group, self->account->claims, ASHI_TOPIC_LOCATION, _ ("Entry"));
  if (!add_topic (self, group, approach->claims, ASHI_TOPIC_DIRECTION, _ ("Direction")))
    add_nothing (self, group, _ ("Direction"), _ ("None was found in what was read."));
  add_depth (self, group, approach);
  add_hazard (self, group);
}

/* Why a subject is not needled is said nowhere else. */
static void
add_reason (AshiCard *self, AshiCardGroup *group)
{
  for (guint i = 0; i < self->account->claims->len; i++)
    {
      const AshiClaim *claim = g_ptr_array_index (self->account->claims, i);

      if (claim->topic == ASHI_TOPIC_NOT_NEEDLED && ashi_claim_is_for (claim, self->audience))
        ashi_card_group_add (group, _ ("No needle guidance"), claim, self->audience);
    }
  if (group->rows->len == 0)
    add_nothing (self, group, NULL, _ ("No needle guidance."));
  if (ashi_card_get_worst_hazard (self) != NULL || choose_danger (self) != NULL)
    add_hazard (self, group);
}

/**
 * ashi_card_add_brief:
 *
 * Adds what is to be known in one look. For those who may see needles.
 */
void
ashi_card_add_brief (AshiCard *self)
{
  AshiCardGroup *group;
  const AshiGuidance *approach;

  g_return_if_fail (ASHI_IS_CARD (self) && ashi_audience_may_see_depths (self->audience));

  group = ashi_card_group_new ("brief", _ ("In one line"));
  approach = ashi_card_get_approach (self);
  if (approach != NULL)
    add_approach (self, group, approach);
  else
    add_reason (self, group);
  ashi_card_take_group (self, group);
}
