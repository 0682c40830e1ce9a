// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-picker.h"
#include "ashi-test-loop.h"
#include "ashi-test-pack.h"

#define N_LAYERS 5
#define DRAWN    "outer-muscle--left" /* at (-30, -85) */

static const double all[N_LAYERS] = { 1, 1, 1, 1, 1 }, none[N_LAYERS];

typedef struct
{
  AshiPlate *plate;
  AshiPicker *picker;
  guint n_mapped, n_refined, n_picked;
  char *picked;  /* the outermost of the last answer; NULL: nothing */
  char *located; /* the last answer */
} Fixture;

static void
count (guint *n)
{
  (*n)++;
}

static void
on_picked (Fixture *self, const char *const *ids)
{
  self->n_picked++;
  g_free (self->picked);
  self->picked = g_strdup (ids[0]);
}

static void
on_located (Fixture *self, const char *id)
{
  g_free (self->located);
  self->located = g_strdup (id);
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);

  self->plate = g_object_ref (ashi_pack_get_first_plate (pack));
  g_assert_cmpuint (ashi_plate_get_n_layers (self->plate), ==, N_LAYERS);
  self->picker = ashi_picker_new (self->plate);
  g_signal_connect_swapped (self->picker, "mapped", G_CALLBACK (count), &self->n_mapped);
  g_signal_connect_swapped (self->picker, "refined", G_CALLBACK (count), &self->n_refined);
  g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (on_picked), self);
  g_signal_connect_swapped (self->picker, "located", G_CALLBACK (on_located), self);
}

static gboolean
has_happened (gpointer times)
{
  return *(guint *) times > 0;
}

/* Until no worker holds the picker any more. */
static void
tear_down (Fixture *self, gconstpointer unused)
{
  ashi_picker_stop (self->picker);
  ashi_test_wait_until (ashi_test_is_alone, self->picker);
  g_object_unref (self->picker);
  g_object_unref (self->plate);
  g_free (self->picked);
  g_free (self->located);
}

static void
test_answers_when_it_knows (Fixture *self, gconstpointer unused)
{
  AshiBox box;

  ashi_picker_start (self->picker, NULL);
  g_assert_null (ashi_picker_get_map (self->picker));
  g_assert_null (ashi_picker_pick_first (self->picker, -30, -85, all, 1));
  g_assert_false (ashi_picker_get_bounds (self->picker, DRAWN, &box));
  ashi_picker_ask (self->picker, 0, 0, none, 1); /* only the last question waits */
  ashi_picker_ask (self->picker, -30, -85, all, 1);
  ashi_picker_seek (self->picker, DRAWN);
  ashi_test_wait_until (has_happened, &self->n_mapped);
  g_assert_cmpuint (self->n_picked, ==, 1);
  g_assert_cmpstr (self->picked, ==, DRAWN);
  g_assert_cmpstr (self->located, ==, DRAWN);
  g_assert_cmpstr (ashi_picker_pick_first (self->picker, -30, -85, all, 1)->id, ==, DRAWN);
  g_assert_true (ashi_picker_get_bounds (self->picker, DRAWN, &box));
  ashi_picker_ask (self->picker, -30, -85, none, 1);
  g_assert_cmpuint (self->n_picked, ==, 2);
  g_assert_null (self->picked);
}

/* What was asked meant what was seen before something else was hidden; what is to be found is looked for still. */
static void
test_starting_anew_forgets_the_click (Fixture *self, gconstpointer unused)
{
  const char *const hidden[] = { DRAWN, NULL };

  ashi_picker_start (self->picker, NULL);
  ashi_picker_ask (self->picker, -30, -85, all, 1);
  ashi_picker_seek (self->picker, DRAWN);
  ashi_picker_start (self->picker, hidden);
  ashi_test_wait_until (has_happened, &self->n_mapped);
  g_assert_cmpuint (self->n_picked, ==, 0);
  g_assert_cmpstr (self->located, ==, DRAWN);
  ashi_picker_ask (self->picker, -30, -85, all, 1);
  g_assert_cmpstr (self->picked, !=, DRAWN);
}

static void
test_stopping_is_silent (Fixture *self, gconstpointer unused)
{
  ashi_picker_start (self->picker, NULL);
  ashi_picker_ask (self->picker, -30, -85, all, 1);
  ashi_picker_stop (self->picker);
  ashi_test_wait_until (ashi_test_is_alone, self->picker);
  g_assert_cmpuint (self->n_mapped + self->n_picked, ==, 0);
  g_assert_null (ashi_picker_get_map (self->picker));
}

static void
test_refines_what_is_seen (Fixture *self, gconstpointer unused)
{
  const AshiBox seen = { -40, -95, 20, 20 };

  ashi_picker_refine (self->picker, seen, 20); /* nothing is known yet */
  ashi_picker_start (self->picker, NULL);
  ashi_test_wait_until (has_happened, &self->n_mapped);
  g_assert_false (ashi_pick_map_is_fine (ashi_picker_get_map (self->picker), seen, 20));
  ashi_picker_refine (self->picker, seen, 20);
  ashi_picker_refine (self->picker, seen, 20); /* one is on its way */
  ashi_test_wait_until (has_happened, &self->n_refined);
  g_assert_true (ashi_pick_map_is_fine (ashi_picker_get_map (self->picker), seen, 20));
  g_assert_cmpuint (self->n_mapped, ==, 1);
  g_assert_cmpstr (ashi_picker_pick_first (self->picker, -30, -85, all, 1)->id, ==, DRAWN);
}

#define TEST(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/picker/answers-when-it-knows", test_answers_when_it_knows);
  TEST ("/picker/starting-anew-forgets-the-click", test_starting_anew_forgets_the_click);
  TEST ("/picker/stopping-is-silent", test_stopping_is_silent);
  TEST ("/picker/refines-what-is-seen", test_refines_what_is_seen);
  return g_test_run ();
}
