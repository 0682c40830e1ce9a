// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-card-private.h"

#include "ashi-audience.h"
#include "ashi-review-text.h"

#include <glib/gi18n-lib.h>

/* The groups of a card in the order in which each reader needs them. */

static const char *
topic_label (AshiTopic topic)
{
  switch (topic)
    {
    case ASHI_TOPIC_POSITION:
      return _ ("Position");
    case ASHI_TOPIC_LANDMARK:
      return _ ("Landmark");
    case ASHI_TOPIC_DIRECTION:
      return _ ("Direction");
    case ASHI_TOPIC_NEEDLE:
      return _ ("Needle");
    case ASHI_TOPIC_BACKDROP:
      return _ ("Backdrop");
    case ASHI_TOPIC_STOP:
      return _ ("Stop");
    case ASHI_TOPIC_CONTRAINDICATION:
      return _ ("Contraindication");
    case ASHI_TOPIC_PRECAUTION:
      return _ ("Precaution");
    case ASHI_TOPIC_EVIDENCE:
      return _ ("Evidence");
    case ASHI_TOPIC_LOCATION:
      return _ ("Location");
    case ASHI_TOPIC_BENEATH:
      return _ ("Under the needle");
    case ASHI_TOPIC_ORIGIN:
      return _ ("Origin");
    case ASHI_TOPIC_INSERTION:
      return _ ("Insertion");
    case ASHI_TOPIC_ACTION:
      return _ ("Action");
    case ASHI_TOPIC_INNERVATION:
      return _ ("Nerve");
    case ASHI_TOPIC_COURSE:
      return _ ("Course");
    case ASHI_TOPIC_PLAIN:
    case ASHI_TOPIC_INDICATION:
    case ASHI_TOPIC_REFERRAL:
    case ASHI_TOPIC_CONFLICT:
    case ASHI_TOPIC_VARIANT:
    case ASHI_TOPIC_NOTE:
    default:
      return NULL;
    }
}

/* Whether the reader would see no difference but the sources. */
static gboolean
says (const AshiCardRow *row, const char *label, const AshiClaim *claim)
{
  const char *const nowhere[] = { NULL };
  const char *const *felt = claim->felt != NULL ? (const char *const *) claim->felt : nowhere;
  const char *const *said = row->claim->felt != NULL ? (const char *const *) row->claim->felt : nowhere;
  g_autofree char *found = ashi_claim_dup_found (row->claim, row->audience);
  g_autofree char *found_too = ashi_claim_dup_found (claim, row->audience);

  return row->depth == NULL && row->hazard == NULL && row->claim->event == claim->event
         && row->claim->support == claim->support && g_strcmp0 (row->label, label) == 0
         && g_strcmp0 (row->claim->text, claim->text) == 0 && g_strcmp0 (row->claim->working, claim->working) == 0
         && g_strv_equal (said, felt) && g_strcmp0 (found, found_too) == 0;
}

/* Approaches repeat each other's rules; a reader needs each once, with everybody whose it is. */
static void
add_claim (AshiCard *self, AshiCardGroup *group, const char *label, const AshiClaim *claim)
{
  for (guint i = 0; i < group->rows->len; i++)
    {
      AshiCardRow *row = g_ptr_array_index (group->rows, i);

      if (says (row, label, claim))
        {
          ashi_card_row_join (row, claim);
          return;
        }
    }
  ashi_card_group_add (group, label, claim, self->audience);
}

static void
add_claims (AshiCard *self, AshiCardGroup *group, GPtrArray *claims, AshiTopic topic)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const AshiClaim *claim = g_ptr_array_index (claims, i);

      if (claim->topic == topic && ashi_claim_is_for (claim, self->audience))
        add_claim (self, group, claim->label != NULL ? claim->label : topic_label (topic), claim);
    }
}

static AshiCardGroup *
create_group (AshiCard *self, const char *id, const char *title, const AshiTopic *topics, guint n_topics)
{
  AshiCardGroup *group = ashi_card_group_new (id, title);

  for (guint i = 0; i < n_topics; i++)
    add_claims (self, group, self->account->claims, topics[i]);
  return group;
}

#define CREATE_GROUP(self, id, title, ...)                                                                             \
  create_group (self, id, title, (const AshiTopic[]) { __VA_ARGS__ },                                                  \
                G_N_ELEMENTS (((const AshiTopic[]) { __VA_ARGS__ })))

#define ADD_TOPICS(self, id, title, ...) ashi_card_take_group (self, CREATE_GROUP (self, id, title, __VA_ARGS__))

static const char *
severity_label (AshiSeverity severity)
{
  switch (severity)
    {
    case ASHI_SEVERITY_SERIOUS:
      return _ ("Serious");
    case ASHI_SEVERITY_MODERATE:
      return _ ("Moderate");
    case ASHI_SEVERITY_MINOR:
      return _ ("Minor");
    default:
      g_return_val_if_reached ("");
    }
}

