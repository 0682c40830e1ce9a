// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-card.h"
#include "ashi-test-pack.h"

static const AshiCardGroup *
find_section (AshiCard *card, const char *id)
{
  for (guint i = 0; i < ashi_card_get_n_groups (card); i++)
    if (g_str_equal (ashi_card_get_group (card, i)->id, id))
      return ashi_card_get_group (card, i);
  return NULL;
}

static void
test_order (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiCard) card = ashi_card_new (ashi_pack_find_subject (pack, "outer-muscle"), ASHI_AUDIENCE_CLINICIAN);
  static const char *const order[] = { "before", "depth", "approach", "indication", "referral", "risk", "note" };

  g_assert_cmpuint (ashi_card_get_n_groups (card), ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpstr (ashi_card_get_group (card, i)->id, ==, order[i]);
}

static void
test_depths_side_by_side (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiCard) card = ashi_card_new (ashi_pack_find_subject (pack, "outer-muscle"), ASHI_AUDIENCE_CLINICIAN);
  const AshiCardGroup *section = find_section (card, "depth");
  static const char *const figures[] = { "mean 52 ± 9 mm", "No measurement found", "1.5–2.5 cun (37.5–62.5 mm)" };

  g_assert_cmpuint (section->rows->len, ==, G_N_ELEMENTS (figures));
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      const AshiCardRow *row = g_ptr_array_index (section->rows, i);
      g_autofree char *figure = ashi_depth_dup_figure (row->depth);

      g_assert_cmpstr (figure, ==, figures[i]);
    }
}

static void
test_worst_risk_first (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiCard) card = ashi_card_new (ashi_pack_find_subject (pack, "outer-muscle"), ASHI_AUDIENCE_CLINICIAN);
  const AshiCardGroup *before = find_section (card, "before");
  const AshiCardGroup *rest = find_section (card, "risk");
  const AshiCardRow *first = g_ptr_array_index (before->rows, 0);

  g_assert_cmpint (first->hazard->severity, ==, ASHI_SEVERITY_SERIOUS);
  g_assert_cmpstr (first->hazard->avoid, ==, "Stay out.");
  g_assert_cmpstr (first->hazard->act, ==, "Withdraw.");
  g_assert_cmpuint (before->rows->len, ==, 1);
  g_assert_cmpint (((const AshiCardRow *) g_ptr_array_index (rest->rows, 0))->hazard->severity, ==,
                   ASHI_SEVERITY_MINOR);
}

/* Whatever a pack holds, a patient sees no depth and nothing that was not written for patients. */
static void
test_patient_sees_no_depth (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiCard) card = ashi_card_new (ashi_pack_find_subject (pack, "outer-muscle"), ASHI_AUDIENCE_PATIENT);

  g_assert_cmpuint (ashi_card_get_n_groups (card), ==, 1);
  g_assert_cmpstr (ashi_card_get_group (card, 0)->id, ==, "plain");
  for (guint i = 0; i < ashi_card_get_group (card, 0)->rows->len; i++)
    {
      const AshiCardRow *row = g_ptr_array_index (ashi_card_get_group (card, 0)->rows, i);

      g_assert_null (row->depth);
      g_assert_true (row->claim->audience & ASHI_AUDIENCE_PATIENT);
    }
}

/* Cards of what is said by hand */

static const AshiSource book = { .id = (char *) "book", .short_name = (char *) "Book" };
static const AshiSource study = { .id = (char *) "study", .short_name = (char *) "Study" };

static AshiClaim *
say (AshiTopic topic, const char *label, const char *text, const AshiSource *source, const char *at)
{
  AshiClaim *claim = ashi_claim_new ();

  claim->topic = topic;
  claim->label = g_strdup (label);
  claim->text = g_strdup (text);
  g_ptr_array_add (claim->citations, ashi_citation_new (source, at));
  return claim;
}

static AshiDepth *
measure (AshiDepthKind kind, const char *label)
{
  AshiDepth *depth = ashi_depth_new ();

  depth->kind = kind;
  depth->claim->label = g_strdup (label);
  return depth;
}

static AshiCard *
card_of (AshiAccount *account, AshiAudience audience)
{
  g_autoptr (AshiSubject) subject = ashi_subject_new (ASHI_KIND_MUSCLE, "muscle", TRUE);

  ashi_subject_take_account (subject, ashi_account_ref (account));
  return ashi_card_new (subject, audience);
}

