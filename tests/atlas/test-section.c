// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-appearance.h"
#include "ashi-pack-bodies.h"
#include "ashi-picture-name.h"
#include "ashi-test-pack.h"

static void
test_read (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiSection *section = ashi_pack_find_section (pack, "gb30");
  AshiPlate *picture = ashi_section_get_picture (section);
  AshiPlane plane;

  g_assert_cmpstr (ashi_section_get_title (section), ==, "GB30, left");
  g_assert_cmpstr (ashi_section_get_of (section), ==, "gb30");
  g_assert_cmpint (ashi_section_get_side (section), ==, ASHI_SIDE_LEFT);
  g_assert_null (ashi_section_get_of (ashi_pack_find_section (pack, "level-middle")));
  g_assert_null (ashi_pack_find_section (pack, "level-nowhere"));

  /* What is drawn last lies outermost, and nobody clicks a label. */
  g_assert_cmpuint (ashi_plate_get_n_layers (picture), ==, 6);
  g_assert_cmpstr (ashi_plate_get_layer (picture, 5)->id, ==, "layer-skin");
  g_assert_false (ashi_plate_get_layer (picture, (guint) ashi_plate_find_layer (picture, "labels"))->pickable);
  g_assert_true (ashi_plate_get_layer (picture, (guint) ashi_plate_find_layer (picture, "needle"))->is_topmost);
  g_assert_false (ashi_plate_get_layer (picture, (guint) ashi_plate_find_layer (picture, "flesh"))->is_topmost);
  g_assert_cmpuint (ashi_plate_get_n_structures (picture), ==, 4);
  g_assert_cmpstr (ashi_plate_find_structure (picture, "inner-muscle--left")->constructed, ==,
                   "Filled between its neighbours.");

  plane = ashi_section_get_plane (section);
  g_assert_cmpfloat (plane.origin.y, ==, 60.2);
  g_assert_cmpfloat (plane.u.x, ==, -1);
  g_assert_cmpfloat (plane.v.y, ==, -0.8);
  g_assert_cmpfloat (plane.v.z, ==, 0.6);
}

static AshiView *
open_view (AshiPack *pack)
{
  AshiView *view = ashi_view_new ();

  ashi_view_set_pack (view, pack);
  ashi_view_set_plate (view, ashi_pack_find_plate (pack, "side"));
  return view;
}

static void
test_open (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiView *view = open_view (pack);
  AshiSection *section = ashi_pack_find_section (pack, "gb30");
  g_autofree char *name = NULL;

  ashi_view_select (view, "outer-muscle--right");
  ashi_view_show_named (view, "section/gb30");
  name = ashi_view_dup_picture_name (view);
  g_assert_cmpstr (name, ==, "section/gb30");
  g_assert_true (ashi_view_get_section (view) == section);
  g_assert_true (ashi_view_get_plate (view) == ashi_section_get_picture (section));
  g_assert_cmpstr (ashi_view_get_selection (view), ==, "outer-muscle--left");

  /* From one section to the next, the way back is still to the plate. */
  ashi_view_show_named (view, "section/level-middle");
  ashi_view_select (view, "middle-bone");
  ashi_view_close_section (view);
  g_assert_null (ashi_view_get_section (view));
  g_assert_cmpstr (ashi_plate_get_id (ashi_view_get_plate (view)), ==, "side");
  g_assert_cmpstr (ashi_view_get_selection (view), ==, "middle-bone");
  g_assert_finalize_object (view);
}

/* A section of one side shows what was selected on that side, mirrored where it must be, and by itself its own. */
static void
test_side_is_kept (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = open_view (pack);
  g_autoptr (AshiSection) left = ashi_section_new (ashi_pack_find_plate (pack, "small"), "gb30", ASHI_SIDE_LEFT, 0);

  ashi_view_select (view, "outer-muscle--right");
  ashi_view_open_section (view, left);
  g_assert_cmpstr (ashi_view_get_selection (view), ==, "outer-muscle--right");
  g_assert_true (ashi_view_is_mirrored (view));
  ashi_view_close_section (view);
  ashi_view_select (view, "middle-bone");
  ashi_view_open_section (view, left);
  g_assert_false (ashi_view_is_mirrored (view));
}

