// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-history.h"
#include "ashi-test-loop.h"
#include "ashi-test-pack.h"
#include "ashi-view.h"

static void
count (guint *times)
{
  (*times)++;
}

/* How often a view told of one thing, whatever else it told of. */
typedef struct
{
  AshiViewChange wanted;
  guint times;
} Counter;

static void
count_change (AshiView *view, AshiViewChange change, Counter *counter)
{
  counter->times += (change & counter->wanted) != 0;
}

static void
test_layers (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiView *view = ashi_test_open_view (pack);
  Counter changed = { ASHI_VIEW_CHANGE_LAYERS };

  g_signal_connect (view, "changed", G_CALLBACK (count_change), &changed);
  g_assert_cmpfloat (ashi_view_get_effective_opacity (view, 1), ==, 0.5);
  g_assert_cmpfloat (ashi_view_get_effective_opacity (view, 4), ==, 0);
  ashi_view_set_layer_visible (view, 4, TRUE);
  g_assert_cmpfloat (ashi_view_get_effective_opacity (view, 4), ==, 1);
  ashi_view_set_layer_opacity (view, 4, 3);
  g_assert_cmpuint (changed.times, ==, 1);
  ashi_view_set_layer_opacity (view, 4, 0.25);
  g_assert_cmpfloat (ashi_view_get_effective_opacity (view, 4), ==, 0.25);
  g_assert_cmpuint (changed.times, ==, 2);
  g_assert_finalize_object (view);
}

/* A patient meets the skin first, and leaves the clinician's layers as they were. */
static void
test_skin_first (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);

  ashi_view_peel (view, 2);
  ashi_view_set_audience (view, ASHI_AUDIENCE_PATIENT);
  g_assert_cmpfloat (ashi_view_get_peel (view), ==, 0);
  g_assert_cmpfloat (ashi_view_get_effective_opacity (view, 1), ==, 1);
  ashi_view_peel (view, 1);
  ashi_view_set_audience (view, ASHI_AUDIENCE_TRAINEE);
  g_assert_cmpfloat (ashi_view_get_peel (view), ==, 2);
  ashi_view_set_audience (view, ASHI_AUDIENCE_PATIENT);
  g_assert_cmpfloat (ashi_view_get_peel (view), ==, 1);
}

/* What was kept opens so; what it does not name, names wrongly or gives no opacity, opens as the pack says. */
static void
test_kept_layers (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_view_new ();

  ashi_view_set_kept_layers (
      view, g_variant_new_parsed ("{'small': {'layer-bone': 0.25, 'layer-outer': 0.0, 'layer-inner': 7.0, 'x': 0.5}}"));
  ashi_view_set_pack (view, pack);
  ashi_view_set_plate (view, ashi_pack_find_plate (pack, "small"));
  g_assert_cmpfloat (ashi_view_get_effective_opacity (view, 1), ==, 0.5);
  g_assert_cmpfloat (ashi_view_get_effective_opacity (view, 2), ==, 0);
  g_assert_cmpfloat (ashi_view_get_effective_opacity (view, 3), ==, 1);
  g_assert_cmpfloat (ashi_view_get_effective_opacity (view, 4), ==, 0.25);
  ashi_view_set_plate (view, ashi_pack_find_plate (pack, "side"));
  g_assert_cmpfloat (ashi_view_get_effective_opacity (view, 0), ==, 1);
}

static void
test_spot (void)
{
  const char *const spot[] = { "outer-muscle--right", "inner-muscle--right", NULL };
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiView *view = ashi_test_open_view (pack);
  guint selected = 0;
  Counter beneath = { ASHI_VIEW_CHANGE_BENEATH };

  g_signal_connect_swapped (view, "notify::selection", G_CALLBACK (count), &selected);
  g_signal_connect (view, "changed", G_CALLBACK (count_change), &beneath);
  ashi_view_select_spot (view, spot);
  g_assert_cmpstr (ashi_view_get_selection (view), ==, spot[0]);
  g_assert_cmpuint (selected, ==, 1);
  g_assert_cmpuint (beneath.times, ==, 1);

  /* Going deeper keeps the spot; going elsewhere forgets it. */
  ashi_view_select (view, spot[1]);
  g_assert_true (g_strv_equal (ashi_view_get_beneath (view), spot));
  ashi_view_select (view, "middle-bone");
  g_assert_null (ashi_view_get_beneath (view)[0]);
  g_assert_cmpuint (selected, ==, 3);
  g_assert_cmpuint (beneath.times, ==, 2);

  ashi_view_set_plate (view, NULL);
  g_assert_null (ashi_view_get_selection (view));
  g_assert_finalize_object (view);
}

