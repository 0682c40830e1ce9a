// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-lettering.h"
#include "ashi-mirror.h"
#include "ashi-painter.h"
#include "ashi-section.h"

#include <string.h>

/* A section that was drawn on the left, shown as if it were on the right: whoever reads it must find there what is said
 * to be there. */

#define HEAD "<?xml version='1.0'?><!-- a > and a <svg viewBox='9 9 9 9'> -->"
#define DRAWING                                                                                                        \
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='-60 -10 70 80'><style>#side-muscle--left{fill:red}</style>"        \
  "<g id='layer-flesh'><g id='side-muscle--left'><path d='M-50 0h20v10h-20z'/></g>"                                    \
  "<g id='side-muscle--right'><path d='M-5 20h8v10h-8z'/></g><g id='middle-bone'><path d='M-2 40h4v4h-4z'/></g></g>"   \
  "<g id='layer-needle'>%s</g></svg>"

static AshiStructure *
create_structure (const char *id, const char *title)
{
  AshiStructure *structure = ashi_structure_new (id, 1);

  ashi_structure_set_title (structure, title);
  return structure;
}

static AshiLettering *
create_lettering (const AshiStructure *named)
{
  AshiLettering *lettering = ashi_lettering_new ();
  const AshiLabelSpot spot = { named, -40, 5 };
  const AshiMarkSpot left = { ASHI_MARK_LEFT, -50, -8 }, lateral = { ASHI_MARK_LATERAL, -55, 30 };

  lettering->left = -55;
  lettering->middle = -20;
  lettering->right = 5;
  g_array_append_val (lettering->spots, spot);
  g_array_append_val (lettering->marks, left);
  g_array_append_val (lettering->marks, lateral);
  lettering->bar_x = -50;
  lettering->bar_y = 66;
  lettering->bar = 20;
  lettering->needle_x = lettering->tip_x = -40;
  lettering->needle_y = 0;
  lettering->tip_y = 30;
  return lettering;
}

static AshiSection *
create_section (const char *of, const char *words)
{
  g_autofree char *text = g_strdup_printf (HEAD DRAWING, words);
  g_autoptr (GBytes) svg = g_bytes_new (text, strlen (text));
  GPtrArray *layers = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_layer_free);
  GPtrArray *structures = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_structure_free);
  g_autoptr (AshiPlate) picture = NULL;

  g_ptr_array_add (layers, ashi_layer_new ("layer-needle", "Needle", 1, FALSE));
  g_ptr_array_add (layers, ashi_layer_new ("layer-flesh", "Flesh", 1, TRUE));
  g_ptr_array_add (structures, create_structure ("side-muscle--left", "Side muscle, left"));
  g_ptr_array_add (structures, create_structure ("side-muscle--right", "Side muscle, right"));
  g_ptr_array_add (structures, create_structure ("middle-bone", "Middle bone"));
  picture = ashi_plate_new ("cut", "cut.svg", "GB30", (AshiBox) { -60, -10, 70, 80 }, svg, layers, structures);
  ashi_plate_set_plane (picture, (AshiPlane) { { 2, 60, -40 }, { -1, 0, 0 }, { 0, -0.8, 0.6 } });
  ashi_plate_take_lettering (picture, create_lettering (ashi_plate_get_structure (picture, 0)));
  return ashi_section_new (picture, of, ASHI_SIDE_LEFT, 0);
}

