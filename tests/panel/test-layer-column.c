// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-layer-column.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"

/* One switch and one scale for each layer of what is shown, which do as the view does and the view as they. */

enum
{
  CHANNEL,
  SKIN,
  OUTER,
  INNER,
  BONE
};

typedef struct
{
  AshiPack *pack;
  AshiView *view;
  GtkWidget *column, *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->view = ashi_test_open_view (self->pack);
  self->column = g_object_new (ASHI_TYPE_LAYER_COLUMN, NULL);
  ashi_layer_column_set_view (ASHI_LAYER_COLUMN (self->column), self->view);
  self->window = ashi_test_put_in_window (self->column, 240, 300);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->view);
  g_object_unref (self->pack);
}

static GtkCheckButton *
find_switch (Fixture *self, const char *title)
{
  GtkWidget *label = ashi_test_find_words (self->column, title);

  g_assert_nonnull (label);
  return GTK_CHECK_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON));
}

static GtkRange *
find_scale (Fixture *self, const char *title)
{
  return GTK_RANGE (gtk_widget_get_next_sibling (GTK_WIDGET (find_switch (self, title))));
}

static void
test_switch (Fixture *self, gconstpointer unused)
{
  g_assert_true (gtk_check_button_get_active (find_switch (self, "Outer muscle")));
  gtk_check_button_set_active (find_switch (self, "Outer muscle"), FALSE);
  g_assert_false (ashi_view_get_layer_visible (self->view, OUTER));
  g_assert_true (ashi_view_get_layer_visible (self->view, INNER));
  gtk_check_button_set_active (find_switch (self, "Outer muscle"), TRUE);
  g_assert_true (ashi_view_get_layer_visible (self->view, OUTER));
}

/* A layer that is faded to nothing is switched off, and switched on again by the same hand. */
static void
test_fade (Fixture *self, gconstpointer unused)
{
  ashi_test_assert_called (GTK_WIDGET (find_scale (self, "Skin")), "Opacity of Skin");
  g_assert_cmpfloat (gtk_range_get_value (find_scale (self, "Skin")), ==, 0.5);
  gtk_range_set_value (find_scale (self, "Skin"), 0.25);
  g_assert_cmpfloat (ashi_view_get_effective_opacity (self->view, SKIN), ==, 0.25);
  gtk_range_set_value (find_scale (self, "Skin"), 0);
  g_assert_false (gtk_check_button_get_active (find_switch (self, "Skin")));
  gtk_range_set_value (find_scale (self, "Skin"), 1);
  g_assert_true (gtk_check_button_get_active (find_switch (self, "Skin")));
  g_assert_cmpfloat (ashi_view_get_effective_opacity (self->view, SKIN), ==, 1);
}

/* Where there is little room the slider is all there is, until somebody asks for the layers, and goes on to choose. */
static void
test_folded (Fixture *self, gconstpointer unused)
{
  GtkWidget *unfold;

  g_object_set (self->column, "folded", TRUE, NULL);
  g_assert_false (ashi_test_shows (self->column, "Outer muscle"));
  g_assert_true (ashi_test_shows (self->column, "Peel"));
  unfold = ashi_test_find_widget (self->column, GTK_TYPE_TOGGLE_BUTTON);
  g_assert_true (gtk_widget_get_visible (unfold));
  ashi_test_assert_called (unfold, "All layers");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (unfold), TRUE);
  g_assert_true (ashi_test_shows (self->column, "Outer muscle"));
  ashi_view_select (self->view, "inner-muscle--right");
  g_assert_false (ashi_test_shows (self->column, "Outer muscle"));
  g_object_set (self->column, "folded", FALSE, NULL);
  g_assert_true (ashi_test_shows (self->column, "Outer muscle"));
  g_assert_false (gtk_widget_get_visible (unfold));
}

static void
count (guint *n)
{
  (*n)++;
}

/* Whoever else changes a layer is followed and not answered. */
static void
test_follows (Fixture *self, gconstpointer unused)
{
  guint n = 0;

  g_signal_connect_swapped (self->view, "changed", G_CALLBACK (count), &n);
  ashi_view_set_layer_visible (self->view, INNER, FALSE);
  ashi_view_set_layer_opacity (self->view, OUTER, 0.75);
  g_assert_false (gtk_check_button_get_active (find_switch (self, "Inner muscle")));
  g_assert_cmpfloat (gtk_range_get_value (find_scale (self, "Outer muscle")), ==, 0.75);
  g_assert_cmpuint (n, ==, 2);
}

static void
test_peel (Fixture *self, gconstpointer unused)
{
  GtkRange *peel = GTK_RANGE (ashi_test_find_widget (self->column, GTK_TYPE_SCALE));

  ashi_test_assert_called (GTK_WIDGET (peel), "Peel from skin to bone");
  gtk_range_set_value (peel, ashi_view_get_peel_end (self->view));
  g_assert_cmpfloat (ashi_view_get_effective_opacity (self->view, SKIN), ==, 0);
  g_assert_cmpfloat (ashi_view_get_effective_opacity (self->view, BONE), >, 0);
  gtk_range_set_value (peel, 0);
  g_assert_cmpfloat (ashi_view_get_effective_opacity (self->view, SKIN), >, 0);
}

/* The rows are those of what is shown. */
static void
test_other_plate (Fixture *self, gconstpointer unused)
{
  ashi_view_set_plate (self->view, ashi_pack_find_plate (self->pack, "side"));
  g_assert_true (ashi_test_shows (self->column, "Nerves"));
  g_assert_false (ashi_test_shows (self->column, "Skin"));
  gtk_check_button_set_active (find_switch (self, "Nerves"), FALSE);
  g_assert_false (ashi_view_get_layer_visible (self->view, 1));
  ashi_view_set_plate (self->view, ashi_pack_find_plate (self->pack, "small"));
  g_assert_true (gtk_check_button_get_active (find_switch (self, "Outer muscle")));
  g_assert_true (gtk_check_button_get_active (find_switch (self, "Channel")));
  ashi_view_set_plate (self->view, NULL);
  g_assert_false (gtk_widget_get_visible (self->column));
}

#define ADD(name, test) g_test_add ("/layer-column/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("switch", test_switch);
  ADD ("fade", test_fade);
  ADD ("folded", test_folded);
  ADD ("follows", test_follows);
  ADD ("peel", test_peel);
  ADD ("other-plate", test_other_plate);
  return g_test_run ();
}
