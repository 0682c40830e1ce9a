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

/* The groups in their order, those that are folded in brackets. */
static char *
dup_order (AshiCard *card)
{
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < ashi_card_get_n_groups (card); i++)
    {
      const AshiCardGroup *group = ashi_card_get_group (card, i);

      g_string_append_printf (order, group->is_folded ? "%s[%s]" : "%s%s", i > 0 ? " " : "", group->id);
    }
  return g_string_free (order, FALSE);
}

static void
assert_order (AshiPack *pack, AshiAudience audience, const char *expected)
{
  g_autoptr (AshiCard) card = ashi_card_new (ashi_pack_find_subject (pack, "outer-muscle"), audience);
  g_autofree char *order = dup_order (card);

  g_assert_cmpstr (order, ==, expected);
}

/* What is done between two patients comes first, and what is learnt first for who learns; a patient is told of neither.
 */
static void
test_order (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read_common ();

  assert_order (pack, ASHI_AUDIENCE_CLINICIAN,
                "brief never depth approach [help] [indication] [referral] [risk] [note]");
  assert_order (pack, ASHI_AUDIENCE_TRAINEE,
                "why brief never depth approach [help] [indication] [referral] [risk] [note]");
  assert_order (pack, ASHI_AUDIENCE_PATIENT, "plain help");
}

static void
test_depths_side_by_side (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiCard) card = ashi_card_new (ashi_pack_find_subject (pack, "outer-muscle"), ASHI_AUDIENCE_CLINICIAN);
  const AshiCardGroup *section = find_section (card, "depth");
  static const char *const figures[] = { "mean 52 ± 9 mm", "No measurement found", "1.5–2.5 cun (37.5–62.5 mm)" };

  g_assert_nonnull (section);
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
  const AshiCardGroup *never = find_section (card, "never");
  const AshiCardGroup *rest = find_section (card, "risk");
  const AshiCardRow *first = g_ptr_array_index (never->rows, 0);

  g_assert_cmpint (first->hazard->severity, ==, ASHI_SEVERITY_SERIOUS);
  g_assert_cmpstr (first->hazard->avoid.text, ==, "Stay out.");
  g_assert_cmpstr (first->hazard->act.text, ==, "Withdraw.");
  g_assert_cmpuint (never->rows->len, ==, 1);
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

  g_string_append_printf (words, "%s: %s", row->label != NULL ? row->label : "null", ashi_card_row_get_text (row));
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

static AshiDepth *
measure_mean (const char *label, double mean, double sd)
{
  AshiDepth *depth = measure (ASHI_DEPTH_KIND_MEASURED, label);

  depth->form = ASHI_DEPTH_MEAN;
  depth->low = depth->high = mean;
  depth->sd = sd;
  depth->low_words = g_strdup_printf ("%g", mean);
  depth->high_words = g_strdup_printf ("%g", mean);
  depth->sd_words = sd > 0 ? g_strdup_printf ("%g", sd) : NULL;
  g_ptr_array_add (depth->claim->citations, ashi_citation_new (&study, NULL));
  return depth;
}

static AshiDepth *
measure_danger (const char *label, double mean, double sd)
{
  AshiDepth *depth = measure_mean (label, mean, sd);

  depth->is_danger = TRUE;
  return depth;
}

static AshiHazard *
fear (AshiSeverity severity, const char *text)
{
  AshiHazard *hazard = g_new0 (AshiHazard, 1);

  hazard->severity = severity;
  hazard->claim = say (ASHI_TOPIC_NOTE, NULL, text, &book, NULL);
  return hazard;
}

static AshiGuidance *
approach_from (AshiAccount *account, const char *title)
{
  AshiGuidance *approach = ashi_guidance_new ();

  approach->title = g_strdup (title);
  g_ptr_array_add (account->guidance, approach);
  return approach;
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
    NULL,
  };
  static const char *const risks[] = { "Precaution: Do not needle. [study]", NULL };
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
  assert_rows (card, "never", expected);
  assert_rows (card, "risk", risks);
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
  assert_rows (card, "never", expected);
}

