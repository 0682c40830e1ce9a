// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-card.h"

#include "ashi-audience.h"

#include <glib/gi18n-lib.h>

struct _AshiCard
{
  GObject parent_instance;

  AshiSubject *subject;
  AshiAccount *account;
  AshiAudience audience;
  GPtrArray *name_citations; /* AshiCitation of the account */
  GPtrArray *groups;         /* AshiCardGroup, which point into the account */
};

G_DEFINE_FINAL_TYPE (AshiCard, ashi_card, G_TYPE_OBJECT)

static void
row_free (AshiCardRow *row)
{
  g_free (row->label);
  g_ptr_array_unref (row->citations);
  g_free (row);
}

static void
group_free (AshiCardGroup *group)
{
  g_free (group->title);
  g_ptr_array_unref (group->rows);
  g_free (group);
}

static void
ashi_card_finalize (GObject *object)
{
  AshiCard *self = ASHI_CARD (object);

  g_ptr_array_unref (self->groups);
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
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
}

static AshiCardGroup *
group_new (const char *id, const char *title)
{
  AshiCardGroup *group = g_new0 (AshiCardGroup, 1);

  group->id = id;
  group->title = g_strdup (title);
  group->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  return group;
}

/* A heading with nothing under it would be a promise not kept. */
static void
take_group (AshiCard *self, AshiCardGroup *group)
{
  if (group->rows->len > 0)
    g_ptr_array_add (self->groups, group);
  else
    group_free (group);
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

static void
join_citations (AshiCardRow *row, const AshiClaim *claim)
{
  for (guint i = 0; i < claim->citations->len; i++)
    if (!is_cited (row->citations, g_ptr_array_index (claim->citations, i)))
      g_ptr_array_add (row->citations, g_ptr_array_index (claim->citations, i));
}

static AshiCardRow *
add_row (AshiCard *self, AshiCardGroup *group, const char *label, const AshiClaim *claim)
{
  AshiCardRow *row = g_new0 (AshiCardRow, 1);

  row->label = g_strdup (label);
  row->claim = claim;
  row->audience = self->audience;
  row->citations = g_ptr_array_new ();
  join_citations (row, claim);
  g_ptr_array_add (group->rows, row);
  return row;
}

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

  return row->depth == NULL && row->hazard == NULL && row->claim->support == claim->support
         && g_strcmp0 (row->label, label) == 0 && g_strcmp0 (row->claim->text, claim->text) == 0
         && g_strcmp0 (row->claim->working, claim->working) == 0 && g_strv_equal (said, felt);
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
          join_citations (row, claim);
          return;
        }
    }
  add_row (self, group, label, claim);
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

static void
add_topics (AshiCard *self, const char *id, const char *title, const AshiTopic *topics, guint n_topics)
{
  AshiCardGroup *group = group_new (id, title);

  for (guint i = 0; i < n_topics; i++)
    add_claims (self, group, self->account->claims, topics[i]);
  take_group (self, group);
}

#define ADD_TOPICS(self, id, title, ...)                                                                               \
  add_topics (self, id, title, (const AshiTopic[]) { __VA_ARGS__ },                                                    \
              G_N_ELEMENTS (((const AshiTopic[]) { __VA_ARGS__ })))

static void
add_depths (AshiCard *self, AshiCardGroup *group, GPtrArray *depths, AshiDepthKind kind)
{
  for (guint i = 0; i < depths->len; i++)
    {
      const AshiDepth *depth = g_ptr_array_index (depths, i);

      if (depth->kind == kind && ashi_claim_is_for (depth->claim, self->audience))
        add_row (self, group, depth->claim->label, depth->claim)->depth = depth;
    }
}

static void
add_depth_group (AshiCard *self)
{
  AshiCardGroup *group = group_new ("depth", _ ("Depth guidance"));
  GPtrArray *guidance = self->account->guidance;

  /* What was measured in bodies comes before what a book says, and that before the needle somebody used. */
  for (AshiDepthKind kind = ASHI_DEPTH_KIND_MEASURED; kind <= ASHI_DEPTH_KIND_NEEDLE; kind++)
    {
      for (guint i = 0; i < guidance->len; i++)
        add_depths (self, group, ((const AshiGuidance *) g_ptr_array_index (guidance, i))->depths, kind);
      add_depths (self, group, self->account->depths, kind);
    }
  take_group (self, group);
}

