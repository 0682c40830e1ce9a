// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-audience.h"
#include "ashi-follower.h"
#include "ashi-length.h"
#include "ashi-test-pack.h"

#include <math.h>

/* What a patient sees of what somebody else looks at: of everything in the pack nothing that is not for them. */

typedef struct
{
  AshiPack *pack;
  AshiView *leader;
  AshiViewport *shown, *viewport;
  AshiFollower *follower;
  AshiView *view; /* the patient's */
} Fixture;

static void
follow (Fixture *self)
{
  self->shown = ashi_viewport_new ();
  self->viewport = ashi_viewport_new ();
  ashi_viewport_set_size (self->shown, 1000, 500);
  ashi_viewport_set_size (self->viewport, 800, 800);
  ashi_viewport_set_content (self->shown, (AshiBox) { 0, 0, 1000, 2000 });
  ashi_viewport_set_content (self->viewport, (AshiBox) { 0, 0, 1000, 2000 });
  self->follower = ashi_follower_new (self->leader, self->shown);
  ashi_follower_set_viewport (self->follower, self->viewport);
  self->view = ashi_follower_get_view (self->follower);
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = g_object_ref (ashi_test_pack_get_built_in ());
  self->leader = ashi_test_open_view (self->pack);
  ashi_view_set_plate (self->leader, ashi_pack_find_plate (self->pack, "posterior"));
  follow (self);
}

static void
set_up_strange (Fixture *self, gconstpointer unused)
{
  g_autofree char *folder = ashi_test_pack_dup_bad ("patient-everywhere");
  g_autoptr (AshiProblems) problems = ashi_problems_new ();

  self->pack = ashi_test_pack_read_folder (folder, problems);
  self->leader = ashi_test_open_view (self->pack);
  ashi_test_pack_remove (folder);
  follow (self);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_assert_finalize_object (self->follower);
  g_assert_finalize_object (self->shown);
  g_assert_finalize_object (self->viewport);
  g_assert_finalize_object (self->leader);
  g_object_unref (self->pack);
}

static void
assert_names_nothing (Fixture *self)
{
  AshiPlate *plate = ashi_view_get_plate (self->view);
  g_autofree char *name =
      ashi_names_dup_structure (ashi_view_get_names (self->view), plate, ashi_view_get_selection (self->view) ?: "");

  g_assert_false (ashi_tells_length (name));
  g_assert_false (ashi_tells_length (ashi_plate_get_title (plate)));
}

/* Whatever the leader shows, this is a patient's view of what there is for patients. */
static void
assert_for_patient (Fixture *self)
{
  AshiPack *pack = ashi_pack_for (self->pack, ASHI_AUDIENCE_PATIENT);
  AshiLesson *lesson = ashi_view_get_lesson (self->view);
  const char *selection = ashi_view_get_selection (self->view);
  AshiPlate *plate = ashi_view_get_plate (self->view);

  g_assert_cmpint (ashi_view_get_audience (self->view), ==, ASHI_AUDIENCE_PATIENT);
  g_assert_cmpint (ashi_view_get_allowed (self->view), ==, ASHI_AUDIENCE_PATIENT);
  g_assert_null (ashi_view_get_section (self->view));
  g_assert_true (plate != NULL && ashi_pack_find_plate (pack, ashi_plate_get_id (plate)) == plate);
  g_assert_true (ashi_view_get_home (self->view) == plate);
  g_assert_true (lesson == NULL || ashi_lesson_is_for (lesson, ASHI_AUDIENCE_PATIENT));
  g_assert_true (selection == NULL || ashi_pack_find_structure_subject (pack, selection) != NULL);
  g_assert_false (ashi_view_get_rulers (self->view));
  g_assert_false (ashi_view_get_measuring (self->view));
  g_assert_cmpint (ashi_view_get_labels (self->view), ==, ASHI_LABELS_OFF);
  assert_names_nothing (self);
}

static void
show_every_subject (Fixture *self)
{
  GListModel *subjects = ashi_pack_get_subjects (ashi_view_get_pack (self->leader));
  const guint n = g_list_model_get_n_items (subjects);

  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);
      g_autofree char *right = g_strconcat (ashi_subject_get_id (subject), "--right", NULL);

      ashi_view_select (self->leader, right);
      assert_for_patient (self);
      if (!ashi_follower_get_held (self->follower))
        g_assert_cmpstr (ashi_view_get_selection (self->view), ==, right);
      ashi_view_select (self->leader, ashi_subject_get_id (subject));
      assert_for_patient (self);
    }
}