static char *
dup_row (const AshiCardRow *row)
{
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, "%s: %s", row->label, row->claim->text);
  for (guint i = 0; i < row->citations->len; i++)
    {
      const AshiCitation *citation = g_ptr_array_index (row->citations, i);

      g_string_append_printf (words, " [%s%s%s]", citation->source->id, citation->at != NULL ? " " : "",
                              citation->at != NULL ? citation->at : "");
    }
  return g_string_free (words, FALSE);
}

static void
assert_rows (AshiCard *card, const char *id, const char *const *expected)
{
  const AshiCardGroup *section = find_section (card, id);

  g_assert_nonnull (section);
  g_assert_cmpuint (section->rows->len, ==, g_strv_length ((char **) expected));
  for (guint i = 0; i < section->rows->len; i++)
    {
      g_autofree char *words = dup_row (g_ptr_array_index (section->rows, i));

      g_assert_cmpstr (words, ==, expected[i]);
    }
}

/* Whoever says the same is named; who says it of something else says something else. */
static void
test_same_words (void)
{
  static const char *const expected[] = {
    "Pregnancy: Do not needle. [book] [study p. 2] [book p. 9]",
    "Anticoagulants: Do not needle. [book]",
    "Contraindication: Do not needle. [study]",
    "Pregnancy: Do not needle. [study p. 2]",
    "Precaution: Do not needle. [study]",
    NULL,
  };
  g_autoptr (AshiAccount) account = ashi_account_new ();
  g_autoptr (AshiCard) card = NULL;
  AshiClaim *unsure = say (ASHI_TOPIC_CONTRAINDICATION, "Pregnancy", "Do not needle.", &study, "p. 2");

  unsure->support = ASHI_SUPPORT_SECOND_HAND;
  g_ptr_array_add (account->claims, say (ASHI_TOPIC_CONTRAINDICATION, "Pregnancy", "Do not needle.", &book, NULL));
  g_ptr_array_add (account->claims, say (ASHI_TOPIC_CONTRAINDICATION, "Anticoagulants", "Do not needle.", &book, NULL));
  g_ptr_array_add (account->claims, say (ASHI_TOPIC_CONTRAINDICATION, NULL, "Do not needle.", &study, NULL));
  g_ptr_array_add (account->claims, say (ASHI_TOPIC_CONTRAINDICATION, "Pregnancy", "Do not needle.", &study, "p. 2"));
  g_ptr_array_add (account->claims, say (ASHI_TOPIC_CONTRAINDICATION, "Pregnancy", "Do not needle.", &study, "p. 2"));
  g_ptr_array_add (account->claims, say (ASHI_TOPIC_CONTRAINDICATION, "Pregnancy", "Do not needle.", &book, "p. 9"));
  g_ptr_array_add (account->claims, unsure);
  g_ptr_array_add (account->claims, say (ASHI_TOPIC_PRECAUTION, NULL, "Do not needle.", &study, NULL));
  card = card_of (account, ASHI_AUDIENCE_CLINICIAN);
  assert_rows (card, "risk", expected);
}

/* A hazard and the rule against it stand side by side, even in the same words. */
static void
test_same_words_as_a_hazard (void)
{
  static const char *const expected[] = { "Serious: The lung. [book]", "Stop: The lung. [study]", NULL };
  g_autoptr (AshiAccount) account = ashi_account_new ();
  g_autoptr (AshiCard) card = NULL;
  AshiHazard *hazard = g_new0 (AshiHazard, 1);
  AshiGuidance *approach = ashi_guidance_new ();

  hazard->severity = ASHI_SEVERITY_SERIOUS;
  hazard->claim = say (ASHI_TOPIC_NOTE, NULL, "The lung.", &book, NULL);
  g_ptr_array_add (account->hazards, hazard);
  g_ptr_array_add (approach->claims, say (ASHI_TOPIC_STOP, NULL, "The lung.", &study, NULL));
  g_ptr_array_add (account->guidance, approach);
  card = card_of (account, ASHI_AUDIENCE_CLINICIAN);
  assert_rows (card, "before", expected);
}

