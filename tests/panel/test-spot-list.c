// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-spot-list.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"

/* What lies beneath the last click, from outside in, each a way deeper. */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
  GtkWidget *list;
} Fixture;

static const char *const three[] = { "outer-muscle--left", "inner-muscle--left", "middle-bone", NULL };

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->view = ashi_test_open_view (self->pack);
  self->list = g_object_ref_sink (g_object_new (ASHI_TYPE_SPOT_LIST, NULL));
  ashi_spot_list_set_view (ASHI_SPOT_LIST (self->list), self->view);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_object_unref (self->list);
  g_object_unref (self->view);
  g_object_unref (self->pack);
}

static GtkListBox *
rows_of (Fixture *self)
{
  return GTK_LIST_BOX (ashi_test_find_widget (self->list, GTK_TYPE_LIST_BOX));
}

static void
test_listed (Fixture *self, gconstpointer unused)
{
  GtkListBoxRow *second;

  g_assert_false (gtk_widget_get_visible (self->list));
  ashi_view_select_spot (self->view, three);
  g_assert_true (gtk_widget_get_visible (self->list));
  second = gtk_list_box_get_row_at_index (rows_of (self), 1);
  g_assert_true (ashi_test_shows (GTK_WIDGET (second), "2"));
  g_assert_true (ashi_test_shows (GTK_WIDGET (second), "Inner muscle, left"));
  ashi_test_assert_called (GTK_WIDGET (second), "Inner muscle, left");
  ashi_test_assert_called (GTK_WIDGET (rows_of (self)), "Behind this spot in the picture");
  g_assert_null (gtk_list_box_get_row_at_index (rows_of (self), 3));
}

static void
test_deeper (Fixture *self, gconstpointer unused)
{
  ashi_view_select_spot (self->view, three);
  g_assert_true (gtk_list_box_get_selected_row (rows_of (self)) == gtk_list_box_get_row_at_index (rows_of (self), 0));
  g_signal_emit_by_name (rows_of (self), "row-activated", gtk_list_box_get_row_at_index (rows_of (self), 2));
  g_assert_cmpstr (ashi_view_get_selection (self->view), ==, "middle-bone");
  g_assert_true (gtk_list_box_get_selected_row (rows_of (self)) == gtk_list_box_get_row_at_index (rows_of (self), 2));
  g_assert_true (gtk_widget_get_visible (self->list)); /* one can go back up */
}

/* One thing alone is on the card already, and a spot is one of its picture. */
static void
test_goes_away (Fixture *self, gconstpointer unused)
{
  const char *const one[] = { "middle-bone", NULL };

  ashi_view_select_spot (self->view, three);
  ashi_view_select_spot (self->view, one);
  g_assert_false (gtk_widget_get_visible (self->list));
  ashi_view_select_spot (self->view, three);
  ashi_view_set_plate (self->view, ashi_pack_find_plate (self->pack, "side"));
  g_assert_false (gtk_widget_get_visible (self->list));
}

#define ADD(name, test) g_test_add ("/spot-list/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("listed", test_listed);
  ADD ("deeper", test_deeper);
  ADD ("goes-away", test_goes_away);
  return g_test_run ();
}