static void
test_patient_sees_none (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiView *view = open_view (pack);

  ashi_view_open_section (view, ashi_pack_find_section (pack, "gb30"));
  ashi_view_set_audience (view, ASHI_AUDIENCE_PATIENT);
  g_assert_null (ashi_view_get_section (view));
  g_assert_cmpstr (ashi_plate_get_id (ashi_view_get_plate (view)), ==, "side");
  ashi_view_open_section (view, ashi_pack_find_section (pack, "gb30"));
  g_assert_null (ashi_view_get_section (view));
  ashi_view_set_audience (view, ASHI_AUDIENCE_TRAINEE);
  ashi_view_open_section (view, ashi_pack_find_section (pack, "gb30"));
  g_assert_nonnull (ashi_view_get_section (view));
  g_assert_finalize_object (view);
}

/* The other body's section has the same title in pack.xml, and never the same one for a reader. */
static void
test_another_body (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read_two_bodies ();
  AshiSection *his = ashi_pack_find_section (pack, "gb30");
  AshiSection *hers = ashi_pack_find_section (pack, "hers");

  g_assert_cmpint (ashi_section_get_whose (his), ==, ASHI_WHOSE_UNTOLD);
  g_assert_cmpint (ashi_section_get_whose (hers), ==, ASHI_WHOSE_WOMAN);
  g_assert_cmpstr (ashi_section_get_title (his), ==, "GB30, left");
  g_assert_cmpstr (ashi_section_get_title (hers), ==, "GB30, left, in a woman");
  g_assert_cmpstr (ashi_plate_get_title (ashi_section_get_picture (hers)), ==, "GB30, left, in a woman");
  g_assert_true (ashi_pack_find_beside (pack, his) == hers);
  g_assert_true (ashi_pack_find_beside (pack, hers) == his);
  g_assert_null (ashi_pack_find_beside (pack, ashi_pack_find_section (pack, "level-middle")));
}

static void
assert_appearances (AshiPack *pack, const char *subject, AshiAudience audience, const char *expected)
{
  g_autoptr (GPtrArray) found = ashi_pack_list_appearances (pack, subject, audience, NULL);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const AshiAppearance *appearance = g_ptr_array_index (found, i);

      g_string_append_printf (
          line, "%s%s%s ", appearance->of_needle ? "needle:" : "",
          appearance->section != NULL ? "section:" : "plate:", ashi_plate_get_id (appearance->picture));
    }
  g_assert_cmpstr (line->str, ==, expected);
}

static void
test_appearances (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiPack) bodies = ashi_test_pack_read_two_bodies ();

  assert_appearances (pack, "gb30", ASHI_AUDIENCE_CLINICIAN, "plate:small needle:section:gb30 ");
  assert_appearances (pack, "outer-muscle", ASHI_AUDIENCE_TRAINEE,
                      "plate:small plate:side section:gb30 section:level-middle ");
  assert_appearances (pack, "outer-muscle", ASHI_AUDIENCE_PATIENT, "plate:small plate:side ");
  /* What another body shows besides is found by its needle, and else from the section that it stands beside. */
  assert_appearances (bodies, "gb30", ASHI_AUDIENCE_CLINICIAN, "plate:small needle:section:hers needle:section:gb30 ");
  assert_appearances (bodies, "outer-muscle", ASHI_AUDIENCE_TRAINEE,
                      "plate:small plate:side section:gb30 section:level-middle ");
  assert_appearances (pack, "hidden-nerve", ASHI_AUDIENCE_CLINICIAN, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/section/read", test_read);
  g_test_add_func ("/section/open", test_open);
  g_test_add_func ("/section/side-is-kept", test_side_is_kept);
  g_test_add_func ("/section/another-body", test_another_body);
  g_test_add_func ("/section/patient", test_patient_sees_none);
  g_test_add_func ("/section/appearances", test_appearances);
  return g_test_run ();
}