/* Each plate keeps its layers; what is read about stays selected on the side that the other plate shows. */
static void
test_plates (void)
{
  const char *const spot[] = { "outer-muscle--left", "inner-muscle--left", NULL };
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiView *view = ashi_test_open_view (pack);

  ashi_view_set_layer_visible (view, 4, TRUE);
  ashi_view_select_spot (view, spot);
  ashi_view_set_plate (view, ashi_pack_find_plate (pack, "side"));
  g_assert_cmpstr (ashi_view_get_selection (view), ==, "outer-muscle--right");
  g_assert_null (ashi_view_get_beneath (view)[0]);
  g_assert_cmpfloat (ashi_view_get_effective_opacity (view, 2), ==, 1);
  ashi_view_select (view, "gb30");
  ashi_view_set_plate (view, ashi_pack_find_plate (pack, "small"));
  g_assert_cmpstr (ashi_view_get_selection (view), ==, "gb30--left");
  g_assert_cmpfloat (ashi_view_get_effective_opacity (view, 4), ==, 1);
  ashi_view_set_plate (view, ashi_pack_find_plate (pack, "side"));
  g_assert_cmpstr (ashi_view_get_selection (view), ==, "gb30--left");
  g_assert_finalize_object (view);
}

/* The small plate has skin, two muscles and a bone under its channel, which is no part of the body. */
static void
test_peel (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);
  Counter changed = { ASHI_VIEW_CHANGE_LAYERS };

  g_signal_connect (view, "changed", G_CALLBACK (count_change), &changed);
  g_assert_cmpfloat (ashi_view_get_peel_end (view), ==, 3);
  g_assert_cmpfloat (ashi_view_get_peel (view), ==, 0.5);
  ashi_view_peel (view, 1.25);
  g_assert_cmpuint (changed.times, ==, 1);
  g_assert_cmpfloat (ashi_view_get_effective_opacity (view, 0), ==, 1);
  g_assert_cmpfloat (ashi_view_get_effective_opacity (view, 1), ==, 0);
  g_assert_cmpfloat (ashi_view_get_effective_opacity (view, 2), ==, 0.75);
  g_assert_cmpfloat (ashi_view_get_effective_opacity (view, 3), ==, 1);
  g_assert_cmpfloat (ashi_view_get_peel (view), ==, 1.25);
  ashi_view_peel (view, 9);
  g_assert_cmpfloat (ashi_view_get_peel (view), ==, 3);
  g_assert_cmpfloat (ashi_view_get_effective_opacity (view, 4), ==, 1);
  ashi_view_peel (view, 0);
  g_assert_cmpfloat (ashi_view_get_effective_opacity (view, 1), ==, 1);
}

static gboolean
is_seen (AshiView *view, guint layer)
{
  return ashi_view_get_effective_opacity (view, layer) > 0;
}

/* Who chooses something by its name wants to see it, and then to see the rest as it was. */
static void
test_uncover (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);

  ashi_view_uncover (view, "inner-muscle--left");
  g_assert_true (is_seen (view, 0)); /* points lie over no muscle */
  g_assert_false (is_seen (view, 1));
  g_assert_false (is_seen (view, 2));
  g_assert_false (ashi_view_get_layer_visible (view, 2));
  g_assert_true (is_seen (view, 3));
  ashi_view_uncover (view, "outer-muscle--left");
  g_assert_true (is_seen (view, 2));
  g_assert_false (is_seen (view, 1));
  ashi_view_uncover (view, "gb30--left");
  g_assert_cmpfloat (ashi_view_get_effective_opacity (view, 1), ==, 0.5);
  ashi_view_uncover (view, "middle-bone"); /* its layer is off as the plate opens */
  g_assert_true (is_seen (view, 4));
  g_assert_false (is_seen (view, 3));
  ashi_view_uncover (view, "nothing-that-is-drawn");
  g_assert_false (is_seen (view, 3));
}

