// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-card-row.h"
#include "ashi-brief.h"
#include "ashi-depth-bar.h"
#include "ashi-run-bar.h"
#include "ashi-run-row.h"
#include "ashi-run-text.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"

/* A row says the whole of what it stands for, whom it has it from and how far to believe it. */

#define END 100 /* mm, of the axis */

typedef struct
{
  AshiPack *pack;
  AshiCard *card;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->card = ashi_card_new (ashi_pack_find_subject (self->pack, "outer-muscle"), ASHI_AUDIENCE_CLINICIAN);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_object_unref (self->card);
  g_object_unref (self->pack);
}

static const AshiCardRow *
find_row (Fixture *self, const char *group, guint index)
{
  for (guint i = 0; i < ashi_card_get_n_groups (self->card); i++)
    if (g_str_equal (ashi_card_get_group (self->card, i)->id, group))
      return g_ptr_array_index (ashi_card_get_group (self->card, i)->rows, index);
  g_assert_not_reached ();
}

static void
close_row (GtkWidget *row)
{
  g_object_ref_sink (row);
  g_object_unref (row);
}

static void
test_claim (Fixture *self, gconstpointer unused)
{
  GtkWidget *row = ashi_claim_row_new (find_row (self, "note", 0));

  g_assert_true (ashi_test_shows (row, "Twice as deep."));
  g_assert_true (ashi_test_shows (row, "Working: 2 × 26 = 52"));
  g_assert_true (ashi_test_shows (row, ashi_support_get_label (ASHI_SUPPORT_DERIVED)));
  g_assert_nonnull (ashi_test_find_widget (row, GTK_TYPE_MENU_BUTTON));
  close_row (row);
}

/* What was read at its source needs no mark; where the pain is felt can be shown on the plate. */
static void
test_referral (Fixture *self, gconstpointer unused)
{
  GtkWidget *row = ashi_claim_row_new (find_row (self, "referral", 0));
  GtkWidget *button = ashi_test_find_widget (row, GTK_TYPE_TOGGLE_BUTTON);

  g_assert_true (ashi_test_shows (row, "Felt farther down."));
  g_assert_false (ashi_test_shows (row, ashi_support_get_label (ASHI_SUPPORT_READ)));
  while (button != NULL && gtk_actionable_get_action_name (GTK_ACTIONABLE (button)) == NULL)
    button = gtk_widget_get_next_sibling (button);
  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.show-felt");
  g_assert_true (ashi_test_shows (button, "Show on the Plate"));
  close_row (row);
}

static void
test_hazard (Fixture *self, gconstpointer unused)
{
  GtkWidget *row = ashi_hazard_row_new (find_row (self, "never", 0)), *mark;

  g_assert_true (ashi_test_shows (row, "Serious"));
  g_assert_true (ashi_test_shows (row, "Something serious."));
  g_assert_true (ashi_test_shows (row, "To avoid it: Stay out."));
  g_assert_true (ashi_test_shows (row, "If it happens: Withdraw."));
  mark = ashi_test_find_words (row, "unchecked");
  g_assert_nonnull (mark);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       ashi_support_get_explanation (ASHI_SUPPORT_UNCHECKED));
  g_assert_true (gtk_widget_has_css_class (row, "serious"));
  close_row (row);
}

static void
test_depth (Fixture *self, gconstpointer unused)
{
  const AshiCardRow *depth = find_row (self, "depth", 0);
  GtkWidget *row = ashi_depth_row_new (depth, END);
  g_autofree char *sample = ashi_depth_dup_sample (depth->depth);

  g_assert_true (ashi_test_shows (row, "Skin to muscle"));
  g_assert_true (ashi_test_shows (row, "mean 52 ± 9 mm"));
  g_assert_true (ashi_test_shows (row, sample));
  g_assert_nonnull (ashi_test_find_widget (row, ASHI_TYPE_DEPTH_BAR));
  close_row (row);
}

/* Nothing measured is a figure of its own and no bar: a bar at nought would be a depth. */
static void
test_none_found (Fixture *self, gconstpointer unused)
{
  GtkWidget *row = ashi_depth_row_new (find_row (self, "depth", 1), END);

  g_assert_true (ashi_test_shows (row, "To the nerve"));
  g_assert_true (ashi_test_shows (row, "No measurement found"));
  g_assert_true (ashi_test_shows (row, "Looked for in both sources."));
  g_assert_null (ashi_test_find_widget (row, ASHI_TYPE_DEPTH_BAR));
  close_row (row);
}

/* Danger is said by a word, and how near it begins before anything else. */
static void
test_danger (Fixture *self, gconstpointer unused)
{
  AshiCardRow danger = *find_row (self, "depth", 0);
  AshiDepth depth = *danger.depth;
  GtkWidget *row;

  depth.is_danger = TRUE;
  danger.depth = &depth;
  row = ashi_depth_row_new (&danger, END);
  g_assert_true (ashi_test_shows (row, "Danger"));
  g_assert_true (ashi_test_shows (row, "34 mm at mean − 2 SD"));
  g_assert_true (gtk_widget_has_css_class (ashi_test_find_widget (row, ASHI_TYPE_DEPTH_BAR), "danger"));
  close_row (row);
  row = ashi_depth_row_new (find_row (self, "depth", 0), END);
  g_assert_false (ashi_test_shows (row, "Danger"));
  g_assert_false (ashi_test_shows (row, "34 mm at mean − 2 SD"));
  close_row (row);
}