/* What was measured comes first, whether it belongs to an approach or to none. */
static void
test_depths_by_kind (void)
{
  static const char *const order[] = { "approach, measured", "measured", "approach, book", "book", "needle" };
  g_autoptr (AshiAccount) account = ashi_account_new ();
  g_autoptr (AshiCard) card = NULL;
  AshiGuidance *approach = ashi_guidance_new ();
  GPtrArray *rows;

  g_ptr_array_add (account->depths, measure (ASHI_DEPTH_KIND_NEEDLE, "needle"));
  g_ptr_array_add (account->depths, measure (ASHI_DEPTH_KIND_TEXTBOOK, "book"));
  g_ptr_array_add (account->depths, measure (ASHI_DEPTH_KIND_MEASURED, "measured"));
  g_ptr_array_add (approach->depths, measure (ASHI_DEPTH_KIND_TEXTBOOK, "approach, book"));
  g_ptr_array_add (approach->depths, measure (ASHI_DEPTH_KIND_MEASURED, "approach, measured"));
  g_ptr_array_add (account->guidance, approach);
  card = card_of (account, ASHI_AUDIENCE_TRAINEE);
  rows = find_section (card, "depth")->rows;
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpstr (((const AshiCardRow *) g_ptr_array_index (rows, i))->label, ==, order[i]);
}

/* Whoever forgot to keep a depth from patients: it is a needle's, whatever its audience says. */
static void
test_no_depth_by_any_name (void)
{
  static const char *const expected[] = { "In plain words: A muscle. [book]", NULL };
  g_autoptr (AshiAccount) account = ashi_account_new ();
  g_autoptr (AshiCard) patient = NULL;
  g_autoptr (AshiCard) clinician = NULL;
  AshiClaim *plain = say (ASHI_TOPIC_PLAIN, "In plain words", "A muscle.", &book, NULL);
  AshiDepth *depth = measure (ASHI_DEPTH_KIND_MEASURED, "Skin to muscle");

  plain->audience = depth->claim->audience = ASHI_AUDIENCE_PROFESSIONAL | ASHI_AUDIENCE_PATIENT;
  g_ptr_array_add (account->claims, plain);
  g_ptr_array_add (account->depths, depth);
  patient = card_of (account, ASHI_AUDIENCE_PATIENT);
  clinician = card_of (account, ASHI_AUDIENCE_CLINICIAN);
  g_assert_cmpuint (ashi_card_get_n_groups (patient), ==, 1);
  assert_rows (patient, "plain", expected);
  g_assert_nonnull (find_section (clinician, "depth"));
}

/* How a source was read is said once, by whoever says it best. */
static void
test_reading (void)
{
  static const struct
  {
    AshiSource source;
    const char *words;
  } readings[] = {
    { { .how_read = (char *) "part" }, "We read it in part." },
    { { .how_read = (char *) "whole", .note = (char *) "A clinic’s page." }, "We read it whole. A clinic’s page." },
    { { .how_read = (char *) "part", .note = (char *) "Read in part." }, "Read in part." },
    { { .how_read = (char *) "part", .note = (char *) "Abstract read. CT." }, "Abstract read. CT." },
    { { .how_read = (char *) "unread", .note = (char *) "Not read." }, "Not read." },
    { { .how_read = (char *) "part", .note = (char *) "Of ready use." }, "We read it in part. Of ready use." },
    { { .kind = (char *) "notes", .how_read = (char *) "whole", .note = (char *) "Ours." }, "Ours." },
    { { .kind = (char *) "notes", .how_read = (char *) "whole" }, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autofree char *words = ashi_source_dup_reading (&readings[i].source, TRUE);
      g_autofree char *short_words = ashi_source_dup_reading (&readings[i].source, FALSE);

      g_assert_cmpstr (words, ==, readings[i].words);
      g_assert_true (short_words == NULL || g_str_has_prefix (short_words, "We "));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/card/order", test_order);
  g_test_add_func ("/card/depths-side-by-side", test_depths_side_by_side);
  g_test_add_func ("/card/worst-risk-first", test_worst_risk_first);
  g_test_add_func ("/card/patient-sees-no-depth", test_patient_sees_no_depth);
  g_test_add_func ("/card/no-depth-by-any-name", test_no_depth_by_any_name);
  g_test_add_func ("/card/same-words", test_same_words);
  g_test_add_func ("/card/same-words-as-a-hazard", test_same_words_as_a_hazard);
  g_test_add_func ("/card/depths-by-kind", test_depths_by_kind);
  g_test_add_func ("/card/reading", test_reading);
  return g_test_run ();
}