/* Only what is serious is called so, or stands where only that stands. */
static void
test_serious (void)
{
  static const char *const risks[] = { "Moderate: A vein. [book]", "Minor: A bruise. [book]", NULL };
  static const char *const nearest[] = { "null: No needle guidance.", "Nearest hazard: A vein. [book]", NULL };
  g_autoptr (AshiAccount) account = ashi_account_new ();
  g_autoptr (AshiCard) card = NULL;

  g_ptr_array_add (account->hazards, fear (ASHI_SEVERITY_MINOR, "A bruise."));
  g_ptr_array_add (account->hazards, fear (ASHI_SEVERITY_MODERATE, "A vein."));
  card = card_of (account, ASHI_AUDIENCE_CLINICIAN);
  g_assert_null (find_section (card, "never"));
  assert_rows (card, "risk", risks);
  assert_rows (card, "brief", nearest);
}

/* What a hand asks for first, each thing once, as well supported as it is anywhere. */
static void
test_brief (void)
{
  static const char *const expected[] = {
    "Position: Prone. [book p. 1]",
    "Entry: The middle. [book]",
    "Direction: Straight in. (1 other below) [study]",
    "Depth in people: Skin to muscle, thin: mean 40 ± 5 mm, 30 mm at mean − 2 SD; CT, n = 60 (1 other below) [study]",
    "Nearest hazard: Danger from 50 mm at mean − 2 SD: Skin to lung, thin. The lung. [book] [study]",
    NULL,
  };
  g_autoptr (AshiAccount) account = ashi_account_new ();
  g_autoptr (AshiCard) card = NULL;
  AshiGuidance *approach = approach_from (account, "Only one");
  AshiDepth *thin = measure_mean ("Skin to muscle, thin", 40, 5);
  AshiClaim *guess = say (ASHI_TOPIC_DIRECTION, NULL, "Somewhere.", &book, NULL);

  guess->support = ASHI_SUPPORT_UNCHECKED;
  thin->n = 60;
  thin->method = g_strdup ("CT");
  g_ptr_array_add (approach->claims, say (ASHI_TOPIC_POSITION, NULL, "Prone.", &book, "p. 1"));
  g_ptr_array_add (approach->claims, say (ASHI_TOPIC_LANDMARK, NULL, "The middle.", &book, NULL));
  g_ptr_array_add (approach->claims, guess);
  g_ptr_array_add (approach->claims, say (ASHI_TOPIC_DIRECTION, NULL, "Straight in.", &study, NULL));
  g_ptr_array_add (approach->depths, measure_danger ("Skin to lung, stout", 90, 10));
  g_ptr_array_add (account->depths, measure_mean ("Skin to muscle, stout", 60, 5));
  g_ptr_array_add (account->depths, thin);
  g_ptr_array_add (account->depths, measure_danger ("Skin to lung, thin", 70, 10));
  g_ptr_array_add (account->hazards, fear (ASHI_SEVERITY_MINOR, "A bruise."));
  g_ptr_array_add (account->hazards, fear (ASHI_SEVERITY_SERIOUS, "The lung."));
  card = card_of (account, ASHI_AUDIENCE_CLINICIAN);
  assert_rows (card, "brief", expected);
  g_assert_null (find_section (card, "brief")->note);
}

/* What the pack names first is what it means by the depth; a thinner layer that was measured, too, is not. */
static void
test_brief_depth (void)
{
  g_autoptr (AshiAccount) account = ashi_account_new ();
  g_autoptr (AshiCard) card = NULL;
  const AshiCardRow *row;

  approach_from (account, "Only one");
  g_ptr_array_add (account->depths, measure_danger ("Skin to nerve", 10, 0));
  g_ptr_array_add (account->depths, measure_mean ("Skin to muscle, stout", 60, 0));
  g_ptr_array_add (account->depths, measure_mean ("Skin alone", 2, 0));
  g_ptr_array_add (account->depths, measure_mean ("Skin to muscle, thin", 40, 0));
  card = card_of (account, ASHI_AUDIENCE_CLINICIAN);
  row = g_ptr_array_index (find_section (card, "brief")->rows, 1);
  g_assert_cmpstr (ashi_card_row_get_text (row), ==, "Skin to muscle, thin: mean 40 mm (2 others below)");
}