static void
show_every_plate (Fixture *self)
{
  AshiPlate *plate;

  for (guint i = 0; (plate = ashi_pack_get_plate (ashi_view_get_pack (self->leader), i)) != NULL; i++)
    {
      ashi_view_set_plate (self->leader, plate);
      ashi_view_peel (self->leader, i);
      assert_for_patient (self);
      if (!ashi_follower_get_held (self->follower))
        g_assert_cmpstr (ashi_plate_get_id (ashi_view_get_plate (self->view)), ==, ashi_plate_get_id (plate));
    }
}

static void
show_every_section (Fixture *self)
{
  AshiSection *section;

  for (guint i = 0; (section = ashi_pack_get_section (ashi_view_get_pack (self->leader), i)) != NULL; i++)
    {
      ashi_view_open_section (self->leader, section);
      g_assert_true (ashi_view_get_section (self->leader) == section);
      g_assert_true (ashi_follower_get_held (self->follower));
      ashi_view_select (self->leader, "sciatic-nerve--left");
      assert_for_patient (self);
    }
  ashi_view_close_section (self->leader);
}

/* Returns: how many of them the patient reads, too */
static guint
show_every_lesson (Fixture *self)
{
  GListModel *lessons = ashi_pack_get_lessons (self->pack);
  guint n_read = 0;

  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);

      ashi_view_open_lesson (self->leader, lesson);
      assert_for_patient (self);
      n_read += !ashi_follower_get_held (self->follower);
      if (!ashi_follower_get_held (self->follower) && ashi_view_get_lesson (self->leader) != NULL)
        g_assert_cmpstr (ashi_lesson_get_id (ashi_view_get_lesson (self->view)), ==, ashi_lesson_get_id (lesson));
    }
  ashi_view_close_lesson (self->leader);
  return n_read;
}

static void
show_all (Fixture *self)
{
  static const AshiAudience readers[] = { ASHI_AUDIENCE_CLINICIAN, ASHI_AUDIENCE_TRAINEE };

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      ashi_view_set_audience (self->leader, readers[i]);
      ashi_view_set_rulers (self->leader, TRUE);
      ashi_view_set_measuring (self->leader, TRUE);
      ashi_view_set_labels (self->leader, ASHI_LABELS_ALL);
      show_every_plate (self);
      show_every_section (self);
      show_every_subject (self);
      show_every_lesson (self);
    }
}

static void
test_everything (Fixture *self, gconstpointer unused)
{
  guint n_read;

  show_all (self);
  n_read = show_every_lesson (self);
  g_assert_cmpuint (n_read, >, 0);
  g_assert_cmpuint (n_read, <, g_list_model_get_n_items (ashi_pack_get_lessons (self->pack)));
}

/* A pack with lengths wherever one can write. */
static void
test_strange (Fixture *self, gconstpointer unused)
{
  show_all (self);
}

/* The last picture, and not the plate that the section would be left for. */
static void
test_section (Fixture *self, gconstpointer unused)
{
  ashi_view_select (self->leader, "piriformis--right");
  ashi_view_open_section (self->leader, ashi_pack_find_section (self->pack, "gb30"));
  ashi_view_select (self->leader, "sciatic-nerve--right");
  g_assert_true (ashi_follower_get_held (self->follower));
  g_assert_cmpstr (ashi_view_get_selection (self->view), ==, "piriformis--right");
  ashi_view_close_section (self->leader);
  g_assert_false (ashi_follower_get_held (self->follower));
  g_assert_cmpstr (ashi_view_get_selection (self->view), ==, "sciatic-nerve--right");
}

/* Whoever begins within a section shows the plate on which it lies, with nothing on it. */
static void
test_begun_in_section (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiFollower) late = NULL;

  ashi_view_select (self->leader, "piriformis--right");
  ashi_view_open_section (self->leader, ashi_pack_find_section (self->pack, "gb30"));
  late = ashi_follower_new (self->leader, self->shown);
  g_assert_true (ashi_follower_get_held (late));
  g_assert_cmpstr (ashi_plate_get_id (ashi_view_get_plate (ashi_follower_get_view (late))), ==, "posterior");
  g_assert_null (ashi_view_get_selection (ashi_follower_get_view (late)));
}

static void
test_frozen (Fixture *self, gconstpointer unused)
{
  ashi_view_select (self->leader, "piriformis--right");
  ashi_viewport_look_at (self->shown, 400, 900, 2);
  ashi_follower_set_frozen (self->follower, TRUE);
  ashi_view_set_plate (self->leader, ashi_pack_find_plate (self->pack, "anterior"));
  ashi_view_select (self->leader, NULL);
  ashi_viewport_look_at (self->shown, 200, 300, 4);
  g_assert_cmpstr (ashi_plate_get_id (ashi_view_get_plate (self->view)), ==, "posterior");
  g_assert_cmpstr (ashi_view_get_selection (self->view), ==, "piriformis--right");
  g_assert_cmpfloat (ashi_viewport_get_scale (self->viewport), ==, 1.6);
  ashi_follower_set_frozen (self->follower, FALSE);
  g_assert_cmpstr (ashi_plate_get_id (ashi_view_get_plate (self->view)), ==, "anterior");
  g_assert_null (ashi_view_get_selection (self->view));
  g_assert_cmpfloat (ashi_viewport_get_scale (self->viewport), ==, 3.2);
}

