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

static char *
dup_pack_with_mean (const char *mean)
{
  char *folder = ashi_test_pack_dup (".", "good");
  g_autofree char *path = g_build_filename (folder, "subjects.xml", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, "value=\"52\"", mean, 0), ==, 1);
  g_assert_true (g_file_set_contents (path, changed->str, -1, NULL));
  return folder;
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
      g_autofree char *folder = dup_pack_with_mean (figures[i][0]);
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
  return g_test_run ();
}
