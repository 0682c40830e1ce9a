// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-audience.h"
#include "ashi-history.h"
#include "ashi-link.h"
#include "ashi-picture-name.h"
#include "ashi-test-loop.h"
#include "ashi-test-pack.h"
#include "ashi-view-card.h"
#include "ashi-view-private.h"

/* What a view tells: one change is one event, and whoever listens finds nothing half done. */

#define CHANGE(name) ASHI_VIEW_CHANGE_##name

/* With another plate come all of these. */
#define PLATE (CHANGE (PICTURE) | CHANGE (HOME) | CHANGE (LAYERS))

/* Likewise with a section, which leads back to the plate that was there. */
#define SECTION (CHANGE (PICTURE) | CHANGE (LAYERS))

typedef struct
{
  AshiPack *pack;
  AshiView *view;
  AshiHistory *history;
  guint n_events;
  AshiViewChange told;
  gboolean is_patch_shown; /* when it was told last */
} Fixture;

static void
assert_picture_agrees (AshiView *view)
{
  AshiPlate *plate = ashi_view_get_plate (view);
  AshiSection *section = ashi_view_get_section (view);
  g_autofree char *name = ashi_view_dup_picture_name (view);
  g_autofree char *expected =
      plate != NULL ? g_strconcat (section != NULL ? "section/" : "plate/", ashi_plate_get_id (plate), NULL)
                    : g_strdup ("");

  g_assert_cmpstr (name, ==, expected);
  g_assert_true (plate == (section != NULL ? ashi_section_get_picture (section) : ashi_view_get_home (view)));
  g_assert_cmpuint (view->layers->len, ==, plate != NULL ? ashi_plate_get_n_layers (plate) : 0);
  g_assert_true (plate == NULL || ashi_pack_has_picture (view->pack, name, view->audience));
}

static void
assert_spot_agrees (AshiView *view)
{
  const char *const *beneath = ashi_view_get_beneath (view);

  g_assert_true (*beneath == NULL || g_strv_contains (beneath, ashi_view_get_selection (view)));
  for (; *beneath != NULL; beneath++)
    g_assert_nonnull (ashi_plate_find_structure (ashi_view_get_plate (view), *beneath));
}

static void
assert_reader_agrees (AshiView *view)
{
  const gboolean may_see_depths = ashi_audience_may_see_depths (view->audience);
  AshiCard *card = ashi_view_get_card (view);

  g_assert_true (ashi_view_get_pack (view) == ashi_pack_for (view->pack, view->audience));
  g_assert_true (view->section == NULL || may_see_depths);
  g_assert_true (view->lesson == NULL || ashi_lesson_is_for (view->lesson, view->audience));
  g_assert_false ((view->measuring || view->rulers) && !may_see_depths);
  g_assert_true (card == NULL || ashi_card_get_audience (card) == view->audience);
  g_assert_true ((card != NULL ? ashi_card_get_subject (card) : NULL)
                 == (view->selection != NULL
                         ? ashi_pack_find_structure_subject (ashi_view_get_pack (view), view->selection)
                         : NULL));
}

static void
assert_agrees (AshiView *view)
{
  assert_picture_agrees (view);
  assert_spot_agrees (view);
  assert_reader_agrees (view);
  g_assert_cmpuint (view->changing, ==, 0);
}

static void
on_changed (AshiView *view, AshiViewChange change, Fixture *self)
{
  g_autoptr (GPtrArray) felt = ashi_view_list_felt (view);

  assert_agrees (view);
  self->n_events++;
  self->told |= change;
  self->is_patch_shown = felt->len > 0;
}

