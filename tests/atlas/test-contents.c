// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-appearance.h"
#include "ashi-test-pack.h"

/* What is drawn in a picture, without the picture. */

/* As the pack inside the program is read: its drawings wait until they are asked for. */
static AshiPack *
read_trusted (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "packs", "good", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  AshiPack *pack = ashi_pack_read (folder, NULL, problems);

  ashi_test_pack_assert_good (problems);
  return pack;
}

static AshiPlate *
find_plate (AshiPack *pack, const char *id)
{
  AshiPlate *plate = ashi_pack_find_plate (pack, id);

  g_assert_nonnull (plate);
  return plate;
}

static void
test_tells_what_the_drawing_tells (void)
{
  g_autoptr (AshiPack) pack = read_trusted ();
  AshiPlate *plate = find_plate (pack, "small");
  const AshiContents *contents = ashi_plate_get_contents (plate);
  const AshiSide sides[] = { ASHI_SIDE_MIDLINE, ASHI_SIDE_LEFT, ASHI_SIDE_RIGHT };

  g_assert_cmpuint (ashi_contents_get_n_structures (contents), ==, ashi_plate_get_n_structures (plate));
  for (guint i = 0; i < ashi_plate_get_n_structures (plate); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sides); j++)
      {
        const char *subject_id = ashi_plate_get_structure (plate, i)->subject_id;

        g_assert_cmpstr (ashi_contents_find_subject (contents, subject_id, sides[j]), ==,
                         ashi_plate_find_subject (plate, subject_id, sides[j])->id);
      }
  g_assert_null (ashi_contents_find_subject (contents, "side-nerve", ASHI_SIDE_RIGHT));
}

/* Points lie over everything and cover nothing; a layer that opens switched off hides nothing. */
static void
test_counts_what_lies_over (void)
{
  g_autoptr (AshiPack) pack = read_trusted ();
  const AshiContents *contents = ashi_plate_get_contents (find_plate (pack, "small"));

  g_assert_cmpuint (ashi_contents_count_covers (contents, "outer-muscle", ASHI_SIDE_RIGHT), ==, 1);
  g_assert_cmpuint (ashi_contents_count_covers (contents, "inner-muscle", ASHI_SIDE_RIGHT), ==, 2);
  g_assert_cmpuint (ashi_contents_count_covers (contents, "middle-bone", ASHI_SIDE_RIGHT), ==, 3);
  g_assert_cmpuint (ashi_contents_count_covers (contents, "gb30", ASHI_SIDE_RIGHT), ==, 0);
  g_assert_cmpuint (ashi_contents_count_covers (contents, "no-such-thing", ASHI_SIDE_RIGHT), ==, G_MAXUINT);
}

/* The drawing that was read for its contents is read again when somebody looks at it, and is the same. */
static void
test_drawing_comes_after_its_contents (void)
{
  g_autoptr (AshiPack) pack = read_trusted (), other = read_trusted ();
  AshiPlate *listed = find_plate (pack, "small"), *drawn = find_plate (other, "small");

  ashi_plate_get_contents (listed);
  g_assert_cmpuint (ashi_plate_get_n_layers (listed), ==, ashi_plate_get_n_layers (drawn));
  for (guint i = 0; i < ashi_plate_get_n_layers (drawn); i++)
    {
      g_assert_cmpstr (ashi_plate_get_layer (listed, i)->title, ==, ashi_plate_get_layer (drawn, i)->title);
      g_assert_cmpfloat (ashi_plate_get_layer (listed, i)->opacity, ==, ashi_plate_get_layer (drawn, i)->opacity);
    }
  g_assert_cmpuint (ashi_plate_get_n_structures (listed), ==, ashi_plate_get_n_structures (drawn));
}

static AshiPlate *
count_and_draw (gpointer counted)
{
  g_autoptr (GBytes) svg = g_bytes_new_static ("<svg/>", 6);
  GPtrArray *layers = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_layer_free);
  GPtrArray *structures = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_structure_free);

  ++*(int *) counted;
  g_ptr_array_add (layers, ashi_layer_new ("layer-all", "All", 1, TRUE));
  g_ptr_array_add (structures, ashi_structure_new ("muscle--left", 0));
  return ashi_plate_new ("counted", "counted.svg", "Counted", (AshiBox) { 0, 0, 1, 1 }, svg, layers, structures);
}

/* A drawing that is at hand needs no reading for its contents; one that is not is read, and not kept. */
static void
test_reads_no_more_than_it_must (void)
{
  int n_read = 0;
  g_autoptr (AshiPlate) plate =
      ashi_plate_new_deferred ("counted", "counted.svg", "Counted", count_and_draw, &n_read, NULL);
  g_autoptr (AshiPlate) loaded =
      ashi_plate_new_deferred ("counted", "counted.svg", "Counted", count_and_draw, &n_read, NULL);

  g_assert_cmpstr (ashi_contents_find_subject (ashi_plate_get_contents (plate), "muscle", ASHI_SIDE_RIGHT), ==,
                   "muscle--left");
  ashi_plate_get_contents (plate);
  g_assert_cmpint (n_read, ==, 1);
  g_assert_cmpuint (ashi_plate_get_n_structures (plate), ==, 1);
  g_assert_cmpint (n_read, ==, 2);

  ashi_plate_load (loaded);
  ashi_plate_get_contents (loaded);
  g_assert_cmpint (n_read, ==, 3);
}

/* Whoever does not wait any more has no drawing read for it. */
static void
test_cancelled (void)
{
  g_autoptr (AshiPack) pack = read_trusted ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  g_cancellable_cancel (cancellable);
  before = ashi_pack_list_appearances (pack, "outer-muscle", ASHI_AUDIENCE_CLINICIAN, cancellable);
  after = ashi_pack_list_appearances (pack, "outer-muscle", ASHI_AUDIENCE_CLINICIAN, NULL);
  g_assert_cmpuint (before->len, ==, 0);
  g_assert_cmpuint (after->len, >, 0);
  g_assert_null (ashi_pack_choose_plate (pack, "outer-muscle", NULL, cancellable));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contents/as-drawn", test_tells_what_the_drawing_tells);
  g_test_add_func ("/contents/covers", test_counts_what_lies_over);
  g_test_add_func ("/contents/then-drawing", test_drawing_comes_after_its_contents);
  g_test_add_func ("/contents/reads", test_reads_no_more_than_it_must);
  g_test_add_func ("/contents/cancelled", test_cancelled);
  return g_test_run ();
}