/* A line for each, and once what all of them share. */
static void
test_table (Fixture *self, gconstpointer unused)
{
  AshiCardRow thin = *find_row (self, "depth", 0);
  AshiCardRow stout = thin;
  const AshiCardRow *const rows[] = { &thin, &stout };
  GtkWidget *row;

  thin.caption = stout.caption = (char *) "Skin to muscle";
  thin.part = (char *) "thin";
  stout.part = (char *) "stout";
  thin.n_together = 2;
  stout.n_together = 0;
  row = ashi_depth_rows_new (rows, END);
  g_assert_true (ashi_test_shows (row, "Skin to muscle"));
  g_assert_true (ashi_test_shows (row, "thin"));
  g_assert_true (ashi_test_shows (row, "stout"));
  g_assert_true (ashi_test_shows (row, "mean 52 ± 9 mm"));
  g_assert_true (ashi_test_shows (row, "n = 60"));
  g_assert_true (ashi_test_shows (row, "CT"));
  g_assert_nonnull (ashi_test_find_widget (row, GTK_TYPE_GRID));
  close_row (row);
}

/* How soon help is needed is said in words, of a sign and of a hazard. */
static void
test_urgency (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read_common ();
  Fixture self = { pack, ashi_card_new (ashi_pack_find_subject (pack, "outer-muscle"), ASHI_AUDIENCE_CLINICIAN) };
  GtkWidget *sign = ashi_claim_row_new (find_row (&self, "help", 0));
  GtkWidget *hazard = ashi_hazard_row_new (find_row (&self, "never", 0));
  GtkWidget *other = ashi_hazard_row_new (find_row (&self, "never", 1));

  g_assert_true (ashi_test_shows (sign, "Hospital now"));
  g_assert_true (gtk_widget_has_css_class (ashi_test_find_words (sign, "Hospital now"), "now"));
  g_assert_true (ashi_test_shows (hazard, "Hospital now"));
  g_assert_true (ashi_test_shows (hazard, "If it happens (unchecked): Hospital, with a note of what was needled."));
  g_assert_false (ashi_test_shows (other, "Hospital now"));
  close_row (sign);
  close_row (hazard);
  close_row (other);
  g_object_unref (self.card);
}

/* What is said again in full is said here without sources; how far to believe it is said all the same. */
static void
test_brief (Fixture *self, gconstpointer unused)
{
  GtkWidget *brief = ashi_brief_new (ashi_card_get_group (self->card, 0)), *hazard;

  g_assert_true (ashi_test_shows (brief, "Position"));
  g_assert_true (ashi_test_shows (brief, "Prone."));
  g_assert_true (ashi_test_shows (brief, "None was found in what was read."));
  hazard = ashi_test_find_words (brief, "Something serious. unchecked");
  g_assert_nonnull (hazard);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (hazard), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       ashi_support_get_explanation (ASHI_SUPPORT_UNCHECKED));
  g_assert_null (ashi_test_find_widget (brief, GTK_TYPE_MENU_BUTTON));
  close_row (brief);
}

/* The strip says nothing to ears: the words below it say all of it. */
static void
test_run (Fixture *self, gconstpointer unused)
{
  const AshiRun *run = g_ptr_array_index (ashi_body_get_runs (ashi_pack_get_body (self->pack)), 0);
  GtkWidget *row = ashi_run_row_new (run, self->pack, END);
  GtkWidget *button = ashi_test_find_widget (row, GTK_TYPE_MENU_BUTTON), *warning;
  g_autofree char *words = ashi_run_dup_words (run, self->pack);

  g_assert_nonnull (strstr (words, "Outer muscle"));
  g_assert_true (ashi_test_shows (row, words));
  g_assert_nonnull (ashi_test_find_widget (row, ASHI_TYPE_RUN_BAR));
  ashi_test_assert_called (button, "How this needle is drawn");
  g_assert_true (
      ashi_test_shows (gtk_popover_get_child (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), "Straight in."));
  warning = gtk_widget_get_parent (
      ashi_test_find_words (row, "Ends in connective tissue: what lies at the tip was not drawn."));
  ashi_test_assert_called (ashi_test_find_widget (warning, GTK_TYPE_IMAGE), "Warning");
  close_row (row);
}

#define ADD(name, test) g_test_add ("/card-row/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("claim", test_claim);
  ADD ("referral", test_referral);
  ADD ("hazard", test_hazard);
  ADD ("depth", test_depth);
  ADD ("none-found", test_none_found);
  ADD ("danger", test_danger);
  ADD ("table", test_table);
  ADD ("brief", test_brief);
  ADD ("run", test_run);
  g_test_add_func ("/card-row/urgency", test_urgency);
  return g_test_run ();
}
