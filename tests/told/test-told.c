// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-card.h"
#include "ashi-enum-types.h"
#include "ashi-finder.h"
#include "ashi-intern.h"
#include "ashi-length.h"
#include "ashi-pack-reader.h"
#include "ashi-test-pack.h"
#include "ashi-told.h"

/* What a reader is told, string by string. */

static void
add (const char *words, const char *file, guint line, gpointer told)
{
  g_hash_table_add (told, g_strdup (words));
}

static GHashTable *
collect (AshiPack *pack, AshiAudience audience)
{
  GHashTable *told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  ashi_pack_tell (pack, audience, add, told);
  return told;
}

static void
assert_told (GHashTable *told, const char *const *words)
{
  for (; *words != NULL; words++)
    {
      if (!g_hash_table_contains (told, *words))
        {
          g_test_message ("“%s” is not told", *words);
          g_test_fail ();
        }
    }
}

static void
assert_kept (GHashTable *told, const char *const *words)
{
  for (; *words != NULL; words++)
    {
      if (g_hash_table_contains (told, *words))
        {
          g_test_message ("“%s” is told", *words);
          g_test_fail ();
        }
    }
}

static const char *const for_everybody[] = {
  "A small pack",
  "Made for tests.",
  "The Ashi authors",
  "Small",
  "Nerves",
  "Outer muscle",
  "Musculus exterior",
  "OM",
  "环跳",
  "Huántiào",
  "GB30 Huántiào",
  "环跳 · Jumping Round",
  "In plain words",
  "A muscle at the back.",
  "Book 1999",
  "Author A. A book. 1999. ISBN 0-00-000000-0",
  "We read it in part.",
  "Not drawn. Too small for this plate.",
  "What it is",
  "pain in the leg",
  "A pain.",
  NULL,
};

static const char *const for_professionals[] = {
  "Prone",
  "Prone.",
  "p. 2",
  "Skin to muscle",
  "mean 52 ± 9 mm",
  "CT, n = 60",
  "No measurement found",
  "1.5–2.5 cun (37.5–62.5 mm)",
  "Looked for in both sources.",
  "A bruise.",
  "Something serious.",
  "Stay out.",
  "Withdraw.",
  "Felt farther down.",
  "Twice as deep.",
  "2 × 26 = 52",
  "p. 186",
  "Straight in.",
  "Skin and fat 0–8.5, Outer muscle 8.5–30, Connective tissue 30–40 mm",
  "Ends in connective tissue: what lies at the tip was not drawn.",
  "Subcutaneous tissue",
  "Figures",
  "Counted",
  "How many",
  "Bodies · 60",
  "Two muscles.",
  "Two steps",
  "First one, then the other.",
  "The steps",
  "First.",
  "1 + 1 = 2",
  NULL,
};

/* The walk leaves nothing out, and a patient is told nothing of what is not for patients. */
static void
test_whole (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (GHashTable) clinician = collect (pack, ASHI_AUDIENCE_CLINICIAN);
  g_autoptr (GHashTable) patient = collect (pack, ASHI_AUDIENCE_PATIENT);
  const char *const plain[] = { "It hurts.", "A muscle at the back.", NULL };
  const char *const only_for_patients[] = { "It hurts.", NULL };

  assert_told (clinician, for_professionals);
  assert_kept (clinician, only_for_patients);
  assert_told (patient, for_everybody);
  assert_told (patient, plain);
  assert_kept (patient, for_professionals);
}

static void
refuse_length (const char *words, const char *file, guint line, gpointer count)
{
  ++*(guint *) count;
  if (ashi_tells_length (words))
    {
      g_test_message ("%s:%u: “%s”", file, line, words);
      g_test_fail ();
    }
}

/* Of the pack inside the program a patient sees no length anywhere. */
static void
test_no_length (void)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  guint n = 0;

  ashi_pack_tell (pack, ASHI_AUDIENCE_PATIENT, refuse_length, &n);
  g_assert_cmpuint (n, >, 2000);
}

static void
refuse_found_length (AshiFinder *finder, const char *words)
{
  g_autoptr (AshiAnswer) answer = ashi_finder_find (finder, words, 40, NULL);

  for (guint i = 0; i < answer->found->len; i++)
    {
      const char *excerpt = ((const AshiFound *) g_ptr_array_index (answer->found, i))->excerpt;

      if (ashi_tells_length (excerpt))
        {
          g_test_message ("“%s” finds “%s”", words, excerpt);
          g_test_fail ();
        }
    }
}

/* Whatever a patient looks for. */
static void
test_no_length_is_found (void)
{
  static const char *const words[] = {
    "mm", "cm", "cun", "depth", "deep", "needle", "skin", "inch", "how deep", "pain"
  };
  AshiPack *pack = ashi_test_pack_get_built_in ();
  g_autoptr (AshiFinder) finder = ashi_finder_new (pack, ASHI_AUDIENCE_PATIENT, NULL);
  GListModel *subjects = ashi_pack_get_subjects (pack);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    refuse_found_length (finder, words[i]);
  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);

      refuse_found_length (finder, ashi_subject_get_title (subject));
    }
}

/* Whatever a reader of packs let pass: an account in which everything is for everybody. */

static AshiClaim *
say_to_all (AshiTopic topic, const char *text)
{
  AshiClaim *claim = ashi_claim_new ();

  claim->topic = topic;
  claim->audience = ASHI_AUDIENCE_PROFESSIONAL | ASHI_AUDIENCE_PATIENT;
  claim->text = g_strdup (text);
  return claim;
}

