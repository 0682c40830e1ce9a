// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-patient-panel.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"
#include "ashi-thumbnail.h"

#include <adwaita.h>

/* What whoever shows something to a patient is told of what that patient sees. */

typedef struct
{
  AshiPack *pack;
  AshiView *leader;
  AshiViewport *shown;
  AshiFollower *follower;
  GtkWidget *content, *panel;
  GtkWidget *patient, *window;
  GSimpleActionGroup *actions;
  guint n_said;
  char *said;
} Fixture;

static void
on_announce (GSimpleAction *action, GVariant *words, gpointer fixture)
{
  Fixture *self = fixture;

  self->n_said++;
  g_free (self->said);
  self->said = g_variant_dup_string (words, NULL);
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  GtkWidget *room = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *above = gtk_label_new ("What is looked at");
  const GActionEntry entries[] = { { "announce", on_announce, "s", NULL, NULL } };

  self->pack = ashi_test_pack_read ("good", NULL);
  self->leader = ashi_test_open_view (self->pack);
  self->shown = ashi_viewport_new ();
  self->follower = ashi_follower_new (self->leader, self->shown);
  self->content = gtk_label_new ("Seen by the patient");
  self->patient = ashi_test_put_in_window (self->content, 800, 450);
  self->panel = ashi_patient_panel_new (self->follower, self->content);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, 1, self);
  gtk_widget_insert_action_group (self->panel, "win", G_ACTION_GROUP (self->actions));
  gtk_box_append (GTK_BOX (room), above);
  gtk_box_append (GTK_BOX (room), self->panel);
  gtk_widget_set_vexpand (above, TRUE);
  self->window = ashi_test_put_in_window (room, 700, 700);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->patient));
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->actions);
  g_object_unref (self->follower);
  g_object_unref (self->shown);
  g_object_unref (self->leader);
  g_object_unref (self->pack);
  g_free (self->said);
}

static void
assert_says (Fixture *self, const char *words)
{
  g_assert_true (ashi_test_shows (self->panel, words));
  ashi_test_assert_called (ashi_test_find_widget (self->panel, ASHI_TYPE_THUMBNAIL), words);
}

static void
test_words (Fixture *self, gconstpointer unused)
{
  ashi_view_select (self->leader, "outer-muscle--left");
  assert_says (self, "The patient sees: Outer muscle, left");
  ashi_view_select (self->leader, NULL);
  assert_says (self, "The patient sees: Small");
  ashi_follower_set_frozen (self->follower, TRUE);
  assert_says (self, "The patient sees: Small (frozen)");
  ashi_follower_set_calm (self->follower, TRUE);
  assert_says (self, "The patient sees: the skin, and nothing else");
}

static void
test_held (Fixture *self, gconstpointer unused)
{
  ashi_view_select (self->leader, "outer-muscle--left");
  ashi_view_open_section (self->leader, ashi_pack_find_section (self->pack, "gb30"));
  assert_says (self, "The patient sees: Outer muscle, left (what you see is not for patients)");
}

static gboolean
has_said (gpointer fixture)
{
  return ((Fixture *) fixture)->n_said > 0;
}

/* Whoever looks through many things in no time is told of the last. */
static void
test_ears (Fixture *self, gconstpointer unused)
{
  ashi_test_wait_until (has_said, self); /* that there is a patient who sees something */
  self->n_said = 0;
  for (guint i = 0; i < 20; i++)
    ashi_view_select (self->leader, i % 2 == 0 ? "middle-bone" : "outer-muscle--left");
  g_assert_cmpuint (self->n_said, ==, 0);
  ashi_test_wait_until (has_said, self);
  g_assert_cmpuint (self->n_said, ==, 1);
  g_assert_cmpstr (self->said, ==, "The patient sees: Outer muscle, left");
}

static gboolean
is_as_wide_as_the_other (gpointer thumbnail)
{
  const int width = gtk_widget_get_width (thumbnail), height = gtk_widget_get_height (thumbnail);

  return height > 0 && ABS (width * 450 - height * 800) < 800;
}

/* It is small, of the shape of the other, and shows what is there. */
static void
test_thumbnail (Fixture *self, gconstpointer unused)
{
  GtkWidget *thumbnail = ashi_test_find_widget (self->panel, ASHI_TYPE_THUMBNAIL);

  ashi_test_wait_until (is_as_wide_as_the_other, thumbnail);
  g_assert_cmpint (gtk_widget_get_width (thumbnail), <, 200);
}

/* One line is left, which still says it. */
static void
test_folded (Fixture *self, gconstpointer unused)
{
  GtkWidget *thumbnail = ashi_test_find_widget (self->panel, ASHI_TYPE_THUMBNAIL);
  GtkWidget *fold = ashi_test_find_widget (self->panel, GTK_TYPE_TOGGLE_BUTTON);

  g_assert_cmpstr (gtk_widget_get_tooltip_text (fold), ==, "Fold to One Line");
  g_assert_true (gtk_widget_get_mapped (thumbnail));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (fold), TRUE);
  g_assert_false (gtk_widget_get_mapped (thumbnail));
  g_assert_false (ashi_test_shows (self->panel, "Freeze"));
  g_assert_true (ashi_test_shows (self->panel, "The patient sees: Small"));
}

static gboolean
is_folded (gpointer panel)
{
  return !gtk_widget_get_mapped (ashi_test_find_widget (panel, ASHI_TYPE_THUMBNAIL));
}

/* Where it would take much of the room it begins as one line, and a talk unfolds it. */
static void
test_cramped (Fixture *self, gconstpointer unused)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  g_autoptr (AshiTalk) talk = ashi_talk_new (pack, "piriformis");
  g_autoptr (AshiTalkPath) path = ashi_talk_path_new (talk);
  g_autoptr (GtkWidget) shown = g_object_ref_sink (ashi_talk_view_new (path, pack, ASHI_SIDE_RIGHT));
  GtkWidget *small = ashi_patient_panel_new (self->follower, self->content);
  GtkWidget *window = ashi_test_put_in_window (small, 360, 150);

  ashi_test_wait_until (is_folded, small);
  ashi_patient_panel_set_talk (ASHI_PATIENT_PANEL (small), path, ASHI_TALK_VIEW (shown));
  g_assert_false (is_folded (small));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_talk (Fixture *self, gconstpointer unused)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  g_autoptr (AshiTalk) talk = ashi_talk_new (pack, "piriformis");
  g_autoptr (AshiTalkPath) path = ashi_talk_path_new (talk);
  g_autoptr (GtkWidget) shown = g_object_ref_sink (ashi_talk_view_new (path, pack, ASHI_SIDE_RIGHT));

  g_assert_cmpuint (ashi_talk_get_n_screens (talk), >, 0);
  ashi_patient_panel_set_talk (ASHI_PATIENT_PANEL (self->panel), path, ASHI_TALK_VIEW (shown));
  assert_says (self, "The patient sees: What you have");
  g_assert_nonnull (ashi_test_find_words (self->panel, "End Talk"));
  ashi_patient_panel_set_talk (ASHI_PATIENT_PANEL (self->panel), NULL, NULL);
  assert_says (self, "The patient sees: Small");
}

#define ADD(name, function) g_test_add ("/patient-panel/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("words", test_words);
  ADD ("held", test_held);
  ADD ("ears", test_ears);
  ADD ("thumbnail", test_thumbnail);
  ADD ("folded", test_folded);
  ADD ("cramped", test_cramped);
  ADD ("talk", test_talk);
  return ashi_test_run ();
}
