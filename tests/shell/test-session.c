// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-session.h"
#include "ashi-settings.h"
#include "ashi-test-loop.h"
#include "ashi-test-pack.h"

/* A view comes back as it was left. */

typedef struct
{
  AshiPack *pack;
  GSettings *settings;
  AshiView *view;
  AshiBookmarks *bookmarks;
  AshiSession *session;
} Fixture;

static void
begin (Fixture *self)
{
  self->view = ashi_session_create_view (self->settings);
  self->bookmarks = ashi_bookmarks_new (self->view);
  self->session = ashi_session_new (self->view, self->bookmarks, self->settings);
  ashi_session_enter (self->session, "small");
  ashi_view_set_pack (self->view, self->pack);
  ashi_view_set_plate (self->view, ashi_pack_find_plate (self->pack, "small"));
}

static void
end (Fixture *self)
{
  g_assert_finalize_object (self->session);
  g_assert_finalize_object (self->bookmarks);
  g_assert_finalize_object (self->view);
}

static void
set_up (Fixture *self, gconstpointer without)
{
  static const char *const keys[] = { "audience", "colours", "words", "plates", "layers", "favourites", "recents" };

  self->pack = ashi_test_pack_read ("good", NULL);
  self->settings = without != NULL ? NULL : ashi_settings_new ();
  for (guint i = 0; self->settings != NULL && i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (self->settings, keys[i]);
  begin (self);
}

static void
tear_down (Fixture *self, gconstpointer without)
{
  end (self);
  g_clear_object (&self->settings);
  g_clear_object (&self->pack);
}

static void
begin_again (Fixture *self)
{
  end (self);
  begin (self);
}

static void
test_returns (Fixture *self, gconstpointer without)
{
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_TRAINEE);
  ashi_view_set_colours (self->view, ASHI_COLOURS_DISTINCT);
  ashi_view_set_labels (self->view, ASHI_LABELS_ALL);
  ashi_view_peel (self->view, 2);
  ashi_view_select (self->view, "gb30--right");
  ashi_bookmarks_toggle (self->bookmarks, "outer-muscle");
  begin_again (self);
  g_assert_cmpint (ashi_view_get_audience (self->view), ==, ASHI_AUDIENCE_TRAINEE);
  g_assert_cmpint (ashi_view_get_colours (self->view), ==, ASHI_COLOURS_DISTINCT);
  g_assert_cmpint (ashi_view_get_labels (self->view), ==, ASHI_LABELS_ALL);
  g_assert_cmpfloat (ashi_view_get_peel (self->view), ==, 2);
  g_assert_true (ashi_bookmarks_has (self->bookmarks, "outer-muscle"));
  g_assert_cmpstr (ashi_bookmarks_get_recents (self->bookmarks)[0], ==, "gb30");
}

/* The clinician's layers are there again, and the skin for whom it is for. */
static void
test_patient (Fixture *self, gconstpointer without)
{
  ashi_view_peel (self->view, 1);
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  ashi_view_peel (self->view, 2);
  begin_again (self);
  g_assert_cmpint (ashi_view_get_audience (self->view), ==, ASHI_AUDIENCE_PATIENT);
  g_assert_cmpfloat (ashi_view_get_peel (self->view), ==, 0);
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_CLINICIAN);
  g_assert_cmpfloat (ashi_view_get_peel (self->view), ==, 1);
}

/* Which plate a patient left is not kept; that of whoever read before is. */
static void
test_patient_plate (Fixture *self, gconstpointer without)
{
  g_autoptr (GVariant) kept = NULL;

  ashi_view_set_plate (self->view, ashi_pack_find_plate (self->pack, "whole"));
  ashi_session_save (self->session);
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  ashi_view_set_plate (self->view, ashi_pack_find_plate (self->pack, "side"));
  ashi_session_save (self->session);
  kept = ashi_settings_dup_of_pack (self->settings, "plates", "small");
  g_assert_cmpstr (g_variant_get_string (kept, NULL), ==, "whole");
}

/* A patient has fewer words over the body than whoever reads afterwards. */
static void
test_words (Fixture *self, gconstpointer without)
{
  ashi_view_set_labels (self->view, ASHI_LABELS_ALL);
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  ashi_view_set_labels (self->view, ASHI_LABELS_SELECTED);
  begin_again (self);
  g_assert_cmpint (ashi_view_get_audience (self->view), ==, ASHI_AUDIENCE_PATIENT);
  g_assert_cmpint (ashi_view_get_labels (self->view), ==, ASHI_LABELS_ALL);
}

/* Layers that stepped back for what was looked at are as they were when it no longer is. */
static void
test_uncovered (Fixture *self, gconstpointer without)
{
  ashi_view_uncover (self->view, "inner-muscle--left");
  g_assert_cmpfloat (ashi_view_get_effective_opacity (self->view, 2), ==, 0);
  begin_again (self);
  g_assert_cmpfloat (ashi_view_get_effective_opacity (self->view, 2), ==, 1);
}