/* The skin, and afterwards what would be seen by then; or, frozen, what was seen. */
static void
test_calm (Fixture *self, gconstpointer unused)
{
  ashi_view_select (self->leader, "piriformis--right");
  ashi_view_peel (self->leader, 3);
  ashi_viewport_look_at (self->shown, 400, 900, 2);
  ashi_follower_set_frozen (self->follower, TRUE);
  ashi_follower_set_calm (self->follower, TRUE);
  g_assert_null (ashi_view_get_selection (self->view));
  g_assert_cmpfloat (ashi_view_get_peel (self->view), ==, 0);
  g_assert_true (ashi_viewport_get_fitted (self->viewport));
  ashi_view_select (self->leader, "sciatic-nerve--right");
  g_assert_null (ashi_view_get_selection (self->view));
  ashi_follower_set_calm (self->follower, FALSE);
  g_assert_cmpstr (ashi_view_get_selection (self->view), ==, "piriformis--right");
  g_assert_cmpfloat (ashi_view_get_peel (self->view), ==, 3);
  g_assert_cmpfloat (ashi_viewport_get_scale (self->viewport), ==, 1.6);
  ashi_follower_set_frozen (self->follower, FALSE);
  g_assert_cmpstr (ashi_view_get_selection (self->view), ==, "sciatic-nerve--right");
}

/* Patients know the body by its skin, and lose it when somebody peels, not when something is chosen by its name. */
static void
test_layers (Fixture *self, gconstpointer unused)
{
  g_assert_cmpfloat (ashi_view_get_peel (self->leader), >, 0);
  g_assert_cmpfloat (ashi_view_get_peel (self->view), ==, 0);
  ashi_view_select (self->leader, "piriformis--right");
  ashi_view_uncover (self->leader, "piriformis--right");
  g_assert_cmpfloat (ashi_view_get_peel (self->view), ==, 0);
  ashi_view_peel (self->leader, 4.5);
  g_assert_cmpfloat (ashi_view_get_peel (self->view), ==, 4.5);
  ashi_view_peel (self->leader, 0);
  g_assert_cmpfloat (ashi_view_get_peel (self->view), ==, 0);
}

/* A patient who reads there has peeled for themselves. */
static void
test_layers_of_patient (Fixture *self, gconstpointer unused)
{
  ashi_view_set_audience (self->leader, ASHI_AUDIENCE_PATIENT);
  ashi_view_peel (self->leader, 2);
  g_assert_cmpfloat (ashi_view_get_peel (self->view), ==, 2);
  ashi_view_set_audience (self->leader, ASHI_AUDIENCE_CLINICIAN);
  g_assert_cmpfloat (ashi_view_get_peel (self->view), ==, 0);
}

static void
test_looks (Fixture *self, gconstpointer unused)
{
  const char *const hidden[] = { "gluteus-maximus--right", NULL }, *const ghosts[] = { "piriformis--left", NULL };

  ashi_view_set_veil (self->leader, hidden, ghosts);
  ashi_view_set_isolated (self->leader, TRUE);
  ashi_view_set_show_felt (self->leader, TRUE);
  ashi_view_set_colours (self->leader, ASHI_COLOURS_DISTINCT);
  g_assert_true (ashi_veil_is_equal (ashi_view_get_veil (self->view), ashi_view_get_veil (self->leader)));
  g_assert_true (ashi_view_get_isolated (self->view));
  g_assert_true (ashi_view_get_show_felt (self->view));
  g_assert_cmpint (ashi_view_get_colours (self->view), ==, ASHI_COLOURS_DISTINCT);
}

static void
test_side (Fixture *self, gconstpointer unused)
{
  ashi_view_select (self->leader, "piriformis--left");
  g_assert_cmpstr (ashi_view_get_selection (self->view), ==, "piriformis--left");
}

static void
assert_looks_at (Fixture *self, double x, double y, double scale)
{
  double center_x, center_y;

  ashi_viewport_get_center (self->viewport, &center_x, &center_y);
  g_assert_cmpfloat_with_epsilon (center_x, x, 1e-6);
  g_assert_cmpfloat_with_epsilon (center_y, y, 1e-6);
  g_assert_cmpfloat_with_epsilon (ashi_viewport_get_scale (self->viewport), scale, 1e-6);
}