static void
assert_drawn (AshiPainter *painter, const char *id, AshiBox expected)
{
  g_autoptr (GError) error = NULL;
  AshiBox box;

  ashi_painter_measure_structure (painter, id, &box, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (box.x, expected.x, 0.6);
  g_assert_cmpfloat_with_epsilon (box.y, expected.y, 0.6);
  g_assert_cmpfloat_with_epsilon (box.width, expected.width, 1.2);
}

static void
test_drawn (void)
{
  g_autoptr (AshiSection) section = create_section ("gb30", "");
  AshiPlate *mirrored = ashi_section_get_picture_on (section, ASHI_SIDE_RIGHT);
  const AshiBox box = ashi_plate_get_view_box (mirrored);
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiPainter) painter = ashi_painter_new (mirrored, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (mirrored == ashi_section_get_picture_on (section, ASHI_SIDE_RIGHT));
  g_assert_true (ashi_section_get_picture (section) == ashi_section_get_picture_on (section, ASHI_SIDE_LEFT));
  g_assert_cmpfloat (box.x, ==, -10);
  g_assert_cmpfloat (box.width, ==, 70);
  assert_drawn (painter, "side-muscle--right", (AshiBox) { 30, 0, 20, 10 });
  assert_drawn (painter, "side-muscle--left", (AshiBox) { -3, 20, 8, 10 });
  assert_drawn (painter, "middle-bone", (AshiBox) { -2, 40, 4, 4 });
}

static void
test_called (void)
{
  g_autoptr (AshiSection) section = create_section ("gb30", "");
  AshiPlate *mirrored = ashi_section_get_picture_on (section, ASHI_SIDE_RIGHT);
  const AshiStructure *structure = ashi_plate_get_structure (mirrored, 0);

  g_assert_cmpstr (ashi_plate_get_id (mirrored), ==, "cut");
  g_assert_cmpstr (ashi_plate_get_title (mirrored), ==, "GB30, mirrored for the right");
  g_assert_cmpstr (structure->id, ==, "side-muscle--right");
  g_assert_cmpint (structure->side, ==, ASHI_SIDE_RIGHT);
  g_assert_cmpstr (structure->subject_id, ==, "side-muscle");
  g_assert_cmpstr (structure->title, ==, "Side muscle, right");
  g_assert_cmpstr (ashi_plate_get_structure (mirrored, 2)->id, ==, "middle-bone");
}

static void
test_written (void)
{
  g_autoptr (AshiSection) section = create_section ("gb30", "");
  AshiPlate *mirrored = ashi_section_get_picture_on (section, ASHI_SIDE_RIGHT);
  const AshiLettering *lettering = ashi_plate_get_lettering (mirrored);
  const AshiMarkSpot *marks = (const AshiMarkSpot *) (gconstpointer) lettering->marks->data;
  const AshiLabelSpot *spot = &g_array_index (lettering->spots, AshiLabelSpot, 0);
  double x, y;

  g_assert_cmpfloat (lettering->left, ==, -5);
  g_assert_cmpfloat (lettering->middle, ==, 20);
  g_assert_cmpfloat (lettering->right, ==, 55);
  g_assert_true (spot->structure == ashi_plate_get_structure (mirrored, 0));
  g_assert_cmpfloat (spot->x, ==, 40);
  /* What stood at the reader's left was the body's left, and is its right: still the reader's left is its left. */
  g_assert_cmpint (marks[0].mark, ==, ASHI_MARK_RIGHT);
  g_assert_cmpfloat (marks[0].x, ==, 50);
  g_assert_cmpint (marks[1].mark, ==, ASHI_MARK_LATERAL);
  g_assert_cmpfloat (lettering->bar_x, ==, 0);
  g_assert_cmpfloat (lettering->needle_x, ==, 40);
  g_assert_cmpfloat (ashi_lettering_get_needle_length (lettering), ==, 30);
  g_assert_true (ashi_lettering_place_depth (lettering, 20, &x, &y));
  g_assert_cmpfloat (x, >, 42);
}

static void
test_place (void)
{
  g_autoptr (AshiSection) section = create_section ("gb30", "");
  const AshiPlane plane = ashi_plate_get_plane (ashi_section_get_picture_on (section, ASHI_SIDE_RIGHT));

  g_assert_cmpfloat (plane.origin.x, ==, -2);
  g_assert_cmpfloat (plane.origin.z, ==, -40);
  g_assert_cmpfloat (plane.u.x, ==, -1);
  g_assert_cmpfloat (plane.v.y, ==, -0.8);
  g_assert_cmpfloat (plane.v.z, ==, 0.6);
  g_assert_cmpfloat (ashi_section_get_height (section), ==, -40);
}

/* A level has no side; words that are drawn would be read from the wrong end. */
static void
test_not_mirrored (void)
{
  g_autoptr (AshiSection) worded = create_section ("gb30", "<text x='1' y='1'>A</text>");
  g_autoptr (AshiSection) level = create_section (NULL, "");

  g_assert_true (ashi_section_get_picture_on (worded, ASHI_SIDE_RIGHT) == ashi_section_get_picture (worded));
  g_assert_cmpint (ashi_section_find_side (worded, "gb30--right"), ==, ASHI_SIDE_LEFT);
  g_assert_true (ashi_section_get_picture_on (level, ASHI_SIDE_RIGHT) == ashi_section_get_picture (level));
  g_assert_false (ashi_section_has_sides (level));
}

static void
test_side (void)
{
  g_autoptr (AshiSection) section = create_section ("gb30", "");

  g_assert_cmpint (ashi_section_find_side (section, "gb30--right"), ==, ASHI_SIDE_RIGHT);
  g_assert_cmpint (ashi_section_find_side (section, "gb30--left"), ==, ASHI_SIDE_LEFT);
  g_assert_cmpint (ashi_section_find_side (section, "middle-bone"), ==, ASHI_SIDE_LEFT);
  g_assert_cmpint (ashi_section_find_side (section, NULL), ==, ASHI_SIDE_LEFT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mirror/drawn", test_drawn);
  g_test_add_func ("/mirror/called", test_called);
  g_test_add_func ("/mirror/written", test_written);
  g_test_add_func ("/mirror/place", test_place);
  g_test_add_func ("/mirror/not-mirrored", test_not_mirrored);
  g_test_add_func ("/mirror/side", test_side);
  return g_test_run ();
}