/* Layers as the pack opens them are not kept: a pack that changes its mind is heard. */
static void
test_usual (Fixture *self, gconstpointer without)
{
  g_autoptr (GVariant) kept = NULL;

  ashi_view_peel (self->view, 1);
  ashi_session_save (self->session);
  ashi_view_set_layer_visible (self->view, 1, TRUE);
  ashi_view_set_layer_opacity (self->view, 1, 0.5);
  ashi_view_set_layer_opacity (self->view, 4, 1);
  ashi_view_set_layer_visible (self->view, 4, FALSE);
  ashi_session_save (self->session);
  kept = ashi_settings_dup_of_pack (self->settings, "layers", "small");
  g_assert_cmpuint (g_variant_n_children (kept), ==, 0);
}

/* Each pack for itself, and favourites in both of two windows at once. */
static void
test_packs (Fixture *self, gconstpointer without)
{
  g_autoptr (AshiView) view = ashi_view_new ();
  g_autoptr (AshiBookmarks) bookmarks = ashi_bookmarks_new (view);
  g_autoptr (AshiSession) other = ashi_session_new (view, bookmarks, self->settings);

  ashi_session_enter (other, "another");
  ashi_bookmarks_toggle (self->bookmarks, "outer-muscle");
  g_assert_false (ashi_bookmarks_has (bookmarks, "outer-muscle"));
  ashi_session_enter (other, "small");
  g_assert_true (ashi_bookmarks_has (bookmarks, "outer-muscle"));
  ashi_bookmarks_toggle (bookmarks, "gb30");
  ashi_test_settle ();
  g_assert_true (ashi_bookmarks_has (self->bookmarks, "gb30"));
}

/* A second window on the same pack. */
static AshiSession *
open_another (Fixture *self, AshiView *view, AshiBookmarks *bookmarks)
{
  AshiSession *other = ashi_session_new (view, bookmarks, self->settings);

  ashi_session_enter (other, "small");
  ashi_view_set_pack (view, self->pack);
  ashi_view_set_plate (view, ashi_pack_find_plate (self->pack, "small"));
  return other;
}

/* Who reads in one window, and over which words, stays what it is whatever is chosen in another. */
static void
test_another_window (Fixture *self, gconstpointer without)
{
  g_autoptr (AshiView) patient = ashi_view_new ();
  g_autoptr (AshiBookmarks) bookmarks = ashi_bookmarks_new (patient);
  g_autoptr (AshiSession) other = open_another (self, patient, bookmarks);

  ashi_view_set_audience (patient, ASHI_AUDIENCE_PATIENT);
  ashi_view_set_labels (patient, ASHI_LABELS_SELECTED);
  ashi_test_settle ();
  g_assert_cmpint (ashi_view_get_audience (self->view), ==, ASHI_AUDIENCE_CLINICIAN);
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_TRAINEE);
  ashi_view_set_labels (self->view, ASHI_LABELS_ALL);
  ashi_test_settle ();
  g_assert_cmpint (ashi_view_get_audience (patient), ==, ASHI_AUDIENCE_PATIENT);
  g_assert_cmpint (ashi_view_get_labels (patient), ==, ASHI_LABELS_SELECTED);
  begin_again (self);
  g_assert_cmpint (ashi_view_get_audience (self->view), ==, ASHI_AUDIENCE_TRAINEE);
}

/* What was read and peeled in two windows is all there, whichever was closed last. */
static void
test_two_windows (Fixture *self, gconstpointer without)
{
  AshiView *view = ashi_view_new ();
  AshiBookmarks *bookmarks = ashi_bookmarks_new (view);
  AshiSession *other = open_another (self, view, bookmarks);

  ashi_view_set_plate (view, ashi_pack_find_plate (self->pack, "side"));
  ashi_view_peel (view, 1);
  ashi_view_peel (self->view, 2);
  ashi_view_select (self->view, "gb30--right");
  ashi_test_settle ();
  ashi_view_select (view, "outer-muscle--right");
  ashi_session_save (self->session);
  ashi_session_save (other);
  ashi_session_save (self->session);
  g_object_unref (other);
  g_object_unref (bookmarks);
  g_object_unref (view);
  begin_again (self);
  g_assert_cmpfloat (ashi_view_get_peel (self->view), ==, 2);
  g_assert_cmpstr (ashi_bookmarks_get_recents (self->bookmarks)[0], ==, "outer-muscle");
  g_assert_cmpstr (ashi_bookmarks_get_recents (self->bookmarks)[1], ==, "gb30");
  ashi_view_set_plate (self->view, ashi_pack_find_plate (self->pack, "side"));
  g_assert_cmpfloat (ashi_view_get_peel (self->view), ==, 1);
}

static void
test_without_settings (Fixture *self, gconstpointer without)
{
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_TRAINEE);
  ashi_view_peel (self->view, 1);
  ashi_bookmarks_toggle (self->bookmarks, "gb30");
  ashi_session_save (self->session);
  begin_again (self);
  g_assert_cmpint (ashi_view_get_audience (self->view), ==, ASHI_AUDIENCE_CLINICIAN);
}

#define ADD(name, without, test) g_test_add ("/session/" name, Fixture, without, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("returns", NULL, test_returns);
  ADD ("patient", NULL, test_patient);
  ADD ("patient-plate", NULL, test_patient_plate);
  ADD ("words", NULL, test_words);
  ADD ("uncovered", NULL, test_uncovered);
  ADD ("usual", NULL, test_usual);
  ADD ("packs", NULL, test_packs);
  ADD ("another-window", NULL, test_another_window);
  ADD ("two-windows", NULL, test_two_windows);
  ADD ("without-settings", "", test_without_settings);
  return g_test_run ();
}