/* What needs no help at all comes after whatever does, and what says nothing of it after both. */
static int
compare_urgency (gconstpointer a, gconstpointer b, gpointer unused)
{
  const AshiCardRow *const *rows[] = { a, b };
  int urgency[2];

  for (guint i = 0; i < 2; i++)
    urgency[i] = (*rows[i])->claim->event != NULL ? (int) (*rows[i])->claim->event->urgency : G_MAXINT;
  return (urgency[0] > urgency[1]) - (urgency[0] < urgency[1]);
}

/* Those of one severity, the most urgent first. */
static void
add_hazards (AshiCard *self, AshiCardGroup *group, AshiSeverity severity)
{
  GPtrArray *hazards = self->account->hazards;
  const guint first = group->rows->len;

  for (guint i = 0; i < hazards->len; i++)
    {
      const AshiHazard *hazard = g_ptr_array_index (hazards, i);

      if (hazard->severity == severity && ashi_claim_is_for (hazard->claim, self->audience))
        ashi_card_group_add (group, severity_label (severity), hazard->claim, self->audience)->hazard = hazard;
    }
  if (group->rows->len > first)
    g_qsort_with_data (&g_ptr_array_index (group->rows, first), (int) (group->rows->len - first), sizeof (gpointer),
                       compare_urgency, NULL);
}

/**
 * ashi_card_get_worst_hazard:
 *
 * Returns: (nullable): of what can be hurt here the worst, as far as the reader is told of it
 */
const AshiHazard *
ashi_card_get_worst_hazard (AshiCard *self)
{
  const AshiHazard *worst = NULL;

  g_return_val_if_fail (ASHI_IS_CARD (self), NULL);

  for (guint i = 0; i < self->account->hazards->len; i++)
    {
      const AshiHazard *hazard = g_ptr_array_index (self->account->hazards, i);

      if (ashi_claim_is_for (hazard->claim, self->audience) && (worst == NULL || hazard->severity < worst->severity))
        worst = hazard;
    }
  return worst;
}

/* What a hand must know before it takes a needle. */
static void
add_never (AshiCard *self)
{
  AshiCardGroup *group = ashi_card_group_new ("never", _ ("Never"));
  GPtrArray *guidance = self->account->guidance;

  add_hazards (self, group, ASHI_SEVERITY_SERIOUS);
  for (guint i = 0; i < guidance->len; i++)
    add_claims (self, group, ((const AshiGuidance *) g_ptr_array_index (guidance, i))->claims, ASHI_TOPIC_STOP);
  add_claims (self, group, self->account->claims, ASHI_TOPIC_STOP);
  add_claims (self, group, self->account->claims, ASHI_TOPIC_CONTRAINDICATION);
  ashi_card_take_group (self, group);
}

static AshiCardGroup *
create_approach (AshiCard *self, const AshiGuidance *approach)
{
  AshiCardGroup *group = ashi_card_group_new ("approach", approach->title);

  for (AshiTopic topic = ASHI_TOPIC_POSITION; topic < ASHI_TOPIC_STOP; topic++)
    add_claims (self, group, approach->claims, topic);
  return group;
}

/**
 * ashi_card_count_approaches:
 *
 * Returns: how many approaches say more than a depth or when to stop, which stand elsewhere
 */
guint
ashi_card_count_approaches (AshiCard *self)
{
  guint n = 0;

  g_return_val_if_fail (ASHI_IS_CARD (self), 0);

  for (guint i = 0; i < self->account->guidance->len; i++)
    {
      AshiCardGroup *group = create_approach (self, g_ptr_array_index (self->account->guidance, i));

      n += group->rows->len > 0;
      ashi_card_group_free (group);
    }
  return n;
}

/* That which the brief tells of, and the others folded, whose number it says. */
static void
add_approaches (AshiCard *self)
{
  const AshiGuidance *first = ashi_card_get_approach (self);

  if (first != NULL)
    ashi_card_take_group (self, create_approach (self, first));
  for (guint i = 0; i < self->account->guidance->len; i++)
    {
      const AshiGuidance *approach = g_ptr_array_index (self->account->guidance, i);
      AshiCardGroup *group = create_approach (self, approach);

      group->is_folded = TRUE;
      if (approach != first)
        ashi_card_take_group (self, group);
      else
        ashi_card_group_free (group);
    }
}

/* What an event is called is a professional's word. */
static void
add_help (AshiCard *self)
{
  AshiCardGroup *group = CREATE_GROUP (self, "help", _ ("When to get help"), ASHI_TOPIC_SIGN);

  for (guint i = 0; i < group->rows->len; i++)
    {
      AshiCardRow *row = g_ptr_array_index (group->rows, i);

      if (row->label == NULL && row->claim->event != NULL && ashi_audience_may_see_depths (self->audience))
        row->label = g_strdup (row->claim->event->title);
    }
  g_ptr_array_sort_with_data (group->rows, compare_urgency, NULL);
  ashi_card_take_group (self, group);
}