/* What was not found is said, in so many words; and no silence is an all-clear. */
static void
test_brief_of_nothing (void)
{
  static const char *const expected[] = {
    "Entry: Behind the ear. [book]",
    "Direction: None was found in what was read.",
    "Depth in people: No measured depth was found.",
    "Nearest hazard: None is named here, which is no all-clear.",
    NULL,
  };
  g_autoptr (AshiAccount) account = ashi_account_new ();
  g_autoptr (AshiCard) card = NULL;

  g_ptr_array_add (approach_from (account, "Only one")->claims,
                   say (ASHI_TOPIC_NEEDLE, NULL, "A thin one.", &book, NULL));
  g_ptr_array_add (account->claims, say (ASHI_TOPIC_LOCATION, NULL, "Behind the ear.", &book, NULL));
  g_ptr_array_add (account->depths, measure (ASHI_DEPTH_KIND_MEASURED, "Looked for"));
  card = card_of (account, ASHI_AUDIENCE_CLINICIAN);
  assert_rows (card, "brief", expected);
}

/* "No measured depth" beside a depth of danger that was measured would be one sentence against another. */
static void
test_brief_of_danger_alone (void)
{
  g_autoptr (AshiAccount) account = ashi_account_new ();
  g_autoptr (AshiCard) card = NULL;
  const AshiCardRow *row;

  approach_from (account, "Only one");
  g_ptr_array_add (account->depths, measure_danger ("Skin to nerve", 10, 0));
  card = card_of (account, ASHI_AUDIENCE_CLINICIAN);
  row = g_ptr_array_index (find_section (card, "brief")->rows, 1);
  g_assert_cmpstr (ashi_card_row_get_text (row), ==, "Only the depth of danger was measured.");
}

/* Two statements in one row are as sure as the less sure of them. */
static void
test_brief_support (void)
{
  g_autoptr (AshiAccount) account = ashi_account_new ();
  g_autoptr (AshiCard) card = NULL;
  AshiDepth *danger = measure_danger ("Skin to lung", 70, 0);
  const AshiCardRow *row;

  danger->claim->support = ASHI_SUPPORT_UNCHECKED;
  g_ptr_array_add (account->depths, danger);
  g_ptr_array_add (account->hazards, fear (ASHI_SEVERITY_SERIOUS, "The lung."));
  card = card_of (account, ASHI_AUDIENCE_CLINICIAN);
  row = g_ptr_array_index (find_section (card, "brief")->rows, 1);
  g_assert_cmpstr (ashi_card_row_get_text (row), ==, "Danger from mean 70 mm: Skin to lung. The lung.");
  g_assert_cmpint (row->support, ==, ASHI_SUPPORT_UNCHECKED);
}

/* The brief tells of the first approach that says where the needle goes, which then is the first, and open. */
static void
test_approaches (void)
{
  static const char *const titles[] = { "Second", "First", "Fourth" };
  g_autoptr (AshiAccount) account = ashi_account_new ();
  g_autoptr (AshiCard) card = NULL;
  guint n = 0;

  g_ptr_array_add (approach_from (account, "First")->claims, say (ASHI_TOPIC_POSITION, NULL, "Supine.", &book, NULL));
  g_ptr_array_add (approach_from (account, "Second")->claims, say (ASHI_TOPIC_DIRECTION, NULL, "In.", &book, NULL));
  g_ptr_array_add (approach_from (account, "Third")->claims, say (ASHI_TOPIC_STOP, NULL, "Stop.", &book, NULL));
  g_ptr_array_add (approach_from (account, "Fourth")->claims, say (ASHI_TOPIC_DIRECTION, NULL, "Up.", &book, NULL));
  card = card_of (account, ASHI_AUDIENCE_CLINICIAN);
  g_assert_cmpstr (find_section (card, "brief")->note, ==, "Second. 2 other approaches follow.");
  for (guint i = 0; i < ashi_card_get_n_groups (card); i++)
    {
      const AshiCardGroup *group = ashi_card_get_group (card, i);

      if (!g_str_equal (group->id, "approach"))
        continue;
      g_assert_cmpint (group->is_folded, ==, n > 0);
      g_assert_cmpstr (group->title, ==, titles[n++]);
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (titles));
}

