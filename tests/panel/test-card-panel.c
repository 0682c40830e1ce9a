// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-brief.h"
#include "ashi-card-panel.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"

#include <adwaita.h>

/* The card of what is selected: what is needed at once, then what is folded away until somebody wants it. */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
  GtkWidget *panel, *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->view = ashi_test_open_view (self->pack);
  self->panel = g_object_new (ASHI_TYPE_CARD_PANEL, NULL);
  ashi_card_panel_set_view (ASHI_CARD_PANEL (self->panel), self->view);
  self->window = ashi_test_put_in_window (self->panel, 400, 700);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->view);
  g_object_unref (self->pack);
}

/* Names stand at the end. */
static gboolean
is_whole (gpointer panel)
{
  return ashi_test_shows (panel, "Names");
}

static void
open_card (Fixture *self, const char *id)
{
  ashi_view_select (self->view, id);
  ashi_test_wait_until (is_whole, self->panel);
}

static GtkExpander *
find_fold (GtkWidget *root, const char *title)
{
  GtkWidget *heading = ashi_test_find_words (root, title);

  g_assert_nonnull (heading);
  return GTK_EXPANDER (gtk_widget_get_ancestor (heading, GTK_TYPE_EXPANDER));
}

static double
top_of (Fixture *self, const char *words)
{
  GtkWidget *label = ashi_test_find_words (self->panel, words);
  graphene_rect_t bounds;

  g_assert_nonnull (label);
  g_assert_true (gtk_widget_compute_bounds (label, self->panel, &bounds));
  return bounds.origin.y;
}

static gboolean
is_laid_out (gpointer panel)
{
  return gtk_widget_get_height (ashi_test_find_words (panel, "Names")) > 0;
}

/* In one look: before where to see it, which may be a long list. */
static void
test_order (Fixture *self, gconstpointer unused)
{
  open_card (self, "outer-muscle--left");
  ashi_test_wait_until (is_laid_out, self->panel);
  g_assert_cmpfloat (top_of (self, "Direction"), <, top_of (self, "Cut in the sections"));
  g_assert_cmpfloat (top_of (self, "Cut in the sections"), <, top_of (self, "Never"));
  g_assert_cmpfloat (top_of (self, "Never"), <, top_of (self, "Depth guidance"));
  g_assert_cmpfloat (top_of (self, "Depth guidance"), <, top_of (self, "Prone"));
  g_assert_cmpfloat (top_of (self, "Prone"), <, top_of (self, "Notes"));
}

/* The one answer to what lies under a needle stands before what is said of it, each line a way to what it names. */
static void
test_needle (Fixture *self, gconstpointer unused)
{
  GtkWidget *name, *row;

  open_card (self, "gb30--left");
  ashi_test_wait_until (is_laid_out, self->panel);
  g_assert_cmpfloat (top_of (self, "In one line"), <, top_of (self, "Along the needle"));
  g_assert_cmpfloat (top_of (self, "Along the needle"), <, top_of (self, "Names"));
  g_assert_true (ashi_test_shows (self->panel, "Below the tip, which is at 40 mm"));
  name = ashi_test_find_words (self->panel, "Side nerve");
  row = gtk_widget_get_ancestor (name, GTK_TYPE_LIST_BOX_ROW);
  ashi_test_assert_called (row, "Side nerve, 16.5 mm away, at 38.5 mm");
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  row = gtk_widget_get_ancestor (ashi_test_find_words (self->panel, "Skin and fat"), GTK_TYPE_LIST_BOX_ROW);
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  ashi_test_wait_until (is_whole, self->panel);
  g_assert_false (ashi_test_shows (self->panel, "Along the needle"));
}

/* By headings one gets through a card without reading it. */
static void
test_headings (Fixture *self, gconstpointer unused)
{
  static const char *const headings[] = { "In one line", "Never", "Depth guidance", "Notes", "Names" };

  open_card (self, "outer-muscle--left");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      GtkWidget *heading = ashi_test_find_words (self->panel, headings[i]);

      g_assert_nonnull (heading);
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_ROLE_HEADING);
      ashi_test_assert_called (heading, headings[i]);
    }
}

static gboolean
has_scrolled (gpointer panel)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (ashi_test_find_words (panel, "Names"), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller))) > 0;
}

static GtkWidget *
find_passage (Fixture *self, const char *words)
{
  GtkWidget *widget = ashi_test_find_words (self->panel, words);

  while (widget != NULL && !gtk_widget_has_css_class (widget, "sought"))
    widget = gtk_widget_get_parent (widget);
  return widget;
}

/* Who chose a card for what it says is shown where it says so; who comes by it otherwise begins at the beginning. */
static void
test_passage (Fixture *self, gconstpointer unused)
{
  const char *const words[] = { "twice", "deep", NULL };

  gtk_widget_set_size_request (self->panel, 400, 150);
  ashi_view_set_sought_in (self->view, "outer-muscle", words);
  open_card (self, "inner-muscle--left");
  g_assert_null (find_passage (self, "Names"));
  open_card (self, "outer-muscle--left");
  ashi_test_wait_until (has_scrolled, self->panel);
  g_assert_nonnull (find_passage (self, "Twice as deep."));
}