/* What somebody switches or peels stays so, whatever had stepped back. */
static void
test_uncovered_by_hand (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);

  ashi_view_uncover (view, "inner-muscle--left");
  ashi_view_set_layer_visible (view, 2, TRUE);
  g_assert_true (is_seen (view, 2));
  ashi_view_set_layer_visible (view, 2, FALSE);
  ashi_view_uncover (view, "gb30--left");
  g_assert_false (is_seen (view, 2));
  ashi_view_uncover (view, "inner-muscle--left");
  ashi_view_peel (view, 0);
  g_assert_true (is_seen (view, 1));
}

/* A nerve over a bone hides little of it, and nobody may forget it. */
static void
test_nerves_stay (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);
  AshiPlate *side = ashi_pack_find_plate (pack, "side");
  const guint bone = (guint) ashi_plate_find_layer (side, "layer-bone");

  ashi_view_set_plate (view, side);
  for (guint i = 0; i < ashi_plate_get_n_structures (side); i++)
    if (ashi_plate_get_structure (side, i)->layer == bone)
      ashi_view_uncover (view, ashi_plate_get_structure (side, i)->id);
  g_assert_true (is_seen (view, bone));
  g_assert_true (is_seen (view, (guint) ashi_plate_find_layer (side, "layer-nerves")));
  g_assert_false (is_seen (view, (guint) ashi_plate_find_layer (side, "layer-outer")));
}

static void
settle (void)
{
  ashi_test_settle ();
}

static void
test_history (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);
  g_autoptr (AshiHistory) history = ashi_history_new (view);
  AshiPlate *small = ashi_pack_get_first_plate (pack);

  settle ();
  g_assert_false (ashi_history_can_go (history, -1));
  ashi_view_select (view, "outer-muscle--left");
  settle ();
  /* Plate and selection change in one turn, which is one step. */
  ashi_view_set_plate (view, ashi_pack_find_plate (pack, "side"));
  ashi_view_select (view, "side-nerve--right");
  settle ();
  ashi_view_open_lesson (view, ashi_pack_find_lesson (pack, "two-steps"));
  settle ();
  ashi_history_go (history, -1);
  settle ();
  g_assert_null (ashi_view_get_lesson (view));
  g_assert_cmpstr (ashi_view_get_selection (view), ==, "side-nerve--right");
  ashi_history_go (history, -1);
  settle ();
  g_assert_true (ashi_view_get_plate (view) == small);
  g_assert_cmpstr (ashi_view_get_selection (view), ==, "outer-muscle--left");
  g_assert_true (ashi_history_can_go (history, 2));
  ashi_view_select (view, "inner-muscle--left");
  settle ();
  g_assert_false (ashi_history_can_go (history, 1));
  ashi_history_go (history, -2);
  settle ();
  g_assert_null (ashi_view_get_selection (view));
  ashi_history_go (history, -1);
  g_assert_true (ashi_view_get_plate (view) == small);
}

/* Back leads into a lesson as it leads to a picture. */
static void
test_history_of_lessons (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);
  g_autoptr (AshiHistory) history = ashi_history_new (view);
  AshiLesson *lesson = ashi_pack_find_lesson (pack, "two-steps");

  settle ();
  ashi_view_open_lesson (view, lesson);
  settle ();
  ashi_view_close_lesson (view);
  ashi_view_select (view, "middle-bone");
  settle ();
  ashi_history_go (history, -1);
  g_assert_true (ashi_view_get_lesson (view) == lesson);
  ashi_history_go (history, 1);
  g_assert_null (ashi_view_get_lesson (view));
  g_assert_cmpstr (ashi_view_get_selection (view), ==, "middle-bone");
}

/* Nobody goes back farther than two hundred steps, and the latest are kept. */
static void
test_history_has_an_end (void)
{
  static const char *const ids[] = { "outer-muscle--left", "inner-muscle--left", "middle-bone" };
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);
  g_autoptr (AshiHistory) history = ashi_history_new (view);
  guint n = 0;

  settle ();
  for (guint i = 0; i < 250; i++)
    {
      ashi_view_select (view, ids[i % G_N_ELEMENTS (ids)]);
      settle ();
    }
  for (; ashi_history_can_go (history, -1); n++)
    ashi_history_go (history, -1);
  g_assert_cmpuint (n, ==, 199);
  g_assert_cmpstr (ashi_view_get_selection (view), ==, ids[50 % G_N_ELEMENTS (ids)]);
}

