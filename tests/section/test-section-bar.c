// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-section-bar.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"

/* Whoever looks at a section is told which, how it lies, and the way back. */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
  GtkWidget *bar;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->view = ashi_test_open_view (self->pack);
  self->bar = g_object_ref_sink (g_object_new (ASHI_TYPE_SECTION_BAR, NULL));
  ashi_section_bar_set_view (ASHI_SECTION_BAR (self->bar), self->view);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_object_unref (self->bar);
  g_object_unref (self->view);
  g_object_unref (self->pack);
}

static void
test_told (Fixture *self, gconstpointer unused)
{
  g_assert_false (gtk_widget_get_visible (self->bar));
  ashi_view_open_section (self->view, ashi_pack_find_section (self->pack, "gb30"));
  g_assert_true (gtk_widget_get_visible (self->bar));
  g_assert_true (ashi_test_shows (self->bar, "GB30, left"));
  g_assert_true (ashi_test_shows (self->bar, "Cut in the plane of the needle, the back at the top"));
  ashi_view_open_section (self->view, ashi_pack_find_section (self->pack, "level-middle"));
  g_assert_true (ashi_test_shows (self->bar, "Middle"));
  g_assert_true (ashi_test_shows (self->bar, "Cut at a fixed level, the back at the top"));
  ashi_test_assert_called (self->bar, "Section");
}

static void
test_way_back (Fixture *self, gconstpointer unused)
{
  GtkWidget *button = ashi_test_find_widget (self->bar, GTK_TYPE_BUTTON);

  ashi_view_set_plate (self->view, ashi_pack_find_plate (self->pack, "side"));
  ashi_view_open_section (self->view, ashi_pack_find_section (self->pack, "gb30"));
  ashi_test_assert_called (button, "Back to the plate");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Back to the plate “Side” (Esc)");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.close-section");
  ashi_view_close_section (self->view);
  g_assert_false (gtk_widget_get_visible (self->bar));
}

/* A patient is shown no section, and so no bar over it. */
static void
test_patient (Fixture *self, gconstpointer unused)
{
  ashi_view_open_section (self->view, ashi_pack_find_section (self->pack, "gb30"));
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  g_assert_false (gtk_widget_get_visible (self->bar));
}

#define ADD(name, test) g_test_add ("/section-bar/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("told", test_told);
  ADD ("way-back", test_way_back);
  ADD ("patient", test_patient);
  return g_test_run ();
}