static void
forget (Fixture *self)
{
  self->n_events = 0;
  self->told = 0;
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->view = ashi_view_new ();
  self->history = ashi_history_new (self->view);
  ashi_view_set_pack (self->view, self->pack);
  ashi_view_set_plate (self->view, ashi_pack_get_first_plate (self->pack));
  ashi_test_settle ();
  g_signal_connect (self->view, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect (self->view, "notify", G_CALLBACK (assert_agrees), NULL);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_object_unref (self->history);
  g_assert_finalize_object (self->view);
  g_assert_finalize_object (self->pack);
}

static void
expect_times (Fixture *self, guint n_events, AshiViewChange told)
{
  g_assert_cmpuint (self->n_events, ==, n_events);
  g_assert_cmphex (self->told, ==, told);
  forget (self);
}

/* One event, which tells of exactly these. */
static void
expect (Fixture *self, AshiViewChange told)
{
  expect_times (self, 1, told);
}

static void
expect_nothing (Fixture *self)
{
  expect_times (self, 0, 0);
}

static AshiSection *
find_section (Fixture *self)
{
  return ashi_pack_find_section (self->pack, "gb30");
}

static void
test_selection (Fixture *self, gconstpointer unused)
{
  const char *const spot[] = { "outer-muscle--left", "inner-muscle--left", NULL };

  ashi_view_select_spot (self->view, spot);
  expect (self, CHANGE (SELECTION) | CHANGE (BENEATH));
  ashi_view_select (self->view, spot[1]);
  expect (self, CHANGE (SELECTION));
  ashi_view_select (self->view, spot[1]);
  expect_nothing (self);
  ashi_view_select (self->view, NULL);
  expect (self, CHANGE (SELECTION) | CHANGE (BENEATH));
}

/* What led to a card is told once, and goes with whoever stops looking for it. */
static void
test_sought (Fixture *self, gconstpointer unused)
{
  const char *const words[] = { "bruise", NULL };

  ashi_view_set_sought (self->view, words);
  expect (self, CHANGE (SOUGHT));
  ashi_view_set_sought (self->view, words);
  expect_nothing (self);
  g_assert_cmpstr (ashi_view_get_sought (self->view)[0], ==, "bruise");
  ashi_view_set_sought_in (self->view, "outer-muscle", words);
  expect (self, CHANGE (SOUGHT));
  g_assert_cmpstr (ashi_view_get_sought_in (self->view), ==, "outer-muscle");
  ashi_view_set_sought (self->view, NULL);
  expect (self, CHANGE (SOUGHT));
  g_assert_null (ashi_view_get_sought_in (self->view));
  g_assert_null (ashi_view_get_sought (self->view)[0]);
}

/* Where pain is felt is said by the card of what is selected, which nobody need look at for it. */
static void
test_felt (Fixture *self, gconstpointer unused)
{
  ashi_view_set_show_felt (self->view, TRUE);
  expect (self, CHANGE (SHOW_FELT));
  ashi_view_select (self->view, "outer-muscle--left");
  g_assert_true (self->is_patch_shown);
  expect (self, CHANGE (SELECTION) | CHANGE (FELT));
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  g_assert_false (self->is_patch_shown); /* no patient is told of it */
  expect (self, CHANGE (AUDIENCE) | CHANGE (LAYERS) | CHANGE (FELT));
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_CLINICIAN);
  g_assert_true (self->is_patch_shown);
  expect (self, CHANGE (AUDIENCE) | CHANGE (LAYERS) | CHANGE (FELT));
  ashi_view_select (self->view, "inner-muscle--left");
  g_assert_false (self->is_patch_shown);
  expect (self, CHANGE (SELECTION) | CHANGE (FELT));
}

static void
test_pictures (Fixture *self, gconstpointer unused)
{
  const char *const spot[] = { "outer-muscle--left", "inner-muscle--left", NULL };

  ashi_view_select_spot (self->view, spot);
  ashi_view_open_lesson (self->view, ashi_pack_find_lesson (self->pack, "two-steps"));
  forget (self);
  ashi_view_set_plate (self->view, ashi_pack_find_plate (self->pack, "side"));
  expect (self, PLATE | CHANGE (LESSON) | CHANGE (SELECTION) | CHANGE (BENEATH));
  ashi_view_open_section (self->view, find_section (self));
  expect (self, SECTION | CHANGE (SELECTION));
  ashi_view_open_lesson (self->view, ashi_pack_find_lesson (self->pack, "two-steps"));
  expect (self, CHANGE (LESSON));
  ashi_view_close_lesson (self->view);
  expect (self, CHANGE (LESSON));
  ashi_view_close_section (self->view);
  expect (self, SECTION | CHANGE (SELECTION));
  ashi_view_set_plate (self->view, NULL);
  expect (self, PLATE | CHANGE (SELECTION));
}

