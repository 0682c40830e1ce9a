// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-cut.h"
#include "ashi-detour.h"
#include "ashi-history.h"
#include "ashi-ladder.h"
#include "ashi-link.h"
#include "ashi-test-loop.h"
#include "ashi-test-pack.h"

#include <math.h>

/* The sections of the pack inside the program: up and down through them, on the side that was chosen, to the plate and
 * back. */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = g_object_ref (ashi_test_pack_get_built_in ());
  self->view = ashi_test_open_view (self->pack);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_object_unref (self->view);
  g_object_unref (self->pack);
}

static AshiSection *
find (Fixture *self, const char *id)
{
  AshiSection *section = ashi_pack_find_section (self->pack, id);

  g_assert_nonnull (section);
  return section;
}

static void
test_ladder (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiLadder) ladder = ashi_ladder_new (self->pack, ASHI_WHOSE_MAN);
  const guint n = ashi_ladder_get_n (ladder);

  g_assert_cmpuint (n, ==, 27);
  g_assert_cmpstr (ashi_section_get_id (ashi_ladder_find_nearest (ladder, 0)), ==, "level-t12");
  g_assert_cmpstr (ashi_section_get_id (ashi_ladder_find_nearest (ladder, n - 1)), ==, "level-leg-two-thirds");
  for (guint i = 1; i < n; i++)
    g_assert_cmpfloat (ashi_section_get_height (ashi_ladder_find_nearest (ladder, i)), <,
                       ashi_section_get_height (ashi_ladder_find_nearest (ladder, i - 1)));
}

static void
assert_next (Fixture *self, AshiLadder *ladder, const char *from, int by, const char *expected)
{
  AshiSection *next = ashi_ladder_find_next (ladder, find (self, from), by);

  g_assert_cmpstr (next != NULL ? ashi_section_get_id (next) : NULL, ==, expected);
}

static void
test_steps (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiLadder) ladder = ashi_ladder_new (self->pack, ASHI_WHOSE_MAN);
  double place;

  assert_next (self, ladder, "level-l3", -1, "level-l2-l3");
  assert_next (self, ladder, "level-l3", 1, "level-l3-l4");
  assert_next (self, ladder, "level-l3", 3, "level-l4-l5");
  assert_next (self, ladder, "level-l3", 0, NULL);
  assert_next (self, ladder, "level-t12", -1, NULL);
  assert_next (self, ladder, "level-leg-two-thirds", 1, NULL);
  /* Through a needle between two levels, and one below them all. */
  assert_next (self, ladder, "gb30", -1, "level-hip");
  assert_next (self, ladder, "gb30", 1, "level-gluteal-fold");
  assert_next (self, ladder, "lr3", -1, "level-leg-two-thirds");
  assert_next (self, ladder, "lr3", 1, NULL);
  place = ashi_ladder_find_place (ladder, find (self, "gb30"));
  g_assert_cmpfloat (place, >, 16);
  g_assert_cmpfloat (place, <, 17);
  g_assert_cmpstr (ashi_section_get_id (ashi_ladder_find_nearest (ladder, 4.4)), ==, "level-l2");
  g_assert_cmpstr (ashi_section_get_id (ashi_ladder_find_nearest (ladder, 99)), ==, "level-leg-two-thirds");
}

static void
test_where_it_lies (Fixture *self, gconstpointer unused)
{
  AshiPlate *level = ashi_section_get_picture (find (self, "level-l3"));
  AshiPlate *back = ashi_pack_find_plate (self->pack, "posterior");
  AshiCut cut;

  g_assert_true (ashi_cut_find (&cut, level, back));
  for (guint i = 0; i < G_N_ELEMENTS (cut.y); i++)
    g_assert_cmpfloat_with_epsilon (cut.y[i], -1002.36, 0.1);
  g_assert_cmpfloat_with_epsilon (cut.x[0], -138.7, 0.1);
  g_assert_cmpfloat_with_epsilon (cut.x[1], 137.7, 0.1);
  g_assert_true (ashi_cut_choose_plate (level, self->pack, back) == back);
  /* What lies beside a plate is located on another, and so is what it sees from above. */
  g_assert_true (ashi_cut_choose_plate (level, self->pack, ashi_pack_find_plate (self->pack, "popliteal")) == back);
  g_assert_cmpstr (
      ashi_plate_get_id (ashi_cut_choose_plate (ashi_section_get_picture (find (self, "gb40")), self->pack, back)), ==,
      "lateral");
}

