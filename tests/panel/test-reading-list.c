// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-reading-list.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"

/* What there is to read about a subject stands at the end of its card, for whom it is. */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->view = ashi_test_open_view (self->pack);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_object_unref (self->view);
  g_object_unref (self->pack);
}

static GtkWidget *
open_list (Fixture *self, const char *subject)
{
  GtkWidget *list = ashi_reading_list_new (self->view, ashi_pack_find_subject (self->pack, subject));

  return list != NULL ? g_object_ref_sink (list) : NULL;
}

static void
test_about (Fixture *self, gconstpointer unused)
{
  GtkWidget *muscle = open_list (self, "outer-muscle"), *point = open_list (self, "gb30");

  g_assert_true (ashi_test_shows (muscle, "Read on"));
  g_assert_true (ashi_test_shows (muscle, "What it is"));
  g_assert_true (ashi_test_shows (muscle, "Two steps"));
  g_assert_false (ashi_test_shows (point, "What it is"));
  g_assert_true (ashi_test_shows (point, "Two steps"));
  g_assert_null (open_list (self, "hidden-nerve"));
  g_object_unref (muscle);
  g_object_unref (point);
}

static void
test_patient (Fixture *self, gconstpointer unused)
{
  GtkWidget *list;

  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  list = open_list (self, "outer-muscle");
  g_assert_true (ashi_test_shows (list, "What it is"));
  g_assert_false (ashi_test_shows (list, "Two steps"));
  g_assert_null (open_list (self, "gb30"));
  g_object_unref (list);
}

static void
test_open (Fixture *self, gconstpointer unused)
{
  GtkWidget *list = open_list (self, "outer-muscle");
  GtkWidget *button = gtk_widget_get_ancestor (ashi_test_find_words (list, "Two steps"), GTK_TYPE_BUTTON);

  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (ashi_lesson_get_id (ashi_view_get_lesson (self->view)), ==, "two-steps");
  g_object_unref (list);
}

#define ADD(name, test) g_test_add ("/reading-list/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("about", test_about);
  ADD ("patient", test_patient);
  ADD ("open", test_open);
  return g_test_run ();
}