static void
test_layers (Fixture *self, gconstpointer unused)
{
  ashi_view_set_layer_opacity (self->view, 2, 0.5);
  expect (self, CHANGE (LAYERS));
  ashi_view_set_layer_opacity (self->view, 2, 0.5);
  expect_nothing (self);
  ashi_view_set_layer_visible (self->view, 2, FALSE);
  expect (self, CHANGE (LAYERS));
  ashi_view_peel (self->view, 1.5);
  expect (self, CHANGE (LAYERS));
}

static void
test_looks (Fixture *self, gconstpointer unused)
{
  ashi_view_set_isolated (self->view, TRUE);
  expect (self, CHANGE (ISOLATED));
  ashi_view_set_colours (self->view, ASHI_COLOURS_DISTINCT);
  expect (self, CHANGE (COLOURS));
  ashi_view_set_labels (self->view, ASHI_LABELS_ALL);
  expect (self, CHANGE (LABELS));
  ashi_view_set_measuring (self->view, TRUE);
  expect (self, CHANGE (MEASURING));
  ashi_view_set_rulers (self->view, TRUE);
  expect (self, CHANGE (RULERS));
  ashi_view_set_rulers (self->view, TRUE);
  expect_nothing (self);
  ashi_view_select (self->view, "outer-muscle--left");
  forget (self);
  ashi_view_ghost_selected (self->view);
  expect (self, CHANGE (VEIL));
  ashi_view_hide_selected (self->view);
  expect (self, CHANGE (VEIL) | CHANGE (SELECTION));
  ashi_view_lift_veil (self->view);
  expect (self, CHANGE (VEIL));
  ashi_view_lift_veil (self->view);
  expect_nothing (self);
}

/* Whoever becomes a patient leaves section, lesson and lengths in one step. */
static void
test_audience (Fixture *self, gconstpointer unused)
{
  ashi_view_open_section (self->view, find_section (self));
  ashi_view_open_lesson (self->view, ashi_pack_find_lesson (self->pack, "two-steps"));
  ashi_view_set_measuring (self->view, TRUE);
  ashi_view_set_rulers (self->view, TRUE);
  forget (self);
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  expect (self, CHANGE (AUDIENCE) | SECTION | CHANGE (LESSON) | CHANGE (MEASURING) | CHANGE (RULERS));
  ashi_view_open_section (self->view, find_section (self));
  ashi_view_open_lesson (self->view, ashi_pack_find_lesson (self->pack, "two-steps"));
  ashi_view_show_named (self->view, "section/gb30");
  ashi_view_set_measuring (self->view, TRUE);
  ashi_view_set_rulers (self->view, TRUE);
  expect_nothing (self);
}

/* A patient's pack may have other names, and so other plates, than that of others. */
static void
test_audience_of_another_pack (void)
{
  g_autofree char *folder = ashi_test_pack_dup_bad ("patient-everywhere");
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  Fixture self = { .pack = ashi_test_pack_read_folder (folder, problems), .view = ashi_view_new () };

  ashi_test_pack_remove (folder);
  ashi_view_set_pack (self.view, self.pack);
  ashi_view_set_plate (self.view, ashi_pack_find_plate (self.pack, "side"));
  g_signal_connect (self.view, "changed", G_CALLBACK (on_changed), &self);
  ashi_view_set_audience (self.view, ASHI_AUDIENCE_PATIENT);
  expect (&self, CHANGE (AUDIENCE) | CHANGE (PACK) | CHANGE (NAMES) | PLATE);
  g_assert_finalize_object (self.view);
  g_assert_finalize_object (self.pack);
}