static void
test_side_that_was_chosen (Fixture *self, gconstpointer unused)
{
  ashi_view_select (self->view, "piriformis--right");
  ashi_view_open_section (self->view, find (self, "piriformis-midpoint"));
  g_assert_true (ashi_view_is_mirrored (self->view));
  g_assert_cmpstr (ashi_view_get_selection (self->view), ==, "piriformis--right");
  g_assert_cmpint (ashi_view_get_section_side (self->view), ==, ASHI_SIDE_RIGHT);

  ashi_view_set_layer_opacity (self->view, 1, 0.5);
  ashi_view_set_section_side (self->view, ASHI_SIDE_LEFT);
  g_assert_false (ashi_view_is_mirrored (self->view));
  g_assert_cmpstr (ashi_view_get_selection (self->view), ==, "piriformis--left");
  g_assert_cmpfloat (ashi_view_get_layer_opacity (self->view, 1), ==, 0.5);

  ashi_view_open_section (self->view, find (self, "level-l3"));
  ashi_view_set_section_side (self->view, ASHI_SIDE_RIGHT);
  g_assert_false (ashi_view_is_mirrored (self->view));
}

/* A link and the way back lead to the side that was looked at, whatever is selected there. */
static void
test_side_is_kept (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiView) other = ashi_test_open_view (self->pack);
  g_autoptr (GError) error = NULL;
  g_autofree char *link = NULL;
  g_autofree char *again = NULL;
  AshiFraming look;

  ashi_view_select (self->view, "bl54--right");
  ashi_view_open_section (self->view, find (self, "bl54"));
  link = ashi_link_dup (self->view, self->pack, (AshiFraming) { 0 });
  g_assert_null (strstr (link, "side="));
  ashi_view_select (self->view, "piriformis--left");
  again = ashi_link_dup (self->view, self->pack, (AshiFraming) { 0 });
  g_assert_nonnull (strstr (again, "&side=right"));
  ashi_link_open (link, self->pack, other, &look, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (ashi_view_is_mirrored (other));
  ashi_link_open (again, self->pack, other, &look, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (ashi_view_is_mirrored (other));
  g_assert_cmpstr (ashi_view_get_selection (other), ==, "piriformis--left");
  g_assert_false (ashi_link_open ("ashi:section/bl54?side=both", self->pack, other, &look, NULL, NULL));
  g_assert_false (ashi_link_open ("ashi:section/level-l3?side=left", self->pack, other, &look, NULL, NULL));
}

static gboolean
can_go_back (gpointer history)
{
  return ashi_history_can_go (history, -1);
}

static void
test_history (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiHistory) history = ashi_history_new (self->view);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  ashi_view_select (self->view, "bl54--right");
  ashi_view_open_section (self->view, find (self, "bl54"));
  ashi_view_select (self->view, "piriformis--left");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  ashi_view_open_section (self->view, find (self, "level-s4"));
  ashi_test_wait_until (can_go_back, history);
  ashi_history_go (history, -1);
  g_assert_true (ashi_view_get_section (self->view) == find (self, "bl54"));
  g_assert_true (ashi_view_is_mirrored (self->view));
  g_assert_cmpstr (ashi_view_get_selection (self->view), ==, "piriformis--left");
}

static void
test_detour (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiDetour) detour = ashi_detour_new (self->view);

  ashi_view_set_plate (self->view, ashi_pack_find_plate (self->pack, "popliteal"));
  g_assert_false (ashi_detour_can_set_out (detour));
  ashi_view_select (self->view, "piriformis--right");
  ashi_view_open_section (self->view, find (self, "piriformis-midpoint"));
  g_assert_true (ashi_detour_set_out (detour));
  g_assert_cmpstr (ashi_plate_get_id (ashi_view_get_plate (self->view)), ==,
                   "posterior"); /* no piriformis behind the knee */
  g_assert_cmpstr (ashi_view_get_selection (self->view), ==, "piriformis--right");
  g_assert_true (ashi_detour_get_section (detour) == find (self, "piriformis-midpoint"));

  ashi_view_select (self->view, NULL);
  ashi_detour_return (detour);
  g_assert_true (ashi_view_get_section (self->view) == find (self, "piriformis-midpoint"));
  g_assert_true (ashi_view_is_mirrored (self->view));
  g_assert_null (ashi_detour_get_section (detour));
}

static void
test_detour_ends (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiDetour) detour = ashi_detour_new (self->view);

  ashi_view_select (self->view, "piriformis--right");
  ashi_view_open_section (self->view, find (self, "piriformis-midpoint"));
  g_assert_true (ashi_detour_set_out (detour));
  ashi_view_set_plate (self->view, ashi_pack_find_plate (self->pack, "anterior"));
  g_assert_null (ashi_detour_get_section (detour));

  ashi_view_open_section (self->view, find (self, "piriformis-midpoint"));
  g_assert_true (ashi_detour_set_out (detour));
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  g_assert_null (ashi_detour_get_section (detour));
  ashi_detour_return (detour);
  g_assert_null (ashi_view_get_section (self->view));
}

#define ADD(name, test) g_test_add ("/levels/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("ladder", test_ladder);
  ADD ("steps", test_steps);
  ADD ("where-it-lies", test_where_it_lies);
  ADD ("side-that-was-chosen", test_side_that_was_chosen);
  ADD ("side-is-kept", test_side_is_kept);
  ADD ("history", test_history);
  ADD ("detour", test_detour);
  ADD ("detour-ends", test_detour_ends);
  return g_test_run ();
}
