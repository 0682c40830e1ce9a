// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-link.h"
#include "ashi-state-actions.h"
#include "ashi-test-pack.h"

/* What menus show as chosen is what the view has, whoever set it, and what cannot be chosen is not offered. */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
  GSimpleActionGroup *group;
} Fixture;

static void
open_for (Fixture *self, AshiAudience allowed)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->view = ashi_view_new_for (allowed);
  ashi_view_set_pack (self->view, self->pack);
  self->group = g_simple_action_group_new ();
  ashi_state_actions_add (G_ACTION_MAP (self->group), self->view);
  ashi_view_set_plate (self->view, ashi_pack_find_plate (self->pack, "side"));
}

static void
finish (Fixture *self)
{
  g_assert_finalize_object (self->group);
  g_assert_finalize_object (self->view);
  g_assert_finalize_object (self->pack);
}

static void
expect_words (Fixture *self, const char *action, const char *expected)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self->group), action);

  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, expected);
}

static void
expect_switch (Fixture *self, const char *action, gboolean expected)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self->group), action);

  g_assert_cmpint (g_variant_get_boolean (state), ==, expected);
}

static gboolean
is_enabled (Fixture *self, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (self->group), action);
}

static void
choose (Fixture *self, const char *action, const char *words)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->group), action,
                                  words != NULL ? g_variant_new_string (words) : NULL);
}

static void
test_actions_set_the_view (void)
{
  Fixture self;

  open_for (&self, ASHI_AUDIENCE_PROFESSIONAL | ASHI_AUDIENCE_PATIENT);
  expect_words (&self, "labels", "points");
  choose (&self, "labels", "all");
  choose (&self, "colours", "distinct");
  choose (&self, "picture", "section/gb30");
  choose (&self, "show-felt", NULL);
  choose (&self, "isolate", NULL);
  choose (&self, "measure", NULL);
  choose (&self, "rulers", NULL);
  g_assert_cmpint (ashi_view_get_labels (self.view), ==, ASHI_LABELS_ALL);
  g_assert_cmpint (ashi_view_get_colours (self.view), ==, ASHI_COLOURS_DISTINCT);
  g_assert_nonnull (ashi_view_get_section (self.view));
  g_assert_true (ashi_view_get_isolated (self.view) && ashi_view_get_measuring (self.view));
  g_assert_true (ashi_view_get_rulers (self.view) && ashi_view_get_show_felt (self.view));
  finish (&self);
}

static void
test_actions_follow_the_view (void)
{
  Fixture self;
  AshiFraming look;

  open_for (&self, ASHI_AUDIENCE_PROFESSIONAL | ASHI_AUDIENCE_PATIENT);
  g_assert_true (ashi_link_open ("ashi:section/gb30?isolate=yes", self.pack, self.view, &look, NULL, NULL));
  expect_words (&self, "picture", "section/gb30");
  expect_switch (&self, "isolate", TRUE);
  ashi_view_set_measuring (self.view, TRUE);
  ashi_view_set_rulers (self.view, TRUE);
  ashi_view_set_labels (self.view, ASHI_LABELS_OFF);
  ashi_view_set_colours (self.view, ASHI_COLOURS_DISTINCT);
  expect_switch (&self, "measure", TRUE);
  expect_switch (&self, "rulers", TRUE);
  expect_words (&self, "labels", "off");
  expect_words (&self, "colours", "distinct");

  ashi_view_set_audience (self.view, ASHI_AUDIENCE_PATIENT);
  expect_words (&self, "picture", "plate/side");
  expect_switch (&self, "measure", FALSE);
  expect_switch (&self, "rulers", FALSE);
  g_assert_false (is_enabled (&self, "measure") || is_enabled (&self, "rulers"));
  ashi_view_set_audience (self.view, ASHI_AUDIENCE_TRAINEE);
  g_assert_true (is_enabled (&self, "measure") && is_enabled (&self, "rulers"));
  finish (&self);
}

/* What is refused is not shown as chosen. */
static void
test_refused (void)
{
  Fixture self;

  open_for (&self, ASHI_AUDIENCE_PATIENT);
  g_assert_false (g_action_group_has_action (G_ACTION_GROUP (self.group), "audience") || is_enabled (&self, "measure")
                  || is_enabled (&self, "rulers"));
  g_action_group_change_action_state (G_ACTION_GROUP (self.group), "rulers", g_variant_new_boolean (TRUE));
  choose (&self, "picture", "section/gb30");
  choose (&self, "picture", "plate/no-such-thing");
  choose (&self, "labels", "no-such-thing");
  expect_words (&self, "picture", "plate/side");
  expect_words (&self, "labels", "points");
  expect_switch (&self, "rulers", FALSE);
  finish (&self);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state-actions/set-the-view", test_actions_set_the_view);
  g_test_add_func ("/state-actions/follow-the-view", test_actions_follow_the_view);
  g_test_add_func ("/state-actions/refused", test_refused);
  return g_test_run ();
}
