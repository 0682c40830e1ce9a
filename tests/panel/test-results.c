// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-results.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"

#include <adwaita.h>

/* What answers to the words is listed, with what is said of it; Enter takes what is sure, and nothing else. */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
  GtkWidget *results, *window;
  GObject *chosen; /* the pack has it */
} Fixture;

static void
on_chosen (Fixture *self, GObject *item)
{
  self->chosen = item;
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->view = ashi_test_open_view (self->pack);
  self->results = g_object_new (ASHI_TYPE_RESULTS, NULL);
  ashi_results_set_view (ASHI_RESULTS (self->results), self->view);
  g_signal_connect_swapped (self->results, "chosen", G_CALLBACK (on_chosen), self);
  self->window = ashi_test_put_in_window (self->results, 300, 400);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->view);
  g_object_unref (self->pack);
}

static GtkListBox *
list_of (Fixture *self)
{
  return GTK_LIST_BOX (ashi_test_find_widget (self->results, GTK_TYPE_LIST_BOX));
}

static gboolean
has_row (gpointer self)
{
  return gtk_list_box_get_row_at_index (list_of (self), 0) != NULL;
}

static gboolean
has_none (gpointer self)
{
  return !has_row (self)
         && gtk_widget_get_mapped (GTK_WIDGET (ashi_test_find_widget (((Fixture *) self)->results, GTK_TYPE_LABEL)));
}

static void
search (Fixture *self, const char *words)
{
  ashi_results_search (ASHI_RESULTS (self->results), words);
}

/* A row is called by what it shows: a list of rows without names is none to ears. */
static void
assert_named (GtkWidget *row)
{
  GtkWidget *title = ashi_test_find_widget (row, GTK_TYPE_LABEL);
  GtkWidget *excerpt = gtk_widget_get_next_sibling (gtk_widget_get_parent (title));
  g_autofree char *name =
      g_strdup_printf ("%s: %s", gtk_label_get_text (GTK_LABEL (title)), gtk_label_get_text (GTK_LABEL (excerpt)));

  ashi_test_assert_called (row, name);
}

static void
test_found (Fixture *self, gconstpointer unused)
{
  search (self, "outer");
  ashi_test_wait_until (has_row, self);
  g_assert_true (ashi_test_shows (GTK_WIDGET (gtk_list_box_get_row_at_index (list_of (self), 0)), "Outer muscle"));
  assert_named (GTK_WIDGET (gtk_list_box_get_row_at_index (list_of (self), 0)));
  g_signal_emit_by_name (list_of (self), "row-activated", gtk_list_box_get_row_at_index (list_of (self), 0));
  g_assert_true (self->chosen == G_OBJECT (ashi_pack_find_subject (self->pack, "outer-muscle")));
}

/* Whoever is led somewhere by words is shown them there, and nobody else is. */
static void
test_sought (Fixture *self, gconstpointer unused)
{
  search (self, "withdraw");
  ashi_test_wait_until (has_row, self);
  g_assert_null (ashi_view_get_sought (self->view)[0]);
  g_signal_emit_by_name (list_of (self), "row-activated", gtk_list_box_get_row_at_index (list_of (self), 0));
  g_assert_cmpstr (ashi_view_get_sought (self->view)[0], ==, "Withdraw");
  g_assert_cmpstr (ashi_view_get_sought_in (self->view), ==, ashi_subject_get_id (ASHI_SUBJECT (self->chosen)));
  ashi_results_leave (ASHI_RESULTS (self->results));
  g_assert_null (ashi_view_get_sought (self->view)[0]);
}

/* Enter may come before the answer. */
static gboolean
has_chosen (gpointer self)
{
  return ((Fixture *) self)->chosen != NULL;
}

static void
test_enter (Fixture *self, gconstpointer unused)
{
  search (self, "gb30");
  ashi_results_choose_first (ASHI_RESULTS (self->results));
  ashi_test_wait_until (has_chosen, self);
  g_assert_true (self->chosen == G_OBJECT (ashi_pack_find_subject (self->pack, "gb30")));
}

/* A code that is not here is no other code, and the answer to the words before does not stand for it. */
static void
test_unknown_code (Fixture *self, gconstpointer unused)
{
  search (self, "gb30");
  ashi_test_wait_until (has_row, self);
  search (self, "gb31");
  ashi_results_choose_first (ASHI_RESULTS (self->results));
  ashi_test_wait_until (has_none, self);
  g_assert_null (self->chosen);
}

/* Half of what was asked for is listed, and taken by nobody who has not seen that it is half. */
static void
test_unsure (Fixture *self, gconstpointer unused)
{
  search (self, "gb30-31");
  ashi_results_choose_first (ASHI_RESULTS (self->results));
  ashi_test_wait_until (has_row, self);
  g_assert_null (self->chosen);
}

/* What a clinician was told is not found by the patient who reads next. */
static void
test_patient (Fixture *self, gconstpointer unused)
{
  search (self, "serious");
  ashi_test_wait_until (has_row, self);
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  g_assert_false (has_row (self));
  ashi_test_wait_until (has_none, self);
}

static void
test_leave (Fixture *self, gconstpointer unused)
{
  search (self, "outer");
  ashi_test_wait_until (has_row, self);
  ashi_results_leave (ASHI_RESULTS (self->results));
  g_assert_false (has_row (self));
  search (self, "outer");
  ashi_test_wait_until (has_row, self);
}

#define ADD(name, test) g_test_add ("/results/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("found", test_found);
  ADD ("sought", test_sought);
  ADD ("enter", test_enter);
  ADD ("unknown-code", test_unknown_code);
  ADD ("unsure", test_unsure);
  ADD ("patient", test_patient);
  ADD ("leave", test_leave);
  return g_test_run ();
}