static void
test_link (Fixture *self, gconstpointer unused)
{
  const char *const link = "ashi:section/gb30?from=side&select=subcutaneous&layers=layer-bone=0.5"
                           "&hide=inner-muscle--left&ghost=outer-muscle--left&isolate=yes&lesson=two-steps";
  AshiFraming look;

  g_assert_true (ashi_link_open (link, self->pack, self->view, &look, NULL, NULL));
  expect (self, PLATE | CHANGE (SELECTION) | CHANGE (VEIL) | CHANGE (ISOLATED) | CHANGE (LESSON));
  g_assert_true (ashi_link_open (link, self->pack, self->view, &look, NULL, NULL));
  expect_nothing (self);
  g_assert_false (ashi_link_open ("ashi:plate/side?select=nothing", self->pack, self->view, &look, NULL, NULL));
  expect_nothing (self);
}

static void
test_history (Fixture *self, gconstpointer unused)
{
  ashi_view_select (self->view, "outer-muscle--left");
  ashi_view_open_lesson (self->view, ashi_pack_find_lesson (self->pack, "two-steps"));
  ashi_test_settle ();
  ashi_view_set_plate (self->view, ashi_pack_find_plate (self->pack, "side"));
  ashi_view_select (self->view, "side-nerve--right");
  ashi_test_settle ();
  forget (self);
  ashi_history_go (self->history, -1);
  expect (self, PLATE | CHANGE (SELECTION) | CHANGE (LESSON));
}

/* Whoever asks a question takes the names away; it is an event like any other, and nothing else is another for it. */
static void
test_names (Fixture *self, gconstpointer unused)
{
  AshiNames *names = ashi_view_get_names (self->view);

  ashi_names_set_withheld (names, TRUE);
  expect_times (self, 1, CHANGE (NAMES));
  ashi_names_set_withheld (names, TRUE);
  expect_times (self, 0, 0);
  ashi_names_set_withheld (names, FALSE);
  expect_times (self, 1, CHANGE (NAMES));
}

static void
test_several_are_one (Fixture *self, gconstpointer unused)
{
  ashi_view_begin_change (self->view);
  ashi_view_set_isolated (self->view, TRUE);
  ashi_view_begin_change (self->view);
  ashi_view_select (self->view, "outer-muscle--left");
  ashi_view_end_change (self->view);
  ashi_view_set_labels (self->view, ASHI_LABELS_OFF);
  expect_nothing (self);
  ashi_view_end_change (self->view);
  expect (self, CHANGE (ISOLATED) | CHANGE (SELECTION) | CHANGE (LABELS));
}

/* There and back is no change. */
static void
test_there_and_back (Fixture *self, gconstpointer unused)
{
  ashi_view_begin_change (self->view);
  ashi_view_set_isolated (self->view, TRUE);
  ashi_view_set_plate (self->view, ashi_pack_find_plate (self->pack, "side"));
  ashi_view_set_plate (self->view, ashi_pack_get_first_plate (self->pack));
  ashi_view_set_isolated (self->view, FALSE);
  ashi_view_end_change (self->view);
  expect_nothing (self);
}

static void
answer (AshiView *view, AshiViewChange change)
{
  if (change & CHANGE (SELECTION))
    ashi_view_set_isolated (view, TRUE);
}

static void
keep_last (AshiView *view, AshiViewChange change, AshiViewChange *last)
{
  *last = change;
}

/* What a listener changes is told to everybody afterwards, in the same order. */
static void
test_answer_comes_after (Fixture *self, gconstpointer unused)
{
  AshiViewChange last = 0;

  g_signal_connect (self->view, "notify::selection", G_CALLBACK (assert_agrees), NULL);
  g_signal_connect (self->view, "changed", G_CALLBACK (answer), NULL);
  g_signal_connect (self->view, "changed", G_CALLBACK (keep_last), &last);
  ashi_view_select (self->view, "outer-muscle--left");
  g_assert_cmphex (last, ==, CHANGE (ISOLATED));
  expect_times (self, 2, CHANGE (SELECTION) | CHANGE (ISOLATED));
}