/* What was seen as another reader is passed over, and so is what would change nothing. */
static void
test_history_of_another_reader (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);
  g_autoptr (AshiHistory) history = ashi_history_new (view);
  guint notified = 0;

  settle ();
  ashi_view_select (view, "outer-muscle--left");
  settle ();
  ashi_view_open_lesson (view, ashi_pack_find_lesson (pack, "what-it-is"));
  settle ();
  ashi_view_open_lesson (view, ashi_pack_find_lesson (pack, "two-steps"));
  settle ();
  ashi_view_open_section (view, ashi_pack_find_section (pack, "gb30"));
  settle ();
  g_assert_true (ashi_history_can_go (history, -4));
  g_signal_connect_swapped (history, "notify::can-go-back", G_CALLBACK (count), &notified);

  ashi_view_set_audience (view, ASHI_AUDIENCE_PATIENT);
  g_assert_cmpuint (notified, >, 0);
  settle ();
  g_assert_null (ashi_view_get_section (view));
  g_assert_false (ashi_history_can_go (history, 1));
  ashi_history_go (history, -1);
  settle ();
  g_assert_cmpstr (ashi_lesson_get_id (ashi_view_get_lesson (view)), ==, "what-it-is");
  g_assert_true (ashi_history_can_go (history, 1));
  ashi_history_go (history, 1);
  settle ();
  g_assert_null (ashi_view_get_lesson (view));
  g_assert_null (ashi_view_get_section (view));
  ashi_history_go (history, -2);
  settle ();
  g_assert_cmpstr (ashi_view_get_selection (view), ==, "outer-muscle--left");
  ashi_history_go (history, -1);
  g_assert_null (ashi_view_get_selection (view));
  g_assert_false (ashi_history_can_go (history, -1));

  /* The way is still there for whom it is for. */
  ashi_view_set_audience (view, ASHI_AUDIENCE_CLINICIAN);
  g_assert_true (ashi_history_can_go (history, 4));
}

/* The plate that a section was opened from lies behind it once more when the section is gone: Back must not stay there.
 */
static void
test_history_leads_elsewhere (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);
  g_autoptr (AshiHistory) history = ashi_history_new (view);

  settle ();
  ashi_view_select (view, "middle-bone");
  settle ();
  ashi_view_open_section (view, ashi_pack_find_section (pack, "gb30"));
  settle ();
  ashi_view_set_audience (view, ASHI_AUDIENCE_PATIENT);
  settle ();
  g_assert_cmpstr (ashi_view_get_selection (view), ==, "middle-bone");
  g_assert_true (ashi_history_can_go (history, -1));
  g_assert_false (ashi_history_can_go (history, -2));
  ashi_history_go (history, -1);
  g_assert_null (ashi_view_get_selection (view));
}

static void
test_audience_closes_lesson (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);
  AshiLesson *for_all = ashi_pack_find_lesson (pack, "what-it-is"), *steps = ashi_pack_find_lesson (pack, "two-steps");

  ashi_view_open_lesson (view, for_all);
  ashi_view_set_audience (view, ASHI_AUDIENCE_PATIENT);
  g_assert_true (ashi_view_get_lesson (view) == for_all);
  ashi_view_open_lesson (view, steps);
  g_assert_true (ashi_view_get_lesson (view) == for_all);
  ashi_view_set_audience (view, ASHI_AUDIENCE_TRAINEE);
  ashi_view_open_lesson (view, steps);
  g_assert_true (ashi_view_get_lesson (view) == steps);
  ashi_view_set_audience (view, ASHI_AUDIENCE_PATIENT);
  g_assert_null (ashi_view_get_lesson (view));
}

/* A spot is one of the picture that was left, even where its structure is drawn on both. */
static void
test_spot_is_of_its_picture (void)
{
  const char *const spot[] = { "middle-bone", "outer-muscle--left", NULL };
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);

  ashi_view_select_spot (view, spot);
  ashi_view_set_plate (view, ashi_pack_find_plate (pack, "side"));
  g_assert_cmpstr (ashi_view_get_selection (view), ==, "middle-bone");
  g_assert_null (ashi_view_get_beneath (view)[0]);
}