/* What was opened once stays open, on this card and on others, until it is closed. */
static void
test_folds (Fixture *self, gconstpointer unused)
{
  open_card (self, "outer-muscle--left");
  g_assert_false (ashi_test_shows (self->panel, "Twice as deep."));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_fold (self->panel, "Notes")), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Notes");
  gtk_widget_activate (GTK_WIDGET (find_fold (self->panel, "Notes")));
  g_assert_true (ashi_test_shows (self->panel, "Twice as deep."));
  g_assert_false (ashi_test_shows (self->panel, "Felt farther down."));
  open_card (self, "inner-muscle--left");
  open_card (self, "outer-muscle--left");
  g_assert_true (ashi_test_shows (self->panel, "Twice as deep."));
  gtk_widget_activate (GTK_WIDGET (find_fold (self->panel, "Notes")));
  open_card (self, "inner-muscle--left");
  open_card (self, "outer-muscle--left");
  g_assert_false (ashi_test_shows (self->panel, "Twice as deep."));
}

/* What was looked for is not hidden, but nobody opened it, so the next card hides it again. */
static void
test_sought (Fixture *self, gconstpointer unused)
{
  const char *const words[] = { "deep", NULL };

  open_card (self, "outer-muscle--left");
  ashi_view_set_sought (self->view, words);
  g_assert_true (ashi_test_shows (self->panel, "Twice as deep."));
  g_assert_false (ashi_test_shows (self->panel, "Felt farther down."));
  open_card (self, "inner-muscle--left");
  open_card (self, "outer-muscle--left");
  g_assert_true (ashi_test_shows (self->panel, "Twice as deep."));
  ashi_view_set_sought (self->view, NULL);
  open_card (self, "inner-muscle--left");
  open_card (self, "outer-muscle--left");
  g_assert_false (ashi_test_shows (self->panel, "Twice as deep."));
}

/* The plate shows where pain is felt as long as the switch is on, which stands where that is said. */
static void
test_felt (Fixture *self, gconstpointer unused)
{
  open_card (self, "outer-muscle--left");
  g_assert_false (ashi_test_shows (self->panel, "Felt farther down."));
  ashi_view_set_show_felt (self->view, TRUE);
  g_assert_true (ashi_test_shows (self->panel, "Felt farther down."));
  open_card (self, "inner-muscle--left");
  open_card (self, "outer-muscle--left");
  g_assert_true (ashi_test_shows (self->panel, "Felt farther down."));
  g_assert_false (ashi_test_shows (self->panel, "Twice as deep."));
}

static void
test_not_needled (Fixture *self, gconstpointer unused)
{
  open_card (self, "inner-muscle--left");
  g_assert_true (ashi_test_shows (self->panel, "No needle guidance."));
  g_assert_true (ashi_test_shows (self->panel, "Drawn for orientation. The atlas says nothing more about it yet."));
  /* What nobody needles hides nothing. */
  ashi_view_select (self->view, "gb30--left");
  ashi_test_wait_until (is_whole, self->panel);
  g_assert_true (ashi_test_shows (self->panel, "Buttock."));
}

static void
test_patient (Fixture *self, gconstpointer unused)
{
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  open_card (self, "outer-muscle--left");
  g_assert_true (ashi_test_shows (self->panel, "A muscle at the back."));
  g_assert_false (ashi_test_shows (self->panel, "In one line"));
  g_assert_false (ashi_test_shows (self->panel, "Never"));
}

/* The card of a window of 1280 × 800 px is as wide as this inside, and has this much below its title. */
#define CARD_WIDTH  369
#define CARD_HEIGHT 400

/* Of whatever is needled direction, depth and worst hazard are read without scrolling. */
static void
test_brief_fits (Fixture *self, gconstpointer unused)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  GListModel *subjects = ashi_pack_get_subjects (pack);

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);
      g_autoptr (AshiCard) card = ashi_card_new (subject, ASHI_AUDIENCE_CLINICIAN);
      GtkWidget *brief = g_object_ref_sink (ashi_brief_new (ashi_card_get_group (card, 0)));
      int height;

      gtk_widget_measure (brief, GTK_ORIENTATION_VERTICAL, CARD_WIDTH, NULL, &height, NULL, NULL);
      if (height > CARD_HEIGHT)
        {
          g_test_message ("the brief of %s is %d px high", ashi_subject_get_id (subject), height);
          g_test_fail ();
        }
      g_object_unref (brief);
    }
}

#define ADD(name, test) g_test_add ("/card-panel/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("order", test_order);
  ADD ("folds", test_folds);
  ADD ("needle", test_needle);
  ADD ("headings", test_headings);
  ADD ("passage", test_passage);
  ADD ("sought", test_sought);
  ADD ("felt", test_felt);
  ADD ("not-needled", test_not_needled);
  ADD ("patient", test_patient);
  ADD ("brief-fits", test_brief_fits);
  return g_test_run ();
}