/* Why nobody needles it is said first, with whose word it is; and nothing of it is folded away. */
static void
test_not_needled (void)
{
  static const char *const expected[] = { "No needle guidance: Not blind. [book]", NULL };
  g_autoptr (AshiAccount) account = ashi_account_new ();
  g_autoptr (AshiCard) card = NULL;
  g_autofree char *order = NULL;

  g_ptr_array_add (account->claims, say (ASHI_TOPIC_ORIGIN, NULL, "The spine.", &book, NULL));
  g_ptr_array_add (account->claims, say (ASHI_TOPIC_NOT_NEEDLED, NULL, "Not blind.", &book, NULL));
  card = card_of (account, ASHI_AUDIENCE_CLINICIAN);
  order = dup_order (card);
  g_assert_cmpstr (order, ==, "brief anatomy");
  assert_rows (card, "brief", expected);
  g_assert_null (ashi_card_get_silence (card));
}

static void
test_silence (void)
{
  static const char *const expected[] = { "null: No needle guidance.", NULL };
  g_autoptr (AshiAccount) account = ashi_account_new ();
  g_autoptr (AshiCard) clinician = card_of (account, ASHI_AUDIENCE_CLINICIAN);
  g_autoptr (AshiCard) patient = card_of (account, ASHI_AUDIENCE_PATIENT);

  assert_rows (clinician, "brief", expected);
  g_assert_nonnull (ashi_card_get_silence (clinician));
  g_assert_cmpuint (ashi_card_get_n_groups (patient), ==, 0);
  g_assert_nonnull (ashi_card_get_silence (patient));
}

static char *
dup_depths (AshiCard *card)
{
  GPtrArray *rows = find_section (card, "depth")->rows;
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const AshiCardRow *row = g_ptr_array_index (rows, i);

      if (row->n_together == 1)
        g_string_append_printf (words, "%s\n", row->label);
      else if (row->n_together > 1)
        g_string_append_printf (words, "%s (%u)\n", row->caption, row->n_together);
      if (row->n_together != 1)
        g_string_append_printf (words, "  %s\n", row->part);
    }
  return g_string_free (words, FALSE);
}

/* Where danger begins comes before where anybody aims, the least deep first: by what is least in some, not by the mean.
 */
static void
test_danger_first (void)
{
  g_autoptr (AshiAccount) account = ashi_account_new ();
  g_autoptr (AshiCard) card = NULL;
  g_autofree char *words = NULL;

  g_ptr_array_add (account->depths, measure_mean ("Skin to muscle", 20, 2));
  g_ptr_array_add (account->depths, measure_danger ("Skin to kidney, stout", 110, 5));
  g_ptr_array_add (account->depths, measure_danger ("Skin to lung", 60, 0));
  g_ptr_array_add (account->depths, measure_danger ("Skin to kidney, thin", 70, 10));
  g_ptr_array_add (account->depths, measure_danger ("Skin to kidney, others", 80, 20));
  card = card_of (account, ASHI_AUDIENCE_CLINICIAN);
  words = dup_depths (card);
  g_assert_cmpstr (words, ==,
                   "Skin to kidney (3)\n"
                   "  others\n"
                   "  thin\n"
                   "  stout\n"
                   "Skin to lung\n"
                   "Skin to muscle\n");
}