static void
select_any_spot (AshiView *view)
{
  AshiPlate *plate = ashi_view_get_plate (view);
  const int n = (int) ashi_plate_get_n_structures (plate);
  const char *spot[] = { NULL, NULL, NULL };

  for (guint i = 0; n > 0 && i < 2; i++)
    spot[i] = ashi_plate_get_structure (plate, (guint) g_test_rand_int_range (0, n))->id;
  ashi_view_select_spot (view, spot);
}

/* Whatever hands can do, in any order, nobody finds anything half done. */
static void
test_any_way (Fixture *self, gconstpointer unused)
{
  static const AshiAudience readers[] = { ASHI_AUDIENCE_CLINICIAN, ASHI_AUDIENCE_TRAINEE, ASHI_AUDIENCE_PATIENT };

  for (guint i = 0; i < 2000; i++)
    {
      const guint n = (guint) g_test_rand_int_range (0, 9);

      self->n_events = 0;
      if (n == 0)
        ashi_view_set_plate (self->view, ashi_pack_get_plate (self->pack, (guint) g_test_rand_int_range (0, 3)));
      else if (n == 1)
        ashi_view_open_section (self->view, find_section (self));
      else if (n == 2)
        ashi_view_close_section (self->view);
      else if (n == 3)
        ashi_view_set_audience (self->view, readers[g_test_rand_int_range (0, 3)]);
      else if (n == 4)
        ashi_view_open_lesson (self->view, ashi_pack_find_lesson (self->pack, "two-steps"));
      else if (n == 5)
        select_any_spot (self->view);
      else if (n == 6)
        ashi_view_hide_selected (self->view);
      else if (n == 7)
        ashi_history_go (self->history, g_test_rand_int_range (-2, 3));
      else
        ashi_view_set_show_felt (self->view, !ashi_view_get_show_felt (self->view));
      g_assert_cmpuint (self->n_events, <=, 1);
      assert_agrees (self->view);
      ashi_test_settle ();
    }
}

static void
test_another_pack (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiPack) other = ashi_test_pack_read ("good", NULL);

  ashi_view_set_plate (self->view, ashi_pack_find_plate (self->pack, "side"));
  ashi_view_set_layer_opacity (self->view, 0, 0.25);
  ashi_view_select (self->view, "outer-muscle--right");
  ashi_view_ghost_selected (self->view);
  ashi_test_settle ();
  ashi_view_open_section (self->view, find_section (self));
  ashi_view_open_lesson (self->view, ashi_pack_find_lesson (self->pack, "two-steps"));
  ashi_test_settle ();
  g_assert_true (ashi_history_can_go (self->history, -1));
  forget (self);

  ashi_view_set_pack (self->view, other);
  expect (self, CHANGE (PACK) | CHANGE (NAMES) | PLATE | CHANGE (LESSON) | CHANGE (VEIL) | CHANGE (SELECTION));
  g_assert_true (ashi_view_get_plate (self->view) == ashi_pack_find_plate (other, "side"));
  g_assert_cmpfloat (ashi_view_get_effective_opacity (self->view, 0), ==, 1);
  g_assert_true (ashi_card_get_subject (ashi_view_get_card (self->view))
                 == ashi_pack_find_subject (other, "outer-muscle"));
  ashi_test_settle ();
  g_assert_false (ashi_history_can_go (self->history, -1));
  ashi_view_set_pack (self->view, other);
  expect_nothing (self);
  g_clear_object (&self->history);
  g_clear_object (&self->view);
  self->view = ashi_view_new ();
  self->history = ashi_history_new (self->view);
}

/* What the next pack does not know is selected no longer. */
static void
test_another_pack_knows_less (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiPack) other = ashi_test_pack_read ("good", NULL);

  ashi_view_select (self->view, "no-such-thing");
  ashi_view_set_pack (self->view, other);
  g_assert_null (ashi_view_get_selection (self->view));
  ashi_view_set_pack (self->view, self->pack);
}