static void
add_risks (AshiCard *self, AshiSeverity worst)
{
  AshiCardGroup *group = ashi_card_group_new (
      "risk", worst == ASHI_SEVERITY_SERIOUS ? _ ("Risks and precautions") : _ ("Other risks and precautions"));

  for (AshiSeverity severity = worst; severity <= ASHI_SEVERITY_MINOR; severity++)
    add_hazards (self, group, severity);
  if (worst == ASHI_SEVERITY_SERIOUS)
    add_claims (self, group, self->account->claims, ASHI_TOPIC_CONTRAINDICATION);
  add_claims (self, group, self->account->claims, ASHI_TOPIC_PRECAUTION);
  ashi_card_take_group (self, group);
}

static void
add_anatomy (AshiCard *self)
{
  ADD_TOPICS (self, "anatomy", _ ("Anatomy"), ASHI_TOPIC_ORIGIN, ASHI_TOPIC_INSERTION, ASHI_TOPIC_ACTION,
              ASHI_TOPIC_INNERVATION, ASHI_TOPIC_COURSE);
}

static void
add_location (AshiCard *self)
{
  ADD_TOPICS (self, "location", _ ("Location"), ASHI_TOPIC_LOCATION, ASHI_TOPIC_LANDMARK, ASHI_TOPIC_BENEATH);
}

static void
add_learning (AshiCard *self)
{
  ADD_TOPICS (self, "why", _ ("Why, and what it means"), ASHI_TOPIC_WHY);
  ADD_TOPICS (self, "confused", _ ("Often confused with"), ASHI_TOPIC_CONFUSED);
  ADD_TOPICS (self, "known", _ ("How it is known"), ASHI_TOPIC_KNOWN);
}

static void
add_needling (AshiCard *self)
{
  ashi_card_add_brief (self);
  add_never (self);
  ashi_card_add_depths (self);
  add_approaches (self);
}

static void
add_background (AshiCard *self)
{
  ADD_TOPICS (self, "conflict", _ ("Where sources disagree"), ASHI_TOPIC_CONFLICT);
  ADD_TOPICS (self, "indication", _ ("Indications and evidence"), ASHI_TOPIC_INDICATION, ASHI_TOPIC_EVIDENCE);
  ADD_TOPICS (self, "referral", _ ("Pain referral"), ASHI_TOPIC_REFERRAL);
}

static void
add_notes (AshiCard *self)
{
  AshiCardGroup *notes = CREATE_GROUP (self, "note", _ ("Notes"), ASHI_TOPIC_NOTE);

  ADD_TOPICS (self, "variant", _ ("Variants"), ASHI_TOPIC_VARIANT);
  /* Of what is not needled at all the brief says why. */
  if (self->account->guidance->len > 0)
    add_claims (self, notes, self->account->claims, ASHI_TOPIC_NOT_NEEDLED);
  ashi_card_take_group (self, notes);
}

/* What follows the needling of a subject is for whoever has more time; of one that nobody needles it is all there is.
 */
static void
fold_from (AshiCard *self, guint first)
{
  for (guint i = first; self->account->guidance->len > 0 && i < self->groups->len; i++)
    ((AshiCardGroup *) g_ptr_array_index (self->groups, i))->is_folded = TRUE;
}

/* As it is read between two patients. */
static void
add_for_clinician (AshiCard *self)
{
  guint rest;

  add_needling (self);
  rest = self->groups->len;
  add_help (self);
  ADD_TOPICS (self, "plain", _ ("In plain words"), ASHI_TOPIC_PLAIN);
  add_location (self);
  add_background (self);
  add_risks (self, ASHI_SEVERITY_SERIOUS + 1);
  add_anatomy (self);
  add_learning (self);
  add_notes (self);
  fold_from (self, rest);
}

/* As it is learnt: what it is, then why, and only then with a needle. */
static void
add_for_trainee (AshiCard *self)
{
  guint rest;

  ADD_TOPICS (self, "plain", _ ("In plain words"), ASHI_TOPIC_PLAIN);
  add_anatomy (self);
  add_location (self);
  add_learning (self);
  add_needling (self);
  rest = self->groups->len;
  add_help (self);
  add_background (self);
  add_risks (self, ASHI_SEVERITY_SERIOUS + 1);
  add_notes (self);
  fold_from (self, rest);
}

static void
add_for_patient (AshiCard *self)
{
  ADD_TOPICS (self, "plain", _ ("In plain words"), ASHI_TOPIC_PLAIN);
  add_help (self);
  add_risks (self, ASHI_SEVERITY_SERIOUS);
  add_location (self);
  add_background (self);
  add_anatomy (self);
  add_learning (self);
  add_notes (self);
}

/**
 * ashi_card_add_groups:
 *
 * Makes all of a card.
 */
void
ashi_card_add_groups (AshiCard *self)
{
  g_return_if_fail (ASHI_IS_CARD (self));

  if (!ashi_audience_may_see_depths (self->audience))
    add_for_patient (self);
  else if (self->audience == ASHI_AUDIENCE_TRAINEE)
    add_for_trainee (self);
  else
    add_for_clinician (self);
}