/* A table says once what its rows share, so rows that differ in any of that are of no table with each other. */
static void
test_tables (void)
{
  g_autoptr (AshiAccount) account = ashi_account_new ();
  g_autoptr (AshiCard) card = NULL;
  g_autofree char *words = NULL;
  AshiDepth *unsure = measure_mean ("Skin to muscle, unsure", 50, 0);
  AshiDepth *otherwise = measure_mean ("Skin to muscle, otherwise", 50, 0);
  AshiDepth *elsewhere = measure_mean ("Skin to muscle, elsewhere", 50, 0);
  AshiDepth *nothing = measure (ASHI_DEPTH_KIND_MEASURED, "Skin to muscle, nothing");

  unsure->claim->support = ASHI_SUPPORT_UNCHECKED;
  otherwise->method = g_strdup ("CT");
  g_ptr_array_add (elsewhere->claim->citations, ashi_citation_new (&book, NULL));
  g_ptr_array_add (nothing->claim->citations, ashi_citation_new (&study, NULL));
  g_ptr_array_add (account->depths, measure_mean ("Skin to muscle, left", 60, 0));
  g_ptr_array_add (account->depths, unsure);
  g_ptr_array_add (account->depths, otherwise);
  g_ptr_array_add (account->depths, elsewhere);
  g_ptr_array_add (account->depths, nothing);
  g_ptr_array_add (account->depths, measure_danger ("Skin to muscle, danger", 50, 0));
  g_ptr_array_add (account->depths, measure_mean ("Skin to muscle", 50, 0));
  g_ptr_array_add (account->depths, measure_mean ("Skin to muscle, right", 50, 0));
  card = card_of (account, ASHI_AUDIENCE_CLINICIAN);
  words = dup_depths (card);
  g_assert_cmpstr (words, ==,
                   "Skin to muscle, danger\n"
                   "Skin to muscle (2)\n"
                   "  right\n"
                   "  left\n"
                   "Skin to muscle, unsure\n"
                   "Skin to muscle, otherwise\n"
                   "Skin to muscle, elsewhere\n"
                   "Skin to muscle, nothing\n"
                   "Skin to muscle\n");
}

static char *
dup_remarks (const char *of_thin, const char *of_stout)
{
  g_autoptr (AshiAccount) account = ashi_account_new ();
  g_autoptr (AshiCard) card = NULL;
  g_auto (GStrv) remarks = NULL;
  AshiDepth *thin = measure_mean ("Skin to muscle, thin", 50, 0),
            *stout = measure_mean ("Skin to muscle, stout", 60, 0);

  thin->claim->text = g_strdup (of_thin);
  stout->claim->text = g_strdup (of_stout);
  g_ptr_array_add (account->depths, stout);
  g_ptr_array_add (account->depths, thin);
  card = card_of (account, ASHI_AUDIENCE_CLINICIAN);
  remarks = ashi_card_rows_dup_remarks ((const AshiCardRow *const *) find_section (card, "depth")->rows->pdata);
  return g_strjoinv (" | ", remarks);
}

/* A remark about all is said once; one about some says about whom, lest it be read as said of all. */
static void
test_remarks (void)
{
  g_autofree char *none = dup_remarks (NULL, NULL);
  g_autofree char *all = dup_remarks ("Lying.", "Lying.");
  g_autofree char *one = dup_remarks ("Lying.", NULL);
  g_autofree char *each = dup_remarks ("Lying.", "Sitting.");

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (all, ==, "Lying.");
  g_assert_cmpstr (one, ==, "thin: Lying.");
  g_assert_cmpstr (each, ==, "thin: Lying. | stout: Sitting.");
}

/* Who learns is told how a figure was found. */
static void
test_samples (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiSubject *subject = ashi_pack_find_subject (pack, "outer-muscle");
  g_autoptr (AshiCard) clinician = ashi_card_new (subject, ASHI_AUDIENCE_CLINICIAN);
  g_autoptr (AshiCard) trainee = ashi_card_new (subject, ASHI_AUDIENCE_TRAINEE);
  g_autofree char *sample = ashi_card_row_dup_sample (g_ptr_array_index (find_section (clinician, "depth")->rows, 0));
  g_autofree char *words = ashi_card_row_dup_sample (g_ptr_array_index (find_section (trainee, "depth")->rows, 0));

  g_assert_cmpstr (sample, ==, "CT, n = 60");
  g_assert_cmpstr (words, ==, "Measured: CT; 60 were measured. The mean ± one standard deviation.");
}

