// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-test-pack.h"

static void
test_good_pack (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiPlate *plate = ashi_pack_get_first_plate (pack);
  const AshiStructure *structure = ashi_plate_find_structure (plate, "inner-muscle--right");

  g_assert_cmpstr (ashi_pack_get_id (pack), ==, "small");
  g_assert_cmpuint (g_list_model_get_n_items (ashi_pack_get_subjects (pack)), ==, 6);
  g_assert_cmpuint (ashi_plate_get_n_layers (plate), ==, 5);
  g_assert_cmpuint (ashi_plate_get_n_structures (plate), ==, 7);
  g_assert_cmpstr (structure->subject_id, ==, "inner-muscle");
  g_assert_cmpint (structure->side, ==, ASHI_SIDE_RIGHT);
  g_assert_cmpuint (structure->layer, ==, 3);
  g_assert_cmpstr (structure->constructed, ==, "Mirrored from the left.");
  structure = ashi_plate_find_structure (plate, "gb30--left");
  g_assert_true (structure->is_point);
  g_assert_cmpfloat (structure->x, ==, -25);
  g_assert_cmpfloat (structure->y, ==, -70);
}

/* What is good of a bad pack is there. */
static void
test_good_part (void)
{
  g_autofree char *folder = ashi_test_pack_dup_bad ("unknown-unit");
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiPack) pack = ashi_test_pack_read_folder (folder, problems);
  AshiSubject *subject = ashi_pack_find_subject (pack, "outer-muscle");
  g_autoptr (AshiAccount) account = ashi_subject_dup_account (subject);
  const AshiGuidance *guidance = g_ptr_array_index (account->guidance, 0);

  g_assert_cmpuint (guidance->depths->len, ==, 2);
  g_assert_nonnull (ashi_pack_get_first_plate (pack));
  g_assert_cmpuint (ashi_problems_get_n (problems), ==, 1);
  ashi_test_pack_remove (folder);
}

static const AshiClaim *
find_claim (AshiPack *pack, const char *subject, AshiTopic topic)
{
  g_autoptr (AshiAccount) account = ashi_subject_dup_account (ashi_pack_find_subject (pack, subject));

  for (guint i = 0; i < account->claims->len; i++)
    {
      const AshiClaim *claim = g_ptr_array_index (account->claims, i);

      if (claim->topic == topic)
        return claim; /* the subject keeps it alive */
    }
  return NULL;
}

/* What is said under an id that another claim has stays; the id is the first one's alone. */
static void
test_claim_ids (void)
{
  g_autofree char *folder = ashi_test_pack_dup_bad ("claim-id-twice");
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiPack) pack = ashi_test_pack_read_folder (folder, problems);
  g_autoptr (AshiAccount) account = ashi_subject_dup_account (ashi_pack_find_subject (pack, "outer-muscle"));
  const AshiGuidance *guidance = g_ptr_array_index (account->guidance, 0);

  ashi_test_pack_remove (folder);
  g_assert_cmpstr (((AshiDepth *) g_ptr_array_index (guidance->depths, 0))->claim->id, ==, "deep");
  g_assert_cmpuint (account->hazards->len, ==, 2);
  g_assert_null (((AshiHazard *) g_ptr_array_index (account->hazards, 0))->claim->id);
  g_assert_cmpstr (find_claim (pack, "outer-muscle", ASHI_TOPIC_INDICATION)->id, ==, "pain");
  g_assert_nonnull (find_claim (pack, "outer-muscle", ASHI_TOPIC_PLAIN));
  g_assert_null (find_claim (pack, "outer-muscle", ASHI_TOPIC_PLAIN)->id);
  g_assert_cmpstr (find_claim (pack, "gb30", ASHI_TOPIC_LOCATION)->id, ==, "deep");
}

/* A pack need have none of them. */
static void
test_without_ids (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);

  g_assert_null (find_claim (pack, "gb30", ASHI_TOPIC_LOCATION)->id);
  g_assert_null (ashi_pack_get_version (pack));
  g_assert_null (ashi_pack_get_date (pack));
  g_assert_null (ashi_pack_get_language (pack));
}

static void
test_edition (void)
{
  g_autofree char *folder = ashi_test_pack_dup_changed (
      "pack.xml", "id=\"small\">", "id=\"small\" version=\"1.2\" date=\"2026-11-29\" language=\"pt-BR\">");
  g_autoptr (AshiPack) pack = ashi_test_pack_read_folder (folder, NULL);

  ashi_test_pack_remove (folder);
  g_assert_cmpstr (ashi_pack_get_version (pack), ==, "1.2");
  g_assert_cmpstr (ashi_pack_get_date (pack), ==, "2026-11-29");
  g_assert_cmpstr (ashi_pack_get_language (pack), ==, "pt-BR");
}

static void
test_no_pack (void)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("there-is-none", problems);
  g_autofree char *line = NULL;

  g_assert_null (ashi_pack_get_first_plate (pack));
  g_assert_cmpuint (ashi_problems_get_n (problems), ==, 1);
  line = ashi_problem_dup_line (ashi_problems_get (problems, 0));
  g_assert_true (g_str_has_suffix (line,
                                   "/packs/there-is-none: Cannot be opened as a pack: there is no such file or folder. "
                                   "Correct the name of the pack's folder."));
}

/* A figure is shown in the digits it is printed in, and without what nobody prints. */
static void
test_digits (void)
{
  static const char *const figures[][2] = {
    { "value='1.250'", "mean 1.250 ± 9 mm" }, { "value='+01.250'", "mean 1.250 ± 9 mm" },
    { "value='.5'", "mean 0.5 ± 9 mm" },      { "value='50.'", "mean 50 ± 9 mm" },
    { "value='-0'", "mean 0 ± 9 mm" },        { "value='000'", "mean 0 ± 9 mm" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autofree char *folder = ashi_test_pack_dup_changed ("subjects.xml", "value=\"52\"", figures[i][0]);
      g_autoptr (AshiPack) pack = ashi_test_pack_read_folder (folder, NULL);
      g_autoptr (AshiAccount) account = ashi_subject_dup_account (ashi_pack_find_subject (pack, "outer-muscle"));
      const AshiGuidance *guidance = g_ptr_array_index (account->guidance, 0);
      g_autofree char *figure = ashi_depth_dup_figure (g_ptr_array_index (guidance->depths, 0));

      g_assert_cmpstr (figure, ==, figures[i][1]);
      ashi_test_pack_remove (folder);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/good", test_good_pack);
  g_test_add_func ("/reader/good-part", test_good_part);
  g_test_add_func ("/reader/no-pack", test_no_pack);
  g_test_add_func ("/reader/digits", test_digits);
  g_test_add_func ("/reader/claim-ids", test_claim_ids);
  g_test_add_func ("/reader/without-ids", test_without_ids);
  g_test_add_func ("/reader/edition", test_edition);
  return g_test_run ();
}