static void
test_veil (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiView *view = ashi_test_open_view (pack);
  const AshiVeil *veil = ashi_view_get_veil (view);
  g_auto (GStrv) ids = NULL;
  Counter changed = { ASHI_VIEW_CHANGE_VEIL };

  g_signal_connect (view, "changed", G_CALLBACK (count_change), &changed);
  ashi_view_ghost_selected (view);
  ashi_view_hide_selected (view);
  ashi_view_lift_veil (view);
  g_assert_cmpuint (changed.times, ==, 0); /* nothing is selected, nothing to be brought back */

  ashi_view_select (view, "outer-muscle--left");
  ashi_view_ghost_selected (view);
  g_assert_cmpstr (ashi_view_get_selection (view), ==, "outer-muscle--left");
  g_assert_true (ashi_veil_is_ghost (veil, 0));
  ashi_view_ghost_selected (view);
  g_assert_cmpuint (ashi_veil_get_n (veil), ==, 0);

  ashi_view_ghost_selected (view);
  ashi_view_hide_selected (view);
  g_assert_null (ashi_view_get_selection (view));
  g_assert_cmpuint (ashi_veil_get_n (veil), ==, 1);
  g_assert_cmpuint (ashi_veil_count_ghosts (veil), ==, 0);
  ashi_view_select (view, "inner-muscle--left");
  ashi_view_ghost_selected (view);
  ids = ashi_veil_dup_ids (veil);
  g_assert_cmpuint (g_strv_length (ids), ==, 2);
  ashi_view_lift_veil (view);
  g_assert_cmpuint (ashi_veil_get_n (veil), ==, 0);
  g_assert_cmpuint (changed.times, ==, 6);
  g_assert_finalize_object (view);
}

static void
test_felt (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);
  g_autoptr (GPtrArray) felt = NULL;
  g_autoptr (GPtrArray) none = NULL;

  ashi_view_set_plate (view, ashi_pack_find_plate (pack, "small"));
  ashi_view_select (view, "outer-muscle--left");
  ashi_view_set_show_felt (view, TRUE);
  felt = ashi_view_list_felt (view);
  g_assert_cmpuint (felt->len, ==, 1);
  g_assert_cmpstr (((AshiStructure *) g_ptr_array_index (felt, 0))->id, ==, "patch--left");
  /* An area is nothing to click, and belongs to what is selected. */
  g_assert_null (ashi_plate_find_structure (ashi_view_get_plate (view), "patch--left"));
  ashi_view_select (view, "inner-muscle--left");
  none = ashi_view_list_felt (view);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_best_plate (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiPlate *small = ashi_pack_find_plate (pack, "small"), *side = ashi_pack_find_plate (pack, "side");

  g_assert_true (ashi_pack_choose_plate (pack, "side-nerve", small, NULL) == side);
  g_assert_true (ashi_pack_choose_plate (pack, "middle-bone", small, NULL) == small);
  /* On the other plate skin and two muscles cover the bone, on this one a muscle and a nerve. */
  g_assert_true (ashi_pack_choose_plate (pack, "middle-bone", NULL, NULL) == side);
  g_assert_true (ashi_pack_choose_plate (pack, "gb30", side, NULL) == small);
  g_assert_null (ashi_pack_choose_plate (pack, "hidden-nerve", side, NULL));
  g_assert_cmpint (ashi_pack_get_plate_index (pack, side), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/layers", test_layers);
  g_test_add_func ("/view/skin-first", test_skin_first);
  g_test_add_func ("/view/kept-layers", test_kept_layers);
  g_test_add_func ("/view/spot", test_spot);
  g_test_add_func ("/view/plates", test_plates);
  g_test_add_func ("/view/peel", test_peel);
  g_test_add_func ("/view/uncover", test_uncover);
  g_test_add_func ("/view/uncovered-by-hand", test_uncovered_by_hand);
  g_test_add_func ("/view/nerves-stay", test_nerves_stay);
  g_test_add_func ("/view/history", test_history);
  g_test_add_func ("/view/history-of-lessons", test_history_of_lessons);
  g_test_add_func ("/view/history-has-an-end", test_history_has_an_end);
  g_test_add_func ("/view/history-of-another-reader", test_history_of_another_reader);
  g_test_add_func ("/view/history-leads-elsewhere", test_history_leads_elsewhere);
  g_test_add_func ("/view/audience-closes-lesson", test_audience_closes_lesson);
  g_test_add_func ("/view/spot-is-of-its-picture", test_spot_is_of_its_picture);
  g_test_add_func ("/view/veil", test_veil);
  g_test_add_func ("/view/felt", test_felt);
  g_test_add_func ("/view/best-plate", test_best_plate);
  return g_test_run ();
}
