// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-announcer.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"

/* What changes away from the focus is said, in words that stand by themselves. */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
  GtkWidget *ears;
  AshiAnnouncer *announcer;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->view = ashi_test_open_view (self->pack);
  self->ears = g_object_ref_sink (gtk_label_new (NULL));
  self->announcer = ashi_announcer_new (self->view, GTK_LABEL (self->ears));
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_object_unref (self->announcer);
  g_object_unref (self->ears);
  g_object_unref (self->view);
  g_object_unref (self->pack);
}

static void
assert_said (Fixture *self, const char *words)
{
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (self->ears)), ==, words);
}

static void
test_pictures (Fixture *self, gconstpointer unused)
{
  ashi_view_set_plate (self->view, ashi_pack_find_plate (self->pack, "side"));
  assert_said (self, "Plate: Side");
  ashi_view_open_section (self->view, ashi_pack_find_section (self->pack, "gb30"));
  assert_said (self, "Section: GB30, left");
  ashi_view_open_lesson (self->view, ashi_pack_find_lesson (self->pack, "two-steps"));
  assert_said (self, "Two steps");
}

static void
test_selection (Fixture *self, gconstpointer unused)
{
  ashi_view_select (self->view, "outer-muscle--left");
  assert_said (self, "Selected: Outer muscle, left");
  ashi_view_select (self->view, NULL);
  assert_said (self, "Selected: nothing");
}

static void
test_hidden (Fixture *self, gconstpointer unused)
{
  ashi_view_select (self->view, "outer-muscle--left");
  ashi_view_hide_selected (self->view);
  ashi_view_select (self->view, "middle-bone");
  ashi_view_ghost_selected (self->view);
  assert_said (self, "1 structure hidden, 1 structure see-through");
  ashi_view_lift_veil (self->view);
  assert_said (self, "Nothing is hidden");
  ashi_view_set_isolated (self->view, TRUE);
  assert_said (self, "What is selected stands alone");
}

/* A length it may be, which the next reader is not to hear. */
static void
test_another_reader (Fixture *self, gconstpointer unused)
{
  ashi_view_select (self->view, "outer-muscle--left");
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  assert_said (self, "");
}

/* The label belongs to the window, which may go first. */
static void
test_deaf (Fixture *self, gconstpointer unused)
{
  g_object_unref (self->ears);
  ashi_view_select (self->view, "middle-bone");
  self->ears = g_object_ref_sink (gtk_label_new (NULL));
}

#define ADD(name, test) g_test_add ("/announcer/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("pictures", test_pictures);
  ADD ("selection", test_selection);
  ADD ("hidden", test_hidden);
  ADD ("another-reader", test_another_reader);
  ADD ("deaf", test_deaf);
  return g_test_run ();
}
