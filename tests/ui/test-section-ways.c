// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas.h"
#include "ashi-opening.h"
#include "ashi-test-widgets.h"
#include "ashi-window.h"

#include <adwaita.h>

/* The ways through sections, by the actions that keys and buttons have, in the window itself. */

typedef struct
{
  GtkWidget *window;
  AshiView *view;
} Fixture;

/* A name on the bus is had once. */
static GtkApplication *application;

static gboolean
has_section (gpointer view)
{
  return ashi_view_get_section (view) != NULL;
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->window = ashi_window_new (application, ashi_opening_new (NULL));
  self->view = ashi_canvas_get_view (ashi_window_get_canvas (ASHI_WINDOW (self->window)));
  gtk_window_present (GTK_WINDOW (self->window));
  ashi_window_open_link (ASHI_WINDOW (self->window), "ashi:section/bl54?from=posterior&select=bl54--right");
  ashi_test_wait_until (has_section, self->view);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static void
assert_shown (Fixture *self, const char *picture, const char *selection)
{
  g_assert_cmpstr (ashi_plate_get_id (ashi_view_get_plate (self->view)), ==, picture);
  g_assert_cmpstr (ashi_view_get_selection (self->view), ==, selection);
}

static void
act (Fixture *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (self->window, action, NULL));
}

static void
test_other_side (Fixture *self, gconstpointer unused)
{
  g_assert_true (ashi_view_is_mirrored (self->view));
  act (self, "win.flip-side");
  g_assert_false (ashi_view_is_mirrored (self->view));
  assert_shown (self, "bl54", "bl54--left");
  act (self, "win.flip-side");
  g_assert_true (ashi_view_is_mirrored (self->view));
  assert_shown (self, "bl54", "bl54--right");
}

static gboolean
is_at_hip (gpointer view)
{
  return g_str_equal (ashi_plate_get_id (ashi_view_get_plate (view)), "level-hip");
}

static void
test_levels (Fixture *self, gconstpointer unused)
{
  gtk_widget_activate_action (self->window, "win.step", "i", 1);
  ashi_test_wait_until (is_at_hip, self->view);
  gtk_widget_activate_action (self->window, "win.level", "i", -1);
  assert_shown (self, "level-s4", "bl54--right");
  act (self, "win.close-section");
  gtk_widget_activate_action (self->window, "win.step", "i", 1); /* no section, and no programme either */
  assert_shown (self, "posterior", "bl54--right");
}

static void
test_to_the_plate_and_back (Fixture *self, gconstpointer unused)
{
  act (self, "win.detour");
  assert_shown (self, "posterior", "bl54--right");
  g_assert_nonnull (ashi_test_find_words (self->window, "Back to the section “BL54 Zhìbiān”"));
  act (self, "win.detour");
  assert_shown (self, "bl54", "bl54--right");
  g_assert_true (ashi_view_is_mirrored (self->view));
}

#define ADD(name, test) g_test_add ("/section-ways/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  application = GTK_APPLICATION (adw_application_new (NULL, G_APPLICATION_NON_UNIQUE));
  g_application_set_resource_base_path (G_APPLICATION (application), ASHI_RESOURCE_PREFIX);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  ADD ("other-side", test_other_side);
  ADD ("levels", test_levels);
  ADD ("to-the-plate-and-back", test_to_the_plate_and_back);
  return ashi_test_run ();
}