/* All that is seen there, in a widget of another shape, also when that gets another size; and in a section nothing. */
static void
test_place (Fixture *self, gconstpointer unused)
{
  g_assert_true (ashi_viewport_get_fitted (self->viewport));
  ashi_viewport_look_at (self->shown, 400, 900, 2);
  assert_looks_at (self, 400, 900, 1.6);
  ashi_viewport_set_size (self->viewport, 2000, 500);
  assert_looks_at (self, 400, 900, 2);
  ashi_viewport_set_content (self->viewport, (AshiBox) { 0, 0, 900, 1900 }); /* another plate is open */
  assert_looks_at (self, 400, 900, 2);
  ashi_view_open_section (self->leader, ashi_pack_find_section (self->pack, "gb30"));
  ashi_viewport_look_at (self->shown, 10, 20, 5);
  assert_looks_at (self, 400, 900, 2);
  ashi_view_close_section (self->leader);
  ashi_viewport_fit (self->shown);
  g_assert_true (ashi_viewport_get_fitted (self->viewport));
}

/* Another pack is followed with the rest, or when it is no longer frozen. */
static void
test_pack (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiPack) other = ashi_test_pack_read ("good", NULL);

  ashi_view_select (self->leader, "piriformis--right");
  ashi_follower_set_frozen (self->follower, TRUE);
  ashi_view_set_pack (self->leader, other);
  g_assert_true (ashi_view_get_whole_pack (self->view) == self->pack);
  g_assert_cmpstr (ashi_view_get_selection (self->view), ==, "piriformis--right");
  ashi_follower_set_frozen (self->follower, FALSE);
  g_assert_true (ashi_view_get_whole_pack (self->view) == other);
  g_assert_cmpstr (ashi_plate_get_id (ashi_view_get_plate (self->view)), ==,
                   ashi_plate_get_id (ashi_view_get_plate (self->leader)));
  g_assert_null (ashi_view_get_selection (self->view));
}

/* The same in the patient's language, and another pack as it is. */
static void
test_told (Fixture *self, gconstpointer unused)
{
  AshiPack *told = ashi_test_pack_get_built_in ();
  g_autoptr (AshiPack) other = ashi_test_pack_read ("good", NULL);
  AshiLesson *lesson = ashi_pack_find_lesson (self->pack, "after-needling");

  ashi_view_select (self->leader, "piriformis--right");
  ashi_view_open_lesson (self->leader, lesson);
  ashi_follower_set_told (self->follower, self->pack, told);
  g_assert_true (ashi_view_get_whole_pack (self->view) == told);
  g_assert_cmpstr (ashi_view_get_selection (self->view), ==, "piriformis--right");
  g_assert_true (ashi_view_get_lesson (self->view)
                 == ashi_pack_find_lesson (ashi_pack_for (told, ASHI_AUDIENCE_PATIENT), "after-needling"));
  g_assert_true (ashi_pack_find_plate (ashi_pack_for (told, ASHI_AUDIENCE_PATIENT), "posterior")
                 == ashi_view_get_plate (self->view));
  ashi_view_set_pack (self->leader, other);
  g_assert_true (ashi_view_get_whole_pack (self->view) == other);
}

/* A plate may be ahead of its pack, but what patients would be told by it nobody knows then. */
static void
test_no_pack (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) leader = ashi_view_new ();
  g_autoptr (AshiViewport) shown = ashi_viewport_new ();
  g_autoptr (AshiFollower) follower = NULL;

  ashi_view_set_plate (leader, ashi_pack_get_plate (pack, 0));
  follower = ashi_follower_new (leader, shown);
  g_assert_null (ashi_view_get_plate (ashi_follower_get_view (follower)));
  ashi_follower_set_calm (follower, TRUE);
  g_assert_null (ashi_view_get_plate (ashi_follower_get_view (follower)));
  ashi_follower_set_calm (follower, FALSE);
  ashi_view_set_pack (leader, pack);
  g_assert_nonnull (ashi_view_get_plate (ashi_follower_get_view (follower)));
}

#define ADD(name, function) g_test_add ("/follower/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("everything", test_everything);
  g_test_add ("/follower/strange", Fixture, NULL, set_up_strange, test_strange, tear_down);
  ADD ("section", test_section);
  ADD ("begun-in-section", test_begun_in_section);
  ADD ("frozen", test_frozen);
  ADD ("calm", test_calm);
  ADD ("layers", test_layers);
  ADD ("layers-of-patient", test_layers_of_patient);
  ADD ("looks", test_looks);
  ADD ("side", test_side);
  ADD ("place", test_place);
  ADD ("pack", test_pack);
  ADD ("told", test_told);
  g_test_add_func ("/follower/no-pack", test_no_pack);
  return g_test_run ();
}