static void
assert_urgencies (AshiCard *card, const char *id, const char *expected)
{
  const AshiCardGroup *group = find_section (card, id);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < group->rows->len; i++)
    {
      const AshiCardRow *row = g_ptr_array_index (group->rows, i);
      const char *urgency = ashi_claim_get_urgency (row->claim, NULL);

      g_string_append_printf (words, "%s%s: %s", i > 0 ? "; " : "", urgency != NULL ? urgency : "none",
                              row->label != NULL ? row->label : "none");
    }
  g_assert_cmpstr (words->str, ==, expected);
}

/* The most urgent first, though the pack watches for them the other way round. */
static void
test_urgency (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read_common ();
  AshiSubject *subject = ashi_pack_find_subject (pack, "outer-muscle");
  g_autoptr (AshiCard) clinician = ashi_card_new (subject, ASHI_AUDIENCE_CLINICIAN);
  g_autoptr (AshiCard) patient = ashi_card_new (subject, ASHI_AUDIENCE_PATIENT);

  assert_urgencies (clinician, "help", "Hospital now: Infection of the spine; To be expected: Bruise");
  assert_urgencies (clinician, "never", "Hospital now: Serious; none: Serious; none: Stop");
  /* What it is called is a professional's word. */
  assert_urgencies (patient, "help", "Hospital now: none; To be expected: none");
}

static void
test_advice (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read_common ();
  g_autoptr (AshiCard) card = ashi_card_new (ashi_pack_find_subject (pack, "outer-muscle"), ASHI_AUDIENCE_CLINICIAN);
  const AshiCardRow *dirt = g_ptr_array_index (find_section (card, "never")->rows, 0);
  const AshiAdvice none = { NULL, ASHI_SUPPORT_UNCHECKED }, known = { "Look.", ASHI_SUPPORT_READ };
  g_autofree char *ours = ashi_card_row_dup_advice (dirt, "Avoid", &dirt->hazard->avoid);
  g_autofree char *theirs = ashi_card_row_dup_advice (dirt, "Avoid", &known);

  g_assert_cmpstr (ours, ==, "Avoid (unchecked): Wash.");
  g_assert_cmpstr (theirs, ==, "Avoid: Look.");
  g_assert_null (ashi_card_row_dup_advice (dirt, "Avoid", &none));
}

static void
test_has_any (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiCard) card = ashi_card_new (ashi_pack_find_subject (pack, "outer-muscle"), ASHI_AUDIENCE_CLINICIAN);
  const AshiCardGroup *never = find_section (card, "never");

  g_assert_true (ashi_card_group_has_any (never, (const char *const[]) { "nothing", "Withdraw", NULL }));
  g_assert_true (ashi_card_group_has_any (never, (const char *const[]) { "serious", NULL }));
  g_assert_false (ashi_card_group_has_any (never, (const char *const[]) { "Twice", NULL }));
  g_assert_false (ashi_card_group_has_any (never, (const char *const[]) { NULL }));
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
  g_assert_null (find_section (patient, "brief"));
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
  g_test_add_func ("/card/serious", test_serious);
  g_test_add_func ("/card/brief", test_brief);
  g_test_add_func ("/card/brief-of-nothing", test_brief_of_nothing);
  g_test_add_func ("/card/brief-of-danger-alone", test_brief_of_danger_alone);
  g_test_add_func ("/card/brief-depth", test_brief_depth);
  g_test_add_func ("/card/brief-support", test_brief_support);
  g_test_add_func ("/card/approaches", test_approaches);
  g_test_add_func ("/card/not-needled", test_not_needled);
  g_test_add_func ("/card/silence", test_silence);
  g_test_add_func ("/card/danger-first", test_danger_first);
  g_test_add_func ("/card/tables", test_tables);
  g_test_add_func ("/card/remarks", test_remarks);
  g_test_add_func ("/card/samples", test_samples);
  g_test_add_func ("/card/urgency", test_urgency);
  g_test_add_func ("/card/advice", test_advice);
  g_test_add_func ("/card/has-any", test_has_any);
  g_test_add_func ("/card/depths-by-kind", test_depths_by_kind);
  g_test_add_func ("/card/reading", test_reading);
  return g_test_run ();
}