static AshiAccount *
account_for_all (void)
{
  AshiAccount *account = ashi_account_new ();
  AshiGuidance *approach = ashi_guidance_new ();
  AshiDepth *depth = ashi_depth_new ();
  GEnumClass *topics = g_type_class_ref (ASHI_TYPE_TOPIC);

  depth->claim->audience = ASHI_AUDIENCE_PROFESSIONAL | ASHI_AUDIENCE_PATIENT;
  depth->claim->label = g_strdup ("depth");
  approach->title = g_strdup ("approach");
  for (guint i = 0; i < topics->n_values; i++)
    {
      g_ptr_array_add (account->claims, say_to_all ((AshiTopic) topics->values[i].value, topics->values[i].value_nick));
      g_ptr_array_add (approach->claims, say_to_all ((AshiTopic) topics->values[i].value, "of the approach"));
    }
  g_ptr_array_add (account->depths, depth);
  g_ptr_array_add (account->guidance, approach);
  g_type_class_unref (topics);
  return account;
}

static void
test_card_keeps_needles (void)
{
  static const char *const kept[] = { "depth",    "approach", "of the approach", "position", "direction", "needle",
                                      "backdrop", "stop",     "beneath",         NULL };
  static const char *const told[] = { "plain", "landmark", "location", "note", NULL };
  g_autoptr (AshiPack) pack = ashi_pack_new ();
  g_autoptr (AshiSubject) subject = ashi_subject_new (ASHI_KIND_MUSCLE, "muscle", TRUE);
  g_autoptr (GHashTable) strings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  ashi_subject_take_account (subject, account_for_all ());
  ashi_subject_tell (subject, pack, ASHI_AUDIENCE_PATIENT, add, strings);
  assert_kept (strings, kept);
  assert_told (strings, told);
}

/* Remarks tell lengths. The claim is for everybody, and patients are told it. */
static void
test_reviews (void)
{
  static const char *const reviews[] = { "Reviewed (physician, CD, 2 December 2026): wrong. 52 mm.", NULL };
  static const char *const claims[] = { "Buttock.", NULL };
  const AshiReview review = { .verdict = ASHI_VERDICT_WRONG,
                              .role = (char *) "physician",
                              .initials = (char *) "CD",
                              .date = (char *) "2026-12-02",
                              .remark = (char *) "52 mm." };
  g_autoptr (AshiPack) pack = ashi_pack_new ();
  g_autoptr (AshiSubject) subject = ashi_subject_new (ASHI_KIND_MUSCLE, "muscle", TRUE);
  g_autoptr (GHashTable) clinician = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) patient = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  AshiAccount *account = ashi_account_new ();
  AshiClaim *claim = say_to_all (ASHI_TOPIC_LOCATION, claims[0]);

  claim->reviews = g_ptr_array_new ();
  g_ptr_array_add (claim->reviews, (AshiReview *) &review);
  g_ptr_array_add (account->claims, claim);
  ashi_subject_take_account (subject, account);
  ashi_subject_tell (subject, pack, ASHI_AUDIENCE_CLINICIAN, add, clinician);
  ashi_subject_tell (subject, pack, ASHI_AUDIENCE_PATIENT, add, patient);
  assert_told (clinician, claims);
  assert_told (clinician, reviews);
  assert_told (patient, claims);
  assert_kept (patient, reviews);
}

/* How something was constructed is told in lengths. */
static void
test_provenance (void)
{
  g_autoptr (AshiSubject) subject = ashi_subject_new (ASHI_KIND_NERVE, "nerve", TRUE);
  g_autoptr (AshiStructure) structure = ashi_structure_new ("nerve--left", 0);
  g_autofree char *segmented = ashi_structure_dup_provenance (structure, subject, ASHI_AUDIENCE_CLINICIAN);
  g_autofree char *clinician = NULL;
  g_autofree char *patient = NULL;

  g_assert_null (segmented);
  structure->constructed = ashi_intern ("12 mm above.");
  clinician = ashi_structure_dup_provenance (structure, subject, ASHI_AUDIENCE_TRAINEE);
  patient = ashi_structure_dup_provenance (structure, subject, ASHI_AUDIENCE_PATIENT);
  g_assert_cmpstr (clinician, ==, "Constructed, not seen in the scan. 12 mm above.");
  g_assert_cmpstr (patient, ==, "Constructed, not seen in the scan.");
}

/* A pointer leads nobody to a page that says nothing to them. */
static void
test_pointers (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);

  g_assert_cmpstr (ashi_pack_get_target_title (pack, "two-steps", ASHI_AUDIENCE_TRAINEE), ==, "Two steps");
  g_assert_null (ashi_pack_get_target_title (pack, "two-steps", ASHI_AUDIENCE_PATIENT));
  g_assert_cmpstr (ashi_pack_get_target_title (pack, "middle-bone", ASHI_AUDIENCE_PATIENT), ==, "Middle bone");
  g_assert_null (ashi_pack_get_target_title (pack, "nothing", ASHI_AUDIENCE_CLINICIAN));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/told/whole", test_whole);
  g_test_add_func ("/told/no-length", test_no_length);
  g_test_add_func ("/told/no-length-is-found", test_no_length_is_found);
  g_test_add_func ("/told/card-keeps-needles", test_card_keeps_needles);
  g_test_add_func ("/told/provenance", test_provenance);
  g_test_add_func ("/told/pointers", test_pointers);
  g_test_add_func ("/told/reviews", test_reviews);
  return g_test_run ();
}
