// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"
#include "ashi-walk-bar.h"

/* A walk says where it stands and why, leads on and back, and is nobody's for whom it was not written. */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
  GtkWidget *bar;
  char *gone; /* where the walk led last */
} Fixture;

static void
on_go (Fixture *self, const char *id)
{
  g_free (self->gone);
  self->gone = g_strdup (id);
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->view = ashi_test_open_view (self->pack);
  self->bar = g_object_ref_sink (g_object_new (ASHI_TYPE_WALK_BAR, NULL));
  ashi_walk_bar_set_view (ASHI_WALK_BAR (self->bar), self->view);
  g_signal_connect_swapped (self->bar, "go", G_CALLBACK (on_go), self);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_object_unref (self->bar);
  g_object_unref (self->view);
  g_object_unref (self->pack);
  g_free (self->gone);
}

static void
begin (Fixture *self)
{
  ashi_walk_bar_begin (ASHI_WALK_BAR (self->bar), ashi_pack_find_lesson (self->pack, "two-steps"));
}

/* By its tooltip, since a button with an icon has no words. */
static GtkWidget *
find_button (GtkWidget *root, const char *tooltip)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, tooltip);
  return found;
}

static gboolean
is_sensitive (Fixture *self, const char *tooltip)
{
  GtkWidget *button = find_button (self->bar, tooltip);

  g_assert_nonnull (button);
  return gtk_widget_get_sensitive (button);
}

static void
test_steps (Fixture *self, gconstpointer unused)
{
  g_assert_false (gtk_widget_get_visible (self->bar));
  begin (self);
  g_assert_true (gtk_widget_get_visible (self->bar));
  g_assert_true (ashi_test_shows (self->bar, "Two steps"));
  g_assert_true (ashi_test_shows (self->bar, "1 of 2: Outer muscle"));
  g_assert_true (ashi_test_shows (self->bar, "First."));
  g_assert_cmpstr (self->gone, ==, "outer-muscle");
  ashi_test_assert_called (self->bar, "1 of 2: Outer muscle");

  ashi_walk_bar_step (ASHI_WALK_BAR (self->bar), 1);
  g_assert_true (ashi_test_shows (self->bar, "2 of 2: GB30 Huántiào"));
  g_assert_true (ashi_test_shows (self->bar, "Then."));
  g_assert_cmpstr (self->gone, ==, "gb30");
  ashi_test_assert_called (self->bar, "2 of 2: GB30 Huántiào");
  ashi_walk_bar_step (ASHI_WALK_BAR (self->bar), -1);
  g_assert_cmpstr (self->gone, ==, "outer-muscle");
}

static void
test_ends (Fixture *self, gconstpointer unused)
{
  begin (self);
  g_assert_false (is_sensitive (self, "Previous Step (Alt+Up)"));
  g_assert_true (is_sensitive (self, "Next Step (Alt+Down)"));
  ashi_walk_bar_step (ASHI_WALK_BAR (self->bar), -1);
  g_assert_true (ashi_test_shows (self->bar, "1 of 2: Outer muscle"));
  ashi_walk_bar_step (ASHI_WALK_BAR (self->bar), 1);
  g_assert_true (is_sensitive (self, "Previous Step (Alt+Up)"));
  g_assert_false (is_sensitive (self, "Next Step (Alt+Down)"));
  ashi_walk_bar_step (ASHI_WALK_BAR (self->bar), 1);
  g_assert_true (ashi_test_shows (self->bar, "2 of 2: GB30 Huántiào"));
  g_signal_emit_by_name (find_button (self->bar, "End"), "clicked");
  g_assert_false (gtk_widget_get_visible (self->bar));
  ashi_walk_bar_step (ASHI_WALK_BAR (self->bar), 1); /* a key may come late */
  g_assert_false (gtk_widget_get_visible (self->bar));
}

static void
test_whole_page (Fixture *self, gconstpointer unused)
{
  begin (self);
  g_signal_emit_by_name (find_button (self->bar, "Read the Whole Page"), "clicked");
  g_assert_cmpstr (self->gone, ==, "two-steps");
}

/* Another reader begins anew, if there is anything for them. */
static void
test_patient (Fixture *self, gconstpointer unused)
{
  begin (self);
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  g_assert_false (gtk_widget_get_visible (self->bar));
  g_clear_pointer (&self->gone, g_free);
  begin (self);
  g_assert_false (gtk_widget_get_visible (self->bar));
  g_assert_null (self->gone);
}

#define ADD(name, test) g_test_add ("/walk-bar/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("steps", test_steps);
  ADD ("ends", test_ends);
  ADD ("whole-page", test_whole_page);
  ADD ("patient", test_patient);
  return g_test_run ();
}