/* The pack that a plate was ahead of leaves it as it is seen. */
static void
test_pack_comes_later (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_view_new ();

  ashi_view_set_plate (view, ashi_pack_find_plate (pack, "side"));
  ashi_view_set_layer_opacity (view, 0, 0.25);
  ashi_view_select (view, "outer-muscle--right");
  ashi_view_ghost_selected (view);
  ashi_view_set_pack (view, pack);
  assert_agrees (view);
  g_assert_true (ashi_view_get_plate (view) == ashi_pack_find_plate (pack, "side"));
  g_assert_cmpfloat (ashi_view_get_effective_opacity (view, 0), ==, 0.25);
  g_assert_cmpstr (ashi_view_get_selection (view), ==, "outer-muscle--right");
  g_assert_cmpuint (ashi_veil_get_n (ashi_view_get_veil (view)), ==, 1);
}

/* A view for patients has no way out of it. */
static void
test_allowed (void)
{
  static const char *const refused[] = { "ashi:section/gb30", "ashi:plate/small?lesson=two-steps" };
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_view_new_for (ASHI_AUDIENCE_PATIENT);
  AshiFraming look;

  g_assert_cmpint (ashi_view_get_audience (view), ==, ASHI_AUDIENCE_PATIENT);
  ashi_view_set_plate (view, ashi_pack_get_first_plate (pack));
  g_assert_null (ashi_view_get_plate (view)); /* nobody knows yet what it tells */
  ashi_view_set_pack (view, pack);
  ashi_view_set_plate (view, ashi_pack_get_first_plate (pack));
  g_assert_nonnull (ashi_view_get_plate (view));
  ashi_view_set_audience (view, ASHI_AUDIENCE_CLINICIAN);
  ashi_view_set_audience (view, ASHI_AUDIENCE_PATIENT | ASHI_AUDIENCE_TRAINEE);
  ashi_view_set_audience (view, 0);
  g_object_set (view, "audience", ASHI_AUDIENCE_TRAINEE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (ashi_link_open (refused[i], pack, view, &look, NULL, NULL));
  ashi_view_open_section (view, ashi_pack_find_section (pack, "gb30"));
  g_object_set (view, "measuring", TRUE, "rulers", TRUE, "picture-name", "section/gb30", NULL);
  g_assert_cmpint (ashi_view_get_audience (view), ==, ASHI_AUDIENCE_PATIENT);
  assert_agrees (view);
}

static void
test_allowed_two (void)
{
  g_autoptr (AshiView) view = ashi_view_new_for (ASHI_AUDIENCE_TRAINEE | ASHI_AUDIENCE_PATIENT);

  g_assert_cmpint (ashi_view_get_audience (view), ==, ASHI_AUDIENCE_TRAINEE);
  ashi_view_set_audience (view, ASHI_AUDIENCE_PATIENT);
  ashi_view_set_audience (view, ASHI_AUDIENCE_CLINICIAN);
  g_assert_cmpint (ashi_view_get_audience (view), ==, ASHI_AUDIENCE_PATIENT);
  ashi_view_set_audience (view, ASHI_AUDIENCE_TRAINEE);
  g_assert_cmpint (ashi_view_get_audience (view), ==, ASHI_AUDIENCE_TRAINEE);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *self, gconstpointer unused);
  } tests[] = {
    { "selection", test_selection },
    { "felt", test_felt },
    { "sought", test_sought },
    { "pictures", test_pictures },
    { "layers", test_layers },
    { "looks", test_looks },
    { "audience", test_audience },
    { "link", test_link },
    { "names", test_names },
    { "history", test_history },
    { "several-are-one", test_several_are_one },
    { "there-and-back", test_there_and_back },
    { "answer-comes-after", test_answer_comes_after },
    { "any-way", test_any_way },
    { "another-pack", test_another_pack },
    { "another-pack-knows-less", test_another_pack_knows_less },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/view-change/", tests[i].name, NULL);

      g_test_add (path, Fixture, NULL, set_up, tests[i].test, tear_down);
    }
  g_test_add_func ("/view-change/audience-of-another-pack", test_audience_of_another_pack);
  g_test_add_func ("/view-change/pack-comes-later", test_pack_comes_later);
  g_test_add_func ("/view-change/allowed", test_allowed);
  g_test_add_func ("/view-change/allowed-two", test_allowed_two);
  return g_test_run ();
}
