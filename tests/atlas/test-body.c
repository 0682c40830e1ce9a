// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-run-text.h"
#include "ashi-test-pack.h"

static void
test_landmarks (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiBody *body = ashi_pack_get_body (pack);
  const AshiLandmark *knob = ashi_body_find_landmark (body, "knob", ASHI_SIDE_RIGHT);

  g_assert_cmpuint (ashi_body_get_landmarks (body)->len, ==, 3);
  g_assert_cmpfloat (knob->position.x, ==, -40);
  g_assert_cmpfloat (knob->position.y, ==, 10.5);
  g_assert_cmpfloat (knob->position.z, ==, -80);
  g_assert_cmpstr (knob->title, ==, "Knob");
  g_assert_cmpstr (knob->definition, ==, "The most lateral place of the bone.");
  g_assert_null (ashi_body_find_landmark (body, "knob", ASHI_SIDE_MIDLINE));
}

static void
test_places (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiBody *body = ashi_pack_get_body (pack);
  const AshiPlace *place = ashi_body_find_place (body, "gb30", ASHI_SIDE_LEFT);
  const AshiOtherPlace *other = g_ptr_array_index (place->others, 0);

  g_assert_cmpuint (ashi_body_get_places (body)->len, ==, 2);
  g_assert_cmpfloat (place->position.y, ==, 60.2);
  g_assert_cmpstr (place->rule, ==, "A third of the way from knob to hollow.");
  g_assert_cmpuint (place->landmarks->len, ==, 2);
  g_assert_true (g_ptr_array_index (place->landmarks, 0) == ashi_body_find_landmark (body, "knob", ASHI_SIDE_LEFT));
  g_assert_true (g_ptr_array_index (place->landmarks, 1)
                 == ashi_body_find_landmark (body, "hollow", ASHI_SIDE_MIDLINE));
  g_assert_cmpstr (other->source->id, ==, "book");
  g_assert_cmpstr (other->at, ==, "p. 2");
  g_assert_cmpfloat (other->position.z, ==, -65);
  g_assert_cmpstr (other->rule, ==, "Half of the way.");
  g_assert_cmpuint (ashi_body_find_place (body, "gb30", ASHI_SIDE_RIGHT)->others->len, ==, 0);
}

static void
test_runs (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiSubject *gb30 = ashi_pack_find_subject (pack, "gb30");
  g_autoptr (AshiCard) clinician = ashi_card_new (gb30, ASHI_AUDIENCE_CLINICIAN);
  g_autoptr (AshiCard) patient = ashi_card_new (gb30, ASHI_AUDIENCE_PATIENT);
  g_autoptr (GPtrArray) runs = ashi_card_list_runs (clinician, pack);
  g_autoptr (GPtrArray) hidden = ashi_card_list_runs (patient, pack);
  const AshiRun *run = g_ptr_array_index (runs, 0);
  g_autofree char *title = ashi_run_dup_title (run, pack);
  g_autofree char *words = ashi_run_dup_words (run, pack);

  g_assert_cmpuint (runs->len, ==, 1);
  g_assert_cmpfloat (run->length, ==, 40);
  g_assert_cmpstr (run->way, ==, "Straight in.");
  g_assert_cmpuint (run->beyond->len, ==, 4);
  g_assert_cmpfloat (((AshiStretch *) g_ptr_array_index (run->beyond, 3))->to, ==, 80);
  g_assert_cmpuint (run->near->len, ==, 1);
  g_assert_cmpstr (((AshiNear *) g_ptr_array_index (run->near, 0))->subject_id, ==, "side-nerve");
  g_assert_cmpfloat (((AshiNear *) g_ptr_array_index (run->near, 0))->distance, ==, 16.5);
  g_assert_cmpfloat (((AshiNear *) g_ptr_array_index (run->near, 0))->at, ==, 38.5);
  g_assert_cmpstr (title, ==, "GB30, left");
  g_assert_cmpstr (words, ==, "Skin and fat 0–8.5, Outer muscle 8.5–30, Connective tissue 30–40 mm");
  g_assert_cmpuint (hidden->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/body/landmarks", test_landmarks);
  g_test_add_func ("/body/places", test_places);
  g_test_add_func ("/body/runs", test_runs);
  return g_test_run ();
}