/* The worst that is known of here, ASHI_SEVERITY_MINOR when nothing is. */
static AshiSeverity
worst_severity (AshiCard *self)
{
  GPtrArray *hazards = self->account->hazards;
  AshiSeverity worst = ASHI_SEVERITY_MINOR;

  for (guint i = 0; i < hazards->len; i++)
    {
      const AshiHazard *hazard = g_ptr_array_index (hazards, i);

      if (ashi_claim_is_for (hazard->claim, self->audience))
        worst = MIN (worst, hazard->severity);
    }
  return worst;
}

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

static void
add_hazards (AshiCard *self, AshiCardGroup *group, AshiSeverity severity)
{
  GPtrArray *hazards = self->account->hazards;

  for (guint i = 0; i < hazards->len; i++)
    {
      const AshiHazard *hazard = g_ptr_array_index (hazards, i);

      if (hazard->severity == severity && ashi_claim_is_for (hazard->claim, self->audience))
        add_row (self, group, severity_label (severity), hazard->claim)->hazard = hazard;
    }
}

/* What a hand must know before it takes a needle: the worst hazards, and when to stop. */
static void
add_before_group (AshiCard *self)
{
  AshiCardGroup *group = group_new ("before", _ ("Before you needle"));
  GPtrArray *guidance = self->account->guidance;

  add_hazards (self, group, worst_severity (self));
  for (guint i = 0; i < guidance->len; i++)
    add_claims (self, group, ((const AshiGuidance *) g_ptr_array_index (guidance, i))->claims, ASHI_TOPIC_STOP);
  take_group (self, group);
}

static void
add_risk_group (AshiCard *self)
{
  AshiCardGroup *group = group_new ("risk", _ ("Other risks and precautions"));
  GPtrArray *claims = self->account->claims;

  for (AshiSeverity severity = worst_severity (self) + 1; severity <= ASHI_SEVERITY_MINOR; severity++)
    add_hazards (self, group, severity);
  add_claims (self, group, claims, ASHI_TOPIC_CONTRAINDICATION);
  add_claims (self, group, claims, ASHI_TOPIC_PRECAUTION);
  take_group (self, group);
}

static void
add_approaches (AshiCard *self)
{
  GPtrArray *guidance = self->account->guidance;

  for (guint i = 0; ashi_audience_may_see_depths (self->audience) && i < guidance->len; i++)
    {
      const AshiGuidance *approach = g_ptr_array_index (guidance, i);
      AshiCardGroup *group = group_new ("approach", approach->title);

      for (AshiTopic topic = ASHI_TOPIC_POSITION; topic < ASHI_TOPIC_STOP; topic++)
        add_claims (self, group, approach->claims, topic);
      take_group (self, group);
    }
}

static void
list_name_citations (AshiCard *self)
{
  for (guint i = 0; i < self->account->name_citations->len; i++)
    if (ashi_citation_is_for (g_ptr_array_index (self->account->name_citations, i), self->audience))
      g_ptr_array_add (self->name_citations, g_ptr_array_index (self->account->name_citations, i));
}

/* As it is read between two patients: what to beware of, how deep, how, what for; then the rest. */
static void
build (AshiCard *self)
{
  ADD_TOPICS (self, "plain", _ ("In plain words"), ASHI_TOPIC_PLAIN);
  add_before_group (self);
  add_depth_group (self);
  add_approaches (self);
  ADD_TOPICS (self, "conflict", _ ("Where sources disagree"), ASHI_TOPIC_CONFLICT);
  ADD_TOPICS (self, "location", _ ("Location"), ASHI_TOPIC_LOCATION, ASHI_TOPIC_LANDMARK, ASHI_TOPIC_BENEATH);
  ADD_TOPICS (self, "indication", _ ("Indications and evidence"), ASHI_TOPIC_INDICATION, ASHI_TOPIC_EVIDENCE);
  ADD_TOPICS (self, "referral", _ ("Pain referral"), ASHI_TOPIC_REFERRAL);
  add_risk_group (self);
  ADD_TOPICS (self, "anatomy", _ ("Anatomy"), ASHI_TOPIC_ORIGIN, ASHI_TOPIC_INSERTION, ASHI_TOPIC_ACTION,
              ASHI_TOPIC_INNERVATION, ASHI_TOPIC_COURSE);
  ADD_TOPICS (self, "variant", _ ("Variants"), ASHI_TOPIC_VARIANT);
  ADD_TOPICS (self, "note", _ ("Notes"), ASHI_TOPIC_NOTE);
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
  build (self);
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
